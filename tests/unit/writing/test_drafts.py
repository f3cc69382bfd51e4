from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.drafts import Draft, draft_bytes, draft_prefix, read_draft


@given(st.text(), st.text())
def test_a_draft_is_read_as_it_was_written(before: str, text: str) -> None:
    draft = Draft(Path("deck/01.md"), before.encode(), text)
    assert read_draft(draft_bytes(draft)) == draft


@given(st.binary())
def test_bytes_that_are_no_draft_are_none(data: bytes) -> None:
    assert read_draft(data) is None


@pytest.mark.parametrize(
    "data",
    [
        b"{}",
        b"[]",
        b"7",
        b'{"draft": 2, "path": "a", "before": "", "text": ""}',
        b'{"draft": 1, "path": "a", "before": "", "text": 7}',
        b'{"draft": 1, "path": 7, "before": "", "text": "a"}',
        b'{"draft": 1, "path": "a", "before": null, "text": "a"}',
    ],
)
def test_a_draft_of_another_kind_is_none(data: bytes) -> None:
    assert read_draft(data) is None


def test_a_draft_cut_short_is_none() -> None:
    written = draft_bytes(Draft(Path("01.md"), b"one", "one two"))
    assert all(read_draft(written[:end]) is None for end in range(len(written)))


def test_drafts_of_files_of_one_name_are_named_apart() -> None:
    assert draft_prefix(Path("a/01.md")) != draft_prefix(Path("b/01.md"))
    assert draft_prefix(Path("a/01.md")).startswith("01-")
