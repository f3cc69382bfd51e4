from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.selection import Selection
from recap_deck.writing.text_edit import applied
from recap_deck.writing.whole_lines import (
    delete_lines,
    double_lines,
    move_lines,
    set_heading,
    shift_heading,
    toggle_note,
)
from tests.unit.writing.marked import after

TEXTS = st.text(alphabet="ab\n#가 ", max_size=20)


def test_lines_change_places_with_their_neighbours() -> None:
    assert after(move_lines, "a\nb|\nc", down=True) == "a\nc\nb|"
    assert after(move_lines, "a\n⟨b\nc⟩", down=False) == "⟨b\nc⟩\na"


def test_the_last_line_goes_no_further() -> None:
    assert after(move_lines, "a\nb|", down=True) == ""
    assert after(move_lines, "a|\nb", down=False) == ""


@given(TEXTS, st.data(), st.booleans())
def test_moving_there_and_back_gives_the_same_text(
    text: str, data: st.DataObject, down: bool
) -> None:
    ends = data.draw(st.tuples(*[st.integers(0, len(text))] * 2))
    moved = move_lines(text, Selection(*ends), down=down)
    if moved is None:
        return
    made = applied(text, moved.edits)
    back = move_lines(made, moved.selection, down=not down)
    assert back is not None
    assert applied(made, back.edits) == text
    assert back.selection == Selection(*ends)


@given(TEXTS, st.data())
def test_deleting_what_was_doubled_gives_the_same_text(text: str, data: st.DataObject) -> None:
    ends = data.draw(st.tuples(*[st.integers(0, len(text))] * 2))
    doubled = double_lines(text, Selection(*ends))
    made = applied(text, doubled.edits)
    assert applied(made, delete_lines(made, doubled.selection).edits) == text


def test_lines_are_deleted_whole() -> None:
    assert after(delete_lines, "a\nb|c\nd") == "a\n|d"
    assert after(delete_lines, "a\nb|c") == "|a"


@pytest.mark.parametrize(
    ("before", "level", "expected"),
    [
        ("Ti|tle", 1, "# Ti|tle"),
        ("## Ti|tle", 1, "# Ti|tle"),
        ("# Ti|tle", 1, "Ti|tle"),
        ("|", 2, "## |"),
    ],
)
def test_a_line_becomes_a_heading_and_text_again(before: str, level: int, expected: str) -> None:
    assert after(set_heading, before, level) == expected


def test_headings_go_one_level_up_or_down() -> None:
    assert after(shift_heading, "## a|", deeper=True) == "### a|"
    assert after(shift_heading, "## a|", deeper=False) == "# a|"
    assert after(shift_heading, "# a|", deeper=False) == ""
    assert after(shift_heading, "text|", deeper=True) == ""


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("say this|", "<!-- say this| -->"),
        ("⟨a\nb⟩\nc", "⟨<!-- a\nb⟩ -->\nc"),
        ("|", "<!-- | -->"),
    ],
)
def test_lines_become_a_note(before: str, expected: str) -> None:
    made = after(toggle_note, before)
    assert made.replace("⟨", "").replace("⟩", "") == expected.replace("⟨", "").replace("⟩", "")


def test_a_note_becomes_text_again() -> None:
    assert after(toggle_note, "<!-- say| this -->") == "say| this"
    assert after(toggle_note, "⟨<!-- a\nb -->⟩") == "⟨a\nb⟩"


def test_part_of_another_comment_is_made_no_note() -> None:
    assert after(toggle_note, "a <!-- x --> b|") == ""
