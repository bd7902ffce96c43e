"""The arithmetic of scores: worked examples of MQM-Core, and sums that do not care how a batch is cut."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck import profile as profiles
from tqcheck import scoring
from tqcheck.batch import collect
from tqcheck.document import Document, Text
from tqcheck.finding import Finding, Severity
from tqcheck.origin import Origin
from tqcheck.profile import Profile, ProfileError
from tqcheck.report import Report
from tqcheck.run import sheets
from tqcheck.score import Tally, penalties, tally

MQM = profiles.load("mqm")
WMT = profiles.load("google-wmt")


def finding(
    severity: Severity, category: str = "Accuracy/Omission", text: str = "x", rule: str = "lost-number"
) -> Finding:
    return Finding("d", rule, category, "omission", severity, 0, 1, text, "m", None, False, None, ("", ""))


def document(text: str, language: str = "en", source: str | None = None) -> Document:
    original = Text(source, "fr") if source else None
    return Document("d", Text(text, language), Origin(None, text), original)


@pytest.mark.parametrize(
    ("minor", "major", "critical", "words", "per_1000", "score"),
    [
        (5, 2, 0, 1000, 15.0, 98.5),
        (10, 4, 1, 500, 110.0, 89.0),
        (3, 1, 0, 250, 32.0, 96.8),
        (0, 0, 0, 1, 0.0, 100.0),
        (1, 1, 1, 20, 1550.0, 0.0),
    ],
)
def test_raw_score_of_mqm(minor: int, major: int, critical: int, words: int, per_1000: float, score: float) -> None:
    """PWPT = penalty / words; raw score = 100 x (1 - PWPT), which we do not let fall below 0."""
    found = [
        *[finding(Severity.MINOR)] * minor,
        *[finding(Severity.MAJOR)] * major,
        *[finding(Severity.CRITICAL)] * critical,
        finding(Severity.NEUTRAL),
    ]
    counted = tally(words, found, MQM)
    assert counted.penalty == minor + 5 * major + 25 * critical
    assert counted.penalty_per_1000 == pytest.approx(per_1000, abs=1e-12)
    assert counted.score == pytest.approx(score, abs=1e-12)
    assert counted.critical == critical


def test_weights_of_google_wmt() -> None:
    costs = penalties(
        [
            finding(Severity.MINOR, "Linguistic conventions/Punctuation"),
            finding(Severity.MAJOR, "Linguistic conventions/Punctuation"),
            finding(Severity.MINOR),
            finding(Severity.CRITICAL),
            finding(Severity.CRITICAL, "Accuracy/Untranslated"),
            finding(Severity.NEUTRAL),
        ],
        WMT,
    )
    assert costs == [0.1, 5, 1, 5, 25, 0]


def test_a_critical_finding_fails() -> None:
    assert tally(100_000, [finding(Severity.CRITICAL)], MQM).grade(MQM) == "fail"
    assert tally(100_000, [finding(Severity.MAJOR)], MQM).grade(MQM) == "pass"


@pytest.mark.parametrize(("said", "expected"), [("each", 3), ("once-per-document", 1), ("cap:2", 2)])
def test_repeated_errors(tmp_path: Path, said: str, expected: int) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f'extends = "mqm"\n[scoring]\nrepeated-errors = "{said}"\n')
    law = profiles.load(str(path))
    again = [finding(Severity.MINOR, text=text) for text in ("Kiev", "kiev", "Kiev")]
    assert tally(500, again, law).penalty == expected
    assert tally(500, again, law).findings == 3
    assert tally(500, [*again, finding(Severity.MINOR, rule="double-space", text="Kiev")], law).penalty == expected + 1


CALIBRATIONS = ("calibration = 30", "calibration = [30]", "calibration = [0, 97]", "calibration = [30, 100]")


@pytest.mark.parametrize(
    "table", ['words = "characters"', 'repeated-errors = "cap:0"', "least-words = -1", 'least = "10"', *CALIBRATIONS]
)
def test_a_wrong_scoring_is_refused(tmp_path: Path, table: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f'extends = "news"\n[scoring]\n{table}\n')
    with pytest.raises(ProfileError, match="scoring"):
        profiles.load(str(path))


def test_the_linear_calibrated_score_of_mqm(tmp_path: Path) -> None:
    """0 points score 100, the rate that is accepted the score agreed on; between and beyond them it is a line."""
    path = tmp_path / "house.toml"
    path.write_text('extends = "mqm"\n[scoring]\ncalibration = [12, 95]\n[grades]\npass = 95\n')
    law = profiles.load(str(path))
    for minor, score, grade in ((0, 100.0, "pass"), (6, 97.5, "pass"), (12, 95.0, "pass"), (13, 94.583333333, "fail")):
        counted = tally(1000, [finding(Severity.MINOR)] * minor, law)
        assert (counted.score, counted.grade(law)) == (score, grade)
    assert law.scoring.rate(95) == pytest.approx(12)
    assert "|scale:2.4|" in Report(law).signature
    assert "scale" not in Report(profiles.load("news")).signature


def test_the_floor_for_short_texts_is_open() -> None:
    news = profiles.load("news")
    caption, article = tally(20, [finding(Severity.MINOR)], news), tally(400, [finding(Severity.MINOR)], news)
    assert caption.short
    assert caption.score == 99
    assert not article.short
    assert not (caption + article).short
    assert (caption + article).penalty_per_1000 == pytest.approx(2 * 1000 / 420)
    batch = collect(sheets([document("A caption."), document("A word. " * 50)], news, []), Report(news))
    assert batch.floor == "1 document is shorter than 100 words and measured as if of that length."


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("Two words", "en", 2), ("东京的 iPhone 卖完了。", "zh", 7), ("カメラを買う", "ja", 6), ("Mot à mot", "fr", 3)],
)
def test_what_is_counted(text: str, language: str, expected: int) -> None:
    assert scoring.size(Text(text, language)) == expected


def test_words_of_the_source() -> None:
    law = scoring.made({"words": "source"})
    assert law.size(document("Three words here", source="Deux mots")) == 2
    assert law.size(document("Three words here")) == 0


def test_a_source_that_is_not_at_hand_is_a_fault() -> None:
    law = Profile("house", ("double-space",), weights=MQM.weights, scoring=scoring.made({"words": "source"}))
    (sheet,) = sheets([document("Three words here")], law, [])
    assert [fault.message.split(";")[0] for fault in sheet.faults] == ["no source to count the words of"]


def test_signatures_tell_scorings_apart() -> None:
    assert "|words:target|repeated:each|least:0|" in Report(MQM).signature
    with pytest.raises(ValueError, match=r"least:100 is not least:0"):
        Report(profiles.load("news")) + Report(MQM)


tallies = st.builds(
    Tally,
    st.just(1),
    st.integers(0, 900),
    st.integers(0, 9),
    st.sampled_from([0.0, 0.1, 0.3, 1.0, 5.1, 25.0]),
    st.integers(0, 1),
    st.just(100),
)


@given(st.lists(tallies, min_size=1, max_size=12), st.data())
def test_a_sum_does_not_depend_on_cut_or_order(parts: list[Tally], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(parts))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(parts)), max_size=4)))
    pieces = [shuffled[a:b] for a, b in pairwise([0, *cuts, len(parts)])]
    whole = sum(parts, Tally())
    assert sum((sum(piece, Tally()) for piece in pieces), Tally()) == whole
    assert sum(shuffled, Tally()).score == whole.score
