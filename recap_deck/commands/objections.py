"""What speaks against giving a key to a command, and how that is said."""

from __future__ import annotations

from recap_deck.commands.keys import Press, key_label, press_text, read_press
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.table import COMMANDS, title_of
from recap_deck.messages import sentence
from recap_deck.values import dataclass

_KEPT = {
    Press("Esc"): "shortcut-kept-esc",
    Press("Tab"): "shortcut-kept-tab",
    Press("Backtab", ("Shift",)): "shortcut-kept-tab",
    Press("F4", ("Alt",)): "shortcut-kept-system",
    **{Press(digit): "shortcut-kept-digit" for digit in "0123456789"},
}


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
    command = COMMANDS[command_id]
    if press in map(read_press, command.keys):
        code = ""  # the table knows what it does
    elif press in _KEPT:
        code = _KEPT[press]
    else:
        code = "shortcut-writes" if command.while_typing and press.writes else ""
    if code:
        return Objection(code, press, command_id)
    owner = shortcuts.find_owner(press)
    if owner is None or owner.id == command_id:
        return None
    return Objection("shortcut-clash", press, command_id, owner.id)


def can_lose(command_id: str, press: Press) -> bool:
    """Tell whether a command can do without a press: clickers send Esc, whatever one wants."""
    return (command_id, press) != ("show.escape", Press("Esc"))


def objection_text(objection: Objection, language: str, *, stored: bool = False) -> str:
    """Say what speaks against a press; of a `stored` one, that it is not used."""
    arguments = (
        ("key", key_label(press_text(objection.press))),
        ("title", title_of(objection.command, language)),
        ("owner", title_of(objection.owner, language) if objection.owner else ""),
    )
    if stored:
        code = "shortcut-stored-clash" if objection.is_clash else "shortcut-stored"
        return sentence(code, arguments, language)
    return sentence(objection.code, arguments, language)
