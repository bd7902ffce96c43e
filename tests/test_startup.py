"""A plain lint starts lean: what is heavy is imported only when it is needed."""

import subprocess
import sys
from pathlib import Path

HEAVY = {"sacrebleu", "numpy", "lxml", "langdetect", "regex", "asyncio", "multiprocessing", "http", "xml.etree"}
HEAVY |= {"_hashlib", "bz2", "html.entities", "json", "pyexpat", "shutil"}


def modules_after(code: str) -> set[str]:
    """The modules that are loaded once a fresh interpreter has run some code."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def test_lint_of_clean_text_imports_nothing_heavy(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The council met on Tuesday.\n\nIt agreed to build a new bridge over the river by next year.\n")
    loaded = modules_after(
        f"from tqcheck.cli import group\ngroup.main(['lint', {str(article)!r}], standalone_mode=False)"
    )
    assert not HEAVY & loaded


def test_listing_rules_by_name_imports_none() -> None:
    loaded = modules_after("from tqcheck import rule\nassert rule.names()")
    assert not [name for name in loaded if name.startswith("tqcheck.rules.")]


def test_only_selected_rules_are_imported() -> None:
    loaded = modules_after("from tqcheck import profile\nprofile.load(select=['wrong-quote']).rules")
    assert {name for name in loaded if name.startswith("tqcheck.rules.")} == {"tqcheck.rules.wrong_quote"}
