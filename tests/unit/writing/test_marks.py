from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.links import is_address, make_link, pasted_link
from recap_deck.writing.marks import BOLD, CODE, ITALIC, STRUCK, toggle_mark
from recap_deck.writing.selection import Selection
from recap_deck.writing.text_edit import applied
from tests.unit.writing.marked import after, read_marked


@pytest.mark.parametrize(
    ("mark", "before", "expected"),
    [
        (BOLD, "a ⟨word⟩ b", "a **⟨word⟩** b"),
        (BOLD, "a wo|rd b", "a **wo|rd** b"),
        (BOLD, "굵|게", "**굵|게**"),
        (BOLD, "a⟨ word ⟩b", "a **⟨word⟩** b"),
        (ITALIC, "**⟨word⟩**", "***⟨word⟩***"),
        (BOLD, "*⟨word⟩*", "***⟨word⟩***"),
        (STRUCK, "⟨a b⟩", "~~⟨a b⟩~~"),
        (CODE, "⟨a `b` c⟩", "`` ⟨a `b` c⟩ ``"),
        (BOLD, "a | b", "a **|** b"),
    ],
)
def test_a_mark_is_put_around(mark: str, before: str, expected: str) -> None:
    assert after(toggle_mark, before, mark) == expected


@pytest.mark.parametrize(
    ("mark", "before", "expected"),
    [
        (BOLD, "a **⟨word⟩** b", "a ⟨word⟩ b"),
        (BOLD, "a ⟨**word**⟩ b", "a ⟨word⟩ b"),
        (BOLD, "a **wo|rd** b", "a wo|rd b"),
        (ITALIC, "***⟨word⟩***", "**⟨word⟩**"),
        (BOLD, "***⟨word⟩***", "*⟨word⟩*"),
        (BOLD, "a **|** b", "a | b"),
        (CODE, "`⟨x⟩`", "⟨x⟩"),
    ],
)
def test_a_mark_that_is_there_is_taken_away(mark: str, before: str, expected: str) -> None:
    assert after(toggle_mark, before, mark) == expected


def test_lines_are_marked_one_by_one_behind_their_list_markers() -> None:
    made = after(toggle_mark, "⟨- one\n\n- two⟩", BOLD)
    assert made == "⟨- **one**\n\n- **two**⟩"
    assert after(toggle_mark, made, BOLD) == "⟨- one\n\n- two⟩"


@given(
    st.text(alphabet="ab 가\n-*", min_size=1, max_size=20),
    st.data(),
    st.sampled_from([BOLD, STRUCK]),
)
def test_marking_adds_and_removes_nothing_but_marks(
    text: str, data: st.DataObject, mark: str
) -> None:
    ends = data.draw(st.tuples(*[st.integers(0, len(text))] * 2))
    made = toggle_mark(text, Selection(*ends), mark)
    assert applied(text, made.edits).replace(mark[0], "") == text.replace(mark[0], "")


@given(st.text(alphabet="ab 가", min_size=1, max_size=20), st.data())
def test_twice_is_as_before(text: str, data: st.DataObject) -> None:
    ends = data.draw(st.tuples(*[st.integers(0, len(text))] * 2))
    once = toggle_mark(text, Selection(*ends), BOLD)
    made = applied(text, once.edits)
    assert applied(made, toggle_mark(made, once.selection, BOLD).edits) == text


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("see ⟨this⟩", "see [this](|)"),
        ("see |", "see [|]()"),
        ("⟨https://a.b/c⟩", "[|](https://a.b/c)"),
        ("⟨a]b⟩", r"[a\]b](|)"),
    ],
)
def test_a_link_is_made_and_the_cursor_goes_to_what_is_missing(before: str, expected: str) -> None:
    assert after(make_link, before) == expected


def test_an_address_pasted_over_words_makes_them_a_link() -> None:
    assert after(pasted_link, "see ⟨this⟩", "https://a.b") == "see [this](https://a.b)|"


def test_an_address_with_half_a_bracket_stays_whole() -> None:
    assert after(pasted_link, "⟨x⟩", "https://a.b/(c") == "[x](https://a.b/%28c)|"


@pytest.mark.parametrize("before", ["see |", "⟨https://x.y⟩", "[a](⟨b⟩)", "⟨a\nb⟩", "⟨ ⟩"])
def test_elsewhere_an_address_is_pasted_as_it_is(before: str) -> None:
    text, selection = read_marked(before)
    assert pasted_link(text, selection, "https://a.b") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("https://a.b", True), (" www.a.b\n", True), ("a.b", False), ("https://a b", False)],
)
def test_what_an_address_is(text: str, expected: bool) -> None:
    assert is_address(text) is expected
