"""The picture of the displays; a click or a drag says which one gets the slides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.start_panel.desk import Stand, stands
from recap_deck.ui.start_panel.telling import detail_text, name_text, role_text
from recap_deck.values import replace

Picture = Callable[[QSize], QImage | None]
"""Draws what a display will show at a size in device pixels."""

_BEZEL = 6
_CHIP = 24


class DeskView(QWidget):
    """Displays to scale, each with what it will show.

    Signals:
        audience_asked: the slides are to go to a display; carries its identity.
        presenter_asked: the notes are to go to a display; carries its identity.
    """

    audience_asked = Signal(str)
    presenter_asked = Signal(str)

    def __init__(self, slide: Picture, console: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._draw_slide, self._draw_console = slide, console
        self._displays: tuple[Display, ...] = ()
        self._seats = Seats()
        self._pictures: dict[tuple[str, int, int], QImage | None] = {}
        self._held = ""
        self._under = ""
        self.setMouseTracking(True)

    @property
    def names(self) -> tuple[str, ...]:
        """What the displays in the picture are called."""
        return tuple(map(self._name, self.shown))

    @property
    def shown(self) -> tuple[Stand, ...]:
        """The displays where they are in the picture."""
        inner = self._room()
        return tuple(
            replace(each, place=(x + inner.x(), y + inner.y(), width, height))
            for each in stands(self._displays, inner.width(), inner.height())
            for x, y, width, height in (each.place,)
        )

    def show_seats(self, displays: Sequence[Display], seats: Seats) -> None:
        """Show other displays, or others who get them."""
        self._displays, self._seats = tuple(displays), seats
        said = (f"{self._name(each)} {self._role(each)}".strip() for each in self.shown)
        self.setAccessibleName(", ".join(said))
        self.update()

    def renew(self) -> None:
        """Draw what is shown anew: the deck is another one."""
        self._pictures.clear()
        self.update()

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(3 * GAP, 3 * GAP, -3 * GAP, -GAP)

    def _name(self, stand: Stand) -> str:
        return name_text(stand, self._displays)

    def _role(self, stand: Stand) -> str:
        return role_text(stand.display.identity, self._seats)

    def _identity_at(self, place: QPointF) -> str:
        for each in self.shown:
            if _rect(each).adjusted(0, 0, 0, each.label).contains(place):
                return each.display.identity
        return ""

    def _picture(self, kind: str, pixels: QSize) -> QImage | None:
        key = (kind, pixels.width(), pixels.height())
        if key not in self._pictures:
            draw = self._draw_slide if kind == "slide" else self._draw_console
            self._pictures[key] = draw(pixels)
        return self._pictures[key]

    def _paint(self, painter: QPainter) -> None:
        tones = look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(color(tones.line))
        painter.setBrush(color(tones.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        for number, stand in enumerate(self.shown, 1):
            self._paint_stand(painter, stand, number)

    def _paint_stand(self, painter: QPainter, stand: Stand, number: int) -> None:
        tones, rect = look(), _rect(stand)
        identity = stand.display.identity
        is_target = self._under == identity and self._under != self._seats.audience
        painter.setPen(QPen(color(tones.accent if is_target else tones.line), 2))
        painter.setBrush(color("#0B0D10"))
        painter.drawRoundedRect(rect, 9, 9)
        inner = rect.adjusted(_BEZEL, _BEZEL, -_BEZEL, -_BEZEL)
        self._paint_picture(painter, identity, inner)
        is_first = identity == self._seats.audience
        chip = f"{number}  {self._role(stand)}".strip()
        if stand.label:
            label = QRectF(rect.x() - 2 * GAP, rect.bottom() + GAP, rect.width() + 4 * GAP, _CHIP)
            _paint_label(painter, label, (chip, self._name(stand)), is_first=is_first)
            label.translate(0, _CHIP)
            _paint_line(painter, label, detail_text(stand.display), font(SMALL), tones.quiet)
        else:
            label = QRectF(inner.x(), inner.bottom() - _CHIP - 4, inner.width(), _CHIP)
            _paint_label(
                painter,
                label,
                (f"{chip} · {self._name(stand)}", ""),
                is_first=is_first,
            )

    def _paint_picture(self, painter: QPainter, identity: str, room: QRectF) -> None:
        kind = {self._seats.presenter: "console", self._seats.audience: "slide"}.get(identity)
        ratio = self.devicePixelRatioF()
        pixels = (room.size() * ratio).toSize()
        if kind is None or pixels.isEmpty():
            return
        image = self._picture(kind, pixels)
        if image is None:
            return
        size = image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(room.center())
        clip = QPainterPath()
        clip.addRoundedRect(room, 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.drawImage(place, image)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = self._identity_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._identity_at(event.position())
        if under != self._under:
            self._under = under
            can_choose = bool(under) and bool(self._seats.presenter)
            shape = Qt.CursorShape.PointingHandCursor if can_choose else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, target = self._held, self._identity_at(event.position())
        self._held = ""
        if not held or not target or not self._seats.presenter:
            return
        if held != target and held == self._seats.presenter:
            self.presenter_asked.emit(target)
        elif held == target or held == self._seats.audience:
            self.audience_asked.emit(target)

    def leaveEvent(self, _: object) -> None:
        self._under = ""
        self.update()


def _rect(stand: Stand) -> QRectF:
    return QRectF(*stand.place)


def _paint_label(
    painter: QPainter, line: QRectF, texts: tuple[str, str], *, is_first: bool
) -> None:
    """The display's number and what it is for, then its name, in the middle of a line."""
    tones, small, large = look(), font(SMALL, bold=True), font(NORMAL, bold=True)
    chip, name = texts
    small_metrics = QFontMetricsF(small)
    chip = small_metrics.elidedText(chip, Qt.TextElideMode.ElideRight, line.width() - 3 * GAP)
    chip_width = small_metrics.horizontalAdvance(chip) + 2 * GAP + 4
    room = line.width() - chip_width - GAP
    name = QFontMetricsF(large).elidedText(name, Qt.TextElideMode.ElideRight, room)
    width = chip_width + (GAP + QFontMetricsF(large).horizontalAdvance(name) if name else 0)
    x = line.center().x() - width / 2
    rect = QRectF(x, line.y(), chip_width, line.height())
    painter.setPen(Qt.PenStyle.NoPen if is_first else color(tones.line))
    painter.setBrush(color(tones.accent if is_first else tones.surface))
    painter.drawRoundedRect(rect, _CHIP / 2, _CHIP / 2)
    _paint_line(painter, rect, chip, small, tones.on_accent if is_first else tones.text)
    rect = QRectF(rect.right() + GAP, line.y(), width - chip_width - GAP + 1, line.height())
    _paint_line(painter, rect, name, large, tones.text)


def _paint_line(painter: QPainter, room: QRectF, text: str, face: QFont, tone: str) -> None:
    painter.setFont(face)
    painter.setPen(color(tone))
    cut = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cut)
