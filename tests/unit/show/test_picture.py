"""What the audience sees of the evening of `evenings.py`: breaks, countdown, who is next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.event import ItemKind
from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import ItemState, forecast
from recap_deck.show.picture import (
    LIVE_LAYOUTS,
    AgendaSeen,
    BreakSeen,
    CountdownSeen,
    NextUpSeen,
    Picture,
    picture_of,
)
from recap_deck.show.position import advance
from recap_deck.show.rundown import Inserted, PlanItem, Rundown, Skipped, change, start_item
from recap_deck.show.state import Blank
from tests.unit.show.evenings import PROGRAMME, at, evenings
from tests.unit.show.evenings import evening as rundown_of_the_evening


def seen(
    rundown: Rundown, clock: str, layout: str = "break", here: str = "break"
) -> Picture | None:
    now = at(clock)
    return picture_of(Evening(rundown=rundown), here, layout, forecast(rundown, now), now)


def on_break(begun: str = "20:00") -> Rundown:
    rundown = start_item(rundown_of_the_evening(), "B", at("19:35"))
    return start_item(rundown, "break", at(begun))


def a_break(rundown: Rundown, clock: str, layout: str = "break", here: str = "break") -> BreakSeen:
    found = seen(rundown, clock, layout, here)
    assert isinstance(found, BreakSeen)
    return found


def test_a_slide_is_seen_as_it_is() -> None:
    assert seen(on_break(), "20:05", "title-body") is None


def test_a_break_counts_down_to_when_it_is_over() -> None:
    found = a_break(on_break(), "20:05")
    assert (found.end, found.remaining) == (at("20:15"), 600)
    assert found.following is not None
    assert found.following.id == "C"


def test_a_break_that_began_late_is_as_short_as_it_may_be() -> None:
    found = a_break(on_break("20:15"), "20:16")
    assert found.end == at("20:23")


def test_a_break_that_has_not_begun_says_when_it_would_be_over() -> None:
    running = start_item(rundown_of_the_evening(), "A", at("19:15"))
    found = a_break(running, "19:20")
    assert found.remaining is None
    assert (found.length, found.end) == (600, at("20:15"))


def test_a_break_is_over_and_never_has_less_than_no_time() -> None:
    assert a_break(on_break(), "20:15").is_over
    assert a_break(on_break(), "21:15").remaining == 0


def test_a_break_that_was_ended_is_over() -> None:
    assert a_break(start_item(on_break(), "C", at("20:10")), "20:11").is_over


def test_what_is_skipped_does_not_follow() -> None:
    changed = Rundown(on_break().plan, (Skipped("C"),), on_break().actuals)
    following = a_break(changed, "20:05").following
    assert following is not None
    assert following.id == "closing"


def test_a_break_slide_elsewhere_tells_of_the_break_that_is_on() -> None:
    assert a_break(on_break(), "20:05", here="C").remaining == 600
    assert seen(start_item(rundown_of_the_evening(), "A", at("19:10")), "19:20", here="A") is None


@given(st.floats(0, 3 * 3600))
def test_a_running_break_never_gets_longer_by_waiting(later: float) -> None:
    rundown, now = on_break(), at("20:00")
    found = picture_of(
        Evening(rundown=rundown), "break", "break", forecast(rundown, now + later), now + later
    )
    assert isinstance(found, BreakSeen)
    assert found.remaining == pytest.approx(max(0.0, 900 - later), abs=1e-6)


def test_the_countdown_goes_to_the_first_planned_start() -> None:
    assert seen(rundown_of_the_evening(), "18:50", "countdown", "") == CountdownSeen(
        at("19:00"), 600
    )
    assert seen(rundown_of_the_evening(), "19:05", "countdown", "") == CountdownSeen(at("19:00"), 0)


def test_the_agenda_leaves_out_what_was_skipped() -> None:
    rundown = Rundown(on_break().plan, (Skipped("C"),), on_break().actuals)
    found = seen(rundown, "20:05", "agenda", "")
    assert isinstance(found, AgendaSeen)
    states = {each.item.id: each.state for each in found.rows}
    assert states["break"] is ItemState.RUNNING
    assert "C" not in states


def test_a_hand_over_shows_who_is_next_until_the_next_press() -> None:
    now = at("19:10")
    begun = moves.begin(Evening(rundown=rundown_of_the_evening()), PROGRAMME, from_here=False)
    handed = moves.hand_over(moves.toggle(begun, at("19:00")), PROGRAMME, now)
    times = forecast(handed.rundown, now)
    found = picture_of(handed, "A", "", times, now)
    assert isinstance(found, NextUpSeen)
    assert (found.item.id, found.start) == ("A", now)
    pressed = moves.go(handed, advance, PROGRAMME, now)
    assert picture_of(pressed, "A", "", times, now) is None


TALK = PlanItem("extra", ItemKind.TALK, "Extra", 300, 300)
PAUSE = PlanItem("pause", ItemKind.BREAK, "Pause", 300, 300)


def handed_to(inserted: PlanItem) -> Evening:
    """At 19:10 the opening is over, and what was inserted comes before A."""
    plan = change(rundown_of_the_evening(), Inserted(inserted, "A"))
    begun = moves.begin(Evening(rundown=plan), PROGRAMME, from_here=False)
    return moves.hand_over(moves.toggle(begun, at("19:00")), PROGRAMME, at("19:10"))


def now_seen(evening: Evening, clock: str) -> Picture | None:
    now = at(clock)
    slide = PROGRAMME.item_at(evening.show.position.slide)
    return picture_of(evening, slide, "", forecast(evening.rundown, now), now)


def test_a_talk_without_slides_keeps_its_card_until_it_is_over() -> None:
    handed = handed_to(TALK)
    assert now_seen(handed, "19:10") == NextUpSeen(TALK, at("19:10"))
    begun = moves.go(handed, advance, PROGRAMME, at("19:11"))
    assert begun.rundown.running == "extra"
    assert now_seen(begun, "19:12") == NextUpSeen(TALK, at("19:11"), is_on=True)
    after = moves.go(begun, advance, PROGRAMME, at("19:15"))
    assert not after.is_covered
    assert PROGRAMME.item_at(after.show.position.slide) == "A"


def test_a_break_without_a_slide_has_its_card_at_once() -> None:
    found = now_seen(handed_to(PAUSE), "19:12")
    assert isinstance(found, BreakSeen)
    assert (found.item.id, found.remaining) == ("pause", 180)


def test_the_countdown_lies_over_the_slide_until_a_press() -> None:
    begun = moves.begin(Evening(rundown=rundown_of_the_evening()), PROGRAMME, from_here=False)
    counting = moves.count_down(moves.blank(begun, Blank.BLACK))
    assert counting.show.blank is Blank.NONE
    now = at("18:55")
    found = picture_of(counting, "opening", "", forecast(counting.rundown, now), now)
    assert found == CountdownSeen(at("19:00"), 300)
    assert moves.go(counting, advance, PROGRAMME, now) == begun
    assert moves.count_down(counting) == begun


@given(evenings())
def test_whatever_happens_no_card_shows_less_than_no_time(case: tuple[Evening, float]) -> None:
    tonight, now = case
    times = forecast(tonight.rundown, now)
    for layout in ("", *LIVE_LAYOUTS):
        for here in ("", "break", "A"):
            match picture_of(tonight, here, layout, times, now):
                case BreakSeen(length=length, remaining=remaining):
                    assert length >= 0
                    assert remaining is None or remaining >= 0
                case CountdownSeen(remaining=remaining):
                    assert remaining >= 0
                case AgendaSeen(rows):
                    assert all(each.state is not ItemState.SKIPPED for each in rows)


def test_nothing_is_counted_down_to_once_the_evening_has_begun() -> None:
    begun = Evening(rundown=on_break())
    assert moves.count_down(begun) == begun
