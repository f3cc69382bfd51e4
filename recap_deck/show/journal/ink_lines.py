"""What was drawn, as lines beside the journal: each says how much stays, and what comes after."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

from recap_deck.show.ink import Act, Ink
from recap_deck.show.journal.plain import from_plain, to_plain


def ink_line(before: Ink, after: Ink) -> bytes:
    """Record how to come from `before` to `after`: drawing adds one act, undo adds none."""
    kept = _common(before.acts, after.acts)
    new = [to_plain(act) for act in after.acts[kept:]]
    text = json.dumps([kept, new], separators=(",", ":"), allow_nan=False).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _common(before: Sequence[Act], after: Sequence[Act]) -> int:
    """How many acts both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    ends = (i for i, (old, new) in pairs if old is not new and old != new)
    return next(ends, min(len(before), len(after)))


def replay_ink(data: bytes) -> Ink:
    """What was drawn after every line that can be read; a torn one costs what it said."""
    acts: tuple[Act, ...] = ()
    for line in data.split(b"\n"):
        try:
            kept, new = _read_line(line)
        except (ValueError, RecursionError):
            continue
        acts = (*acts[:kept], *new)
    return Ink(acts)


def _read_line(line: bytes) -> tuple[int, tuple[Act, ...]]:
    check, text = line[:8], line[9:]
    if b"%08x" % zlib.crc32(text) != check:
        raise ValueError("a damaged line")
    read: tuple[int, tuple[Act, ...]] = from_plain(tuple[int, tuple[Act, ...]], json.loads(text))
    return read
