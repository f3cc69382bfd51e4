"""The agenda's menu, from the table of what can be done with an item."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from recap_deck.commands.agenda_keys import AGENDA_COMMANDS
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.words import language

_GROUPS = (
    ("more", "less", "more_5", "less_5"),
    ("earlier", "later", "start", "title"),
    ("insert", "insert_break", "skip"),
    ("undo", "draft", "close"),
)
_FOR_DRAFT = (("write", "cancel"),)


def make_agenda_menu(parent: QWidget, do: Callable[[str], None], *, has_draft: bool) -> QMenu:
    """A menu of commands; `do` gets the id of the chosen one."""
    menu = QMenu(parent)
    menu.setStyleSheet(menu_style(look()))
    for group in _FOR_DRAFT if has_draft else _GROUPS:
        if not menu.isEmpty():
            menu.addSeparator()
        for name in group:
            text = f"{AGENDA_COMMANDS[name].title_in(language())}      \t{key_of(f'agenda.{name}')}"
            menu.addAction(text).triggered.connect(partial(_do, do, name))
    return menu


def _do(do: Callable[[str], None], name: str, _checked: bool = False) -> None:
    do(name)
