"""Times as they are read on stage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.time_text import elapsed_text, remaining_text, time_of_day_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (59.9, "0:59"),
        (60, "1:00"),
        (3599.99, "59:59"),
        (3600, "1:00:00"),
        (-3, "0:00"),
    ],
)
def test_elapsed_time_rounds_down(seconds: float, text: str) -> None:
    assert elapsed_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(600, "10:00"), (599.1, "10:00"), (0.2, "0:01"), (0, "0:00"), (-0.5, "0:00"), (-200, "+3:20")],
)
def test_remaining_time_rounds_up_and_counts_on_over(seconds: float, text: str) -> None:
    assert remaining_text(seconds) == text


@given(st.floats(0, 50_000), st.floats(0, 50_000))
def test_more_time_gone_never_reads_as_less(first: float, second: float) -> None:
    less, more = sorted((first, second))
    assert _seconds(elapsed_text(less)) <= _seconds(elapsed_text(more))


def _seconds(text: str) -> int:
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return total


def test_the_time_of_day_goes_on_after_midnight() -> None:
    assert time_of_day_text(19 * 3600 + 5 * 60 + 59) == "19:05"
    assert time_of_day_text(24 * 3600 + 60) == "0:01"
