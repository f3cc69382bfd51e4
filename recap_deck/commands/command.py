"""A command, and the menu that lists it."""

from __future__ import annotations

import enum

from recap_deck.values import dataclass


class Menu(enum.Enum):
    """The menu that lists a command, and its group in the help."""

    DECK = "deck"
    EDIT = "edit"
    GO = "go"
    SHOW = "show"
    VIEW = "view"
    HELP = "help"


class Where(enum.Enum):
    """What must have the focus for a key to count; there it goes before those of everywhere."""

    EVERYWHERE = "everywhere"
    TEXT = "text"
    LIST = "list"
    AGENDA = "agenda"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a user can ask for, by its id.

    `keys` are written as `Ctrl+PgDown`, the one to be shown first. A command that `turns`
    runs once however long its key is held. One that `asks` takes its key twice. One that
    works `while_typing` keeps those of its keys that write nothing while text is typed. One
    that is not `in_show` would cover the slide, and does nothing while it is presented.
    """

    id: str
    title: str
    title_ko: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    turns: bool = False
    asks: bool = False
    while_typing: bool = False
    in_menu: bool = True
    in_show: bool = True
    where: Where = Where.EVERYWHERE

    def title_in(self, language: str) -> str:
        """The title in `language`, English where there is no other."""
        return self.title_ko if language.startswith("ko") else self.title
