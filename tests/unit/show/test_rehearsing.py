"""What time a rehearsal has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import forecast
from recap_deck.show.offset import offset_of, offset_text
from recap_deck.show.rehearsing import as_on_the_evening
from recap_deck.show.timer import timer_of
from tests.unit.show.evenings import PROGRAMME, at, evening, evenings


def offset_words(tonight: Evening, now: float) -> str:
    """The lateness that a rehearsal says."""
    offset = offset_of(forecast(*as_on_the_evening(tonight.rundown, tonight.armed, now)))
    assert offset is not None
    return offset_text(offset)


def test_a_rehearsal_at_noon_is_not_early_nor_one_at_night_late() -> None:
    armed = moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)
    for clock in ("12:00", "19:00", "23:30"):
        started = moves.toggle(armed, at(clock))
        assert offset_words(armed, at(clock)) == "on time"
        assert offset_words(started, at(clock) + 60) == "on time"


def test_what_the_rehearsal_itself_takes_is_late() -> None:
    started = moves.toggle(
        moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False), at("23:00")
    )
    current = started.current
    timer = timer_of(started.rundown, started.armed, at("23:00"))
    assert timer is not None
    assert current is not None
    late = offset_words(started, at("23:00") + timer.length + 6 * 60)
    assert late.startswith("6 min late")


@given(evenings(), st.floats(-86_400, 86_400))
def test_a_rehearsal_says_the_same_at_any_hour(case: tuple[Evening, float], later: float) -> None:
    tonight, now = case
    if not tonight.rundown.actuals:
        return
    moved = moves.follow_clock(tonight, float(round(later)))
    here = as_on_the_evening(tonight.rundown, tonight.armed, now)
    there = as_on_the_evening(moved.rundown, moved.armed, now + round(later))
    assert [each.state for each in forecast(*here)] == [each.state for each in forecast(*there)]
    for one, other in zip(forecast(*here), forecast(*there), strict=True):
        assert abs(one.start - other.start) < 1e-3
        assert abs(one.end - other.end) < 1e-3
