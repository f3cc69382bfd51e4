"""Our own themes as they were last read from YAML: PyYAML takes 30 ms, which the start shows."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, write_file
from recap_deck.resources import cache_folder


def find_raw(name: str, text: str) -> dict[str, Any] | None:
    """What YAML said of this very text; None where it isn't kept."""
    try:
        kept = json.loads(read_file(cache_folder() / "themes" / f"{name}.json"))
    except (RecapDeckError, ValueError):
        return None
    match kept:
        case {"text": same, "raw": dict() as raw} if same == text:
            return raw
    return None


def keep_raw(name: str, text: str, raw: object) -> None:
    """Keep what YAML says of a text; a disk that refuses costs only time."""
    folder = cache_folder() / "themes"
    data = json.dumps({"text": text, "raw": raw}).encode()
    with suppress(RecapDeckError):
        make_folder(folder)
        write_file(folder / f"{name}.json", data, synced=False)
