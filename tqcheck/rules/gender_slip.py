"""A person whose sex changes from one sentence to the next.

Many languages leave the pronoun out or have only one for both; the engine has to choose and looks at no more than one
sentence: Anke Rehlinger visited the towns. He promised help. The rule speaks only where one person stands in this
sentence and the one before it, the given name or the title tells the sex, and nobody else can be meant.

Bad:  Premier Anke Rehlinger visited the flooded towns on Friday. {He} promised help without red tape.
Bad:  “We had no choice,” said Irina Kovalenko, an analyst in Kyiv. {He} believes that prices will rise.
Bad:  The club signed Robert Kowalski on Monday. Kowalski said that {she} felt at home.
Bad:  Mr Sorrentino left the hall early. “I am tired,” {she} said.
Bad:  Bears were counted by the zoologist Zuzana Novak. According to {him}, there are many.
Bad:  Mr. Rutte was asked. ¶ “We are glad,” said Nadiia Melnyk. {His} husband came home.
Bad:  Leaders met in the hall. ¶ Spokeswoman Eva Novak agreed. {He} expects fines.
Bad:  Firefighters saved an old woman who had climbed onto a wardrobe; {he} is in hospital.
Bad:  Donald Tusk flew to the border. “There is no room,” he said. {She} announced a fence.
Bad:  Actress Benedetta Fioravanti came back. “I was afraid,” {he} said. {His} play was applauded. Corrado Galli wept.
Bad:  The union protests. {She} calls for a strike on Friday. The company Kessler is silent. {She} has no time.
Bad:  Judge Anna Weber acquitted them. In {his} ruling, {he} speaks of doubts. Robert Kowalski will appeal.
Good: Anna Weber acquitted them. In his comment, Robert Kowalski speaks of doubts.
Good: The frigate left. She is at sea. The company was founded by a pianist. She sold it.
Good: Anna Weber, a doctor, saved a passenger. He was well. Alex Meier, a trans man whom she knew as Karin, is a cook.
Good: Donald Tusk flew to the border. A nurse was there. “I am tired,” she said. According to her, it was cold.
Good: A woman told the court that he had hit her. The man left. He was alone. A girl was hurt by the man; he fled.
Good: Ada Lovelace wrote notes. Years went by. Her husband knew. Robert Kowalski, a historian, calls her a pioneer.
Good: Robert Kowalski went home. At the clinic, he had been told by a nurse to rest. She meant it.
Good: Anna Weber wrote to her brother. He never answered. Peter Maier lost his wife. She was 40. I met Peter himself.
Good: “My mother was called Peter by mistake,” said Peter. She laughed, his mother.
Good: Robert Habeck met Annalena Baerbock in Berlin. She praised the talks.
Good: Elena Rossi thanked the minister. He had come by train.
Good: Anke Rehlinger visited the flooded towns on Friday. She promised help without red tape.
Lang: nl > en
Source: Directeur Arnoud Odding belde. Hij draagt het werk donderdag over.
Bad:  Director Arnoud Odding called. {She} will hand over the work on Thursday.
Good: Director Arnoud Odding called. He will hand over the work on Thursday.
Source: De redder hoorde haar stem. Hij zei dat hij het nooit zou vergeten.
Bad:  The rescuer heard her voice. {She} said that he would never forget it.
Good: The rescuer heard her voice. He said that he would never forget it.
Good: Robert Kowalski knows that a buyer pays when he or she moves in. He met the woman he loves.
Lang: pl > en
Source: Głos zabrała szefowa klubu. Podkreśliła, że ludzie czekają.
Bad:  The head of the club spoke. {He} stressed that people are waiting.
Good: The head of the club spoke. She stressed that people are waiting.
Source: Trener Jan Nowak milczał. Ona wiedziała.
Good: The coach Jan Nowak was silent. She knew.
Lang: en
Bad:  “I lost {himself},” Irina Kovalenko said. She hurt {himself}.
Good: The actor Michele Riondino arrived. Sasha Petrov won. She was happy. Jan Smit sang and she danced.
"""

from collections.abc import Iterator

from ..antecedents import SPOKEN, contradicted, follows_thing, introduced, may_slip, parted, unheard
from ..document import Document, Text
from ..finding import Mark, Severity
from ..persons import nouns, persons
from ..pronouns import reflected, told
from ..rule import Rule
from ..text.sexes import PRONOUNS

FIXES = {"he": "she", "she": "he", "him": "her", "his": "her", "himself": "herself", "herself": "himself"}
CHANGED = frozenset({"trans", "transgender", "transsexual", "nonbinary"})
"""Words of articles in which a given name need not tell the pronoun."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each pronoun that contradicts the only person it can mean."""
    text = document.target
    spoken = [word for pronoun in SPOKEN & text.vocabulary for word in text.index[pronoun]]
    if not spoken:
        return
    sure = told(document)
    slipped = {word for word, sex in sure.items() if PRONOUNS[text.keys[word]] != sex} | {*reflected(text)}
    for word in sorted(slipped):
        yield slip(text, word)
    if not CHANGED.isdisjoint(text.vocabulary) or not may_slip(text, spoken):
        return
    named = sorted((*persons(text), *nouns(text)))
    known = introduced(text, named)
    for word in sorted({*spoken} - slipped):
        wanted = PRONOUNS[text.keys[word]]
        odd = contradicted(text, named, known[wanted], word, slipped) or unheard(text, named, known[wanted], word)
        if odd and not parted(text, word) and (word not in sure or follows_thing(text, word)):
            slipped.add(word)
            yield slip(text, word)
        elif not text.quoted(text.starts[word]):
            known[wanted] = min(known[wanted], word)


def slip(text: Text, word: int) -> Mark:
    """The mark of a pronoun, with the one of the other sex."""
    written, fix = text.words[word], FIXES.get(text.keys[word])
    right = fix.capitalize() if fix and written[0].isupper() else fix
    return Mark(text.starts[word], text.end_of(word), "the person named here is of the other sex", right)


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", severity=Severity.MAJOR, targets=frozenset({"en"}))
