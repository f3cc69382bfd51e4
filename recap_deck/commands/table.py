"""The table of commands: menus, key bindings and the help overlay are made from it."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.commands.command import Command
from recap_deck.commands.rows.deck import DECK
from recap_deck.commands.rows.edit import EDIT
from recap_deck.commands.rows.going import GO
from recap_deck.commands.rows.media import MEDIA
from recap_deck.commands.rows.showing import SHOW
from recap_deck.commands.rows.time import TIME
from recap_deck.commands.rows.window import HELP, VIEW

COMMANDS: Mapping[str, Command] = {
    command.id: command for command in (*DECK, *EDIT, *GO, *SHOW, *MEDIA, *TIME, *VIEW, *HELP)
}


def title_of(command_id: str, language: str) -> str:
    """A command's title as it stands in a sentence."""
    return COMMANDS[command_id].title_in(language).rstrip("…")
