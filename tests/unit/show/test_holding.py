"""Holding slides: `h` turns by itself, every other slide waits for a press."""

from __future__ import annotations

from dataclasses import replace

from recap_deck.model.event import ItemKind
from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.holding import held_group, past, turned
from recap_deck.show.position import Position, Route, advance, next_slide, retreat
from recap_deck.show.rundown import PlanItem, Rundown, start_item
from recap_deck.show.state import Blank, ShowState

SLIDES = ("h", "h", "h", "opening", "x", "break", "h", "talk")
SECONDS = tuple(20.0 if slide == "h" else 0.0 for slide in SLIDES)
ITEMS = ("A", "A", "A", "A", "A", "break", "B", "B")
PROGRAMME = Programme(Route(ITEMS, lambda slide: 1 if slide == 1 else 0), ITEMS, SECONDS)
PLAN = (
    PlanItem("A", ItemKind.SESSION, "A", 600, 600, planned_start=0.0),
    PlanItem("break", ItemKind.BREAK, "Break", 600, 600),
    PlanItem("B", ItemKind.SESSION, "B", 600, 600),
)


def standing(slide: int, *, runs: str = "") -> Evening:
    rundown = Rundown(PLAN)
    if runs:
        rundown = start_item(rundown, runs, 0)
    return Evening(ShowState(Position(slide), has_begun=True), rundown)


def places(evening: Evening, count: int) -> list[tuple[int, int]]:
    """Where time leads."""
    found = []
    for _ in range(count):
        evening = moves.turn(evening, PROGRAMME)
        found.append((evening.show.position.slide, evening.show.position.step))
    return found


def test_a_group_is_what_stands_side_by_side() -> None:
    assert held_group(SECONDS, 1) == range(3)
    assert held_group(SECONDS, 6) == range(6, 7)
    assert not held_group(SECONDS, 3)
    assert not held_group((), 0)


def test_before_the_start_they_turn_round_and_round_with_their_steps() -> None:
    assert places(standing(0), 5) == [(1, 0), (1, 1), (2, 0), (0, 0), (1, 0)]


def test_a_press_goes_past_all_of_them() -> None:
    for move in (advance, next_slide):
        after = moves.go(standing(0), move, PROGRAMME, 0)
        assert after.show.position == Position(3)
        assert after.rundown.running is None


def test_going_back_is_a_turn_like_any_other() -> None:
    assert moves.go(standing(2), retreat, PROGRAMME, 0).show.position == Position(1, 1)


def test_leaving_the_title_after_them_starts_the_talk() -> None:
    title = moves.go(moves.begin(standing(0), PROGRAMME, from_here=True), advance, PROGRAMME, 5)
    assert moves.go(title, advance, PROGRAMME, 9).rundown.running == "A"


def test_a_hand_over_goes_to_the_title_and_not_to_what_is_held() -> None:
    handed = moves.hand_over(standing(5, runs="break"), PROGRAMME, 700)
    assert handed.show.position == Position(7)


def test_in_a_talk_nothing_turns_by_itself() -> None:
    assert not moves.holds(standing(1, runs="A"), PROGRAMME)
    assert moves.turn(standing(1, runs="A"), PROGRAMME) == standing(1, runs="A")


def test_in_a_break_they_turn() -> None:
    assert moves.holds(standing(1, runs="break"), PROGRAMME) == range(3)


def test_what_is_covered_does_not_turn() -> None:
    black = moves.blank(standing(1), Blank.BLACK)
    assert moves.turn(black, PROGRAMME) == black
    counting = replace(standing(1), shows_countdown=True)
    assert moves.turn(counting, PROGRAMME) == counting
    assert not moves.holds(replace(standing(1), show=ShowState(Position(1))), PROGRAMME)


def test_a_press_on_black_only_brings_the_picture_back() -> None:
    black = moves.blank(standing(1), Blank.BLACK)
    assert moves.go(black, advance, PROGRAMME, 0).show.position == Position(1)


def test_a_single_holding_slide_stays_and_at_the_end_a_press_does_too() -> None:
    route = Route(("a", "b"), lambda _: 0)
    assert turned(Position(1), route, range(1, 2)) == Position(1)
    assert past(Position(1), route, range(1, 2)) == Position(1)
