"""The shared analysis of a text: nothing is lost, every span lies in the text, sentences end where they end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.document import Text

PIECES = st.sampled_from(
    [
        *("kyiv", "Bakhmout", "U.S.", "Mr.", "“", "”", '"', "‘", "’", "«", "»", "'", ".", "…", "!", "?", ",", ":", " "),
        *("\n", "\r\n", "\n\n", "\u00a0", "\u202f", "1.500", "14h30", "3", "%", "(", ")", "-", "–", "é", "e\u0301"),
        *(
            "von der",
            "the",
            "said",
            "Source",
            "\u200b",
            "\u00ad",
            "杀手锏",
            "مرحبا",
            "😀",
            "\ufeff",
            "\x00",
            "İ",
            "<b>",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@given(TEXTS)
def test_words_and_gaps_give_the_text_back(content: str) -> None:
    text = Text(content)
    between = [gap + word for gap, word in zip(text.gaps, [*text.words, ""], strict=True)]
    assert "".join(between) == content
    assert [content[start:][: len(word)] for start, word in zip(text.starts, text.words, strict=True)] == text.words


@given(TEXTS)
def test_every_span_lies_in_the_text(content: str) -> None:
    text = Text(content)
    for spans in (text.lines, text.sentences, text.paragraphs):
        assert all(0 <= start < end <= len(content) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert all(content[start:end].strip() == content[start:end] for start, end in spans)
    assert all(0 <= q.start < q.end <= len(content) for q in text.quotations)
    assert all(0 <= fault.offset < fault.limit <= len(content) for fault in text.quoting[1])
    assert all(content[number.start : number.end] == number.text for number in text.numbers)
    for name in text.names:
        assert content[name.start : name.end].startswith(text.words[name.first])
        assert content[name.start : name.end].endswith(text.words[name.last])


@given(TEXTS)
def test_sentences_cover_all_words(content: str) -> None:
    text = Text(content)
    covered = [i for span in text.sentences for i in text.words_in(span)]
    assert covered == list(range(len(text.words)))


SENTENCES = [
    "Mr. Biden met Sen. Warren in Washington on Jan. 5. | They talked.",
    "The U.S. Senate voted. | It was late.",
    "He moved to the U.S. | The family followed.",
    "It begins at 5 p.m. | The doors open earlier.",
    "The match starts at 8 p.m. Saturday in Rome.",
    "J.K. Rowling wrote it. | T. S. Eliot did not.",
    "Was it true? | Nobody knew.",
    "“Why?” he asked. | “Because,” she said.",
    "“We won.” | She smiled.",
    "Prices rose 1.5 percent. | In 2020. | they fell.",
    "He waited… and waited. | Then he left.",
    "It happened on 18. December in Berlin. | Nobody was hurt.",
    "No. 5 is alive. | He said no. | Then he left.",
    "Acme Inc. said so. | It works for Acme Inc. | The rest is silence.",
    "GAZA (Reuters) - Talks resumed on Friday. | Officials declined to comment.",
    "It was 3.5 km away, i.e. close. | Then it rained.",
    "“It is over. | We lost,” he said.",
    "He lives in Washington, D.C. | The rest moved on.",
    "The dog barked! | the cat ran.",
    "Nobody came (it was late). | We left.",
    "这是第一句。 | 这是第二句。",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    content = marked.replace(" | ", " ")
    text = Text(content)
    assert [content[start:end] for start, end in text.sentences] == marked.split(" | ")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("ru", "Сгорело 60 тыс. кв. м. леса. | Огонь потушили."),
        ("de", "Dr. Meier kommt z. B. nach Köln. | Er bleibt ca. 3 Tage."),
        ("es", "El Sr. Robles llegó. | Nadie lo vio."),
        ("en", "It fell to 5 km. | then it rose."),
    ],
)
def test_sentences_of_other_languages(language: str, marked: str) -> None:
    content = marked.replace(" | ", " ")
    text = Text(content, language)
    assert [content[start:end] for start, end in text.sentences] == marked.split(" | ")


NAMES = [
    ("The mayor of [New York] met [Ursula von der Leyen].", "particles"),
    ("But [Macron]’s plan failed.", "function word and possessive"),
    ("[Jean-Luc Mélenchon] and [O’Brien] spoke.", "hyphen and apostrophe"),
    ("“We saw [George W. Bush],” he said.", "initials"),
    ("In [Rio de Janeiro], the [Copa América] began.", "place"),
    ("[Troops] left.", "sentence-initial"),
]


@pytest.mark.parametrize(("marked", "why"), NAMES)
def test_names(marked: str, why: str) -> None:
    content = marked.replace("[", "").replace("]", "")
    text = Text(content)
    found = [content[name.start : name.end] for name in text.names]
    assert found == [piece.split("]")[0] for piece in marked.split("[")[1:]], why


def test_sentence_initial_names_are_told_from_others() -> None:
    text = Text("Troops left Kyiv. Kyiv was calm.")
    assert [name.initial for name in text.names] == [True, False, True]


def test_layout_tells_headline_body_and_end_matter() -> None:
    content = (
        "Floods hit the north\n\nArticle written by\n\n"
        "The river rose by two metres overnight and flooded the old town, the mayor said on Monday.\n\nsource site-25"
    )
    text = Text(content)
    assert text.headline == (0, 20)
    assert [content[start:end][:9] for start, end in text.paragraphs] == ["The river"]
