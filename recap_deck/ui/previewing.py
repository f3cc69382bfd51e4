"""How the window shows the slide: all steps at once or one by one, and in other looks to try."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from recap_deck.build.view_as import AS_WRITTEN, LIGHTS, ViewAs
from recap_deck.geometry import Size
from recap_deck.show.position import Move, advance, retreat
from recap_deck.theme.load import built_in_themes
from recap_deck.ui.desk_keeping import DeskKeeping
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say
from recap_deck.values import replace

_SIZES = {
    "16:9": Size(1920, 1080),
    "4:3": Size(1920, 1440),
    "16:10": Size(1920, 1200),
    "1:1": Size(1920, 1920),
}
_TURNS: Mapping[str, Move] = {"go.next_step": advance, "go.previous_step": retreat}
_BEGINS = (
    *("show.start", "show.from_here", "show.choose", "show.rehearse", "show.windows"),
    *("show.resume", "show.full_screen"),
)
"""What begins a show, or goes on with one."""

_MOST_STEPS = 1_000


class Previewing(QObject):
    """The look of the window's slide; a show never has any but what was written."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        window: Window,
        presenting: Presenting,
        desks: DeskKeeping,
        refresh: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._show = show
        self._window = window
        self._presenting = presenting
        self._desks = desks
        self._refresh = refresh
        self._button = window.stage.look_button
        self._button.offer(say("ui-look-other"))
        self._button.clicked.connect(self._open_menu)
        window.panes.arranged.connect(self.look)
        live_deck.changed.connect(self._on_deck_changed)
        self.look()

    def runners(
        self, present: Mapping[str, Callable[[], object]]
    ) -> dict[str, Callable[[], object]]:
        """What each command does; what begins a show puts other looks away first."""
        return {
            "view.steps": self.toggle_steps,
            "view.look": self._open_menu,
            **{name: partial(self._turn, name, present[name]) for name in _TURNS},
            **{name: partial(self._present, present[name]) for name in _BEGINS},
        }

    def look(self) -> None:
        """Show all steps where one writes, unless they are to come one by one."""
        shows_all = self._window.panes.shows_editor and not self._desks.desk.shows_steps
        if shows_all != self._window.stage.shows_all_steps:
            self._window.stage.shows_all_steps = shows_all
            self._refresh()

    def toggle_steps(self) -> None:
        """Let steps come one by one, or all at once."""
        self._desks.remember(shows_steps=self._window.stage.shows_all_steps)
        if not self._window.panes.shows_editor:
            return
        self.look()
        code = "ui-steps-all" if self._window.stage.shows_all_steps else "ui-steps-one"
        self._window.status.show_passing(say(code))

    def view_as(self, view: ViewAs) -> None:
        """See the deck in another look."""
        self._button.is_other = view != AS_WRITTEN
        self._deck.view_as(view)

    def make_menu(self) -> QMenu:
        """The looks that there are."""
        view, menu = self._deck.view, QMenu(self._window)
        menu.setStyleSheet(menu_style(look()))
        self._add(menu, say("ui-look-written"), AS_WRITTEN)
        menu.addSeparator()
        for theme in built_in_themes():
            self._add(menu, theme.capitalize(), replace(view, theme=theme))
        menu.addSeparator()
        for light in LIGHTS:
            self._add(menu, say(f"ui-look-{light}"), replace(view, light=light))
        menu.addSeparator()
        for name, size in _SIZES.items():
            self._add(menu, name, replace(view, size=size))
        menu.addSeparator()
        steps = menu.addAction(say("ui-look-steps"))
        steps.setCheckable(True)
        steps.setChecked(not self._window.stage.shows_all_steps)
        steps.setEnabled(self._window.panes.shows_editor)
        steps.triggered.connect(self._on_steps)
        return menu

    def _add(self, menu: QMenu, title: str, view: ViewAs) -> None:
        action: QAction = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(view == self._deck.view)
        action.triggered.connect(partial(self._on_chosen, view))

    def _on_chosen(self, view: ViewAs, _checked: bool = False) -> None:
        self.view_as(view)

    def _on_steps(self, _checked: bool = False) -> None:
        self.toggle_steps()

    def _open_menu(self, _checked: bool = False) -> None:
        menu = self.make_menu()
        place = self._button.mapToGlobal(QPoint(self._button.width(), self._button.height()))
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))

    def _present(self, begin: Callable[[], object]) -> None:
        if self._deck.view != AS_WRITTEN:
            self.view_as(AS_WRITTEN)
        begin()

    def _turn(self, name: str, turn: Callable[[], object]) -> None:
        """Where all steps are seen, a press leads to the next page."""
        if self._presenting.is_on or not self._window.stage.shows_all_steps:
            turn()
            return
        before = self._page()
        for _ in range(_MOST_STEPS):
            here = self._show.position
            self._show.move(_TURNS[name])
            if self._page() != before or self._show.position == here:
                return

    def _page(self) -> tuple[int, int]:
        """The slide, and which of its parts."""
        builder, position = self._deck.builder, self._show.position
        if not builder.entries:
            return (0, 0)
        stops = builder.stops(position.slide)
        return position.slide, stops[min(position.step, len(stops) - 1)].part

    def _on_deck_changed(self, new_indexes: object) -> None:
        if not new_indexes:
            self._button.is_other = False
