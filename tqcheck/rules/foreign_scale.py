"""A large number counted in the way of another language.

Romance languages and Russian put the scale in the plural and join what is counted by `of` (5 millions of euros),
Russian and Turkish sum their scales (1 trillion 230 billion, 3 thousand 500) and abbreviate a thousand, Chinese and Japanese count
in ten thousands and hundred millions.

Bad:  The package of {19 billions} and {410 millions of euro} costs {5 millions of euros}.
Bad:  It allocated {2 million of euros} and received {1 trillion 230 billion} rubles from {12 millions of passengers}.
Bad:  About {60 thousand.} people fled, and {3 ten thousand} kilograms were sold for {2.5 hundred million} yuan.
Bad:  The plant paid 28.98 ({ten thousand yuan}) for {3 thousands of tonnes}.
Bad:  Some {3 thousand 500} fans came and paid {1.6 mld} zlotys, or {2 mln} euros.
Bad:  The fine is {25 thousand} zlotys; {12 thousand} people fled.
Bad:  Some {3 million of people} left {20 million of lire} for {120,000 ten thousand} yuan.
Bad:  Damage of {3 oku} yen; the film cost {1700 eok} won and {5.5 wan} yuan.
Good: Output was 15.8 mln bpd, and the firm lost 12 mln dlrs, or 3 pct.
Good: The package of 19 billion, 5 million euros, tens of millions of passengers.
Good: In 2020 millions of people fled. On May 5 thousands of fans came. At 65 millions retire.
Good: He owes $2 million of bonds, £3 million of damage, 4 million of its shares and 1 million of them.
Good: A thousand people, $5 thousand dollars, 40 thousand years. On May 5 thousand people came.
Good: About 60 thousand. People fled. They sold 1 million, 200 thousand fewer.
Good: Of every thousand 12 fell ill; 5 thousand 2023 models; 3 thousand, 500 of them new.
Good: COVID-19 millions of times; Windows 10 millions of users; the 3 ten-year bonds.
"""

from collections.abc import Iterator

from .. import tables
from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form, english
from ..text.later import later
from ..views import Text

POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
PLURALS = frozenset(("thousands", "millions", "billions", "trillions"))
TENS = {("ten", "thousand"): 10**4, ("hundred", "thousand"): 10**5, ("ten", "million"): 10**7}
TENS |= {("hundred", "million"): 10**8}
COUNTED = frozenset(
    ("people", "persons", "inhabitants", "citizens", "residents", "passengers", "barrels", "tonnes", "tons")
)
DATED = frozenset(
    ("age", "aged", "at", "day", "week", "article", "chapter", "under", "turn", "turns", "turning", "over")
)
COUNTED |= frozenset(("lire", "marks", "crowns", "dinars", "dirhams", "riyals", "rials", "lei", "leva", "baht", "won"))
COUNTED |= frozenset(("tenge", "pesetas", "drachmas", "shekels", "rand", "soles", "rupiah", "bolivars", "dong"))
NUMBER = later(r"\d+(?:\.\d+)?")
SHORT = {"mld": "billion", "mrd": "billion", "mlrd": "billion", "mio": "million", "tys": "thousand", "tsd": "thousand"}
SHORT |= {"mln": "million", "млн": "million", "млрд": "billion", "тыс": "thousand"}
WIRE = frozenset(("bln", "bpd", "dlr", "dlrs", "pct", "stg"))
"""What an agency that writes mln for million writes too."""
ASIAN = {"oku": 10**8, "eok": 10**8, "wan": 10**4}
WAKE = PLURALS | POWERS.keys() | SHORT.keys() | ASIAN.keys()


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks numbers with their scales, then ten thousands in brackets."""
    text = document.target
    if WAKE.isdisjoint(text.vocabulary):
        return
    taken = -1
    for place, figure in enumerate(text.figures):
        if figure.first <= taken or not figure.after:
            continue
        following = text.figures[place + 1] if place + 1 < len(text.figures) else None
        found = summed(text, figure, following) or by_ten_thousand(text, figure) or abbreviated(text, figure)
        found = found or in_plural(text, figure) or joined(text, figure) or shortened(text, figure)
        found = found or in_thousands(text, figure)
        if found:
            last, fix, safe = found
            taken = last
            end = text.end_of(last) + (text.gaps[last + 1][:1] == "." and fix[-1:].isdigit())
            yield Mark(figure.start, end, "counted in the way of another language", fix, safe=safe)
    yield from bracketed(text)


def summed(text: Text, figure: Figure, following: Figure | None) -> tuple[int, str, bool] | None:
    """`1 trillion 230 billion`: the number, its scale, a smaller number and the next smaller scale."""
    power = POWERS.get(figure.after.removesuffix("s"))
    if power is None or following is None or following.first != figure.last + 2 or following.left != " ":
        return None
    if following.form is not Form.PLAIN or len(following.text) > 3 or following.suffix or following.text[0] == "0":
        return None
    if power == 3 and figure.form is Form.PLAIN and len(figure.text) < 4 and following.after not in POWERS:
        return following.last, f"{figure.text},{following.text.zfill(3)}", False
    if POWERS.get(following.after.removesuffix("s")) != power - 3 or figure.form is not Form.PLAIN:
        return None
    fraction = following.text.zfill(3).rstrip("0")
    return following.last + 1, f"{figure.text}.{fraction} {figure.after.removesuffix('s')}", False


def by_ten_thousand(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`3 ten thousand`, `2.5 hundred million`, 1700 eok."""
    last = figure.last + 1 + (figure.after not in ASIAN)
    times = ASIAN.get(figure.after) or TENS.get((figure.after, text.keys[last] if last < len(text.keys) else ""))
    number = figure.text.replace(",", "")
    if times is None or text.gaps[last] != " " or not NUMBER.fullmatch(number):
        return None
    value = round(float(number) * times)
    whole, rest = divmod(value, 10**9)
    if whole:
        return last, f"{whole}{f'.{rest:09d}'.rstrip('.0')} billion", False
    return last, f"{value // 10**6} million" if value % 10**6 == 0 else f"{value:,}", False


def abbreviated(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`60 thousand. people`: a full stop, and the sentence goes on."""
    after = figure.last + 2
    if figure.after not in POWERS or after >= len(text.words) or text.gaps[after] != ". ":
        return None
    if not text.words[after][0].islower():
        return None
    number = english(figure)
    if figure.after == "thousand" and figure.form is Form.PLAIN:
        return after - 1, f"{int(figure.text) * 1000:,}", False
    return after - 1, f"{number} {figure.after}", False


def in_thousands(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`25 thousand zlotys`: English writes the zeros."""
    noun = figure.last + 2
    if figure.after != "thousand" or noun >= len(text.words) or text.gaps[noun] != " " or is_date(text, figure):
        return None
    known = text.keys[noun] in COUNTED or is_currency(text, noun)
    if not known or figure.form is not Form.PLAIN or len(figure.text) > 3 or figure.left[-1:] in ("$", "€", "£"):
        return None
    return noun - 1, f"{int(figure.text) * 1000:,}", False


def shortened(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`1,6 mld`, `3 mln`: an abbreviation of Polish, Italian, German or Russian; news agencies write $3 mln."""
    if figure.after not in SHORT or figure.left[-1:] in ("$", "€", "£"):
        return None
    if figure.after == "mln" and not WIRE.isdisjoint(text.vocabulary):
        return None
    return figure.last + 1, f"{english(figure)} {SHORT[figure.after]}", False


def in_plural(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`19 billions`, `5 millions of euros`."""
    if figure.after not in PLURALS or is_date(text, figure):
        return None
    scale = figure.last + 1
    fix = f"{english(figure)} {figure.after[:-1]}"
    if text.keys[scale + 1 : scale + 2] != ["of"] or text.gaps[scale + 1] != " ":
        return scale, fix, True
    noun = scale + 2
    if noun < len(text.words) and text.gaps[noun] == " " and text.words[noun].isalpha() and is_noun(text, noun):
        return noun, f"{fix} {plural(text, noun)}", False
    return scale + 1, fix, False


def joined(text: Text, figure: Figure) -> tuple[int, str, bool] | None:
    """`2 million of euros`: the scale, `of`, and a currency or people."""
    scale = figure.last + 1
    if figure.after not in POWERS or text.keys[scale + 1 : scale + 2] != ["of"] or scale + 2 >= len(text.words):
        return None
    priced = figure.left[-1:] in "€$£¥" and figure.left != ""
    if priced or text.gaps[scale + 1] != " " or text.gaps[scale + 2] != " " or is_date(text, figure):
        return None
    if text.keys[scale + 2] not in COUNTED and not is_currency(text, scale + 2):
        return None
    return scale + 2, f"{english(figure)} {figure.after} {plural(text, scale + 2)}", False


def bracketed(text: Text) -> Iterator[Mark]:
    """`28.98 (ten thousand yuan)`: a unit of account that stands apart from its number."""
    if "ten" not in text.vocabulary:
        return
    for i in text.places("ten"):
        if i and text.gaps[i] == " (" and text.keys[i + 1 : i + 2] == ["thousand"] and text.words[i - 1][-1].isdigit():
            last = i + 2 if text.gaps[i + 2] == " " and i + 2 < len(text.words) else i + 1
            yield Mark(text.starts[i], text.end_of(last), "counted in the way of another language")


def is_date(text: Text, figure: Figure) -> bool:
    """Whether a number before a scale is a year, a day, an age or part of a name."""
    year = figure.form is Form.PLAIN and len(figure.text) == 4 and figure.text[:2] in ("18", "19", "20")
    if year or figure.left[-1:] in ("-", "/", "–") or figure.before in DATED:
        return True
    if figure.before in text.language.months:
        return True
    name = figure.before != "" and text.words[figure.first - 1][0].isupper()
    return name and figure.before not in text.language.function_words


def is_noun(text: Text, word: int) -> bool:
    """Whether what is counted is a single word: the next does not belong to it."""
    return is_currency(text, word) or text.keys[word] in COUNTED or text.keys[word][-1] == "s"


def is_currency(text: Text, word: int) -> bool:
    """Whether a word is a currency."""
    senses = text.numerals.single.get(text.keys[word])
    return senses is not None and senses[0].kind == "currency"


def plural(text: Text, word: int) -> str:
    """A currency in the plural as English writes it."""
    return tables.mapping("en/currency-plurals.tsv").get(text.keys[word], text.words[word])


rule = Rule(check, "Locale conventions/Number format", "locale-violation", targets=frozenset({"en"}))
