"""One place, person or institution spelled in more than one way.

An engine that romanises afresh in each sentence writes Bakhmout in one paragraph and Bakhmut in the next, and the
reader cannot tell one town from two. No glossary is needed: the laws of romanisation say which spellings can be one
name, and the document says whether they are: the same first name, an accent that comes and goes, a lone form beside
one that is introduced properly. Derivations, genders, families and neighbours are other names.

Bad:  Shells fell on {Bakhmout} all night. By morning Bakhmut was quiet, and Bakhmut’s mayor spoke.
Bad:  The mayor of {Kharkov} spoke. In Kharkiv two people died. Erik {Sjoberg} spoke. Sjöberg left.
Bad:  Robert Habeck spoke first. “It hurts,” said Robert {Habek}.
Bad:  Kylian Mbappé scored twice. Kylian {Mbappe} left.
Bad:  Andriy Yermak wrote on Telegram. Later {Ermak} added that talks went on.
Bad:  The lawyer Giovanni Bianchi agreed. According to {Bianchy}, low orbits are getting crowded. Bianchi knows.
Bad:  Sergei Surovikin flew in. {Sergey} Surovikin said that decisions were near. Sergei Surovikin left.
Bad:  The rescuers of Castel Bolognese came at noon. {Castelbolognese} was under water. Castel Bolognese wept.
Bad:  Oleh Syniehubov is governor. Two shells fell, {Sinegubov} wrote.
Bad:  Teresa Ribera offered help. {Rivera} recalled that Elly Schlein had agreed; {Shlein} nodded.
Bad:  The biologist Melanie Bergmann waits. According to {Bergman}, one must go.
Bad:  The lawyer, Anto Nobilo, appealed. {Nobillo} stayed calm. In Wajima it rained; {Wazima} was flooded.
Bad:  The envoy Amir-Abdollahian flew to Muscat. {Amirabdollahian} landed at noon, and Amir-Abdollahian spoke.
Bad:  {Mihaly} Varga opened the road. Varga Mihály, as the Hungarians call Mihály Varga, cut the ribbon.
Good: Hanna Bergman met Ingmar Bergmann. Scott won.
Good: Yesterday we misspelled Kylian Mbappé as Kilian Mbappe.
Good: Austria and Australia signed. Niger and Nigeria did not, and Iran and Iraq stayed away.
Good: Slovakia wants the transit, Slovenia does not; Slovak and Slovenian diplomats met. Marie De Smet waited in vain; Mario De Smedt was heard. Marie left.
Good: Thomas Müller scored. Robert Muller wrote, Muller said.
Good: Aleksandr Petrov and his wife Aleksandra Petrova live near Petrovsk.
Good: Martin Schulz met Olaf Scholz. José Mourinho praised Jose Enrique. Ana Peña lost to Carlos Pena.
Good: The Russians left Russia; Ukrainians and the Ukraine team stayed.
Good: Julia Roberts met Yulia Navalnaya. Julia laughed, and Yulia did not. The North Korean envoy left North-Korea.
Good: Frantz Fanon, who fought against France, wrote for the Algerians. France banned the book of Frantz Fanon.
Good: The Festival of Music played Musique, and The Man I Love. Dajti (Daiti) is a park; in Daiti it snows.
Good: Jean-Pierre Papin met Pierre Jean and Jeanne Pierre. Channel Rossiya-1 is seen in Russia, Rossiya says.
Good: Anna Varga greeted Varga Miklós, the son of Anna Vargas, and Miklos Németh, whom Varga knows.
Good: Abdou Tchiany sang, Abdourahamane Tchiani ruled. Nothing joins Tchiani and Tchiany but the sound.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import compress, pairwise

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..spellings import Forms, one_name, preferred
from ..text.blocks import blocks, candidates
from ..text.familiar import listed
from ..text.language import language
from ..text.lexicon import lexicon
from ..text.mentions import clusters, joints, mentions

HYPHENS = frozenset("-‑")
MISSPELLED = frozenset(("misspell", "misspelled", "misspelling", "misspelt", "spelt"))  # a correction has both


@dataclass(frozen=True, slots=True)
class Options:
    """The table of the spellings that a house prefers."""

    house_style: str = "en/house-style.tsv"


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks every mention of a name that is spelled otherwise than its preferred form."""
    text = document.target
    yield from joined(text) if text.strangers and may_join(text) else ()
    if not MISSPELLED.isdisjoint(text.vocabulary):
        return
    alike, judged = blocks(text.capitals - openers(text.language.code)), dict[tuple[str, str], bool]()
    if not candidates(alike, judged):
        return
    forms = mentions(text.words, text.names, lexicon(text.language.code))
    style = options.house_style
    named = ([form for form in block if form in forms] for block in alike)
    pairs = [pair for pair in candidates(named, judged) if one_name(text, forms, style, *pair)]
    original = document.source.forms if document.source else frozenset[str]()
    for group in clusters(pairs):
        best = preferred(text, forms, group, style, original)
        for form in group - {best}:
            for mention in forms[form]:
                start, end = text.starts[mention.word], text.end_of(mention.word)
                yield Mark(start, end, message(forms, group, form, best), best)


@cache
def openers(code: str) -> frozenset[str]:
    """The function words of a language as they open sentences: a quarter of the capitals of a text, and no names."""
    return frozenset(map(str.capitalize, language(code).function_words))


def may_join(text: Text) -> bool:
    """Whether two capitalised words stand in one as well, or two that a hyphen joins stand apart elsewhere."""
    keys, gaps, index = text.keys, text.gaps, text.index
    ranked = sorted(text.lowered)
    for word, longer in compress(pairwise(ranked), map(str.startswith, ranked[1:], ranked)):
        if any(keys[i - 1] == word for i in index.get(longer[len(word) :], ())):
            return True
    hyphens = (i for i in text.parted(HYPHENS & text.spacings) if 0 < i < len(keys) and text.words[i - 1][0].isupper())
    return any(keys[j - 1] == keys[i - 1] and gaps[j] == " " for i in hyphens for j in index[keys[i]] if j)


def joined(text: Text) -> Iterator[Mark]:
    """Marks names whose words are joined otherwise than most of the time: Castelbolognese, Khan-Younis."""
    ignored = text.language.companions
    for ways in joints(text.words, text.gaps, text.names, ignored):
        parts = {i for spans in ways.values() for i in range(spans[0][0], spans[0][1] + 1)}
        strange = any(text.words[i] in text.strangers for i in parts)
        best = max(
            ways,
            key=lambda way: (
                listed(text.language.code, way),
                len(ways[way]),
                way.count(" ") + sum(part[0].isupper() for part in way.split("-")[1:]),
                -ways[way][0][0],
            ),
        )
        for way in ways if strange else ():
            for first, last in ways[way] if way.lower() != best.lower() else ():
                if text.gaps[first][-1:] not in ("#", "@"):
                    yield Mark(text.starts[first], text.end_of(last), f"elsewhere {best}", best)


def message(forms: Forms, group: frozenset[str], form: str, best: str) -> str:
    """What is wrong here: the form that stands elsewhere in the document."""
    shown = best if best in group else min(group - {form})
    return f"elsewhere {shown}" if shown == best else f"elsewhere {shown}; the usual form is {best}"


CATEGORY = "Terminology/Inconsistent use of terminology"
rule = Rule(check, CATEGORY, "inconsistent-entities", options=Options, targets=frozenset({"en"}))
