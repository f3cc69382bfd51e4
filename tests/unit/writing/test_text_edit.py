from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.text_edit import TextEdit, applied, inverse_of, moved, single_edit

SHORT = st.text(alphabet="ab\n가", max_size=12)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[TextEdit, ...]]:
    text = draw(SHORT)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, tuple(TextEdit(start, end, draw(SHORT)) for start, end in pairs)


def test_edits_replace_what_stands_at_their_places() -> None:
    edits = (TextEdit(0, 1, "B"), TextEdit(4, 4, "!"), TextEdit(5, 9, ""))
    assert applied("body text", edits) == "Body! "


def test_edits_out_of_order_are_a_fault_of_ours() -> None:
    with pytest.raises(AssertionError, match="in order"):
        applied("text", (TextEdit(2, 3, ""), TextEdit(0, 1, "")))


def test_edits_beyond_the_text_are_a_fault_of_ours() -> None:
    with pytest.raises(AssertionError, match="in the text"):
        applied("text", (TextEdit(2, 9, ""),))


@given(edited())
def test_the_inverse_leads_back(case: tuple[str, tuple[TextEdit, ...]]) -> None:
    text, edits = case
    assert applied(applied(text, edits), inverse_of(text, edits)) == text


@given(SHORT, SHORT)
def test_a_single_edit_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    assert applied(old, single_edit(old, new)) == new


def test_a_single_edit_touches_no_more_than_it_must() -> None:
    assert single_edit("one two three", "one 2 three") == (TextEdit(4, 7, "2"),)
    assert single_edit("aaa", "aaaa") == (TextEdit(3, 3, "a"),)
    assert single_edit("same", "same") == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [(0, 0), (2, 4), (3, 5), (4, 7), (5, 7), (6, 7), (9, 9), (10, 10)],
)
def test_a_place_moves_with_the_text_around_it(before: int, after: int) -> None:
    edits = (TextEdit(2, 2, "++"), TextEdit(4, 6, "x"), TextEdit(8, 9, ""))
    assert moved(before, edits) == after


@given(edited(), st.integers(0, 12))
def test_a_place_stays_in_the_text(case: tuple[str, tuple[TextEdit, ...]], place: int) -> None:
    text, edits = case
    assert 0 <= moved(min(place, len(text)), edits) <= len(applied(text, edits))
