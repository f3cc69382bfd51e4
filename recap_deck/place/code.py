"""Code on its panel: title, line numbers, highlighted lines; long lines wrap when squeezed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align, Code
from recap_deck.model.drawings import Shape
from recap_deck.model.runs import Run, plain_text
from recap_deck.place.boxes import Box, FillBox, Role
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Panel, Strip, Strips, Tie, with_panel
from recap_deck.place.text import (
    Label,
    aligned,
    line_tie,
    lines_box,
    paragraph_height,
    sized,
    whole_box,
)
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import CodeFrame, Fill
from recap_deck.values import dataclass, replace

_BAR_WIDTH = 6.0
_MOST_KEPT = 1.35
"""A title is set larger by this factor at most; its bar is no higher for that."""

_RULE_HEIGHT = 1.0
_HOOK = Run(
    "",
    drawing=Shape(
        "M 60 -700 L 150 -700 L 150 -390 L 560 -390 L 560 -540 L 850 -345 L 560 -150 L 560 -300"
        " L 60 -300 Z",
        0.9,
        0.0,
        0.0,
    ),
)
"""An arrow that turns round the corner: this line goes on with the one above."""

_HOOK_SIZE = 0.75
_HOOK_GAP = 0.2
"""How large it is, and how far from the code, as shares of the code's size."""

_NUMBER_GAP = 1.2
"""Room between line numbers and code, as a share of the numbers' size."""


@dataclass(frozen=True, slots=True)
class _SetCode:
    """Code set at one width, and where each line as written begins in its text."""

    paragraph: SetParagraph
    starts: tuple[int, ...]
    numbers: tuple[SetParagraph, ...]
    widest_number: float
    x: float
    hook: SetParagraph | None

    def written_line(self, line: int) -> int:
        """The line as written, from 0, that set line `line` belongs to."""
        return bisect_right(self.starts, self.paragraph.lines[line].start) - 1

    def is_first(self, line: int) -> bool:
        """Say whether a set line is the first of its line as written."""
        return not line or self.written_line(line) != self.written_line(line - 1)


def code_strips(block: Code, path: Path, room: Room, placing: Placing) -> Strips:
    """A strip for each line, on a panel that every part of the slide gets anew."""
    frame = placing.theme.code
    panel = _panel(block, path, room, placing)
    inner = room.inset(frame.padding.left, frame.padding.right)
    code = _set_code(block, inner, placing)
    count = len(code.paragraph.lines)
    strips = tuple(
        Strip(
            code.paragraph.lines[i].bottom - code.paragraph.lines[i].top,
            tuple(_line_boxes(block, code, i, path, room, frame)),
            tie=_tie(code.paragraph, i),
        )
        for i in range(count)
    )
    return with_panel(strips, panel)


def _tie(paragraph: SetParagraph, i: int) -> Tie:
    """Code is divided rather after an empty line."""
    tie, line = line_tie(i, len(paragraph.lines)), paragraph.lines[i]
    is_empty = not paragraph.text[line.start : line.end].strip()
    return Tie.FREE if is_empty and tie is Tie.WITHIN else tie


def _set_code(block: Code, room: Room, placing: Placing) -> _SetCode:
    numbers = _set_numbers(block, placing)
    widest = max((number.size.width for number in numbers), default=0.0)
    style = placing.theme.style(placing.theme.code.style)
    gutter = widest + _NUMBER_GAP * style.size if numbers else 0.0
    inner = room.inset(gutter)
    runs = tuple(_joined(block.lines))
    if room.squeezed:
        paragraph = placing.paragraphs.set(runs, style, inner.width)
    else:
        paragraph = placing.paragraphs.set_whole(runs, style)
    hook = _set_hook(style.size, placing) if room.squeezed else None
    return _SetCode(paragraph, tuple(_starts(block.lines)), numbers, widest, inner.x, hook)


def _set_hook(size: float, placing: Placing) -> SetParagraph:
    style = aligned(placing.theme.style(placing.theme.code.number_style), Align.START)
    return placing.paragraphs.set_whole((_HOOK,), sized(style, _HOOK_SIZE * size))


def _set_numbers(block: Code, placing: Placing) -> tuple[SetParagraph, ...]:
    if not block.numbered:
        return ()
    style = aligned(placing.theme.style(placing.theme.code.number_style), Align.START)
    return tuple(
        placing.paragraphs.set_whole((Run(str(number)),), style)
        for number in range(block.first_number, block.first_number + max(1, len(block.lines)))
    )


def _joined(lines: Sequence[tuple[Run, ...]]) -> Iterator[Run]:
    for index, line in enumerate(lines):
        if index:
            yield Run("\n")
        yield from line


def _starts(lines: Sequence[tuple[Run, ...]]) -> Iterator[int]:
    start = 0
    for line in lines or ((),):
        yield start
        start += len(plain_text(line)) + 1


def _line_boxes(
    block: Code, code: _SetCode, i: int, path: Path, room: Room, frame: CodeFrame
) -> Iterator[Box]:
    line = code.paragraph.lines[i]
    written = code.written_line(i)
    yield from _highlights(block, written, line.bottom - line.top, path, room, frame)
    if code.numbers and code.is_first(i):
        number = code.numbers[min(written, len(code.numbers) - 1)]
        left = room.x + frame.padding.left + code.widest_number - number.size.width
        top = line.baseline - line.top - number.lines[0].baseline
        yield whole_box(number, Point(left, top), Label(Role.MARKER, path, room.step))
    if code.hook is not None and not code.is_first(i):
        left = code.x - code.hook.size.width - _HOOK_GAP * (line.bottom - line.top)
        top = line.baseline - line.top - code.hook.lines[0].baseline
        yield whole_box(code.hook, Point(left, top), Label(Role.MARKER, path, room.step))
    label = Label(Role.CODE, path, room.step)
    yield lines_box(code.paragraph, i, i + 1, Point(code.x, 0.0), label)


def _highlights(
    block: Code, written: int, height: float, path: Path, room: Room, frame: CodeFrame
) -> Iterator[Box]:
    """For each set of lines a band over the panel's full width, with a bar at its left.

    Where sets come step by step a veil lies over what isn't in them; a set of all lines
    points at none.
    """
    band = Rect(room.x, 0.0, room.width, height)
    for index, lines in enumerate(block.highlights):
        if len(lines) >= len(block.lines):
            continue
        first = block.highlight_step + index - 1 if index else 0
        is_last = index == len(block.highlights) - 1
        ground = FillBox(
            band,
            frame.highlight_fill,
            step=max(room.step, first),
            path=path,
            last_step=None if is_last else block.highlight_step + index - 1,
        )
        if written + 1 in lines:
            yield ground
            yield replace(ground, rect=replace(band, width=_BAR_WIDTH), fill=frame.highlight_bar)
        elif lines and len(block.highlights) > 1:
            yield replace(ground, fill=_veil(room, frame), role=Role.VEIL)


def _ground(room: Room, frame: CodeFrame) -> Fill:
    return frame.raised_fill or frame.fill if room.raised else frame.fill


def _veil(room: Room, frame: CodeFrame) -> str:
    """The panel's own colour, through which text is seen dimmed."""
    ground = _ground(room, frame)
    color = ground if isinstance(ground, str) else ground.stops[0][1]
    return f"{color[:7]}{round(255 * (1 - frame.dim)):02x}" if color else ""


def _panel(block: Code, path: Path, room: Room, placing: Placing) -> Panel:
    frame = placing.theme.code
    head = tuple(_head(block, path, room, placing)) if block.title else ()
    return Panel(
        room.x,
        room.width,
        frame.padding.top + (frame.title_height if head else 0.0),
        frame.padding.bottom,
        _ground(room, frame),
        frame.edge,
        frame.radius,
        head=head,
        role=Role.CODE,
        step=room.step,
        path=path,
    )


def _head(block: Code, path: Path, room: Room, placing: Placing) -> Iterator[Box]:
    """The title in a bar of its own above the code."""
    frame = placing.theme.code
    inner = room.inset(frame.padding.left, frame.padding.right)
    style = placing.theme.style(frame.title_style)
    # Small as it is, a title keeps its size while the code below it shrinks.
    style = sized(style, style.size * min(1 / room.scale, _MOST_KEPT))
    title = placing.paragraphs.set((Run(block.title),), style, inner.width)
    top = max(0.0, (frame.title_height - paragraph_height(title)) / 2)
    rule = Rect(room.x, frame.title_height, room.width, _RULE_HEIGHT)
    yield FillBox(rule, frame.edge, step=room.step)
    yield whole_box(title, Point(inner.x, top), Label(Role.CODE_TITLE, path, room.step))
