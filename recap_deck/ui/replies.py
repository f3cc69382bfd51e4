"""What follows from what keys, windows and the desktop say, beside commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from recap_deck.commands.command import Command
from recap_deck.ui.helping import Helping
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.look import look, palette
from recap_deck.ui.parts import Parts
from recap_deck.ui.words import language, say


class Replies(QObject):
    """Listens to the parts; what comes later listens to it.

    Signals:
        keys_changed: commands have other keys.
        look_changed: windows have other colours.
    """

    keys_changed = Signal()
    look_changed = Signal()

    def __init__(self, parts: Parts, helping: Helping, clock: Callable[[], float]) -> None:
        super().__init__(parts.window)
        self.closers: tuple[Callable[[], bool], Callable[[], bool]] = (_nothing, _nothing)
        """Close what lies over all slides, and then what lies beside the text."""
        self._parts = parts
        self._helping = helping
        self._clock = clock
        window, presenting = parts.window, parts.presenting
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_look_changed)
        parts.live_keys.changed.connect(self._on_keys_changed)
        parts.keys.asked.connect(self._on_asked)
        presenting.changed.connect(self._on_presenting)
        presenting.leaving_asked.connect(self._on_leaving_asked)
        window.problems.closed.connect(partial(window.show_problems, False))
        window.status.problems_asked.connect(self.toggle_problems)

    def escape(self) -> None:
        """Close or end the one thing that lies over everything else."""
        parts, (close_ways, close_bars) = self._parts, self.closers
        if self._helping.close() or close_ways() or parts.conducting.escape():
            return
        if parts.presenting.escape(self._clock()) or close_bars():
            return
        bar = parts.window.message_bar
        if bar.notice is not None and bar.notice.can_close:
            bar.close_notice()
        else:
            parts.window.setFocus()

    def toggle_problems(self) -> None:
        """Open or close the list of problems."""
        self._parts.window.show_problems(not self._parts.window.problems.isVisible())

    def _on_asked(self, command: Command) -> None:
        """Nothing is written on the audience's slide; the window says it when it is there."""
        key, title = key_or_title(command.id), command.title_in(language())
        self._parts.tell(say("ui-press-again", key=key, title=title))

    def _on_leaving_asked(self) -> None:
        again = say("ui-press-again", key=key_or_title("show.escape"), title=say("ui-leave"))
        self._parts.conducting.tell(again)

    def _on_presenting(self, is_on: bool) -> None:
        if not is_on:
            self._parts.keys.resume_with = "show.full_screen"
            self._parts.window.status.show_passing(say("ui-enter-resumes"))

    def _on_keys_changed(self) -> None:
        self._parts.keys.use(self._parts.live_keys.keymap())
        self._parts.window.header.show_keys()
        self.keys_changed.emit()

    def _on_look_changed(self) -> None:
        QApplication.setPalette(palette(look()))
        self._parts.window.apply_look()
        self._parts.conducting.apply_look()
        self.look_changed.emit()


def _nothing() -> bool:
    return False
