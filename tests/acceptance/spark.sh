#!/usr/bin/env bash
# Spark: real pyspark on two local cores finds what one process finds, byte for byte; Parquet is read as JSON Lines is.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v java > /dev/null; then
  apt-get update -q && apt-get install -q -y default-jre-headless
fi
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "$root[spark]"
cd "$work"
export PYSPARK_PYTHON="$work/venv/bin/python" SPARK_LOCAL_IP=127.0.0.1
"$work/venv/bin/python" "$root/tests/acceptance/spark.py" "$root/fixtures"
