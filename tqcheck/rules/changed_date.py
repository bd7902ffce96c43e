"""A date, a time, a month or a weekday that is not the one of the source.

Lang: es > en
Source: El juicio, previsto para el martes 24 de febrero de 2018, empezará a las 14h30.
Bad:  The trial, scheduled for Tuesday, {14} February 2018, will start at 2:30 pm.
Bad:  The trial, scheduled for Tuesday, 24 {January} 2018, will start at 2:30 pm.
Bad:  The trial, scheduled for {Thursday}, February 24, 2018, will start at 2:30 pm.
Bad:  The trial, scheduled for Tuesday, 24 February {2008}, will start at 2:30 pm.
Bad:  The trial, scheduled for Tuesday, 24 February 2018, will start at {4:30 pm}.
Good: The trial, scheduled for Tuesday, February 24, 2018, will start at 14:30.
Good: The trial will start at 2.30 pm on 24/02/2018, a Tuesday.
Good: On Tuesday, 24 February 2018, the trial will start at half past two.
Good: The trial will start on Tuesday, Feb. 24, 2018, at 2:30 p.m. local time.
Lang: ru > en
Source: Поставки остановят с 31 августа, сообщили в четверг.
Bad:  Deliveries will stop on August {13}, it was reported on Thursday.
Good: Deliveries will stop on 31 August, it was reported on Thursday.
Good: Thursday’s report said deliveries would stop on August 31st.
Source: В 90-х годах он играл в «Динамо», а в мартовских матчах 2021 года был запасным.
Bad:  He played for Dynamo in the 1990s and was a substitute in March {2012}.
Good: He played for Dynamo in the 1990s and was a substitute in the games of March 2021.
Good: A Dynamo player in the ’90s, he was a reserve in the matches of March 2021.
Lang: cs > en
Source: V pondělí 13. 8. 2024 ve 22.30 oheň zhasl.
Bad:  On {Tuesday}, August 13, 2024, at 10:30 pm, the fire was out.
Good: On Monday, August 13, 2024, at 10:30 pm, the fire was out.
Lang: sv > en
Source: Natten till söndagen, klockan 23.42, greps två män.
Good: On Saturday night, at 11:42 pm, two men were arrested.
"""

from collections.abc import Iterator

from ..document import Document
from ..figures import LANGUAGES, differences
from ..finding import Mark, Severity
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each date or time that stands where the source has another."""
    for found in document.share(differences):
        if found.source and found.target and found.dated:
            yield found.mark(f"the source has {found.source.text}")


rule = Rule(
    check, "Accuracy/Mistranslation", "numbers", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
