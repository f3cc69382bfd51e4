"""Strips: pieces of content from top to bottom that a slide may continue between."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from recap_deck.place.boxes import Box, Role
from recap_deck.theme.model import Fill
from recap_deck.values import dataclass, replace


class Tie(enum.IntEnum):
    """How badly a strip wants the next one on the same part."""

    FREE = 0
    WITHIN = 1
    ORPHAN = 2
    HEADING = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """A surface or bar behind several strips; each part of a slide gets one of its own.

    `top` and `bottom` are the room above the first strip and below the last; `head` is
    drawn within `top`, relative to the panel's top.
    """

    x: float
    width: float
    top: float = 0.0
    bottom: float = 0.0
    fill: Fill = ""
    edge: str = ""
    radius: float = 0.0
    bar: Fill = ""
    bar_width: float = 0.0
    head: tuple[Box, ...] = ()
    role: Role = Role.DECORATION
    step: int = 0
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Elastic:
    """A strip of pictures that may be drawn smaller: down to what height, and about which x."""

    least: float
    middle: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece that stays whole, at scale 1: boxes relative to its top and its placeholder's left.

    `gap` is the room above it, left out at the top of a part. `panels` are those it stands
    on, outermost first. `repeats` stand above it where it begins a part. A strip with
    `columns` holds strips side by side, and may itself be divided; an `elastic` one gives
    way before text does. What `is_foot` stands as low as there is room, what is `at_middle`
    no higher than the slide's middle where there is room for it.
    """

    height: float
    boxes: tuple[Box, ...] = ()
    gap: float = 0.0
    tie: Tie = Tie.FREE
    panels: tuple[Panel, ...] = ()
    repeats: tuple[Strip, ...] = ()
    columns: tuple[tuple[Strip, ...], ...] = ()
    elastic: Elastic | None = None
    is_foot: bool = False
    at_middle: bool = False


Strips = tuple[Strip, ...]

_HEADING_LINES = 3


def shared_panels(above: Sequence[Panel], below: Sequence[Panel]) -> int:
    """How many panels, counted from the outermost, go on from one strip to the next."""
    count = 0
    for one, other in zip(above, below, strict=False):
        if one is not other:
            break
        count += 1
    return count


def strip_tops(strips: Sequence[Strip]) -> Iterator[tuple[float, float]]:
    """For each strip its top, and where the stack would end if it ended after that strip."""
    y = below = 0.0
    open_panels: tuple[Panel, ...] = ()
    for i, strip in enumerate(strips):
        gap = strip.gap if i else 0.0
        if strip.panels is open_panels:
            y += gap
        else:
            shared = shared_panels(open_panels, strip.panels)
            y += sum(panel.bottom for panel in open_panels[shared:]) + gap
            y += sum(panel.top for panel in strip.panels[shared:])
            open_panels = strip.panels
            below = sum(panel.bottom for panel in open_panels)
        top, y = y, y + strip.height
        yield top, y + below


def stacked_height(strips: Sequence[Strip]) -> float:
    """The height of `strips` one below the other."""
    return max((end for _, end in strip_tops(strips)), default=0.0)


def widest(strips: Sequence[Strip]) -> float:
    """The x just past everything on `strips`; what reaches out on the left may on the right."""
    edges = [box.rect.right for strip in strips for box in strip.boxes if box.rect.x >= 0]
    edges += [panel.x + panel.width for strip in strips for panel in strip.panels]
    edges += [widest(column) for strip in strips for column in strip.columns]
    return max(edges, default=0.0)


def with_gap(strips: Strips, gap: float) -> Strips:
    """Put `gap` above the first strip."""
    return (replace(strips[0], gap=gap), *strips[1:]) if strips else ()


def moved_right(strips: Strips, distance: float) -> Strips:
    """The same strips further to the right, with all that belongs to them."""
    return _moved(strips, distance, {}, {}) if distance else strips


def _moved(
    strips: Strips, dx: float, panels: dict[int, Panel], repeats: dict[int, Strips]
) -> Strips:
    """Strips that share a panel, or what is repeated, share it afterwards."""

    def panel_of(panel: Panel) -> Panel:
        head = tuple(_box_moved(box, dx) for box in panel.head)
        return panels.setdefault(id(panel), replace(panel, x=panel.x + dx, head=head))

    def repeats_of(strip: Strip) -> Strips:
        made = _moved(strip.repeats, dx, panels, repeats) if strip.repeats else ()
        return repeats.setdefault(id(strip.repeats), made)

    return tuple(
        replace(
            strip,
            boxes=tuple(_box_moved(box, dx) for box in strip.boxes),
            panels=tuple(map(panel_of, strip.panels)),
            repeats=repeats_of(strip),
            columns=tuple(_moved(column, dx, panels, repeats) for column in strip.columns),
            elastic=strip.elastic and replace(strip.elastic, middle=strip.elastic.middle + dx),
        )
        for strip in strips
    )


def _box_moved(box: Box, dx: float) -> Box:
    return replace(box, rect=box.rect.moved(dx, 0.0))


def with_panel(strips: Strips, panel: Panel) -> Strips:
    """Put `panel` behind all that `strips` stand on already."""
    # Strips on the same panels share one tuple, which is quick to compare.
    made: dict[tuple[int, ...], tuple[Panel, ...]] = {}
    return tuple(
        replace(
            strip,
            panels=made.setdefault(tuple(map(id, strip.panels)), (panel, *strip.panels)),
        )
        for strip in strips
    )


def tied(strips: Strips, tie: Tie) -> Strips:
    """Tie the last strip to whatever comes next."""
    return (*strips[:-1], replace(strips[-1], tie=max(tie, strips[-1].tie))) if strips else ()


def all_but_last_tied(strips: Strips, tie: Tie) -> Strips:
    """Keep the strips of one thing together."""
    tied_ones = (strip if strip.tie >= tie else replace(strip, tie=tie) for strip in strips[:-1])
    return (*tied_ones, *strips[-1:])


def tied_as_heading(strips: Strips) -> Strips:
    """Keep the lines of a heading together and with what comes next, unless they are many."""
    if len(strips) > _HEADING_LINES:
        return tied(strips, Tie.HEADING)
    return tuple(replace(strip, tie=Tie.HEADING) for strip in strips)


def with_middle(strips: Strips, middle: float, free: float) -> Strips:
    """Move what wants the middle down to it, by no more than what is `free`."""
    for index, (strip, (top, _)) in enumerate(zip(strips, strip_tops(strips), strict=True)):
        if strip.at_middle:
            space = Strip(min(free, max(0.0, middle - top)))
            return (*strips[:index], space, *strips[index:])
    return strips


def columns_strip(columns: Sequence[Strips]) -> Strip:
    """One strip that holds `columns` side by side."""
    return Strip(max(map(stacked_height, columns), default=0.0), columns=tuple(columns))
