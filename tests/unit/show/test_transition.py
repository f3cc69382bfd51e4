"""Which transition leads where, and every picture of it as a value."""

from __future__ import annotations

import pytest

from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.show.transition import Turn, TurnFrame, frame_at, turn_between

FADE = Transition(TransitionKind.FADE, 0.3)
PUSH = Transition(TransitionKind.PUSH, 0.4)
SLIDE = Transition(TransitionKind.SLIDE, 0.4)
NONE = Transition(TransitionKind.NONE, 0.0)
OF_SLIDE = {0: FADE, 1: PUSH, 2: None, 3: NONE, 4: SLIDE}.get
MOVING = [Turn(each, is_back) for each in (FADE, PUSH, SLIDE) for is_back in (False, True)]


def test_a_slide_says_how_the_next_one_comes() -> None:
    assert turn_between(0, 1, OF_SLIDE) == Turn(FADE)
    assert turn_between(1, 2, OF_SLIDE) == Turn(PUSH)


def test_going_back_is_the_same_transition_the_other_way_round() -> None:
    assert turn_between(2, 1, OF_SLIDE) == Turn(PUSH, is_back=True)


def test_a_jump_goes_as_its_earlier_slide_says() -> None:
    assert turn_between(1, 4, OF_SLIDE) == Turn(PUSH)
    assert turn_between(4, 1, OF_SLIDE) == Turn(PUSH, is_back=True)


@pytest.mark.parametrize(("before", "after"), [(1, 1), (2, 3), (3, 4)])
def test_without_a_transition_the_slide_comes_at_once(before: int, after: int) -> None:
    assert turn_between(before, after, OF_SLIDE) is None


@pytest.mark.parametrize("turn", MOVING)
def test_a_turn_begins_with_the_old_slide_and_ends_with_the_new_one(turn: Turn) -> None:
    start, end = frame_at(turn, 0.0), frame_at(turn, 1.0)
    assert seen_at_both_ends(start) == ["before", "before"]
    assert seen_at_both_ends(end) == ["after", "after"]


@pytest.mark.parametrize("turn", MOVING)
def test_time_before_the_start_and_after_the_end_changes_nothing(turn: Turn) -> None:
    assert frame_at(turn, -1) == frame_at(turn, 0)
    assert frame_at(turn, 7) == frame_at(turn, 1)


@pytest.mark.parametrize("transition", [PUSH, SLIDE])
@pytest.mark.parametrize("edge", [0.2, 0.5, 0.9])
def test_back_is_seen_in_the_mirror_of_time_and_place(transition: Transition, edge: float) -> None:
    on, back = Turn(transition), Turn(transition, is_back=True)
    forward = frame_at(on, progress_of(on, edge))
    returned = frame_at(back, progress_of(back, 1 - edge))
    assert returned.before_x == pytest.approx(forward.after_x)
    assert returned.after_x == pytest.approx(forward.before_x)
    assert returned.is_after_above is not forward.is_after_above or transition is PUSH


@pytest.mark.parametrize("turn", MOVING)
def test_a_turn_never_runs_backwards(turn: Turn) -> None:
    shown = [share_of_new(frame_at(turn, i / 50)) for i in range(51)]
    assert shown == sorted(shown)


@pytest.mark.parametrize("progress", [0.0, 0.3, 0.8, 1.0])
@pytest.mark.parametrize("is_back", [False, True])
def test_pushed_slides_lie_side_by_side(progress: float, is_back: bool) -> None:
    frame = frame_at(Turn(PUSH, is_back), progress)
    assert abs(frame.before_x - frame.after_x) == pytest.approx(1)


def test_a_press_is_answered_at_once() -> None:
    assert share_of_new(frame_at(Turn(PUSH), 1 / 24)) > 0.1


def seen_at_both_ends(frame: TurnFrame) -> list[str]:
    """The slide that is seen just inside the left edge, and just inside the right one."""
    shifts = {"before": frame.before_x, "after": frame.after_x}
    order = ["after", "before"] if frame.is_after_above else ["before", "after"]
    if frame.opacity == 0:
        order.reverse()
    return [
        next(name for name in order if shifts[name] <= x < shifts[name] + 1) for x in (0.001, 0.999)
    ]


def share_of_new(frame: TurnFrame) -> float:
    if not frame.is_after_above:
        return frame.before_x
    return frame.opacity * (1 - abs(frame.after_x))


def progress_of(turn: Turn, share: float) -> float:
    """When so much of the new slide is seen, by halving."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        is_less = share_of_new(frame_at(turn, middle)) < share
        low, high = (middle, high) if is_less else (low, middle)
    return low
