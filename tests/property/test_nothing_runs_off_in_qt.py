"""The same law with Qt's text layout and the themes that come with the app."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import Fit, SlideDirectives
from recap_deck.place.boxes import Placement
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.typeset.typesetter import QtTypesetter
from tests.block_strategies import FITS, PICTURES, slides
from tests.fakes import FakePictures
from tests.placed_rooms import sticking_out
from tests.placed_text import parsed_texts, placed_texts

THEMES = {name: load_theme(name) for name in built_in_themes()}


def place(parsed: ParsedSlide, name: str, directives: SlideDirectives) -> Placement:
    frame = SlideFrame(directives)
    return place_slide(parsed, frame, THEMES[name], QtTypesetter(), FakePictures(PICTURES))


@pytest.mark.parametrize("name", sorted(THEMES))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parsed=slides(), fit=FITS)
def test_nothing_runs_off_and_nothing_is_lost(
    qapp: QApplication, name: str, parsed: ParsedSlide, fit: Fit
) -> None:
    parts = place(parsed, name, SlideDirectives(fit=fit)).parts
    for part in parts:
        assert sticking_out(part, THEMES[name]) == []
    said = {key: text for key, text in placed_texts(parts).items() if text}
    assert said == parsed_texts(parsed.blocks)
