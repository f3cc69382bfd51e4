from __future__ import annotations

import pytest

from recap_deck.limits import SLIDE_LIMITS
from recap_deck.messages import text_of
from recap_deck.parse.measure import Where, measure_text


def fenced(code: str) -> str:
    return f"```python\n{code}\n```"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[" * 301,
            "This slide has 301 “[” marks; the limit is 300. It is shown as plain text",
        ),
        (
            "word " * 6_000 + "\n" + "word " * 1_000,
            "This slide has 35,001 characters; the limit is 32,000. It is shown as plain text",
        ),
        (
            "x" * 8_001,
            "This slide has a line of 8,001 characters; the limit is 8,000. "
            "It is shown as plain text",
        ),
        (
            "x\n" * 2_000,
            "This slide has 2,001 lines; the limit is 2,000. It is shown as plain text",
        ),
        (
            "|a" * 50 + "\n" + "|-" * 50 + "\n" + "|x\n" * 40,
            "This slide has tables of 2,142 cells; the limit is 2,000. It is shown as plain text",
        ),
    ],
    ids=["marks", "characters", "line", "lines", "cells"],
)
def test_what_is_too_much_is_named_with_its_limit(text: str, sentence: str) -> None:
    measure = measure_text(text)

    assert measure.where is Where.CARD
    assert text_of(measure.diagnostic) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200,
        fenced("x = 1\n" * 600),
        fenced("x" * 300),
        fenced("x\n" + "\n" * 12 + "x"),
        "word\n" * 500,
    ],
    ids=["marks", "code", "a code line", "blank code", "lines"],
)
def test_odd_text_goes_to_the_worker(text: str) -> None:
    assert measure_text(text).where is Where.WORKER


@pytest.mark.parametrize(
    "text",
    ["", "# Title\n\n- a\n- b", fenced("x = 1\n" * 100), "word\n" * 200 + "\n" * 150],
    ids=["nothing", "a slide", "code", "text and blank lines"],
)
def test_ordinary_text_is_parsed_at_once(text: str) -> None:
    assert measure_text(text).where is Where.IN_PROCESS


def test_a_worker_may_always_do_more() -> None:
    assert all(0 < limit.in_process <= limit.worker for limit in SLIDE_LIMITS)
