"""A word that stands twice in a row.

Engines join pieces that were translated apart, and the last word of one is the first of the next: `with with groups`.
Words that English does double are left alone: had had, that that, sworn in in January, names (Bora Bora), emphasis
(very very), and anything with a comma, a full stop or a line break between.

Bad:  He does not want to talk {with with} groups that visit the houses of politicians.
Bad:  The airport will remain {closed closed} indefinitely, and only one crossing {now now} stays open.
Bad:  The president, {Mr. Mr}. Dalakoglou, spoke.
Bad:  They locked themselves in {a a} room.
Bad:  They will return to {the the} issue {in in} January. {The the} minister and {the the the} mayor agreed.
Bad:  She said “we will stay {until until} the end”.
Good: He had had enough. He said that that was all. What it is is a mess. It was, was it not, a success.
Good: She was sworn in in January; he moved on on Monday; the ban came in in 2010; a drive-in in Texas.
Good: Bora Bora, Wagga Wagga, Duran Duran, Sirhan Sirhan and Boutros Boutros-Ghali. Will will come.
Good: It was very very cold and a long long way. “No no,” he said. “Bye bye.” He was so so tired.
Good: They came in. In January they left.¶January was cold. We win 3 3 2. “Now, now,” she said.
Good: Vitamin A a day, Hepatitis A a year ago; he got an A, a B and a C. Type A a.m.
Good: They met on on-line platforms. The band sang la la la and buy buy buy.
"""

from collections.abc import Iterator
from itertools import count

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule

NEVER_MEANT = frozenset("a an and at by for from in is of on the to was with".split())
TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "sr", "st", "gen"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each pair of equal words with nothing but a space between them."""
    text = document.target
    for word in text.echoes:
        if doubled(text, word) and not again(text, word - 1):
            last = next(place for place in count(word + 1) if not again(text, place))
            yield Mark(text.starts[word], text.end_of(last), "the same word twice", text.words[word])


def again(text: Text, word: int) -> bool:
    """Whether nothing but a space parts a word from the same one behind it."""
    return text.keys[word : word + 1] == text.keys[word + 1 : word + 2] != [] and text.gaps[word + 1] == " "


def doubled(text: Text, word: int) -> bool:
    """Whether a word and the equal one after it are one word too many."""
    key, gaps = text.keys[word], text.gaps
    titled = gaps[word + 1] == ". " and key in TITLES
    if (
        (gaps[word + 1] not in (" ", "\u00a0", "  ") and not titled)
        or not key.isalpha()
        or (len(key) < 2 and key != "a")
    ):
        return False
    if gaps[word][-1:] in ("-", "‑") or gaps[word + 2][:1] in ("-", "‑", "’", "'"):
        return False
    if (is_name(text, word) and not titled) or key in text.unknown or meant(text, word):
        return False
    verbs = tables.mapping("en/doubled-words.tsv").get(key)
    return verbs is None or (verbs != "*" and (word == 0 or text.keys[word - 1] not in verbs.split(",")))


def is_name(text: Text, word: int) -> bool:
    """Whether capitals tell two words apart (Will will), or join them to a name (Bora Bora)."""
    if not text.words[word][0].isupper():
        return text.words[word + 1][0].isupper()
    return text.words[word + 1][0].isupper() or text.sentence_at(text.starts[word])[0] != text.starts[word]


def meant(text: Text, word: int) -> bool:
    """Whether a word is said three times, as speakers do (very, very, very), though never with an article."""
    around = text.keys[max(0, word - 1) : word] + text.keys[word + 2 : word + 3]
    return text.keys[word] in around and text.keys[word] not in NEVER_MEANT


rule = Rule(check, "Accuracy/Addition", "duplication", targets=frozenset({"en"}))
