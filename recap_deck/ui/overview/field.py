"""The field that one types into while looking for a slide; keys that move go to the list."""

from __future__ import annotations

import enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from recap_deck.ui.look import color, font, look

_LONGEST = 100


class Go(enum.Enum):
    """Where a key leads in the list."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    FIRST = "first"
    LAST = "last"
    SECTION_BACK = "section back"
    SECTION_ON = "section on"


_KEYS = {
    Qt.Key.Key_Left: Go.LEFT,
    Qt.Key.Key_Right: Go.RIGHT,
    Qt.Key.Key_Up: Go.UP,
    Qt.Key.Key_Down: Go.DOWN,
    Qt.Key.Key_PageUp: Go.PAGE_UP,
    Qt.Key.Key_PageDown: Go.PAGE_DOWN,
    Qt.Key.Key_Home: Go.FIRST,
    Qt.Key.Key_End: Go.LAST,
    Qt.Key.Key_Tab: Go.SECTION_ON,
    Qt.Key.Key_Backtab: Go.SECTION_BACK,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class SearchField(QLineEdit):
    """A field without a frame.

    Signals:
        typed: there is another text; carries it with what an input method composes.
        asked: a key asks for another row; carries a `Go`.
        entered: Enter was pressed.
    """

    typed = Signal(str)
    asked = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composed = ""
        self.setMaxLength(_LONGEST)
        self.setFrame(False)
        # It has the focus as long as the list is open, and never gets it by a click.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.textChanged.connect(self._tell)

    @property
    def whole_text(self) -> str:
        """The text, with what is being composed in its place."""
        place = self.cursorPosition()
        return self.text()[:place] + self._composed + self.text()[place:]

    def set_size(self, size: int) -> None:
        """Take a size of type, and the colours of the moment."""
        tones = look()
        self.setFont(font(size))
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, color(tones.surface))
        colors.setColor(QPalette.ColorRole.Text, color(tones.text))
        colors.setColor(QPalette.ColorRole.PlaceholderText, color(tones.quiet))
        self.setPalette(colors)

    def _tell(self, _text: str = "") -> None:
        self.typed.emit(self.whole_text)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~_CHOOSING
        key = Qt.Key(event.key())
        if plain and key in _ENTER:
            self.entered.emit()
        elif plain and key in _KEYS:
            self.asked.emit(_KEYS[key])
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()
