"""Words that wake a rule: each is asked once in the life of a process, not once for each text.

The words of all texts are the same few ten thousand. What a word wakes stands in one table for each language, so that
a text costs one look-up for each of its distinct words, whatever the number of rules and the size of their lists.
A table holds nothing but facts: threads may fill it together, and it is begun anew when it is full.
"""

from collections.abc import Callable, Iterable, Set
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


Row = tuple[tuple[Trigger, str], ...]


class Table:
    """The triggers that texts of one language have asked for, and which of them each word wakes."""

    def __init__(self) -> None:
        self.known: tuple[tuple[Trigger, ...], dict[str, Row]] = ((), {})

    def woken(self, forms: Set[str]) -> dict[Trigger, set[str]]:
        """For each trigger the words of a text that wake it."""
        triggers, table = self.known
        found: dict[Trigger, set[str]] = {trigger: set() for trigger in triggers}
        if not triggers:
            return found
        rows = list(map(table.get, forms))
        if None in rows:
            learn(triggers, table, forms - table.keys())
            rows = list(map(table.get, forms))
            if len(table) > MOST:
                self.known = (triggers, {})
        for row in filter(None, rows):
            for trigger, word in row:
                found[trigger].add(word)
        return found

    def asked(self, trigger: Trigger, forms: Set[str]) -> set[str]:
        """What of a text wakes a trigger that none has asked for; it is remembered for the texts to come."""
        triggers, _ = self.known
        if trigger not in triggers:
            self.known = ((*triggers, trigger), {})
        return trigger.among(forms)


def learn(triggers: Iterable[Trigger], table: dict[str, Row], forms: Set[str]) -> None:
    """Adds words to a table."""
    rows: dict[str, list[tuple[Trigger, str]]] = {form: [] for form in forms}
    lowered = {form: form.lower() for form in forms}
    keys = frozenset(lowered.values())
    for trigger in triggers:
        if trigger.keys:
            picked = frozenset(trigger.picks(keys))
            for form, key in lowered.items() if picked else ():
                if key in picked:
                    rows[form].append((trigger, key))
        else:
            for form in trigger.picks(forms):
                rows[form].append((trigger, form))
    table.update((form, tuple(row)) for form, row in rows.items())


between = Table()
"""The table of what stands between words, in texts of any language."""


@cache
def triggers(code: str) -> Table:
    """The table of a language, filled as texts come."""
    return Table()
