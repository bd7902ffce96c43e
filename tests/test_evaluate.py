"""`tqcheck evaluate` counts what a newsroom labelled."""

import json
from pathlib import Path

from click.testing import CliRunner

from tqcheck.cli import group

QUOTE = "“It is hard.“Many will not return."
ROWS = [
    {"id": "found", "text": QUOTE, "gold": [{"start": 12, "end": 13, "type": "wrong-quote"}]},
    {"id": "missed", "text": "He bring it.", "gold": [{"start": 3, "end": 8, "type": "grammar"}]},
    {"id": "wrong", "text": QUOTE, "gold": []},
    {"id": "clean", "kind": "clean", "text": QUOTE},
]


def evaluate(tmp_path: Path, rows: list[dict[str, object]], *options: str) -> tuple[int, str]:
    path = tmp_path / "labelled.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = CliRunner().invoke(
        group, ["evaluate", "--select", "wrong-quote", *options, str(path)], standalone_mode=False
    )
    return done.return_value, done.output


def test_figures(tmp_path: Path) -> None:
    code, output = evaluate(tmp_path, ROWS, "--format", "json")
    figures = json.loads(output)
    assert code == 0
    assert figures["precision"] == 0.5
    assert figures["recall"] == figures["macro_recall"] == 0.5
    assert figures["recall_by_type"] == {"grammar": [0, 1], "wrong-quote": [1, 1]}
    assert figures["precision_by_rule"] == {"wrong-quote": [1, 2]}
    assert figures["alarms_by_rule"] == {"wrong-quote": 1}
    assert round(figures["alarms_per_1000_words"]) == round(1000 / 6)


def test_lists(tmp_path: Path) -> None:
    assert "missed           'bring'" in evaluate(tmp_path, ROWS, "--show", "misses")[1]
    assert evaluate(tmp_path, ROWS, "--show", "alarms")[1].count("wrong-quote") >= 2
    assert "| recall | grammar | 0/1 | 0.00 |" in evaluate(tmp_path, ROWS, "--format", "markdown")[1]


def test_the_threshold_that_parts_clean_from_marked(tmp_path: Path) -> None:
    pure = {"id": "pure", "kind": "clean", "text": "It rained."}
    output = evaluate(tmp_path, [*ROWS[:1], pure], "--calibrate")[1].splitlines()
    assert output[0].startswith("threshold 97.0: 1 of 1 clean articles pass, 0 of 1 marked ones fail (Youden's J 0.00)")
    assert output[1] == (
        "threshold 100.0: 1 of 1 clean articles pass, 1 of 1 marked ones fail (Youden's J 1.00): the best; "
        "any threshold above 99.0 parts them as well"
    )


def test_articles_without_labels_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"id": "x", "text": "Text."}) + "\n")
    done = CliRunner().invoke(group, ["evaluate", str(path)])
    assert done.exit_code == 2
    assert "give `gold`" in done.output
