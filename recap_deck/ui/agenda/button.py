"""A button of the agenda: what it does over the key that does the same; it takes no focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from recap_deck.commands.agenda_keys import AGENDA_COMMANDS
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import draw_text, sized, unit_of
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import language

_TYPE, _KEY = 15, 11
_RADIUS = 8
_ICON = 18


class CommandButton(QAbstractButton):
    """One command of the agenda; with an icon it shows nothing else."""

    def __init__(
        self, command_id: str, text: str, parent: QWidget, *, is_main: bool = False, icon: str = ""
    ) -> None:
        super().__init__(parent)
        self.command_id = command_id
        self._is_main = is_main
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(AGENDA_COMMANDS[command_id].title_in(language()))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._icon:
                self._paint_icon(painter)
                return
            self._paint_ground(painter)
            self._paint_texts(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        tones, unit = look(), unit_of(self.window())
        is_warm = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._is_main and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tones.accent_hover if is_warm else tones.accent))
        else:
            painter.setPen(QPen(color(tones.line), 1))
            painter.setBrush(color(tones.hover if is_warm else tones.panel))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, _RADIUS * unit, _RADIUS * unit)

    def _paint_icon(self, painter: QPainter) -> None:
        tones, unit = look(), unit_of(self.window())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tones.hover))
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS * unit, _RADIUS * unit)
        size = _ICON * unit
        place = QRectF(0, 0, size, size)
        place.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self._icon, place, color(tones.secondary))

    def _paint_texts(self, painter: QPainter) -> None:
        unit, middle = unit_of(self.window()), Qt.AlignmentFlag.AlignCenter
        head, foot = QRectF(self.rect()), QRectF(self.rect())
        head.setBottom(head.center().y() + 4 * unit)
        foot.setTop(head.bottom() - 3 * unit)
        foot.setBottom(foot.bottom() - unit)
        face, small = sized(_TYPE, unit, bold=True), sized(_KEY, unit)
        key = key_of(f"agenda.{self.command_id}").replace("Shift+", "⇧")
        if self._is_main and self.isEnabled():
            painter.setPen(color(look().on_accent))
            for room, text, typeface in ((head, self.text(), face), (foot, key, small)):
                painter.setFont(typeface)
                painter.drawText(room, middle, text)
            return
        tone = Tone.PLAIN if self.isEnabled() else Tone.QUIET
        painter.setOpacity(1.0 if self.isEnabled() else 0.55)
        draw_text(painter, head.adjusted(4, 0, -4, 0), Said(self.text(), tone), face, middle)
        draw_text(painter, foot.adjusted(2, 0, -2, 0), Said(key, Tone.QUIET), small, middle)
