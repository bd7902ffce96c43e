"""No rule raises on texts that were made to hurt; how long each takes is measured by `tests/acceptance/fuzz.py`."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tqcheck import manual, rule
from tqcheck.check import examine, judge
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.profile import load

STRICT = load("strict").checked()
SIZE = 100_000
EXAMPLES = [(text, one) for name in rule.names() for one in manual.examples(name) for text in one.texts]
PIECES = st.one_of(
    st.sampled_from([text for text, _ in EXAMPLES]),
    st.sampled_from(sorted({word for text, _ in EXAMPLES for word in text.split()})),
    st.sampled_from(list("“”„«»‹›‘’\"'([{}])…—–-.,:;!?@&<>/\\%$€°#*_~^|`")),
    st.sampled_from(list("0123456789 \n\t\u00a0\u202f\u00ad\ufffd\ufffc")),
    st.sampled_from(["\r\n", "\n\n", "e\u0301", "\u200b", "\u202e", "İ", "ß", "\ud800", "😀"]),
    st.sampled_from(
        [
            "[sic]",
            "www.",
            "://",
            "@",
            "Ukraїne",
            "кот",
            "他说",
            "שלום",
            "مرحبا",
            "１２",
            "٣٤",
            "Ⅻ",
            "½",
            "1.000.000",
            "14. Februar",
        ]
    ),
    st.text(max_size=12),
    st.text(alphabet=st.characters(categories=("Lu", "Ll", "Nd")), max_size=40),
)
SPREAD = st.lists(PIECES, min_size=1, max_size=8).map(" ".join) | st.lists(PIECES, min_size=1, max_size=8).map("".join)
LANGUAGES = st.sampled_from(["en", "en", "en", "fr", "de", "ru", "tr", "zh", "ar", "xx"])


def long(piece: str) -> str:
    """A text of the size from a piece."""
    return (piece * (SIZE // max(1, len(piece.encode("utf-8", "surrogatepass"))) + 1))[:SIZE]


def check(text: str, language: str, source: str | None, other: str) -> None:
    """Fails for a rule that raises."""
    document = Document("d", Text(text, language), Origin(None, text), Text(source, other) if source else None)
    examined = examine(document, STRICT)
    judge([examined], STRICT)
    assert examined.faults == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(SPREAD, LANGUAGES)
def test_a_long_hostile_text(piece: str, language: str) -> None:
    check(long(piece), language, None, "")


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(SPREAD, SPREAD, LANGUAGES, LANGUAGES)
def test_a_long_hostile_text_beside_its_source(piece: str, source: str, language: str, other: str) -> None:
    check(long(piece), language, long(source), other)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(SPREAD, SPREAD | st.none(), LANGUAGES, LANGUAGES)
@example(text="! \n It rained.", source="“It is not ready.” It rained.", language="en", other="en")
def test_a_short_hostile_text(text: str, source: str | None, language: str, other: str) -> None:
    check(text, language, source, other)
