"""What a language model says about its own translation: preambles, notes, offers, refusals.

Asked for a translation, a model hands it over (Here is the translation:), explains itself (Note: the name was left in
its original spelling), offers more (Let me know if …), gives two versions at once, or declines. None of it was in the
source. What people say in quotation marks, also about language models, is left alone.

Bad:  {Here is the translation of the article:}¶¶Judge sends former mayor to prison
Bad:  Nothing else is known so far.¶{Let me know if you would like me to adjust the tone of this translation.}
Bad:  78% support membership.¶{Note: The name of the prime minister was left in its original spelling.}
Bad:  The plants stopped. {(Note: the original gives no further details.)} The typhoon is expected tonight.
Bad:  {I'm sorry, but I can't translate this text.}
Bad:  {As an AI language model, I cannot verify this.}
Bad:  {[Translator's note: a pun]}¶He called it a cheese{ (or: a piece of cake)} and left.
Bad:  Sure! {Here's the English version:}¶Judge sends former mayor to prison¶{I hope this translation meets your needs!}
Bad:  {Voici la traduction de l'article :}¶Judge sends former mayor to prison
Good: “Here is the translation,” she said, and handed over the letter. “Let me know if you like it.”
Good: Note: Figures are rounded. Editor’s note: This story was corrected on Monday.
Good: He asked ChatGPT, which replied: “As an AI language model, I cannot do that.”
Good: Here is what we know so far. Sure, it rained, but nobody minded. Of course, here is where it began.
Good: Translation of the poem into English took her ten years; the translation is by John Smith.
Good: The minister (or his deputy) will speak. I’m sorry, she wrote. Note the date.
Good: Let me know if you see her, he wrote to his brother.
Good: As an AI researcher, she knows the risks; as an AI company, it has to obey the law.
Good: Original sin is a theme of the novel, and a note by the translator explains it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ..document import Document, Text
from ..finding import Mark, Severity
from ..phrases import Phrases
from ..rule import Rule
from ..tables import rows
from ..text import Span
from ..text.language import language
from ..text.later import later

NOTE = later(r"[\[(]?(?:Translator[’']s note:|(?:Note|Notes|NB|TN|T/N|N\.B\.|Please note)\b(?: that|:))")
NOTED = frozenset(
    "original originals translation translated translator translate transliterated transliteration spelling rendered "
    "refers literally literal untranslated ambiguous wordplay pun idiom idiomatic translator".split()
)
"""Words with which a note speaks of the translation; other notes are the newsroom's."""
ALTERNATIVE = later(r"\((?:or|alternatively|alt\.|oder|ou|o|oppure|или|lub)\s?:\s?[^()\n]{1,80}\)")
UNSPACED = later(
    r"(?m)^(?:以下是|以下為)[^\n]{0,20}(?:翻译|翻譯|译文|譯文)[^\n]{0,12}[:：]|^以下は[^\n]{0,24}翻訳[^\n]{0,12}$"
)
WAKE = frozenset(
    "translation translations translated translate translator translators traduction traducteur übersetzung "
    "übersetzers übersetzte traducción traductor traduzione traduttore tradotto tradução tradutor traducido "
    "traduzido vertaling перевод переводчика переклад перекладача tłumaczenie tłumacza översättningen çeviri "
    "çevirisi çevrilmiş version versión versione versão revised rewritten corrected polished edited assist comply "
    "fulfill fulfil apologize apologise sorry unable unfortunately hope hésitez lassen ai ia ki language lenguaje "
    "linguagem sprachmodell feel output response adjustments assistance clarification revisions preserve "
    "formatting shall intelligence voici texto adjust rewrite shorten polish provided shared incomplete truncated "
    "chatgpt gpt claude gemini llama mistral copilot naturally literally idiomatically formally alternatively "
    "texte testo traduit translating".split()
)
WAKE_OFFERS = frozenset({"you", "let"})
"""Every phrase of the table has a word of the first set, or `me` and a word of the second."""
WAKE_NOTES = frozenset({"note", "notes", "nb", "tn", "n"})
WAKE_UNSPACED = ("以下是", "以下為", "以下は")
QUOTES = "\"“”‘’«»„'"
LONGEST_NOTE = 400
COLON_WITHIN = 4
"""Words after a colon from which the text itself is taken to begin there."""


@cache
def phrases() -> Phrases[str]:
    """The table, with the kind of each row."""
    return Phrases(((phrase, kind) for phrase, kind in rows("llm-residue.tsv")), language("en").function_words)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks sentences of the model, notes on the translation, second versions in brackets."""
    text = document.target
    if not WAKE.isdisjoint(text.vocabulary) or (
        "me" in text.vocabulary and not WAKE_OFFERS.isdisjoint(text.vocabulary)
    ):
        yield from said(text)
    if not WAKE_NOTES.isdisjoint(text.vocabulary):
        yield from noted(text)
    if "(" in text.content:
        for found in ALTERNATIVE.finditer(text.content):
            start = found.start() - (text.content[found.start() - 1 : found.start()] == " ")
            yield Mark(start, found.end(), "the model gives two versions", "")
    if "以" in text.characters and any(map(text.content.__contains__, WAKE_UNSPACED)):
        for found in UNSPACED.finditer(text.content):
            yield Mark(*found.span(), "the language model speaks: preamble", "")


def said(text: Text) -> Iterator[Mark]:
    """Sentences that a phrase covers and nobody says in quotation marks."""
    first = ((bisect_left(text.starts, start), end) for start, end in text.sentences)
    beginnings = phrases().by_first
    limits = {
        word: text.words_in((text.starts[word], end)).stop
        for word, end in first
        if word < len(text.keys) and text.keys[word] in beginnings
    }
    marked: set[int] = set()
    for found in phrases().opening(text, limits):
        start, end = text.sentence_at(text.starts[found.first])
        if found.after < limits[found.first] or start in marked or text.content[start] in QUOTES or text.quoted(start):
            continue
        marked.add(start)
        yield Mark(start, own_end(text, found.first, end), f"the language model speaks: {found.row}", "")


def own_end(text: Text, first: int, end: int) -> int:
    """The end of what the model says: a colon, when the text itself follows it on the line."""
    colon = text.content.find(":", text.starts[first], end)
    follows = colon >= 0 and len(text.words_in((colon, end))) >= COLON_WITHIN
    return colon + 1 if follows else end


def noted(text: Text) -> Iterator[Mark]:
    """Notes, alone on a line or in brackets, that speak of the translation."""
    for found in NOTE.finditer(text.content):
        start, opening = found.start(), found[0][0]
        line = text.line_at(start)
        if opening in "[(":
            closing = text.content.find({"[": "]", "(": ")"}[opening], start, min(line[1], start + LONGEST_NOTE))
            if closing < 0:
                continue
            end = closing + 1
        elif start == line[0]:
            end = line[1]
        else:
            continue
        words: Span = (start, end)
        if NOTED & {text.keys[i] for i in text.words_in(words)} and not text.quoted(start):
            yield Mark(start, end, "the language model speaks: note", "")


rule = Rule(check, "Accuracy/Addition", "addition", Severity.MAJOR)
