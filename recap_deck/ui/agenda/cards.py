"""The cards beside the table: the chosen item with what can be done to it, and event.yaml."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.agenda.button import CommandButton
from recap_deck.ui.presenter.drawing import draw_text, sized, unit_of
from recap_deck.ui.presenter.pane import HEADING, NOTHING, PADDING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say

BUTTON = 41
_GAP = 6
_DETAIL = 22
_EDGE = 12
_TYPE = 15
_LABEL_SHARE = 0.34

Rows = Sequence[Sequence[tuple[str, str]]]
"""Rows of buttons: a command and what its button says."""

ITEM_ROWS: Rows = (
    (("less_5", "−5"), ("less", "−1"), ("more", "+1"), ("more_5", "+5")),
    (
        ("earlier", "ui-earlier-button"),
        ("later", "ui-later-button"),
        ("start", "ui-start-button"),
        ("title", "ui-title-button"),
    ),
    (
        ("insert", "ui-insert-button"),
        ("insert_break", "ui-insert-break-button"),
        ("skip", "ui-skip-button"),
    ),
)
FILE_ROWS: Rows = ((("undo", "ui-undo-button"), ("draft", "ui-draft-button")),)


LINE_HEIGHT = BUTTON + 16
"""How tall a card of one line is, in units."""


def card_height(rows: Rows) -> float:
    """How tall a card is, in units."""
    return HEADING + _DETAIL + len(rows) * (BUTTON + _GAP) + _GAP


class CommandsCard(QWidget):
    """A card with rows of buttons under a heading and a line of detail.

    One that is a line has its heading left of its one row of buttons.

    Signals:
        asked: a button was pressed; carries its command.
    """

    asked = Signal(str)

    def __init__(
        self, rows: Rows, parent: QWidget, *, is_line: bool = False, main: str = ""
    ) -> None:
        super().__init__(parent)
        self._heading = self._right = self._detail = Said()
        self._is_line = is_line
        self._main = main
        self._rows = [[self._button(*each) for each in row] for row in rows]
        self.buttons = {each.command_id: each for row in self._rows for each in row}

    def show_texts(self, heading: Said, right: Said = NOTHING, detail: Said = NOTHING) -> None:
        """Say what the card is about."""
        if (heading, right, detail) != (self._heading, self._right, self._detail):
            self._heading, self._right, self._detail = heading, right, detail
            self.update()

    @property
    def texts(self) -> tuple[str, str, str]:
        """What the card says."""
        return self._heading.text, self._right.text, self._detail.text

    def _button(self, command_id: str, text: str) -> CommandButton:
        words = say(text) if text.startswith("ui-") else text
        made = CommandButton(command_id, words, self, is_main=command_id == self._main)
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, CommandButton), "only buttons are connected"
        self.asked.emit(button.command_id)

    def _rooms(self, unit: float) -> list[QRectF]:
        """Where the rows of buttons are."""
        edge = _EDGE * unit
        room = QRectF(self.rect()).adjusted(edge, 0, -edge, 0)
        if self._is_line:
            room.setLeft(room.left() + room.width() * _LABEL_SHARE)
            return [QRectF(room.x(), 8 * unit, room.width(), BUTTON * unit)]
        tops = [HEADING + _DETAIL + place * (BUTTON + _GAP) for place in range(len(self._rows))]
        return [QRectF(room.x(), top * unit, room.width(), BUTTON * unit) for top in tops]

    def resizeEvent(self, event: QResizeEvent) -> None:
        unit = unit_of(self.window())
        for room, row in zip(self._rooms(unit), self._rows, strict=True):
            gap = _GAP * unit
            each = (room.width() - (len(row) - 1) * gap) / len(row)
            for i, button in enumerate(row):
                place = QRectF(room.x() + i * (each + gap), room.y(), each, room.height())
                button.setGeometry(place.toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = unit_of(self.window())
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), unit)
            row = QRectF(self.rect()).adjusted(PADDING * unit, 0, -PADDING * unit, 0)
            if self._is_line:
                row.setWidth(row.width() * _LABEL_SHARE)
                draw_text(painter, row, self._heading, sized(_TYPE + 1, unit))
                return
            paint_heading(painter, self.rect(), unit, self._heading, self._right)
            row.setTop((HEADING - 8) * unit)
            row.setHeight(_DETAIL * unit)
            draw_text(painter, row, Said(self._detail.text, Tone.QUIET), sized(_TYPE, unit))
