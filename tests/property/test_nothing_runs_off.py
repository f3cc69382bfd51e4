"""The law of the house: nothing runs off a slide, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recap_deck.model.blocks import Heading, Paragraph, ParsedSlide
from recap_deck.model.runs import Run
from recap_deck.model.slide import Fit, SlideDirectives
from recap_deck.place.boxes import Placement, Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.theme.load import load_theme
from recap_deck.theme.model import Theme
from tests.block_strategies import FITS, PICTURES, slides
from tests.fakes import FakePictures, GridTypesetter
from tests.placed_rooms import TOLERANCE, content, sticking_out
from tests.placed_text import parsed_texts, placed_texts
from tests.themes import SMALL_THEME

THEMES = {"small": SMALL_THEME, "recap": load_theme("recap")}

fewer = settings(max_examples=40)
every_theme = pytest.mark.parametrize("name", sorted(THEMES))


def place(parsed: ParsedSlide, theme: Theme, fit: Fit = Fit.AUTO, layout: str = "") -> Placement:
    frame = SlideFrame(SlideDirectives(fit=fit, layout=layout))
    return place_slide(parsed, frame, theme, GridTypesetter(), FakePictures(PICTURES))


@every_theme
@given(parsed=slides(), fit=FITS)
def test_every_box_lies_inside_its_placeholder(name: str, parsed: ParsedSlide, fit: Fit) -> None:
    for part in place(parsed, THEMES[name], fit).parts:
        assert sticking_out(part, THEMES[name]) == []


@every_theme
@given(parsed=slides(), fit=FITS)
def test_the_parts_say_what_the_slide_says(name: str, parsed: ParsedSlide, fit: Fit) -> None:
    placed = placed_texts(place(parsed, THEMES[name], fit).parts)
    assert {key: text for key, text in placed.items() if text} == parsed_texts(parsed.blocks)


@fewer
@given(parsed=slides())
def test_a_title_never_stands_on_the_text(parsed: ParsedSlide) -> None:
    for part in place(parsed, SMALL_THEME).parts:
        titles = [box.rect.bottom for box in part.boxes if box.role is Role.TITLE]
        tops = [box.rect.y for box in content(part) if box.role is not Role.TITLE]
        # The picture of an image layout may lie behind its title.
        if titles and tops and part.layout != "image-full":
            assert max(titles) <= min(tops) + TOLERANCE


@fewer
@given(parsed=slides(), fit=FITS)
def test_all_parts_have_one_scale(parsed: ParsedSlide, fit: Fit) -> None:
    parts = place(parsed, SMALL_THEME, fit).parts
    assert len({part.scale for part in parts}) == 1
    assert [(part.part, part.parts) for part in parts] == [
        (number, len(parts)) for number in range(1, len(parts) + 1)
    ]


@fewer
@given(parsed=slides(), fit=FITS)
def test_equal_slides_are_placed_equally(parsed: ParsedSlide, fit: Fit) -> None:
    assert place(parsed, SMALL_THEME, fit) == place(parsed, SMALL_THEME, fit)


@fewer
@given(parsed=slides())
def test_steps_go_on_from_part_to_part(parsed: ParsedSlide) -> None:
    parsed = replace(parsed, step_count=3)
    parts = place(parsed, SMALL_THEME).parts
    assert parts[0].first_step == 0
    assert parts[-1].last_step == 3
    for above, below in zip(parts, parts[1:], strict=False):
        assert above.first_step <= above.last_step
        assert below.first_step in (above.last_step, above.last_step + 1)


@fewer
@given(parsed=slides())
def test_shrinking_only_keeps_one_part(parsed: ParsedSlide) -> None:
    assert len(place(parsed, SMALL_THEME, Fit.SHRINK).parts) == 1


@fewer
@given(parsed=slides(), layout=st.sampled_from(sorted(SMALL_THEME.layouts)))
def test_no_layout_loses_text(parsed: ParsedSlide, layout: str) -> None:
    placed = placed_texts(place(parsed, SMALL_THEME, layout=layout).parts)
    assert {key: text for key, text in placed.items() if text} == parsed_texts(parsed.blocks)


@pytest.mark.parametrize("title", ["t" * 5_000, "a title of words " * 300])
def test_the_longest_title_stays_on_the_slide(title: str) -> None:
    parsed = ParsedSlide((Heading((Run(title),), 1), Paragraph((Run("text"),))))
    placement = place(parsed, SMALL_THEME)
    assert [each.code for each in placement.diagnostics] == ["title-too-small"]
    assert sticking_out(placement.parts[0], SMALL_THEME) == []
