"""`tqcheck spark`: the check on a Spark cluster (extra `spark`)."""

import os
import sys
from typing import Any

import click

from ..read import Defaults
from ._inputs import chosen_profile
from ._options import RULES, group


@click.command("spark")
@click.argument("source", metavar="INPUT")
@click.argument("output")
@click.option("--lang", default="en", show_default=True, metavar="TAG", help="Language of the text, if unsaid.")
@click.option("--source-lang", default="", metavar="TAG", help="Language it was translated from, if unsaid.")
@group(RULES)
def command(source: str, output: str, **given: Any) -> int:
    """Check INPUT (JSON Lines, or Parquet) on Spark; tables of findings, scores and faults go to OUTPUT.

    Exit code 0: all was checked; 3: there are faults. The session is that of spark-submit, else a local one.
    """
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    profile = chosen_profile(given)
    try:
        from ..adapters import spark
    except ImportError as error:
        raise click.UsageError(f"{error}; tqcheck was installed without its extra `spark`") from None
    return 3 if spark.run(source, output, profile, Defaults(given["lang"], given["source_lang"])) else 0
