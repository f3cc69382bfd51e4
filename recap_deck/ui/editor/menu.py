"""The editor's menu, from the table of what can be done while writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from recap_deck.commands.writing_keys import MENU_GROUPS
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.words import language, say

_FIRST = "undo"
_READING = frozenset({"find", "file"})
_CLIPBOARD = ("cut", "copy", "paste")


def make_menu(parent: QWidget, do: Callable[[str], None], *, read_only: bool) -> QMenu:
    """A menu of all commands; `do` gets the id of the chosen one."""
    menu = QMenu(parent)
    menu.setStyleSheet(menu_style(look()))
    for name, group in MENU_GROUPS.items():
        is_first = name == _FIRST
        under = menu if is_first else _submenu(menu, name)
        for command in group:
            _add(
                under,
                command.title_in(language()),
                key_of(f"text.{command.id}"),
                partial(do, command.id),
            )
        if is_first:
            menu.addSeparator()
            _add_clipboard(menu, do)
            menu.addSeparator()
        elif read_only:
            under.setEnabled(name in _READING)
    return menu


def _submenu(menu: QMenu, name: str) -> QMenu:
    made = menu.addMenu(say(f"ui-writing-{name}"))
    made.setStyleSheet(menu_style(look()))
    return made


def _add_clipboard(menu: QMenu, do: Callable[[str], None]) -> None:
    for name, key in zip(_CLIPBOARD, "XCV", strict=True):
        _add(menu, say(f"ui-{name}"), f"Ctrl+{key}", partial(do, name))


def _add(menu: QMenu, title: str, key: str, done: Callable[[], None]) -> None:
    # Blanks keep the keys away from the titles; style sheets know no such gap.
    text = title.replace("&", "&&") + (f"      \t{key}" if key else "")
    menu.addAction(text).triggered.connect(partial(_do, done))


def _do(done: Callable[[], None], _checked: bool = False) -> None:
    done()
