"""Pictures on the small theme: a body of 360 × 200, lengths of authors worth 400 / 1280 units."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import Block, Column, Columns, Length, ParsedSlide, Picture
from recap_deck.model.slide import Fit, SlideDirectives
from recap_deck.place.boxes import FillBox, PlacedSlide, Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import (
    bullets,
    fills,
    heading,
    page,
    paragraph,
    picture_boxes,
    placed,
    text_boxes,
    texts,
)
from tests.themes import SMALL_THEME

TITLE = heading("T")
WHOLE = Rect(0, 0, 400, 300)
SIZES = {"small.png": (90.0, 40.0), "wide.png": (900.0, 300.0), "tall.png": (300.0, 900.0)}


def rects(*blocks: object, **how: object) -> list[Rect]:
    return [box.rect for box in picture_boxes(page(*blocks, pictures=SIZES, **how))]  # type: ignore[arg-type]


def test_a_picture_has_a_pixel_for_each_unit_and_stands_left() -> None:
    assert rects(TITLE, paragraph("x"), Picture("small.png")) == [Rect(20, 80, 90, 40)]


def test_a_picture_by_itself_stands_in_the_middle() -> None:
    assert rects(TITLE, Picture("small.png")) == [Rect(20 + 135, 60, 90, 40)]


def test_a_large_picture_keeps_its_aspect_inside_its_room() -> None:
    assert rects(TITLE, Picture("wide.png")) == [Rect(20, 60, 360, 120)]


def test_the_author_asks_for_a_width_in_pixels_or_percent() -> None:
    assert rects(TITLE, paragraph("x"), Picture("small.png", width=Length(576))) == [
        Rect(20, 80, 180, 80)
    ]
    assert rects(TITLE, paragraph("x"), Picture("small.png", width=Length(50, "%"))) == [
        Rect(20, 80, 180, 80)
    ]


def test_width_and_height_together_are_a_frame_to_stay_in() -> None:
    picture = Picture("small.png", width=Length(576), height=Length(128))
    assert rects(TITLE, paragraph("x"), picture) == [Rect(20, 80, 90, 40)]


def test_a_picture_gives_way_before_text_becomes_smaller() -> None:
    slide = page(TITLE, bullets(*"abcd"), Picture("tall.png", title="why"), pictures=SIZES)
    (box,) = picture_boxes(slide)
    assert slide.scale == 1
    # Four items with their gaps take 70, the caption 22, the gap above the picture 10.
    assert box.rect.height == pytest.approx(200 - 70 - 22 - 10)


def test_a_captioned_picture_and_much_text_continue_as_they_are() -> None:
    placement = placed(
        TITLE, Picture("tall.png", title="why"), bullets(*"abcdefghijk"), pictures=SIZES
    )
    assert len(placement.parts) == 2
    assert placement.parts[0].scale >= 0.75


def test_a_picture_that_can_give_no_more_makes_all_smaller() -> None:
    slide = page(TITLE, bullets(*"abcdefgh"), Picture("tall.png", title="why"), pictures=SIZES)
    (box,) = picture_boxes(slide)
    assert slide.scale < 1
    assert box.rect.bottom <= 260


def test_pictures_written_on_one_line_stand_side_by_side() -> None:
    left, right = rects(
        TITLE, paragraph("x", line=1), Picture("small.png", line=3), Picture("small.png", line=3)
    )
    assert (left, right) == (Rect(20, 80, 90, 40), Rect(20 + 90 + 32, 80, 90, 40))


def test_a_row_that_is_too_wide_becomes_smaller() -> None:
    row = [replace(Picture("wide.png"), line=2)] * 2
    boxes = rects(TITLE, paragraph("x"), *row)
    assert max(rect.right for rect in boxes) <= 380.01
    assert boxes[0].width == boxes[1].width


def test_a_caption_stands_below() -> None:
    slide = page(TITLE, Picture("small.png", title="A house"), pictures=SIZES)
    (caption,) = text_boxes(slide, Role.CAPTION)
    assert (caption.text, caption.rect.y) == ("A house", 60 + 40 + 12)


def test_a_missing_picture_is_an_outlined_box_with_its_name_and_an_error_on_its_line() -> None:
    placement = placed(TITLE, paragraph("x"), Picture("gone.png", line=7))
    (part,) = placement.parts
    (ground,) = fills(part, Role.PICTURE)
    assert (ground.rect.size.width, ground.edge) == (180, "#cccccc")
    assert texts(part, Role.CAPTION) == ["gone.png"]
    (diagnostic,) = placement.diagnostics
    assert text_of(diagnostic) == "There is no picture “gone.png”"
    assert diagnostic.span.first_line == 7


def test_alt_link_and_rounded_corners_reach_the_box() -> None:
    picture = Picture("small.png", "A house", link="https://example.org", words=("rounded",))
    (box,) = picture_boxes(page(TITLE, paragraph("x"), picture, pictures=SIZES))
    assert (box.alt, box.link, box.radius) == ("A house", "https://example.org", 10)


def test_the_picture_of_an_image_layout_stands_in_its_placeholder() -> None:
    slide = page(TITLE, bullets("a"), Picture("tall.png"), pictures=SIZES)
    assert slide.layout == "image-right"
    (box,) = picture_boxes(slide)
    assert box.rect.height == 200
    assert Rect(210, 60, 170, 200).contains(box.rect, 0.01)
    assert box.rect.right == 380, "at the slide's margin, not in the middle"
    assert box.path == (2,)


def test_a_bleeding_picture_fills_the_slide_and_is_cut() -> None:
    slide = page(TITLE, Picture("tall.png"), pictures=SIZES, layout="image-full")
    (box,) = picture_boxes(slide)
    assert box.rect == Rect(0, 0, 400, 300)
    assert (box.crop.x, box.crop.width, round(box.crop.height, 2)) == (0, 1, 0.25)


def test_a_heading_after_the_picture_of_an_image_layout_is_the_title() -> None:
    slide = page(Picture("tall.png"), TITLE, pictures=SIZES, layout="image-full")
    assert texts(slide, Role.TITLE) == ["T"]


def test_text_over_a_picture_lies_on_a_veil() -> None:
    slide = page(TITLE, Picture("tall.png"), pictures=SIZES, layout="image-full")
    picture = next(i for i, box in enumerate(slide.boxes) if box.role is Role.PICTURE)
    veil = next(i for i, box in enumerate(slide.boxes) if box.rect == Rect(0, 40, 400, 260))
    title = next(i for i, box in enumerate(slide.boxes) if box.role is Role.TITLE)
    assert picture < veil < title


def test_text_over_a_picture_stands_on_a_band_where_the_theme_has_one() -> None:
    slide = banded(TITLE, Picture("tall.png"), title_at=100)
    (title,) = text_boxes(slide, Role.TITLE)
    (band,) = (box for box in slide.boxes if isinstance(box, FillBox) and box.rect != WHOLE)
    assert (band.rect.x, band.rect.width, band.fill) == (0, 400, "#ffffff")
    assert band.rect.y <= title.rect.y
    assert band.rect.bottom == title.rect.bottom + 44


def test_a_band_with_little_picture_below_it_goes_to_the_edge() -> None:
    slide = banded(TITLE, Picture("tall.png"), paragraph("low"))
    (band,) = (box for box in slide.boxes if isinstance(box, FillBox) and box.rect != WHOLE)
    assert band.rect.bottom == 300


def banded(*blocks: Block, title_at: float = 200) -> PlacedSlide:
    layout = SMALL_THEME.layouts["image-full"]
    places = tuple(
        replace(each, rect=replace(each.rect, y=title_at)) if each.name == "title" else each
        for each in layout.placeholders
    )
    look = replace(SMALL_THEME.picture, band=True)
    layouts = {**SMALL_THEME.layouts, "image-full": replace(layout, placeholders=places)}
    theme = replace(SMALL_THEME, picture=look, layouts=layouts)
    frame = SlideFrame(SlideDirectives(layout="image-full"))
    parsed = ParsedSlide(blocks)
    return place_slide(parsed, frame, theme, GridTypesetter(), FakePictures(SIZES)).parts[0]


def test_the_picture_of_an_image_layout_stays_on_every_part() -> None:
    placement = placed(
        TITLE, bullets(*(f"item {n}" for n in range(40))), Picture("tall.png"), pictures=SIZES
    )
    assert len(placement.parts) > 1
    assert all(len(picture_boxes(part)) == 1 for part in placement.parts)


def test_two_large_pictures_give_way_to_each_other() -> None:
    large = Picture("tall.png", height=Length(200, "%"))
    slide = page(TITLE, replace(large, line=2), replace(large, line=4), pictures=SIZES)
    assert slide.scale == 1
    assert [box.rect.height for box in picture_boxes(slide)] == [95, 95]


def test_a_picture_in_columns_gives_way_beside_a_small_one_above() -> None:
    column = Column((paragraph("x"), Picture("tall.png", width=Length(900, "%"))))
    blocks = (Picture("small.png", height=Length(3)), Columns((column,)))
    slide = page(TITLE, bullets("a"), *blocks, pictures=SIZES, fit=Fit.SHRINK)
    assert slide.scale == 1


def test_a_picture_in_columns_gives_way_on_a_later_part_too() -> None:
    column = Column((paragraph("x"), Picture("tall.png", width=Length(900, "%"))))
    parts = placed(TITLE, bullets("a"), Columns((column,)), pictures=SIZES).parts
    assert parts[0].scale > 0.5
    assert max(box.rect.bottom for part in parts for box in picture_boxes(part)) <= 260.25


def test_a_missing_picture_is_asked_for_but_told_once() -> None:
    parsed = ParsedSlide((TITLE, bullets(*"abcdefghijklmn"), Picture("gone.png", line=3)))
    placement = place_slide(parsed, SlideFrame(), SMALL_THEME, GridTypesetter(), FakePictures())
    assert [each.code for each in placement.diagnostics].count("picture-missing") == 1


def test_pictures_on_panels_stand_side_by_side() -> None:
    row = [Picture("small.png", line=3, words=("panel",)) for _ in range(2)]
    slide = page(TITLE, paragraph("x", line=1), *row, pictures=SIZES)
    left, right = (box.rect for box in fills(slide, Role.PICTURE))
    assert right.x - left.right == pytest.approx(32)
    assert left.size == right.size


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (Picture("little.png"), (40, 60)),
        (Picture("little.png", width=Length(50, "%")), (133.3, 200)),
        (Picture("tall.png"), (66.7, 200)),
    ],
)
def test_in_a_layout_too_no_picture_is_larger_than_it_is_sharp_without_being_asked(
    picture: Picture, size: tuple[float, float]
) -> None:
    sizes = {**SIZES, "little.png": (40.0, 60.0)}
    slide = page(TITLE, bullets("a"), picture, layout="image-right", pictures=sizes)
    (box,) = picture_boxes(slide)
    assert (box.rect.width, box.rect.height) == pytest.approx(size, abs=0.1)
