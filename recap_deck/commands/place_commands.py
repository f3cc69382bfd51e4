"""From a press to the command of the place that has the focus, by the keys in force."""

from __future__ import annotations

import functools

from recap_deck.commands.bindable import BINDABLE
from recap_deck.commands.command import Where
from recap_deck.commands.keymap import Keymap
from recap_deck.commands.keys import Press
from recap_deck.commands.shortcuts import Shortcuts


def find_command(where: Where, press: Press, shortcuts: Shortcuts) -> str:
    """The id of a press's command in its own table; "" for what the place leaves to others."""
    row = _keymap(where, shortcuts).find(press)
    return row.id.partition(".")[2] if row is not None else ""


@functools.lru_cache(maxsize=8)
def _keymap(where: Where, shortcuts: Shortcuts) -> Keymap:
    return Keymap((row for row in BINDABLE.values() if row.where is where), shortcuts.keys)
