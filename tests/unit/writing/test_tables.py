from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.selection import at
from recap_deck.writing.tables import align_table, display_width, next_cell
from recap_deck.writing.text_edit import applied

TABLE = "|a|한글|\n|-|-:|\n|long|b|"
CELLS = st.text(alphabet="ab 가*", max_size=6)


def test_columns_become_as_wide_as_their_widest_cell() -> None:
    made = align_table(TABLE, at(1))
    assert made is not None
    assert applied(TABLE, made.edits).splitlines() == [
        "| a    | 한글 |",
        "| ---- | ---: |",
        "| long |    b |",
    ]


def test_an_escaped_bar_is_part_of_its_cell() -> None:
    text = "| a \\| b | c |\n|---|---|"
    made = align_table(text, at(3))
    assert made is not None
    assert applied(text, made.edits).splitlines()[0] == "| a \\| b | c   |"


def test_tab_goes_from_cell_to_cell_past_the_rule() -> None:
    text = "| a | b |\n|---|---|\n| c | d |"
    places = []
    selection = at(2)
    for _ in range(3):
        made = next_cell(text, selection)
        assert made is not None
        text, selection = applied(text, made.edits), made.selection
        places.append(text[selection.start : selection.end])
    assert places == ["b", "c", "d"]


def test_tab_in_the_last_cell_makes_a_row() -> None:
    text = "| a | b |\n|---|---|\n| c | d |\nafter"
    made = next_cell(text, at(text.index("d")))
    assert made is not None
    lines = applied(text, made.edits).split("\n")
    assert lines[3:] == ["|     |     |", "after"]


def test_shift_tab_goes_back() -> None:
    text = "| a | b |\n|---|---|\n| c | d |"
    made = next_cell(text, at(text.index("c")), back=True)
    assert made is not None
    assert applied(text, made.edits)[made.selection.start : made.selection.end] == "b"


def test_without_a_rule_there_is_no_table() -> None:
    assert align_table("a | b\nc | d", at(0)) is None
    assert next_cell("text", at(0)) is None


def test_korean_letters_are_two_columns_wide() -> None:
    assert display_width("한글 ab") == 7


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4), st.data())
def test_aligning_keeps_every_cell_and_aligning_again_changes_nothing(
    rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    lines = [f"|{a}|{b}|" for a, b in rows]
    text = "\n".join([lines[0], "|---|:-:|", *lines[1:]])
    place = data.draw(st.integers(0, len(text)))
    made = align_table(text, at(place))
    assert made is not None
    once = applied(text, made.edits)
    cells = [[cell.strip() for cell in line.split("|")] for line in once.split("\n")]
    expected = [["", a.strip(), b.strip(), ""] for a, b in rows]
    assert [cells[0], *cells[2:]] == expected
    assert len({display_width(line) for line in once.split("\n")}) == 1
    again = align_table(once, at(0))
    assert again is not None
    assert again.edits == ()


@given(st.text(alphabet="|-: ab\\\n", max_size=40), st.data(), st.booleans())
def test_any_text_with_bars_is_gone_through_without_a_fault(
    text: str, data: st.DataObject, back: bool
) -> None:
    made = next_cell(text, at(data.draw(st.integers(0, len(text)))), back=back)
    if made is not None:
        new = applied(text, made.edits)
        assert 0 <= made.selection.start <= made.selection.end <= len(new)
        assert _letters(new) == _letters(text)


def _letters(text: str) -> list[str]:
    return [letter for letter in text if letter in "ab"]
