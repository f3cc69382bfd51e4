"""The time of a rehearsal: it begins on time, whenever it is held."""

from __future__ import annotations

from recap_deck.show.rundown import Rundown, lines_of, moved_in_time


def as_on_the_evening(rundown: Rundown, armed: str | None, now: float) -> tuple[Rundown, float]:
    """A rehearsal's rundown and moment, moved to where its first item was planned to begin.

    Lateness then is what the rehearsal itself took, not the hours between it and the
    evening. Nothing moves where that item has no planned time.
    """
    first, began = rundown.actuals[0] if rundown.actuals else (armed, None)
    planned = next(
        (line.item.planned_start for line in lines_of(rundown) if line.item.id == first), None
    )
    if planned is None:
        return rundown, now
    ahead = planned - (now if began is None else began.started)
    return moved_in_time(rundown, ahead), now + ahead
