"""Joins what works on the list of slides: commands, their menu, dragging, naming of sessions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from recap_deck.commands.slide_keys import SLIDE_COMMANDS
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.slide_list.dragged_pictures import DraggedPictures
from recap_deck.ui.slide_list.dragging import Dragging
from recap_deck.ui.slide_list.naming import NameField
from recap_deck.ui.slide_list.work import SlideWork
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class SlideList(QObject):
    """The list of slides as one that is worked on."""

    def __init__(
        self,
        live_deck: LiveDeck,
        documents: Documents,
        window: Window,
        go_to: Callable[[int], object],
        tell: Callable[[str], None],
        run: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._navigator = window.navigator
        self.work = SlideWork(live_deck, documents, window.navigator, go_to, tell, run)
        self.pictures = DraggedPictures(live_deck, window.pictures)
        self.dragging = Dragging(window.navigator, window.thumbnails, self.work, self.pictures.draw)
        self.name_field = NameField(window.navigator)
        self.work.ask_name = self.name_field.ask
        window.navigator.menu_asked.connect(self._open_menu)

    def _open_menu(self, place: QPoint) -> None:
        self.make_menu(self._navigator).popup(place)

    def make_menu(self, parent: QWidget) -> QMenu:
        """What can be done with what is selected."""
        menu = QMenu(say("ui-menu-slides"), parent)
        menu.setStyleSheet(menu_style(look()))
        for command in SLIDE_COMMANDS.values():
            if not command.in_menu:
                continue
            if command.begins_group:
                menu.addSeparator()
            text = f"{command.title_in(language())}      \t{key_of(f'list.{command.id}')}"
            action = menu.addAction(text)
            action.setObjectName(command.id)
            action.triggered.connect(partial(self._do, command.id))
            if command.id == "later":
                self._add_sessions(menu)
        return menu

    def _add_sessions(self, menu: QMenu) -> None:
        """The sessions that slides may move to."""
        sessions = self.work.picking.sessions()
        if len(sessions) < 2:
            return
        submenu = QMenu(say("ui-move-to"), menu)
        submenu.setStyleSheet(menu_style(look()))
        for session in sessions:
            title = self._deck.deck.sessions[session].title.replace("&", "&&")
            submenu.addAction(title).triggered.connect(partial(self._move_to, session))
        menu.addMenu(submenu)

    def _do(self, command: str, _checked: bool = False) -> None:
        self.work.do(command)

    def _move_to(self, session: int, _checked: bool = False) -> None:
        self.work.move_to(session)
