"""The edges: each an optional extra, imported only by the command that needs it."""
