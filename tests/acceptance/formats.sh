#!/usr/bin/env bash
# Outputs and configuration before readers of other hands: reviewdog's format, Checkstyle, workflow commands, taplo;
# the GitHub action as its validator and bash read it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tqcheck=${TQCHECK:-$root/.venv/bin/tqcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund @umbrelladocs/rdformat-validator @actions/core danger-plugin-lint-report xml-js \
  @taplo/cli @action-validator/cli @action-validator/core yaml
mkdir "dir ä"
printf '“It is hard.“Many left, 100%% sure: <b>&amp; "so"\r\nThe 😀 second “line.“Many\r\n' > "dir ä/a,b:c.txt"
cp "$root"/fixtures/{kupiansk.txt,harbour.html,markets.md} .
for format in jsonl checkstyle github rdjsonl; do
  $tqcheck lint --exit-zero --format $format --output out.$format "dir ä/a,b:c.txt" kupiansk.txt harbour.html markets.md
done
cp "$root/tests/acceptance/formats.mjs" .
node formats.mjs
python3 - <<'PY'
import json
found = [json.loads(line) for line in open("out.rdjsonl", encoding="utf-8")]
json.dump({"source": {"name": "tqcheck"}, "diagnostics": found}, open("out.rdjson", "w", encoding="utf-8"))
PY
node_modules/.bin/rdformat-validator --strict --no-extra-fields out.rdjson | grep "All files are valid"
$tqcheck init --schema
sed -i '3,$s|^# \([a-z[]\)|\1|' tqcheck.toml
node_modules/.bin/taplo lint --schema "file://$work/tqcheck.schema.json" tqcheck.toml
sed -i '2i selekt = ["wrong-quote"]' tqcheck.toml
if node_modules/.bin/taplo lint --schema "file://$work/tqcheck.schema.json" tqcheck.toml 2>said; then echo "taplo took an unknown key"; exit 1; fi
grep -q selekt said
echo "taplo: the configuration is completed and checked"

rm tqcheck.toml
action=$root/.github/actions/tqcheck
node_modules/.bin/action-validator "$action/action.yml"
node -e 'const {runs} = require("yaml").parse(require("fs").readFileSync(process.argv[1], "utf-8"));
  console.log(runs.steps.map((step) => step.run ?? "").join("\n"))' "$action/action.yml" > steps.sh
export GITHUB_ACTION_PATH=$action PYTHON=python3 PYTHONPATH=$work/action GITHUB_STEP_SUMMARY=$work/summary.md
if ARGUMENTS="--ignore homoglyph" PATHS="kupiansk.txt markets.md" bash --noprofile --norc -eo pipefail steps.sh > said; then exit 1; fi
grep -q '^::warning file=kupiansk.txt,line=1,' said
grep -q '^### [0-9]* findings in 2 documents' summary.md
ARGUMENTS=--exit-zero PATHS=kupiansk.txt bash --noprofile --norc -eo pipefail steps.sh > said
echo "the action annotates and fails"
