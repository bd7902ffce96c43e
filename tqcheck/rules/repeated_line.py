"""A headline or paragraph that stands in the text a second time.

Scrapers take the title of the page along twice, above and below the article, or a stretch of a paragraph once more
alone; engines repeat a segment. Every repetition after the first is marked, also a headline that comes back at the
end with a few words added. Rows of tables, refrains, very short lines and quotations pulled out of a paragraph are not.

Bad:  Floods in the valley of the Var¶The river rose in twenty minutes, the mayor said on Monday in the town hall.¶{Floods in the valley of the Var}
Bad:  The river rose in twenty minutes, said the mayor of the town on Monday.¶Nobody was hurt in the flood, as far as the police knew at noon.¶{The river rose in twenty minutes, said the mayor of the town on Monday.}
Bad:  The river rose fast. “We were asleep when the water came,” Ana said.¶It fell again by noon.¶{“We were asleep when the water came,” Ana said.}
Bad:  “We will not give in”, swear the soldiers in the city¶Russian forces tighten their grip on the city a little more each day, he says.¶{“We will not give in”, swear the soldiers in the city – the report by Omar Sy}
Good: Floods in the valley of the Var¶Floods in the valley of the Var have killed two people, the mayor said on Monday.
Good: The river rose fast. “We were asleep when the water came,” Ana said.¶It fell again by noon.¶“We were asleep when the water came.”
Good: Q: What did you see?¶A: Nothing.¶Q: What did you see?
Good: Nice 3 0 Brest 1 2¶Lens 1 0 Lille 2 2¶Nice 3 0 Brest 1 2
Good: We all live by the river¶And the river runs to sea¶We all live by the river¶And the river sings to me
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text import Span
from ..text.lines import stops

LEAST, LEAST_HEADLINE, LEAST_PULLED, LONGEST_PULLED = 4, 5, 6, 60
VERSE = 10
"""Lines of fewer words that stand among others as short may be verse or a list."""
END, ADDED = 12, 9
SAME = 0.9
QUOTES = "\"'“”‘’«»„"


def check(document: Document, options: None) -> Iterator[Mark]:
    """Marks each line whose words have stood in the text before."""
    text = document.target
    tail = max(1, len(text.lines) - END, text.layout.last) if text.headline else len(text.lines)
    alike: dict[tuple[int, str, str], list[int]] = {}
    whole: dict[tuple[str, ...], int] = {}
    for number, (line, words) in enumerate(zip(text.lines, text.line_words, strict=True)):
        if len(words) >= LEAST:
            others = alike.setdefault((len(words), text.keys[words.start], text.keys[words.stop - 1]), [])
            if len(others) == 1:
                whole[tuple(keys_of(text, others[0]))] = others[0]
            above = whole.setdefault(tuple(keys_of(text, number)), number) if others else number
            others.append(number)
            if above != number:
                if not listed(text, number):
                    yield superfluous(text, line, f"stands above already, in line {above + 1}")
                continue
        if number >= tail and closes(text, number, text.headline):
            yield superfluous(text, line, "the headline again")
        elif words and text.index[text.keys[words.stop - 1]][0] < words.start and pulled(text, words):
            yield superfluous(text, line, "stands above already")


def keys_of(text: Text, number: int) -> list[str]:
    """The words of a line in lower case."""
    words = text.line_words[number]
    return text.keys[words.start : words.stop]


def superfluous(text: Text, line: Span, message: str) -> Mark:
    """A line to delete, unless a quotation that runs over it would break."""
    shown = text.content[slice(*line)]
    whole = shown.count('"') % 2 == 0 and all(shown.count(a) == shown.count(b) for a, b in ("“”", "«»"))
    return Mark(*line, message, "" if whole else None)


def listed(text: Text, number: int) -> bool:
    """Whether a line is a row of figures, or stands among lines as short as verse; a title that returns is neither."""
    (start, end), keys = text.lines[number], keys_of(text, number)
    if "\t" in text.content[start:end] or sum(key[0].isdigit() for key in keys) * 3 > len(keys):
        return True
    neighbours = [text.line_words[i] for i in (number - 1, number + 1) if 0 < i < len(text.lines)]
    return len(keys) < VERSE and len(neighbours) > 0 and all(len(words) < VERSE for words in neighbours)


def pulled(text: Text, words: range) -> bool:
    """Whether a line repeats a stretch of a paragraph above it; a mere quotation may be meant to."""
    if not LEAST_PULLED <= len(words) <= LONGEST_PULLED:
        return False
    keys, index, begin = text.keys, text.index, words.start
    for i in reversed(words):
        if index[keys[i]][0] >= begin:
            return False  # a word that is new here, as nearly every line has some
    start, end = text.line_at(text.starts[words.start])
    if text.content[start] in QUOTES and text.content[end - 1] in QUOTES:
        return False
    longest = max(words, key=lambda i: len(text.keys[i]))
    earlier = text.places(text.keys[longest])[0] - (longest - words.start)
    span = text.keys[earlier : earlier + len(words)] if earlier >= 0 else []
    return earlier + len(words) <= words.start and span == text.keys[words.start : words.stop]


def closes(text: Text, number: int, headline: Span | None) -> bool:
    """Whether one of the last lines is the headline with a few words changed or added."""
    if headline is None:
        return False
    (start, end), keys, words = text.lines[number], keys_of(text, number), text.line_words[0]
    if not keys or len(words) < LEAST_HEADLINE or abs(len(keys) - len(words)) > ADDED:
        return False
    title = text.keys[words.start : words.stop]
    begins = keys[: len(title)] == title and not stops(text.content[start:end])
    if not begins and 2 * sum(map(set(title).__contains__, keys)) < SAME * (len(title) + len(keys)):
        return False  # the ratio counts at most these words
    return begins or SequenceMatcher(None, title, keys).ratio() >= SAME


rule = Rule(check, category="Accuracy/Addition", its="duplication")
