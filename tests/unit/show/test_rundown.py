"""The rundown: plan, changes, what happened, and what will."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import Forecast, ItemState, forecast
from recap_deck.show.offset import offset_of, offset_text
from recap_deck.show.rundown import (
    Added,
    Change,
    Inserted,
    Moved,
    PlanItem,
    Rundown,
    Skipped,
    change,
    end_running,
    lines_of,
    pause_running,
    resume_running,
    start_item,
    undo_change,
)
from recap_deck.show.timer import timer_of
from tests.unit.show.evenings import CHANGES, at, evening, rundowns


def clock(seconds: float) -> str:
    return f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}"


def times(found: tuple[Forecast, ...]) -> list[str]:
    return [f"{each.item.id} {clock(each.start)}–{clock(each.end)}" for each in found]


def late_a() -> Rundown:
    begun = start_item(evening(), "opening", at("19:06"))
    return start_item(begun, "A", at("19:16"))


def test_a_late_talk_pushes_what_follows_and_the_break_takes_some_up() -> None:
    found = forecast(late_a(), at("19:50"))
    assert times(found)[2:] == [
        "B 19:50–20:15",
        "break 20:15–20:23",
        "C 20:23–20:48",
        "closing 20:48–20:53",
    ]
    assert [each.late_in for each in found[3:5]] == [15 * 60, 8 * 60]


def test_a_break_that_began_late_goes_on_taking_up_what_it_can() -> None:
    on_break = start_item(start_item(late_a(), "B", at("19:50")), "break", at("20:15"))
    found = forecast(on_break, at("20:16"))
    assert times(found)[3:5] == ["break 20:15–20:23", "C 20:23–20:48"]
    timer = timer_of(on_break, None, at("20:16"))
    assert timer is not None
    assert timer.remaining == 7 * 60


def test_minutes_that_are_given_to_a_late_break_are_not_taken_up() -> None:
    on_break = start_item(start_item(late_a(), "B", at("19:50")), "break", at("20:15"))
    longer = change(on_break, Added("break", 120))
    assert times(forecast(longer, at("20:16")))[3] == "break 20:15–20:25"


def test_the_evening_is_one_sentence() -> None:
    offset = offset_of(forecast(late_a(), at("19:50")))
    assert offset is not None
    assert offset_text(offset) == "15 min late · break takes up 7 · ends 8 min late"
    assert offset_text(offset, "ko") == "15분 늦음 · break에서 7분 만회 · 8분 늦게 끝남"


def test_an_evening_on_time_says_only_that() -> None:
    offset = offset_of(forecast(evening(), at("19:00")))
    assert offset is not None
    assert offset_text(offset) == "on time"


def test_a_small_lateness_is_taken_up_whole() -> None:
    offset = offset_of(forecast(start_item(evening(), "opening", at("19:06")), at("19:10")))
    assert offset is not None
    assert offset_text(offset) == "6 min late · break takes up 6 · ends on time"


def test_a_break_that_runs_goes_on_taking_up_what_it_can() -> None:
    before = start_item(late_a(), "B", at("19:50"))
    found = forecast(start_item(before, "break", at("20:15")), at("20:16"))
    assert times(found)[3:] == ["break 20:15–20:23", "C 20:23–20:48", "closing 20:48–20:53"]


def test_a_running_item_never_makes_the_evening_early() -> None:
    found = forecast(start_item(evening(), "opening", at("19:00")), at("19:03"))
    assert found[0].end == at("19:10")


def test_what_ended_early_counts_as_it_was() -> None:
    ended = end_running(start_item(evening(), "opening", at("19:00")), at("19:05"))
    found = forecast(ended, at("19:05"))
    assert (found[0].state, found[0].end) == (ItemState.DONE, at("19:05"))
    assert found[1].start == at("19:05")


def test_waiting_between_items_shows_as_lateness_at_once() -> None:
    ended = end_running(start_item(evening(), "opening", at("19:00")), at("19:10"))
    assert forecast(ended, at("19:14"))[1].late_in == 4 * 60


def test_a_fixed_start_is_waited_for() -> None:
    fixed = [
        replace(item, fixed_start=item.planned_start) if item.id == "C" else item
        for item in evening().plan
    ]
    rundown = start_item(Rundown(tuple(fixed)), "B", at("19:20"))
    found = {each.item.id: each for each in forecast(rundown, at("19:30"))}
    assert found["C"].start == at("20:15")


def test_before_the_evening_begins_the_forecast_is_the_plan() -> None:
    found = forecast(evening(), at("18:00"))
    assert [each.start for each in found] == [each.planned_start for each in evening().plan]


def test_a_pause_holds_the_talk_and_not_the_evening() -> None:
    paused = pause_running(start_item(evening(), "A", at("19:10")), at("19:20"))
    assert forecast(paused, at("19:25"))[0].end == at("19:40")
    resumed = resume_running(paused, at("19:25"))
    assert forecast(resumed, at("19:30"))[0].end == at("19:40")
    assert pause_running(paused, at("19:24")) == paused


def test_a_skipped_item_takes_no_time() -> None:
    rundown = change(evening(), Skipped("B"))
    found = forecast(rundown, at("19:00"))
    assert (found[2].state, found[2].start) == (ItemState.SKIPPED, found[2].end)
    assert found[-1].end == at("20:20")


def test_what_was_passed_over_is_skipped() -> None:
    found = forecast(start_item(evening(), "B", at("19:35")), at("19:40"))
    states = {each.item.id: each.state for each in found}
    assert states["opening"] is states["A"] is ItemState.SKIPPED
    assert states["break"] is ItemState.AHEAD


def test_a_moved_item_comes_where_it_was_put() -> None:
    found = forecast(change(evening(), Moved("C", "B")), at("19:00"))
    assert [each.item.id for each in found] == ["opening", "A", "C", "B", "break", "closing"]


def test_an_inserted_item_pushes_what_follows() -> None:
    extra = PlanItem("prize", ItemKind.TALK, "Prize", 300, 300)
    found = forecast(change(evening(), Inserted(extra, "closing")), at("19:00"))
    assert found[-1].start == at("20:45")


def test_starting_the_next_item_ends_the_one_before() -> None:
    rundown = late_a()
    actual = rundown.actual("opening")
    assert actual is not None
    assert actual.ended == at("19:16")
    assert rundown.running == "A"


@given(rundowns())
def test_forecast_starts_never_run_backwards(case: tuple[Rundown, float]) -> None:
    starts = [each.start for each in forecast(*case)]
    assert starts == sorted(starts)


@given(rundowns())
def test_a_break_never_goes_below_its_minimum(case: tuple[Rundown, float]) -> None:
    rundown, now = case
    for each in forecast(rundown, now):
        if each.item.kind is ItemKind.BREAK and each.state in (ItemState.AHEAD, ItemState.RUNNING):
            lines = {line.item.id: line for line in lines_of(rundown)}
            added = lines[each.item.id].added_seconds
            least = max(0.0, min(each.item.least_seconds, each.item.planned_seconds + added))
            assert each.end - each.start >= least - 1e-6


@given(rundowns())
def test_lateness_out_is_lateness_in_less_absorbed_plus_overrun(
    case: tuple[Rundown, float],
) -> None:
    for each in forecast(*case):
        if each.late_in is not None and each.late_out is not None:
            assert each.late_out == pytest.approx(each.late_in - each.absorbed + each.overrun)
            assert each.absorbed >= 0


@given(rundowns(), CHANGES)
def test_taking_a_change_back_restores_the_rundown(
    case: tuple[Rundown, float], new: Change
) -> None:
    rundown, _ = case
    assert undo_change(change(rundown, new)) == rundown


@given(rundowns())
def test_the_plan_is_never_changed(case: tuple[Rundown, float]) -> None:
    rundown, now = case
    forecast(rundown, now)
    assert rundown.plan == evening().plan


@given(rundowns())
def test_at_most_one_item_runs(case: tuple[Rundown, float]) -> None:
    found = forecast(*case)
    assert sum(each.state is ItemState.RUNNING for each in found) <= 1
