"""Which language stretches of a text are in."""

from __future__ import annotations

import pytest

from recap_deck.export.pptx.drawn.languages import spoken


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("plain words", "en", [("plain words", "en-US")]),
        ("AWS가 여는 콘퍼런스", "ko", [("AWS가 여는 콘퍼런스", "ko-KR")]),
        ("버전은 Dedicated Hosts 2, 그리고", "ko", [
            ("버전은 ", "ko-KR"), ("Dedicated Hosts 2, ", "en-US"), ("그리고", "ko-KR"),
        ]),
        ("The word 안녕 means", "en", [
            ("The word ", "en-US"), ("안녕 ", "ko-KR"), ("means", "en-US"),
        ]),
        ("サーバーを 数える", "ja", [("サーバーを 数える", "ja-JP")]),
        ("会議", "ko", [("会議", "ko-KR")]),
        ("会議", "en", [("会議", "zh-CN")]),
        ("Größe", "de", [("Größe", "de-DE")]),
        ("رحلة", "fa", [("رحلة", "fa-IR")]),
        ("12, 50 %", "ko", [("12, 50 %", "ko-KR")]),
        ("  ", "ko", [("  ", "ko-KR")]),
    ],
)  # fmt: skip
def test_words_are_in_the_language_of_their_letters(
    text: str, language: str, pieces: list[tuple[str, str]]
) -> None:
    assert list(spoken(text, language)) == pieces
