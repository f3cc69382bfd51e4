"""The command line: a deck in its windows, what is written of it, themes, the desktop.

Exit codes: 0 done, 1 something in the deck or the world is wrong, 2 wrong use. Qt is loaded
only by the commands that need it.
"""

from __future__ import annotations

from recap_deck.cli.desktop import desktop
from recap_deck.cli.export import export
from recap_deck.cli.root import cli, main
from recap_deck.cli.themes import theme

__all__ = ["cli", "main"]

cli.add_command(export)
cli.add_command(theme)
cli.add_command(desktop)
