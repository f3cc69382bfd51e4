from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.load import load_deck
from recap_deck.ui.editor.slide_marks import SlideMark, SlideMarks, slide_marks

TEXT = "---\ntitle: x\n---\n\n# One\n\n---\n\n# Two\n\ntext\n\n---\n\n# Three\n"
MARKS = SlideMarks((SlideMark(3, 5, "1"), SlideMark(7, 11, "2", 6), SlideMark(13, 14, "3", 12)))


def test_slides_begin_at_their_separators(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    deck = load_deck(tmp_path / "a.md")
    marks = slide_marks(deck.sessions[0].slides, "a.md", TEXT.split("\n"))
    assert [(mark.label, mark.rule) for mark in marks.marks] == [("1", -1), ("2", 6), ("3", 12)]
    assert [marks.index_at(line) for line in (0, 4, 6, 11, 12)] == [-1, 0, 1, 1, 2]


def test_slides_cut_at_headings_have_no_rule(tmp_path: Path) -> None:
    text = "---\nsplit: headings\n---\n# One\n\na\n\n# Two\n"
    (tmp_path / "a.md").write_text(text)
    deck = load_deck(tmp_path / "a.md")
    marks = slide_marks(deck.sessions[0].slides, "a.md", text.split("\n"))
    assert [(mark.first, mark.rule) for mark in marks.marks] == [(3, -1), (7, -1)]


def test_new_lines_belong_to_the_slide_that_they_are_written_in() -> None:
    marks = MARKS.shifted(10, 40)
    assert marks.index_at(50) == 1
    assert marks.marks[2] == SlideMark(53, 54, "3", 52)
    assert marks.marks[0] == MARKS.marks[0]


@given(st.integers(0, 14), st.integers(0, 30))
def test_taking_lines_out_again_brings_the_marks_back(line: int, count: int) -> None:
    assert MARKS.shifted(line, count).shifted(line, -count) == MARKS


@given(st.integers(0, 14), st.integers(-14, 30))
def test_marks_stay_in_order(line: int, by: int) -> None:
    firsts = [mark.first for mark in MARKS.shifted(line, by).marks]
    assert firsts == sorted(firsts)
