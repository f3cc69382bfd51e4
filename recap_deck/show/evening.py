"""The whole evening as one value: what is shown, what happened, whose timer is armed.

One holder keeps it; every move gives a new one. Nothing else knows what time a session has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recap_deck.model.event import ItemKind
from recap_deck.show.began import Began
from recap_deck.show.holding import held_group, past, turned
from recap_deck.show.position import Move, Position, Route, advance, next_session, next_slide
from recap_deck.show.recovery import Offer, choose
from recap_deck.show.rundown import (
    Added,
    Change,
    PlanItem,
    Rundown,
    change,
    end_running,
    lines_of,
    moved_in_time,
    start_item,
    take_back_start,
    undo_change,
)
from recap_deck.show.state import Blank, ShowState, begun, blanked, moved, placed_at
from recap_deck.show.timer import reset_timer, started_ago, take_out, timer_of, toggle_timer
from recap_deck.values import dataclass, replace

_BEGIN_AT_ONCE = frozenset({ItemKind.BREAK, ItemKind.QUESTIONS})
_BY_MISTAKE = 30.0
"""Whoever goes back so soon after turning to a break's card didn't mean the break to begin."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The slides to move along, and for each the agenda item's id, "" where it has none."""

    route: Route
    items: tuple[str, ...] = ()
    held_seconds: tuple[float, ...] = ()
    """For each slide how long it stays before it turns by itself, 0 where it doesn't."""

    def item_at(self, slide: int) -> str:
        """The item that a slide belongs to, "" for none."""
        return self.items[slide] if 0 <= slide < len(self.items) else ""

    def first_of(self, item_id: str) -> int | None:
        """The first slide of an item that isn't held, else its first; None where it has none."""
        if item_id not in self.items:
            return None
        slide = first = self.items.index(item_id)
        while self.item_at(slide) == item_id:
            if not any(self.held_seconds[slide : slide + 1]):
                return slide
            slide += 1
        return first


@dataclass(frozen=True, slots=True)
class Evening:
    """All that is true of an evening at one moment.

    `armed` is the item whose timer starts next; nothing is armed while an item runs.
    `shows_next_up` is true from a hand-over until the next move: the audience sees who is next,
    or the break that has begun, where that was put in and has no card among the slides;
    what has none keeps its card until it is over.
    So is `shows_countdown`, from when it was asked for: it sees how long until the evening begins.
    """

    show: ShowState = ShowState()
    rundown: Rundown = Rundown(())
    armed: str | None = None
    shows_next_up: bool = False
    is_over: bool = False
    shows_countdown: bool = False

    @property
    def is_covered(self) -> bool:
        """Tell whether the audience sees a card that belongs to no slide."""
        return self.shows_next_up or self.shows_countdown

    @property
    def is_break(self) -> bool:
        """Tell whether a break is on."""
        return _kind_of(self.rundown, self.rundown.running) is ItemKind.BREAK

    @property
    def current(self) -> str | None:
        """The item that runs, else the one that is armed."""
        return self.rundown.running or self.armed


def begin(evening: Evening, programme: Programme, *, from_here: bool) -> Evening:
    """Start the show or go on with it; the item it stands on is armed.

    Under a card that says who is next it is still that one: it may have no slides to stand on.
    """
    show = begun(evening.show, from_here=from_here)
    on = replace(evening, show=show, is_over=False)
    return on if evening.shows_next_up and evening.armed else _arriving(on, programme)


def go(evening: Evening, move: Move, programme: Programme, now: float) -> Evening:
    """Make a move; what covers the slide only goes away.

    Leaving a title card starts its timer, and so does reaching a break's card.
    """
    if evening.is_covered and evening.show.blank is Blank.NONE:
        return _uncovering(evening, programme, now)
    after = replace(evening, show=_moved(evening, move, programme))
    left = _returning(evening, _leaving(evening, after, programme, now), programme, now)
    return _breaking(evening, _arriving(left, programme), programme, now)


def holds(evening: Evening, programme: Programme) -> range:
    """The holding slides that the evening stands on: before it has begun and in breaks.

    Empty where nothing turns by itself.
    """
    is_on = evening.show.has_begun and not (evening.is_over or evening.is_covered)
    is_resting = not evening.rundown.actuals or evening.is_break
    if not (is_on and is_resting) or evening.show.blank is not Blank.NONE:
        return range(0)
    return held_group(programme.held_seconds, evening.show.position.slide)


def turn(evening: Evening, programme: Programme) -> Evening:
    """Turn a holding slide, as time does: that begins nothing."""
    group = holds(evening, programme)
    if not group:
        return evening
    position = turned(evening.show.position, programme.route, group)
    return replace(evening, show=replace(evening.show, position=position))


def reached(evening: Evening, move: Move, programme: Programme) -> Position:
    """Where a move leads to; a press ends the turning of holding slides."""
    position, group = evening.show.position, holds(evening, programme)
    if group and move in (advance, next_slide):
        return past(position, programme.route, group)
    return move(position, programme.route)


def _moved(evening: Evening, move: Move, programme: Programme) -> ShowState:
    return moved(evening.show, lambda *_: reached(evening, move, programme), programme.route)


def go_to(evening: Evening, position: Position, programme: Programme) -> Evening:
    """Go to a position that was asked for; that starts no timer."""
    show = placed_at(evening.show, position)
    return _arriving(replace(uncovered(evening), show=show), programme)


def hand_over(evening: Evening, programme: Programme, now: float) -> Evening:
    """End this session, arm the next and show who it is; a break begins at once.

    After the last item only its end is noted.
    """
    following = next_item(evening)
    rundown = end_running(evening.rundown, now)
    ended = replace(uncovered(evening), rundown=rundown, armed=following)
    if following is None:
        return ended
    slide = _slide_after(ended.rundown, following, programme)
    show = placed_at(ended.show, ended.show.position if slide is None else Position(slide))
    if _kind_of(evening.rundown, following) in _BEGIN_AT_ONCE:
        rundown = start_item(ended.rundown, following, now)
        is_bare = programme.first_of(following) is None
        return replace(ended, show=show, rundown=rundown, armed=None, shows_next_up=is_bare)
    return replace(ended, show=show, shows_next_up=True)


def hand_over_or_go(evening: Evening, programme: Programme, now: float) -> Evening:
    """Hand over; with nothing left to hand over to, go to the next session's slides.

    One move, not two: a show that is killed is never found between them.
    """
    handed = hand_over(evening, programme, now)
    if next_item(evening) is not None:
        return handed
    return go(handed, next_session, programme, now)


def _slide_after(rundown: Rundown, item_id: str, programme: Programme) -> int | None:
    """An item's first slide; the next one's that has any for an item that was put in."""
    lines = [line for line in lines_of(rundown) if not line.is_skipped]
    order = [line.item.id for line in lines]
    slides = (programme.first_of(name) for name in order[order.index(item_id) :])
    return next((slide for slide in slides if slide is not None), None)


def uncovered(evening: Evening) -> Evening:
    """Take away the card that lies over the slide."""
    return replace(evening, shows_next_up=False, shows_countdown=False)


def _uncovering(evening: Evening, programme: Programme, now: float) -> Evening:
    """Take the card away; what has no slides begins first, and a break under it after that."""
    if _has_slides(evening, programme):
        return uncovered(evening)
    if evening.armed is not None:
        return toggle(evening, now)
    item = programme.item_at(evening.show.position.slide)
    is_new = evening.rundown.actual(item) is None
    after = uncovered(evening)
    if is_new and _kind_of(evening.rundown, item) in _BEGIN_AT_ONCE:
        return _with(after, lambda rundown: start_item(rundown, item, now))
    return after


def _has_slides(evening: Evening, programme: Programme) -> bool:
    """Tell whether a slide lies under the card: what was inserted tonight has none."""
    if evening.shows_countdown or evening.current is None:
        return True
    return programme.first_of(evening.current) is not None


def count_down(evening: Evening) -> Evening:
    """Show how long until the evening begins, or no longer.

    Nothing changes once it has begun, or where no start was planned.
    """
    has_start = any(item.planned_start is not None for item in evening.rundown.plan)
    if evening.rundown.actuals or not has_start:
        return evening
    show = replace(evening.show, blank=Blank.NONE)
    return replace(evening, show=show, shows_countdown=not evening.shows_countdown)


def next_item(evening: Evening) -> str | None:
    """The item that a hand-over goes to: the next after the current that has not been."""
    lines = lines_of(evening.rundown)
    order = [line.item.id for line in lines]
    been = {name for name, _ in evening.rundown.actuals}
    if evening.current is not None:
        been.add(evening.current)
    furthest = max((order.index(name) for name in been if name in order), default=-1)
    ahead = [line for line in lines[furthest + 1 :] if not line.is_skipped]
    return ahead[0].item.id if ahead else None


def blank(evening: Evening, wanted: Blank) -> Evening:
    """Make the picture black or white, or bring it back."""
    return replace(evening, show=blanked(evening.show, wanted))


def toggle(evening: Evening, now: float) -> Evening:
    """Start, pause or resume the timer."""
    return _with(evening, lambda rundown: toggle_timer(rundown, evening.armed, now))


def began_ago(evening: Evening, now: float, seconds: float) -> Evening:
    """Say that the current item began so long ago."""
    current = evening.current
    if current is None:
        return evening
    return _with(evening, lambda rundown: started_ago(rundown, current, now, seconds))


def began_earlier(evening: Evening, now: float, seconds: float) -> Evening:
    """Say that the current item began so much earlier than it seems."""
    timer = timer_of(evening.rundown, evening.armed, now)
    return evening if timer is None else began_ago(evening, now, timer.elapsed + seconds)


def lengthen(evening: Evening, seconds: float) -> Evening:
    """Give the current item more time, or less by a negative number."""
    current = evening.current
    return evening if current is None else lay(evening, Added(current, seconds))


def reset(evening: Evening) -> Evening:
    """Set the current item's timer back to nothing; it is armed again."""
    running = evening.rundown.running
    if running is None:
        return evening
    return replace(evening, rundown=reset_timer(evening.rundown), armed=running)


def take_out_sleep(evening: Evening, seconds: float) -> Evening:
    """Don't count the time that the machine slept in the running timer."""
    return _with(evening, lambda rundown: take_out(rundown, seconds))


def lay(evening: Evening, new: Change) -> Evening:
    """Lay a change over the plan."""
    return _with(evening, lambda rundown: change(rundown, new))


def accept(evening: Evening, offer: Offer) -> Evening:
    """Make the changes of an offer."""
    return _with(evening, lambda rundown: choose(rundown, offer))


def undo(evening: Evening) -> Evening:
    """Take the newest change of the rundown back; what has not begun by that is armed again."""
    undone = _with(evening, undo_change)
    newest = evening.rundown.changes[-1:]
    if undone.rundown.running is None and newest and isinstance(newest[0], Began):
        return replace(undone, armed=newest[0].id)
    return undone


def follow_clock(evening: Evening, step: float) -> Evening:
    """The wall clock was set: what was measured moves along, so that no timer jumps."""
    return _with(evening, lambda rundown: moved_in_time(rundown, step))


def follow_plan(evening: Evening, plan: tuple[PlanItem, ...]) -> Evening:
    """The plan was edited: what was changed and what happened stay with their items."""
    names = {item.id for item in plan}
    armed = evening.armed if evening.armed in names else None
    return replace(evening, rundown=replace(evening.rundown, plan=plan), armed=armed)


def stand_on(evening: Evening, slide: str, slides: Sequence[str]) -> Evening:
    """Stand on a slide by its id after the slides have changed; else as near as there is one."""
    position = evening.show.position
    if slide in slides[position.slide : position.slide + 1]:
        return evening
    if slide in slides:
        position = Position(slides.index(slide), position.step)
    else:
        position = Position(min(position.slide, max(0, len(slides) - 1)))
    return replace(evening, show=replace(evening.show, position=position))


def end_show(evening: Evening, now: float) -> Evening:
    """End the evening: what runs is over, and there is nothing to resume."""
    rundown = end_running(evening.rundown, now)
    return replace(uncovered(evening), rundown=rundown, armed=None, is_over=True)


def _with(evening: Evening, edit: Callable[[Rundown], Rundown]) -> Evening:
    rundown = edit(evening.rundown)
    armed = evening.armed if rundown.running is None else None
    return replace(evening, rundown=rundown, armed=armed)


def _leaving(before: Evening, after: Evening, programme: Programme, now: float) -> Evening:
    """Start the item whose first slide was left for its second, if it has not been yet."""
    left, reached = before.show.position.slide, after.show.position.slide
    item = programme.item_at(left)
    is_card = bool(item) and programme.first_of(item) == left
    is_new = item == before.armed or before.rundown.actual(item) is None
    is_on = after.show.has_begun and not after.is_over
    if is_on and is_card and is_new and reached > left and programme.item_at(reached) == item:
        return _with(after, lambda rundown: start_item(rundown, item, now))
    return after


def _breaking(before: Evening, after: Evening, programme: Programme, now: float) -> Evening:
    """Start the break whose card was reached from what comes before it."""
    left, reached = before.show.position.slide, after.show.position.slide
    item = programme.item_at(reached)
    is_new = programme.item_at(left) != item and after.rundown.actual(item) is None
    is_on = after.show.has_begun and not after.is_over
    if is_on and is_new and reached > left and _kind_of(after.rundown, item) in _BEGIN_AT_ONCE:
        return _with(after, lambda rundown: start_item(rundown, item, now))
    return after


def _returning(before: Evening, after: Evening, programme: Programme, now: float) -> Evening:
    """Take back a break that began by mistake, and let what it ended go on."""
    left, reached = before.show.position.slide, after.show.position.slide
    item = programme.item_at(left)
    is_break = bool(item) and _kind_of(after.rundown, item) in _BEGIN_AT_ONCE
    if not (is_break and item == after.rundown.running and reached < left):
        return after
    return _with(after, lambda rundown: take_back_start(rundown, item, now, _BY_MISTAKE))


def _arriving(evening: Evening, programme: Programme) -> Evening:
    """While nothing runs, the item that the show stands on is the one that is armed."""
    item = programme.item_at(evening.show.position.slide)
    is_new = bool(item) and evening.rundown.actual(item) is None
    if evening.is_over or not evening.show.has_begun or not is_new:
        return evening
    return evening if evening.rundown.running is not None else replace(evening, armed=item)


def _kind_of(rundown: Rundown, item_id: str | None) -> ItemKind | None:
    return next((line.item.kind for line in lines_of(rundown) if line.item.id == item_id), None)
