"""The journal: lines from which a show resumes, each with a check, each worth having alone.

A line names what changed, whole, and the instant on both clocks; now and then one names
everything. So a torn or damaged line costs what it said and no other line.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from recap_deck.show.actual import Actual
from recap_deck.show.clock import EventClock, Instant
from recap_deck.show.evening import Evening
from recap_deck.show.journal.plain import from_plain, to_plain
from recap_deck.show.rundown import Change, PlanItem, Rundown
from recap_deck.show.state import ShowState
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a show resumes from, at one instant; `slide` is the id of the slide shown.

    `boot` names the run of the machine within which the monotonic clock holds.
    """

    at: Instant
    clock: EventClock
    boot: str = ""
    slide: str = ""
    evening: Evening = Evening()

    @property
    def seconds(self) -> float:
        """The instant in the evening's time."""
        return self.clock.seconds(self.at)


_TYPES: Mapping[str, Any] = {
    "at": Instant,
    "clock": EventClock,
    "boot": str,
    "slide": str,
    "show": ShowState,
    "plan": tuple[PlanItem, ...],
    "changes": tuple[Change, ...],
    "actuals": tuple[tuple[str, Actual], ...],
    "armed": str | None,
    "next_up": bool,
    "over": bool,
    "countdown": bool,
}
"""What a line may name, in the order of `_parts_of`."""


def _parts_of(kept: Kept) -> dict[str, Any]:
    evening = kept.evening
    return {
        "at": kept.at,
        "clock": kept.clock,
        "boot": kept.boot,
        "slide": kept.slide,
        "show": evening.show,
        "plan": evening.rundown.plan,
        "changes": evening.rundown.changes,
        "actuals": evening.rundown.actuals,
        "armed": evening.armed,
        "next_up": evening.shows_next_up,
        "over": evening.is_over,
        "countdown": evening.shows_countdown,
    }


def _kept_of(parts: Mapping[str, Any]) -> Kept:
    rundown = Rundown(parts["plan"], parts["changes"], parts["actuals"])
    said = (parts[name] for name in ("show", "armed", "next_up", "over", "countdown"))
    show, armed, next_up, over, countdown = said
    evening = Evening(show, rundown, armed, next_up, over, countdown)
    return Kept(parts["at"], parts["clock"], parts["boot"], parts["slide"], evening)


def line_of(before: Kept | None, after: Kept) -> bytes:
    """Record what differs from `before`, everything after None."""
    old = {} if before is None else _parts_of(before)
    new = {
        name: to_plain(part)
        for name, part in _parts_of(after).items()
        if name == "at" or name not in old or old[name] != part
    }
    text = json.dumps(new, separators=(",", ":"), allow_nan=False).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal says: the evening after every line that could be read."""

    moments: tuple[Kept, ...]
    damaged: int = 0

    @property
    def last(self) -> Kept | None:
        """The newest moment."""
        return self.moments[-1] if self.moments else None


def replay(data: bytes) -> Replay:
    """Read a journal; a line that is torn, damaged or without what it builds on is left out."""
    parts: dict[str, Any] = {}
    moments, damaged = [], 0
    for line in data.split(b"\n"):
        if not line:
            continue
        try:
            parts = {**parts, **_read_line(line)}
            moments.append(_kept_of(parts))
        except (ValueError, KeyError, RecursionError):
            damaged += 1
    return Replay(tuple(moments), damaged)


def last_moment(data: bytes) -> Kept | None:
    """What a show resumes from: as `replay` would find it, read from the end of the journal."""
    parts: dict[str, Any] = {}
    for line in _lines_backwards(data):
        try:
            parts = {**_read_line(line), **parts}
        except (ValueError, RecursionError):
            continue
        if len(parts) == len(_TYPES):
            return _kept_of(parts)
    return None


def _lines_backwards(data: bytes) -> Iterator[bytes]:
    end = len(data)
    while end > 0:
        start = data.rfind(b"\n", 0, end) + 1
        if line := data[start:end]:
            yield line
        end = start - 1


def _read_line(line: bytes) -> dict[str, Any]:
    check, text = line[:8], line[9:]
    if b"%08x" % zlib.crc32(text) != check:
        raise ValueError("a damaged line")
    raw = json.loads(text)
    if not isinstance(raw, dict) or "at" not in raw:
        raise ValueError("not a record")
    return dict(_read_parts(raw))


def _read_parts(raw: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    """The parts that this version knows."""
    for name, kind in _TYPES.items():
        if name in raw:
            yield name, from_plain(kind, raw[name])
