"""An evening that is held at quite another time than planned: it is counted from its own begin."""

from __future__ import annotations

from recap_deck.show.rundown import PlanItem, Rundown, lines_of
from recap_deck.values import replace

_FAR_SECONDS = 3 * 3_600.0
"""Nobody begins that late or early and still means the plan's hours."""


def planned_from_begin(rundown: Rundown, armed: str | None, now: float) -> Rundown:
    """The rundown with its plan moved to when its first item began, if that is hours away.

    A show tried out at night, or an evening put off, is late by what it takes too long, not by
    the hours between. What hasn't begun waits for its time: it is moved only once that is long
    over.
    """
    first, actual = rundown.actuals[0] if rundown.actuals else (armed, None)
    lines = lines_of(rundown)
    planned = next((line.item.planned_start for line in lines if line.item.id == first), None)
    if planned is None:
        return rundown
    late = (now if actual is None else actual.started) - planned
    is_far = late >= _FAR_SECONDS or (actual is not None and late <= -_FAR_SECONDS)
    return replace(rundown, plan=_moved(rundown.plan, late)) if is_far else rundown


def _moved(plan: tuple[PlanItem, ...], seconds: float) -> tuple[PlanItem, ...]:
    return tuple(
        replace(
            item,
            planned_start=_later(item.planned_start, seconds),
            fixed_start=_later(item.fixed_start, seconds),
        )
        for item in plan
    )


def _later(time: float | None, seconds: float) -> float | None:
    return None if time is None else time + seconds
