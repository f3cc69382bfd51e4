from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.coloring import START, Mode, Piece, State, color_line


def pieces(line: str, state: State | None = None) -> list[tuple[str, str]]:
    found, _ = color_line(line, state or State())
    return [(line[start:end], piece.name) for start, end, piece in found]


def modes(text: str) -> list[Mode]:
    state, seen = START, []
    for line in text.split("\n"):
        _, state = color_line(line, state)
        seen.append(state.mode)
    return seen


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Title", [("# Title", "HEADING")]),
        ("- a", [("-", "MARKER")]),
        ("2. [x] a", [("2.", "MARKER"), ("[x]", "MARKER")]),
        ("**굵게**는", [("**굵게**", "BOLD")]),
        ("*a* _b_", [("*a*", "ITALIC"), ("_b_", "ITALIC")]),
        ("***a***", [("***a***", "BOLD_ITALIC")]),
        ("~~a~~", [("~~a~~", "STRUCK")]),
        ("`a*b*`", [("`a*b*`", "CODE")]),
        ("![bg left:40%](a b.png)", [("![bg left:40%](a b.png)", "PICTURE")]),
        ("[a](b)", [("[a](b)", "LINK"), ("b", "ADDRESS")]),
        ("https://a.b", [("https://a.b", "ADDRESS")]),
        (":mdi6.cloud:", [(":mdi6.cloud:", "ICON")]),
        ("$x^2$", [("$x^2$", "FORMULA")]),
        ("<br>", [("<br>", "TAG")]),
        ("::: column", [("::: column", "TAG")]),
        ("<!-- say this -->", [("<!-- say this -->", "NOTE")]),
        ("a_b_c 2 * 3 * 4", []),
        (r"\*a\*", []),
        ("10 $ and 20 $", []),
    ],
)
def test_each_piece_of_a_line_is_known(line: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(line) == expected


def test_a_directive_in_a_comment_is_told_from_a_note() -> None:
    assert pieces("<!-- layout: two -->")[1:] == [("layout", "DIRECTIVE"), (" two ", "VALUE")]
    assert pieces("<!-- pause -->")[1:] == [("pause", "DIRECTIVE")]
    assert pieces("<!-- column: 1 -->")[1:] == [("column", "DIRECTIVE"), (" 1 ", "VALUE")]
    assert pieces("<!-- later: two -->") == [("<!-- later: two -->", "NOTE")]


def test_front_matter_is_read_as_such_and_ends() -> None:
    assert modes("---\ntitle: x\n---\ntext")[0:4] == [Mode.FRONT, Mode.FRONT, Mode.TEXT, Mode.TEXT]


def test_a_slide_has_front_matter_only_with_a_key_that_is_known() -> None:
    assert modes("a\n---\nlayout: x\n---")[-2:] == [Mode.FRONT, Mode.TEXT]
    assert modes("a\n---\nRemember: x")[-1] is Mode.TEXT


def test_a_fence_ends_with_its_own_marks() -> None:
    text = "````py\n```\n---\n````\n---"
    assert modes(text)[:4] == [Mode.FENCE, Mode.FENCE, Mode.FENCE, Mode.TEXT]


def test_the_language_of_a_fence_is_known() -> None:
    assert color_line("```{.python}", State())[1].language == "python"
    assert color_line("~~~ js {1,3}", State())[1].language == "js"


def test_a_comment_goes_over_several_lines() -> None:
    assert modes("<!-- a\nb\nc --> **d**") == [Mode.NOTE, Mode.NOTE, Mode.TEXT]
    found = pieces("c --> **d**", State(Mode.NOTE))
    assert ("**d**", "BOLD") in found


def test_a_comment_that_is_code_opens_nothing() -> None:
    assert modes("`<!--`") == [Mode.TEXT]


@given(st.text(alphabet="*_`~<>!-[]():$#|a b가\\.", max_size=60), st.sampled_from(list(Mode)))
def test_pieces_stay_on_their_line(line: str, mode: Mode) -> None:
    found, _ = color_line(line, State(mode, "```", "py"))
    assert all(0 <= start <= end <= len(line) and piece in Piece for start, end, piece in found)
