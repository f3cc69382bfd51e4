"""The evening's time: from a clock that only grows, placed by the one on the wall."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.event import Event
from recap_deck.show.clock import EventClock, Instant, event_clock, slept_between
from recap_deck.show.system_clock import SystemClock, boot_id
from recap_deck.show.time_text import time_of_day_text

SEOUL = Event("Recap", date=date(2026, 11, 5), timezone="Asia/Seoul")
BERLIN = Event("Recap", date=date(2026, 3, 28), timezone="Europe/Berlin")


def wall(text: str, zone: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def seven(event: Event = SEOUL, on: str = "2026-11-05") -> Instant:
    return Instant(1000.0, wall(f"{on} 19:00", event.timezone), 900.0)


def later(instant: Instant, seconds: float) -> Instant:
    return Instant(instant.monotonic + seconds, instant.wall + seconds, 900.0 + seconds)


def test_the_evening_counts_from_midnight_of_its_first_day() -> None:
    clock = event_clock(SEOUL, seven())
    assert clock.seconds(seven()) == 19 * 3600
    assert clock.seconds(later(seven(), 90)) == 19 * 3600 + 90


def test_past_midnight_the_evening_goes_on() -> None:
    night = Instant(0, wall("2026-11-06 00:30", "Asia/Seoul"))
    assert event_clock(SEOUL, night).seconds(night) == 24.5 * 3600
    assert event_clock(replace(SEOUL, date=None), night).seconds(night) == 24.5 * 3600


@pytest.mark.parametrize("day", ["2026-10-01", "2026-11-07", "2031-01-01"])
def test_a_rehearsal_on_another_day_has_the_evenings_times(day: str) -> None:
    now = seven(on=day)
    assert event_clock(SEOUL, now).seconds(now) == 19 * 3600


def test_setting_the_clock_changes_no_elapsed_time() -> None:
    clock = event_clock(SEOUL, seven())
    set_back = replace(later(seven(), 600), wall=seven().wall - 3000)
    assert clock.seconds(set_back) - clock.seconds(seven()) == 600
    assert clock.step(set_back) == -3600


def test_the_agenda_follows_a_clock_that_was_set() -> None:
    clock = event_clock(SEOUL, seven())
    now = later(seven(), 600)
    put_right = replace(now, wall=now.wall + 300)
    again = clock.placed_again(put_right)
    assert again.seconds(put_right) - clock.seconds(put_right) == clock.step(put_right) == 300
    assert again.step(put_right) == 0


def test_a_clock_that_is_corrected_a_little_is_not_set() -> None:
    clock = event_clock(SEOUL, seven())
    assert clock.step(replace(later(seven(), 60), wall=seven().wall + 61.5)) == 0


def test_summer_time_moves_the_clock_on_the_wall_and_nothing_else() -> None:
    now = seven(BERLIN, "2026-03-28")
    clock = event_clock(BERLIN, now)
    night = later(now, 8 * 3600)
    assert clock.seconds(night) == 27 * 3600
    assert clock.step(night) == 0
    assert time_of_day_text(clock.time_of_day(27 * 3600)) == "4:00"


def test_on_the_day_that_summer_time_began_the_evening_is_at_its_time() -> None:
    event = replace(BERLIN, date=date(2026, 3, 29))
    now = seven(event, "2026-03-29")
    clock = event_clock(event, now)
    assert clock.seconds(now) == clock.time_of_day(clock.seconds(now)) == 19 * 3600


def test_a_time_zone_that_nobody_knows_is_the_machines() -> None:
    for name in ("Mars/Olympus", "../etc", "a\0b", "/"):
        assert event_clock(replace(SEOUL, timezone=name), seven()).zone == ""


def test_sleep_counts_and_is_known() -> None:
    before = seven()
    after = replace(later(before, 1260), awake=960.0)
    assert event_clock(SEOUL, before).seconds(after) == 19 * 3600 + 1260
    assert slept_between(before, after) == 1200


def test_a_moment_of_delay_is_no_sleep() -> None:
    assert slept_between(seven(), replace(later(seven(), 10), awake=906.0)) == 0
    assert slept_between(Instant(0, 0), Instant(9999, 9999)) == 0


MOMENTS = st.floats(0, 20_000)


@given(MOMENTS, MOMENTS, st.floats(-90_000, 90_000))
def test_elapsed_time_never_falls_whatever_the_wall_clock_does(
    first: float, second: float, jump: float
) -> None:
    clock = event_clock(SEOUL, seven())
    early, late = sorted((first, second))
    jumped = replace(later(seven(), late), wall=seven().wall + jump)
    assert clock.seconds(jumped) - clock.seconds(later(seven(), early)) == pytest.approx(
        late - early, abs=1e-3
    )


@given(st.floats(0, 4e9), st.sampled_from(["Asia/Seoul", "Europe/Berlin", "America/St_Johns", ""]))
def test_an_evening_without_a_date_is_today(moment: float, zone: str) -> None:
    now = Instant(5.0, moment)
    seconds = event_clock(Event("x", timezone=zone), now).seconds(now)
    assert 4 * 3600 <= seconds < 30 * 3600


def test_the_real_clock_only_grows() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert first.monotonic <= second.monotonic < first.monotonic + 60
    assert slept_between(first, second) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="the clock of Linux")
def test_on_linux_suspend_counts_and_a_boot_has_a_name() -> None:
    now = SystemClock().now()
    assert abs(now.monotonic - time.clock_gettime(time.CLOCK_BOOTTIME)) < 60
    assert boot_id() == boot_id() != ""


def test_an_event_clock_is_a_plain_value() -> None:
    assert event_clock(SEOUL, seven()) == EventClock(
        seven().wall - 19 * 3600, seven(), SEOUL.timezone
    )
