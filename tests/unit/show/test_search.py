from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.search import (
    Excerpt,
    Query,
    SlideText,
    Span,
    excerpt_of,
    find_hit,
    line_of,
    marked,
    words_of,
)


def found(query: str, text: str, *, is_whole: bool = False) -> list[str]:
    """What a query finds in a text, as it stands there."""
    line = line_of(text)
    spans = Query(query, is_whole=is_whole).spans(line)
    return [line.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("lambda", "AWS Lambda and LAMBDA@Edge", ["Lambda", "LAMBDA"]),
        ("straße", "STRASSE, Straße", ["STRASSE", "Straße"]),
        ("aws", "ＡＷＳ and aws", ["ＡＷＳ", "aws"]),
        ("ｆｕｌｌ", "full width", ["full"]),
        ("ガ", "ｶﾞｽ", ["ガ"]),
        ("half way", "half\n  way", ["half way"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("cooperate", "co\u00adoperate", ["cooperate"]),
        ("s", "Maß", ["ß"]),
        ("", "anything", []),
    ],
)
def test_case_width_and_blanks_do_not_matter(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


def test_text_in_pieces_is_found_as_text_that_is_composed() -> None:
    apart = unicodedata.normalize("NFD", "데이터 café")
    assert found("데이터", apart) == ["데이터"]
    assert found(unicodedata.normalize("NFD", "CAFÉ"), "café") == ["café"]


@pytest.mark.parametrize("typed", ["ㄷ", "데", "뎅", "데이", "데잍", "데이터", "ㄷㅇㅌ", "데ㅇ"])
def test_hangul_is_found_at_every_key_of_its_typing(typed: str) -> None:
    (first, *_) = found(typed, "빅 데이터 분석")
    assert "데이터".startswith(first)


@pytest.mark.parametrize(
    ("typed", "text", "is_found"),
    [
        ("고", "과정", True),
        ("넋", "넉살", True),
        ("ㄳ", "가상", True),
        ("갑", "값", True),
        ("각", "가구", True),
        ("강", "가구", False),
        ("데이", "데모", False),
        ("ㅏ", "가", False),
    ],
)
def test_a_syllable_stands_for_what_it_may_become(typed: str, text: str, is_found: bool) -> None:
    assert bool(found(typed, text)) == is_found


def test_a_word_that_is_whole_is_found_as_it_is() -> None:
    assert found("이", "인이", is_whole=True) == ["이"]
    assert found("이", "인이") == ["인", "이"]


def test_of_a_filter_only_the_last_word_is_being_typed() -> None:
    first, last = words_of("데 이")
    assert not first.is_in(line_of("덱"))
    assert last.is_in(line_of("인증"))


@given(st.text(max_size=30), st.text(max_size=6))
def test_what_is_in_a_text_is_found_where_it_stands(text: str, query: str) -> None:
    line = line_of(text)
    spans = Query(query).spans(line)
    assert all(0 <= span.start < span.end <= len(line.text) for span in spans)
    if (wanted := line_of(query)).folded:
        assert not spans or Query(wanted.text).is_in(line)
        assert (
            Query(query).is_in(line_of(text + query))
            or wanted.text not in line_of(text + query).text
        )


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=5))
def test_any_hangul_is_found_by_itself_and_by_its_first_letters(text: str) -> None:
    initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
    letters = "".join(initials[(ord(char) - 0xAC00) // 588] for char in text)
    assert found(text, text) == [text]
    assert found(letters, text) == [text]


def test_the_words_of_a_filter_are_marked_in_a_title() -> None:
    excerpt = marked("Lambda and lambdas", words_of("lambda lamb and"))
    assert [excerpt.text[span.start : span.end] for span in excerpt.spans] == [
        "Lambda",
        "and",
        "lambda",
    ]


def slide(title: str, *lines: str, notes: tuple[str, ...] = ()) -> SlideText:
    return SlideText(line_of(title), tuple(map(line_of, lines)), tuple(map(line_of, notes)))


def test_a_line_of_the_slide_is_shown_rather_than_a_note() -> None:
    hit = find_hit(slide("Costs", "what it costs", notes=("costs a lot",)), Query("cost"))
    assert hit is not None
    assert hit.title == Excerpt("Costs", (Span(0, 4),))
    assert hit.context == Excerpt("what it costs", (Span(8, 12),))
    assert (hit.count, hit.is_note) == (3, False)


def test_what_stands_in_notes_only_is_told_so() -> None:
    hit = find_hit(slide("Costs", "a table", notes=("ask Kim",)), Query("kim"))
    assert hit is not None
    assert (hit.context, hit.is_note) == (Excerpt("ask Kim", (Span(4, 7),)), True)


def test_a_title_that_is_found_brings_the_slides_first_line_along() -> None:
    hit = find_hit(slide("Costs", "first", "second"), Query("costs"))
    assert hit is not None
    assert hit.context == Excerpt("first")
    assert find_hit(slide("Costs", "first"), Query("third")) is None


def test_of_a_long_line_the_part_around_the_find_is_shown() -> None:
    line = line_of("a long way to go before anything of note is said about lambda functions")
    spans = Query("lambda").spans(line)
    excerpt = excerpt_of(line, spans)
    assert excerpt.text == "… anything of note is said about lambda functions"
    (span,) = excerpt.spans
    assert excerpt.text[span.start : span.end] == "lambda"
