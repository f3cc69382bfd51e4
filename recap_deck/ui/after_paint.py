"""What can wait until a view was painted, so that nothing stands before the slide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from recap_deck.ui.slide.view import SlideView

_LATE_MS = 60
"""A view that is hidden isn't painted."""


class AfterPaint(QObject):
    """Runs something once a view was painted; wanted again before that, it runs once only."""

    def __init__(self, view: SlideView, run: Callable[[], object]) -> None:
        super().__init__(view)
        self._run = run
        self._is_wanted = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._late = QTimer(self, interval=_LATE_MS, singleShot=True)
        for timer in (self._soon, self._late):
            timer.timeout.connect(self.finish)
        view.painted.connect(self._on_painted)

    def want(self) -> None:
        """Run after the next time that the view is painted; the next letter comes first."""
        self._is_wanted = True
        self._soon.stop()
        if not self._late.isActive():
            self._late.start()

    def finish(self) -> None:
        """Run now what is wanted."""
        if self._is_wanted:
            self.forget()
            self._run()

    def forget(self) -> None:
        """Run no more what was wanted: it was done."""
        self._is_wanted = False
        self._soon.stop()
        self._late.stop()

    def _on_painted(self) -> None:
        if self._is_wanted:
            self._soon.start()
