"""Presses of keys as values: from `Ctrl+PgDown` to a press, and to what a menu shows."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.values import dataclass

_MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_LABELS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "Return": "Enter",
    "Backtab": "Tab",
}
# The physical keys of a US keyboard by Linux' codes; Windows' scan codes are the same ones.
_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM,./"))
PHYSICAL_KEYS: Mapping[int, str] = {
    first + place: key for first, row in _ROWS for place, key in enumerate(row)
}


@dataclass(frozen=True, slots=True)
class Press:
    """One press: Qt's name of the key, and the modifiers held, in the order of `_MODIFIERS`."""

    key: str
    modifiers: tuple[str, ...] = ()

    @property
    def writes(self) -> bool:
        """Say whether the press would write or delete something in a text field."""
        held = set(self.modifiers) - {"Shift"}
        named = len(self.key) > 1 and self.key not in ("Space", "Return", "Backspace")
        return not held and not named


def press_of(key: str, modifiers: frozenset[str] = frozenset()) -> Press:
    """Make a press; Shift doesn't count where it only chose the character, as in `?`."""
    if key == "Enter":
        key = "Return"
    if len(key) == 1 and not key.isalpha():
        modifiers -= {"Shift"}
    held = tuple(name for name in _MODIFIERS if name in modifiers)
    return Press(key.upper() if len(key) == 1 else key, held)


def read_press(text: str) -> Press:
    """Read a press as the table writes it."""
    *modifiers, key = text[:-1].split("+")
    return press_of(key + text[-1], frozenset(modifiers))


def press_text(press: Press) -> str:
    """Write a press as the table does."""
    return "+".join((*press.modifiers, press.key))


def key_label(text: str) -> str:
    """How a menu or the help shows a key of the table."""
    press = read_press(text)
    return "+".join((*press.modifiers, _LABELS.get(press.key, press.key)))
