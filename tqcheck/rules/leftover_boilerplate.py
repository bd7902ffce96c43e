"""Page furniture that a scraper took along and a machine translated.

Bylines without a name, reading times, share buttons, newsletters, paywalls, credits, time stamps and lists of
other headlines stand in the text as lines of their own. A line counts when a phrase covers all of it, or when
its form gives it away; words that an article may use in a sentence are judged only before and after the prose.

Bad:  {Article written by}¶¶{Reading time : 1 min.}¶¶The mayor of the city spoke to the press for an hour on Monday morning.
Bad:  A storm hits the coast¶{by Nina Hartwig, Kyiv}¶{5 Min. reading time}¶¶The mayor of the city spoke to the press for an hour.
Bad:  The mayor of the city spoke to the press for an hour.¶¶{Read also: Who pays for the storm?}¶¶Nobody was hurt.
Bad:  “We hold on.”¶¶Valery, soldier¶¶{at franceinfo}¶¶The mayor of the city spoke to the press for an hour on Monday.
Bad:  Nothing else is known about the mayor and his two deputies so far.¶{Share : on Facebook, on Twitter, by email}¶{source site-25}
Bad:  Floods in Spain¶{Updated on 07/11/2023 at 18:22}¶The mayor of the city spoke to the press for an hour on Monday.
Bad:  Nothing else is known about the mayor and his two deputies so far.¶{MORE INFORMATION}¶{Girona, a club with a plan}
Bad:  Nothing else is known about the mayor and his two deputies so far.¶{mik/dpa/Reuters}
Bad:  Nothing else is known about the mayor and his two deputies so far.¶{#oil #prices}
Bad:  Nothing else is known about the mayor and his two deputies so far.¶{[VIDEO] The flood from above}
Bad:  {Subscribe to our channel}¶Storm hits the coast¶¶The mayor of the city spoke to the press for an hour on Monday.
Bad:  Oil falls¶{MOSCOW, May 16 — PRIME.} World oil prices turned to decline on Tuesday amid fears about demand in China.
Bad:  Storm hits the coast¶{Reporter Kim Min-su}¶{▲ A ship in the storm /Yonhap}¶{VTV.vn -} The mayor of the city spoke to the press for an hour.
Good: Readers can subscribe to the magazine for 5 euros a month, its editor said.
Good: Storm hits the coast¶By John Smith¶¶The mayor of the city spoke to the press for an hour on Monday morning.
Good: Share the burden¶Storm hits the coast¶¶The mayor of the city spoke to the press for an hour on Monday.
Good: Comments by the minister angered the opposition, and advertisement spending fell.
Good: “Read also the small print,” he said. Photo: that was all the headline read.
Good: LONDON, May 16 (Reuters) - The mayor of the city spoke to the press for an hour on Monday morning.
Good: Two years of war¶The mayor looks back at the days on which his city fell and was taken back.¶24 February 2022¶Russian troops crossed the border before dawn and advanced towards the capital.
Good: Follow the money, she was told, and subscribe to no theory that you cannot test yourself.
Good: The rest of the article deals with the years after the war, when the author lived in Rome.
Good: This content was removed because the court had ordered it, a spokesman for the company told reporters.
Good: Storm hits the coast¶Experts - and there are many - fear for the city (reporters say so), whose mayor spoke to the press.
Good: Protests¶¶The minister said at franceinfo on Monday that he would not resign over the affair.
Good: Storm hits the coast¶¶17.42 BST¶Trains are off, and a tree is down on the line at Alnmouth, says the operator.¶¶17.15¶Schools will shut tomorrow in the whole of the county, says the council, which has a list.¶¶16.58¶Hello, and welcome to our coverage of the storm, which will last until nine.
Good: The bakers¶Trading update for the 13 weeks to 28 September¶¶The firm, which owns eleven bakeries, sold more bread.
Good: “That’s my story,” she said.¶¶By then the river had risen by more than two metres, and the mayor had left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Document
from ..finding import Mark
from ..page import Page, page
from ..rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """A table of the house's own furniture, with the columns of `data/en/boilerplate.tsv`."""

    boilerplate: str = ""


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks each line that is furniture, and phrases that are furniture within a line."""
    seen = Page(document.target, options.boilerplate) if options.boilerplate else document.share(page)
    for number, (start, end) in enumerate(document.target.lines):
        if kind := seen.kinds[number]:
            yield Mark(start, end, f"page furniture: {kind.replace('-', ' ')}", "")
    for start, end, kind in seen.inline:
        yield Mark(start, end, f"page furniture: {kind.replace('-', ' ')}", "")


rule = Rule(check, category="Accuracy/Addition", its="addition", options=Options)
