"""Which display had the slides, for each combination of displays that was presented on."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from recap_deck.ui.displays import Display

_MOST = 20
"""As many combinations as a setting has room for; the oldest are forgotten."""


def combination(displays: Sequence[Display]) -> str:
    """A short name for these displays, however they are arranged."""
    return _short("\n".join(sorted(each.identity for each in displays)))


def find_audience(known: str, displays: Sequence[Display]) -> str | None:
    """The identity of the display that had the slides; None for displays that are new together."""
    wanted = dict(_pairs(known)).get(combination(displays))
    return next((each.identity for each in displays if _short(each.identity) == wanted), None)


def with_audience(known: str, displays: Sequence[Display], audience: str) -> str:
    """What is known when the slides were on `audience`; the newest stands last."""
    name = combination(displays)
    pairs = [pair for pair in _pairs(known) if pair[0] != name]
    pairs.append((name, _short(audience)))
    return " ".join(":".join(pair) for pair in pairs[-_MOST:])


def _pairs(known: str) -> list[tuple[str, str]]:
    """The combinations of a setting, which somebody may have edited."""
    found = (word.partition(":") for word in known.split())
    return [(name, audience) for name, _, audience in found if audience]


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
