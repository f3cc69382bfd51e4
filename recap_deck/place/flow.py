"""From blocks to strips: every kind of block by its own module, and the room between kinds."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Rect
from recap_deck.model.blocks import (
    Align,
    Block,
    Callout,
    Code,
    Columns,
    Footnote,
    Formula,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
)
from recap_deck.model.runs import plain_text
from recap_deck.place.boxes import FillBox
from recap_deck.place.code import code_strips
from recap_deck.place.columns import columns_strips
from recap_deck.place.figures import picture_row_strips, picture_strips
from recap_deck.place.footnotes import BETWEEN, footnote_strips, ruled
from recap_deck.place.formulas import formula_strips
from recap_deck.place.lists import list_strips
from recap_deck.place.placing import Numbered, Path, Placing, Room
from recap_deck.place.quotes import callout_strips, quote_strips
from recap_deck.place.strips import Strip, Strips, Tie, moved_right, widest, with_gap
from recap_deck.place.table import table_strips
from recap_deck.place.text import heading_strips, paragraph_strips
from recap_deck.theme.model import Spacing
from recap_deck.values import replace

_RULE_HEIGHT = 2.0
_CENTERED_WHOLE = (List, Table, Quote)
"""What stands in the middle as a whole where text is centred: its lines begin below each other."""

_LEADS_IN = (":", "：")


def block_strips(blocks: Sequence[Numbered], room: Room, placing: Placing) -> Strips:
    """Stack `blocks` in `room`, one below the other."""
    strips: list[Strip] = []
    above: Block | None = None
    groups = _groups(blocks)
    lone = len(groups) == 1 and not room.level
    room = replace(room, lone=lone) if room.lone != lone else room
    for group in groups:
        path, block = group[0]
        inside = room.after(block.step)
        if len(group) > 1:
            made = picture_row_strips(group, inside, placing)
        else:
            made = _strips_of(block, path, inside, placing)
        if not made:
            continue
        if _stands_in_middle(block, room):
            made = moved_right(made, max(0.0, (room.right - widest(made)) / 2))
        if isinstance(block, Footnote) and not isinstance(above, Footnote):
            made = ruled(made, inside)
        if above is not None:
            strips[-1] = _tied_to(strips[-1], above, block, room)
            made = with_gap(made, _gap(above, block, room, placing.theme.spacing))
        if _is_at_middle(above, block, room, placing.middle_line):
            made = (replace(made[0], at_middle=True), *made[1:])
        strips += made
        above = block
    return tuple(strips)


def _is_at_middle(above: Block | None, block: Block, room: Room, line: int) -> bool:
    is_below = 0 < line < block.line and not room.level
    return is_below and (above is None or above.line < line)


def _stands_in_middle(block: Block, room: Room) -> bool:
    centered = room.style.align is Align.CENTER and isinstance(block, _CENTERED_WHOLE)
    return centered and not (room.bare and isinstance(block, Quote))


def _groups(blocks: Sequence[Numbered]) -> list[list[Numbered]]:
    """Pictures written on one line stand side by side; everything else stands alone."""
    groups: list[list[Numbered]] = []
    for path, block in blocks:
        above = groups[-1][-1][1] if groups else None
        pictures = isinstance(block, Picture) and isinstance(above, Picture)
        if pictures and above is not None and above.line == block.line:
            groups[-1].append((path, block))
        else:
            groups.append([(path, block)])
    return groups


def _strips_of(block: Block, path: Path, room: Room, placing: Placing) -> Strips:
    match block:
        case Paragraph():
            return paragraph_strips(block, path, room, placing)
        case Heading():
            return heading_strips(block, path, room, placing)
        case List():
            return list_strips(block, path, room, placing)
        case Code():
            return code_strips(block, path, room, placing)
        case Formula():
            return formula_strips(block, path, room, placing)
        case Footnote():
            return footnote_strips(block, path, room, placing)
        case Table():
            return table_strips(block, path, room, placing)
        case Picture():
            return picture_strips(block, path, room, placing)
        case Quote():
            return quote_strips(block, path, room, placing)
        case Callout():
            return callout_strips(block, path, room, placing)
        case Columns():
            return columns_strips(block, path, room, placing)
        case Rule():
            return _rule_strips(path, room, placing)


def _rule_strips(path: Path, room: Room, placing: Placing) -> Strips:
    color = placing.theme.table.rule or room.style.color
    rect = Rect(room.x, 0.0, room.width, _RULE_HEIGHT)
    return (Strip(_RULE_HEIGHT, (FillBox(rect, color, step=room.step, path=path),)),)


def _tied_to(strip: Strip, above: Block, below: Block, room: Room) -> Strip:
    """A line that announces wants what it announces, an item the first of its own items.

    A heading without text wants nothing.
    """
    if isinstance(above, Paragraph) and _is_definition(below):
        return replace(strip, tie=Tie.HEADING)
    has_items = room.level > 0 and isinstance(above, Paragraph) and isinstance(below, List)
    if has_items or _leads_in(above, below):
        return replace(strip, tie=max(Tie.ORPHAN, strip.tie))
    if isinstance(above, Heading) and isinstance(below, Heading) and below.level <= above.level:
        return replace(strip, tie=Tie.FREE)
    return strip


def _is_definition(block: Block) -> bool:
    return isinstance(block, List) and block.marker == ":"


def _leads_in(above: Block, below: Block) -> bool:
    """Say whether `above` announces `below`, as a line ending in a colon does a list."""
    return (
        isinstance(above, Paragraph)
        and not isinstance(below, Paragraph)
        and plain_text(above.runs).rstrip().endswith(_LEADS_IN)
    )


def _gap(above: Block, below: Block, room: Room, spacing: Spacing) -> float:
    if isinstance(above, Heading):
        return spacing.after_heading
    if isinstance(below, Heading):
        return spacing.before_heading
    if isinstance(above, Footnote):
        return BETWEEN
    if isinstance(above, Paragraph) and _is_definition(below):
        return spacing.nested
    running = isinstance(above, Paragraph | List) and isinstance(below, Paragraph | List)
    if room.level:
        return spacing.before_nested if running else spacing.paragraph
    if isinstance(above, List) and isinstance(below, List) and not _is_definition(above):
        return spacing.item
    # Closer to the list than its items to each other, it would read as one of them.
    if isinstance(above, List):
        return spacing.block
    return spacing.paragraph if running else spacing.block
