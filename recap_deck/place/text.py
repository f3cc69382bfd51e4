"""Headings, paragraphs and other lines of text: a strip a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align, Heading, Paragraph
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.phrases import is_without_blanks
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strip, Strips, Tie, tied_as_heading
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import TextStyle
from recap_deck.values import dataclass, replace

_LARGEST_FIT = 4.0
"""How much larger than its style a heading that asks for the full width may become."""

_SHORT = 0.3
"""A last word takes less of its line than this to look lost there …"""

_FEW_LETTERS = 3.2
"""… and where nothing parts words, so many letters do."""

_MOST_LINES = 4


@lru_cache(maxsize=512)
def aligned(style: TextStyle, align: Align) -> TextStyle:
    """The same style with lines aligned otherwise."""
    return style if style.align is align else replace(style, align=align)


@lru_cache(maxsize=512)
def sized(style: TextStyle, size: float) -> TextStyle:
    """The same style at another size."""
    return style if style.size == size else replace(style, size=size)


@dataclass(frozen=True, slots=True)
class Label:
    """What boxes say of the text in them: its role, the way to its block, step and level."""

    role: Role = Role.BODY
    path: Path = ()
    step: int = 0
    level: int = 0


def lines_box(
    paragraph: SetParagraph, first: int, last: int, at: Point, label: Label, scale: float = 1.0
) -> TextBox:
    """Lines `first` to `last` (exclusive) of a paragraph, their left edge and top `at`."""
    lines = paragraph.lines[first:last]
    width = max(line.x + line.width for line in lines)
    height = lines[-1].bottom - lines[0].top
    rect = Rect(at.x, at.y, width * scale, height * scale)
    return TextBox(
        rect, paragraph, first, last, scale, label.role, label.level, label.step, label.path
    )


def whole_box(paragraph: SetParagraph, at: Point, label: Label) -> TextBox:
    """All lines of a paragraph."""
    return lines_box(paragraph, 0, len(paragraph.lines), at, label)


def paragraph_height(paragraph: SetParagraph) -> float:
    """The height of all lines."""
    return paragraph.lines[-1].bottom - paragraph.lines[0].top


def text_strips(paragraph: SetParagraph, x: float, label: Label, scale: float = 1.0) -> Strips:
    """A strip for each line; the first two and the last two lines like to stay together."""
    at = Point(x, 0.0)
    count = len(paragraph.lines)
    return tuple(
        Strip(
            (line.bottom - line.top) * scale,
            (lines_box(paragraph, i, i + 1, at, label, scale),),
            tie=line_tie(i, count),
        )
        for i, line in enumerate(paragraph.lines)
    )


def line_tie(i: int, count: int) -> Tie:
    """How line `i` of `count` is tied to the next one: at least two lines on each side."""
    if i == count - 1:
        return Tie.FREE
    return Tie.ORPHAN if i in (0, count - 2) else Tie.WITHIN


def paragraph_strips(block: Paragraph, path: Path, room: Room, placing: Placing) -> Strips:
    """Running text in the room's own style."""
    align = room.style.align if block.align is Align.START else block.align
    style = aligned(room.style, align)
    if not room.level:  # in an item it has the size of its list
        style = sized(style, style.size * block.size)
    paragraph = running_text(block.runs, style, room.width, placing)
    level = max(0, room.level - 1)
    return text_strips(paragraph, room.x, Label(room.role, path, room.step, level))


def running_text(
    runs: Sequence[Run], style: TextStyle, width: float, placing: Placing
) -> SetParagraph:
    """Set `runs`, a bit narrower where that keeps one short word from standing alone at the end."""
    paragraph = placing.paragraphs.set(runs, style, width)
    if not _ends_in_one_word(paragraph, style):
        return paragraph
    widest = max(line.width for line in paragraph.lines)
    # Where nothing parts words a line must give away more than the last letter.
    trials = (1 / 8, 1.5, 3) if is_without_blanks(paragraph.text) else (1 / 8,)
    for letters in trials:
        again = placing.paragraphs.set(runs, style, widest - style.size * letters)
        if len(again.lines) == len(paragraph.lines) and not _ends_in_one_word(again, style):
            return again
    return paragraph


def _ends_in_one_word(paragraph: SetParagraph, style: TextStyle) -> bool:
    """Say so of a few lines from the left; others would have to be moved to look right."""
    lines, text = paragraph.lines, paragraph.text
    if not 2 <= len(lines) <= _MOST_LINES or any(line.x > 0 for line in lines):
        return False
    short = _SHORT * max(line.width for line in lines)
    if is_without_blanks(text):
        short = min(short, _FEW_LETTERS * style.size)
    ends = [line for line in lines[1:] if line.end == len(text) or text[line.end - 1] == "\n"]
    return any(
        line.width < short
        and text[line.start - 1] != "\n"
        and " " not in text[line.start : line.end].strip()
        for line in ends
    )


def heading_strips(block: Heading, path: Path, room: Room, placing: Placing) -> Strips:
    """A heading inside a placeholder; it stays with what comes below it."""
    style = placing.theme.heading_style(block.level)
    style = sized(style, style.size * block.size)
    if room.style.align is not Align.START:
        style = aligned(style, room.style.align)
    scale = 1.0
    paragraph = placing.paragraphs.set(block.runs, style, room.width)
    if block.fit:
        scale, paragraph = _fitted(block.runs, style, room, placing)
    label = Label(Role.HEADING, path, room.step, block.level)
    return tied_as_heading(text_strips(paragraph, room.x, label, scale))


def _fitted(
    runs: Sequence[Run], style: TextStyle, room: Room, placing: Placing
) -> tuple[float, SetParagraph]:
    """Set `runs` so that their one line is as wide as the room."""
    whole = placing.paragraphs.set_whole(runs, aligned(style, Align.START))
    natural = whole.size.width or room.width
    scale = min(_LARGEST_FIT, room.width / natural)
    return (scale, whole) if scale >= 1 else (1.0, placing.paragraphs.set(runs, style, room.width))
