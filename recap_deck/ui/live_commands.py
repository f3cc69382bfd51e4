"""The keys that editor, list of slides and agenda have at the moment."""

from __future__ import annotations

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.commands.place_commands import find_command
from recap_deck.ui.live_keys import LiveKeys


def command_of(where: Where, press: Press | None) -> str:
    """The id of the command that a press asks for; "" for what is left to others."""
    return "" if press is None else find_command(where, press, LiveKeys.in_force)
