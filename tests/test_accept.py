"""What an editor accepts stays accepted while the text around it changes, and no longer."""

import subprocess
from pathlib import Path

import pytest
from test_lint import BAD, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, "utf-8")
    (tmp_path / "b.txt").write_text(BAD.replace("hard", "late"), "utf-8")
    return tmp_path


def accepted(desk: Path) -> str:
    return (desk / "tqcheck-accepted.tsv").read_text("utf-8")


def test_accepted_findings_survive_edits_elsewhere(desk: Path) -> None:
    done = run("accept", "--reason", "house style", ".", cwd=desk)
    assert "2 accepted findings" in done.stdout
    assert run("lint", ".", cwd=desk).returncode == 0
    (desk / "a.txt").write_text("A new first paragraph.\n\n" + BAD, "utf-8")
    assert run("lint", ".", cwd=desk).returncode == 0
    (desk / "a.txt").write_text(BAD.replace("hard", "cold"), "utf-8")
    assert run("lint", ".", cwd=desk).returncode == 1


def test_stale_entries_are_named_and_dropped_and_reasons_kept(desk: Path) -> None:
    run("accept", "--reason", "house style", ".", cwd=desk)
    (desk / "a.txt").write_text("Nothing.\n")
    done = run("accept", "--reason", "other", ".", cwd=desk)
    assert "stale: a.txt: wrong-quote" in done.stderr
    assert "1 stale" in done.stdout
    assert accepted(desk).count("\n") == 3
    assert "house style" in accepted(desk)


def test_files_that_were_not_checked_keep_their_entries(desk: Path) -> None:
    run("accept", ".", cwd=desk)
    run("accept", "a.txt", cwd=desk)
    assert run("lint", ".", cwd=desk).returncode == 0


def test_a_broken_file_is_refused_by_line(desk: Path) -> None:
    (desk / "tqcheck-accepted.tsv").write_text("x\ty\n")
    done = run("lint", ".", cwd=desk)
    assert done.returncode == 2
    assert "tqcheck-accepted.tsv:1: 2 columns" in done.stderr
    (desk / "tqcheck-accepted.tsv").write_bytes(b"\xe9")
    assert run("lint", ".", cwd=desk).stderr.startswith("Error: ")


def test_a_file_that_is_gone_is_stale(desk: Path) -> None:
    run("accept", ".", cwd=desk)
    (desk / "a.txt").unlink()
    assert "2 accepted findings" in run("accept", "b.txt", cwd=desk).stdout
    assert "stale: a.txt: wrong-quote" in run("accept", ".", cwd=desk).stderr


def test_a_finding_is_accepted_where_its_file_is_configured(desk: Path) -> None:
    (desk / "tqcheck.toml").touch()
    (desk / "sport").mkdir()
    (desk / "sport" / "tqcheck.toml").touch()
    (desk / "sport" / "c.txt").write_text(BAD, "utf-8")
    done = run("accept", ".", cwd=desk)
    assert "sport" not in accepted(desk)
    assert "\tc.txt\t" in accepted(desk / "sport")
    assert done.stdout.count("accepted findings in") == 2
    assert run("lint", ".", cwd=desk).returncode == 0


def test_paths_are_named_from_the_configuration(desk: Path) -> None:
    (desk / "tqcheck.toml").touch()
    (desk / "in").mkdir()
    (desk / "in" / "c.txt").write_text(BAD, "utf-8")
    run("accept", "c.txt", cwd=desk / "in")
    assert "\tin/c.txt\t" in accepted(desk)
    (desk / "in" / "c.txt").write_text("Nothing.\n")
    assert "1 stale" in run("accept", str(desk / "in" / "c.txt"), cwd=desk / "in").stdout


def test_trusted_words_are_layered(desk: Path) -> None:
    (desk / "house.txt").write_text("# our words\nkyiv # as in kyiv.example\n")
    (desk / "desk.txt").write_text("ukraine\n")
    (desk / "base.toml").write_text('trust = ["house.txt"]\n')
    (desk / "c.txt").write_text("Troops from kyiv and ukraine met on Monday in Ukraine.\n")
    assert run("lint", "--select", "lowercase-name", "c.txt", cwd=desk).stdout.count("lowercase-name") == 2
    (desk / "tqcheck.toml").write_text('extends = "base.toml"\ntrust = ["desk.txt"]\n')
    assert run("lint", "--select", "lowercase-name", "c.txt", cwd=desk).returncode == 0


def test_only_changed_lines_count_with_new_only(desk: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
        subprocess.run(["git", *identity, *arguments], cwd=desk, check=True, capture_output=True)

    git("init", "-q")
    git("add", "a.txt")
    git("commit", "-qm", "first")
    assert run("lint", "--new-only", "HEAD", "a.txt", cwd=desk).returncode == 0
    assert run("lint", "--new-only", "HEAD", "b.txt", cwd=desk).returncode == 1
    (desk / "a.txt").write_text(BAD + "\nFine.\n\n" + BAD.replace("hard", "cold"), "utf-8")
    lines = run("lint", "--new-only", "HEAD", "a.txt", cwd=desk).stdout.splitlines()
    assert [line.split(":")[1] for line in lines[:-1]] == ["5"]
    for revision in ("nonsense", "--output=b.txt"):
        assert run("lint", "--new-only", revision, "a.txt", cwd=desk).returncode == 2
    assert (desk / "b.txt").read_text("utf-8").startswith(BAD[:5])
    assert "git is not there" in run("lint", "--new-only", "HEAD", "a.txt", cwd=desk, env={"PATH": ""}).stderr


def test_a_name_is_no_pattern_and_elsewhere_is_no_work_tree(
    desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for name in ("c1.txt", "c[1].txt"):
        (desk / name).write_text(BAD, "utf-8")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "c"]):
        subprocess.run(["git", *command], cwd=desk, check=True)
    (desk / "c1.txt").write_text(BAD + BAD, "utf-8")
    assert run("lint", "--new-only", "HEAD", "c[1].txt", cwd=desk).returncode == 0


def test_what_is_no_work_tree_is_refused(desk: Path) -> None:
    done = run("lint", "--new-only", "HEAD", "a.txt", cwd=desk, env={"GIT_CEILING_DIRECTORIES": str(desk.parent)})
    assert (done.returncode, "not a git repository" in done.stderr) == (2, True)


def test_settings_say_where_they_come_from(desk: Path) -> None:
    assert run("init", cwd=desk).returncode == 0
    assert run("init", cwd=desk).returncode == 2
    (desk / "tqcheck.toml").write_text('fail-on = "major"\n[[overrides]]\npaths = ["b*"]\nignore = ["wrong-quote"]\n')
    shown = run("lint", "--show-settings", ".", cwd=desk).stdout
    assert f"fail-on = 'major'  # {desk / 'tqcheck.toml'}" in shown
    assert f"# {desk / 'tqcheck.toml'} override b*" in shown
    assert "# profile news" in shown
