from __future__ import annotations

import pytest

from recap_deck.writing.encodings import text_otherwise


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("# 서버리스\n\n- 람다와 “이벤트”\n", "cp949", "CP949"),
        ("# 서버리스\r\n", "euc-kr", "CP949"),
        ("# Réunion à Zürich – “naïve” café\n", "cp1252", "Windows-1252"),
        ("# 제목\n", "utf-16", "UTF-16"),
    ],
)
def test_a_text_is_read_as_it_was_written(text: str, codec: str, name: str) -> None:
    assert text_otherwise(text.encode(codec)) == (text, name)


def test_bytes_that_are_no_text_stay_unread() -> None:
    assert text_otherwise(b"\x81\x8d\x8f\xff\xfe\x00") is None


def test_a_utf_16_text_cut_short_stays_unread() -> None:
    assert text_otherwise("제목".encode("utf-16")[:-1]) is None
