"""`tqcheck lsp`: the language server (extra `lsp`)."""

import click


@click.command("lsp")
def command() -> int:
    """Run the language server on standard input and output, as editors start it."""
    try:
        from ..adapters import lsp
    except ImportError as error:
        raise click.UsageError(f"{error}; tqcheck was installed without its extra `lsp`") from None
    lsp.build().start_io()
    return 0
