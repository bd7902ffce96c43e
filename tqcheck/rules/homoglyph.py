"""A word in which letters of another script stand for Latin ones that look the same.

A name typed on two keyboards, or a copy of Cyrillic text, leaves Dеfense with a Cyrillic е: no search finds it and no
speller knows it. The same is told of Latin letters in a Cyrillic word, of wide letters and punctuation of Chinese and
Japanese type, and of ligatures out of a PDF. Units and symbols (µg, kΩ, ΔT) are not words.

Bad:  The Ministry of {Dеfense} of Ukraine and the {Еuropean} Commission said so.
Bad:  In the {Оktyabrsky} district {cрedit} was dear.
Bad:  It has only knocked{，}said Liu{。}Then he left.
Bad:  The price of {ＢＹＤ} shares was {ﬁxed} at {１２} euros.
Bad:  The end {оf} the war, said {Türki\u0307ye}.
Good: The Ministry of Defense of Ukraine said a dose of 5 µg is safe, at 3 kΩ and a ΔT of 2.
Good: The word “правда” means truth, and Яндекс is written so. The Greek letter ο is called omicron.
Good: He sold YotaPhone and Яndex shares; the α-variant, β-blockers and the Σ sign.
Good: The letter а is the first of both alphabets; i̊ is another letter.
Good: The fans of Ολυμπιακός sang, and Υ was the last letter.
Lang: en > ru
Bad:  Министр {пpиехал} в Москву.
Good: Министр купил iPhone и USB-кабель в магазине ТЦ за 5 тыс. рублей, сказал он о COVID.
Lang: en > zh
Good: 部长说，他不会来。
"""

import re
from collections.abc import Iterator
from functools import cache

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..tables import mapping
from ..text.later import later
from ..text.scripts import scripts_of

WIDE = {"，": ", ", "。": ". ", "、": ", ", "！": "! ", "？": "? ", "：": ": ", "；": "; ", "（": " (", "）": ") "}
WIDE_LANGUAGES = frozenset({"zh", "ja", "ko", "yue"})
LATIN = later(r"[A-Za-z\u00c0-\u024f]")
WIDE_LETTERS = later(r"[\uff00-\uffef\ufb00-\ufb04]")
DOTTED = "i\u0307"
"""A small i with one more dot: the Turkish İ in lower case."""


@cache
def latin() -> re.Pattern[str]:
    """One letter that looks like a Latin one."""
    return re.compile(f"[{''.join(mapping('look-alikes.tsv'))}]")


@cache
def back(script: str) -> dict[int, str]:
    """Latin letters to the letters of a script that look like them."""
    first, last = {"Cyrillic": ("Ѐ", "ӿ"), "Greek": ("Ͱ", "Ͽ")}[script]
    return {ord(b): a for a, b in mapping("look-alikes.tsv").items() if first <= a <= last and len(b) == 1}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each mixed word, and marks of wide type in a text in Latin letters."""
    text = document.target
    if text.content.isascii():
        return
    own = [script for script in scripts_of(text.language.code) if script in ("Cyrillic", "Greek")]
    wide = text.language.code not in WIDE_LANGUAGES
    if wide:
        yield from punctuation(text)
    if not latin().search(text.signs):
        return
    for form in text.forms:
        fix = form.isascii() or not wide or (into_script(form, own[0]) if own else into_latin(form))
        if isinstance(fix, str):
            for start in occurrences(text, form):
                yield Mark(start, start + len(form), "letters of another script that look the same", fix, safe=True)


def into_latin(word: str) -> str | None:
    """A word of Latin letters with the look-alikes replaced; None when it has none, or letters that are no such."""
    letters = mapping("look-alikes.tsv")
    if WIDE_LETTERS.search(word):
        return "".join(letters.get(c, c) for c in word)
    if DOTTED in word:
        return word.replace(DOTTED, "i")
    rest = [c for c in word if c not in letters]
    if len(rest) == len(word) or not rest or not all(c == "_" or c.isdigit() or LATIN.match(c) for c in rest):
        return None
    return "".join(letters.get(c, c) for c in word) if any(map(LATIN.match, rest)) else None


def into_script(word: str, script: str) -> str | None:
    """A word of a script with the Latin look-alikes replaced; None when the Latin letters are more, or others."""
    table = back(script)
    strange = [c for c in word if LATIN.match(c)]
    if not strange or len(strange) * 2 >= len(word) or not all(ord(c) in table for c in strange):
        return None
    return word.translate(table)


def occurrences(text: Text, form: str) -> Iterator[int]:
    """The offsets at which a word stands as written."""
    for place in text.places(form.lower()):
        if text.words[place] == form:
            yield text.starts[place]


def punctuation(text: Text) -> Iterator[Mark]:
    """Chinese and Japanese punctuation beside Latin letters."""
    for mark, latin_mark in WIDE.items():
        start = text.content.find(mark)
        while start >= 0:
            around = text.content[max(0, start - 1) : start] + text.content[start + 1 : start + 2]
            if LATIN.search(around) or not around.strip():
                after = text.content[start + 1 : start + 2]
                fix = latin_mark.rstrip() if not after or after.isspace() else latin_mark
                yield Mark(start, start + 1, "punctuation of Chinese type", fix, safe=True)
            start = text.content.find(mark, start + 1)


rule = Rule(check, "Accuracy/Addition", "characters", Severity.MINOR)
