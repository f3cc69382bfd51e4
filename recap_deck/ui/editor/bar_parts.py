"""What the bars of the editor are made of: fields and switches in the windows' own look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.live_commands import command_of
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look

_HEIGHT = 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BarField(QLineEdit):
    """A field with a thin frame.

    Signals:
        entered: Enter was pressed; carries whether Shift was held.
        left: Esc was pressed.
    """

    entered = Signal(bool)
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.commands: Mapping[str, Callable[[], object]] = {}
        """What the editor's keys do here, too."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setFixedHeight(_HEIGHT)
        self.setMaxLength(1_000)
        self.setFont(font(NORMAL))
        self.apply_look()

    def apply_look(self, *, is_faulty: bool = False) -> None:
        """Take the colours of the moment; a faulty text has a frame that says so."""
        tones = look()
        frame = tones.error if is_faulty else tones.line
        self.setStyleSheet(
            f"QLineEdit {{ border: 1px solid {frame}; border-radius: 6px; padding: 0 8px;"
            f" background: {tones.surface}; color: {tones.text};"
            f" selection-background-color: {tones.accent};"
            f" selection-color: {tones.on_accent}; }}"
            f" QLineEdit:focus {{ border-color: {tones.error if is_faulty else tones.accent}; }}"
        )

    def keeps_press(self, press: Press) -> bool:
        """Enter, Esc and the keys of its commands are about the bar."""
        is_plain = press.key in ("Return", "Esc") and set(press.modifiers) <= {"Shift"}
        return is_plain or self._command_of(press) is not None

    def _command_of(self, press: Press | None) -> Callable[[], object] | None:
        return self.commands.get(command_of(Where.TEXT, press))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command_of(press_from(event))
        if command is not None:
            command()
        elif event.key() in _ENTER:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Switch(QAbstractButton):
    """A small button that is on or off, with a sign of a few letters."""

    def __init__(self, sign: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(sign)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(SMALL, bold=True)).horizontalAdvance(self.text())
        return QSize(max(_HEIGHT, round(width) + 2 * GAP), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tones.link), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            ground = tones.row if self.isChecked() else tones.hover if self.underMouse() else ""
            painter.setBrush(color(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(color(tones.accent if self.isChecked() else tones.secondary))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class BarText(QWidget):
    """A short text in a bar, painted; a fault has the colour of one."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._text, self._is_fault = "", False
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(width)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_text(self, text: str, *, is_fault: bool = False) -> None:
        """Say something else."""
        self._text, self._is_fault = text, is_fault
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setFont(font(SMALL))
            painter.setPen(color(tones.error if self._is_fault else tones.quiet))
            metrics = QFontMetricsF(font(SMALL))
            shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, shown)
