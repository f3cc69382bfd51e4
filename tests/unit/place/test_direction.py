"""Which way a text runs."""

from __future__ import annotations

import pytest

from recap_deck.place.direction import runs_left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("plain", False),
        ("한국어", False),
        ("مرحبا", True),
        ("שלום", True),
        ("123 שלום", True),
        ("English, then שלום", False),
        ("… שלום and English", True),
        ("123 …", False),
    ],
)
def test_the_first_letter_that_runs_one_way_decides(text: str, expected: bool) -> None:
    assert runs_left(text) is expected
