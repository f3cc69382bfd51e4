"""What words beside a picture make of it: filters, circles, shadows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.geometry import Rect
from recap_deck.place.boxes import FillBox, PictureBox
from recap_deck.place.picture_looks import (
    FILTERED,
    filters_of,
    looked,
    shadows_of,
    with_panel,
)
from recap_deck.place.pictures import FoundPicture

BOX = PictureBox(Rect(100, 100, 400, 200), "a.png|1|2")


def filters(*words: str) -> str:
    return filters_of(words, 0.001)


@pytest.mark.parametrize(
    ("word", "made"),
    [
        ("blur", "blur=0.01"),
        ("blur:20px", "blur=0.02"),
        ("brightness", "brightness=1.5"),
        ("brightness:50%", "brightness=0.5"),
        ("hue-rotate:90deg", "hue-rotate=90"),
        ("hue-rotate:0.5turn", "hue-rotate=180"),
        ("opacity:.25", "opacity=0.25"),
        ("saturate:1000", "saturate=100"),
    ],
)
def test_a_filter_is_read_as_marp_does(word: str, made: str) -> None:
    assert filters(word) == made


@pytest.mark.parametrize("word", ["blur:much", "blur:5%", "sepia:1px", "hue-rotate:3px", "rounded"])
def test_an_amount_that_means_nothing_is_no_filter(word: str) -> None:
    assert filters(word) == ""


def test_filters_keep_their_order() -> None:
    assert filters("sepia", "blur", "invert:50%") == "sepia=1,blur=0.01,invert=0.5"


def test_a_filtered_picture_is_another_one_than_the_plain_one() -> None:
    [plain] = looked([BOX], (), 1.5)
    [gray] = looked([BOX], ("grayscale",), 1.5)
    assert plain == BOX
    assert isinstance(gray, PictureBox)
    assert gray.key == f"{BOX.key}{FILTERED}grayscale=1"


def test_blur_is_as_wide_on_the_slide_whatever_the_pictures_size() -> None:
    [box] = looked([BOX], ("blur:10px",), 1.5)
    assert isinstance(box, PictureBox)
    assert box.key.endswith(f"blur={10 * 1.5 / 400:.5g}")


def test_a_circle_is_cut_from_the_middle() -> None:
    [box] = looked([BOX], ("circle",), 1.5)
    assert isinstance(box, PictureBox)
    assert (box.rect, box.radius) == (Rect(200, 100, 200, 200), 100)
    assert box.crop == Rect(0.25, 0, 0.5, 1)


def test_a_shadow_lies_below_and_is_soft() -> None:
    *shadow, picture = looked([BOX], ("drop-shadow:4px,8px,10px,#00000080",), 1.5)
    assert picture == BOX
    assert all(isinstance(each, FillBox) for each in shadow)
    rects = [each.rect for each in shadow]
    assert all(inner.width < outer.width for outer, inner in zip(rects, rects[1:], strict=False))
    middles = {(rect.x + rect.width / 2, rect.y + rect.height / 2) for rect in rects}
    assert {(round(x, 6), round(y, 6)) for x, y in middles} == {(306, 212)}


@given(st.text(max_size=30))
def test_whatever_is_written_is_read_or_left(text: str) -> None:
    words = (f"drop-shadow:{text}", f"blur:{text}", f"hue-rotate:{text}")
    assert len(list(shadows_of(words))) <= 1
    filters_of(words, 0.001)


def test_a_panel_is_as_large_as_the_picture_was_and_the_picture_keeps_its_shape() -> None:
    logo = with_panel(FoundPicture("a.png|1|2", 300, 100), ("panel",))
    whole = Rect(100, 100, 2 * logo.width, 2 * logo.height)
    panel, picture = looked([replace(BOX, rect=whole)], ("panel",), 1.5, "#eeeeee")
    assert isinstance(panel, FillBox)
    assert (panel.rect, panel.fill) == (whole, "#eeeeee")
    assert picture.rect.width / picture.rect.height == pytest.approx(3)
    assert (picture.rect.x - 100, picture.rect.y - 100) == pytest.approx((28, 28))


@pytest.mark.parametrize(
    ("word", "color"), [("panel", "#222222"), ("panel:white", "#ffffff"), ("panel:#abc", "#aabbcc")]
)
def test_a_panel_has_the_texts_colour_or_the_one_asked_for(word: str, color: str) -> None:
    panel, _ = looked([BOX], (word,), 1.5, "#222222")
    assert isinstance(panel, FillBox)
    assert panel.fill == color


def test_a_shadow_is_that_of_the_panel() -> None:
    *shadow, panel, _ = looked([BOX], ("panel", "drop-shadow:0,0"), 1.5)
    assert [each.rect for each in shadow] == [panel.rect]


def test_a_border_runs_around_the_picture() -> None:
    picture, border = looked([replace(BOX, radius=10)], ("border",), 2.0, "#222222")
    assert isinstance(border, FillBox)
    assert picture.rect == BOX.rect
    assert border.rect == Rect(97, 97, 406, 206)
    assert (border.fill, border.edge, border.edge_width) == ("", "#22222259", 3)
    assert border.radius == 13
