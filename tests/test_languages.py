"""Every language: clean text stays silent and breaks nothing, and what is left in another language is found."""

import json
import re
from pathlib import Path

import pytest

from tqcheck.check import examine, judge
from tqcheck.document import Document, Origin, Text
from tqcheck.finding import Finding
from tqcheck.profile import Profile, load

NEWS = {
    row["target_lang"]: row["text"]
    for row in map(json.loads, Path(__file__).with_name("plain_news.jsonl").read_text("utf-8").splitlines())
}
LANGUAGE = load("news", select=["wrong-language", "foreign-script", "untranslated-sentence"])
TOO_CLOSE = {
    *("da < no", "no < da", "sv < no", "sv < da", "da < sv"),
    *("pt < es", "es < pt", "ru < uk", "uk < ru", "bg < uk", "bg < ru", "ro < it", "ro < pt", "cs < pl"),
    *("ja < zh-Hans", "fa < ar"),
}
"""Pairs (page, passage) of which one sentence may be too little to tell them apart."""


def findings(text: str, code: str, profile: Profile | None = None) -> list[Finding]:
    """What a profile, by default all rules of the news profile, finds in a text."""
    chosen = profile or load("news")
    examined = examine(Document("d", Text(text, code), Origin(None, text)), chosen)
    assert not examined.faults
    return judge([examined], chosen)[0]


@pytest.mark.parametrize("code", NEWS)
def test_clean_text_is_silent(code: str) -> None:
    assert findings(NEWS[code], code) == []


@pytest.mark.parametrize("code", NEWS)
def test_passages_of_all_other_languages_are_found(code: str) -> None:
    for other in NEWS.keys() - {code}:
        if f"{code} < {other}" in TOO_CLOSE:
            continue
        for passage in (NEWS[other].split("\n")[0], sentence(NEWS[other])):
            title, first, second = NEWS[code].strip().split("\n\n")
            text = "\n\n".join((title, first, passage, second))
            start = text.index(passage)
            found = findings(text, code, LANGUAGE)
            assert found, f"{other} in {code}: {passage}"
            assert all(f.start < start + len(passage) and start < f.end for f in found), found


def sentence(text: str) -> str:
    """The second sentence of the last paragraph, all of it where full stops are not used."""
    last = text.strip().split("\n")[-1]
    sentences = re.split(r"(?<=[.。।])\s*", last)
    return sentences[1] if len(sentences) > 1 else last
