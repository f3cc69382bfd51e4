"""Dividing strips among the parts of a slide: where to break, what is repeated."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.place.figures import resized
from recap_deck.place.strips import (
    Strip,
    Strips,
    Tie,
    columns_strip,
    stacked_height,
    strip_tops,
)
from recap_deck.values import dataclass, replace

TOLERANCE = 0.25
"""Slide units that content may stick out by, for sums that don't come out even."""

_FULL_ENOUGH = 0.5
"""A break between paragraphs is taken where it leaves a part at least this full."""

_LAST_ENOUGH = 1 / 3
"""A last part emptier than this takes some from those before."""

_MOST_REPEATED = 1 / 3
"""What is repeated takes at most this share of a part's height."""

_DIVIDED = 0.25
"""Columns are divided where at least this share of the height is left for them."""


@dataclass(frozen=True, slots=True)
class Division:
    """Strips for each part, and the height of the tallest part as a share of the room's."""

    parts: tuple[Strips, ...]
    worst: float


def divided(strips: Strips, room: float) -> Division:
    """Divide `strips` among parts `room` high, the last one not too empty."""
    division = _divided(strips, room)
    parts = division.parts
    if len(parts) < 2 or stacked_height(parts[-1]) >= room * _LAST_ENOUGH:
        return division
    return _balanced(strips, room, division)


def _balanced(strips: Strips, room: float, greedy: Division) -> Division:
    """The division into as many parts at the least height that allows it."""
    low, high, best = room * 0.4, room, greedy
    for _ in range(6):
        middle = (low + high) / 2
        attempt = _divided(strips, middle)
        tallest = max(map(stacked_height, attempt.parts))
        is_sound = tallest <= room + TOLERANCE and _torn(attempt.parts) <= _torn(greedy.parts)
        if is_sound and len(attempt.parts) <= len(greedy.parts):
            best, high = Division(attempt.parts, tallest / room), middle
        else:
            low = middle
    return best


def _torn(parts: Sequence[Strips]) -> Tie:
    """What the worst break between parts tears apart."""
    return max((part[-1].tie for part in parts[:-1]), default=Tie.FREE)


def _divided(strips: Strips, room: float) -> Division:
    parts: list[Strips] = []
    rest, repeated = strips, 0
    while rest:
        head, tail = _taken(rest, room, least=repeated + 1)
        parts.append(head)
        rest, repeated = _with_repeats(tail, room)
    worst = max((stacked_height(part) / room for part in parts), default=0.0)
    return Division(tuple(parts), worst)


def _with_repeats(strips: Strips, room: float) -> tuple[Strips, int]:
    """Put above `strips` what is repeated at the top of a part, and say how many strips it is."""
    repeats = strips[0].repeats if strips else ()
    if not repeats or stacked_height(repeats) > room * _MOST_REPEATED:
        return strips, 0
    return (*repeats, *strips), len(repeats)


def _taken(strips: Strips, room: float, least: int) -> tuple[Strips, Strips]:
    """Take what one part holds, and at least `least` strips; give that and the rest."""
    tops: list[tuple[float, float]] = []
    for top, end in strip_tops(strips):
        tops.append((top, end))
        if end > room + TOLERANCE:
            break
    else:
        return strips, ()
    fitting = len(tops) - 1
    next_one = strips[fitting]
    left = room - tops[fitting][0] - (tops[fitting][1] - tops[fitting][0] - next_one.height)
    if next_one.elastic and left >= next_one.elastic.least:
        smaller = resized(next_one, left)
        return (*strips[:fitting], smaller), strips[fitting + 1 :]
    if next_one.columns and (fitting < least or left >= room * _DIVIDED):
        head, tail = _divided_columns(next_one, left, room, forced=fitting < least)
        if head is not None:
            return (*strips[:fitting], head), (*tail, *strips[fitting + 1 :])
    cut = _best_cut(strips, [end for _, end in tops], fitting, least, room)
    return strips[:cut], strips[cut:]


def _best_cut(
    strips: Sequence[Strip], ends: Sequence[float], fitting: int, least: int, room: float
) -> int:
    """After how many strips to break: late, but rather where nothing is torn apart."""
    cuts = [cut for cut in range(least, fitting + 1) if strips[cut - 1].tie < Tie.HEADING]
    good = [cut for cut in cuts if ends[cut - 1] >= room * _FULL_ENOUGH]
    for choice in (good, cuts):
        if choice:
            return min(choice, key=lambda cut: (strips[cut - 1].tie, -cut))
    return _end_of_tied(strips, max(least, fitting))


def _end_of_tied(strips: Sequence[Strip], cut: int) -> int:
    """Go on to where a heading has got what it is the heading of."""
    while cut < len(strips) and strips[cut - 1].tie is Tie.HEADING:
        cut += 1
    return cut


def _divided_columns(
    strip: Strip, left: float, room: float, *, forced: bool
) -> tuple[Strip | None, Strips]:
    """Divide strips side by side; None where this part would get nothing of them."""
    heads: list[Strips] = []
    tails: list[Strips] = []
    for column in strip.columns:
        head, tail = _taken_if_any(column, left, forced=forced)
        heads.append(head)
        tails.append(_with_repeats(tail, room)[0] if head else tail)
    if not any(heads):
        return None, ()
    taken = replace(columns_strip(heads), panels=strip.panels, gap=strip.gap)
    if not any(tails):
        # Pictures have given way, and all of it fits.
        return replace(taken, tie=strip.tie), ()
    return taken, (replace(columns_strip(tails), panels=strip.panels, tie=strip.tie),)


def _taken_if_any(column: Strips, room: float, *, forced: bool) -> tuple[Strips, Strips]:
    if not column:
        return (), ()
    head, tail = _taken(column, room, least=1)
    if not forced and stacked_height(head) > room + TOLERANCE:
        return (), column
    return head, tail
