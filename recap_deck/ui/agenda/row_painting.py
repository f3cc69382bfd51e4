"""How the agenda's table paints its columns: one row, and what stands over all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from recap_deck.show.forecast import ItemState
from recap_deck.ui.agenda.rows import AgendaLine
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import RIGHT, digits, draw_text, sized, width_of
from recap_deck.ui.presenter.pane import PADDING
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say
from recap_deck.values import dataclass

TYPE, SMALL, LABEL = 19, 15, 14
_GAP = 14
_LENGTH = 90
_PIN = 14
_TWO_LINES = 46
_OUT = 0.65


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns are in a row whose top is 0, in logical pixels.

    The last one has titles, and at its end what is to be said of an item.
    """

    planned: QRectF
    when: QRectF
    length: QRectF
    title: QRectF
    unit: float


def columns_of(lines: Sequence[AgendaLine], width: float, height: float, unit: float) -> Columns:
    """Times take what they need, titles and notes share the rest."""
    face = digits(TYPE, unit)
    left, right = PADDING * unit, width - PADDING * unit
    has_planned = any(line.planned for line in lines)
    head = width_of(say("ui-agenda-planned"), sized(LABEL, unit))
    planned = max(width_of("00:00", face), head) + _GAP * unit if has_planned else 0.0
    when = width_of("00:00 – 00:00", face) + 2 * _GAP * unit
    lengths = [width_of(line.length.text, digits(TYPE - 1, unit)) for line in lines]
    length = max([_LENGTH * unit, *lengths]) + _GAP * unit
    title = left + planned + when + length
    return Columns(
        QRectF(left, 0, planned, height),
        QRectF(left + planned, 0, when, height),
        QRectF(left + planned + when, 0, length, height),
        QRectF(title, 0, max(1.0, right - title), height),
        unit,
    )


def paint_heads(
    painter: QPainter, columns: Columns, top: float, height: float, *, is_planning: bool
) -> None:
    """Name the columns."""
    heads = (
        (columns.planned, "ui-agenda-planned" if columns.planned.width() else ""),
        (columns.when, "ui-agenda-tonight" if is_planning else "ui-agenda-times"),
        (columns.length, "ui-agenda-length"),
        (columns.title, "ui-agenda-item"),
    )
    face = sized(LABEL, columns.unit)
    for column, code in heads:
        if code:
            row = QRectF(column.x(), top, column.width(), height)
            draw_text(painter, row, Said(say(code), Tone.QUIET), face)


def paint_row(
    painter: QPainter, line: AgendaLine, columns: Columns, room: QRectF, *, is_selected: bool
) -> None:
    """Paint one item."""
    if line.is_current:
        painter.fillRect(room.adjusted(1, 0, -1, 0), color(look().row))
        painter.fillRect(QRectF(1, room.y(), 4 * columns.unit, room.height()), color(look().accent))
    if is_selected:
        _paint_frame(painter, room, columns.unit)
    row = _Row(painter, line, columns, room.y())
    painter.setOpacity(_OUT if line.state is ItemState.SKIPPED else 1.0)
    row.paint_times()
    row.paint_length()
    row.paint_title(row.paint_note())
    painter.setOpacity(1.0)


def _paint_frame(painter: QPainter, room: QRectF, unit: float) -> None:
    painter.setPen(QPen(color(look().secondary), max(1.0, 1.5 * unit)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = room.adjusted(6 * unit, 2 * unit, -6 * unit, -2 * unit)
    painter.drawRoundedRect(inner, 8 * unit, 8 * unit)


class _Row:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, line: AgendaLine, columns: Columns, top: float) -> None:
        self._painter, self._line, self._columns, self._top = painter, line, columns, top
        self._is_quiet = line.state in (ItemState.SKIPPED, ItemState.DONE)

    def paint_times(self) -> None:
        """The planned time, and the one that counts, with a pin where it is set."""
        line, columns, unit = self._line, self._columns, self._columns.unit
        face = digits(TYPE, unit, bold=line.is_current)
        if line.is_new:
            self._draw(columns.planned, Said(say("ui-agenda-new"), Tone.QUIET), bold=False)
        else:
            draw_text(self._painter, self._at(columns.planned), self._quiet(line.planned), face)
        room = self._at(columns.when)
        width = draw_text(self._painter, room, Said(line.when, self._tone(Tone.PLAIN)), face)
        if line.is_fixed and line.when:
            size, x = _PIN * unit, room.x() + width + 4 * unit
            place = QRectF(x, room.center().y() - size / 2, size, size)
            paint_icon(self._painter, "push-pin-fill", place, color(look().secondary))

    def paint_title(self, note_width: float) -> None:
        """Speakers stand under the title where rows are tall, else behind it where they fit."""
        line, unit = self._line, self._columns.unit
        face = sized(TYPE, unit, bold=line.is_current)
        speakers = Said(line.speakers, self._tone(Tone.SECONDARY))
        column = self._columns.title.adjusted(0, 0, -note_width, 0)
        head = self._two_lines(column, speakers)
        width = draw_text(self._painter, head, Said(line.title, self._tone(Tone.PLAIN)), face)
        if line.state is ItemState.SKIPPED:
            y = head.center().y() + 1
            stroke = QRectF(head.x(), y, min(width, head.width()), max(1.0, unit))
            self._painter.fillRect(stroke, color(look().quiet))
        if not self._has_two_lines and line.speakers:
            head.setLeft(head.left() + width)
            behind = Said(f" — {line.speakers}", speakers.tone)
            if width_of(behind.text, face) <= head.width():
                draw_text(self._painter, head, behind, face)

    def paint_length(self) -> None:
        """How long, and under it or behind it how short it may get."""
        line, unit = self._line, self._columns.unit
        face = digits(TYPE - 1, unit, bold=False)
        head = self._two_lines(self._columns.length, self._quiet(line.least))
        said = Said(line.length.text, self._tone(line.length.tone))
        head.setLeft(head.left() + draw_text(self._painter, head, said, face))
        if not self._has_two_lines and line.least:
            behind, small = self._quiet(f"  {line.least}"), sized(SMALL - 2, unit)
            if width_of(behind.text, small) <= head.width():
                draw_text(self._painter, head, behind, small)

    def paint_note(self) -> float:
        """What is to be said, at the end of the row; how much room it takes."""
        note = Said(self._line.note.text, self._tone(self._line.note.tone))
        face = sized(TYPE - 1, self._columns.unit, bold=self._line.is_current)
        width = draw_text(self._painter, self._at(self._columns.title), note, face, RIGHT)
        return width + _GAP * self._columns.unit if note.text else 0.0

    @property
    def _has_two_lines(self) -> bool:
        return self._columns.title.height() >= _TWO_LINES * self._columns.unit

    def _two_lines(self, column: QRectF, second: Said) -> QRectF:
        """Paint a second line where there is one and room for it; where the first one is."""
        head, unit = self._at(column), self._columns.unit
        if second.text and self._has_two_lines:
            whole = head.height()
            head.setHeight(whole * 0.58)
            foot = QRectF(head.x(), head.bottom() - 2 * unit, head.width(), whole * 0.36)
            draw_text(self._painter, foot, second, sized(SMALL, unit))
        return head

    def _draw(self, column: QRectF, said: Said, *, bold: bool) -> None:
        face = sized(SMALL, self._columns.unit, bold=bold)
        draw_text(self._painter, self._at(column), said, face)

    def _tone(self, tone: Tone) -> Tone:
        return Tone.QUIET if self._is_quiet else tone

    def _quiet(self, text: str) -> Said:
        return Said(text, Tone.QUIET)

    def _at(self, column: QRectF) -> QRectF:
        return column.translated(0, self._top)
