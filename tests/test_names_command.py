"""`tqcheck names` lists spellings over an archive and writes a house style that the rules can use."""

from pathlib import Path

from test_lint import run


def test_spellings_are_grouped_and_become_a_house_style(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fighting near Kupiansk went on. Nobody in Kupiansk slept.\n")
    (tmp_path / "b.txt").write_text("The road to Koupiansk was closed, said Marie from Austria.\n")
    (tmp_path / "c.txt").write_text("Australia was far from Kupiansk, said Mario.\n")
    done = run("names", "--write", "house.tsv", ".", cwd=tmp_path)
    assert done.stdout.splitlines() == [
        "name\tspelling\tmentions\tdocuments",
        "Kupiansk\tKupiansk\t3\t2",
        "Kupiansk\tKoupiansk\t1\t1",
    ]
    assert "Austria\tAustria\t1\t1" in run("names", "--all", ".", cwd=tmp_path).stdout
    lines = (tmp_path / "house.tsv").read_text().splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == ["# what", "# source", "# licence", "# columns"]
    assert lines[-1] == "Koupiansk\tKupiansk\tmixed\t-"
    (tmp_path / "tqcheck.toml").write_text('house-style = "house.tsv"\n')
    (tmp_path / "d.txt").write_text("Koupiansk lies near Donetsk. In Kupiansk nobody slept, and Koupiansk burned.\n")
    done = run("lint", "--select", "mixed-name-spelling,foreign-name-form", "d.txt", cwd=tmp_path)
    assert done.stdout.count("Kupiansk") == 2


def test_the_english_name_is_preferred_though_the_other_is_commoner(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells fell on Koupiansk. Koupiansk is empty, and Kupiansk is cold.\n")
    run("names", "--write", "house.tsv", "a.txt", cwd=tmp_path)
    assert (tmp_path / "house.tsv").read_text().splitlines()[-1] == "Koupiansk\tKupiansk\tmixed\t-"


def test_unreadable_files_are_named(tmp_path: Path) -> None:
    done = run("names", str(tmp_path / "nowhere.txt"))
    assert done.returncode == 3
    assert "nowhere.txt" in done.stderr
