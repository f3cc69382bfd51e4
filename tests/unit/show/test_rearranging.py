from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import ItemState, forecast, planned_forecast
from recap_deck.show.rearranging import (
    fixed,
    inserted,
    left_out,
    lengthened,
    moved,
    nearest_day,
    open_items,
    titled,
)
from recap_deck.show.rundown import Change, Rundown, change, lines_of, start_item, undo_change
from tests.unit.show.evenings import ITEMS, at, evening, rundowns


def order(rundown: Rundown) -> list[str]:
    return [line.item.id for line in lines_of(rundown)]


def done(rundown: Rundown, new: Change | None) -> Rundown:
    assert new is not None
    return change(rundown, new)


def test_what_has_begun_stays_where_it_is() -> None:
    running = start_item(evening(), "A", at("19:10"))
    assert open_items(running) == ("B", "break", "C", "closing")
    assert moved(running, "A", 1) is None
    assert moved(running, "B", -1) is None
    assert left_out(running, "A") is None
    assert fixed(running, "A", at("19:20")) is None


def test_an_item_goes_earlier_and_later_by_one_place() -> None:
    assert order(done(evening(), moved(evening(), "B", -1))) == [
        *("opening", "B", "A", "break", "C", "closing")
    ]
    assert order(done(evening(), moved(evening(), "C", 1)))[-1] == "C"
    assert moved(evening(), "closing", 1) is None
    assert moved(evening(), "opening", -1) is None


def test_a_length_never_falls_below_nothing() -> None:
    shorter = done(evening(), lengthened(evening(), "closing", -600))
    assert lines_of(shorter)[-1].seconds == 0
    assert lengthened(shorter, "closing", -60) is None


def test_what_is_left_out_can_be_put_back() -> None:
    out = done(evening(), left_out(evening(), "B"))
    assert lines_of(out)[2].is_skipped
    assert lengthened(out, "B", 60) is None
    back = done(out, left_out(out, "B"))
    assert lines_of(back) == lines_of(evening())


def test_what_was_passed_over_is_put_back_as_the_next() -> None:
    running = start_item(evening(), "B", at("19:10"))
    back = done(running, left_out(running, "A"))
    ahead = [each for each in forecast(back, at("19:12")) if each.state is ItemState.AHEAD]
    assert [each.item.id for each in ahead][:2] == ["A", "break"]


def test_a_new_item_comes_behind_the_one_that_is_chosen() -> None:
    new = inserted(evening(), "A", ItemKind.TALK, "Extra", 300)
    assert order(change(evening(), new))[1:4] == ["A", "new-1", "B"]
    running = start_item(evening(), "B", at("19:35"))
    again = inserted(running, "opening", ItemKind.BREAK, "Air", 600)
    assert (again.before, again.item.least_seconds) == ("break", 300)


def test_only_new_items_get_other_titles() -> None:
    with_new = change(evening(), inserted(evening(), None, ItemKind.TALK, "Extra", 300))
    assert titled(with_new, "A", "Other") is None
    assert titled(with_new, "new-1", "  ") is None
    assert lines_of(done(with_new, titled(with_new, "new-1", " On \n stage ")))[0].item.title == (
        "On stage"
    )


def test_a_first_item_may_begin_earlier_than_planned() -> None:
    earlier = done(evening(), fixed(evening(), "opening", at("18:30")))
    assert [each.start for each in planned_forecast(earlier)[:2]] == [at("18:30"), at("18:40")]
    assert planned_forecast(evening())[-1].end == at("20:45")


def test_a_time_after_midnight_is_the_next_days() -> None:
    assert nearest_day(at("0:30"), at("23:50")) == at("24:30")
    assert nearest_day(at("19:30"), at("20:10")) == at("19:30")


@given(rundowns(), st.sampled_from(ITEMS), st.sampled_from([-1, 1]), st.integers(-40, 40))
def test_every_change_can_be_taken_back_and_keeps_all_items(
    case: tuple[Rundown, float], name: str, direction: int, minutes: int
) -> None:
    rundown, now = case
    for new in (
        moved(rundown, name, direction),
        left_out(rundown, name),
        lengthened(rundown, name, minutes * 60.0),
        fixed(rundown, name, now),
    ):
        if new is not None:
            after = change(rundown, new)
            assert sorted(order(after)) == sorted(order(rundown))
            assert undo_change(after) == rundown
            assert lines_of(after) != lines_of(rundown)


@given(rundowns(), st.sampled_from(ITEMS))
def test_moving_later_undoes_moving_earlier(case: tuple[Rundown, float], name: str) -> None:
    rundown, _ = case
    earlier = moved(rundown, name, -1)
    if earlier is not None:
        after = change(rundown, earlier)
        assert order(done(after, moved(after, name, 1))) == order(rundown)


@given(rundowns(), st.sampled_from(ITEMS), st.lists(st.sampled_from([-1, 1]), max_size=4))
def test_the_last_move_of_a_drag_leads_where_all_of_them_did(
    case: tuple[Rundown, float], name: str, directions: list[int]
) -> None:
    rundown, _ = case
    step, last = rundown, None
    for direction in directions:
        new = moved(step, name, direction)
        step, last = (step, last) if new is None else (change(step, new), new)
    assert order(step) == order(rundown if last is None else change(rundown, last))
