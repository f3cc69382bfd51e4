"""Blocks side by side inside a placeholder."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.model.blocks import Columns
from recap_deck.place.placing import Path, Placing, Room, numbered
from recap_deck.place.strips import Strips, columns_strip
from recap_deck.values import replace


def columns_strips(block: Columns, path: Path, room: Room, placing: Placing) -> Strips:
    """Set each column at its share of the width; the strip may be divided later."""
    gap = min(placing.theme.spacing.column, room.width / (3 * len(block.columns)))
    widths = shares(room.width, [column.weight for column in block.columns], gap)
    columns = []
    x = room.x
    for index, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
        inner = replace(room, x=x, width=width, outer_x=x, step=max(room.step, column.step))
        columns.append(placing.stack(numbered(column.blocks, (*path, index)), inner))
        x += width + gap
    return (columns_strip(columns),) if any(columns) else ()


def shares(width: float, weights: Sequence[float], gap: float) -> list[float]:
    """Divide `width` by weight, with `gap` between; weights that make no sense count as 1."""
    sound = [weight if weight > 0 else 1.0 for weight in weights]
    room = max(0.0, width - gap * (len(sound) - 1))
    return [room * weight / sum(sound) for weight in sound]
