"""What keys do in the editor beyond writing their letter: lists, cells, pairs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from recap_deck.commands.keys import Press
from recap_deck.writing.lists import new_line, new_line_in_item
from recap_deck.writing.pairs import erased, typed
from recap_deck.writing.steps import Step, tab

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAIRING = frozenset("()[]{}`\"'*_~$=“‘「『《")
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def step_of(event: QKeyEvent, *, is_code: bool, is_text: bool) -> Step | None:
    """The step that a key press asks for; None where Qt knows best."""
    if event.modifiers() & _HELD:
        return None
    has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    key = event.key()
    if key in _ENTER:
        return new_line_in_item if has_shift else partial(new_line, is_code=not is_text)
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return partial(tab, back=key == Qt.Key.Key_Backtab, is_code=is_code)
    if key == Qt.Key.Key_Backspace:
        return erased
    if event.text() in _PAIRING and not is_code:
        return partial(typed, letter=event.text())
    return None


_OWN_KEYS = frozenset(
    {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Backspace", "Del"}
    | {"Return", "Tab", "Backtab", "Ins"}
)
_OWN_LETTERS = frozenset("ACVX")


def is_own_press(press: Press) -> bool:
    """Tell whether a press moves, selects or deletes in a text."""
    if press.key in _OWN_KEYS:
        return press != Press("PgUp", ("Ctrl",)) and press != Press("PgDown", ("Ctrl",))
    return press.key in _OWN_LETTERS and press.modifiers == ("Ctrl",)
