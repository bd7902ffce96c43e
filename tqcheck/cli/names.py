"""`tqcheck names`: the names of an archive with their spellings and counts."""

from pathlib import Path
from typing import Any

import click

from ..archive import Archive
from ..finding import Fault
from ..report import Report
from ..text.exonyms import is_place
from ._inputs import INPUTS, chosen_profile, documents
from ._options import OUTPUT, RULES, group, tell_faults

HEAD = """\
# what: spellings of this archive; the second column is preferred
# source: tqcheck names
# licence: ours
# columns: variant\tpreferred\twhen\tsilenced_by
"""


@click.command("names")
@click.argument("paths", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Names with one spelling too.")
@click.option("--write", metavar="FILE", type=OUTPUT, help="Write a house style to edit.")
@group(RULES)
@group(INPUTS)
def command(paths: tuple[str, ...], everything: bool, write: str | None, **given: Any) -> int:
    """List the names in PATHS that stand in more than one spelling, with mentions and documents of each.

    With --write one of each becomes the preferred one in a table that a profile can name as its house-style: the
    English name of a place where the tables know it, else the commonest. Read it before you trust it.
    """
    archive, report = Archive(), Report(chosen_profile(given))
    for document in documents(paths, given):
        if isinstance(document, Fault):
            report.faults.append(document)
        else:
            archive.add(document)
    groups = list(archive.groups())
    single = sorted(set(archive.mentions) - {form for forms in groups for form in forms}) if everything else []
    click.echo("name\tspelling\tmentions\tdocuments")
    for forms in [*groups, *([form] for form in single)]:
        for form in forms:
            click.echo(f"{forms[0]}\t{form}\t{archive.mentions[form]}\t{archive.documents[form]}")
    if write:
        Path(write).write_text(house_style(groups, given["lang"] or "en"), "utf-8", "backslashreplace")
    tell_faults(report)
    return 3 if report.faults else 0


def house_style(groups: list[list[str]], language: str) -> str:
    """A house-style table in which the name of a place in the language, else the commonest spelling, is preferred."""
    best = [next((form for form in forms if is_place(language, form)), forms[0]) for forms in groups]
    pairs = ((form, one) for forms, one in zip(groups, best, strict=True) for form in forms if form != one)
    return HEAD + "".join(sorted(f"{form}\t{one}\tmixed\t-\n" for form, one in pairs))
