"""Pictures that give way to text before the text becomes smaller."""

from __future__ import annotations

from recap_deck.place.figures import resized
from recap_deck.place.strips import Strips, columns_strip, stacked_height
from recap_deck.values import replace


def relaxed(strips: Strips, height: float) -> Strips:
    """Let pictures give way where `strips` are taller than `height`, then those in columns."""
    excess = stacked_height(strips) - height
    if excess <= 0:
        return strips
    slack = sum(strip.height - strip.elastic.least for strip in strips if strip.elastic)
    if slack > 0:
        strips = _resized(strips, min(1.0, excess / slack))
        excess -= slack
    return _with_relaxed_columns(strips, excess) if excess > 0 else strips


def _resized(strips: Strips, share: float) -> Strips:
    """Take `share` of what every picture can give."""
    return tuple(
        resized(strip, strip.height - share * (strip.height - strip.elastic.least))
        if strip.elastic
        else strip
        for strip in strips
    )


def _with_relaxed_columns(strips: Strips, excess: float) -> Strips:
    return tuple(
        replace(
            columns_strip([relaxed(column, strip.height - excess) for column in strip.columns]),
            gap=strip.gap,
            panels=strip.panels,
            tie=strip.tie,
        )
        if strip.columns
        else strip
        for strip in strips
    )
