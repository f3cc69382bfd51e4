"""Quotes beside their bar, and callouts on their panel."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.messages import MESSAGES, sentence
from recap_deck.model.blocks import Align, Callout, Quote
from recap_deck.model.runs import Run, plain_text
from recap_deck.place.boxes import Role
from recap_deck.place.placing import Path, Placing, Room, numbered
from recap_deck.place.strips import Panel, Strips, Tie, tied, tied_as_heading, with_gap, with_panel
from recap_deck.place.text import Label, aligned, text_strips
from recap_deck.theme.model import TextStyle
from recap_deck.values import replace


def quote_strips(block: Quote, path: Path, room: Room, placing: Placing) -> Strips:
    """Somebody's words with a bar beside them; in a bare room large and without it."""
    if room.bare:
        return _words(block, path, replace(room, role=Role.QUOTE, bare=False), placing)
    look = placing.theme.quote
    inner = replace(
        room.inset(look.bar_width + look.gap),
        style=placing.theme.style(look.style),
        role=Role.QUOTE,
    )
    panel = Panel(
        room.x, look.bar_width, bar=look.bar, bar_width=look.bar_width, step=room.step, path=path
    )
    return with_panel(_words(block, path, inner, placing), panel)


def _words(block: Quote, path: Path, room: Room, placing: Placing) -> Strips:
    words = placing.stack(numbered(block.blocks, path), room)
    if not plain_text(block.author).strip():
        return words
    style = aligned(placing.theme.style(placing.theme.quote.author_style), room.style.align)
    runs = (Run("— "), *block.author)
    author = _lines(runs, style, room, placing, Role.AUTHOR, (*path, len(block.blocks)))
    return (*tied(words, Tie.HEADING), *with_gap(author, placing.theme.spacing.paragraph))


def callout_strips(block: Callout, path: Path, room: Room, placing: Placing) -> Strips:
    """A panel with a bar at its left, the title, and whatever blocks it holds."""
    look = placing.theme.callout
    padding = look.padding
    bars = dict(look.bars)
    bar = bars.get(block.kind.lower(), next(iter(bars.values()), ""))
    panel = Panel(
        room.x,
        room.width,
        padding.top,
        padding.bottom,
        (room.raised and placing.theme.code.raised_fill) or look.fill,
        radius=look.radius,
        bar=bar,
        bar_width=look.bar_width,
        step=room.step,
        path=path,
    )
    inner = _from_the_left(room.inset(padding.left, padding.right))
    title = _callout_title(block, path, inner, placing)
    body = placing.stack(numbered(block.blocks, path), replace(inner, raised=True))
    if title:
        body = with_gap(body, placing.theme.spacing.after_heading)
    return with_panel((*title, *body), panel)


def _from_the_left(room: Room) -> Room:
    """On a centred slide the panel stands in the middle; what it holds begins under its title."""
    if room.style.align is not Align.CENTER:
        return room
    return replace(room, style=aligned(room.style, Align.START))


def _callout_title(block: Callout, path: Path, room: Room, placing: Placing) -> Strips:
    if not block.title:
        return ()
    style = placing.theme.style(placing.theme.callout.title_style)
    strips = _lines(_titled(block, placing.language), style, room, placing, Role.HEADING, path)
    return tied_as_heading(strips)


def _titled(block: Callout, language: str) -> tuple[Run, ...]:
    """A callout's title; the name of its kind in the deck's language where it has no other."""
    code = f"callout-{block.kind.lower()}"
    if plain_text(block.title) != block.kind.capitalize() or code not in MESSAGES:
        return block.title
    return (Run(sentence(code, (), language)),)


def _lines(
    runs: Sequence[Run], style: TextStyle, room: Room, placing: Placing, role: Role, path: Path
) -> Strips:
    paragraph = placing.paragraphs.set(runs, style, room.width)
    return text_strips(paragraph, room.x, Label(role, path, room.step))
