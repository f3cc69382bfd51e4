"""Ranges of slides as they are written, and the slides that they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.build.entries import Entry
from recap_deck.export.selection.ranges import RangeError, SlideRange, find_range, read_ranges


def order(*sessions: int) -> tuple[Entry, ...]:
    """A card and as many numbered slides in each session as said, and a backup slide."""
    return tuple(
        Entry(f"{session}:{number}", "", session, talk=session + 1, number=number)
        for session, count in enumerate(sessions)
        for number in (0, *range(1, count + 1), 0)
    )


def named(text: str, entries: tuple[Entry, ...], session: int | None = None) -> list[str]:
    found = (find_range(entries, each, session) or range(0) for each in read_ranges(text))
    return [entries[i].id for indexes in found for i in indexes]


@pytest.mark.parametrize(
    ("text", "talk", "first", "last"),
    [
        ("6", None, 6, 6),
        ("6-8", None, 6, 8),
        ("6 – 8", None, 6, 8),
        ("12-", None, 12, None),
        ("2.7", 2, 7, 7),
        ("2.7-9", 2, 7, 9),
        ("2.7-2.9", 2, 7, 9),
        ("S2-4", 2, 4, 4),
        ("s2-4-8", 2, 4, 8),
        ("S2-4-S2-8", 2, 4, 8),
        ("S2-4-", 2, 4, None),
    ],
)
def test_a_range_is_read_as_it_is_printed(
    text: str, talk: int | None, first: int, last: int | None
) -> None:
    assert read_ranges(text) == (SlideRange(talk, first, last, text),)


def test_ranges_stand_between_commas() -> None:
    assert [each.text for each in read_ranges("1, 6-8,S2-4")] == ["1", "6-8", "S2-4"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "seven",
            "“seven” is no range of slides: write numbers as 1,6-8 or 2.7 or S2-4",
        ),
        ("1,", "“” is no range of slides: write numbers as 1,6-8 or 2.7 or S2-4"),
        ("8-6", "“8-6” runs backwards: write the smaller number first"),
        (
            "S1-2-S2-4",
            "“S1-2-S2-4” goes from one session to another: write a range for each of them",
        ),
    ],
)
def test_what_is_no_range_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(RangeError) as refusal:
        read_ranges(text)
    assert str(refusal.value) == sentence


def test_plain_numbers_count_through_the_deck() -> None:
    assert named("2", order(3, 3)) == ["0:2"]
    assert named("5", order(3, 3)) == ["1:2"]


def test_a_range_takes_the_cards_and_backup_slides_within() -> None:
    assert named("3-4", order(3, 3)) == ["0:3", "0:0", "1:0", "1:1"]


def test_a_range_past_the_end_is_what_there_is() -> None:
    assert named("5-99", order(3, 3)) == ["1:2", "1:3"]


def test_a_range_without_an_end_goes_on_to_the_last_page() -> None:
    assert named("6-", order(3, 3)) == ["1:3", "1:0"]
    assert named("S1-3-", order(3, 3)) == ["0:3", "0:0"]


def test_a_label_names_a_slide_of_its_session() -> None:
    assert named("S2-2", order(3, 3)) == named("2.2", order(3, 3)) == ["1:2"]


def test_in_one_session_numbers_are_its_own() -> None:
    assert named("2", order(3, 3), session=1) == ["1:2"]


def test_a_held_number_names_both_slides() -> None:
    entries = (*order(2)[1:3], Entry("held", "", 0, talk=1, number=2))
    assert named("2", entries) == ["0:2", "held"]


@pytest.mark.parametrize("text", ["7", "7-9", "7-", "S3-1", "S1-4", "0"])
def test_numbers_that_no_slide_has_name_nothing(text: str) -> None:
    assert named(text, order(3, 3)) == []


sessions = st.lists(st.integers(0, 9), min_size=1, max_size=4)


@given(sessions, st.integers(1, 40), st.integers(0, 40))
def test_a_range_holds_its_numbers_once_and_nothing_before_or_after(
    counts: list[int], first: int, more: int
) -> None:
    entries = order(*counts)
    found = find_range(entries, SlideRange(None, first, first + more, ""))
    numbered = [entry for entry in entries if entry.number]
    wanted = numbered[first - 1 : first + more]
    assert (found is None) == (not wanted)
    if found is not None:
        assert [entries[i] for i in found if entries[i].number] == wanted
        assert (entries[found[0]], entries[found[-1]]) == (wanted[0], wanted[-1])


@given(sessions, st.integers(1, 4), st.integers(1, 9))
def test_a_label_names_what_a_number_of_its_session_does(
    counts: list[int], talk: int, number: int
) -> None:
    entries = order(*counts)
    by_label = find_range(entries, SlideRange(talk, number, number, ""))
    assert by_label == find_range(entries, SlideRange(None, number, number, ""), talk - 1)


@given(st.text("0123456789S.-,– x", max_size=12))
def test_any_text_is_ranges_or_refused(text: str) -> None:
    try:
        found = read_ranges(text)
    except RangeError:
        return
    assert all(each.last is None or each.first <= each.last for each in found)
