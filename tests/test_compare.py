"""Comparison of vendors, references by sacreBLEU, other estimators."""

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tqcheck import estimates, resample
from tqcheck.cli import group

FIXTURES = Path(__file__).parent.parent / "fixtures"
LINES = (
    "The harbour was closed on Monday after a storm.",
    "Three ferries stayed in port and nobody was hurt.",
    "The mayor said that the quay would be repaired by May.",
    "Fishermen asked the ministry for help.",
)
WORSE = tuple(line.replace("was", "is").replace("the", "a") for line in LINES)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments, standalone_mode=False, catch_exceptions=False)


def delivery(path: Path, lines: tuple[str, ...], vendor: str, fault: str = "") -> str:
    """A file of ten documents of four lines each with references."""
    order = random.Random(7)
    with path.open("w") as file:
        for number in range(10):
            chosen = order.sample(range(len(lines)), 4)
            text, reference = "\n".join(lines[i] for i in chosen), "\n".join(LINES[i] for i in chosen)
            record = {
                "id": f"d{number}",
                "vendor": vendor,
                "text": text + fault,
                "reference": reference,
                "qe": number / 10,
            }
            file.write(json.dumps(record) + "\n")
    return str(path)


def sacrebleu(tmp_path: Path, path: str, *options: str) -> float:
    """What sacreBLEU's own command line says of the same lines."""
    records = [json.loads(line) for line in Path(path).read_text().splitlines()]
    for key in ("text", "reference"):
        (tmp_path / key).write_text("".join(record[key].rstrip() + "\n" for record in records))
    command = [sys.executable, "-m", "sacrebleu", str(tmp_path / "reference"), "-i", str(tmp_path / "text")]
    done = subprocess.run([*command, *options, "-b", "-w", "10"], capture_output=True, text=True, check=True)
    return float(done.stdout)


def test_references_equal_sacrebleu_to_the_last_digit(tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.jsonl", WORSE, "A")
    said = json.loads(run("report", "--format", "json", "--exit-zero", path).stdout)["references"]
    total = next(one["scores"] for one in said["scores"] if one["level"] == "total")
    for name, options in {
        "BLEU": ("-m", "bleu"),
        "chrF": ("-m", "chrf"),
        "chrF++": ("-m", "chrf", "--chrf-word-order", "2"),
        "TER": ("-m", "ter"),
    }.items():
        assert round(total[name], 10) == sacrebleu(tmp_path, path, *options)
    assert said["signatures"]["BLEU"].startswith("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:")
    assert {one["level"] for one in said["scores"]} == {"total", "vendor", "document"}


def test_a_reference_in_a_file_of_its_own(tmp_path: Path) -> None:
    text, reference = str(tmp_path / "a.txt"), str(tmp_path / "ref.txt")
    for path in (text, reference):
        Path(path).write_text("The mayor left the town hall.", "utf-8")
    call = ("report", "--format", "json", "--reference", reference)
    assert json.loads(run(*call, text).stdout)["references"]["scores"][0]["scores"]["TER"] == 0
    done = run(*call, text, reference)
    assert (done.return_value, json.loads(done.stdout)["total"]["documents"]) == (3, 2)
    assert f"ref.txt: nothing stands beside it in {reference}" in done.stderr


@pytest.mark.parametrize(("test", "times"), [("bs", 1000), ("ar", 10000)])
def test_paired_tests_equal_those_of_sacrebleu(tmp_path: Path, test: str, times: int) -> None:
    better = (*WORSE[:3], LINES[3].replace("help", "aid"))
    paths = [delivery(tmp_path / f"{name}.jsonl", lines, name) for name, lines in (("a", WORSE), ("b", better))]
    said = json.loads(run("compare", "--format", "json", *paths).stdout)["references"]["scores"]
    ours = {(one["metric"], one["system"]): one for one in said if one["test"] == test}
    for name, origin, key in (("reference", "a", "reference"), ("a", "a", "text"), ("b", "b", "text")):
        records = map(json.loads, (tmp_path / f"{origin}.jsonl").read_text().splitlines())
        (tmp_path / name).write_text("".join(record[key].rstrip() + "\n" for record in records))
    files = [str(tmp_path / name) for name in ("reference", "a", "b")]
    command = [sys.executable, "-m", "sacrebleu", files[0], "-i", *files[1:], "-m", "bleu", "chrf", "ter", "-w", "10"]
    options = [f"--paired-{test}", f"--paired-{test}-n", str(times), "-f", "json" if test == "ar" else "text"]
    unseeded = {name: value for name, value in os.environ.items() if name != "SACREBLEU_SEED"}
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True, env=unseeded).stdout
    mine = [ours[metric, "b"] for metric in ("BLEU", "chrF", "TER")]
    if test == "ar":
        row = json.loads(done)[1]
        theirs = [(row[name]["score"], row[name]["p_value"]) for name in ("BLEU", "chrF2", "TER")]
        assert [(one["score"], one["p"]) for one in mine] == theirs
    else:  # it cannot write the bootstrap as JSON
        assert [f"{one['p']:.4f}" for one in mine] == re.findall(r"p = ([\d.]+)\)", done)


def test_segments_bring_their_references(tmp_path: Path) -> None:
    segments = [{"target": line, "reference": line} for line in LINES]
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "d", "segments": segments}) + "\n")
    said = json.loads(run("report", "--format", "json", "--exit-zero", str(path)).stdout)["references"]
    assert said["scores"][0]["scores"]["BLEU"] == pytest.approx(100)


def test_segments_without_a_reference_are_not_scored(tmp_path: Path) -> None:
    segments = [{"target": line, "reference": line} for line in LINES] + [{"target": "This one nobody translated."}]
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "d", "segments": segments}) + "\n")
    said = json.loads(run("report", "--format", "json", "--exit-zero", str(path)).stdout)["references"]
    assert said["scores"][0]["scores"]["BLEU"] == pytest.approx(100)
    assert said["scores"][0]["scores"]["TER"] == 0


def test_without_references_sacrebleu_stays_out() -> None:
    call = ["report", "--exit-zero", "-o", "/dev/null", str(FIXTURES / "clean.txt")]
    script = f"import sys\nfrom tqcheck.cli import group\ngroup.main({call}, standalone_mode=False)\n"
    script += "print('sacrebleu' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"


def test_paired_sides(tmp_path: Path) -> None:
    one = delivery(tmp_path / "good.jsonl", LINES, "A")
    other = delivery(tmp_path / "bad.jsonl", WORSE, "B", " The the end of of it.")
    done = run("compare", "--format", "json", one, other)
    assert run("compare", "--format", "json", other, one).stdout == done.stdout
    said = json.loads(done.stdout)
    assert [(side["name"], side["rank"]) for side in said["sides"]] == [("good", 1), ("bad", 2)]
    (test,) = said["tests"]
    assert (test["shared"], test["method"]) == (10, "approximate randomisation")
    assert test["p"] == test["corrected"] < 0.05
    assert [one["id"] for one in said["worst"]["bad"]] == ["d0", "d1", "d2", "d3", "d4"]
    assert said["worst"]["good"] == []
    bleu = {
        one["system"]: one for one in said["references"]["scores"] if (one["metric"], one["test"]) == ("BLEU", "ar")
    }
    assert bleu["good"]["score"] == pytest.approx(100)
    assert bleu["bad"]["score"] < 90


def test_unpaired_vendors_and_formats() -> None:
    path = str(FIXTURES / "delivery.jsonl")
    said = run("compare", "--by", "vendor", path).stdout
    assert "| permutation | 0 |" in said
    page = run("compare", "--by", "vendor", "--format", "html", path).stdout
    assert page == run("compare", "--by", "vendor", "--format", "html", path).stdout
    assert page.startswith("<!doctype html>")
    assert "LinguaPress" in page


def test_nothing_to_compare_and_different_signatures(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="nothing to compare"):
        run("compare", str(FIXTURES / "delivery.jsonl"))
    for name, least in (("a", 0), ("b", 50)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text("It rained.\n")
        (tmp_path / name / "tqcheck.toml").write_text(f"[scoring]\nleast-words = {least}\n")
    with pytest.raises(Exception, match=r"figures do not compare: .*least:"):
        run("compare", str(tmp_path / "a"), str(tmp_path / "b"))


def test_estimators_are_carried_and_correlated(tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.jsonl", LINES, "A")
    (said,) = json.loads(run("report", "--format", "json", "--exit-zero", path).stdout)["estimates"]
    assert (said["name"], said["documents"], round(said["mean"], 6), said["pearson"]) == ("qe", 10, 0.45, None)
    assert estimates.ranked([3.0, 1.0, 3.0]) == [1.5, 0.0, 1.5]
    assert estimates.correlated([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)


def test_holm_and_wilson_as_published() -> None:
    assert resample.holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    span = resample.wilson(8, 10)
    assert span is not None
    assert (round(span.low, 4), round(span.high, 4)) == (0.4902, 0.9433)
    assert resample.wilson(0, 0) is None


def test_intervals_hold_the_rate() -> None:
    parts = [complex(n % 7, 100 + n) for n in range(60)]
    span = resample.interval(parts, "s")
    assert span is not None
    assert span.low < resample.rate(sum(parts)) < span.high
    assert resample.interval(parts[:1], "s") is None
