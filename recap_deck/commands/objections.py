"""What speaks against giving a key to a command, and how that is said."""

from __future__ import annotations

from recap_deck.commands.bindable import BINDABLE, row_title
from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press, key_label, press_text, read_press
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.messages import sentence
from recap_deck.values import dataclass

_KEPT = {
    Press("Esc"): "shortcut-kept-esc",
    Press("Tab"): "shortcut-kept-tab",
    Press("Backtab", ("Shift",)): "shortcut-kept-tab",
    Press("F4", ("Alt",)): "shortcut-kept-system",
    Press("F10", ("Shift",)): "shortcut-kept-menu",
    **{Press(digit): "shortcut-kept-digit" for digit in "0123456789"},
}
_OWN_KEYS = frozenset(
    {
        *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
        *("Return", "Space", "Backspace", "Del", "Ins"),
    }
)
_OWN_PRESSES = frozenset(Press(letter, ("Ctrl",)) for letter in "ACVX")


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a press can't be a command's; where another command has it, `owner` is that one's id."""

    code: str
    press: Press
    command: str
    owner: str = ""

    @property
    def is_clash(self) -> bool:
        """Tell whether the press could be taken from another command."""
        return bool(self.owner)


def find_objection(shortcuts: Shortcuts, command_id: str, press: Press) -> Objection | None:
    """What speaks against a press for a command; None where nothing does."""
    command = BINDABLE[command_id]
    if press in map(read_press, command.keys):
        code = ""  # the table knows what it does
    elif press in _KEPT:
        code = _KEPT[press]
    elif command.where is not Where.EVERYWHERE and _moves_or_edits(press):
        code = "shortcut-kept-place"
    else:
        code = "shortcut-writes" if command.while_typing and press.writes else ""
    if code:
        return Objection(code, press, command_id)
    owner = shortcuts.find_owner(press, command_id)
    if owner is None:
        return None
    return Objection("shortcut-clash", press, command_id, owner.id)


def can_lose(press: Press) -> bool:
    """Tell whether whoever has a press can do without it: Esc leads out of something."""
    return press != Press("Esc")


def _moves_or_edits(press: Press) -> bool:
    """Tell whether a press has a meaning in every text or list already."""
    held = set(press.modifiers) - {"Shift"}
    return (not held and press.key in _OWN_KEYS) or press in _OWN_PRESSES


def objection_text(objection: Objection, language: str, *, stored: bool = False) -> str:
    """Say what speaks against a press; of a `stored` one, that it is not used."""
    arguments = (
        ("key", key_label(press_text(objection.press))),
        ("title", row_title(objection.command, language)),
        ("owner", row_title(objection.owner, language) if objection.owner else ""),
    )
    if stored:
        code = "shortcut-stored-clash" if objection.is_clash else "shortcut-stored"
        return sentence(code, arguments, language)
    return sentence(objection.code, arguments, language)
