"""The ways to another slide: overview, find, numbers, back and forward, in the window in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from recap_deck.ui.going import Going
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenter.drawing import unit_of
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.window.pill import Pill
from recap_deck.ui.window.window import Window

Room = Callable[[], QRect]


class Way(Protocol):
    """Overview or find: loaded when it is first asked for."""

    @property
    def is_open(self) -> bool:
        """Say whether it can be seen."""
        ...

    @property
    def field(self) -> QWidget:
        """What is typed into."""
        ...

    @property
    def typed(self) -> str:
        """What one looks for in it."""
        ...

    def open_over(self, host: QWidget, room: Room, watched: QWidget) -> None:
        """Lie over a part of a window, which changes with the size of a widget in it."""
        ...

    def close(self) -> None:
        """Go away."""
        ...

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        ...


@runtime_checkable
class Finds(Way, Protocol):
    """A way that leads on from find to find."""

    @property
    def is_asked(self) -> bool:
        """Say whether anything is looked for."""
        ...

    def look_for(self, text: str) -> None:
        """Look for a text."""
        ...

    def find_next(self, step: int) -> str:
        """Go on, or back; what is to be said of it."""
        ...


class Wayfinding(QObject):
    """Opens overview and find over the window or the console; never over the audience's slide.

    Signals:
        told: something is to be said where the speaker sees it; carries the sentence.
        typing_in: what is typed is for a field; carries it, or None when that is over.
    """

    told = Signal(str)
    typing_in = Signal(object)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        window: Window,
        presenting: Presenting,
        going: Going,
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._show = show
        self._window = window
        self._presenting = presenting
        self._going = going
        self._ways: dict[str, Way] = {}
        self._pill: Pill | None = None
        going.told.connect(self.told)
        presenting.changed.connect(self._on_presenting)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "go.overview": self.open_overview,
            "go.find": self.open_find,
            "go.find_next": partial(self._find_next, 1),
            "go.find_previous": partial(self._find_next, -1),
            "go.back": self._going.back,
            "go.forward": self._going.forward,
        }

    def open_overview(self) -> None:
        """Show all slides; with one display the slides have it, and nothing is shown."""
        self._open("overview", self._make_overview)

    def open_find(self) -> None:
        """Look for text on all slides; for what no title has, if the overview is open."""
        overview = self._ways.get("overview")
        text = overview.typed if overview is not None and overview.is_open else ""
        self._open("find", self._make_finder)
        finder = self._ways.get("find")
        if text and isinstance(finder, Finds):
            finder.look_for(text)

    def close(self) -> bool:
        """Close what is open; say whether something was."""
        open_ones = [way for way in self._ways.values() if way.is_open]
        for way in open_ones:
            way.close()
        return bool(open_ones)

    def way(self, name: str) -> Way | None:
        """Overview or find, None before it was first opened."""
        return self._ways.get(name)

    def show_typed(self, text: str, is_open: bool) -> None:
        """Show the number that is typed, and which slide it names, where the speaker looks."""
        number, title = (text or "#", self._going.typed_title(text)) if is_open else ("", "")
        self._window.stage.show_typed(number, title)
        if self._presenting.has_console:
            self._show_in_console(self._presenting.console, number, title)

    @property
    def typed(self) -> tuple[str, str]:
        """What the console shows of a number that is being typed."""
        return self._pill.texts if self._pill is not None else ("", "")

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        for way in self._ways.values():
            way.apply_look()

    def _show_in_console(self, console: ConsoleWindow, number: str, title: str) -> None:
        if self._pill is None:
            self._pill = Pill(console.now)
        self._pill.show_texts(number, title)
        self._pill.place_on(console.now.view.geometry(), unit_of(console))
        self._pill.raise_()

    def _find_next(self, step: int) -> None:
        """Go from find to find; where nothing is looked for, ask for what."""
        way = self._ways.get("find")
        if isinstance(way, Finds) and way.is_asked:
            said = way.find_next(step)
            if said:
                self.told.emit(said)
        else:
            self.open_find()

    def _open(self, name: str, make: Callable[[], Way]) -> None:
        """Over the console's panes, or the window's; there is no place in one that presents."""
        presenting = self._presenting
        if presenting.is_on and not (presenting.has_console and presenting.console.isVisible()):
            return
        self.close()
        if name not in self._ways:
            self._ways[name] = make()
        way = self._ways[name]
        if presenting.is_on:
            console = presenting.console
            way.open_over(console, partial(_panes_of, console), console)
        else:
            window = self._window
            way.open_over(window, partial(_middle_of, window), window.stage)
        self.typing_in.emit(way.field)

    def _make_overview(self) -> Way:
        from recap_deck.ui.overview.overview import Overview

        window = self._window
        made = Overview(
            self._deck, self._show, self._going, window.pictures, window.thumbnails, window
        )
        made.chosen.connect(self._going.jump)
        made.panel.closed.connect(self._on_closed)
        return made

    def _make_finder(self) -> Way:
        from recap_deck.ui.overview.finder import Finder

        window = self._window
        made = Finder(self._deck, self._show, window.pictures, window.thumbnails, window)
        made.chosen.connect(self._going.jump_to_find)
        made.panel.closed.connect(self._on_closed)
        return made

    def _on_closed(self) -> None:
        self.typing_in.emit(None)

    def _on_presenting(self, _is_on: bool) -> None:
        self.close()


def _panes_of(console: ConsoleWindow) -> QRect:
    """All of the console but the time and the last line, which stay in sight."""
    top = console.head.geometry().bottom() + 1
    return QRect(0, top, console.width(), console.line.geometry().top() - top)


def _middle_of(window: Window) -> QRect:
    """The slide and the panes under it; the navigator stays in sight."""
    place = QRect(window.stage.mapTo(window, QPoint()), window.stage.size())
    return QRect(place.x(), place.y(), window.width() - place.x(), window.status.y() - place.y())
