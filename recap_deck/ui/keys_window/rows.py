"""The rows of the list of keys: groups as headings, commands with their caps."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from recap_deck.commands.bindable import BINDABLE, row_title
from recap_deck.commands.command import Command
from recap_deck.commands.groups import grouped
from recap_deck.commands.keys import key_label
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A heading where `command` is empty, else a command with its keys as they are shown."""

    title: str
    command: str = ""
    caps: tuple[str, ...] = ()
    is_changed: bool = False


def key_rows(shortcuts: Shortcuts, wanted: str = "") -> tuple[KeyRow, ...]:
    """All commands by group, or those that a few letters are in the title or the keys of."""
    rows: list[KeyRow] = []
    for group, commands in grouped(BINDABLE.values()).items():
        heading = say(f"ui-menu-{group.value}")
        found = [
            _row(command, shortcuts)
            for command in commands
            if _is_wanted(command, shortcuts, heading, wanted)
        ]
        if found:
            rows += [KeyRow(heading), *found]
    return tuple(rows)


def best_row(rows: Sequence[KeyRow], wanted: str) -> str:
    """The command whose title begins with a few letters, else the first; "" where there is none."""
    commands = [row for row in rows if row.command]
    begun = [row for row in commands if _plain(row.title).startswith(_plain(wanted).strip())]
    return (begun or commands)[0].command if commands else ""


def _row(command: Command, shortcuts: Shortcuts) -> KeyRow:
    caps = tuple(map(key_label, shortcuts.keys(command.id)))
    title = row_title(command.id, language())
    return KeyRow(title, command.id, caps, shortcuts.is_changed(command.id))


def _is_wanted(command: Command, shortcuts: Shortcuts, heading: str, wanted: str) -> bool:
    """Every word is in a title, in the group's name, or is a key."""
    keys = [_plain(key) for key in shortcuts.keys(command.id)]
    labels = [_plain(key_label(key)) for key in shortcuts.keys(command.id)]
    text = _plain(f"{command.title} {command.title_ko} {heading}")
    return all(
        word in text or any(_is_key(word, each) for each in (*keys, *labels))
        for word in _plain(wanted).split()
    )


def _is_key(word: str, key: str) -> bool:
    """Name a key by all of it, or by the beginning of something longer than a letter."""
    return word == key or (len(word) > 1 and key.startswith(word))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
