"""Where a background picture goes in its room, by hand."""

from __future__ import annotations

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.grounds import CENTERED, NOT_REPEATED, Anchor, Anchors, Repeat, Repeats
from recap_deck.place.ground_tiles import MOST_TILES, tiled
from recap_deck.place.pictures import FoundPicture

ROOM = Rect(0, 0, 400, 300)
PICTURE = FoundPicture("k", 200, 200)
BOTH = (Repeat.REPEAT, Repeat.REPEAT)


def rects(fit: str, anchors: Anchors = CENTERED, repeats: Repeats = NOT_REPEATED) -> list[Rect]:
    return [rect for rect, _ in tiled(PICTURE, ROOM, fit, anchors, repeats, 1.5).pieces]


@pytest.mark.parametrize(
    ("fit", "rect", "crop"),
    [
        ("cover", ROOM, Rect(0, 0.125, 1, 0.75)),
        ("contain", Rect(50, 0, 300, 300), Rect(0, 0, 1, 1)),
        ("auto", Rect(100, 50, 200, 200), Rect(0, 0, 1, 1)),
        ("25%", Rect(150, 100, 100, 100), Rect(0, 0, 1, 1)),
        ("25% auto", Rect(150, 100, 100, 100), Rect(0, 0, 1, 1)),
        ("100px", Rect(125, 75, 150, 150), Rect(0, 0, 1, 1)),
        ("odd", ROOM, Rect(0, 0.125, 1, 0.75)),
    ],
)
def test_a_picture_is_fitted_into_its_room(fit: str, rect: Rect, crop: Rect) -> None:
    assert tiled(PICTURE, ROOM, fit).pieces == ((rect, crop),)


@pytest.mark.parametrize(
    ("anchors", "rect"),
    [
        ((Anchor(0.0), Anchor(0.0)), Rect(0, 0, 100, 100)),
        ((Anchor(1.0), Anchor(1.0)), Rect(300, 200, 100, 100)),
        ((Anchor(1.0, -20.0), Anchor(0.0, 10.0)), Rect(270, 15, 100, 100)),
        ((Anchor(0.25), Anchor()), Rect(75, 100, 100, 100)),
    ],
)
def test_a_picture_stands_where_it_is_anchored(anchors: Anchors, rect: Rect) -> None:
    assert rects("25%", anchors) == [rect]


def test_a_large_picture_shows_the_part_that_its_anchor_names() -> None:
    ((_, crop),) = tiled(PICTURE, ROOM, "cover", (Anchor(), Anchor(0.0))).pieces
    assert crop == Rect(0, 0, 1, 0.75)


def test_what_lies_outside_is_not_drawn() -> None:
    assert rects("25%", (Anchor(0.0, -100.0), Anchor())) == []


def test_a_repeated_picture_fills_its_room_from_its_anchor_on() -> None:
    (first, first_crop), *_, (last, last_crop) = tiled(PICTURE, ROOM, "30%", CENTERED, BOTH).pieces
    assert (first, first_crop) == (Rect(0, 0, 20, 90), Rect(5 / 6, 0.25, 1 / 6, 0.75))
    assert (last.right, last.bottom) == (400, 300)
    assert last_crop.width == pytest.approx(1 / 6)


def test_pieces_of_a_repeated_picture_cover_the_room_once() -> None:
    pieces = rects("23%", (Anchor(0.3, 7.0), Anchor(0.9)), BOTH)
    assert sum(rect.width * rect.height for rect in pieces) == pytest.approx(400 * 300)


def test_repeated_across_only_it_is_one_row() -> None:
    row = rects("25%", (Anchor(0.0), Anchor()), (Repeat.REPEAT, Repeat.ONCE))
    assert row == [Rect(100.0 * i, 100, 100, 100) for i in range(4)]


def test_space_leaves_gaps_between_whole_pictures() -> None:
    row = rects("30%", CENTERED, (Repeat.SPACE, Repeat.ONCE))
    assert [rect.x for rect in row] == [0, 140, 280]


def test_round_makes_them_fit() -> None:
    row = rects("30%", CENTERED, (Repeat.ROUND, Repeat.ONCE))
    assert [rect.width for rect in row] == pytest.approx([400 / 3] * 3)


def test_a_picture_of_a_few_pixels_is_drawn_larger_than_asked_for() -> None:
    made = tiled(FoundPicture("k", 2, 2), ROOM, "auto", CENTERED, BOTH)
    assert made.is_enlarged
    assert made.count == 200 * 150
    assert len(made.pieces) <= MOST_TILES * 1.3
