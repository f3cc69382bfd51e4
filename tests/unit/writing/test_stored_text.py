from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.stored_text import StoredText, longest_line

BYTES = st.lists(
    st.sampled_from(
        [b"a", b"\n", b"\r\n", b"\r", b"\xef\xbb\xbf", b"\x00", b"\xe2\x80\xa9", b"\xea"]
    )
).map(b"".join)


@pytest.mark.parametrize(
    ("data", "written"),
    [
        (b"one\ntwo\n", b"one\n2\n"),
        (b"one\r\ntwo\r\n", b"one\r\n2\r\n"),
        (b"one\rtwo\r", b"one\r2\r"),
        (b"\xef\xbb\xbfone\r\ntwo", b"\xef\xbb\xbfone\r\n2"),
        (b"one\ntwo", b"one\n2"),
    ],
)
def test_a_file_keeps_its_mark_its_line_ends_and_its_last_line(data: bytes, written: bytes) -> None:
    stored = StoredText(data)
    assert stored.bytes_of(stored.text.replace("two", "2")) == written


def test_each_line_that_is_not_touched_keeps_its_own_end() -> None:
    stored = StoredText(b"one\r\ntwo\nthree\r\nfour\n")
    assert stored.text == "one\ntwo\nthree\nfour\n"
    assert stored.bytes_of("one\ntwo\n3\nfour\n") == b"one\r\ntwo\n3\r\nfour\n"


def test_a_new_line_ends_as_the_one_before_it() -> None:
    stored = StoredText(b"one\r\ntwo\nthree\r\n")
    assert stored.bytes_of("one\nnew\ntwo\nthree\n") == b"one\r\nnew\r\ntwo\nthree\r\n"


def test_a_new_line_in_a_new_file_ends_in_a_line_feed() -> None:
    assert StoredText().bytes_of("# New\n\ntext") == b"# New\n\ntext"


def test_a_line_that_is_not_touched_keeps_what_no_editor_shows() -> None:
    stored = StoredText(b"a\x00b\ntwo\nthr\xe2\x80\xa9ee\n")
    assert stored.text == "a\ufffdb\ntwo\nthr\ufffdee\n"
    assert stored.bytes_of("a\ufffdb\n2\nthr\ufffdee\n") == b"a\x00b\n2\nthr\xe2\x80\xa9ee\n"


def test_half_a_character_is_written_as_its_replacement() -> None:
    assert StoredText(b"one").bytes_of("one\ud800") == "one\ufffd".encode()


def test_a_file_that_is_not_utf8_says_so() -> None:
    assert not StoredText("한글".encode("euc-kr")).is_utf8
    assert StoredText("한글".encode()).is_utf8


def test_the_longest_line_is_found() -> None:
    assert longest_line("a\nlong\nb") == (2, 4)
    assert longest_line("") == (1, 0)


@given(BYTES)
def test_text_that_was_not_touched_is_written_as_it_was(data: bytes) -> None:
    stored = StoredText(data)
    assert stored.bytes_of(stored.text) == data


@given(BYTES, st.text("a\n", max_size=8))
def test_what_is_written_is_read_as_it_was_typed(data: bytes, more: str) -> None:
    stored = StoredText(data)
    if stored.is_utf8:
        text = stored.text + more
        assert StoredText(stored.bytes_of(text)).text == text
