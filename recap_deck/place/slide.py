"""From a parsed slide to its placed parts: the scene, and the content fitted into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Point
from recap_deck.model.blocks import ParsedSlide
from recap_deck.place.backgrounds import all_backgrounds, covers_slide
from recap_deck.place.boxes import Box, PlacedSlide, Placement
from recap_deck.place.direction import blocks_run_left
from recap_deck.place.fit import Fitted, Fitter
from recap_deck.place.flow import block_strips
from recap_deck.place.frame import SlideFrame
from recap_deck.place.layouts import choose_layout
from recap_deck.place.mirror import mirrored_boxes, turned
from recap_deck.place.panels import hugging
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.pictures import Pictures
from recap_deck.place.placing import Placing
from recap_deck.place.regions import Region, region_strips
from recap_deck.place.remarks import fit_remarks
from recap_deck.place.scene import Scene, set_scene
from recap_deck.place.stack import drawn, scaled, stacked_boxes
from recap_deck.place.steps import step_ranges
from recap_deck.place.strips import Strips, stacked_height, with_middle
from recap_deck.place.tint import tint_of, tinted
from recap_deck.place.typesetter import Typesetter
from recap_deck.theme.model import Anchor, Layout, Theme
from recap_deck.values import replace


def place_slide(
    parsed: ParsedSlide,
    frame: SlideFrame,
    theme: Theme,
    typesetter: Typesetter,
    pictures: Pictures,
) -> Placement:
    """Place one slide as written; in several parts where its content doesn't fit on one."""
    if parsed.color:
        frame = replace(frame, directives=replace(frame.directives, color=parsed.color))
    backgrounds = all_backgrounds(parsed.backgrounds, frame.directives)
    parsed = replace(parsed, backgrounds=backgrounds)
    tint = tint_of(frame.directives, backgrounds, theme)
    plain, theme = theme, tinted(theme, tint)
    is_turned = blocks_run_left(parsed.blocks)
    theme = turned(theme) if is_turned else theme
    paragraphs = Paragraphs(typesetter)
    placing = Placing(theme, paragraphs, pictures, block_strips, parsed.middle_line, frame.language)
    layout, diagnostics = choose_layout(parsed, frame, theme, pictures)
    scene = set_scene(parsed, layout, frame, tint.ground, placing, turned=is_turned)
    fitted = _fitter(scene, placing).fitted(frame.directives.fit)
    changes = covers_slide(backgrounds) or _has_other_tones(layout, theme, plain)
    ink = tint.text or (theme.style("body").color if changes else "")
    made = _parts(scene, fitted, parsed.step_count, placing)
    parts = tuple(replace(part, ink=ink, turned=is_turned) for part in made)
    remarks = fit_remarks(fitted, scene.regions, parsed.blocks)
    found = (*tint.diagnostics, *diagnostics, *scene.diagnostics, *remarks)
    return Placement(parts, (*found, *placing.remarks))


def _has_other_tones(layout: Layout, theme: Theme, plain: Theme) -> bool:
    """Tell whether header, footer or number would be lost on the slide's ground."""
    names = {each.style for each in layout.furniture}
    return any(theme.style(name).color != plain.style(name).color for name in names)


def _fitter(scene: Scene, placing: Placing) -> Fitter:
    def setting(scale: float, squeezed: bool) -> tuple[Strips, ...]:
        return tuple(region_strips(each, scale, squeezed, placing) for each in scene.regions)

    rooms = tuple(region.rect.size for region in scene.regions)
    return Fitter(setting, rooms, placing.theme.fit)


def _parts(
    scene: Scene, fitted: Fitted, step_count: int, placing: Placing
) -> Iterator[PlacedSlide]:
    contents = [
        drawn(
            box
            for region, strips in zip(scene.regions, stacks, strict=True)
            for box in _region_boxes(region, strips, fitted.scale, placing.theme.size.height / 2)
        )
        for stacks in fitted.parts
    ]
    ranges = step_ranges(_stepped(scene, contents), step_count)
    for index, (content, (first, last)) in enumerate(zip(contents, ranges, strict=True), 1):
        yield PlacedSlide(
            placing.theme.size,
            (*drawn(hugging(scene.boxes, scene.layout, content)), *content),
            scene.layout.name,
            index,
            len(contents),
            fitted.scale,
            first,
            last,
            scene.area,
        )


def _stepped(scene: Scene, contents: Sequence[Sequence[Box]]) -> list[Sequence[Box]]:
    """What counts for steps: content, and on the first part whatever else appears."""
    return [(*scene.boxes, *contents[0]), *contents[1:]]


def _region_boxes(region: Region, strips: Strips, scale: float, middle: float) -> Iterator[Box]:
    """Bring a region's strips to the slide: at the top of it, in its middle or at its bottom.

    What belongs to the foot goes to the bottom, whatever the rest does.
    """
    rect = region.rect
    share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[region.placeholder.anchor]
    height = stacked_height(strips)
    free = max(0.0, rect.height - height * scale)
    body = tuple(strip for strip in strips if not strip.is_foot)
    if any(strip.at_middle for strip in body):
        body = with_middle(body, (middle - rect.y) / scale, free / scale)
        share = 0.0
    foot = tuple(strip for strip in strips if strip.is_foot)
    for row, y in ((body, free * share), (foot, free + (height - stacked_height(foot)) * scale)):
        origin = Point(rect.x, rect.y + y)
        boxes = stacked_boxes(row)
        if region.is_turned:
            boxes = mirrored_boxes(boxes, rect.width / scale)
        yield from (scaled(box, scale, origin) for box in boxes)
