"""Files of every dialect and the slides that they are cut into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recap_deck.source.load import load_text
from tests.deck_outline import slides_outline

FILES = sorted((Path(__file__).parent / "split").glob("*.deck"))


def outline(source: str) -> str:
    return slides_outline(load_text(source, "talk.md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_cut_into_its_slides(
    path: Path, check_golden: Callable[[Path, Callable[[str], str]], None]
) -> None:
    check_golden(path, outline)
