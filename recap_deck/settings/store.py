"""Settings in a file of the user's: read with every bad value left out, written whole."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file, write_file
from recap_deck.settings.options import OPTIONS, Value

_log = logging.getLogger(__name__)
_LIMIT = 1_000_000


def state_folder() -> Path:
    """Where this user's state lives on this system; it may not exist yet."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Recap Deck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "Recap Deck"
    named = os.environ.get("XDG_STATE_HOME", "")
    return (
        Path(named) if Path(named).is_absolute() else Path.home() / ".local/state"
    ) / "recap-deck"


def settings_file() -> Path:
    """The file that holds the settings."""
    return state_folder() / "settings.json"


def keys_file() -> Path:
    """The file that holds the user's keys."""
    return state_folder() / "keys.json"


def read_settings(stored: Mapping[str, Any]) -> dict[str, Value]:
    """All settings: a stored value where it can be used, the default elsewhere."""
    values: dict[str, Value] = {}
    for option in OPTIONS.values():
        value = stored.get(option.name, option.default)
        values[option.name] = value if option.accepts(value) else option.default
    return values


def load_settings(path: Path) -> dict[str, Value]:
    """Read the file; one that is missing or broken means defaults."""
    if not path.exists():
        return read_settings({})
    try:
        stored = json.loads(read_file(path, _LIMIT))
    except (RecapDeckError, ValueError) as error:
        _log.warning("settings are not read: %s", error)
        return read_settings({})
    return read_settings(stored if isinstance(stored, dict) else {})


def save_settings(path: Path, values: Mapping[str, Value]) -> None:
    """Write what differs from the defaults; a disk that refuses costs no more than that."""
    changed = {name: value for name, value in values.items() if value != OPTIONS[name].default}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, json.dumps(changed, indent=2, sort_keys=True).encode())
    except (RecapDeckError, OSError) as error:
        _log.warning("settings are not written: %s", error)
