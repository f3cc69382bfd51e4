"""What is left to change of a rundown after its changes were written into the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.show.actual import Actuals
from recap_deck.show.began import Began
from recap_deck.show.rundown import (
    Change,
    PlanItem,
    Reset,
    Rundown,
    TakenOut,
    Together,
    lines_of,
)
from recap_deck.values import replace


def settled(before: Rundown, plan: Sequence[PlanItem]) -> Rundown:
    """The rundown after its changes were written: they are in the plan, and what happened stays.

    Items that came by a change have other ids in the plan, in the same order.
    """
    names = _new_names(before, plan)
    return Rundown(
        tuple(plan),
        tuple(_renamed(each, names) for change in before.changes for each in _happened(change)),
        _with_names(before.actuals, names),
    )


def new_name(before: Rundown, plan: Sequence[PlanItem], item_id: str | None) -> str | None:
    """The id that an item has in the plan that its changes were written into."""
    return None if item_id is None else _new_names(before, plan).get(item_id, item_id)


def plan_changes(rundown: Rundown) -> tuple[Change, ...]:
    """The changes that are about what is planned, not about what happened."""
    return tuple(each for each in rundown.changes if not _happened(each))


def _new_names(before: Rundown, plan: Sequence[PlanItem]) -> Mapping[str, str]:
    old = [line.item.id for line in lines_of(before) if not line.is_skipped]
    new = [item.id for item in plan]
    return dict(zip(old, new, strict=True)) if len(old) == len(new) else {}


def _happened(change: Change) -> list[Reset | Began | TakenOut]:
    """What of a change is about what happened, not about the plan."""
    match change:
        case Reset() | Began() | TakenOut():
            return [change]
        case Together(changes):
            return [each for inner in changes for each in _happened(inner)]
    return []


def _renamed(change: Reset | Began | TakenOut, names: Mapping[str, str]) -> Change:
    name = names.get(change.id, change.id)
    if isinstance(change, Began):
        before, after = _with_names(change.before, names), _with_names(change.after, names)
        return Began(name, change.began, before, after)
    return replace(change, id=name)


def _with_names(actuals: Actuals, names: Mapping[str, str]) -> Actuals:
    return tuple((names.get(name, name), actual) for name, actual in actuals)
