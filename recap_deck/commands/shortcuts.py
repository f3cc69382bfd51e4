"""The keys in force: the table's, and in their place those that the user chose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recap_deck.commands.command import Command
from recap_deck.commands.keys import Press, key_label, press_text, read_press
from recap_deck.commands.table import COMMANDS
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """What the user chose, in the table's order: all keys of a command, the shown one first.

    A command whose keys are the table's isn't named. No press belongs to two rivals.
    """

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, as the table writes them."""
        for name, keys in self.chosen:
            if name == command_id:
                return keys
        command = COMMANDS.get(command_id)
        return (command or _all()[command_id]).keys

    def label(self, command_id: str) -> str:
        """How the first key of a command is shown; "" where it has none."""
        keys = self.keys(command_id)
        return key_label(keys[0]) if keys else ""

    def is_changed(self, command_id: str) -> bool:
        """Tell whether a command has other keys than the table's."""
        return any(name == command_id for name, _ in self.chosen)

    def bound(self) -> Iterator[tuple[Press, Command]]:
        """Every press with the command that it asks for."""
        for command in _all().values():
            for key in self.keys(command.id):
                yield read_press(key), command

    def find_owner(self, press: Press, command_id: str) -> Command | None:
        """The command that has a press which another one can't have then; None where it may."""
        from recap_deck.commands.bindable import are_rivals

        wanting = _all()[command_id]
        owners = (command for bound, command in self.bound() if bound == press)
        return next((each for each in owners if are_rivals(each, wanting, press)), None)

    def with_keys(self, command_id: str, keys: tuple[str, ...]) -> Shortcuts:
        """The same with other keys for a command; whether another has them isn't looked at."""
        chosen = {**dict(self.chosen), command_id: keys}
        return Shortcuts(
            tuple(
                (command.id, chosen[command.id])
                for command in _all().values()
                if command.id in chosen and chosen[command.id] != command.keys
            )
        )

    def with_press(self, command_id: str, press: Press, slot: int) -> Shortcuts:
        """Give a press to a command, in place of its key in `slot` or as one more.

        Its rivals that had the press lose it.
        """
        free, _ = self.without_press(command_id, press)._freed(command_id, press)
        keys = [key for key in self.keys(command_id) if read_press(key) != press]
        before = [key for key in self.keys(command_id)[:slot] if read_press(key) != press]
        replaced = self.keys(command_id)[slot : slot + 1]
        after = [key for key in keys[len(before) :] if key not in replaced]
        return free.with_keys(command_id, (*before, press_text(press), *after))

    def without_press(self, command_id: str, press: Press) -> Shortcuts:
        """Take a press from a command."""
        kept = tuple(key for key in self.keys(command_id) if read_press(key) != press)
        return self.with_keys(command_id, kept)

    def restored(self, command_id: str) -> Shortcuts:
        """Give a command the table's keys again.

        Others lose them, and get back those of the table's that are free by that.
        """
        freed, lost = self.with_keys(command_id, ()), set[str]()
        own = _all()[command_id].keys
        for key in own:
            freed, owners = freed._freed(command_id, read_press(key))
            lost |= owners
        restored = freed.with_keys(command_id, own)
        for name in sorted(lost):
            restored = restored._with_free_keys(name)
        return restored

    def _freed(self, command_id: str, press: Press) -> tuple[Shortcuts, set[str]]:
        """Take a press from all rivals of a command; with the ids of those that had it."""
        freed, lost = self, set[str]()
        while (owner := freed.find_owner(press, command_id)) is not None:
            lost.add(owner.id)
            freed = freed.without_press(owner.id, press)
        return freed, lost

    def _with_free_keys(self, command_id: str) -> Shortcuts:
        """Add those of the table's keys that no rival has."""
        keys = self.keys(command_id)
        own = _all()[command_id].keys
        free = tuple(key for key in own if self.find_owner(read_press(key), command_id) is None)
        both = tuple(dict.fromkeys((*keys, *free)))
        return self.with_keys(command_id, own if set(both) == set(own) else both)


def _all() -> Mapping[str, Command]:
    """What keys can be chosen for; the first slide waits for no commands of editor and lists."""
    from recap_deck.commands.bindable import BINDABLE

    return BINDABLE
