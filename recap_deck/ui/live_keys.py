"""The one holder of the keys in force: read at the start, stored when the user chose others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.commands.keymap import Keymap
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.table import COMMANDS, title_of
from recap_deck.settings.store import keys_file
from recap_deck.ui.words import language


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
        LiveKeys.in_force = self._stored() if keys_file().exists() else Shortcuts()

    @property
    def shortcuts(self) -> Shortcuts:
        """The keys in force."""
        return LiveKeys.in_force

    def keymap(self) -> Keymap:
        """What finds commands by press."""
        return Keymap(COMMANDS.values(), self.shortcuts.keys)

    def take(self, shortcuts: Shortcuts) -> bool:
        """Use other keys from now on; whether they could be stored too."""
        from recap_deck.ui.keys_stored import save_shortcuts

        if shortcuts == self.shortcuts:
            return True
        LiveKeys.in_force = shortcuts
        self.changed.emit()
        return save_shortcuts(shortcuts)

    def _stored(self) -> Shortcuts:
        from recap_deck.ui.keys_stored import load_shortcuts

        shortcuts, self.refusal = load_shortcuts()
        return shortcuts


def key_of(command_id: str) -> str:
    """How the first key of a command is shown; "" where it has none."""
    return LiveKeys.in_force.label(command_id)


def key_or_title(command_id: str) -> str:
    """What to press, for sentences; where a command has no key, the title to look for."""
    return key_of(command_id) or f"“{title_of(command_id, language())}”"
