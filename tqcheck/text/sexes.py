"""Words that tell the sex of a person: pronouns, titles, nouns of kin and trade, given names."""

from .lookup import Lookup

PRONOUNS = {"he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f", "hers": "f"}
SUBJECTS = frozenset({"he", "she"})
LORDS = "mr sir king herr monsieur señor signor senhor domnul meneer pán ông"
LADIES = "ms mrs miss lady queen frau madame mme señora signora senhora doamna mevrouw pani paní bayan bà"
TITLES = dict.fromkeys(LORDS.split(), "m") | dict.fromkeys(LADIES.split(), "f")
MEN = (
    "man men boy boys father brother son husband grandfather uncle nephew boyfriend widower actor"
    " king prince male dad guy gentleman gentlemen"
)
WOMEN = (
    "woman women girl girls mother sister daughter wife grandmother aunt niece girlfriend widow actress"
    " queen female mum mom lady ladies"
)
KIN = {"m": frozenset(MEN.split()), "f": frozenset(WOMEN.split())}
SINGULAR = {
    "m": frozenset("man boy actor spokesman businessman gunman policeman schoolboy gentleman".split()),
    "f": frozenset(
        "woman girl actress spokeswoman businesswoman policewoman schoolgirl chairwoman councilwoman congresswoman"
        " waitress stewardess ballerina heiress housewife nun".split()
    ),
}
ROLES = {word: sex for sex, listed in SINGULAR.items() for word in listed - {"actor", "boy", "girl", "man", "woman"}}
"""Nouns that tell the sex of who is named right behind them: actress Benedetta Fioravanti."""
THINGS = frozenset(
    "agency agreement airline airport alliance association authority bank bill brewery bridge budget bus campaign"
    " carmaker city coalition commission committee company concern corporation council court decision department"
    " disease factory federation festival film firm foundation fund government group hospital institute"
    " institution investigation law magazine manufacturer measure ministry museum network newspaper operator"
    " organisation organization parliament party plane plant platform programme project railway report retailer"
    " study team train treaty union university vaccine virus volcano".split()
)
"""What other languages call he or she, and English never."""
OTHERS = frozenset(
    "child children baby colleague colleagues friend friends partner nurse doctor teacher lawyer driver victim suspect"
    " neighbour neighbor couple parents spouse companion patient officer soldier student owner resident witness pope"
    " minister president leader judge prosecutor mayor coach player striker goalkeeper defendant accused opponent rival"
    " successor predecessor chairman chairwoman spokesman spokeswoman spokesperson director head secretary colleague"
    " cat dog horse singer writer author artist reporter journalist pilot captain official one someone somebody".split()
)
"""Other persons whom a pronoun may mean, when they are not said of the one who is named."""


NEW = frozenset(
    "activist actor actress admiral adult ambassador analyst anchor architect assailant assistant athlete"
    " attacker biker bishop boss boxer bride burglar buyer bystander caller candidate cardinal casualty champion"
    " chancellor citizen classmate client climber colonel columnist commander commissioner composer conductor"
    " convict cousin creator culprit customer cyclist dancer dealer demonstrator dentist deputy designer"
    " detainee detective diplomat diver economist editor employee employer engineer entrepreneur expert farmer"
    " fiance fighter filmmaker firefighter fisherman foreigner founder fugitive general goalscorer governor"
    " groom guest guitarist gymnast heir hiker historian host hostage hunter imam immigrant infant inmate"
    " inspector interpreter investigator investor kidnapper killer landlord lawmaker lieutenant listener lodger"
    " loser lover manager migrant model monk motorist murderer musician newborn newcomer novelist nun orphan"
    " painter paramedic parent passenger pastor patron pedestrian pensioner perpetrator pharmacist photographer"
    " pianist playwright poet policeman politician presenter priest prisoner producer professor protester"
    " psychiatrist psychologist rabbi rapper reader referee refugee relative rescuer researcher robber roommate"
    " runner saint scholar scientist sculptor seller senator sergeant shooter shopper sibling skater skier"
    " smuggler sniper specialist sprinter stranger surgeon survivor swimmer teammate teenager tenant therapist"
    " thief toddler tourist translator twin user veteran viewer violinist visitor voter winner worker wrestler"
    " youngster".split()
)
"""More of them, when they are spoken of as new: the expert may be the one who is named, a passenger is not."""
INDEFINITE = frozenset("a an another her his its one our some their whose".split())


GIVEN = Lookup("given-names.tsv")
"""Given names with the sex of those who bear them."""
