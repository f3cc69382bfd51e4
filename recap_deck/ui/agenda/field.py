"""The field in which a title or a time is typed, over its place in the table."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from recap_deck.commands.keys import Press
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import sized, unit_of

_TYPE = 19
_LONGEST = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AgendaField(QLineEdit):
    """Appears for one text and goes again.

    Signals:
        entered: the text is wanted; carries it.
        left: it went away, with or without that.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.hide()

    def ask(self, text: str, hint: str, place: QRect) -> None:
        """Ask for a text in place of another one."""
        self._take_look()
        self.setText(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keeps_press(self, press: Press) -> bool:
        """Enter and Esc are about the text; everything that writes goes to it anyway."""
        return press.key in ("Return", "Esc") and not press.modifiers

    def _take_look(self) -> None:
        tones, unit = look(), unit_of(self.window())
        self.setFont(sized(_TYPE, unit))
        self.setFrame(False)
        self.setTextMargins(round(6 * unit), 0, round(6 * unit), 0)
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, color(tones.panel))
        colors.setColor(QPalette.ColorRole.Text, color(tones.text))
        colors.setColor(QPalette.ColorRole.PlaceholderText, color(tones.quiet))
        self.setPalette(colors)
        self.setStyleSheet(
            f"QLineEdit {{ border: 2px solid {tones.accent}; border-radius: 6px;"
            f" background: {tones.panel}; color: {tones.text}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            text = self.text()
            self.leave()
            self.entered.emit(text)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window takes the focus for a while only.
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.leave()
