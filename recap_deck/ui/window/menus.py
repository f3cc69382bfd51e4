"""Menus made from the command table; their actions show keys but don't bind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from recap_deck.commands.command import Command, Menu
from recap_deck.commands.table import COMMANDS
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say

_SLIDE_MENU = (
    ("go.next_step", "go.previous_step", "go.to_slide"),
    ("go.overview", "go.find", "go.back"),
    ("show.from_here", "show.full_screen"),
    ("deck.copy_slide", "deck.reload", "deck.export"),
)


class Menus(QObject):
    """The menus of a window; their actions are made once, when there is time."""

    def __init__(self, run: Callable[[str], None], window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.actions = make_actions(run, window)
        self.more: list[Callable[[QWidget], QMenu]] = []
        """Make menus of pieces that have commands of their own."""
        self.before_open: Callable[[], object] = lambda: None
        """Brings what the rows say up to date."""
        window.slide_menu_asked.connect(self._open_slide_menu)
        window.header.menu_button.clicked.connect(self._open_main_menu)

    def show_keys(self) -> None:
        """Show the keys in force beside the titles."""
        for name, action in self.actions.items():
            action.setText(_text(COMMANDS[name]))

    def _open_main_menu(self, _checked: bool = False) -> None:
        self.before_open()
        button = self._window.header.menu_button
        menu = make_main_menu(self.actions, self._window)
        help_menu = menu.actions()[-1]
        for make in self.more:
            menu.insertMenu(help_menu, make(menu))
        place = button.mapToGlobal(QPoint(button.width(), button.height() + 4))
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))

    def _open_slide_menu(self, place: QPoint) -> None:
        make_slide_menu(self.actions, self._window).popup(place)


def make_actions(run: Callable[[str], None], parent: QWidget) -> dict[str, QAction]:
    """Make one action for each command; triggering it calls `run` with the command's id."""
    return {command.id: _make_action(command, run, parent) for command in COMMANDS.values()}


def make_main_menu(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """All commands, a submenu for each menu of the table."""
    menu = _new_menu(parent)
    for name in Menu:
        commands = [each for each in COMMANDS.values() if each.menu is name and each.in_menu]
        if len(commands) == 1:
            menu.addAction(actions[commands[0].id])
            continue
        submenu = _new_menu(menu)
        submenu.setTitle(say(f"ui-menu-{name.value}"))
        for command in commands:
            submenu.addAction(actions[command.id])
        menu.addMenu(submenu)
    return menu


def make_slide_menu(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """What one does with the slide under the pointer."""
    menu = _new_menu(parent)
    for group in _SLIDE_MENU:
        for name in group:
            menu.addAction(actions[name])
        if group is not _SLIDE_MENU[-1]:
            menu.addSeparator()
    return menu


def _new_menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setStyleSheet(menu_style(look()))
    return menu


def _text(command: Command) -> str:
    title = command.title_in(language()).replace("&", "&&")
    # Blanks keep the keys away from the titles; style sheets know no such gap.
    return title + (f"      \t{key}" if (key := key_of(command.id)) else "")


def _make_action(command: Command, run: Callable[[str], None], parent: QWidget) -> QAction:
    action = QAction(_text(command), parent)
    action.setObjectName(command.id)
    action.triggered.connect(partial(_run, run, command.id))
    return action


def _run(run: Callable[[str], None], command: str, _checked: bool = False) -> None:
    run(command)
