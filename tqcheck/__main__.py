"""The command `tqcheck`, which is `python -m tqcheck` too."""

import gc

GARBAGE = 200_000
"""Objects between two collections: texts hold no cycles, and looking for some takes a fifth of the time of a run."""


def main() -> None:
    """Runs the command line; what it imports is no garbage either."""
    gc.set_threshold(GARBAGE)
    from .cli import main

    main()


if __name__ == "__main__":
    main()
