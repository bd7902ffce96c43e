"""A sentence of the source, or a large part of one, that the translation does not have.

What is missing cannot be marked: the mark stands on the words after which it belongs.

Lang: fr > en
Source: Le maire de Lyon a présenté mardi un plan de 40 millions d’euros. Les ouvriers du chantier naval n’ont pas été consultés par la direction régionale. Les travaux dureront jusqu’en 2027, selon la préfecture du Rhône.
Bad:  The mayor of Lyon presented a plan worth 40 million euros on {Tuesday.} The work will last until 2027, according to the Rhône prefecture.
Good: The mayor of Lyon presented a plan worth 40 million euros on Tuesday. The shipyard workers were not consulted by the regional management. The work will last until 2027, according to the Rhône prefecture.
Source: Kyjiw meldet Angriffe auf Odessa, bei denen am Abend elf Gebäude beschädigt wurden, darunter eine Schule, zwei Kliniken, ein Kraftwerk am Hafen und mehrere Wohnhäuser in der Innenstadt. Präsident Wolodymyr Selenskyj sprach von Terror.
Lang: de > en
Bad:  Kyiv reports attacks on Odesa in which eleven buildings were {damaged.} President Volodymyr Zelensky spoke of terror.
Good: Kyiv reports attacks on Odesa in which eleven buildings were damaged in the evening, among them a school, two clinics, a power plant at the port and several residential houses in the city centre. President Volodymyr Zelensky spoke of terror.
Lang: sv > en
Source: Eleverna, som är 14 och 15 år, har stängts av i två veckor. Polisen har inlett en utredning. En av eleverna hade redan i höstas hotat en vaktmästare, men någon anmälan gjordes aldrig enligt skolans ledning.¶Skolan har 640 elever, säger rektor Anders Nordin i Malmö.¶Polisen ber vittnen att höra av sig.
Bad:  The pupils, aged 14 and 15, have been suspended for two weeks. The police have opened an {investigation.}¶The school has 640 pupils, says headteacher Anders Nordin in Malmö.¶The police ask witnesses to come forward.
Good: The pupils, aged 14 and 15, have been suspended for two weeks. The police have opened an investigation. One of them had threatened a caretaker last autumn, but no report was ever made, according to the school.¶The school has 640 pupils, says headteacher Anders Nordin in Malmö.¶The police ask witnesses to come forward.
Lang: it > en
Source: Il sindaco ha presentato un piano per il porto. I lavori cominceranno presto, ha detto Bellini. Le scuole restano chiuse.
Bad:  The mayor presented a plan for the port. The works will start {soon.} The schools remain closed.
Good: The mayor presented a plan for the port. The works will start soon, Bellini said. The schools remain closed.
"""

from collections.abc import Iterator

from ..completeness import alone, clipped, shortened
from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule

SHOWN = 60


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the words after which something is missing."""
    for pair in alone(document, of_source=True):
        yield from after(document, pair.target.start, f"the source goes on: {pair.source.content[:SHOWN]}…")
    short = {pair: pair.source.content[-SHOWN:] for pair in shortened(document)}
    for pair, said in {**short, **dict(clipped(document))}.items():
        end = pair.target.start + len(pair.target.content)
        yield from after(document, end, f"far shorter than the source: {said}")


def after(document: Document, offset: int, message: str) -> Iterator[Mark]:
    """A mark on the last word before an offset, with what closes its sentence; none at the very beginning."""
    text = document.target
    end = len(text.content[:offset].rstrip())
    words = text.words_in((0, end))
    if words:
        yield Mark(text.starts[words.stop - 1], end, message)


rule = Rule(check, "Accuracy/Omission", "omission", Severity.MAJOR, needs_source=True)
