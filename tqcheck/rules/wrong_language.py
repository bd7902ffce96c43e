"""A passage in another language than the page's.

Sites publish one article in fourteen languages out of one repository, and headings, captions and whole paragraphs stay in
English on the German, the Arabic or the Korean page. Function words of another language call the rule; the letter trigrams of the two
languages decide, and of close relatives only long passages are judged. Quotations, names and titles in another
language are meant. In English text this rule judges whole paragraphs and untranslated-sentence what is shorter.

Lang: en > de
Bad:  Die Strecke soll 2029 fertig sein.¶{Critics warn about rising debt in the region}¶Das teilte der Minister mit.
Bad:  Die Regierung stimmte am Dienstag zu. {The first trains are expected to run in the summer of 2027.} Mehr ist nicht bekannt.
Good: Der Film „Everything Everywhere All at Once“ gewann; The Guardian und die New York Times lobten ihn.
Good: „We have a dream and it will come true in this country“, sagte er auf der Bühne. Der Saal jubelte.
Good: Das Album „The Dark Side of the Moon“ ist von Pink Floyd, „The Rise and Fall of Ziggy Stardust“ von David Bowie.
Good: Die meistgesehenen Serien der Woche:¶The Last of Us¶House of the Dragon¶What We Do in the Shadows
Lang: en > ar
Bad:  قال الوزير إن القطار سيصل غداً.¶{What the researchers want to know next}¶وأضاف أن العمل مستمر.
Good: قالت شركة OpenAI إن النموذج متاح، وذكرت صحيفة The New York Times أن الإعلان جاء مبكراً.
Lang: de > fr
Bad:  Le ministre a démissionné mardi. {Die Regierung hat sich dazu noch nicht geäußert und wird es auch nicht tun.}
Good: Le quotidien Die Zeit et la chaîne ARD en ont parlé. Les Verts (Bündnis 90/Die Grünen) ont voté contre.
Lang: da > no
Good: Regjeringen la fram et nytt forslag tirsdag. Statsministeren sier at det ikke er nok penger til alle.
Lang: es > en
Bad:  The mayor spoke on Monday.¶{El alcalde ha anunciado que la ciudad no va a pagar más por el agua. Los vecinos piden que se baje el precio desde enero, y el gobierno de la región ya lo ha prometido.}¶The vote is in May.
Good: The mayor of San José de las Lajas met Luis de la Cruz y Ortega of the Partido de la U in Santa Cruz de la Sierra.
"""

from collections import Counter
from collections.abc import Iterator, Set

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text import Span
from ..text.foreign import foreign_function_words, foreign_hints, function_words, name_of
from ..text.lexicon import lexicon
from ..text.ngrams import margin, profile

SHORTEST = 4
TITLE = 8
"""Words up to which a passage with capitals can be a title."""
PARAGRAPH = 20
"""Words of a passage on an English page: shorter ones are the matter of untranslated-sentence."""
PARAGRAPH_HINTS = 4
LIKELIER, FAR_LIKELIER = 0.7, 1.5
"""Natural log a letter by which a passage must look more like the other language; the second with one hint only."""
RELATED = tuple(
    frozenset(codes.split())
    for codes in ("ca es gl pt", "cs sk", "da no nb nn sv", "id ms", "af nl", "bg mk ru uk be", "hr sl sr bs")
)
RELATED_WORDS, RELATED_LETTERS, RELATED_LIKELIER = 3, 40, 1.0
"""What a passage in a closely related language must have: function words, letters and likelihood."""
CANDIDATES = 3
ALL_OF_IT = 0.8
"""Share of the text from which the text as a whole is in the other language."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each passage; its message says how much of the document is in that language."""
    text = document.target
    code = text.language.code
    hints = text.met(foreign_hints(code)) & text.forms
    if len(hints) < (PARAGRAPH_HINTS if code == "en" else 1) or not profile(code)[0]:
        return
    passages = merged(text, found(text, hints))
    if code == "en":
        passages = [p for p in passages if len(text.words_in(p[0])) >= PARAGRAPH and p[0] in text.lines]
    shares = Counter[str]()
    for (start, end), other in passages:
        shares[other] += end - start
    size = max(1, len(text.content.strip()))
    for other, letters in shares.items():
        if letters >= ALL_OF_IT * size:
            spans = [span for span, language in passages if language == other]
            yield Mark(spans[0][0], spans[-1][1], f"the text is {name_of(other)}, not {name_of(code)}")
            return
    for (start, end), other in passages:
        share = f"{round(100 * shares[other] / size)}% of the text"
        yield Mark(start, end, f"{name_of(other)}, not {name_of(code)}: {share}")


def found(text: Text, hints: Set[str]) -> Iterator[tuple[Span, str]]:
    """Sentences in another language, in order, with that language."""
    sentences = {text.sentence_at(text.starts[i]) for word in hints for i in text.index[word]}
    for sentence in sorted(sentences):
        words = [i for i in text.words_in(sentence) if text.words[i].isalpha() and not text.quoted(text.starts[i])]
        if len(words) >= SHORTEST and not title(text, words):
            other = decide([text.keys[i] for i in words], text.language.code)
            if other:
                yield sentence, other


def decide(keys: list[str], own: str) -> str:
    """The language of a sentence, empty when it is the text's own or not sure."""
    hints = foreign_function_words(own)
    count = Counter(code for key in keys for code in hints[key])
    best = [code for code, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:CANDIDATES]]
    if not best:
        return ""
    likelihood = {code: margin(keys, code, own) for code in {*best, "en"}}
    english = count["en"] > 0 and plain(keys)
    other = "en" if english else max(best, key=lambda code: (likelihood[code], code))
    mine = sum(own in function_words[key] and other not in function_words[key] for key in keys)
    letters = sum(map(len, keys))
    if any({other, own} <= family for family in RELATED):
        sure = count[other] >= RELATED_WORDS and letters >= RELATED_LETTERS and likelihood[other] > RELATED_LIKELIER
    elif count[other] > 1:
        sure = likelihood[other] > LIKELIER
    else:
        sure = likelihood[other] > FAR_LIKELIER or (english and likelihood[other] > LIKELIER)
    return other if sure and 2 * mine <= count[other] and (count[other] > 1 or not mine) else ""


def plain(keys: list[str]) -> bool:
    """Whether all words are English."""
    return not lexicon("en").unknown(frozenset(keys))


def title(text: Text, words: list[int]) -> bool:
    """Whether all words of a short passage but function words have a capital."""
    return len(words) <= TITLE and all(text.words[i][0].isupper() or function_words[text.keys[i]] for i in words)


def merged(text: Text, sentences: Iterator[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Neighbouring sentences of one line and one language as one passage."""
    passages: list[tuple[Span, str]] = []
    for (start, end), other in sentences:
        if passages:
            (first, last), language = passages[-1]
            if (
                language == other
                and not text.content[last:start].strip()
                and text.line_at(first) == text.line_at(start)
            ):
                passages[-1] = ((first, end), other)
                continue
        passages.append(((start, end), other))
    return passages


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR)
