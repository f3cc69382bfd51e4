"""From the row under the pointer to the place in the deck where something dropped there goes."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.ui.window.rows import Row
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Before slide `slide_id` of `session`, or at its end; `row` is the one below the line.

    An item of the agenda goes before `item`.
    """

    row: int
    session: int = -1
    slide_id: str = ""
    item: int = -1


def slide_place(rows: Sequence[Row], row: int, *, is_below: bool) -> DropPlace | None:
    """Where slides go; None beside what has no slides of its own."""
    at = row + 1 if is_below or rows[row].is_heading else row
    above = rows[at - 1] if at else rows[0]
    if above.session is None:
        if at < len(rows) and rows[at].session is not None and not rows[at].is_heading:
            above = rows[at]
        else:
            return None
    session = above.session
    assert session is not None, "a row of a session was chosen"
    below = range(at, len(rows))
    for place in below:
        if rows[place].is_heading or rows[place].session != session:
            return DropPlace(place, session)
        if not _is_card(rows[place]):
            return DropPlace(place, session, rows[place].id)
    return DropPlace(len(rows), session)


def item_place(rows: Sequence[Row], row: int, *, is_below: bool) -> DropPlace | None:
    """Where an item of the agenda goes: before the heading nearest to the pointer."""
    headings = [place for place, each in enumerate(rows) if each.is_heading]
    if not headings:
        return None
    first = max((place for place in headings if place <= row), default=headings[0])
    after = next((place for place in headings if place > row), len(rows))
    is_after = is_below if after - first <= 1 else row - first > (after - first) / 2
    if not is_after:
        item = rows[first].item
        return DropPlace(first, item=item) if item is not None else None
    item = rows[first].item
    return DropPlace(after, item=item + 1) if item is not None else None


def _is_card(row: Row) -> bool:
    return row.id.startswith("card:")
