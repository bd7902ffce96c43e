"""A space between a number and its percent sign, or the sign before the number.

French, German, Spanish, Russian and Swedish write 64 %, Turkish and Basque %40; English closes the sign up.

Bad:  Crossings rose by {64 %} in 2022, and {30\u00a0%} of the shops closed.
Bad:  Support was {%40} below the standard, at {% 12.5} of the vote.
Bad:  It was {12,5 %} last year.
Good: Crossings rose by 64% in 2022, or 64 percent.
Good: The address holds foo%20bar and %s, and the mark % stands alone.
Good: The code prints %5d, then 5%, %% and 3 %s.
"""

from collections.abc import Iterator
from functools import lru_cache

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, english
from ..text.later import later
from ..views import Text

AFTER = later(r"[ \u00a0\u2009\u202f]+%(?![\w%])")
BEFORE = later(r"(?:^|[\s(“\"])(%[ \u00a0\u2009\u202f]?)$")


@lru_cache(maxsize=8192)
def sign_before(gap: str) -> int:
    """The length of a percent sign at the end of a gap, with its space; 0 where it belongs elsewhere."""
    found = BEFORE.search(gap)
    return len(found[1]) if found else 0


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each number with its sign."""
    text = document.target
    if "%" not in text.content:
        return
    for figure in text.figures:
        after = AFTER.match(figure.right) if not figure.suffix else None
        if after and not (len(figure.right) == after.end() and glued(text, figure)):
            yield Mark(
                figure.start, figure.end + after.end(), "space before the sign", f"{english(figure)}%", safe=True
            )
        elif sign_before(figure.left) and not figure.suffix and figure.right[:1] != "%":
            start = figure.start - sign_before(figure.left)
            yield Mark(start, figure.end, "the sign stands after the number", f"{english(figure)}%", safe=True)


def glued(text: Text, figure: Figure) -> bool:
    """Whether a word touches what stands after a figure."""
    return figure.last + 1 < len(text.words)


rule = Rule(check, "Locale conventions/Number format", "locale-violation", targets=frozenset({"en"}))
