"""ToUnicode maps: read as Qt writes them, corrected, written again."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.export.pdf_file.unicode_map import (
    Face,
    corrected,
    read_map,
    usual_text,
    write_map,
)

QTS = """\
2 beginbfrange
<0000> <0000> <0000>
<0001> <0004> [<2F00> <0009> <0000> <D83DDE00> ]
endbfrange
1 beginbfrange
<0100> <0102> <0041>
endbfrange
1 beginbfchar
<0007> <00660069>
endbfchar
"""


def face(glyphs: dict[int, str], cmap: dict[str, int]) -> Face:
    def glyphs_of(text: str) -> Sequence[int]:
        return [cmap.get(char, 0) for char in text]

    return Face(glyphs, glyphs_of)


def test_ranges_lists_and_single_codes_are_read() -> None:
    assert read_map(QTS) == {
        1: "⼀",
        2: "\t",
        4: "😀",
        0x100: "A",
        0x101: "B",
        0x102: "C",
        7: "fi",
    }


def test_a_glyph_stands_for_what_was_painted_with_it() -> None:
    painted = face({50: "一", 3: " "}, {"⼀": 50, "一": 50, "\t": 3, " ": 3})
    assert corrected({1: "⼀", 2: "\t"}, 3, [painted]) == {1: "一", 2: " "}


def test_glyphs_without_a_code_point_are_known_by_the_order_of_painting() -> None:
    painted = face({10: "a", 90: "1", 91: "2", 11: "b"}, {"a": 10, "b": 11})
    assert corrected({1: "a", 4: "b"}, 5, [painted]) == {1: "a", 2: "1", 3: "2", 4: "b"}


def test_the_face_that_knows_all_glyphs_is_taken() -> None:
    other = face({1: "x", 2: "y"}, {"a": 1, "b": 9})
    right = face({7: "á", 8: "b"}, {"a": 7, "b": 8})
    assert corrected({1: "a", 2: "b"}, 3, [other, right]) == {1: "á", 2: "b"}


def test_letters_are_composed() -> None:
    painted = face({7: "\u1112\u1161\u11ab"}, {"한": 7})
    assert corrected({1: "한"}, 2, [painted]) == {1: "한"}


def test_an_unknown_font_says_what_its_glyphs_usually_stand_for() -> None:
    assert corrected({1: "⼀", 2: "\x01", 3: "ﬁ", 4: "⺠", 5: "q"}, 6, []) == {
        1: "一",
        2: " ",
        3: "fi",
        4: "民",
        5: "q",
    }


def test_usual_text_leaves_ordinary_letters_alone() -> None:
    assert [usual_text(each) for each in ("A", "가", "\u00ad", "\u2012", "fi")] == [
        *("A", "가", "-", "–", "fi")
    ]


@given(
    st.dictionaries(
        st.integers(1, 0xFFFF),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=3),
        max_size=250,
    )
)
def test_what_is_written_is_read_again(texts: dict[int, str]) -> None:
    assert read_map(write_map(texts).decode()) == texts
