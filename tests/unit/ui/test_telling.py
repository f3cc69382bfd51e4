from __future__ import annotations

import itertools

import pytest

from recap_deck.build.note_lines import NoteLine
from recap_deck.model.event import ItemKind
from recap_deck.model.runs import Mark, Run
from recap_deck.show.forecast import forecast
from recap_deck.show.rundown import PlanItem, Rundown, end_running, pause_running, start_item
from recap_deck.show.timer import Shows, timer_of
from recap_deck.ui.presenter.notes import passages
from recap_deck.ui.presenter.telling import (
    AgendaRow,
    Said,
    TimeFacts,
    Tone,
    agenda_rows,
    end_text,
    evening_pieces,
    rows_around,
    shown_times,
    time_facts,
)
from recap_deck.ui.presenter.time_bar import given_widths
from recap_deck.values import replace

MINUTE = 60.0


def at(hour: int, minute: int, second: int = 0) -> float:
    return hour * 3600.0 + minute * 60 + second


def item(name: str, minutes: float, start: float, least: float | None = None) -> PlanItem:
    kind = ItemKind.BREAK if least is not None else ItemKind.SESSION
    seconds = minutes * MINUTE
    shortest = seconds if least is None else least * MINUTE
    return PlanItem(name, kind, name, seconds, shortest, start, speakers="Kim")


PLAN = (
    item("A", 25, at(19, 0)),
    item("Coffee", 15, at(19, 25), 8),
    item("B", 20, at(19, 40)),
)
RUNNING = start_item(Rundown(PLAN), "A", at(19, 6))


def facts(now: float, rundown: Rundown = RUNNING) -> TimeFacts:
    return time_facts(timer_of(rundown, None, now))


def rows(now: float) -> tuple[AgendaRow, ...]:
    return agenda_rows(forecast(RUNNING, now), timer_of(RUNNING, None, now), lambda time: time)


@pytest.mark.parametrize(
    ("now", "big", "label", "tone"),
    [
        (at(19, 16), "15:00", "Time left", Tone.PLAIN),
        (at(19, 27), "4:00", "Bring it to an end", Tone.LATE),
        (at(19, 30, 30), "0:30", "Last minute", Tone.DANGER),
        (at(19, 34, 20), "+3:20", "Over time", Tone.DANGER),
    ],
)
def test_every_phase_has_a_tone_and_words(now: float, big: str, label: str, tone: Tone) -> None:
    told = facts(now)
    assert told.big == Said(big, tone)
    assert told.label.text == label


def test_a_paused_time_says_so() -> None:
    paused = pause_running(RUNNING, at(19, 10))
    assert facts(at(19, 20), paused).label.text == "Paused"
    assert facts(at(19, 20), paused).big.text == "21:00"


def test_an_armed_item_shows_all_its_time() -> None:
    told = time_facts(timer_of(Rundown(PLAN), "A", at(19, 0)))
    assert (told.big.text, told.label.text) == ("25:00", "Ready: T starts the time")


def test_an_item_without_planned_time_shows_how_long_it_runs() -> None:
    rundown = start_item(Rundown((item("A", 0, at(19, 0)),)), "A", at(19, 0))
    told = facts(at(19, 2, 5), rundown)
    assert (told.big.text, told.share) == ("2:05", None)


def test_the_evening_is_one_sentence_with_its_good_end_marked() -> None:
    assert evening_pieces(forecast(RUNNING, at(19, 16))) == (
        Said("6 min late", Tone.LATE),
        Said("Coffee takes up 6", Tone.SECONDARY),
        Said("ends on time", Tone.GOOD),
    )


def test_an_evening_on_time_says_just_that() -> None:
    on_time = start_item(Rundown(PLAN), "A", at(19, 0))
    assert evening_pieces(forecast(on_time, at(19, 5))) == (Said("on time", Tone.GOOD),)


def test_the_agenda_tells_planned_and_forecast_times() -> None:
    first, coffee, last = rows(at(19, 16))
    assert (first.planned, first.when, first.note.text) == ("19:00", "19:06 – 19:31", "15:00 left")
    assert (coffee.title, coffee.note) == ("Coffee 15 → 9 min", Said("takes up 6", Tone.GOOD))
    assert (last.planned, last.when, last.note.text) == ("19:40", "19:40", "on time")
    assert end_text(forecast(RUNNING, at(19, 16)), lambda time: time) == "ends 20:00"


@pytest.mark.parametrize(
    ("here", "count", "shown"),
    [(0, 4, "0123"), (3, 4, "2345"), (7, 4, "4567"), (3, 5, "12345"), (3, 1, "3")],
)
def test_the_strip_shows_what_is_around_the_running_item(here: int, count: int, shown: str) -> None:
    made = [AgendaRow("", str(i), "", Said(), is_current=i == here) for i in range(8)]
    assert "".join(row.title for row in rows_around(made, count)) == shown


def test_each_click_in_the_notes_begins_a_passage() -> None:
    click = NoteLine((Run("click", Mark.KEY), Run(" two")))
    assert passages([NoteLine((Run("one"),)), click, NoteLine((Run("more"),)), click]) == (
        0,
        1,
        1,
        2,
    )


def test_the_large_time_can_be_what_is_left_what_has_gone_by_or_the_clock() -> None:
    shown = {each: shown_times(facts(at(19, 16)), "19:16", each) for each in Shows}
    assert {each: (it.label.text, it.big.text) for each, it in shown.items()} == {
        Shows.REMAINING: ("Time left", "15:00"),
        Shows.ELAPSED: ("Elapsed", "10:00"),
        Shows.CLOCK: ("Clock", "19:16"),
    }
    assert [name for name, _ in shown[Shows.ELAPSED].others] == ["Clock", "Time left"]


def test_whatever_is_large_the_last_minute_is_said_in_words() -> None:
    late = facts(at(19, 30, 30))
    words = [shown_times(late, "19:30", each).label.text for each in Shows]
    assert words == ["Last minute", "Elapsed · Last minute", "Clock · Last minute"]
    over = shown_times(facts(at(19, 34, 20)), "19:34", Shows.ELAPSED)
    assert over.others[1] == ("Over time", Said("+3:20", Tone.DANGER))


def test_without_a_planned_time_the_clock_can_be_large_all_the_same() -> None:
    idle = time_facts(None)
    assert shown_times(idle, "19:16", Shows.CLOCK).big == Said("19:16")
    assert shown_times(idle, "19:16", Shows.ELAPSED).big == idle.big


def test_after_the_last_large_time_comes_the_first() -> None:
    assert [each.following for each in Shows] == [Shows.ELAPSED, Shows.CLOCK, Shows.REMAINING]


def test_what_is_ready_names_the_key_that_starts_it() -> None:
    ready = time_facts(timer_of(Rundown(PLAN), "A", at(18, 59)))
    assert ready.label.text == "Ready: T starts the time"


def test_in_a_long_sentence_the_breaks_name_gives_way_and_never_the_lateness() -> None:
    assert given_widths([100, 400, 150], 700) == [100, 400, 150]
    assert given_widths([100, 600, 150], 700) == [100, 449, 150]
    assert given_widths([100, 600], 500) == [100, 600]


def test_the_last_minute_of_a_talk_with_questions_says_what_comes_then() -> None:
    asked = replace(PLAN[0], questions_seconds=300.0)
    last = facts(at(19, 25, 30), start_item(Rundown((asked, *PLAN[1:])), "A", at(19, 6)))
    assert (last.big.text, last.label.text) == ("5:30", "Last minute before questions")


def test_the_running_item_is_in_sight_however_few_rows_fit() -> None:
    for length, count in itertools.product(range(1, 14), range(1, 8)):
        for here in range(length):
            made = [
                AgendaRow("", str(i), "", Said(), is_current=i == here, is_over=i < here)
                for i in range(length)
            ]
            shown = rows_around(made, count)
            assert len(shown) == min(count, length)
            assert any(row.is_current for row in shown)


def test_when_all_is_over_the_length_of_the_evening_is_the_large_time() -> None:
    rundown = Rundown(PLAN)
    for place, each in enumerate(PLAN):
        rundown = start_item(rundown, each.id, at(19, 2 + 20 * place))
    rundown = end_running(rundown, at(21, 3, 20))
    told = time_facts(timer_of(rundown, None, at(21, 5)), forecast(rundown, at(21, 5)))
    assert (told.label.text, told.big.text) == ("The evening is over; it took", "2:01:20")


def test_before_the_first_item_nothing_is_over() -> None:
    told = time_facts(None, forecast(Rundown(PLAN), at(18, 50)))
    assert told.label.text == "No time planned"
