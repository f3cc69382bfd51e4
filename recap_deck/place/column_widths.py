"""How wide the columns of a table are, from what their cells would like."""

from __future__ import annotations

from collections.abc import Sequence

_GENEROUS = 1.5
"""A small table becomes at most this much wider than its cells need …"""

_LARGE = 0.5
"""… and one that needs more than this share of the room takes all of it."""


def column_widths(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Share `room` among columns.

    With enough room every column gets what it likes, and some of what is left. Otherwise
    columns that are content with an equal share keep their width, and the others share the
    rest in proportion; none gets less than `least`, even if the table grows too wide by it.
    """
    total = sum(natural)
    if total <= room:
        wanted = room if total > room * _LARGE else total * _GENEROUS
        spread = min(room, wanted) / total if total else 1.0
        return [width * spread for width in natural]
    return _shared(natural, least, room)


def _shared(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    fixed: dict[int, float] = {}
    while len(fixed) < len(natural):
        left = room - sum(fixed.values())
        open_columns = [i for i in range(len(natural)) if i not in fixed]
        content = [i for i in open_columns if natural[i] <= left / len(open_columns)]
        if not content:
            break
        fixed.update((i, natural[i]) for i in content)
    return _in_proportion(natural, least, room, fixed)


def _in_proportion(
    natural: Sequence[float], least: Sequence[float], room: float, fixed: dict[int, float]
) -> list[float]:
    """Give the columns that aren't fixed their part of the rest, the narrowest first."""
    widths = dict(fixed)
    left = room - sum(fixed.values())
    rest = sorted((i for i in range(len(natural)) if i not in fixed), key=natural.__getitem__)
    wanted = sum(natural[i] for i in rest)
    for i in rest:
        widths[i] = max(least[i], left * natural[i] / wanted)
        left -= widths[i]
        wanted -= natural[i]
    return [widths[i] for i in range(len(natural))]
