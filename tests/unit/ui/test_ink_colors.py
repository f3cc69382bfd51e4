from __future__ import annotations

import pytest

from recap_deck.geometry import WIDE
from recap_deck.place.boxes import PlacedSlide
from recap_deck.theme.colors import contrast
from recap_deck.theme.load import load_theme
from recap_deck.ui.slide.ink_colors import ink_colors

PLAIN = PlacedSlide(WIDE, ())
ON_PICTURE = PlacedSlide(WIDE, (), ink="#ffffff")


@pytest.mark.parametrize("name", ["recap", "paper"])
def test_both_colours_are_seen_on_the_ground_and_told_from_each_other(name: str) -> None:
    palette = load_theme(name).palette
    colors = ink_colors(palette, PLAIN)
    assert colors.first == palette["accent"]
    assert colors.first != colors.second
    for each in (colors.first, colors.second):
        assert contrast(each, palette["ground"]) >= 3


def test_an_accent_that_is_lost_on_the_ground_is_left_for_the_text() -> None:
    palette = {"ground": "#101010", "accent": "#202020", "text": "#eeeeee"}
    colors = ink_colors(palette, PLAIN)
    assert (colors.first, colors.second) == ("#eeeeee", "#5AB0FF")
    assert colors.is_on_dark


def test_on_a_ground_of_its_own_a_slides_ink_says_what_is_seen() -> None:
    palette = {"ground": "#ffffff", "accent": "#222266", "text": "#111111", "second": "#ffcc00"}
    assert not ink_colors(palette, PLAIN).is_on_dark
    colors = ink_colors(palette, ON_PICTURE)
    assert colors.is_on_dark
    assert contrast(colors.first, "#202020") >= 3
