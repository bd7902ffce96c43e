"""Words that tell the sex of a person: pronouns, titles, nouns of kin and trade, given names."""

from .lookup import Lookup

PRONOUNS = {"he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f", "hers": "f"}
SUBJECTS = frozenset({"he", "she"})
LORDS = "mr sir king herr monsieur señor signor senhor domnul meneer pán ông"
LADIES = "ms mrs miss lady queen frau madame mme señora signora senhora doamna mevrouw pani paní bayan bà"
TITLES = dict.fromkeys(LORDS.split(), "m") | dict.fromkeys(LADIES.split(), "f")
MEN = "man men boy boys father brother son husband grandfather uncle nephew boyfriend widower actor king prince male"
WOMEN = (
    "woman women girl girls mother sister daughter wife grandmother aunt niece girlfriend widow actress queen female"
)
KIN = {"m": frozenset(MEN.split()), "f": frozenset(WOMEN.split())}
SINGULAR = {"m": frozenset("man boy actor spokesman".split()), "f": frozenset("woman girl actress spokeswoman".split())}
OTHERS = frozenset(
    "child children baby colleague colleagues friend friends partner nurse doctor teacher lawyer driver victim suspect"
    " neighbour neighbor couple parents spouse companion patient officer soldier student owner resident witness pope"
    " minister president leader judge prosecutor mayor coach player striker goalkeeper defendant accused opponent rival"
    " successor predecessor chairman chairwoman spokesman spokeswoman spokesperson director head secretary colleague"
    " cat dog horse singer writer author artist reporter journalist pilot captain official one someone somebody".split()
)
"""Other persons whom a pronoun may mean, when they are not said of the one who is named."""


GIVEN = Lookup("given-names.tsv")
"""Given names with the sex of those who bear them."""
