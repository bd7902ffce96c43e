"""The window of a batch: mentions of any number of documents, compared with bounded memory.

From the first document with a mention on, documents wait on disk until all mentions are known. Grouping is a sort in
a temporary database, so that only the mentions of one group are ever in memory, and the verdicts are the same
whatever the order in which documents come and wherever the batch is cut.
"""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile

from .check import Mention, compared, mention
from .document import Document
from .finding import Mark
from .outcome import Result, heard
from .profile import Profile

TABLES = """
create table mention (number integer, name blob, key blob, document blob, start integer, mark blob);
create table verdict (number integer, name text, said blob);
"""
PAGES = -8000
"""Kibibytes (negative) that the database keeps in memory."""


def judged(results: Iterable[Result], profile: Profile) -> Iterator[Result]:
    """The results in their order once they have been compared."""
    with TemporaryFile() as shelf:
        base = sqlite3.connect("")  # a nameless database lives in a temporary file
        base.executescript(f"pragma cache_size={PAGES}; pragma temp_store=file; pragma journal_mode=off;" + TABLES)
        count = 0
        for count, (item, outcome) in enumerate(results, 1):
            pickle.dump((item, outcome), shelf, pickle.HIGHEST_PROTOCOL)
            if isinstance(item, Document) and outcome.mentions:
                keep(base, [mention(count - 1, item, *pair) for pair in outcome.mentions])
        for number, name, said in compared(ordered(base)):
            base.execute("insert into verdict values (?, ?, ?)", (number, name, pickle.dumps(said)))
        shelf.seek(0)
        verdicts = base.execute("select number, name, said from verdict order by number, rowid")
        row = verdicts.fetchone()
        for number in range(count):
            item, outcome = pickle.load(shelf)
            told: list[tuple[str, Mark | str]] = []
            while row is not None and row[0] == number:
                told.append((row[1], pickle.loads(row[2])))
                row = verdicts.fetchone()
            yield item, heard(item, outcome, told, profile) if told else outcome
        base.close()


def keep(base: sqlite3.Connection, mentions: list[Mention]) -> None:
    """Adds mentions. Texts go in as UTF-8, whose order is that of code points; a lone surrogate is kept."""
    rows = []
    for number, (name, key, document, _, start), mark in mentions:
        texts = (text.encode("utf-8", "surrogatepass") for text in (name, key, document))
        rows.append((number, *texts, start, pickle.dumps(mark)))
    base.executemany("insert into mention values (?, ?, ?, ?, ?, ?)", rows)


def ordered(base: sqlite3.Connection) -> Iterator[Mention]:
    """All mentions in the order of comparing."""
    order = "name, key, document, number, start, rowid"
    for number, *blobs, start, mark in base.execute(
        f"select number, name, key, document, start, mark from mention order by {order}"
    ):
        name, key, document = (blob.decode("utf-8", "surrogatepass") for blob in blobs)
        yield Mention(number, (name, key, document, number, start), pickle.loads(mark))
