"""tqcheck reads translated news and says what the translation left behind.

>>> import tqcheck
>>> [finding.text for finding in tqcheck.lint("“It is hard.“Many left.")]
['.“M']
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import lint
    from .finding import Finding, Severity
    from .profile import Profile, ProfileError

__all__ = ["Finding", "Profile", "ProfileError", "Severity", "lint"]

ROOMS = {"Finding": "finding", "Profile": "profile", "ProfileError": "profile", "Severity": "finding", "lint": "api"}


def __getattr__(name: str) -> object:
    """What the package offers, imported when it is asked for: the command line needs little of it."""
    if name not in ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{ROOMS[name]}"), name)
