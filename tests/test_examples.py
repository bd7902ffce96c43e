"""Every rule's manual is its test: braces mark exactly what is found, good examples stay silent."""

import pytest

from tqcheck import proof, rule


@pytest.mark.parametrize("name", rule.names())
def test_rule_does_what_its_manual_says(name: str) -> None:
    assert list(proof.faults(name)) == []
