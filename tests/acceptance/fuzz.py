"""Atheris drives the readers, every rule, the fixes and the renderers with what it finds to reach new code.

A traceback, a rule that raises and an input that takes over two seconds end it, the input being kept in the working
directory. Arguments are those of libFuzzer: `-max_total_time=3600` runs for an hour, a file runs it once.
"""

import sys
import tempfile
import time
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent.parent
MODULES = ("run", "fix", "render", "proof", *(f"read.{p.stem}" for p in (ROOT / "tqcheck/read").glob("[a-z]*.py")))
with atheris.instrument_imports(include=["tqcheck"]):
    import tqcheck
    from tqcheck import fix, manual, read, render
    from tqcheck.finding import Fault
    from tqcheck.profile import load
    from tqcheck.report import Report
    from tqcheck.rule import names
    from tqcheck.run import sheets

    STRICT = load("strict").checked()
    FORMS = [render.load(name) for name in render.formats()]
    SUFFIXES = sorted(read.FORMATS.keys() - {".parquet"})
    for suffix in SUFFIXES:
        list(read.documents(f"a{suffix}", read.Defaults(), b""))

SPLIT = b"\n\x1f\n"
"""Stands between a text and its source."""
LANGUAGES = ("en", "fr", "de", "ru", "uk", "es", "tr", "zh", "ar", "x-none")
LONG = 100_000
LIMIT = 10.0
"""Seconds of one core: two, of which the instrumented code makes about ten."""


def alone(content: bytes, language: str, source_language: str) -> None:
    """A text, with its source where there is one, as a content management system has it checked."""
    text, _, source = (part.decode("utf-8", "surrogateescape") for part in content.partition(SPLIT))
    found = tqcheck.lint(text, lang=language, source=source or None, source_lang=source_language, profile=STRICT)
    for finding in found:
        assert text[finding.start : finding.end] == finding.text


def file(content: bytes, suffix: str, defaults: read.Defaults, form: int) -> None:
    """A file that is read, checked, reported and fixed."""
    report = Report(STRICT)
    items = list(read.documents(f"a{suffix}", defaults, content))
    "".join(FORMS[form % len(FORMS)].render(report.watch(sheets(items, STRICT, report.faults)), report))
    broken = [fault for fault in report.faults if fault.rule]
    assert not broken, broken
    after = fix.fixed(f"a{suffix}", content, STRICT, defaults, unsafe=True)
    again = read.documents(f"a{suffix}", defaults, after)
    unread = sum(isinstance(item, Fault) for item in items)
    assert sum(isinstance(item, Fault) for item in again) == unread, "a fix made the file unreadable"


def once(data: bytes) -> None:
    """One input: four bytes choose what is done with the rest."""
    if len(data) < 5:
        return
    how, long, first, second = data[:4]
    content = data[4:]
    if not long % 32:
        content = content * (LONG // len(content))
    begun = time.process_time()
    language, other = LANGUAGES[first % len(LANGUAGES)], LANGUAGES[second % len(LANGUAGES)]
    if how % 3:
        alone(content, language, other)
    else:
        file(content, SUFFIXES[how // 3 % len(SUFFIXES)], read.Defaults(language, other), long)
    spent = time.process_time() - begun
    assert spent < LIMIT, f"{spent:.1f} s for {len(content)} bytes"


def seeds(folder: Path) -> None:
    """The examples of all rules and the fixtures."""
    for name in names():
        for number, example in enumerate(manual.examples(name)):
            for text in example.texts:
                said = text.encode() + (SPLIT + example.source.encode() if example.source else b"")
                (folder / f"{name}-{number}").write_bytes(b"\x01\x01\x00\x01" + said)
    for path in (ROOT / "fixtures").iterdir():
        if path.suffix in SUFFIXES:
            how = bytes([3 * SUFFIXES.index(path.suffix)])
            (folder / path.name).write_bytes(how + b"\x01\x00\x01" + path.read_bytes()[:4000])


def main() -> None:
    """Fuzzes as the command line says, from the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([*sys.argv, "-max_len=8000", "-rss_limit_mb=0", folder], once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
