"""What helps a late evening: each offer with its result, to be taken by its key or a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recap_deck.show.offset import ends_text
from recap_deck.show.recovery import Offer, OfferKind, offer_text
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import digits, draw_text, sized, unit_of, width_of
from recap_deck.ui.presenter.pane import HEADING, PADDING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass

_ROW = 52
_TYPE, _SMALL, _KEY, _BIG = 17, 14, 12, 30
_LINE = 22, 17
_NOTE_ROW = 24
_MOST = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Something large, a sentence under it, and what was changed, the newest first."""

    big: str = ""
    hint: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer in words: what is done, and how the evening ends then."""

    what: str
    result: Said


def offer_row(offer: Offer) -> OfferRow:
    """Word an offer."""
    ends = ends_text(offer.result, language())
    what = offer_text(offer, language()).removesuffix(f" · {ends}")
    is_good = offer.result.at_end <= 0 and offer.kind is not OfferKind.END_LATER
    return OfferRow(what, Said(ends, Tone.GOOD if is_good else Tone.LATE))


class OffersCard(QWidget):
    """A card with a row for each offer; without any it says how things stand.

    Signals:
        taken: an offer was clicked; carries its place.
    """

    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[OfferRow, ...] = ()
        self._heading = Said()
        self._standing = Standing()
        self._under = -1
        self.setMouseTracking(True)
        self.setAccessibleName(say("ui-offers"))

    @property
    def rows(self) -> tuple[OfferRow, ...]:
        """What is offered."""
        return self._rows

    def show_offers(self, heading: str, offers: tuple[Offer, ...]) -> None:
        """Show offers."""
        self._show(Said(heading, Tone.LATE), tuple(map(offer_row, offers[:_MOST])), Standing())

    def show_standing(self, heading: str, standing: Standing) -> None:
        """Show how things stand where nothing is offered."""
        self._show(Said(heading), (), standing)

    def _show(self, heading: Said, rows: tuple[OfferRow, ...], standing: Standing) -> None:
        if (heading, rows, standing) != (self._heading, self._rows, self._standing):
            self._heading, self._rows, self._standing = heading, rows, standing
            self.update()

    def _paint(self, painter: QPainter, unit: float) -> None:
        paint_card(painter, self.rect(), unit)
        paint_heading(painter, self.rect(), unit, self._heading, Said())
        inner = QRectF(self.rect()).adjusted(
            PADDING * unit, HEADING * unit, -PADDING * unit, -8 * unit
        )
        if not self._rows:
            self._paint_rest(painter, inner, unit)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, place, unit)

    def _paint_rest(self, painter: QPainter, room: QRectF, unit: float) -> None:
        standing = self._standing
        if standing.big:
            head = QRectF(room.x(), room.y(), room.width(), 1.5 * _BIG * unit)
            draw_text(painter, head, Said(standing.big), digits(_BIG, unit))
            room.setTop(head.bottom() + 4 * unit)
        painter.setFont(sized(_TYPE - 1, unit))
        painter.setPen(color(look().quiet))
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(room, wrap, standing.hint)
        used = painter.boundingRect(room, wrap, standing.hint).height() if standing.hint else 0
        room.setTop(room.top() + used + 12 * unit)
        self._paint_changes(painter, room, unit)

    def _paint_changes(self, painter: QPainter, room: QRectF, unit: float) -> None:
        """As many as there is room for, and a mark where there are more."""
        count = max(0, int(room.height() / (_NOTE_ROW * unit)))
        changes = self._standing.changes
        shown = (*changes[: count - 1], "…") if count and len(changes) > count else changes[:count]
        face, row = sized(_SMALL + 1, unit), _NOTE_ROW * unit
        # What was done stands at the end, and is not what is cut.
        middle, width = Qt.TextElideMode.ElideMiddle, room.width()
        for place, text in enumerate(shown):
            cut = QFontMetricsF(face).elidedText(text, middle, width)
            line = QRectF(room.x(), room.y() + place * row, width, row)
            draw_text(painter, line, Said(cut, Tone.SECONDARY), face)

    def _room_of(self, place: int, unit: float) -> QRectF:
        pitch = min(_ROW * unit, (self.height() - (HEADING + 6) * unit) / len(self._rows))
        top = HEADING * unit + place * pitch
        return QRectF(8 * unit, top, self.width() - 16 * unit, pitch - 3 * unit)

    def _paint_row(self, painter: QPainter, row: OfferRow, place: int, unit: float) -> None:
        room, tones = self._room_of(place, unit), look()
        painter.setPen(QPen(color(tones.line), 1))
        painter.setBrush(color(tones.hover if place == self._under else tones.panel))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 8 * unit, 8 * unit)
        key, small = key_of(f"agenda.offer_{place + 1}"), sized(_KEY, unit)
        left = room.x() + 10 * unit
        width = width_of(key, small)
        draw_text(
            painter, QRectF(left, room.y(), width + 2, room.height()), Said(key, Tone.QUIET), small
        )
        left += width + 12 * unit
        top = room.center().y() - (_LINE[0] + _LINE[1]) * unit / 2
        text = QRectF(left, top, room.right() - left - 6 * unit, _LINE[0] * unit)
        draw_text(painter, text, Said(row.what), sized(_TYPE, unit, bold=True))
        text = QRectF(left, text.bottom(), text.width(), _LINE[1] * unit)
        draw_text(painter, text, row.result, sized(_SMALL, unit))

    def _place_at(self, y: float) -> int:
        unit = unit_of(self.window())
        rooms = [self._room_of(place, unit) for place in range(len(self._rows))]
        return next((i for i, room in enumerate(rooms) if room.top() <= y <= room.bottom()), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, unit_of(self.window()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._place_at(event.position().y())
        if under != self._under:
            self._under = under
            shape = Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        if place >= 0:
            self.taken.emit(place)
