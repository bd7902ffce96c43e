"""`python -m tqcheck` is the command `tqcheck`."""

from .cli import main

main()
