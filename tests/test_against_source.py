"""The rules against the source: right translations stay silent, values are compared and not digits."""

import json
from pathlib import Path

import pytest

from tqcheck import rule
from tqcheck.check import examine, judge
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.profile import load
from tqcheck.read import Defaults, documents

FIXTURES = Path(__file__).parent.parent / "fixtures"
RULES = [name for name in rule.names() if rule.load(name).needs_source and name != "gained-negation"]
PROFILE = load("news", select=RULES)
PAIRS = [
    tuple(line.split("\t"))
    for line in (FIXTURES / "right-pairs.tsv").read_text("utf-8").splitlines()
    if not line.startswith("# ")
]


def found(language: str, source: str, target: str) -> list[tuple[str, str]]:
    document = Document("d", Text(target), Origin(None, target), Text(source, language))
    return [(f.rule, f.text) for f in judge([examine(document, PROFILE)], PROFILE)[0]]


@pytest.mark.parametrize(("language", "source", "target"), PAIRS)
def test_right_translations_stay_silent(language: str, source: str, target: str) -> None:
    assert found(language, source, target) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "marked"),
    [
        ("fr", "Il y a 7 morts.", "There are 17 dead.", "17"),
        ("de", "Es gab 12 Tote.", "There were 21 dead.", "21"),
        ("es", "Subió 15,5 puntos.", "It rose 155 points.", "155"),
        ("ru", "Потратили 3 миллиарда рублей.", "They spent 3 million roubles.", "3 million roubles"),
        ("it", "Il 33 per cento, cioè uno su tre.", "Some 43%, that is one in three.", "43%"),
        ("uk", "Поранено двадцять п’ять людей.", "Fifty-two people were wounded.", "Fifty-two"),
        ("pl", "W maju 1998 roku.", "In May 1989.", "1989"),
        ("nl", "Om 14.30 uur op dinsdag.", "At 4:30 pm on Tuesday.", "4:30 pm"),
        ("pt", "Custa 2 mil milhões de euros.", "It costs 2 million euros.", "2 million euros"),
    ],
)
def test_other_values_are_found(language: str, source: str, target: str, marked: str) -> None:
    assert [text for _, text in found(language, source, target)] == [marked]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("fr", "Un sur trois.", "Some 33%."),
        ("fr", "Il gagne 1 000,00 euros.", "He earns 1,000.00 euros."),
        ("es", "Mide 100 kilómetros.", "It is 62 miles long."),
        ("ru", "Встреча 24.02 в 14:30.", "The meeting is on 24 February at 2.30 pm."),
    ],
)
def test_equal_values_are_silent(language: str, source: str, target: str) -> None:
    assert found(language, source, target) == []


def test_a_wrong_source_makes_no_noise() -> None:
    rows = [json.loads(line) for line in (FIXTURES / "bilingual.jsonl").read_text("utf-8").splitlines()]
    marks = [
        found(one["source_lang"], one["source"], other["text"])
        for one, other in zip(rows, rows[1:] + rows[:1], strict=True)
    ]
    assert sum(map(len, marks)) < len(rows)


def test_rules_are_unheard_without_a_source_or_a_table() -> None:
    target = Text("There are 17 dead.")
    alone = Document("a", target, Origin(None, ""))
    foreign = Document("b", target, Origin(None, ""), Text("Kuna watu 7 waliokufa.", "sw"))
    assert set(RULES) <= examine(alone, PROFILE).unheard
    assert {"changed-number", "lost-negation", "changed-name"} <= examine(foreign, PROFILE).unheard


def test_segments_are_paired_as_given() -> None:
    segments = [{"source": "Il a 17 ans.", "target": "He is 71."}, {"source": "Rien.", "target": "Nothing."}]
    line = json.dumps({"source_lang": "fr", "segments": segments}).encode()
    (document,) = documents("a.jsonl", Defaults(), line)
    assert isinstance(document, Document)
    assert [(p.segment, p.confidence) for p in document.pairs] == [(0, 1.0), (1, 1.0)]
    (finding,) = judge([examine(document, PROFILE)], PROFILE)[0]
    assert (finding.text, finding.segment) == ("71", 0)


def test_the_language_of_a_source_is_guessed_when_it_does_not_say() -> None:
    for line in (FIXTURES / "bilingual.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        said = row.pop("source_lang")
        (document,) = documents("a.jsonl", Defaults(), json.dumps(row).encode())
        assert isinstance(document, Document)
        assert document.source_language in (said, "")
    row = {"text": "Seven dead.", "source": "Sept morts."}
    (document,) = documents("a.jsonl", Defaults(), json.dumps(row).encode())
    assert isinstance(document, Document)
    assert document.source_language == ""


@pytest.mark.parametrize("key", ["source_lang", "src_lang", "source_language"])
def test_the_language_of_a_source_has_several_keys(key: str) -> None:
    row = {"text": "Seven dead.", "source": "Sept morts.", key: "fr"}
    (document,) = documents("a.jsonl", Defaults(), json.dumps(row).encode())
    assert isinstance(document, Document)
    assert document.source_language == "fr"
