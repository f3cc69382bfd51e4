"""The command line: open · present · export · check · outline · report · import · theme.

Exit codes: 0 done, 1 something in the deck or the world is wrong, 2 wrong use. Qt is loaded
only by the commands that need it.
"""

from __future__ import annotations

from recap_deck.cli.export import export
from recap_deck.cli.root import cli, main
from recap_deck.cli.themes import theme

__all__ = ["cli", "main"]

cli.add_command(export)
cli.add_command(theme)
