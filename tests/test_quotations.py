"""Quotations: British, American, nested, over paragraphs; and no text makes them overlap or leave the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.document import Text

QUOTED = {
    "American": ("“We heard it,” she said. “Then nothing.”", ["“We heard it,”", "“Then nothing.”"]),
    "straight": ('"We won," he said, "but who knew?"', ['"We won,"', '"but who knew?"']),
    "British": ("‘It’s over,’ he said. ‘The workers’ union won.’", ["‘It’s over,’", "‘The workers’ union won.’"]),
    "British, mark inside": ("He spoke of ‘a farce’.", ["‘a farce’"]),
    "nested": ("“He said ‘go’ to us,” she said.", ["“He said ‘go’ to us,”", "‘go’"]),
    "nested the other way": ("‘He said “go” to us,’ she said.", ["‘He said “go” to us,’", "“go”"]),
    "straight in straight": ('"We did not "frame" them," it said.', ['"We did not "frame" them,"', '"frame"']),
    "German": ("He called it „nonsense“ twice.", ["„nonsense“"]),
    "Polish": ("He called it „nonsense” twice.", ["„nonsense”"]),
    "French": ("He called it « nonsense » twice.", ["« nonsense »"]),
    "Danish": ("He called it »nonsense« twice.", ["»nonsense«"]),
    "Swedish": ("He called it ”nonsense” twice.", ["”nonsense”"]),
    "elision": ("It was rock ’n’ roll in the summer of ’69.", []),
    "possessive": ("The workers' council and the miners' union met.", []),
    "feet and inches": ('He is 6\'2" tall and the screen is 24" wide.', []),
    "inches inside": ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
    "opened again": ("“The first part.\n“The second part.”", ["“The first part.", "“The second part.”"]),
    "goes on": ('"The first part.\nThe second part," he said.', ['"The first part.\nThe second part,"']),
    "goes on around another": ('"The first.\nNo "if" at all."', ['"The first.\nNo "if" at all."', '"if"']),
    "a term in the next line": ('He called it "a trick".\nShe called it "a joke".', ['"a trick"', '"a joke"']),
    "arrows": ("Read more »\nHome » News » Europe\n« Previous", []),
    "in brackets": ("He read it (“a long book”) twice.", ["“a long book”"]),
    "after a dash": ("One word—“never”—was enough.", ["“never”"]),
}
FAULTY = {
    "closing mark that opens": ("“This is over,“ he said.", [("wrong-way-closing", 14)]),
    "glued": ("“It is hard.“Many left.", [("wrong-way-closing", 12)]),
    "opening mark that closes": ("He called it a ”farce”.", [("wrong-way-opening", 15)]),
    "space on the wrong side": ("He saw “a weak link “and left.", [("wrong-way-closing", 20)]),
    "reversed": ("”This is over,“ he said.", [("wrong-way-opening", 0), ("wrong-way-closing", 14)]),
    "never closed": ('He called it "a farce and left.', [("unclosed", 13)]),
    "closed by the next only": ('He "lost it, he said. It was "here".', [("unclosed", 3)]),
    "never opened": ('He called it a farce" and left.', [("unopened", 20)]),
    "too far away": ('He said "no.\n' + "Nothing was said.\n" * 20 + 'The end".', [("unclosed", 8), ("unopened", 380)]),
}
PIECES = st.sampled_from([*"\"“”„«»‘’‚' .,!?\n(—", "word", "Name", "it’s", "6", " said ", ": "])


@pytest.mark.parametrize("case", QUOTED)
def test_quotation(case: str) -> None:
    content, expected = QUOTED[case]
    text = Text(content)
    assert [content[q.start : q.end] for q in text.quotations] == expected


@pytest.mark.parametrize("case", [case for case in QUOTED if case not in ("Swedish",)])
def test_quotation_without_fault(case: str) -> None:
    assert Text(QUOTED[case][0]).quoting[1] == []


@pytest.mark.parametrize("case", FAULTY)
def test_fault(case: str) -> None:
    content, expected = FAULTY[case]
    assert [(fault.kind, fault.offset) for fault in Text(content).quoting[1]] == expected


@given(st.lists(PIECES, max_size=60).map("".join))
def test_quotations_nest_and_lie_in_the_text(content: str) -> None:
    quotations, faults = Text(content).quoting
    assert quotations == sorted(quotations)
    open_ends: list[int] = []
    for quotation in quotations:
        assert 0 <= quotation.start < quotation.end <= len(content)
        assert content[quotation.start] == quotation.mark
        while open_ends and open_ends[-1] <= quotation.start:
            open_ends.pop()
        assert not open_ends or quotation.end <= open_ends[-1], content
        open_ends.append(quotation.end)
    assert all(0 <= fault.offset < fault.limit <= len(content) for fault in faults)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_each_double_mark_is_in_a_quotation_or_a_fault(content: str) -> None:
    text = Text(content)
    quotations, faults = text.quoting
    known = {q.start for q in quotations} | {q.end - 1 for q in quotations} | {fault.offset for fault in faults}
    assert all(i in known for i, mark in enumerate(content) if mark in "“”„")
