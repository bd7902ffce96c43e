"""Glossaries: both formats, errors by line, terms of a document and of a batch."""

import json
from pathlib import Path

import pytest
from test_lint import run

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


def test_terms_are_compared_over_a_batch_when_the_profile_says_so(tmp_path: Path) -> None:
    (tmp_path / "g.tsv").write_text("mise en examen\tindictment\nmise en examen\tformal investigation\tadmitted\n")
    source = "La mise en examen du maire est confirmée."
    targets = ("The indictment is confirmed.", "The indictment stands.", "The formal investigation is confirmed.")
    rows = [{"id": t, "source_lang": "fr", "segments": [{"source": source, "target": t}]} for t in targets]
    (tmp_path / "d.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "tqcheck.toml").write_text('glossary = "g.tsv"\nselect = ["mixed-term"]\n')
    assert run("lint", "d.jsonl", cwd=tmp_path).returncode == 0
    (tmp_path / "tqcheck.toml").write_text(
        'glossary = "g.tsv"\nselect = ["mixed-term"]\n[window]\nmixed-term = "batch"\n'
    )
    done = run("lint", "d.jsonl", cwd=tmp_path)
    assert "d.jsonl:3:" in done.stdout
    assert "elsewhere indictment" in done.stdout
