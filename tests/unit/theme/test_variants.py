"""What `class` lays over a theme."""

from __future__ import annotations

import pytest

from recap_deck.errors import ThemeError
from recap_deck.model.blocks import Align
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.theme.model import FillDecoration, SpeakerDecoration
from recap_deck.theme.variants import with_variants

THEME = {
    "palette": {"ground": "#000000", "text": "#ffffff"},
    "variants": {
        "dark": "",
        "light": {"palette": {"ground": "#ffffff"}},
        "red": {"palette": {"text": "#ff0000"}},
        "invert": "light",
    },
}


def palette(*names: str) -> dict[str, str]:
    found: dict[str, str] = with_variants(THEME, names, "own")["palette"]
    return found


def test_a_variant_is_laid_over_the_theme() -> None:
    assert palette("light") == {"ground": "#ffffff", "text": "#ffffff"}


def test_several_variants_are_laid_over_each_other_whatever_their_order() -> None:
    assert palette("red", "light") == palette("light", "red")
    assert palette("red", "light") == {"ground": "#ffffff", "text": "#ff0000"}


def test_a_variant_may_be_another_ones_name_or_the_theme_as_it_is() -> None:
    assert palette("invert") == palette("light")
    assert palette("dark") == palette()


def test_a_class_that_is_no_variant_changes_nothing() -> None:
    assert palette("fancy") == palette()


@pytest.mark.parametrize("meant", ["nothing", "loop"])
def test_a_variant_that_leads_nowhere_is_refused(meant: str) -> None:
    theme = {"variants": {"loop": "loop", "a": meant}}
    with pytest.raises(ThemeError) as refusal:
        with_variants(theme, ["a"], "own")
    assert "variants.a" in str(refusal.value)


def test_a_theme_names_its_variants() -> None:
    assert {"light", "dark", "invert", "lead"} <= set(load_theme("recap").variants)


@pytest.mark.parametrize("name", built_in_themes())
def test_the_title_of_a_centred_slide_is_in_its_middle(name: str) -> None:
    theme = load_theme(name, variants=["lead"])
    title = theme.layouts["title-body"].placeholder("title")
    assert title is not None
    assert theme.style(title.style).align is Align.CENTER


def test_lead_centres_what_stands_on_a_slide() -> None:
    assert load_theme("recap", variants=["lead"]).style("title").align is Align.CENTER


def test_the_rule_of_a_centred_slide_goes_with_its_title() -> None:
    layout = load_theme("recap", variants=["lead"]).layouts["title-body"]
    shapes = [each for each in layout.decorations if isinstance(each, FillDecoration)]
    assert [each.follows for each in shapes] == ["title"]


@pytest.mark.parametrize("name", built_in_themes())
def test_lead_brings_every_card_to_the_middle(name: str) -> None:
    theme = load_theme(name, variants=["lead"])
    for layout in ("cover", "section", "statement", "big-number", "next-up", "questions"):
        for place in theme.layouts[layout].placeholders:
            assert theme.style(place.style).align is Align.CENTER
            assert place.rect.x + place.rect.right == pytest.approx(1920)


def test_lead_brings_rules_and_speakers_to_the_middle_but_no_bar() -> None:
    section = load_theme("recap", variants=["lead"]).layouts["section"]
    (rule,) = section.decorations
    assert rule.rect.x + rule.rect.right == 1920
    cover = load_theme("recap", variants=["lead"]).layouts["cover"]
    assert [each.align for each in cover.decorations if isinstance(each, SpeakerDecoration)] == [
        Align.CENTER
    ]
    assert max(each.rect.right for each in cover.decorations) == 1920


def test_lead_leaves_what_has_a_side() -> None:
    plain, lead = load_theme("recap"), load_theme("recap", variants=["lead"])
    for layout, name in (("two-columns", "left"), ("image-left", "body"), ("end", "qr")):
        place = plain.layouts[layout].placeholder(name)
        assert lead.layouts[layout].placeholder(name) == place
