"""Words in a script that the target language is not written in.

A name that the engine could not write in other letters, a link text or a line of the page is copied: Chinese or
Cyrillic characters in an English sentence. The original of a name in brackets, a quoted word beside its translation,
single letters (α, Ω) and mixed words, which are another fault, are not meant.

Bad:  Rare earths would be the {杀手锏}, he said.
Bad:  The decision was taken by the {Совет Федерации} on Friday.
Bad:  {Читайте также: новости дня}
Bad:  {相关文章}
Bad:  Trains are late by up to nine hours{।} Upstream it rained{。}
Good: The word comes from Greek ἄβαξ, and the Armenian letter Ւ was discarded.
Good: The Great Hall of the People (人民大会堂) is in Beijing; in Chinese the term is 内卷, or “involution”.
Good: The crowd shouted “ضحك” (“laughter”), and the word “правда” means truth.
Good: Read more under #стоп, at новости.рф or from @новости. The α variant has a resistance of 5 Ω.
Good: The full stop of Hindi is written ।, that of Chinese 。 and the Arabic comma ،.
Lang: zh > ja
Good: 東京タワーは1958年に完成した。NHKが伝えた。
Lang: en > ko
Good: 윤석열(尹錫悅) 대통령은 BBC와 인터뷰했다.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.casing import GLUE
from ..text.glosses import mentioned
from ..text.scripts import COMMON, OTHER, foreign_letters, script_of

APART = frozenset("“\"‘'«„「『*_")
"""Marks that set a quoted word apart."""
ALPHABETS = frozenset(("Armenian", "Cyrillic", "Greek"))
"""Scripts of which single letters are symbols, and of which some letters look like Latin ones."""
MARKS = {"।": ("न", "."), "。": ("的", "."), "，": ("的", ","), "、": ("的", ","), "؟": ("ا", "?"), "،": ("ا", ",")}
MARKS |= {"؛": ("ا", ";"), "；": ("的", ";"), "：": ("的", ":"), "！": ("的", "!"), "？": ("的", "?")}
"""Punctuation by a letter of its script, with what stands for it in Latin script."""
NAMING = frozenset(
    ("arabic", "armenian", "character", "characters", "chinese", "cyrillic", "georgian", "greek", "hangul")
)
NAMING |= frozenset(
    ("hebrew", "hindi", "japanese", "kanji", "korean", "latin", "letter", "letters", "persian", "sanskrit")
)
NAMING |= frozenset(("thai", "yiddish"))
"""Words that lead up to a word cited in its script: from Greek ἄβαξ."""
LOOK_BACK = 4
NEAR = 40
"""Code points within which a translation stands beside a quoted word."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each run of words in a script that does not belong."""
    text = document.target
    strange = text.characters - COMMON
    if not strange:
        return
    yield from marks(text)
    if not OTHER.search("".join(strange)):
        return
    for found in foreign_letters(text.language.code).finditer(text.content):
        start, end = found.span()
        script = script_of(found[0][0])
        if end - start > 1 and not mixed(text.content, start, end, script) and not accepted(text, start, end):
            yield Mark(start, end, f"{script} characters in the text")


def marks(text: Text) -> Iterator[Mark]:
    """Punctuation of another script behind a word of this one: hours। Upstream."""
    letters = foreign_letters(text.language.code)
    for mark in text.characters & MARKS.keys():
        script, right = MARKS[mark]
        place = text.content.find(mark) if letters.search(script) else -1
        while place > 0:
            before, after = text.content[place - 1].strip('”"»’)'), text.content[place + 1 : place + 2]
            if (before.isascii() and before.isalnum()) or (not before and (after.isspace() or not after)):
                yield Mark(place, place + 1, "punctuation of another script", right)
            place = text.content.find(mark, place + 1)


def mixed(content: str, start: int, end: int, script: str) -> bool:
    """Whether the run is a part of a word in Latin letters: a look-alike, which is a fault of its own."""
    around = content[max(0, start - 1) : start] + content[end : end + 1]
    return script in ALPHABETS and any(letter.isalpha() for letter in around)


def accepted(text: Text, start: int, end: int) -> bool:
    """Whether the run is an original in brackets, an address, or a word that the text speaks of or translates."""
    content, (first, last) = text.content, text.line_at(start)
    before, after = content[first:start], content[end:last]
    if before.rfind("(") > before.rfind(")") or after.lstrip(' ”»"').startswith("("):
        return True
    if any(dot in content[start:end] for dot in "./") and " " not in content[start:end]:
        return True
    if before[-1:] in GLUE or after[:1] in GLUE - {"."}:
        return True
    word = text.words_in((start, end)).start
    if not NAMING.isdisjoint(text.keys[max(0, word - LOOK_BACK) : word]):
        return True
    return mentioned(text.words, text.gaps, word) or (before[-1:] in APART and translated(before, after))


def translated(before: str, after: str) -> bool:
    """Whether a quoted run has another quotation close to it."""
    return any(mark in after[1:NEAR] or mark in before[-NEAR:-1] for mark in '“”"‘«')


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR)
