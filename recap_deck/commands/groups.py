"""How commands are grouped where all of them are listed: finer than the menus are."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from recap_deck.commands.command import Command, Menu
from recap_deck.commands.table import COMMANDS


class Group(enum.Enum):
    """A heading of the lists of keys, in the order of an evening."""

    GO = "go"
    SHOW = "show"
    SLIDE = "slide"
    TIME = "time"
    MEDIA = "media"
    VIEW = "view"
    TEXT = "text"
    LIST = "list"
    AGENDA = "agenda"
    EDIT = "edit"
    DECK = "deck"
    HELP = "help"


ON_THE_SLIDE = frozenset(
    {
        *("show.black", "show.white", "show.freeze", "show.pointer", "show.pen"),
        *("show.pen_color", "show.clear_ink", "show.zoom"),
    }
)
"""What changes the picture that the audience sees."""

_BY_FAMILY = {
    "timer": Group.TIME,
    "media": Group.MEDIA,
    "text": Group.TEXT,
    "list": Group.LIST,
    "agenda": Group.AGENDA,
}


def group_of(command: Command) -> Group:
    """The group that a command is listed in."""
    if command.id in ON_THE_SLIDE:
        return Group.SLIDE
    family = command.id.partition(".")[0]
    return _BY_FAMILY.get(family, _BY_MENU[command.menu])


def grouped(
    commands: Iterable[Command] = tuple(COMMANDS.values()),
) -> dict[Group, tuple[Command, ...]]:
    """Commands by group, in the table's order; no group is empty."""
    listed = tuple(commands)
    found = {group: tuple(each for each in listed if group_of(each) is group) for group in Group}
    return {group: commands for group, commands in found.items() if commands}


_BY_MENU = {menu: Group(menu.value) for menu in Menu}
