"""How somebody left the window of an event: the open file, places in files, sizes of panes."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from recap_deck.errors import RecapDeckError
from recap_deck.files import key_of, read_file, write_file
from recap_deck.settings.store import state_folder
from recap_deck.values import dataclass

_log = logging.getLogger(__name__)
_LIMIT = 1_000_000
_MOST_PLACES = 200
_NONE: Mapping[str, tuple[int, ...]] = MappingProxyType({})

Place = tuple[int, int, int]
"""Where a selection began, where it ends, and which line was at the top."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What is remembered of one event; files are named as the deck names them.

    `sizes` are those of the window's panes, by the name of what holds them; `shows_editor` is
    None where nobody chose yet; `hidden` names the other panes that were put away, `folded`
    the sessions whose slides are folded away in the list.
    """

    file: str = ""
    places: Mapping[str, tuple[int, ...]] = _NONE
    sizes: Mapping[str, tuple[int, ...]] = _NONE
    shows_editor: bool | None = None
    shows_steps: bool = False
    hidden: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()


def desk_file(deck_path: Path) -> Path:
    """The file that holds the desk of a deck."""
    return state_folder() / "desks" / f"{key_of(deck_path.resolve())}.json"


def load_desk(path: Path) -> Desk:
    """Read a desk; what is missing or broken is as if nothing had been remembered."""
    if not path.exists():
        return Desk()
    try:
        stored = json.loads(read_file(path, _LIMIT))
    except (RecapDeckError, ValueError) as error:
        _log.warning("a desk is not read: %s", error)
        return Desk()
    return read_desk(stored if isinstance(stored, dict) else {})


def save_desk(path: Path, desk: Desk) -> None:
    """Write a desk; a disk that refuses costs no more than that."""
    stored = {
        "file": desk.file,
        "places": dict(desk.places),
        "sizes": dict(desk.sizes),
        "shows_editor": desk.shows_editor,
        "shows_steps": desk.shows_steps,
        "hidden": list(desk.hidden),
        "folded": list(desk.folded),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, json.dumps(stored, ensure_ascii=False).encode("utf-8", "replace"))
    except (RecapDeckError, OSError) as error:
        _log.warning("a desk is not written: %s", error)


def read_desk(stored: Mapping[str, Any]) -> Desk:
    """A desk from what was stored; every bad value is left out."""
    file, shown = stored.get("file"), stored.get("shows_editor")
    return Desk(
        file=file if isinstance(file, str) else "",
        places=_numbers(stored.get("places"), 3),
        sizes=_numbers(stored.get("sizes"), 0),
        shows_editor=shown if isinstance(shown, bool) else None,
        shows_steps=stored.get("shows_steps") is True,
        hidden=_names(stored.get("hidden")),
        folded=_names(stored.get("folded")),
    )


def _numbers(stored: object, count: int) -> Mapping[str, tuple[int, ...]]:
    """Rows of whole numbers by name; with a count only rows that have so many."""
    if not isinstance(stored, dict):
        return _NONE
    rows = list(stored.items())[:_MOST_PLACES]
    good = {name: tuple(row) for name, row in rows if _is_row(row, count)}
    return MappingProxyType(good)


def _names(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        return ()
    return tuple(name for name in stored[:_MOST_PLACES] if isinstance(name, str))


def _is_row(row: object, count: int) -> bool:
    if not isinstance(row, list) or (count and len(row) != count):
        return False
    return all(type(value) is int and 0 <= value < 2**31 for value in row)
