"""The blocks of a slide's text, read from its outline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide
from tests.outline import outline

FOLDER = Path(__file__).parent / "parse"
SETTINGS = {
    "breaks_joined": ParseSettings(line_breaks=False),
    "deckset": ParseSettings(dialect="deckset"),
    "definitions_shared": ParseSettings(definitions="[s]: https://site.example/\n[^n]: A *note*."),
    "colour_of_text": ParseSettings(dialect="marp"),
    "slidev_components": ParseSettings(dialect="slidev", line_breaks=False),
    "steps_by_marker": ParseSettings(steps_by_marker=True),
    "underlines_off": ParseSettings(setext_headings=False),
}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.deck")), ids=lambda path: path.stem)
def test_a_slide_reads_as_its_outline(
    path: Path, check_golden: Callable[[Path, Callable[[str], str]], None]
) -> None:
    settings = SETTINGS.get(path.stem, ParseSettings())

    check_golden(path, lambda source: outline(parse_slide(source, settings)) + "\n")


def test_every_setting_has_its_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.deck")} >= SETTINGS.keys()
