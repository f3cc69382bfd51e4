"""All that keys can be chosen for: the commands, and the deeds of editor, list and agenda.

A deed's id has the name of its place before it, as in `text.bold`.
"""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.commands.agenda_keys import AGENDA_DEEDS, AgendaDeed
from recap_deck.commands.command import Command, Menu, Where
from recap_deck.commands.keys import Press, read_press
from recap_deck.commands.slide_keys import SLIDE_DEEDS, SlideDeed
from recap_deck.commands.table import COMMANDS
from recap_deck.commands.writing_keys import WRITING_DEEDS, WritingDeed
from recap_deck.values import dataclass


def _row(
    family: str, deed: AgendaDeed | SlideDeed | WritingDeed, where: Where, *, in_show: bool = False
) -> Command:
    return Command(
        f"{family}.{deed.id}",
        deed.title,
        deed.title_ko,
        Menu.EDIT,
        deed.keys,
        while_typing=where is Where.TEXT,
        in_menu=False,
        in_show=in_show,
        where=where,
    )


_ROWS = (
    *(_row("text", deed, Where.TEXT) for deed in WRITING_DEEDS.values()),
    *(_row("list", deed, Where.LIST) for deed in SLIDE_DEEDS.values()),
    *(
        _row("agenda", deed, Where.DRAFT if deed.for_draft else Where.AGENDA, in_show=True)
        for deed in AGENDA_DEEDS.values()
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

    In a place of its own a deed may have a key of everywhere where the tables say so, or where
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
