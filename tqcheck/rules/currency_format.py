"""A currency sign behind the amount, or parted from it by a space.

Most of Europe writes 900 € and 50 million €, some newsrooms € 900 and R$ 19; English sets the sign before the amount,
closed up.

Bad:  It cost him {900 €} a month; the fine is up to {3.000€} and the plan {50 billions €}.
Bad:  The barrel stands at {$ 307}, the notes at {R$ 19 billion} and a litre at {1,80 €}.
Bad:  A villa valued at {890\u00a0000 €}, or {1,5 million €}, was sold for {5M€}.
Bad:  He took {2.4 million CZK}, paid {300 kr} and lost {23 billion TL}.
Bad:  It cost {$1.5 billion dollars}, or {300:-} kronor each.
Bad:  It costs 30 {euro}, or 2.5 million {dollar} in all.
Bad:  The deal is worth {€ 1.2 billion}. A household saves {150,-} euros a year, or {2,000 RSD}.
Good: It cost him €900 a month; the plan €50 billion, R$19 and US$5.
Good: He paid 900 euros, the 5 $10 notes and 3 £1 coins.
Good: The shares gained 5, $3 more than a year ago. Set PRICE = 5 ($) here; $ ls 3
Good: He took CZK 2.4 million, NOK 300, and 5 million euros; the 3 EUR/USD pairs fell.
Good: It cost $5, dollars that nobody had; he typed 3:-) and left.
Good: A 50 euro note, a 5 million dollar deal, the 5 euro and 10 euro notes; 1 euro; the euro.
Good: A 6 Ft tall man; the team scored 3 TRY wins.
Good: In 2017,-when the page lost its spaces, 0.75 euro bought 1:1.24 USD.
Good: The rate of 1.08 $/€ holds. ₹ 500 crore was spent.
"""

import re
from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, ends_phrase, english
from ..text.later import later
from ..views import Text

SIGNS = "€$£¥₽₴₺₩₸₾₼₪฿₫₦"
BLANK = "[ \\u00a0\\u2009\\u202f]"
SCALES = "thousand|millions?|billions?|trillions?|mln|mlrd|mrd|mio|bln|[MmkK]|[MmBb]n"
CODES = "EUR|USD|GBP|CZK|PLN|HUF|RON|BGN|RUB|UAH|SEK|NOK|DKK|ISK|CHF|CNY|RMB|JPY|KRW|IDR|BRL|TL|Kč|zł|kr"
CODES += "|VND|RSD|KZT|GEL|AZN|DZD|EGP|AED|THB|MYR|INR|PKR|ILS|NIS|lv|din|rub"
DASHES = (",-", ",–", ",—", ":-")
ENDS = ("", " ", ".", ",", ";", "\n")
CODED = later(rf"(?:{BLANK}((?:m|b|tr)illions?|thousand))?{BLANK}({CODES})\b(?!{BLANK}?[\d/])")
CODED_WORDS = frozenset(CODES.lower().split("|"))
BEHIND = later(rf"(?:{BLANK}?({SCALES})\b\.?)?{BLANK}?([{SIGNS}])(?![\w/]|{BLANK}?\d)")
BEFORE = later(rf"(?<![^\s(“\"])([{SIGNS}]){BLANK}+$")
SCALE = later(rf"{BLANK}(?:thousand|(?:m|b|tr)illions?)\b")
FULL = {"mln": "million", "mio": "million", "mlrd": "billion", "mrd": "billion", "bln": "billion"}
FULL |= {"m": "m", "M": "m", "k": "k", "K": "k", "mn": "m", "Mn": "m", "bn": "bn", "Bn": "bn"}
SINGULAR = frozenset(("euro", "dollar", "ruble", "rouble", "franc", "hryvnia", "rupee", "peso"))
FEW = later(r"1|0?[.,]\d+")
ISSUERS = frozenset(("A", "AU", "C", "CA", "HK", "NZ", "R", "S", "US", "NT"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each amount with its sign."""
    text = document.target
    singular = not SINGULAR.isdisjoint(text.vocabulary)
    coded = not CODED_WORDS.isdisjoint(text.vocabulary)
    dashed = not text.characters.isdisjoint("-–—") and any(mark in text.content for mark in DASHES)
    if not (coded or singular or dashed) and text.characters.isdisjoint(SIGNS):
        return
    for figure in text.figures:
        if dashed and figure.right[:2] in DASHES and text.content[figure.end + 2 : figure.end + 3] in ENDS:
            yield Mark(figure.start, figure.end + 2, "a dash for the cents", english(figure))
            continue
        behind = BEHIND.match(text.content, figure.end) or (coded and CODED.match(text.content, figure.end))
        if behind and not figure.left.endswith((*SIGNS, ":")):
            yield moved(figure, behind)
        elif figure.left[-1:].isspace():
            yield from closed_up(text, figure)
        elif figure.left[-1:] == "$" and "dollars" in text.vocabulary:
            yield from said_twice(text, figure)
        if singular and not FEW.fullmatch(figure.text) and figure.right == " ":
            yield from in_singular(text, figure)


def said_twice(text: Text, figure: Figure) -> Iterator[Mark]:
    """An amount with its sign before it and its currency behind it: $1.5 billion dollars."""
    word = figure.last + (2 if figure.after in ("million", "billion", "trillion", "thousand") else 1)
    if word < len(text.words) and text.keys[word] == "dollars" and text.gaps[word] == " ":
        start = figure.start - 1
        yield Mark(start, text.end_of(word), "the currency twice", text.content[start : text.end_of(word - 1)])


def moved(figure: Figure, behind: re.Match[str]) -> Mark:
    """An amount whose sign stands behind it."""
    scale = FULL.get(behind[1] or "", (behind[1] or "").removesuffix("s"))
    sign = behind[2] + " " if behind[2].isalpha() else behind[2]
    fix = sign + english(figure) + (" " if len(scale) > 2 else "") + scale
    return Mark(figure.start, behind.end(), "English sets the sign before the amount", fix)


def closed_up(text: Text, figure: Figure) -> Iterator[Mark]:
    """An amount that a space parts from the sign before it."""
    before = BEFORE.search(figure.left)
    if before is None:
        return
    sign, start = before[1], figure.start - len(figure.left) + before.start(1)
    if before.start(1) == 0 and figure.first:  # a word touches the sign: R$, US$
        issuer = text.words[figure.first - 1]
        if sign != "$" or issuer not in ISSUERS:
            return
        sign, start = f"{issuer}$", start - len(issuer)
    scale = SCALE.match(text.content, figure.end)
    amount = english(figure) + (scale[0].removesuffix("s") if scale else "")
    fix = sign + amount
    safe = text.content[start : figure.end].replace(" ", "") == sign + english(figure)
    yield Mark(start, scale.end() if scale else figure.end, "a space after the currency sign", fix, safe=safe)


def in_singular(text: Text, figure: Figure) -> Iterator[Mark]:
    """A currency that stays in the singular after a number, and before no noun: 30 euro, not a 30 euro note."""
    word = figure.last + (2 if figure.after in ("million", "billion", "trillion", "thousand") else 1)
    if word >= len(text.words) or text.keys[word] not in SINGULAR or text.gaps[word] != " ":
        return
    if ends_phrase(text.words, text.gaps, word, text.language.function_words):
        yield Mark(text.starts[word], text.end_of(word), "not in the plural", f"{text.keys[word]}s")


rule = Rule(check, "Locale conventions/Currency format", "locale-violation", targets=frozenset({"en"}))
