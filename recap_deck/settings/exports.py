"""What was chosen for the last export of each deck, in a file of the user's."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, write_file
from recap_deck.settings.store import state_folder

_log = logging.getLogger(__name__)
_LIMIT = 1_000_000
_MOST = 50


def exports_file() -> Path:
    """The file that holds the choices."""
    return state_folder() / "exports.json"


def load_choices(deck: str) -> Mapping[str, Any]:
    """What was chosen for a deck, as it stands there; nothing where that can't be read."""
    chosen = _all().get(deck, {})
    return chosen if isinstance(chosen, dict) else {}


def save_choices(deck: str, chosen: Mapping[str, Any]) -> None:
    """Keep what was chosen for a deck; a disk that refuses costs no more than that."""
    others = {name: value for name, value in _all().items() if name != deck}
    kept = dict([*others.items(), (deck, dict(chosen))][-_MOST:])
    try:
        make_folder(exports_file().parent)
        write_file(exports_file(), json.dumps(kept, indent=2, ensure_ascii=False).encode())
    except RecapDeckError as error:
        _log.warning("choices are not written: %s", error)


def _all() -> dict[str, Any]:
    try:
        stored = json.loads(read_file(exports_file(), _LIMIT))
    except (RecapDeckError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}
