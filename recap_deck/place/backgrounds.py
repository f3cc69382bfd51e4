"""What lies under a slide: the layout's fills, the author's colour, pictures as tiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect, Size
from recap_deck.model.blocks import Background, Side
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import Box, FillBox, PictureBox, Role
from recap_deck.place.css_colors import hex_color
from recap_deck.place.figures import missing_boxes
from recap_deck.place.ground_tiles import tiled
from recap_deck.place.media import shown_boxes
from recap_deck.place.picture_looks import AUTHOR_WIDTH, looked
from recap_deck.place.pictures import MissingPicture
from recap_deck.place.placing import Placing
from recap_deck.place.scrim import scrim_color
from recap_deck.theme.model import Fill, Gradient, Layout

_LEAST_SHARE = 0.1
_MOST_SHARE = 0.9
_GRADIENT = "gradient("
_SIDES = {"image-left": Side.LEFT, "image-right": Side.RIGHT}
_FALLBACK_GROUND = "#000000"


def all_backgrounds(
    backgrounds: Sequence[Background], directives: SlideDirectives
) -> tuple[Background, ...]:
    """The slide's own backgrounds; without any, the picture that its directives name."""
    if directives.image and not backgrounds:
        return (Background(directives.image, side=_SIDES.get(directives.layout, Side.ALL)),)
    if backgrounds or not directives.background_image:
        return tuple(backgrounds)
    if _GRADIENT in directives.background_image:
        return ()
    return (
        Background(
            directives.background_image,
            fit=directives.background_size or "cover",
            anchors=directives.background_position,
            repeats=directives.background_repeat,
        ),
    )


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
    least = placing.theme.picture.veil
    scrims = (scrim_color(base, color, least) for color in sorted(colors))
    densest = max(scrims, key=lambda it: it[7:])
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
    unit = placing.theme.size.width / AUTHOR_WIDTH
    tiles = tiled(found, rect, background.fit, background.anchors, background.repeats, unit)
    if tiles.is_enlarged:
        placing.tell_enlarged(background, tiles.count)
    for target, crop in tiles.pieces:
        box = PictureBox(target, found.key, background.alt, crop, role=Role.BACKGROUND)
        boxes = shown_boxes(box, found, background.clip, placing)
        yield from looked(boxes, background.words, unit)
