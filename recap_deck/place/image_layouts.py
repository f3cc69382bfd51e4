"""The picture of an image layout, filling its placeholder or standing in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Picture
from recap_deck.place.assign import PICTURE, QR, Assignment
from recap_deck.place.backgrounds import veil
from recap_deck.place.boxes import Box, FillBox, PictureBox, Role
from recap_deck.place.figures import missing_boxes
from recap_deck.place.ground_tiles import tiled
from recap_deck.place.media import shown_boxes
from recap_deck.place.picture_looks import AUTHOR_WIDTH, looked
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture
from recap_deck.place.placing import Placing
from recap_deck.place.qr import is_qr
from recap_deck.theme.model import Anchor, Fill, Gradient, Layout, Placeholder

_FADE = 180.0
"""Over how many units the veil above text on a picture comes in."""

_BAND_PADDING = 44.0

_LEAST_BELOW = 100.0
"""Less of a picture than this is not left to be seen under a band."""


def image_boxes(
    layout: Layout,
    assignment: Assignment,
    texts: Sequence[Rect],
    ground: Fill,
    placing: Placing,
) -> Iterator[Box]:
    """The picture, and a veil where `texts`, the places of text, lie on it."""
    placeholder = layout.placeholder(QR) or layout.placeholder(PICTURE)
    picture = assignment.picture
    if placeholder is None or picture is None:
        return
    yield from _picture(placeholder, picture, assignment.picture_path, placing)
    seen = picture_rect(layout, picture, placing) or placeholder.rect
    over = [text for text in texts if _overlap(text, seen)]
    if over:
        solid = veil(placeholder.rect, layout, ground, placing)
        is_band = placing.theme.picture.band
        yield _band(solid, over) if is_band else _fading(solid, min(text.y for text in over))


def _picture(
    placeholder: Placeholder, picture: Picture, path: tuple[int, ...], placing: Placing
) -> Iterator[Box]:
    found = placing.find_shown(picture)
    step = picture.step
    if isinstance(found, MissingPicture):
        yield from missing_boxes(found, placeholder.rect, path, step, placing)
        return
    target, crop = _target(placeholder, picture, found, placing)
    radius = min(placeholder.radius, target.width / 4, target.height / 4)
    box = PictureBox(
        target, found.key, picture.alt, crop, radius, picture.link, step=step, path=path
    )
    unit = placing.theme.size.width / AUTHOR_WIDTH
    yield from looked(
        shown_boxes(box, found, picture.clip, placing), picture.words, unit, placing.ink
    )


def picture_rect(layout: Layout, picture: Picture | None, placing: Placing) -> Rect | None:
    """Where the picture of an image layout stands; None where there is none to be seen."""
    placeholder = layout.placeholder(PICTURE)
    if placeholder is None or picture is None:
        return None
    found = placing.find_shown(picture)
    if isinstance(found, MissingPicture):
        return None
    return _target(placeholder, picture, found, placing)[0]


def _target(
    placeholder: Placeholder,
    picture: Picture,
    found: FoundPicture | FoundMedia,
    placing: Placing,
) -> tuple[Rect, Rect]:
    """Where a picture is drawn, and which part of it."""
    # A code that is cut can't be read.
    fills = placeholder.bleed and not is_qr(found.key)
    rect = placeholder.rect
    fit = "cover" if fills else _fit(picture, found, rect)
    ((target, crop),) = tiled(found, rect, fit).pieces
    if not fills:
        target = _anchored(target, rect, placeholder.anchor, placing.theme.size.width)
    return target, crop


def _fit(picture: Picture, found: FoundPicture | FoundMedia, rect: Rect) -> str:
    """Nothing is drawn larger than it is sharp, unless the author asks for a size."""
    is_sharp = isinstance(found, FoundMedia) or found.is_vector or is_qr(found.key)
    fits = found.width <= rect.width and found.height <= rect.height
    is_asked = picture.width is not None or picture.height is not None
    return "auto" if fits and not is_sharp and not is_asked else "contain"


def _anchored(target: Rect, rect: Rect, anchor: Anchor, slide_width: float) -> Rect:
    """A picture smaller than its placeholder stands at the margin that it is nearer to."""
    share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[anchor]
    y = rect.y + (rect.height - target.height) * share
    left, right = rect.x, slide_width - rect.right
    aside = 0.5 if left == right else float(left > right)
    x = rect.x + (rect.width - target.width) * aside
    return Rect(x, y, target.width, target.height)


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def _fading(solid: FillBox, text_top: float) -> FillBox:
    """Dense from the text's top down, fading out above it."""
    rect = solid.rect
    top = max(rect.y, text_top - _FADE)
    height = max(1.0, rect.bottom - top)
    color = str(solid.fill)
    dense = min(1.0, max(0.0, (text_top - top) / height))
    stops = ((0.0, f"{color[:7]}00"), (dense, color), (1.0, color))
    fill = Gradient(stops, Point(0, 0), Point(0, 1))
    return FillBox(Rect(rect.x, top, rect.width, height), fill, role=Role.BACKGROUND)


def _band(veil: FillBox, texts: Sequence[Rect]) -> FillBox:
    """From edge to edge behind the texts, letting nothing through."""
    rect = veil.rect
    top = max(rect.y, min(text.y for text in texts) - _BAND_PADDING)
    bottom = min(rect.bottom, max(text.bottom for text in texts) + _BAND_PADDING)
    if rect.bottom - bottom < _LEAST_BELOW:
        bottom = rect.bottom
    band = Rect(rect.x, top, rect.width, bottom - top)
    return FillBox(band, str(veil.fill)[:7], role=Role.BACKGROUND)
