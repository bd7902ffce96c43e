"""Lines that are furniture of a web page by their form: time stamps, share buttons, credits, names of agencies.

Phrases are one half of what a page leaves in a text; this is the other, which needs no phrase: a line all of whose
words belong to time stamps or to share buttons, a name after a slash, a line of hashtags or behind an arrow. Some
forms are furniture wherever they stand, others only before and after the running prose (`edge`).
"""

from collections.abc import Sequence

from .language import Language
from .later import later
from .lines import stops
from .outlets import is_outlet
from .stamps import DIGIT, dateline_of, roles, stamp

POINTER = later(r"[▲△▽▷◁◀→➜➔➡➤►▶▸»☛👉✅📲🔔📱📩📢⏩🔗🎧📺📸]|>>")
COPYRIGHT = later(r"[(\[<]?(?:[©ⓒⒸ]|\([cC]\) )")
COLUMN = later(r" *[|•] *| [-–—] |, ")
QUESTION = later(r"[?] (\w+)")
CUE = later(r"(?:\[[^\[\].]{2,60}\]\s*)+|\d{1,2}\+")
"""A line in square brackets, or the age that Russian law wants a page to carry."""
HASHTAGS = later(r"(?:#\w+[\s,;·|]*)+$")
INITIALS = later(r"\(?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})+\)?$")
ADDRESS = later(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SHORT = 24
OFFER, LABEL, SHORT_LABEL = 16, 8, 4
APPEAL = {"head": 10, "tail": 25}
"""Words of the longest line that speaks to the reader; a standfirst of the article may do so at more length."""
NONE: frozenset[str] = frozenset()


def form(line: str, words: Sequence[str], keys: Sequence[str], language: Language) -> str | None:
    """The kind of furniture that a line is wherever it stands, else None."""
    if not line[0].isalnum():
        if POINTER.match(line) or HASHTAGS.match(line):
            return "link"
        if COPYRIGHT.match(line):
            return "rights"
    if line[-1] in "]+" and CUE.fullmatch(line):
        return "cue"
    if "/" in line and credited(line):
        return "credit"
    if said_at(line, keys, language):
        return "outlet"
    return stamp(line, words, keys, language, edge=False) or buttons(keys) or offer(line, keys, language)


def edge(line: str, words: Sequence[str], keys: Sequence[str], language: Language, side: str) -> str | None:
    """The kind of furniture that a line is before or after the running prose, else None."""
    if is_outlet(line):
        return "outlet"
    if INITIALS.match(line) and line == line.lower():
        return "byline"
    if side == "head" and signed(line, words):
        return "byline"
    if "@" in line and ADDRESS.search(line) and len(words) <= 8:
        return "byline"
    if "©" in line or "ⓒ" in line:
        return "rights"
    if line[0] in "([" and dateline_of(line):
        return "byline"
    return stamp(line, words, keys, language, edge=True) or appeal(line, keys, language, side)


def credited(line: str) -> bool:
    """Whether a line is a name and, beside a slash, an agency: `Laszlo Pinter / dpa`, `mik/dpa/Reuters`."""
    first, *others = line.strip("()[]").split("/")
    if not others or len(first.split()) > 6:
        return False
    return all(map(is_outlet, others)) or (
        is_outlet(first) and len(others) == 1 and (others[0].istitle() or others[0].isupper())
    )


def signed(line: str, words: Sequence[str]) -> bool:
    """Whether a line is names in columns (`Laura Méndez | Madrid`) or an agency and a place (`DHA - ANKARA`)."""
    if len(words) > 8 or DIGIT.search(line) or not all(word[0].isupper() for word in words):
        return False
    parts = COLUMN.split(line)
    return len(parts) > 1 and ("|" in line or "•" in line or any(map(is_outlet, parts)))


def author(words: Sequence[str], language: Language, *, beside: bool) -> bool:
    """Whether a line names its author as pages do; a bare `By John Smith` does so only `beside` other furniture."""
    first, *rest = words
    if not rest or "byline" not in roles(language.code).get(first.lower(), NONE):
        return False
    if any(map(is_outlet, rest)) or (rest[0][0].isupper() and (beside or first.islower())):
        return True
    return first.lower() != "by" and len(rest) > 1 and all(word[0].isupper() for word in rest)


def said_at(line: str, keys: Sequence[str], language: Language) -> bool:
    """Whether a line is a preposition and an outlet: `at franceinfo` below a pulled quotation."""
    if not 2 <= len(keys) <= 5 or "glue" not in roles(language.code).get(keys[0], ()):
        return False
    return is_outlet(line.partition(" ")[2])


def offer(line: str, keys: Sequence[str], language: Language) -> str | None:
    """An imperative that names a thing of the page and does not end like a sentence: `Watch also the video`."""
    known = roles(language.code)
    if "verb" not in known.get(keys[0], ()) or len(keys) > OFFER or stops(line.rstrip("!")):
        return None
    return "offer" if any("thing" in known.get(key, ()) for key in keys[1:]) else None


def appeal(line: str, keys: Sequence[str], language: Language, side: str) -> str | None:
    """A line beside the article that speaks to its reader, or names things of the page and is no sentence."""
    known = roles(language.code)
    kinds = [known.get(key, NONE) for key in keys]
    things = sum("thing" in kind for kind in kinds)
    strong = any("strong" in kind for kind in kinds)
    to_reader = any("self" in kind for kind in kinds) or any(
        key == "this" and "thing" in kind for key, kind in zip(keys, kinds[1:], strict=False)
    )
    asked = QUESTION.search(line) if side == "tail" else None
    if asked and "verb" in known.get(asked[1].lower(), NONE):
        return "offer"
    if "verb" in kinds[0] and (things or to_reader) and len(keys) <= APPEAL[side]:
        return "offer"
    if things and to_reader and len(keys) <= APPEAL[side]:
        return "offer"
    if stops(line):
        return None
    if side == "tail" and "verb" in kinds[0] and len(keys) <= LABEL:
        return "offer"
    if not things:
        return None
    label = strong and (things > 1 or len(keys) <= LABEL)
    return "label" if label or (side == "tail" and len(keys) <= SHORT_LABEL) else None


def buttons(keys: Sequence[str]) -> str | None:
    """A row of share buttons: only verbs of sharing and names of networks, two at least; English in any language."""
    known = roles("en")
    networks = verbs = 0
    for key in keys:
        kinds = known.get(key)
        if kinds is None:
            return None
        networks += "network" in kinds
        verbs += "share" in kinds
        if not kinds & {"network", "share", "glue"}:
            return None
    return "share" if networks + verbs >= 2 else None
