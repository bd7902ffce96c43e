#!/usr/bin/env bash
# The page of a report in Debian's Chromium: filter, sort, highlight, keyboard, hostile text; nothing leaves the page.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
if ! command -v chromium >/dev/null; then
  sudo=$(command -v sudo || true)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq chromium >/dev/null
fi
tqcheck=${TQCHECK:-.venv/bin/tqcheck}
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check playwright
python3 tests/acceptance/hostile.py >"$work/hostile.jsonl"
$tqcheck report --exit-zero -o "$work/report.html" fixtures/delivery.jsonl fixtures/bilingual.jsonl "$work/hostile.jsonl"
python3 tests/acceptance/hostile.py 5000 >"$work/many.jsonl"
$tqcheck report --exit-zero -o "$work/many.html" "$work/many.jsonl"
"$work/venv/bin/python" tests/acceptance/page.py "$work/report.html" "$work/many.html"
