"""Text whose bytes were read in the wrong encoding.

A feed in UTF-8 passes through a program that takes it for Windows-1252, and weâ€™re stands where we’re was written.
The bytes are still there, so the text can be repaired; it is marked only when what comes out is a letter or a mark
that newsrooms use.

Bad:  “What {weâ€™re} seeing has no equivalent,” says {RosÃ¢ngela} Prates.
Bad:  The contractor, Hasan {GÃ¼ltekin}, comes from {Ä°zmir}.
Bad:  It costs {10Â}€ and there are {30Â°C} in the shade.
Bad:  She said {â€œno} room for {doubtâ€}.
Bad:  The {‚Äúbig} {plan‚Äù} of the {caf√©}.
Bad:  He {didnÃ¢â‚¬â„¢t} come.
Bad:  The word was {Ð¿Ñ€Ð°Ð²Ð´Ð°} and the caf{=C3=A9} was shut.
Good: “What we’re seeing has no equivalent,” says Rosângela Prates, who paid 10 € at −3 °C.
Good: LE CAFÉ” was closed, and so was the bar “À la Une”. He came from ÅLAND. √2 is irrational.
Good: Hasan Gültekin, from İzmir, met Łukasz Żmuda, Šárka Ďurišová and Bjørn Åse in the Café Ý.
Good: “AMANHÃ” was the title of the paper, and “SÃO PAULO” stood below.
Lang: pt > fr
Good: « Voilà », dit-il, « c’est l’été » ; à Noël, où il naît, l’âge est égal.
Good: Le mot « cliché » : un « à-côté » ; ÉTÉ, ÎLE, ÂGE, ÀÇÈ.
Good: Ã proximité, il dit « Ç » et « Â ».
"""

import re
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.encodings import CODECS, misread, repaired
from ..text.later import later

LOST = later(r"â€(?![\x80-\uffff])")
"""The first two of the three bytes of a closing quotation mark; the third has no character and is often dropped."""
SPACED = later(r"(?<=\d)Â(?=[ \u00a0€%°£])")
"""A non-breaking space, of which the second byte became a plain one."""
PRINTABLE = later(r"(?:=[0-9A-F]{2}){2,}")
BEGINNINGS = frozenset("¬√‚ƒ≈\uf8ff").union(map(chr, range(0xC2, 0xF5)))
SUSPECT = later("Â|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\uffff]|[¬√‚ƒ≈ÃÕ\uf8ff][\u0080-\uffff]")
"""How all of it begins: rarely seen in text that was read rightly, not even in Icelandic (Þór, Sigríður)."""
ASCII = "\x7f"
QUOTES = frozenset("”“’‘»\u201e")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each word, or mark, that can be read again."""
    content, signs = document.target.content, document.target.signs
    if "=" in signs and ("=C" in content or "=E" in content):
        yield from encoded(content)
    if document.target.characters.isdisjoint(BEGINNINGS) or not (SUSPECT.search(signs) or parted(document.target)):
        return
    repairs: dict[int, tuple[int, str]] = {}
    for codec in CODECS:
        for found in misread(codec).finditer(content):
            text = repaired(found[0], codec)
            if text is not None and found.start() not in repairs and not shouted(content, found):
                repairs[found.start()] = (found.end(), text)
    for pattern in (LOST, SPACED):
        for found in pattern.finditer(content):
            spaced = content[found.end() : found.end() + 1].isspace()
            repairs.setdefault(found.start(), (found.end(), "”" if pattern is LOST else "" if spaced else " "))
    yield from words(content, repairs)


def parted(text: Text) -> bool:
    """Whether a suspicion begins where a word or a gap ends."""
    ending = {word.lower() for word in text.forms if word[-1] in BEGINNINGS}
    if any(text.gaps[place + 1][:1] > ASCII for key in ending for place in text.index[key]):
        return True
    return any(gap[-1:] in BEGINNINGS for gap in text.spacings) and SUSPECT.search(text.content) is not None


def shouted(content: str, found: re.Match[str]) -> bool:
    """Whether a capital and a quotation mark only look like bytes: `AMANHÃ”`."""
    return len(found[0]) == 2 and found[0][1] in QUOTES and content[found.start() - 1 : found.start()].isupper()


def words(content: str, repairs: dict[int, tuple[int, str]]) -> Iterator[Mark]:
    """Marks whole words: repairs that touch or share a word become one."""
    after = 0
    for start in sorted(repairs):
        if start < after:
            continue
        first = start
        while first > after and content[first - 1].isalnum():
            first -= 1
        offset, text = first, ""
        while offset < len(content) and (offset in repairs or content[offset].isalnum()):
            end, piece = repairs.get(offset, (offset + 1, content[offset]))
            text += piece
            offset = end
        after = offset
        yield Mark(first, offset, "read in the wrong encoding", text.replace("\u00a0", " "), safe=True)


def encoded(content: str) -> Iterator[Mark]:
    """Bytes written as for e-mail: `=C3=A9`."""
    from quopri import decodestring  # most texts have no such bytes

    for found in PRINTABLE.finditer(content):
        try:
            text = decodestring(found[0].encode()).decode("utf-8")
        except UnicodeDecodeError:
            continue
        yield Mark(found.start(), found.end(), "an e-mail encoding left in the text", text, safe=True)


rule = Rule(check, "Accuracy/Addition", "characters", Severity.MAJOR)
