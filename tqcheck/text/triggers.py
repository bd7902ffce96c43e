"""Words that wake a rule: each is asked once in the life of a process, not once for each text.

The words of all texts are the same few ten thousand. What a word wakes stands in one table for each language, so that
a text costs one look-up for each of its distinct words, whatever the number of rules and the size of their lists.
A table holds nothing but facts: threads may fill it together, and it is begun anew when it is full.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from functools import cache

MOST = 1 << 16
"""Words that a table remembers."""


class Trigger:
    """Picks those of some distinct words that wake a rule: as written, or in lower case (`keys`)."""

    def __init__(self, picks: Callable[[Set[str]], Iterable[str]], *, keys: bool = False) -> None:
        self.picks = picks
        self.keys = keys

    def among(self, forms: Set[str]) -> set[str]:
        """Those of some words, as written, that wake; in lower case when the trigger is."""
        return set(self.picks(frozenset(map(str.lower, forms)) if self.keys else forms))


Row = tuple[tuple[int, str], ...]
"""What a word wakes, by its number, each with the word as it wakes it: as it is written, or in lower case."""


class Table:
    """The triggers that texts of one language have asked for, and which of them each word wakes."""

    def __init__(self) -> None:
        self.known: tuple[tuple[Trigger, ...], dict[str, Row]] = ((), {})

    def woken(self, forms: Set[str]) -> dict[Trigger, set[str]]:
        """For each trigger the words of a text that wake it."""
        triggers, table = self.known
        found: list[set[str]] = [set() for _ in triggers]
        try:
            rows = list(map(table.__getitem__, forms))
        except KeyError:
            learn(triggers, table, forms - table.keys())
            rows = list(map(table.__getitem__, forms))
            if len(table) > MOST:
                self.known = (triggers, {})
        for row in filter(None, rows):
            for number, word in row:
                found[number].add(word)
        return dict(zip(triggers, found, strict=True))

    def asked(self, trigger: Trigger, forms: Set[str]) -> set[str]:
        """What of a text wakes a trigger that none has asked for; it is remembered for the texts to come."""
        triggers = self.known[0]
        if trigger not in triggers:
            self.known = ((*triggers, trigger), {})
        return trigger.among(forms)


def learn(triggers: Sequence[Trigger], table: dict[str, Row], forms: Set[str]) -> None:
    """Adds words to a table."""
    lowered = {form: form.lower() for form in forms}
    keys = frozenset(lowered.values())
    picked = [frozenset(trigger.picks(keys if trigger.keys else forms)) for trigger in triggers]
    written = [(number, met) for number, met in enumerate(picked) if met and not triggers[number].keys]
    small = [(number, met) for number, met in enumerate(picked) if met and triggers[number].keys]
    for form, key in lowered.items():
        table[form] = (*((n, form) for n, met in written if form in met), *((n, key) for n, met in small if key in met))


between = Table()
"""The table of what stands between words, in texts of any language."""


@cache
def triggers(code: str) -> Table:
    """The table of a language, filled as texts come."""
    return Table()
