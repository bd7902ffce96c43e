"""The library as one function, for a content management system or a notebook."""

from functools import cache

from . import profile as profiles
from .check import examine, judge
from .document import Document, Text
from .finding import Finding
from .origin import Origin
from .profile import Profile


def lint(
    text: str,
    *,
    lang: str = "en",
    source: str | None = None,
    source_lang: str = "",
    profile: str | Profile = "news",
) -> list[Finding]:
    """The findings of a text in its order; offsets are code points into `text`, the end exclusive.

    `lang` and `source_lang` are BCP 47 tags; with `source` (the original text) the rules against the source speak too,
    and `source_lang` alone says which set phrases and false friends to expect.
    `profile` is a name, a TOML file or a Profile; ProfileError if it cannot be used. RuntimeError if a rule broke.
    Nothing is kept between calls but tables, so threads may call it at once.
    """
    law = known(profile) if isinstance(profile, str) else profile
    original = Text(source, source_lang) if source is not None else None
    document = Document("text", Text(text, lang), Origin(None, text), original, source_language=source_lang)
    examined = examine(document, law)
    if examined.faults:
        raise RuntimeError("; ".join(f"rule {fault.rule}: {fault.message}" for fault in examined.faults))
    return judge([examined], law)[0]


@cache
def known(name: str) -> Profile:
    """The profile of a name, read once."""
    return profiles.load(name).checked()
