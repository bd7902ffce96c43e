"""What the commands read: the documents of paths, and the profiles and languages that hold for them."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import click
from click.core import ParameterSource

from .. import read
from ..config import Places
from ..document import Document, Text
from ..finding import Fault
from ..profile import Choice, Profile
from ..read.paths import files
from ..text.guess import language_of

Items = Iterator[Document | Fault]
Join = Callable[[Document, Text], Document]
INPUTS = (
    click.option("--lang", metavar="TAG", help="Language of the text, if unsaid.  [default: en]"),
    click.option("--source", metavar="FILE", help="The original of the text (one document beside one)."),
    click.option("--reference", metavar="FILE", help="A human translation of the original, likewise."),
    click.option("--source-lang", default="", metavar="TAG", help="Language it was translated from, if unsaid."),
    click.option("--stdin-filename", default="-", metavar="NAME", help="Name and format of standard input."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out of directories."),
    click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named."),
)


def chosen_profile(given: dict[str, Any]) -> Profile:
    """The profile that the options ask for."""
    return places(given).run()


def places(given: dict[str, Any], *, everything: bool = False) -> Places:
    """The profiles of all paths, by the options and the configuration files."""
    select, ignore, extended = (tuple(given[name]) for name in ("select", "ignore", "extend_select"))
    choice = Choice(select, ignore, extended, given["glossary"] or "")
    source = click.get_current_context().get_parameter_source("config")
    named = given["config"] if source is ParameterSource.COMMANDLINE else None
    return Places(choice, given["profile"], named, everything=everything)


def defaults(given: dict[str, Any]) -> Callable[[str], read.Defaults]:
    """The languages of the documents of a path that do not say: of the command line, else of the configuration."""
    found = places(given)

    def of_path(path: str) -> read.Defaults:
        settings = found.settings(path)
        language = given["lang"] or settings.get("lang") or "en"
        return read.Defaults(language, given["source_lang"] or settings.get("source-lang") or "")

    return of_path


def documents(paths: tuple[str, ...], given: dict[str, Any]) -> Items:
    """The documents that paths and options name; that there are none is told, for then nothing has been judged."""
    if not paths:
        raise click.UsageError("name a file, a directory, or - for standard input")
    none = True
    for item in translated(paths, given):
        none = False
        yield item
    if none:
        click.echo(f"tqcheck: no documents in {', '.join(paths)}", err=True)


def untranslated(paths: tuple[str, ...], given: dict[str, Any]) -> Items:
    """The documents of the paths as they are."""
    of_path = defaults(given)
    for path in files(paths, given["exclude"], force=given["force_exclude"]):
        if path == "-":
            name = given["stdin_filename"]
            yield from read.documents(name, of_path(name), sys.stdin.buffer)
        else:
            yield from read.documents(path, of_path(path))


def translated(paths: tuple[str, ...], given: dict[str, Any]) -> Items:
    """The documents of the paths, beside their originals and human translations where files of them are named."""
    found = untranslated(paths, given)
    if given["source"]:
        spoken = {**given, "lang": given["source_lang"] or given["lang"]}
        found = beside(found, given["source"], spoken, partial(original, given["source_lang"]))
    if given["reference"]:
        found = beside(found, given["reference"], given, referenced)
    return found


def beside(documents: Items, file: str, given: dict[str, Any], joined: Join) -> Items:
    """The documents, each joined in order to the text of one of a file."""
    others = list(untranslated((file,), given))
    yield from (item for item in others if isinstance(item, Fault))
    texts = [item.target for item in others if isinstance(item, Document)]
    for item in documents:
        if isinstance(item, Fault):
            yield item
            continue
        if not texts:
            yield Fault(item.id, f"nothing stands beside it in {file}")
        yield joined(item, texts.pop(0)) if texts else item


def original(language: str, document: Document, text: Text) -> Document:
    """A document with its source, in the language that is said or else guessed."""
    text = replace(text, code=language or document.source_language or language_of(text.content))
    return replace(document, source=text, source_language=text.code, segments=())


def referenced(document: Document, text: Text) -> Document:
    """A document with a human translation."""
    return replace(document, reference=text.content)
