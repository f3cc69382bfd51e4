"""What time an evening has that is held at quite another hour than planned."""

from __future__ import annotations

import pytest
from hypothesis import given

from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import forecast
from recap_deck.show.off_plan import planned_from_begin
from recap_deck.show.offset import offset_of, offset_text
from tests.unit.show.evenings import PROGRAMME, at, evening, evenings


def begun(clock: str) -> Evening:
    """An evening whose first item was started then."""
    armed = moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)
    return moves.toggle(armed, at(clock))


def offset_words(tonight: Evening, now: float) -> str:
    counted = planned_from_begin(tonight.rundown, tonight.armed, now)
    offset = offset_of(forecast(counted, now))
    assert offset is not None
    return offset_text(offset)


@pytest.mark.parametrize("clock", ["09:30", "12:00", "23:30"])
def test_a_show_hours_from_its_plan_is_counted_from_its_begin(clock: str) -> None:
    tonight = begun(clock)
    assert offset_words(tonight, at(clock) + 60) == "on time"
    assert offset_words(tonight, at(clock) + 16 * 60).startswith("6 min late")


def test_before_it_begins_a_show_late_at_night_is_on_time() -> None:
    armed = moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)
    assert offset_words(armed, at("23:30")) == "on time"


def test_two_hours_late_are_two_hours_late() -> None:
    assert offset_words(begun("21:00"), at("21:01")).startswith("120 min late")


def test_what_waits_in_the_afternoon_still_waits_for_the_evening() -> None:
    armed = moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)
    counted = planned_from_begin(armed.rundown, armed.armed, at("14:00"))
    assert counted == armed.rundown
    assert forecast(counted, at("14:00"))[0].start == at("19:00")


@given(evenings())
def test_near_its_plan_an_evening_keeps_it(case: tuple[Evening, float]) -> None:
    tonight, now = case
    if tonight.rundown.actuals:
        name, actual = tonight.rundown.actuals[0]
        item = next((each for each in tonight.rundown.plan if each.id == name), None)
        start = None if item is None else item.planned_start
        if start is not None and abs(actual.started - start) < 3 * 3_600:
            assert planned_from_begin(tonight.rundown, None, now) == tonight.rundown
