"""Regular expressions that are compiled when they are first used.

The two hundred patterns of all rules take 40 milliseconds to compile, a quarter of what one article may cost from a
cold start, and most articles wake few of them.
"""

import re
from typing import cast


class Later:
    """A pattern; it looks up each method of the compiled one once and keeps it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> object:
        """A method of the compiled pattern."""
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression to search with; only its methods and its `pattern` are there."""
    return cast("re.Pattern[str]", Later(pattern, flags))
