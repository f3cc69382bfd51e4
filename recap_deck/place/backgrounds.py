"""What lies under a slide: the layout's fills, the author's colour, pictures as tiles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect, Size
from recap_deck.model.blocks import Background, Side
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import Box, FillBox, PictureBox, Role
from recap_deck.place.css_colors import hex_color
from recap_deck.place.figures import missing_boxes
from recap_deck.place.media import shown_boxes
from recap_deck.place.picture_looks import AUTHOR_WIDTH, looked
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture
from recap_deck.place.placing import Placing
from recap_deck.place.scrim import scrim_color
from recap_deck.theme.model import Fill, Gradient, Layout

_LEAST_SHARE = 0.1
_MOST_SHARE = 0.9
_GRADIENT = "gradient("
_FALLBACK_GROUND = "#000000"


def all_backgrounds(
    backgrounds: Sequence[Background], directives: SlideDirectives
) -> tuple[Background, ...]:
    """The slide's own backgrounds; without any, the picture that its directives name."""
    if backgrounds or not directives.background_image:
        return tuple(backgrounds)
    if _GRADIENT in directives.background_image:
        return ()
    size = directives.background_size or "cover"
    return (Background(directives.background_image, fit=size),)


def content_area(backgrounds: Sequence[Background], size: Size) -> Rect:
    """The part of the slide that backgrounds at a side leave for content."""
    left = _share(backgrounds, Side.LEFT) * size.width
    right = _share(backgrounds, Side.RIGHT) * size.width
    return Rect(left, 0.0, max(size.width * _LEAST_SHARE, size.width - left - right), size.height)


def _share(backgrounds: Sequence[Background], side: Side) -> float:
    shares = [each.share for each in backgrounds if each.side is side]
    return max(_LEAST_SHARE, min(_MOST_SHARE, shares[-1])) if shares else 0.0


def background_boxes(
    layout: Layout,
    backgrounds: Sequence[Background],
    ground: Fill,
    placing: Placing,
    *,
    has_text: bool = False,
) -> Iterator[Box]:
    """Fills over the whole slide, `ground` above the layout's own, then pictures.

    A missing one is labelled where no text lies on it.
    """
    size = placing.theme.size
    whole = Rect(0.0, 0.0, size.width, size.height)
    for fill in (*layout.background, *((ground,) if ground else ())):
        yield FillBox(whole, fill, role=Role.BACKGROUND)
    for side, area in _areas(backgrounds, size).items():
        tiles = [each for each in backgrounds if each.side is side]
        for background, rect in zip(tiles, _tiles(area, tiles), strict=True):
            is_labelled = side is not Side.ALL or not has_text
            yield from _tile_boxes(background, rect, placing, is_labelled=is_labelled)


def covers_slide(backgrounds: Sequence[Background]) -> bool:
    """Say whether a picture lies under the text."""
    return any(each.path and each.side is Side.ALL for each in backgrounds)


def veil(rect: Rect, layout: Layout, ground: Fill, placing: Placing) -> FillBox:
    """A veil over a picture, dense enough for every text of the layout."""
    fills = (ground, *layout.background) if ground else layout.background
    base = _base_color(fills)
    colors = {placing.theme.style(each.style).color for each in layout.placeholders}
    densest = max((scrim_color(base, color) for color in sorted(colors)), key=lambda it: it[7:])
    return FillBox(rect, densest, role=Role.BACKGROUND)


def _base_color(fills: Sequence[Fill]) -> str:
    for fill in fills:
        if isinstance(fill, str) and fill.startswith("#"):
            return fill
    gradients = [fill for fill in fills if isinstance(fill, Gradient) and fill.stops]
    return gradients[0].stops[0][1] if gradients else _FALLBACK_GROUND


def _areas(backgrounds: Sequence[Background], size: Size) -> dict[Side, Rect]:
    """Where the tiles of each side go: left and right at the edges, the others between."""
    middle = content_area(backgrounds, size)
    left = Rect(0.0, 0.0, middle.x, size.height)
    right = Rect(middle.right, 0.0, size.width - middle.right, size.height)
    return {Side.ALL: middle, Side.LEFT: left, Side.RIGHT: right}


def _tiles(area: Rect, tiles: Sequence[Background]) -> list[Rect]:
    """Equal tiles side by side, or one below the other where one of them says so."""
    count = max(1, len(tiles))
    if any(tile.vertical for tile in tiles):
        height = area.height / count
        return [Rect(area.x, area.y + i * height, area.width, height) for i in range(len(tiles))]
    width = area.width / count
    return [Rect(area.x + i * width, area.y, width, area.height) for i in range(len(tiles))]


def _tile_boxes(
    background: Background, rect: Rect, placing: Placing, *, is_labelled: bool
) -> Iterator[Box]:
    if background.color:
        color = hex_color(background.color, placing.theme.palette)
        yield FillBox(rect, color, role=Role.BACKGROUND)
        return
    found = placing.find_shown(background)
    if isinstance(found, MissingPicture):
        boxes = missing_boxes(found, rect, (), 0, placing)
        yield from boxes if is_labelled else boxes[:1]
        return
    target, crop = placed_picture(found, rect, background.fit)
    box = PictureBox(target, found.key, background.alt, crop, role=Role.BACKGROUND)
    unit = placing.theme.size.width / AUTHOR_WIDTH
    yield from looked(shown_boxes(box, found, background.clip, placing), background.words, unit)


def placed_picture(picture: FoundPicture | FoundMedia, rect: Rect, fit: str) -> tuple[Rect, Rect]:
    """Where a picture goes in `rect`, and the part of it that is shown, in shares of its size.

    `fit` is cover, contain, auto (a pixel a slide unit) or a percentage of the width.
    """
    width, height = max(1.0, picture.width), max(1.0, picture.height)
    ratio = _ratio(width, height, rect, fit)
    shown_width, shown_height = min(width * ratio, rect.width), min(height * ratio, rect.height)
    target = Rect(
        rect.x + (rect.width - shown_width) / 2,
        rect.y + (rect.height - shown_height) / 2,
        shown_width,
        shown_height,
    )
    crop_width, crop_height = shown_width / (width * ratio), shown_height / (height * ratio)
    return target, Rect((1 - crop_width) / 2, (1 - crop_height) / 2, crop_width, crop_height)


def _ratio(width: float, height: float, rect: Rect, fit: str) -> float:
    if fit == "contain":
        return min(rect.width / width, rect.height / height)
    if fit == "auto":
        return 1.0
    if fit.endswith("%") and _is_number(fit[:-1]):
        return max(0.01, float(fit[:-1]) / 100) * rect.width / width
    return max(rect.width / width, rect.height / height)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,5}(\.\d+)?", text.strip()))
