"""Lines with braces around what must be found, and the spans that a set of rules finds in a line."""

from tqcheck.check import examine, judge
from tqcheck.document import Document, Origin
from tqcheck.manual import Example, with_text
from tqcheck.profile import load
from tqcheck.views import Text


def parsed(line: str) -> tuple[str, list[str]]:
    """The line without its braces, and the passages in them."""
    example = with_text(Example((), ()), line)
    text, spans = example.texts[0], example.spans[0]
    return text, [f"{start}:{text[start:end]}" for start, end in spans]


def judged(line: str, rules: str, language: str = "en", profile: str = "news") -> None:
    """Fails unless a line is marked exactly where its braces stand; one without braces is to stay silent."""
    text, spans = parsed(line)
    assert found(text, rules, language, profile) == spans


def found(text: str, rules: str, language: str = "en", profile: str = "news") -> list[str]:
    """The passages that the rules of a profile mark, with their offsets."""
    document = Document("line", Text(text, language), Origin(None, text))
    chosen = load(profile, select=rules.split(","))
    examined = examine(document, chosen)
    assert not examined.faults
    return [f"{finding.start}:{finding.text}" for finding in judge([examined], chosen)[0]]
