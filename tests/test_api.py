"""The library as one function."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import tqcheck
from tqcheck import Finding, Severity

BAD = "“It is hard.“Many will not return."


def test_what_is_offered_is_stable() -> None:
    assert tqcheck.__all__ == ["Finding", "Profile", "ProfileError", "Severity", "lint"]
    assert all(getattr(tqcheck, name).__doc__ for name in tqcheck.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = tqcheck.nothing


def test_lint_returns_findings() -> None:
    (finding,) = tqcheck.lint(BAD)
    assert isinstance(finding, Finding)
    assert (finding.rule, finding.text, finding.fix, finding.severity) == ("wrong-quote", ".“M", ".” M", Severity.MINOR)
    assert BAD[finding.start : finding.end] == finding.text


def test_the_language_of_a_source_that_is_not_at_hand_narrows_the_tables() -> None:
    text = "He says that he wants to turn the page."
    assert [f.text for f in tqcheck.lint(text, source_lang="fr-FR")] == ["turn the page"]
    assert tqcheck.lint(text) == []


def test_profiles_are_refused_by_name() -> None:
    with pytest.raises(tqcheck.ProfileError, match="did you mean 'news'"):
        tqcheck.lint(BAD, profile="newss")


def test_threads_may_call_it_at_once() -> None:
    texts = [f"{BAD}\n\nTroops from kyiv left Kyiv {i} times." for i in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(tqcheck.lint, texts)) == [tqcheck.lint(text) for text in texts]
