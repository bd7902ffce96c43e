#!/usr/bin/env bash
# Parquet in and out (extra parquet): the rows of a table are those of JSON Lines and CSV, whatever the number of jobs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "$root[parquet]"
cd "$work"
"$work/venv/bin/python" "$root/tests/acceptance/parquet.py" "$root/fixtures"
