"""From a press to the command that it asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from recap_deck.commands.command import Command
from recap_deck.commands.keys import Press, read_press


class Keymap:
    """Finds commands by press; of two with the same key the first one has it.

    `keys_of` tells which keys a command has; without it those of the table count.
    """

    def __init__(
        self,
        commands: Iterable[Command],
        keys_of: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        self._bound: dict[Press, Command] = {}
        self._wanted: defaultdict[Press, list[Command]] = defaultdict(list)
        for command in commands:
            for key in command.keys if keys_of is None else keys_of(command.id):
                press = read_press(key)
                self._bound.setdefault(press, command)
                self._wanted[press].append(command)

    def find(self, press: Press, *, typing: bool = False) -> Command | None:
        """The command of a press; while text is typed only those that don't disturb it."""
        command = self._bound.get(press)
        if command is None or (typing and (press.writes or not command.while_typing)):
            return None
        return command

    def clashes(self) -> dict[Press, tuple[str, ...]]:
        """Presses that more than one command wants, with the commands' ids."""
        return {
            press: tuple(command.id for command in wanted)
            for press, wanted in self._wanted.items()
            if len(wanted) > 1
        }
