"""Glossaries: both formats, errors by line, and a cost that does not grow with the number of terms."""

from pathlib import Path
from time import process_time

import pytest

from tqcheck.glossary import GlossaryError, load
from tqcheck.text.terms import Terms

MARTIF = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
<langSet xml:lang="fr"><tig><term>mise en examen</term></tig></langSet>
<langSet xml:lang="en-GB"><tig><term>indictment</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>examination</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>
"""
TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca" type="TBX-Basic" xml:lang="en"><text><body><conceptEntry>
<langSec xml:lang="fr"><termSec><term>mise en examen</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>indictment</term></termSec>
<termSec><term>examination</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>
"""


@pytest.mark.parametrize("content", [MARTIF, TBX])
def test_both_dialects_of_tbx(content: str, tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(content, "utf-8")
    (found,) = load(str(path), "fr", "en-GB").sources.find(["mises", "en", "examen"])
    assert [(term.target, term.status) for term in found.payload] == [
        ("indictment", "preferred"),
        ("examination", "deprecated"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [("a\tb\nc\n", ":2: "), ("a\tb\tloved\n", "unknown status 'loved'"), ("<martif><a></martif>", "mismatched")],
)
def test_mistakes_name_the_line(content: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "terms"
    path.write_text(content, "utf-8")
    with pytest.raises(GlossaryError, match=said):
        load(str(path), "fr", "en")


def test_the_longest_term_counts_in_any_case_and_number() -> None:
    terms = Terms([("prime minister", 1), ("minister", 2), ("deputy prime minister", 3)])
    found = list(terms.find("the deputy prime ministers met two ministers".split()))
    assert [(hit.first, hit.after, hit.payload) for hit in found] == [(1, 4, 3), (6, 7, 2)]


def seconds(size: int) -> float:
    terms = Terms((f"word{i} term{i}", i) for i in range(size))
    text = [f"word{i}" for i in range(20_000)]
    start = process_time()
    assert not list(terms.find(text))
    return process_time() - start


def test_many_terms_cost_no_more_than_few() -> None:
    seconds(1_000)
    assert min(seconds(100_000) for _ in range(3)) < 3 * min(seconds(1_000) for _ in range(3)) + 0.02
