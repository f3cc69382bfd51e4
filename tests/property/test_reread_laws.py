"""Laws of reading again: whatever is edited, what is kept of before is what a whole reading finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.lines.rescan import line_edit, rescan
from recap_deck.source.lines.scan import scan_lines
from tests.property.test_source_laws import LINES, NAMES

SLIDES = st.lists(st.lists(LINES, max_size=6), max_size=8)


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """The lines of a file, and the same with a few put in the place of some."""
    slides = draw(SLIDES)
    old = [line for slide in slides for line in (*slide, "", "---", "")]
    first = draw(st.integers(0, len(old)))
    last = draw(st.integers(first, min(len(old), first + 8)))
    return old, old[:first] + draw(st.lists(LINES, max_size=5)) + old[last:]


@given(edited())
def test_an_edit_is_all_that_differs(texts: tuple[list[str], list[str]]) -> None:
    old, new = texts
    edit = line_edit(old, new)
    assert old[: edit.first] + new[edit.first : edit.new_end] + old[edit.old_end :] == new
    assert edit.first <= min(edit.old_end, edit.new_end)


@given(edited(), st.sampled_from(NAMES))
def test_what_is_found_again_is_what_is_found(
    texts: tuple[list[str], list[str]], dialect: str
) -> None:
    old, new = texts
    row = DIALECTS[dialect]
    known = scan_lines(old, row)
    assert rescan(new, row, 0, known, line_edit(old, new)).scan == scan_lines(new, row)
