"""Keys as they are stored: by command, a list of keys; what can't be used is told, not taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from recap_deck.commands.bindable import BINDABLE, are_rivals
from recap_deck.commands.command import Command
from recap_deck.commands.keys import Press, press_text, read_press
from recap_deck.commands.objections import Objection, find_objection
from recap_deck.commands.shortcuts import Shortcuts

_MOST = 20


def plain_keys(shortcuts: Shortcuts) -> dict[str, list[str]]:
    """What is stored of the keys in force: those that are not the table's."""
    return {name: list(keys) for name, keys in shortcuts.chosen}


def read_keys(stored: object) -> tuple[Shortcuts, tuple[Objection, ...]]:
    """The keys in force by what was stored, and what speaks against the rest.

    A command that this version doesn't know is passed over. Of commands whose keys clash each
    keeps the table's.
    """
    wanted: dict[str, tuple[str, ...]] = {}
    objections: list[Objection] = []
    for name, keys in stored.items() if isinstance(stored, Mapping) else ():
        if name in BINDABLE:
            read = _read_list(keys)
            found = [each for key in read or () if (each := _objection(name, key))]
            objections += found
            if read is not None and not found:
                wanted[name] = read
    clashes = _clashes(wanted)
    while clashes:
        objections += clashes
        for clash in clashes:
            wanted.pop(clash.command, None)
            wanted.pop(clash.owner, None)
        clashes = _clashes(wanted)
    return _shortcuts(wanted), tuple(objections)


def _read_list(stored: Any) -> tuple[str, ...] | None:
    """The keys of one command in the table's writing; None where they can't be read."""
    if not isinstance(stored, list) or len(stored) > _MOST:
        return None
    presses = [_read_press(each) for each in stored]
    if None in presses:
        return None
    return tuple(dict.fromkeys(press_text(press) for press in presses if press is not None))


def _read_press(stored: Any) -> Press | None:
    if not isinstance(stored, str) or not 0 < len(stored) <= 40:
        return None
    press = read_press(stored)
    return press if press.key and read_press(press_text(press)) == press else None


def _objection(command_id: str, key: str) -> Objection | None:
    """What speaks against a key by itself, whoever else has it."""
    found = find_objection(Shortcuts(), command_id, read_press(key))
    return None if found is None or found.is_clash else found


def _clashes(wanted: Mapping[str, tuple[str, ...]]) -> list[Objection]:
    """Presses that two commands would have, one of them by what was stored.

    What the table alone would give to two is no matter of what was stored, and nothing that is
    left out of that could end it.
    """
    had: defaultdict[Press, list[Command]] = defaultdict(list)
    clashes = []
    for press, command in _shortcuts(wanted).bound():
        for owner in had[press]:
            is_stored = not wanted.keys().isdisjoint((owner.id, command.id))
            if is_stored and are_rivals(owner, command, press):
                clashes.append(Objection("shortcut-clash", press, command.id, owner.id))
        had[press].append(command)
    return clashes


def _shortcuts(wanted: Mapping[str, tuple[str, ...]]) -> Shortcuts:
    shortcuts = Shortcuts()
    for name, keys in wanted.items():
        shortcuts = shortcuts.with_keys(name, keys)
    return shortcuts
