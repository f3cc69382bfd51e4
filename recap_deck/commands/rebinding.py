"""Choosing keys as a value and a few moves: what is selected, waited for, refused, taken back."""

from __future__ import annotations

from recap_deck.commands.bindable import BINDABLE
from recap_deck.commands.keys import Press, key_label, press_text, read_press
from recap_deck.commands.objections import Objection, can_lose, find_objection
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.values import dataclass, replace

_MOST_KEYS = 8


@dataclass(frozen=True, slots=True)
class Said:
    """What a move did, as a sentence; `title` and `owner` are ids of commands."""

    code: str = ""
    key: str = ""
    title: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Rebinding:
    """The keys in force, and one key of one command that is selected.

    `slot` counts that command's keys; the one after the last is for one more. While `waits`
    the next press becomes the key, unless something speaks against it: `objection`.
    """

    shortcuts: Shortcuts = Shortcuts()
    command: str = ""
    slot: int = 0
    waits: bool = False
    objection: Objection | None = None
    said: Said = Said()
    before: tuple[Shortcuts, ...] = ()

    @property
    def key(self) -> str:
        """The selected key, "" where one more is."""
        keys = self.shortcuts.keys(self.command) if self.command else ()
        return keys[self.slot] if self.slot < len(keys) else ""


def select(it: Rebinding, command: str, slot: int = 0) -> Rebinding:
    """Select a key of a command; what was waited for isn't any more."""
    last = len(it.shortcuts.keys(command)) if command else 0
    slot = min(max(0, slot), last if last < _MOST_KEYS else last - 1)
    return replace(it, command=command, slot=slot, waits=False, objection=None, said=Said())


def wait(it: Rebinding) -> Rebinding:
    """Take the next press as the selected key."""
    if not it.command:
        return it
    return replace(it, waits=True, objection=None, said=Said("rebind-waits", title=it.command))


def press_key(it: Rebinding, press: Press) -> Rebinding:
    """Give a press to the selected command; Esc leaves everything as it is.

    A key of another command is taken when it is pressed a second time.
    """
    if not it.waits:
        return it
    if press == Press("Esc") and press not in map(read_press, BINDABLE[it.command].keys):
        return select(it, it.command, it.slot)
    objection = find_objection(it.shortcuts, it.command, press)
    if objection is not None and not (objection.is_clash and objection == it.objection):
        return replace(it, objection=objection, said=Said())
    taken = it.shortcuts.with_press(it.command, press, it.slot)
    label = key_label(press_text(press))
    owner = objection.owner if objection is not None else ""
    code = "rebind-set"
    if owner:
        code = "rebind-taken" if taken.keys(owner) else "rebind-taken-last"
    changed = _changed(it, taken, Said(code, label, it.command, owner))
    return replace(changed, slot=taken.keys(it.command).index(press_text(press)))


def remove_key(it: Rebinding) -> Rebinding:
    """Take the selected key away."""
    if not it.key:
        return it
    press = read_press(it.key)
    if not can_lose(press):
        objection = Objection("shortcut-kept-esc", press, it.command)
        return replace(it, objection=objection, said=Said())
    said = Said("rebind-removed", key_label(it.key), it.command)
    changed = _changed(it, it.shortcuts.without_press(it.command, press), said)
    return replace(changed, slot=max(0, it.slot - 1))


def restore(it: Rebinding) -> Rebinding:
    """Give the selected command its usual keys again."""
    if not it.command:
        return it
    said = Said("rebind-restored", title=it.command)
    return replace(_changed(it, it.shortcuts.restored(it.command), said), slot=0)


def restore_all(it: Rebinding) -> Rebinding:
    """Give all commands their usual keys again."""
    return replace(_changed(it, Shortcuts(), Said("rebind-restored-all")), slot=0)


def undo(it: Rebinding) -> Rebinding:
    """Take the newest change back."""
    if not it.before:
        return it
    undone = replace(it, shortcuts=it.before[-1], before=it.before[:-1])
    return replace(select(undone, it.command), said=Said("rebind-undone"))


def _changed(it: Rebinding, shortcuts: Shortcuts, said: Said) -> Rebinding:
    if shortcuts == it.shortcuts:
        return replace(it, waits=False, objection=None, said=Said())
    before = (*it.before, it.shortcuts)
    return Rebinding(shortcuts, it.command, it.slot, said=said, before=before)
