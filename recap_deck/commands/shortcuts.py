"""The keys in force: the table's, and in their place those that the user chose."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.commands.command import Command
from recap_deck.commands.keys import Press, key_label, press_text, read_press
from recap_deck.commands.table import COMMANDS
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """What the user chose, in the table's order: all keys of a command, the shown one first.

    A command whose keys are the table's isn't named. No press belongs to two commands.
    """

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, as the table writes them."""
        for name, keys in self.chosen:
            if name == command_id:
                return keys
        return COMMANDS[command_id].keys

    def label(self, command_id: str) -> str:
        """How the first key of a command is shown; "" where it has none."""
        keys = self.keys(command_id)
        return key_label(keys[0]) if keys else ""

    def is_changed(self, command_id: str) -> bool:
        """Tell whether a command has other keys than the table's."""
        return any(name == command_id for name, _ in self.chosen)

    def bound(self) -> Iterator[tuple[Press, Command]]:
        """Every press with the command that it asks for."""
        for command in COMMANDS.values():
            for key in self.keys(command.id):
                yield read_press(key), command

    def find_owner(self, press: Press) -> Command | None:
        """The command that has a press; None where it is free."""
        return next((command for bound, command in self.bound() if bound == press), None)

    def with_keys(self, command_id: str, keys: tuple[str, ...]) -> Shortcuts:
        """The same with other keys for a command; whether another has them isn't looked at."""
        chosen = {**dict(self.chosen), command_id: keys}
        return Shortcuts(
            tuple(
                (command.id, chosen[command.id])
                for command in COMMANDS.values()
                if command.id in chosen and chosen[command.id] != command.keys
            )
        )

    def with_press(self, command_id: str, press: Press, slot: int) -> Shortcuts:
        """Give a press to a command, in place of its key in `slot` or as one more.

        The command that had the press loses it.
        """
        free = self.without_press(press)
        keys = [key for key in self.keys(command_id) if read_press(key) != press]
        before = [key for key in self.keys(command_id)[:slot] if read_press(key) != press]
        replaced = self.keys(command_id)[slot : slot + 1]
        after = [key for key in keys[len(before) :] if key not in replaced]
        return free.with_keys(command_id, (*before, press_text(press), *after))

    def without_press(self, press: Press) -> Shortcuts:
        """Take a press from the command that has it."""
        owner = self.find_owner(press)
        if owner is None:
            return self
        kept = tuple(key for key in self.keys(owner.id) if read_press(key) != press)
        return self.with_keys(owner.id, kept)

    def restored(self, command_id: str) -> Shortcuts:
        """Give a command the table's keys again.

        Others lose them, and get back those of the table's that are free by that.
        """
        freed, lost = self.with_keys(command_id, ()), set()
        for key in COMMANDS[command_id].keys:
            owner = freed.find_owner(read_press(key))
            if owner is not None:
                lost.add(owner.id)
                freed = freed.without_press(read_press(key))
        restored = freed.with_keys(command_id, COMMANDS[command_id].keys)
        for name in sorted(lost):
            restored = restored._with_free_keys(name)
        return restored

    def _with_free_keys(self, command_id: str) -> Shortcuts:
        """Add those of the table's keys that nobody has."""
        keys = self.keys(command_id)
        own = COMMANDS[command_id].keys
        free = tuple(key for key in own if self.find_owner(read_press(key)) is None)
        both = {*keys, *free}
        return self.with_keys(command_id, own if both == set(own) else (*keys, *free))
