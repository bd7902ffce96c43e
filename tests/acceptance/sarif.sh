#!/usr/bin/env bash
# SARIF: Microsoft's validator reads the log of a real run and finds no error in it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
.venv/bin/tqcheck lint --exit-zero --format sarif --output "$work/run.sarif" fixtures/kupiansk.txt fixtures/harbour.html fixtures/markets.md
cd "$work"
npm install --silent --no-audit --no-fund @microsoft/sarif-multitool
tool=$(find node_modules -path '*linux*' -name 'Sarif.Multitool' -type f | head -1)
chmod +x "$tool"
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate run.sarif --output verdict.sarif --log ForceOverwrite > said 2>&1 || true
python3 - <<'PY'
import json
run = json.load(open("verdict.sarif"))["runs"][0]
errors = [r for r in run.get("results", []) if r.get("level", "warning") == "error"]
notes = [n for i in run.get("invocations", []) for n in i.get("toolExecutionNotifications", []) if n.get("level") == "error"]
for item in errors + notes:
    print(item.get("ruleId"), item["message"])
raise SystemExit(bool(errors or notes))
PY
echo "sarif-multitool: no errors"
