"""What a language makes of a capitalised form: a name it lists, an everyday word, or neither."""

from .. import tables
from .lexicon import lexicon


def listed(code: str, form: str) -> bool:
    """Whether the language knows the form as the name of a person or a town."""
    words = lexicon(code)
    return form in words.capitalised or form in words.places


def known(code: str, form: str) -> bool:
    """Whether the language has the form as a name or a word of its own: Clark and Clarke are two."""
    return not lexicon(code).unknown({form.lower()}) or listed(code, form)


def ordinary(code: str, form: str) -> bool:
    """Whether a form is an everyday word of the language and no name that it lists: Hall, Love, Fund."""
    return form.lower() in lexicon(code).common and not listed(code, form)


def demonym(code: str, form: str) -> bool:
    """Whether a form says where somebody comes from: French."""
    return form.lower() in tables.words(f"{code}/demonyms.tsv")
