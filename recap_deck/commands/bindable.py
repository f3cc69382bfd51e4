"""All that keys can be chosen for: commands of everywhere, and those of editor, list and agenda.

An id of the latter has the name of its place before it, as in `text.bold`.
"""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.commands.agenda_keys import AGENDA_COMMANDS, AgendaCommand
from recap_deck.commands.command import Command, Menu, Where
from recap_deck.commands.keys import Press, read_press
from recap_deck.commands.slide_keys import SLIDE_COMMANDS, SlideCommand
from recap_deck.commands.table import COMMANDS
from recap_deck.commands.writing_keys import WRITING_COMMANDS, WritingCommand
from recap_deck.values import dataclass


def _row(
    family: str,
    command: AgendaCommand | SlideCommand | WritingCommand,
    where: Where,
    *,
    in_show: bool = False,
) -> Command:
    return Command(
        f"{family}.{command.id}",
        command.title,
        command.title_ko,
        Menu.EDIT,
        command.keys,
        while_typing=where is Where.TEXT,
        in_menu=False,
        in_show=in_show,
        where=where,
    )


_ROWS = (
    *(_row("text", command, Where.TEXT) for command in WRITING_COMMANDS.values()),
    *(_row("list", command, Where.LIST) for command in SLIDE_COMMANDS.values()),
    *(
        _row("agenda", command, Where.DRAFT if command.for_draft else Where.AGENDA, in_show=True)
        for command in AGENDA_COMMANDS.values()
    ),
)

BINDABLE: Mapping[str, Command] = {**COMMANDS, **{row.id: row for row in _ROWS}}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A command that is there everywhere, and one that takes keys away from it in its place."""

    wide: Command
    narrow: Command


def are_rivals(one: Command, other: Command, press: Press) -> bool:
    """Tell whether a press can't be both commands': one of them would not get it any more.

    In a place of its own a command may have a key of everywhere where the tables say so, or where
    nothing that is needed is lost by it.
    """
    if one.id == other.id or all(press in map(read_press, each.keys) for each in (one, other)):
        return False
    if one.where is other.where:
        return True
    pair = _Pair(one, other) if one.where is Where.EVERYWHERE else _Pair(other, one)
    if pair.wide.where is not Where.EVERYWHERE:
        return False
    if pair.narrow.where in (Where.AGENDA, Where.DRAFT):
        return pair.wide.in_show
    return pair.wide.while_typing and not press.writes


def row_title(command_id: str, language: str) -> str:
    """A title as it stands in a sentence."""
    return BINDABLE[command_id].title_in(language).rstrip("…")
