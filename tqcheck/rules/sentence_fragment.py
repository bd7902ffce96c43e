"""A full stop in the middle of a sentence, which goes on behind it with `of`, `who` or `which`.

Where a link or a caption cut the sentence, the engine ended the first piece with a full stop of its own (the flag. of
Ukraine; he took the field. who is installed). Words that may open a sentence of their own are judged as missing
capitals instead; abbreviations, initials, dots and quotations that end a sentence have a small letter behind them
by right.

Bad:  They waved the flag{. of} Ukraine in the square.
Bad:  The general took the palace{. who} is installed there now.
Bad:  It was the end of a long war{. which} had lasted nine years.
Bad:  He was faster in 2019{. than} anyone before him.
Good: The firm of Acme Inc. of Ohio and the U.S. of A. are one, he said to Mr. of Nothing.
Good: “We waved the flag.” of course he lied. Wait... of what?
Good: It lasted nine years. Which is long. Of them nothing is left. Who knows?
Good: Approx. of late, etc. and so on, vs. to the contrary; see p. to be sure.
Good: The flag. Of Ukraine.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.restarts import GOES_ON


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the full stop with the word that goes on behind it."""
    text = document.target
    for word in text.restarts:
        gap = text.gaps[word]
        if text.words[word] in GOES_ON and not gap.strip(". \u00a0"):
            yield Mark(
                text.starts[word] - len(gap),
                text.end_of(word),
                "the sentence goes on behind this full stop",
                f" {text.words[word]}",
            )


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", targets=frozenset({"en"}))
