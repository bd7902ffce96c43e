#!/usr/bin/env bash
# kill -9 while 1,000 files are being fixed, at random moments; `killed.sh 200` for as many times.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
python3 "$root/tests/acceptance/killed.py" "${1:-5}" "${TQCHECK:-$root/.venv/bin/tqcheck}"
