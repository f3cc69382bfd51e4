"""Blocks as CommonMark has them, but for a table of differences."""

from __future__ import annotations

import pytest

from tests.differential.differences import DIFFERENCES, Difference
from tests.differential.shapes import our_shape, their_shape
from tests.differential.snippets import same_snippets

SNIPPETS = tuple(same_snippets())


@pytest.mark.parametrize("text", SNIPPETS)
def test_blocks_are_what_commonmark_says(text: str) -> None:
    assert our_shape(text) == their_shape(text)


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda each: each.name)
def test_an_intended_difference_still_differs(difference: Difference) -> None:
    assert our_shape(difference.example) != their_shape(difference.example)
    if difference.pattern is not None:
        assert difference.pattern.search(difference.example)


def test_there_are_many_snippets_and_few_differences() -> None:
    assert len(set(SNIPPETS)) >= 400
    assert len(DIFFERENCES) <= 25
