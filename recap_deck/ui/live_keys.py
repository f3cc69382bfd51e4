"""The one holder of the keys in force: read at the start, written when the user chose others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.commands.keymap import Keymap
from recap_deck.commands.objections import Objection, objection_text
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.stored_keys import plain_keys, read_keys
from recap_deck.commands.table import COMMANDS
from recap_deck.settings.keys_file import keys_file, load_keys, save_keys
from recap_deck.ui.words import language, say


class LiveKeys(QObject):
    """The keys of all commands. `refusal` says which stored ones are not used, and why.

    Signals:
        changed: commands have other keys.
    """

    changed = Signal()
    in_force = Shortcuts()
    """The keys of the program; for `key_of`, which every window asks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refusal = ""
        LiveKeys.in_force = self._load()

    @property
    def shortcuts(self) -> Shortcuts:
        """The keys in force."""
        return LiveKeys.in_force

    def keymap(self) -> Keymap:
        """What finds commands by press."""
        return Keymap(COMMANDS.values(), self.shortcuts.keys)

    def take(self, shortcuts: Shortcuts) -> bool:
        """Use other keys from now on; whether they could be stored too."""
        if shortcuts == self.shortcuts:
            return True
        LiveKeys.in_force = shortcuts
        self.changed.emit()
        return save_keys(keys_file(), plain_keys(shortcuts))

    def _load(self) -> Shortcuts:
        path = keys_file()
        if not path.exists():
            return Shortcuts()
        stored = load_keys(path)
        if not isinstance(stored, dict):
            self.refusal = say("ui-keys-unreadable", path=path)
            return Shortcuts()
        shortcuts, objections = read_keys(stored)
        self.refusal = _refusal(objections)
        return shortcuts


def key_of(command_id: str) -> str:
    """How the first key of a command is shown; "" where it has none."""
    return LiveKeys.in_force.label(command_id)


def _refusal(objections: tuple[Objection, ...]) -> str:
    """One sentence about stored keys that are not used."""
    if not objections:
        return ""
    first = objection_text(objections[0], language(), stored=True)
    if len(objections) == 1:
        return first
    return say("ui-keys-refused-more", first=first, count=len(objections) - 1)
