from __future__ import annotations

import pytest

from recap_deck.model.blocks import Length, Side
from recap_deck.parse.read.picture_words import PictureWords, length_of, read_words


@pytest.mark.parametrize(
    ("alt", "expected"),
    [
        ("", PictureWords()),
        ("A  photo", PictureWords(alt="A  photo")),
        ("w:300", PictureWords(width=Length(300))),
        ("A width:50% photo", PictureWords(alt="A photo", width=Length(50, "%"))),
        ("w:2cm h:auto", PictureWords(width=Length(75.591))),
        ("w:wide", PictureWords(alt="w:wide")),
        ("rounded A shadow", PictureWords(alt="A", words=("rounded", "shadow"))),
        ("panel Acme's logo", PictureWords(alt="Acme's logo", words=("panel",))),
        ("w:300 border panel", PictureWords(width=Length(300), words=("border", "panel"))),
        ("Logo panel:#fff", PictureWords(alt="Logo", words=("panel:#fff",))),
        ("The control panel", PictureWords(alt="The control panel")),
        ("center", PictureWords(words=("center",))),
        ("The center of town", PictureWords(alt="The center of town")),
        ("blur:4px sepia", PictureWords(words=("blur:4px", "sepia"))),
        ("50%", PictureWords(width=Length(50, "%"))),
        ("50% of all", PictureWords(alt="50% of all")),
        ("qr", PictureWords(is_code=True)),
        ("bg", PictureWords(is_background=True)),
        ("Text bg fit of it", PictureWords("Text of it", is_background=True, fit="contain")),
        ("bg left", PictureWords(is_background=True, side=Side.LEFT)),
        (
            "bg right:33% contain",
            PictureWords(is_background=True, side=Side.RIGHT, share=0.33, fit="contain"),
        ),
        ("bg left right", PictureWords(is_background=True, side=Side.RIGHT)),
        ("bg 80% vertical", PictureWords(is_background=True, fit="80%", is_vertical=True)),
        ("bg 80% cover", PictureWords(is_background=True, fit="cover")),
        ("bg cover 80%", PictureWords(is_background=True, fit="cover")),
        ("bg blur", PictureWords(is_background=True, words=("blur",))),
    ],
)
def test_words_are_read_wherever_they_stand(alt: str, expected: PictureWords) -> None:
    assert read_words(alt) == expected


def test_a_deckset_picture_is_a_background_unless_it_is_inline() -> None:
    assert read_words("fit", "deckset") == PictureWords(is_background=True, fit="contain")
    assert read_words("inline", "deckset") == PictureWords(words=("inline",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("300", Length(300)),
        ("300px", Length(300)),
        ("1in", Length(96)),
        ("12pt", Length(16)),
        ("2em", Length(58)),
        (".5%", Length(0.5, "%")),
        ("-3px", None),
        ("3 px", None),
        ("huge", None),
    ],
)
def test_lengths_are_pixels_or_per_cent(text: str, expected: Length | None) -> None:
    assert length_of(text) == expected
