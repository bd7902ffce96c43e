"""A sentence or a clause left in the source language.

A sentence goes to the engine in a piece that it skips, a caption is never sent, or the beam copies its input. Function words of
another language give the sentence away; the stretch is then the run of words that the language has and
English has not. Quotations in the original, titles, names and mottoes, and what is explained beside are meant.
A whole paragraph is the matter of wrong-language.

Bad:  The town hall is closed. {Le maire n’a pas souhaité répondre à nos questions.} A vote is due in May.
Bad:  Three people were hurt, {según han confirmado fuentes de la policía}, and two were arrested.
Bad:  {Polizei sucht nach Zeugen}¶Two cars collided near Bremen on Monday evening.
Bad:  The minister resigned. {Il presidente ha accettato le dimissioni.}
Bad:  Prices rose again. {W ubiegłym roku było to tylko pięć procent.} The bank is worried.
Bad:  The road is closed. {Yetkililer, yolun ne zaman açılacağı konusunda bir bilgi vermedi.}
Bad:  The vote passed. {Mahkeme kararını açıkladı.} The case is closed.
Good: “Je ne regrette rien,” she sang, and the motto is “Liberté, égalité, fraternité”.
Good: The film Das Leben der Anderen won an Oscar, and so did La vita è bella and El secreto de sus ojos.
Good: The Confederación Española de Organizaciones Empresariales met the Consejo Superior de Investigaciones Científicas.
Good: Luiz Inácio Lula da Silva met Ursula von der Leyen and Charles de Gaulle’s grandson in Rio de Janeiro.
Good: He shouted “Los ricos tienen que pagar más impuestos ahora” (“the rich must now pay more taxes”).
Good: De Telegraaf and the Frankfurter Allgemeine Zeitung wrote about the Partei des Demokratischen Sozialismus.
Good: The coup d’état was a fait accompli, not a mere coup de théâtre or a succès de scandale.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text import Span
from ..text.foreign import (
    foreign_function_words,
    foreign_hints,
    function_words,
    languages_like,
    languages_of,
    likeliest,
    name_of,
)
from ..text.glosses import explained
from ..text.lexicon import lexicon

SHORTEST = 4
"""Words of a stretch; three are enough where they are all of the sentence and English has none of them."""
NONE: frozenset[str] = frozenset()
STRONG, TOLD = 2, 3.0
"""Words of a stretch that only the other language has, and the least sum of all that its words say."""
WHOLE = 0.7
"""Share of a sentence from which all of it is marked."""
TITLE = 8
"""Words up to which a quoted or capitalised stretch can be a title, a name or a saying."""
PLAINLY_ENGLISH, ENGLISH, UNKNOWN, SHARED, FOREIGN = -3.0, -1.2, 0.4, 0.5, 1.0


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the longest stretch in another language of each sentence that has one."""
    text = document.target
    folder = text.language.code
    voting = text.met(foreign_hints(folder))
    hints = voting | (text.unknown if len(text.unknown) >= STRONG else frozenset())
    voting = voting | text.unknown
    for sentence in sorted({text.sentence_at(text.starts[i]) for word in hints for i in text.index[word]}):
        words = text.words_in(sentence)
        votes = [NONE] * len(words)
        for place, written in enumerate(text.words[words.start : words.stop]):
            if not written.islower() or written in voting:
                votes[place] = languages(folder, written)
        if len(words) - votes.count(NONE) < STRONG:
            continue
        code = likeliest(votes)
        strong = [code in vote for vote in votes]
        if sum(strong) < STRONG:
            continue
        values = [value(text, i, known, code) for i, known in zip(words, strong, strict=True)]
        first, last = (words[i] for i in best(values))
        told = sum(values[first - words.start : last + 1 - words.start])
        shortest = SHORTEST - all(strong)
        if last - first + 1 >= shortest and told >= TOLD and not meant(text, words, first, last):
            whole = last - first + 1 >= WHOLE * len(words)
            start, end = sentence if whole else (text.starts[first], text.end_of(last))
            yield Mark(start, end, f"left untranslated from {name_of(code)}")


@lru_cache(1 << 13)
def languages(folder: str, written: str) -> frozenset[str]:
    """The languages, not the text's own, that commonly use a word."""
    key = written.lower()
    if codes := foreign_function_words(folder)[key]:
        return codes
    if not lexicon(folder).unknown({key}) or (written.islower() and not written.isalpha()):
        return NONE
    return frozenset(languages_of(key) or languages_of(written) or languages_like(key))


def value(text: Text, word: int, foreign: bool, code: str) -> float:
    """What a word says for (above 0) or against the other language."""
    key = text.keys[word]
    if foreign:
        return FOREIGN
    english = key in text.language.function_words and text.words[word] != "i"
    if elided(text, word) or (word and elided(text, word - 1)):
        return SHARED
    if code in function_words[key] or key in text.language.particles:
        return 0.0 if english else SHARED
    if not english and not text.words[word].islower():
        return 0.0
    if english:
        return PLAINLY_ENGLISH
    return UNKNOWN if key in text.unknown or foreign_function_words(text.language.code)[key] else ENGLISH


def elided(text: Text, word: int) -> bool:
    """Whether a word is what an apostrophe has left of one: l’ n’ qu’."""
    return len(text.words[word]) < 3 and text.gaps[word + 1] in ("’", "'") and text.keys[word] != "i"


def best(values: list[float]) -> Span:
    """First and last index of the stretch with the highest sum."""
    sums = [0.0, *accumulate(values)]
    low, found, top = 0, (0, 0), 0.0
    for i, total in enumerate(sums):
        if total - sums[low] > top:
            top, found = total - sums[low], (low, i - 1)
        if total < sums[low]:
            low = i
    return found


def meant(text: Text, words: range, first: int, last: int) -> bool:
    """Whether a stretch is a quotation in the original, a title or a name, or explained on the spot."""
    count = last - first + 1
    if explained(text.words, text.gaps, first, last):
        return True
    if text.quoted(text.starts[first]) and (count <= TITLE or translated(text, last)):
        return True
    title = first + (text.keys[first] in text.language.function_words)  # In Se questo è un uomo
    inside = title > words.start and (text.words[title][0].isupper() or follows_capital(text, first))
    capitals = sum(text.words[i][0].isupper() for i in range(first, last + 1))
    return (inside and count <= TITLE) or 2 * capitals >= count + 1


def follows_capital(text: Text, word: int) -> bool:
    """Whether a capitalised word stands right before: the stretch is the rest of a name."""
    return text.gaps[word] == " " and text.words[word - 1][0].isupper()


def translated(text: Text, last: int) -> bool:
    """Whether a quotation or a bracket follows close to a quoted stretch."""
    line = text.line_at(text.starts[last])
    after = text.content[text.end_of(last) : min(line[1], text.end_of(last) + 40)]
    return any(mark in after[2:] for mark in '“"(‘')


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
