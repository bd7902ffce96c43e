"""What is compared over a batch: the same whatever the order, the cut and the number of processes."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_jobs import WIDE, house, texts

from tqcheck.check import examine, judge
from tqcheck.document import Document
from tqcheck.finding import Fault, Finding
from tqcheck.profile import Profile
from tqcheck.run import Means, sheets


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    return house(tmp_path_factory.mktemp("law"), WIDE)


def found(batch: list[Document | Fault], law: Profile, jobs: int = 1) -> dict[str, list[Finding]]:
    """The findings of each document."""
    return {sheet.document.id: sheet.findings for sheet in sheets(batch, law, [], Means(jobs))}


SAID = st.lists(st.sampled_from(["", "a word", "“Go.“He went, a word", "\ud800 word", "nothing"]), max_size=7)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SAID, st.randoms())
def test_order_changes_nothing_and_memory_says_the_same(law: Profile, contents: list[str], chance: Random) -> None:
    batch = texts(*contents)
    whole = found(batch, law)
    shuffled = list(batch)
    chance.shuffle(shuffled)
    assert found(shuffled, law) == whole
    documents = [one for one in batch if isinstance(one, Document)]
    judged = judge([examine(one, law) for one in documents], law)
    assert dict(zip((one.id for one in documents), judged, strict=True)) == whole


def test_documents_before_the_first_mention_do_not_wait(law: Profile) -> None:
    batch = [*texts("nothing", "a word", "a word"), Fault("x", "cannot be read")]
    read: list[str] = []

    def reading() -> Iterator[Document | Fault]:
        for item in batch:
            read.append(item.id if isinstance(item, Document) else item.where)
            yield item

    faults: list[Fault] = []
    stream = sheets(reading(), law, faults)
    assert (next(stream).findings, read) == ([], ["d0"])
    assert [[f.message for f in sheet.findings] for sheet in stream] == [["one of 2"]] * 2
    assert faults == [Fault("x", "cannot be read")]
    assert found(batch, law, 2) == found(batch, law)


def test_a_comparison_that_breaks_is_a_fault(tmp_path: Path) -> None:
    broken = house(tmp_path, WIDE.replace("    return [Mark", "    raise ValueError('torn')\n    return [Mark"))
    batch = texts("a word", "a word")
    for jobs in (1, 2):
        faults = [sheet.faults for sheet in sheets(batch, broken, [], Means(jobs))]
        assert [[f"{f.where}: {f.message}" for f in one] for one in faults] == [["d0: ValueError: torn"], []]
