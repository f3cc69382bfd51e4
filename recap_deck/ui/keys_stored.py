"""The user's keys between the file and the program: read with what is wrong with it, written."""

from __future__ import annotations

from recap_deck.commands.objections import Objection, objection_text
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.stored_keys import plain_keys, read_keys
from recap_deck.settings.keys_file import load_keys, save_keys
from recap_deck.settings.store import keys_file
from recap_deck.ui.words import language, say


def load_shortcuts() -> tuple[Shortcuts, str]:
    """The stored keys, and one sentence about those that are not used, "" where all are."""
    path = keys_file()
    stored = load_keys(path)
    if not isinstance(stored, dict):
        return Shortcuts(), say("ui-keys-unreadable", path=path)
    shortcuts, objections = read_keys(stored)
    return shortcuts, _refusal(objections)


def save_shortcuts(shortcuts: Shortcuts) -> bool:
    """Store keys; whether that could be done."""
    return save_keys(keys_file(), plain_keys(shortcuts))


def _refusal(objections: tuple[Objection, ...]) -> str:
    if not objections:
        return ""
    first = objection_text(objections[0], language(), stored=True)
    if len(objections) == 1:
        return first
    return say("ui-keys-refused-more", first=first, count=len(objections) - 1)
