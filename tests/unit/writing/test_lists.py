from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.list_lines import read_list_line
from recap_deck.writing.lists import (
    new_line,
    new_line_in_item,
    renumber,
    shift_items,
    toggle_tasks,
)
from recap_deck.writing.selection import at
from recap_deck.writing.text_edit import applied
from tests.unit.writing.marked import after

LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "    ", "   "]),
        st.sampled_from(["- ", "* ", "1. ", "2. ", "3) ", "", "- [ ] ", "> ", "# "]),
        st.sampled_from(["", "a", "둘째 줄", "*b*"]),
    ).map("".join),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- one|", "- one\n- |"),
        ("  * one|", "  * one\n  * |"),
        ("- one| two", "- one\n- |two"),
        ("1. one|\n2. two\n3. three", "1. one\n2. |\n3. two\n4. three"),
        ("9) nine|", "9) nine\n10) |"),
        ("1. one\n1. two|", "1. one\n1. two\n1. |"),
        ("- [x] done|", "- [x] done\n- [ ] |"),
        ("> said|", "> said\n> |"),
        ("> - said|", "> - said\n> - |"),
        ("1. one|\n   - child\n2. two", "1. one\n2. |\n   - child\n3. two"),
    ],
)
def test_enter_goes_on_with_a_list(before: str, expected: str) -> None:
    assert after(new_line, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- one\n- |", "- one\n|"),
        ("- one\n  - |", "- one\n- |"),
        ("1. one\n   1. a\n   2. |\n2. two", "1. one\n   1. a\n2. |\n3. two"),
        ("> |", "|"),
        ("- [ ] |", "|"),
    ],
)
def test_enter_in_an_item_without_text_leads_out_of_the_list(before: str, expected: str) -> None:
    assert after(new_line, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("text|", "text\n|"),
        ("  text|", "  text\n  |"),
        ("|- one", "\n|- one"),
        ("---|", "---\n|"),
        ("* * *|", "* * *\n|"),
    ],
)
def test_enter_elsewhere_is_a_new_line_with_the_same_indent(before: str, expected: str) -> None:
    assert after(new_line, before) == expected


def test_enter_in_code_goes_on_with_no_list() -> None:
    assert after(new_line, "  - x|", is_code=True) == "  - x\n  |"


def test_shift_enter_stays_in_the_item() -> None:
    assert after(new_line_in_item, "1. one|") == "1. one\n   |"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- a\n- b|", "- a\n  - b|"),
        ("1. a\n2. b|\n3. c", "1. a\n   1. b|\n2. c"),
        ("- a\n- b|\n  - c\n- d", "- a\n  - b|\n    - c\n- d"),
        ("- a\n⟨- b\n- c⟩", "- a\n  ⟨- b\n  - c⟩"),
        ("> - a\n> - b|", "> - a\n>   - b|"),
    ],
)
def test_tab_makes_items_children_of_the_one_above(before: str, expected: str) -> None:
    assert after(shift_items, before, deeper=True) == expected


def test_the_first_item_of_a_list_has_no_one_to_be_a_child_of() -> None:
    assert after(shift_items, "- a|\n- b", deeper=True) == "- a|\n- b"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- a\n  - b|", "- a\n- b|"),
        ("1. a\n   1. b|\n   2. c\n2. d", "1. a\n2. b|\n   1. c\n3. d"),
        ("- a\n  - b|\n    - c", "- a\n- b|\n  - c"),
        ("  - b|", "- b|"),
    ],
)
def test_shift_tab_takes_items_out_with_all_below_them(before: str, expected: str) -> None:
    assert after(shift_items, before, deeper=False) == expected


def test_where_there_is_no_item_tab_is_left_to_others() -> None:
    assert after(shift_items, "text|", deeper=True) == ""


def test_a_list_is_numbered_from_its_first_number_on() -> None:
    assert after(renumber, "3. a\n7. b|\n   1. x\n7. c") == "3. a\n4. b|\n   1. x\n5. c"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- a|", "- [ ] a|"),
        ("- [ ] a|", "- [x] a|"),
        ("- [x] a|", "- [ ] a|"),
        ("a|", "- [ ] a|"),
        ("⟨- a\n- [x] b⟩", "⟨- [ ] a\n- [ ] b⟩"),
    ],
)
def test_a_task_is_made_ticked_and_cleared(before: str, expected: str) -> None:
    assert after(toggle_tasks, before) == expected


@given(LINES, st.data())
def test_no_step_on_a_list_loses_a_word(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    place = data.draw(st.integers(0, len(text)))
    for edited in (
        new_line(text, at(place)),
        shift_items(text, at(place), deeper=True),
        shift_items(text, at(place), deeper=False),
        renumber(text, at(place)),
        toggle_tasks(text, at(place)),
    ):
        if edited is not None:
            made = applied(text, edited.edits)
            assert _words(made) == _words(text)
            assert 0 <= edited.selection.cursor <= len(made)


@given(st.lists(st.integers(-2, 1), max_size=7), st.data())
def test_out_undoes_deeper(steps: list[int], data: st.DataObject) -> None:
    depths = [0]
    for step in steps:
        depths.append(max(0, depths[-1] + step))
    text = "\n".join(f"{'  ' * depth}- item {i}" for i, depth in enumerate(depths))
    deeper = shift_items(text, at(data.draw(st.integers(0, len(text)))), deeper=True)
    assert deeper is not None
    if not deeper.edits:
        return
    made = applied(text, deeper.edits)
    back = shift_items(made, deeper.selection, deeper=False)
    assert back is not None
    assert applied(made, back.edits) == text


@given(st.text(alphabet="-*1.)[] x>\t가", max_size=20))
def test_the_parts_of_a_list_line_are_the_line(line: str) -> None:
    item = read_list_line(line)
    assert item is None or item.line == line


def _words(text: str) -> list[str]:
    return re.findall(r"[ab둘째줄]", text)
