"""A number that is not the one of the source.

An engine reads 17 as 7, drops a zero, or takes a Milliarde for a million. Numbers are compared by value, whatever
their grouping, script or wording; dozens, halves, `one` and what a writer may rightly round or convert stay out.

Lang: fr > en
Source: Le bilan est passé de 17 à 21 morts en trois jours, soit 155 blessés pour 1 000,00 euros.
Bad:  The toll rose from {7} to 21 dead in three days, that is 155 injured for 1,000.00 euros.
Bad:  The toll rose from 17 to {12} dead in three days, that is 155 injured for 1,000.00 euros.
Bad:  The toll rose from 17 to 21 dead in three days, that is {15.5} injured for 1,000.00 euros.
Good: The toll rose from seventeen to twenty-one dead in 3 days, that is 155 injured for 1,000 euros.
Good: The toll rose from 17 to 21 dead in three days; 155 were injured, for €1,000.
Good: Within 72 hours the toll went from 17 to 21 dead and 155 injured, for one thousand euros.
Source: Un habitant sur trois, soit 33 %, gagne moins de deux milliards de pesos.
Bad:  One inhabitant in three, or 33%, earns less than {two million pesos}.
Good: One inhabitant in three earns less than 2bn pesos.
Source: Une dizaine de députés ont quitté la salle à 14h30, après quatre-vingt-dix-sept minutes.
Bad:  About ten deputies left the room at 2:30 pm after {eighty-seven minutes}.
Good: Some ten deputies left the room at 2:30 pm, after 97 minutes.
Good: A dozen deputies left the room at half past two after an hour and a half.
Good: Ten or so deputies left the room at 14:30 after 97 minutes.
Lang: de > en
Source: Anderthalb Millionen Menschen und einundzwanzig Gemeinden; der Umsatz stieg um 1.500 Euro.
Bad:  One and a half million people and {twelve} municipalities; revenue rose by 1,500 euros.
Good: Some 1.5 million people and 21 municipalities; revenue rose by €1,500.
Lang: ro > en
Source: Traficul a fost blocat patru ore spre Craiova. La Pitești au fost trimise două elicoptere și 20 de ambulanțe.
Bad:  Traffic was blocked for {two hours} towards Craiova. Two helicopters and 20 ambulances were sent to Pitești.
Good: Traffic was blocked for four hours towards Craiova. Two helicopters and 20 ambulances were sent to Pitești.
Lang: cs > en
Source: Nemocnice odložila 140 operací, přes pětadvacet lidí čeká dva a půl roku, škoda je 1,2 milionu korun.
Bad:  The hospital put off {410} operations, over 25 people have waited two and a half years, the loss is 1.2 million crowns.
Good: The hospital put off 140 operations, over 25 people have waited two and a half years, the loss is 1.2 million crowns.
Lang: hu > en
Source: Több mint tizenkétezren dolgoznak 556 kilométeren, a védekezés 2,5 milliárd forintba került.
Bad:  More than twelve thousand people work over {565 kilometres}, the defences cost 2.5 billion forints.
Good: More than 12,000 people work over 556 kilometres, the defences cost 2.5 billion forints.
Lang: tr > en
Source: 53 binden fazla kişi öldü, yüzde 40 için iki buçuk yıl, 1,5 milyar lira.
Bad:  More than {35,000} people died; for 40% it took two and a half years and 1.5 billion lira.
Good: More than 53,000 people died; for 40% it took two and a half years and 1.5 billion lira.
"""

from collections.abc import Iterator

from ..document import Document
from ..figures import LANGUAGES, differences
from ..finding import Mark, Severity
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each number that stands where the source has another."""
    for found in document.share(differences):
        if found.source and found.target and not found.dated:
            yield found.mark(f"the source has {found.source.text}")


rule = Rule(
    check, "Accuracy/Mistranslation", "numbers", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
