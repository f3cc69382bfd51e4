"""The one filter of key presses: from an event in any window to the command it asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from recap_deck.commands.command import Command
from recap_deck.commands.gates import TYPED_SECONDS, SecondPress, TurnGate, TypedNumber
from recap_deck.commands.keymap import Keymap
from recap_deck.commands.keys import PHYSICAL_KEYS, Press, press_of
from recap_deck.commands.table import COMMANDS
from recap_deck.ui.menu_asking import MENU_PRESS, ask_menu

_XKB_OFFSET = 8
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, "Meta"),
)
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_BUTTON_KEYS = frozenset({"Space", "Return"})
_LIST_KEYS = frozenset({"Up", "Down", "Home", "End", "Return"})


class KeyFilter(QObject):
    """Resolves presses for the whole program; QAction shortcuts would fire while typing.

    Signals:
        typed: digits are being typed towards Enter; carries them, "" when it is over, and
            whether a number is still waited for.
        entered: Enter was pressed after digits; carries them.
        asked: a command wants its key a second time; carries the command.
    """

    typed = Signal(str, bool)
    entered = Signal(str)
    asked = Signal(object)

    def __init__(
        self,
        keymap: Keymap,
        run: Callable[[str], None],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._run = run
        self._clock = clock
        self._turns = TurnGate()
        self._second = SecondPress()
        self._number = TypedNumber()
        self._released = (0, 0)
        self._is_composing = False
        self._field: QWidget | None = None
        self._is_passing_on = False
        self.resume_with = ""
        """The command that Enter asks for until anything else is asked."""
        self._forget = QTimer(self, interval=round(TYPED_SECONDS * 1000) + 50, singleShot=True)
        self._forget.timeout.connect(self._tell_typed)

    def use(self, keymap: Keymap) -> None:
        """Find commands by other keys."""
        self._keymap = keymap

    def type_in(self, field: QWidget | None) -> None:
        """Give what is typed to a field, whichever of our windows is in front; None ends that.

        Not every desktop lets a window come to the front by itself.
        """
        self._field = field

    def ask_number(self) -> None:
        """Wait for the number of a slide."""
        self._number.ask(self._clock())
        self._tell_typed()

    def takes(self, press: Press, *, is_repeat: bool, typing: bool = False) -> bool:
        """Act on a press; say whether it was ours."""
        if not typing and not press.modifiers and self._takes_number(press.key):
            return True
        command = self._keymap.find(press, typing=typing)
        if self.resume_with and press == Press("Return") and not typing:
            command = COMMANDS[self.resume_with]
        if command is None:
            return False
        if self._lets(command, is_repeat=is_repeat):
            self._run(command.id)
        return True

    def _lets(self, command: Command, *, is_repeat: bool) -> bool:
        now = self._clock()
        if command.turns and not self._turns.lets(command.id, now, is_repeat=is_repeat):
            return False
        if not command.asks:
            self._second.forget()
            return True
        if self._second.lets(command.id, now, is_repeat=is_repeat):
            return True
        if not is_repeat:
            self.asked.emit(command)
        return False

    def _takes_number(self, key: str) -> bool:
        now = self._clock()
        if self._number.takes(key, now):
            self._tell_typed()
            self._forget.start()
            return True
        if not self._number.is_open(now):
            return False
        return self._edits_number(key, now)

    def _edits_number(self, key: str, now: float) -> bool:
        text = self._number.text(now)
        if key == "Backspace" and text:
            self._number.erase(now)
        elif key in ("Return", "Esc"):
            self._number.close()
            if key == "Return" and text:
                self.entered.emit(text)
        else:
            return False
        self._tell_typed()
        return True

    def _tell_typed(self) -> None:
        now = self._clock()
        self.typed.emit(self._number.text(now), self._number.is_open(now))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _KEY_EVENTS:
            if isinstance(event, QInputMethodEvent):
                self._is_composing = bool(event.preeditString())
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released = (event.key(), event.timestamp())
            return False
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        if self._is_passing_on:
            # What the field has no use for goes up to the windows around it, and comes by here.
            return False
        focused = self._field or QApplication.focusWidget()
        press = press_from(event)
        if press == MENU_PRESS and focused is not None:
            ask_menu(focused)
            return True
        if press is None or keeps(focused, press):
            return False
        typing = is_typing(focused)
        if typing and self._is_composing:
            return False
        is_ours = self.takes(press, is_repeat=self._is_repeat(event), typing=typing)
        return is_ours or self._passes_on(watched, event)

    def _passes_on(self, watched: QObject, event: QKeyEvent) -> bool:
        """Hand a press to the field that waits for it, where another window got it."""
        field = self._field
        if field is None or field.hasFocus() or watched is field:
            return False
        self._is_passing_on = True
        try:
            QApplication.sendEvent(field, event)
        finally:
            self._is_passing_on = False
        return True

    def _is_repeat(self, event: QKeyEvent) -> bool:
        """Say whether the key is held: X11 writes a release with the same time before each."""
        is_pair = event.timestamp() > 0 and self._released == (event.key(), event.timestamp())
        return event.isAutoRepeat() or is_pair


def is_typing(widget: QWidget | None) -> bool:
    """Say whether text is typed in `widget`."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


def keeps(widget: QWidget | None, press: Press) -> bool:
    """Say whether what has the focus needs the press for itself.

    It says so, or its window does for all of its controls, or it is a control.
    """
    for part in (widget, widget.window() if widget is not None else None):
        own: Callable[[Press], bool] | None = getattr(part, "keeps_press", None)
        if own is not None:
            return own(press)
    if press.modifiers:
        return False
    if isinstance(widget, QAbstractButton):
        return press.key in _BUTTON_KEYS
    return isinstance(widget, QAbstractItemView) and press.key in _LIST_KEYS


def press_from(event: QKeyEvent) -> Press | None:
    """The press by its key; by its place on the keyboard where a layout writes no Latin letters."""
    held = frozenset(name for flag, name in _MODIFIERS if event.modifiers() & flag)
    key = _key_name(event)
    return press_of(key, held) if key else None


def _key_name(event: QKeyEvent) -> str:
    code = event.key()
    if code in (Qt.Key.Key_unknown, 0) or 0x80 <= code < 0x01000000:
        return _physical_key(event)
    return QKeySequence(code).toString(QKeySequence.SequenceFormat.PortableText)


def _physical_key(event: QKeyEvent) -> str:
    """The key that a US keyboard has in this place; "" where the platform doesn't tell."""
    return PHYSICAL_KEYS.get(event.nativeScanCode() - keycode_offset(), "")


def keycode_offset() -> int:
    """How far the platform's scan codes lie above Linux' own."""
    return _XKB_OFFSET if QGuiApplication.platformName() in ("xcb", "wayland") else 0
