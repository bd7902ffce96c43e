"""Page furniture in the voice of sites of many countries is found whole; the sentences of an article are left alone."""

from pathlib import Path

import pytest

from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.rules.leftover_boilerplate import Options, check

TITLE = "Parliament adopts the budget after a long night of debate"
PROSE = (
    "The lower house voted for the budget early on Thursday, after a debate that had lasted for almost sixteen hours.",
    "Several members of the governing party abstained, and the minister left the chamber before the result was read.",
    "The upper house is expected to take up the matter next week, and nobody expects that it will be settled quickly.",
)
AT = {"above": 1, "within": 2, "below": 4}
LINES = [line.split("\t") for line in (Path(__file__).parent / "leftovers.tsv").read_text("utf-8").splitlines()]


def page(line: str, place: str) -> str:
    """An article with a line above, within or below its paragraphs."""
    parts = [TITLE, *PROSE]
    return "\n\n".join((*parts[: AT[place]], line, *parts[AT[place] :]))


@pytest.mark.parametrize(("kind", "place", "line"), LINES)
def test_line_of_a_page(kind: str, place: str, line: str) -> None:
    content = page(line, place)
    marks = check(Document("page", Text(content), Origin(None, content)), Options())
    assert [content[mark.start : mark.end] for mark in marks] == ([line] if kind == "furniture" else [])


def test_sample_is_large_and_even() -> None:
    assert sum(kind == "furniture" for kind, *_ in LINES) > 80
    assert sum(kind == "article" for kind, *_ in LINES) > 80


NATIVE = [
    ("de", "Lesen Sie auch: Der Haushalt 2024", True),
    ("de", "Bild vergrößern", True),
    ("de", "Dieser Artikel ist nur für Abonnenten zugänglich", True),
    ("de", "Kommentare der Opposition ließen nicht lange auf sich warten.", False),
    ("de", "Foto und Film zeigen den Unfall.", False),
    ("fr", "Lire aussi : Le budget de 2024", True),
    ("fr", "Temps de lecture : 2 min", True),
    ("fr", "Il vous reste 62 % de cet article à lire.", True),
    ("fr", "La publicité a rapporté 3 millions d’euros.", False),
    ("fr", "Partager le pouvoir, dit-il, ne lui plaît pas.", False),
    ("es", "Te puede interesar: El presupuesto de 2024", True),
    ("es", "Más información", True),
    ("es", "Más información llegó el lunes, dijo la policía.", False),
    ("it", "Leggi anche: Il bilancio del 2024", True),
    ("it", "Riproduzione riservata ©", True),
    ("it", "La riproduzione dei delfini è difficile, dice.", False),
    ("pt", "Leia também: O orçamento de 2024", True),
    ("nl", "Lees ook: De begroting van 2024", True),
    ("nl", "Deel van de stad zonder stroom.", False),
    ("pl", "Czytaj także: Budżet na 2024 rok", True),
    ("ru", "Читайте также: Бюджет на 2024 год", True),
    ("tr", "İlgili haberler", True),
    ("fi", "Share this article on Facebook", True),
]


@pytest.mark.parametrize(("language", "line", "furniture"), NATIVE)
def test_line_in_the_language_of_the_page(language: str, line: str, furniture: bool) -> None:
    content = page(line, "within")
    marks = check(Document("page", Text(content, language), Origin(None, content)), Options())
    assert [content[mark.start : mark.end] for mark in marks] == ([line] if furniture else [])
