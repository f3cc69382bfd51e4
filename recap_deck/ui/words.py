"""The language of the windows: Korean where the system is Korean, English otherwise."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QLocale

from recap_deck.messages import sentence


@cache
def language() -> str:
    """The user's language by the environment, else by the system."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value[:2].lower()
    return QLocale.system().name()[:2]


def say(code: str, /, **arguments: object) -> str:
    """Word a text of the interface."""
    named = ((name, str(value)) for name, value in arguments.items())
    return sentence(code, named, language())


def minutes_text(minutes: float | None) -> str:
    """How long something is planned to take; empty where that isn't known."""
    if not minutes:
        return ""
    return say("ui-minutes", minutes=f"{minutes:g}")
