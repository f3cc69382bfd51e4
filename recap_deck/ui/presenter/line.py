"""The last line of the console: what just happened, and quietly whether slides have problems."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import RIGHT, draw_text, sized, unit_of, width_of
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say

HEIGHT = 34
_MARGIN = 24
_TYPE = 18
_PASSING_MS = 6_000


class ConsoleLine(QWidget):
    """An alert stays until it is taken back; a passing text passes; problems are quiet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._alert = Said()
        self._passing = ""
        self._problems = Said()
        self._timer = QTimer(self, interval=_PASSING_MS, singleShot=True)
        self._timer.timeout.connect(self._forget)

    @property
    def text(self) -> str:
        """What is said now."""
        return self._passing or self._alert.text

    @property
    def problems(self) -> str:
        """What is said of problems."""
        return self._problems.text

    def show_alert(self, text: str, tone: Tone = Tone.LATE) -> None:
        """Say something until it is taken back with ""; at once, if it is loud and new."""
        if text and tone is not Tone.QUIET and text != self._alert.text:
            self._forget()
        self._alert = Said(text, tone)
        self.update()

    def show_passing(self, text: str) -> None:
        """Say something for a few seconds."""
        self._passing = text
        if text:
            self._timer.start()
        self.update()

    def show_problems(self, said: Said) -> None:
        """Say how many problems there are."""
        self._problems = said
        self.update()

    def _forget(self) -> None:
        self.show_passing("")

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = unit_of(self.window())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().ground))
            row = QRectF(self.rect()).adjusted(_MARGIN * unit, 0, -_MARGIN * unit, 0)
            quiet = sized(_TYPE - 2, unit)
            draw_text(painter, row, self._problems, quiet, RIGHT)
            row.setRight(row.right() - width_of(self._problems.text, quiet) - _MARGIN * unit)
            said = Said(self._passing) if self._passing else self._alert
            if not said.text and (key := key_of("help.keys")):
                said = Said(say("ui-keys-open", key=key), Tone.QUIET)
            is_loud = said.tone is not Tone.QUIET
            draw_text(painter, row, said, sized(_TYPE, unit, bold=is_loud))
