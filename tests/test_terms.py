"""Terms rendered several ways over a delivery: told where sentences prove it, silent on what is free to vary."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from tqcheck import renderings
from tqcheck.cli import group
from tqcheck.text.terms import stem

GLOSSARY = str(Path(__file__).parent.parent / "fixtures" / "glossary.tsv")
SCENES = (
    ("a rejeté le budget de la région", "rejected the budget of the region"),
    ("a entendu les pêcheurs du port", "heard the fishermen of the harbour"),
    ("a voté la réforme des retraites", "voted on the reform of pensions"),
    ("siège depuis lundi matin", "has been sitting since Monday morning"),
    ("débattra de la forêt en automne", "will debate the forest in autumn"),
    ("refuse la hausse du loyer", "refuses the rise of the rent"),
    ("demande une enquête sur le pont", "asks for an inquiry into the bridge"),
    ("attend la réponse du ministre", "awaits the answer of the minister"),
)


OPENINGS = (("Selon la presse", "The press says"), ("Comme prévu", "As planned"), ("Hier soir", "Last night"))


def delivery(path: Path, source: str, *targets: str) -> str:
    """Documents of a sentence about a term and one about something else; the renderings take turns by thirds."""
    with path.open("w") as file:
        for number in range(24):
            (here, there), (other, said) = SCENES[number % 8], SCENES[(number + 3) % 8]
            opening, opened = OPENINGS[number % 3]
            target = targets[number // 3 % 3 % len(targets)]
            segments = [
                {"source": f"{opening}, {source} {here}.", "target": f"{opened}, {target} {there}."},
                {"source": f"{opening}, la mairie {other}.", "target": f"{opened}, the town hall {said}."},
            ]
            record = {"id": f"d{number:02}", "source_lang": "fr", "target_lang": "en", "segments": segments}
            file.write(json.dumps(record) + "\n")
    return str(path)


def report(form: str, *arguments: str) -> str:
    call = ["report", "--exit-zero", "--format", form, *arguments]
    return CliRunner().invoke(group, call, standalone_mode=False, catch_exceptions=False).stdout


def terms(*arguments: str) -> dict[str, dict[str, tuple[int, int, str]]]:
    found = json.loads(report("json", *arguments))["terms"]
    return {
        term["source"]: {r["form"]: (r["mentions"], r["documents"], r["status"]) for r in term["renderings"]}
        for term in found
    }


@pytest.mark.parametrize(
    ("source", "targets"),
    [
        ("le Bundestag", ("the Bundestag", "the Parliament")),
        ("l’ONU", ("the UN", "the ONU")),
        ("le préfet", ("the prefect", "the governor")),
        ("Kharkiv", ("Kharkiv", "Kharkov")),
    ],
)
def test_a_term_in_two_renderings_is_told(tmp_path: Path, source: str, targets: tuple[str, str]) -> None:
    found = terms(delivery(tmp_path / "a.jsonl", source, *targets))
    one, other = (target.split()[-1] for target in targets)
    (renderings,) = [ways for term, ways in found.items() if term in source]
    assert renderings == {one: (15, 15, ""), other: (9, 9, "")}


@pytest.mark.parametrize(
    ("source", "targets"),
    [
        ("le Bundestag", ("the Bundestag",)),
        ("le préfet", ("the prefect", "a prefect", "prefects")),
        ("la Russie", ("Russia", "the Russians")),
        ("aujourd’hui, on", ("today, one", "now, one")),
    ],
)
def test_forms_of_one_word_and_small_words_are_not(tmp_path: Path, source: str, targets: tuple[str, ...]) -> None:
    assert terms(delivery(tmp_path / "a.jsonl", source, *targets)) == {}


def test_the_glossary_tells_what_differs_from_it(tmp_path: Path) -> None:
    targets = ("the indictment", "the formal investigation", "the inquest")
    path = delivery(tmp_path / "a.jsonl", "la mise en examen", *targets)
    (renderings,) = terms("--glossary", GLOSSARY, path).values()
    assert renderings == {
        "indictment": (9, 9, "preferred"),
        "formal investigation": (9, 9, "admitted"),
        "": (6, 6, "missing"),
    }


def test_order_and_processes_change_nothing(tmp_path: Path) -> None:
    path = Path(delivery(tmp_path / "a.jsonl", "le préfet", "the prefect", "the governor"))
    lines = path.read_text().splitlines()
    random.Random(5).shuffle(lines)
    (tmp_path / "b.jsonl").write_text("\n".join(lines) + "\n")
    for form in ("json", "markdown", "html"):
        first = report(form, str(path))
        assert "governor" in first
        assert first == report(form, str(tmp_path / "b.jsonl")) == report(form, "--jobs", "2", str(path))


def test_neighbours_that_a_word_always_has_belong_to_it() -> None:
    sides = [["the", "formal", "investigation", verb] for verb in ("began", "ended", "failed")]
    assert renderings.phrase(sides, stem("investigation")) == "formal investigation"
