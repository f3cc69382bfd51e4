"""The journal: what was recorded comes back, whatever happens to the file."""

from __future__ import annotations

import itertools
import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.clock import EventClock, Instant
from recap_deck.show.evening import Evening
from recap_deck.show.journal.lines import Kept, last_moment, line_of, replay
from recap_deck.show.journal.resume import resume, resumed_text
from recap_deck.show.rundown import start_item
from recap_deck.show.timer import timer_of
from tests.unit.show.evenings import at, evening, histories

MIDNIGHT = 1_800_000_000.0
SEVEN = Instant(5000.0, MIDNIGHT + at("19:00"), 4000.0)
CLOCK = EventClock(MIDNIGHT, SEVEN, "Asia/Seoul")


def later(seconds: float) -> Instant:
    return Instant(SEVEN.monotonic + seconds, SEVEN.wall + seconds, 4000.0 + seconds)


def kept(tonight: Evening, now: float, slide: str = "a.md#x") -> Kept:
    return Kept(later(now - at("19:00")), CLOCK, "boot-1", slide, tonight)


def recorded(moments: list[Kept]) -> bytes:
    """The journal of these moments, the first one whole."""
    pairs = itertools.pairwise([None, *moments])
    return b"".join(line_of(before, after) for before, after in pairs if after is not None)


HISTORIES = histories().map(
    lambda history: [kept(tonight, now, f"s{i}") for i, (tonight, now) in enumerate(history)]
)


@given(HISTORIES)
def test_replaying_what_was_recorded_gives_the_same_evenings(moments: list[Kept]) -> None:
    found = replay(recorded(moments))
    assert list(found.moments) == moments
    assert found.damaged == 0


@given(HISTORIES, st.integers(0, 100_000))
def test_a_journal_that_is_cut_off_anywhere_gives_the_evening_of_a_moment_before(
    moments: list[Kept], at_byte: int
) -> None:
    data = recorded(moments)
    cut = data[: at_byte % (len(data) + 1)]
    found = replay(cut)
    assert last_moment(cut) == found.last
    assert list(found.moments) == moments[: len(found.moments)]
    # All but the line that was torn; one that only misses its end of line is whole.
    assert len(found.moments) >= cut.count(b"\n")
    assert found.damaged <= 1


@given(HISTORIES, st.data())
def test_damage_anywhere_never_raises_and_never_makes_anything_up(
    moments: list[Kept], data: st.DataObject
) -> None:
    journal = bytearray(recorded(moments))
    places = st.tuples(st.integers(0, len(journal) - 1), st.integers(0, 255))
    for place, value in data.draw(st.lists(places, max_size=8)):
        journal[place] = value
    found = replay(bytes(journal))
    assert last_moment(bytes(journal)) == found.last
    assert {each.at for each in found.moments} <= {each.at for each in moments}


@given(st.binary(max_size=300))
def test_a_file_that_is_no_journal_says_nothing(data: bytes) -> None:
    assert replay(data).last is None


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.just(10**400)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["is", "at", "id", "seconds", "plan", "show", "monotonic", "wall"])
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(VALUES, st.sampled_from(["show", "changes", "actuals", "plan", "at", "armed", "clock"]))
def test_a_record_of_another_shape_is_left_out(value: object, name: str) -> None:
    moment = kept(Evening(rundown=evening()), at("19:00"))
    text = json.dumps({"at": {"is": "Instant", "monotonic": 1, "wall": 2}, name: value}).encode()
    strange = b"%08x %s\n" % (zlib.crc32(text), text)
    found = replay(recorded([moment]) + strange)
    assert last_moment(recorded([moment]) + strange) == found.last
    assert found.moments[0] == moment
    assert found.damaged == 2 - len(found.moments)


def test_nesting_without_an_end_is_damage() -> None:
    text = b"[" * 200_000
    assert replay(b"%08x %s\n" % (zlib.crc32(text), text)).damaged == 1


def test_a_whole_record_heals_a_journal_whose_start_is_gone() -> None:
    moments = [kept(Evening(rundown=evening()), at("19:00") + i) for i in range(3)]
    data = line_of(None, moments[0]) + line_of(None, moments[1]) + line_of(moments[1], moments[2])
    found = replay(b"x" + data)
    assert (list(found.moments), found.damaged) == (moments[1:], 1)


def test_a_move_costs_a_short_line() -> None:
    tonight = Evening(rundown=start_item(evening(), "A", at("19:10")))
    before = kept(tonight, at("19:20"))
    after = kept(tonight, at("19:21"), "b.md#intro")
    assert len(line_of(before, after)) < 160


def running() -> Kept:
    return kept(Evening(rundown=start_item(evening(), "A", at("19:10"))), at("19:20"))


def elapsed(show: Kept) -> float:
    timer = timer_of(show.evening.rundown, None, show.seconds)
    assert timer is not None
    return timer.elapsed


def test_after_a_crash_the_timer_counted_on() -> None:
    resumed = resume(running(), later(20 * 60 + 3), "boot-1")
    assert (elapsed(resumed.kept), resumed.away, resumed.must_ask) == (603, 3, False)
    assert resumed_text(resumed) == "The show was away for 3 s; the timers counted them"


def test_after_a_crash_a_clock_that_was_set_meanwhile_means_nothing() -> None:
    now = replace(later(20 * 60 + 3), wall=SEVEN.wall - 5000)
    resumed = resume(running(), now, "boot-1")
    assert elapsed(resumed.kept) == 603
    assert resumed.kept.clock.step(now) == -5000 - 1203


def test_after_a_restart_of_the_machine_the_clock_on_the_wall_counts() -> None:
    now = Instant(12.0, SEVEN.wall + 25 * 60, 12.0)
    resumed = resume(running(), now, "boot-2")
    assert elapsed(resumed.kept) == pytest.approx(15 * 60, abs=1e-3)
    assert resumed_text(resumed) == (
        "The computer was started anew; by its clock 5 min passed, and the timers counted them"
    )
    assert resumed.kept.clock.seconds(replace(now, monotonic=72.0)) == pytest.approx(
        at("19:26"), abs=1e-3
    )


@pytest.mark.parametrize("passed", [-60.0, 13 * 3600.0])
def test_a_gap_that_is_odd_is_asked_about(passed: float) -> None:
    now = Instant(12.0, running().at.wall + passed)
    resumed = resume(running(), now, "boot-2")
    assert resumed.must_ask
    assert resumed.away == max(0.0, passed)


def test_without_a_name_for_the_boot_the_clock_on_the_wall_counts() -> None:
    nameless = replace(running(), boot="")
    assert not resume(nameless, later(1300), "").is_same_boot


@given(st.floats(0, 40_000), st.booleans(), st.floats(0, 30_000))
def test_timers_are_right_within_a_second_after_any_gap(
    gap: float, is_same_boot: bool, uptime: float
) -> None:
    wall = running().at.wall + gap
    now = later(20 * 60 + gap) if is_same_boot else Instant(uptime, wall, uptime)
    resumed = resume(running(), now, "boot-1" if is_same_boot else "boot-2")
    assert elapsed(resumed.kept) == pytest.approx(600 + gap, abs=0.01)
    again = resume(resumed.kept, replace(now, monotonic=now.monotonic + 5), resumed.kept.boot)
    assert elapsed(again.kept) == pytest.approx(605 + gap, abs=0.01)
