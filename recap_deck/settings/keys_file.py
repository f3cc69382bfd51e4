"""The user's keys in a file of their own beside the settings; read only where there is one."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file, remove_file, write_file

_log = logging.getLogger(__name__)
_LIMIT = 200_000


def load_keys(path: Path) -> object:
    """What was stored, as it stands there; None where the file can't be read as JSON."""
    try:
        return json.loads(read_file(path, _LIMIT))
    except (RecapDeckError, ValueError, RecursionError) as error:
        _log.warning("keys are not read: %s", error)
        return None


def save_keys(path: Path, keys: Mapping[str, Sequence[str]]) -> bool:
    """Write the keys, or remove the file where there are none; whether that could be done."""
    try:
        if not keys:
            remove_file(path)
            return True
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, (json.dumps(keys, indent=2, ensure_ascii=False) + "\n").encode())
    except (RecapDeckError, OSError) as error:
        _log.warning("keys are not written: %s", error)
        return False
    return True
