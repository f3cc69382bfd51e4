"""The keys that editor, list of slides and agenda have at the moment."""

from __future__ import annotations

from recap_deck.commands.command import Where
from recap_deck.commands.deeds import find_deed
from recap_deck.commands.keys import Press
from recap_deck.ui.live_keys import LiveKeys


def deed_of(where: Where, press: Press | None) -> str:
    """The id of the deed that a press asks for; "" for what is left to others."""
    return "" if press is None else find_deed(where, press, LiveKeys.in_force)
