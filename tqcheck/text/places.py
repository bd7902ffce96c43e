"""Frames in which only a place can stand, and shapes that only the names of places have.

They prove that an unknown word written small is a name: `the mayor of zabolotiv`, `the portovaya station`, `in
niederdorf on Saturday`. A common noun of any language would have an article there, or a shape of its own.
"""

from .later import later

BEFORE_OF = frozenset(
    {
        "airport",
        "archbishop",
        "area",
        "army",
        "authorities",
        "battle",
        "bombardment",
        "capture",
        "centre",
        "center",
        "bishop",
        "canton",
        "capital",
        "citizens",
        "city",
        "commune",
        "county",
    }
    | {"diocese", "district", "governor", "inhabitants", "island", "liberation", "mayor", "mayors", "municipality"}
    | {"oblast", "occupation", "outskirts", "port", "prefect", "prefecture", "province", "region", "residents", "siege"}
    | {"control", "east", "government", "heart", "north", "people", "recapture", "shelling", "south", "troops", "west"}
    | {"streets", "suburb", "suburbs", "town", "university", "village", "villages"}
)
HEADS = frozenset(
    {"airport", "bridge", "dam", "district", "harbour", "municipality", "oblast", "prefecture", "prison", "province"}
    | {"refinery", "region", "reservoir", "site", "stadium", "station", "suburb", "valley"}
)
LOCATIVE = frozenset(
    {"around", "at", "between", "from", "in", "left", "near", "outside", "reached", "to", "towards", "via", "visited"}
)
TOWN = later(
    r".{2,}(?:abad|bach|berg|borg|bruck|brück|brücken|burg|chester|dorf|dorp|drecht|evka|evo|evsk|felden|furt|gorod|grad"
    r"|hafen|hausen|heim|hofen|holm|ingen|insk|ivka|iivka|yivka|kirchen|köping|mouth|nagar|ovka|ovo|ovsk|polis|pol|stadt"
    r"|stan|stein|sund|tsk|vaara|viertel|vik|ville|wijk|yiv)"
)


def framed(before: str, earlier: str, after: str) -> bool:
    """Whether the words before and after can only stand beside a place: `mayor of X`, `the X station`."""
    return (before == "of" and earlier in BEFORE_OF) or (before == "the" and after in HEADS)


def shaped(word: str, before: str) -> bool:
    """Whether a word after a preposition of place ends as the names of towns do."""
    return before in LOCATIVE and TOWN.fullmatch(word) is not None
