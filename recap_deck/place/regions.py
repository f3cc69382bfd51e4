"""Regions: placeholders where they stand on one slide, with the blocks that flow in them."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.geometry import Rect
from recap_deck.place.agenda import agenda_strips
from recap_deck.place.assign import NOT_FOR_TEXT, Assignment, is_quoting
from recap_deck.place.boxes import Role
from recap_deck.place.frame import AgendaRow, SlideFrame
from recap_deck.place.placing import Numbered, Placing, Room
from recap_deck.place.strips import Strips
from recap_deck.theme.model import Layout, Placeholder
from recap_deck.values import dataclass

_SUBTITLE = "subtitle"
_LEAST = 1.0
AGENDA_LAYOUTS = ("agenda", "countdown")
"""Layouts with rows of the agenda below their text."""


@dataclass(frozen=True, slots=True)
class Region:
    """A placeholder that text flows in; `rows` are those of an agenda below its blocks."""

    placeholder: Placeholder
    blocks: tuple[Numbered, ...]
    rows: tuple[AgendaRow, ...] = ()
    is_quoting: bool = False
    is_turned: bool = False

    @property
    def rect(self) -> Rect:
        """The placeholder's rectangle, never without any room."""
        rect = self.placeholder.rect
        return Rect(rect.x, rect.y, max(_LEAST, rect.width), max(_LEAST, rect.height))

    @property
    def role(self) -> Role:
        """What its paragraphs are."""
        return Role.SUBTITLE if self.placeholder.style == _SUBTITLE else Role.BODY


def regions_of(
    layout: Layout, assignment: Assignment, frame: SlideFrame, *, turned: bool = False
) -> Iterator[Region]:
    """The regions that have something to show; the agenda goes into the first one there is."""
    rows = frame.agenda if layout.name in AGENDA_LAYOUTS else ()
    for placeholder in layout.placeholders:
        if placeholder.name in NOT_FOR_TEXT:
            continue
        blocks = assignment.blocks.get(placeholder.name, ())
        if blocks or rows:
            yield Region(placeholder, blocks, rows, is_quoting(layout, blocks), turned)
            rows = ()


def region_strips(region: Region, scale: float, squeezed: bool, placing: Placing) -> Strips:
    """Set what flows in a region at `scale`: as wide as its rectangle is at that scale."""
    rect = region.rect
    room = Room(
        0.0,
        rect.width / scale,
        rect.height / scale,
        placing.theme.style(region.placeholder.style),
        region.role,
        scale=scale,
        squeezed=squeezed,
        bare=region.is_quoting,
    )
    return (
        *placing.stack(region.blocks, room),
        *agenda_strips(region.rows, room, placing),
    )
