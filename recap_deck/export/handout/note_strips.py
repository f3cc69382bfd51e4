"""A slide's notes on paper: paragraphs, and items that hang beside their markers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.build.note_lines import NoteLine
from recap_deck.export.handout.flow import Strip
from recap_deck.export.handout.lettering import QUIET, Lettering, box_at, strips_of
from recap_deck.values import replace

_SIZE = 20.0
_INDENT = 26.0
"""From one level of a list to the next."""

_BESIDE = 8.0
"""At least so much room is between a marker and its words."""

_BETWEEN, _TIGHT = 10.0, 3.0


def note_strips(lines: Sequence[NoteLine], width: float, letters: Lettering) -> tuple[Strip, ...]:
    """The lines of a note, `width` wide."""
    return tuple(strip for line in lines for strip in _strips(line, width, letters))


def _strips(line: NoteLine, width: float, letters: Lettering) -> Iterator[Strip]:
    yield Strip(_TIGHT if line.is_tight else _BETWEEN)
    sign = letters.set(line.marker, _SIZE, color=QUIET) if line.marker else None
    # Far inwards there would be no room for words.
    inwards = min(line.level * _INDENT, width / 3)
    if sign is not None:
        inwards = max(inwards, sign.lines[0].width + _BESIDE)
    text = _kept_together(strips_of(letters.set_runs(line.runs, _SIZE, width - inwards), inwards))
    if sign is None:
        yield from text
        return
    marker = box_at(sign, inwards - _BESIDE - sign.lines[0].width, 0.0)
    yield replace(text[0], boxes=(marker, *text[0].boxes))
    yield from text[1:]


def _kept_together(lines: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """No line of a paragraph stands alone, at the foot of a room or the next one's top."""
    last = len(lines) - 1
    return tuple(
        replace(line, tied=i < last and i in (0, last - 1)) for i, line in enumerate(lines)
    )
