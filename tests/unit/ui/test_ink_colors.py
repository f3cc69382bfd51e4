from __future__ import annotations

import pytest

from recap_deck.geometry import WIDE, Rect
from recap_deck.place.boxes import FillBox, PictureBox, PlacedSlide, Role
from recap_deck.theme.colors import contrast
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.ui.slide.ink_colors import ink_colors

PLAIN = PlacedSlide(WIDE, ())
WHOLE = Rect(0, 0, 1920, 1080)
PICTURE = PictureBox(WHOLE, "a", role=Role.BACKGROUND)


@pytest.mark.parametrize("variant", ["light", "dark"])
@pytest.mark.parametrize("name", built_in_themes())
def test_both_colours_are_seen_on_the_ground_and_told_from_each_other(
    name: str, variant: str
) -> None:
    theme = load_theme(name, variants=[variant])
    colors = ink_colors(theme.palette, PLAIN)
    assert colors.first == theme.palette["accent"]
    assert colors.first != colors.second
    assert colors.is_on_dark == theme.dark
    for each in (colors.first, colors.second):
        assert contrast(each, theme.palette["ground"]) >= 3


def test_an_accent_that_is_lost_on_the_ground_is_left_for_the_text() -> None:
    palette = {"ground": "#101010", "accent": "#202020", "text": "#eeeeee"}
    colors = ink_colors(palette, PLAIN)
    assert (colors.first, colors.second) == ("#eeeeee", "#5AB0FF")
    assert colors.is_on_dark


LIGHT = {"ground": "#ffffff", "accent": "#222266", "text": "#111111", "second": "#ffcc00"}


def test_on_a_ground_of_its_own_a_slide_has_colours_of_its_own() -> None:
    assert ink_colors(LIGHT, PLAIN).first == "#222266"
    navy = FillBox(WHOLE, "#222266", role=Role.BACKGROUND)
    colors = ink_colors(LIGHT, PlacedSlide(WIDE, (navy,)))
    assert colors.is_on_dark
    assert contrast(colors.first, "#222266") >= 3
    assert colors.second == "#ffcc00"


def test_a_background_of_a_part_of_the_slide_changes_nothing() -> None:
    half = FillBox(Rect(0, 0, 960, 1080), "#222266", role=Role.BACKGROUND)
    assert ink_colors(LIGHT, PlacedSlide(WIDE, (half,))) == ink_colors(LIGHT, PLAIN)


@pytest.mark.parametrize(("ink", "is_dark"), [("#ffffff", True), ("#111111", False)])
def test_on_a_picture_the_slides_text_says_what_is_seen(ink: str, is_dark: bool) -> None:
    colors = ink_colors(LIGHT, PlacedSlide(WIDE, (PICTURE,), ink=ink))
    assert colors.is_on_dark is is_dark
