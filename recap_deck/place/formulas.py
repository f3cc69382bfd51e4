"""A formula that stands alone: in the middle of its room, smaller where it is too wide."""

from __future__ import annotations

from recap_deck.model.blocks import Align, Formula
from recap_deck.place.boxes import Role
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strips
from recap_deck.place.text import Label, aligned, sized, text_strips

_SIZE = 1.12
"""How large it is beside running text: it has room around it."""

_LONE_SIZE = 1.5
"""How large it is where nothing else stands."""

_SHARES = {Align.START: 0.5, Align.CENTER: 0.5, Align.END: 1.0}


def formula_strips(block: Formula, path: Path, room: Room, placing: Placing) -> Strips:
    """One strip; below the floor of code it is the slide's to become smaller."""
    factor = _LONE_SIZE if room.lone else _SIZE
    style = sized(aligned(room.style, Align.START), round(room.style.size * factor))
    paragraph = placing.paragraphs.set_whole(block.runs, style)
    natural = paragraph.size.width or 1.0
    scale = min(1.0, max(placing.theme.fit.code_floor, room.width / natural))
    free = max(0.0, room.width - natural * scale)
    # In a list a formula is part of its item.
    share = 0.0 if room.role is Role.ITEM else _SHARES[room.style.align]
    label = Label(room.role, path, room.step, max(0, room.level - 1))
    return text_strips(paragraph, room.x + free * share, label, scale)
