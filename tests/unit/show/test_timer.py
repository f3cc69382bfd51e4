"""A session's timer: armed, running, paused, reset; and how near the end is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.event import ItemKind
from recap_deck.show.actual import Actual
from recap_deck.show.forecast import ItemState, forecast
from recap_deck.show.rundown import (
    Added,
    Rundown,
    change,
    end_running,
    moved_in_time,
    pause_running,
    resume_running,
    start_item,
    undo_change,
)
from recap_deck.show.timer import (
    Mode,
    Phase,
    Timer,
    phase_of,
    reset_timer,
    started_ago,
    take_out,
    timer_of,
    toggle_timer,
)
from tests.unit.show.evenings import IDS, at, evening, rundowns


def running_b() -> Rundown:
    return start_item(evening(), "B", at("19:35"))


def timer(rundown: Rundown, clock: str, armed: str | None = None) -> Timer:
    found = timer_of(rundown, armed, at(clock))
    assert found is not None
    return found


def test_without_a_running_or_armed_item_there_is_no_timer() -> None:
    assert timer_of(evening(), None, at("19:00")) is None
    assert timer_of(evening(), "gone", at("19:00")) is None


def test_an_armed_timer_shows_the_whole_time_and_stands() -> None:
    for clock in ("19:35", "19:50"):
        found = timer(evening(), clock, armed="B")
        assert (found.mode, found.elapsed, found.remaining) == (Mode.ARMED, 0, 25 * 60)


def test_a_running_timer_counts() -> None:
    found = timer(running_b(), "19:45")
    assert (found.mode, found.elapsed, found.remaining) == (Mode.RUNNING, 10 * 60, 15 * 60)


def test_past_its_end_a_timer_is_over_and_counts_on() -> None:
    found = timer(running_b(), "20:03:20")
    assert (found.phase, found.remaining) == (Phase.OVER, -200)


def test_one_key_starts_pauses_and_resumes() -> None:
    started = toggle_timer(evening(), "B", at("19:35"))
    paused = toggle_timer(started, None, at("19:40"))
    assert timer(paused, "19:44").mode is Mode.PAUSED
    assert timer(paused, "19:44").elapsed == 5 * 60
    resumed = toggle_timer(paused, None, at("19:45"))
    assert timer(resumed, "19:46").elapsed == 6 * 60
    assert toggle_timer(evening(), None, at("19:35")) == evening()


def test_a_minute_more_is_a_minute_more() -> None:
    assert timer(change(running_b(), Added("B", 60)), "19:45").remaining == 16 * 60


def test_it_began_two_minutes_ago() -> None:
    found = timer(started_ago(running_b(), "B", at("19:36"), 120), "19:36")
    assert found.elapsed == 120


def test_what_began_two_minutes_ago_ended_what_ran_then() -> None:
    rundown = started_ago(running_b(), "C", at("19:50"), 120)
    assert rundown.actual("B") == Actual(at("19:35"), at("19:48"))
    assert rundown.running == "C"


def test_nothing_began_before_what_came_before_it() -> None:
    rundown = started_ago(running_b(), "C", at("19:36"), 3600)
    assert rundown.actual("C") == Actual(at("19:35"))


def test_a_paused_timer_that_began_earlier_stays_paused() -> None:
    paused = pause_running(running_b(), at("19:36"))
    found = timer(started_ago(paused, "B", at("19:40"), 180), "19:50")
    assert (found.mode, found.elapsed) == (Mode.PAUSED, 180)


def test_a_pause_before_stays_out_of_a_timer_that_began_earlier() -> None:
    resumed = resume_running(pause_running(running_b(), at("19:36")), at("19:40"))
    rundown = started_ago(resumed, "B", at("19:41"), 180)
    assert timer(rundown, "19:41").elapsed == 180
    assert rundown.actual("B") == Actual(at("19:34"), paused_seconds=240)


def test_what_began_earlier_and_went_on_begins_when_it_did_once_that_is_taken_back() -> None:
    earlier = started_ago(running_b(), "B", at("19:36"), 600)
    paused = pause_running(earlier, at("19:40"))
    assert timer(undo_change(paused), "19:50").elapsed == 5 * 60
    assert undo_change(start_item(earlier, "C", at("19:50"))).actual("B") == Actual(
        at("19:35"), at("19:50")
    )


def test_what_was_begun_by_that_begins_at_that_moment_once_it_is_taken_back_late() -> None:
    begun = started_ago(running_b(), "C", at("19:50"), 120)
    later = undo_change(start_item(begun, "closing", at("20:10")))
    assert later.actual("B") == Actual(at("19:35"), at("19:50"))
    assert later.actual("C") == Actual(at("19:50"), at("20:10"))


def test_a_reset_timer_is_armed_again() -> None:
    rundown = reset_timer(running_b())
    assert rundown.running is None
    assert timer(rundown, "19:45", armed="B").mode is Mode.ARMED
    assert reset_timer(evening()) == evening()


def test_a_reset_that_is_taken_back_counts_on_as_if_nothing_was() -> None:
    restored = undo_change(reset_timer(running_b()))
    assert timer(restored, "19:45").elapsed == 10 * 60


def test_a_reset_taken_back_late_leaves_the_item_that_runs_by_then() -> None:
    rundown = start_item(reset_timer(running_b()), "C", at("19:50"))
    restored = undo_change(rundown)
    assert restored.running == "C"
    assert restored.actual("B") == Actual(at("19:35"), at("19:50"))


def test_sleep_can_be_taken_out_and_put_back() -> None:
    rundown = take_out(running_b(), 20 * 60)
    assert timer(rundown, "20:00").elapsed == 5 * 60
    assert timer(undo_change(rundown), "20:00").elapsed == 25 * 60


def test_a_paused_timer_did_not_count_the_sleep_anyway() -> None:
    paused = pause_running(running_b(), at("19:36"))
    assert take_out(paused, 1200) == paused


@pytest.mark.parametrize(
    ("minutes", "warning", "danger"), [(45, 300, 60), (25, 300, 60), (10, 120, 60), (5, 60, 30)]
)
def test_short_talks_are_warned_later(minutes: float, warning: float, danger: float) -> None:
    length = minutes * 60
    phases = [phase_of(rest, length) for rest in (warning + 1, warning, danger + 1, danger, 0, -1)]
    assert [phase.value for phase in phases] == [
        *("calm", "warning", "warning", "danger", "danger", "over")
    ]


def test_questions_have_a_budget_of_their_own() -> None:
    rundown = start_item(evening(), "A", at("19:10"))
    talk = timer(rundown, "19:26")
    assert (talk.is_questions, talk.part_remaining, talk.phase) == (False, 240, Phase.WARNING)
    asking = timer(rundown, "19:31")
    assert (asking.is_questions, asking.part_remaining, asking.phase) == (True, 240, Phase.CALM)
    assert timer(rundown, "19:36").phase is Phase.OVER


@given(st.floats(0, 7200), st.floats(0, 7200))
def test_phases_follow_each_other_and_never_go_back(length: float, spent: float) -> None:
    order = list(Phase)
    now, later = (phase_of(length - each, length) for each in (spent, spent + 30))
    assert order.index(now) <= order.index(later)


@given(rundowns())
def test_taking_a_reset_back_restores_the_rundown(case: tuple[Rundown, float]) -> None:
    rundown, _ = case
    if rundown.running is not None:
        assert undo_change(reset_timer(rundown)) == rundown


@given(rundowns(), IDS, st.integers(0, 1800))
def test_taking_another_beginning_back_restores_the_rundown(
    case: tuple[Rundown, float], name: str, ago: int
) -> None:
    rundown, now = case
    said = started_ago(rundown, name, now, ago)
    assert said == rundown or undo_change(said) == rundown


@given(rundowns(), st.integers(1, 3600))
def test_taking_sleep_out_and_back_restores_the_rundown(
    case: tuple[Rundown, float], seconds: int
) -> None:
    rundown, _ = case
    taken = take_out(rundown, seconds)
    if taken != rundown:
        assert undo_change(taken) == rundown


@given(rundowns(), st.integers(-7200, 7200))
def test_a_clock_that_is_set_changes_no_timer(case: tuple[Rundown, float], step: int) -> None:
    rundown, now = case
    before = timer_of(rundown, "B", now)
    after = timer_of(moved_in_time(rundown, step), "B", now + step)
    assert before is not None
    assert after is not None
    if before.item.kind is ItemKind.BREAK:
        # How late it began is another question now, and so is how much it takes up.
        after = replace(after, length=before.length, questions=before.questions)
    assert after == before


@given(rundowns())
def test_what_runs_counts_down_to_its_forecast_end(case: tuple[Rundown, float]) -> None:
    rundown, now = case
    found = timer_of(rundown, None, now)
    running = [each for each in forecast(rundown, now) if each.state is ItemState.RUNNING]
    if found is not None and found.elapsed > 0 and found.remaining > 0:
        assert now + found.remaining == pytest.approx(running[0].end)


@given(rundowns())
def test_elapsed_and_remaining_make_the_length(case: tuple[Rundown, float]) -> None:
    found = timer_of(case[0], "A", case[1])
    assert found is not None
    assert found.elapsed >= 0
    assert found.elapsed + found.remaining == pytest.approx(found.length)


@given(rundowns(), IDS, st.integers(0, 1800))
def test_at_most_one_item_runs_and_none_ends_before_it_begins(
    case: tuple[Rundown, float], name: str, ago: int
) -> None:
    for rundown in (case[0], started_ago(case[0], name, case[1], ago), undo_change(case[0])):
        actuals = [actual for _, actual in rundown.actuals]
        assert sum(actual.ended is None for actual in actuals) <= 1
        for actual in actuals:
            assert actual.ended is None or actual.ended >= actual.started


def test_a_pause_ends_with_its_item() -> None:
    ended = end_running(pause_running(running_b(), at("19:36")), at("19:40"))
    assert ended.actual("B") == replace(Actual(at("19:35"), at("19:40")), paused_seconds=240)
