"""A set phrase of the source language, translated word for word.

An engine that does not know an idiom translates its words: the house blessing hangs crooked (German) where English has
trouble at home. Others are the small change of reports: `arrived to the hospital`, `at the microphone of`, `before the
judge of instruction`, `since three weeks`. Each row of the table was judged: most are wrong in any English
text and are found everywhere, also inside quotations, since translated speech is translated; rows that English could
mean literally wait for their source language (`--source-lang`, or the language of the source) or for words beside them.

Bad:  In the coalition the {house blessing hangs crooked}.
Bad:  “In the constituency it is the {soup to the grimace},” she sighed.
Bad:  Half of the journalists had already {gone with the music to another part}.
Bad:  The minister {arrived to the hospital} and has been mayor {since three weeks}.
Bad:  He {told to the microphone of} Radio 1 that the police {informed that} two men fled.
Bad:  They are {between the sword and the wall}: that is a {storm in a glass of water}.
Lang: fr > en
Bad:  “My client wants to {turn the page},” he said.
Good: They were asked to turn the page and read aloud from the book.
Lang: en
Good: “It is time to turn the page,” he said.
Good: They were told that the train had left. Police were informed that he fled. He was well informed that day.
Good: Since three weeks ago, nothing. He arrived to find the house empty, and she arrived to cheers.
Good: The band went with the music. To another part of the town they moved.
Good: The house, a blessing, hangs on the hill; crooked walls and all.
Good: The prosecutor, the police said, informed the court that he had left. The dice were cast.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..wording import source_language, wordings


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each literal set phrase."""
    for start, end, wording in wordings("en/calques.tsv", source_language(document)).find(document.target):
        yield Mark(start, end, f"word for word; English says “{wording.english}”")


rule = Rule(check, "Style/Unidiomatic style", "style", targets=frozenset({"en"}))
