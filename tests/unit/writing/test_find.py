from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.find import (
    Query,
    find_all,
    index_after,
    index_before,
    replacements,
)
from recap_deck.writing.text_edit import applied

TEXTS = st.text(alphabet="abAB 가나.*(\n", max_size=30)


def found(text: str, query: Query) -> list[str]:
    return [text[start:end] for start, end in find_all(text, query).spans]


def replaced(text: str, query: Query, new: str) -> str:
    return applied(text, replacements(text, query, new, find_all(text, query).spans))


def test_capital_letters_count_only_when_asked() -> None:
    assert found("Lambda lambda", Query("lambda")) == ["Lambda", "lambda"]
    assert found("Lambda lambda", Query("lambda", is_exact=True)) == ["lambda"]


def test_whole_words_are_found_alone() -> None:
    assert find_all("cat concat 고양이", Query("cat", is_word=True)).spans == ((0, 3),)
    assert find_all("고양이 양이", Query("양이", is_word=True)).spans == ((4, 6),)


def test_an_expression_is_looked_for_as_one() -> None:
    assert found("a1 b22", Query(r"\d+", is_expression=True)) == ["1", "22"]
    assert found("a\nab", Query("^a", is_expression=True)) == ["a", "a"]
    assert found(r"a\d", Query(r"\d")) == [r"\d"]


def test_only_what_was_selected_is_looked_through() -> None:
    assert find_all("aaaa", Query("a"), (1, 3)).spans == ((1, 2), (2, 3))


def test_a_faulty_expression_is_told() -> None:
    assert find_all("a", Query("(", is_expression=True)).fault == "find-bad-expression"


def test_an_expression_that_never_ends_is_given_up() -> None:
    endless = Query(r"(a+)+(b+)+c$", is_expression=True)
    text = "a" * 40 + "b" * 40 + "d"
    assert find_all(text * 200, endless).fault in ("find-too-slow", "")
    slow = Query(r"(?:(?:x+x+)+y)|(?:(?:x|xx)+z)", is_expression=True)
    assert find_all("x" * 60, slow).fault in ("find-too-slow", "")


def test_groups_are_put_into_what_replaces_them() -> None:
    query = Query(r"(\w+) (\w+)", is_expression=True)
    assert replaced("one two", query, r"\2-$1") == "two-one"
    assert replaced("one two", query, r"$$\n$9") == "$\n"


def test_without_an_expression_what_replaces_is_taken_literally() -> None:
    assert replaced("a.b", Query("."), r"\1$1") == r"a\1$1b"


def test_the_next_find_comes_after_the_cursor_and_then_from_the_top() -> None:
    spans = ((0, 1), (5, 6))
    assert index_after(spans, 1) == 1
    assert index_after(spans, 6) == 0
    assert index_before(spans, 5) == 0
    assert index_before(spans, 0) == 1
    assert index_after((), 0) == -1


@given(TEXTS, st.text(alphabet="abA가.*(", min_size=1, max_size=3))
def test_plain_words_are_found_as_the_standard_library_finds_them(text: str, word: str) -> None:
    expected = [match.span() for match in re.finditer(re.escape(word), text, re.IGNORECASE)]
    assert list(find_all(text, Query(word)).spans) == expected


@given(TEXTS, st.text(alphabet="ab가(", min_size=1, max_size=2), st.text(max_size=4))
def test_after_replacing_all_the_text_is_the_standard_librarys(
    text: str, word: str, new: str
) -> None:
    assert replaced(text, Query(word, is_exact=True), new) == text.replace(word, new)
