"""Marks painted before what is read and what isn't, and what Qt wrote made marked content."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from recap_deck.export.tags.line_ends import Blank, with_blanks
from recap_deck.export.tags.stretches import Stretch, stretch_at, stretches_of
from recap_deck.patterns import expression
from recap_deck.place.boxes import Box, PictureBox, TextBox
from recap_deck.place.direction import has_leftward
from recap_deck.values import dataclass

_FAR = 9_000_000
_ROW = -7_000
_INK = Qt.GlobalColor.black
# Far outside of every page; whatever scale it is painted at, Qt writes it as it is.
_MARK = expression(rb"-(9\d{6}) %d 1 1 re\nf\n" % _ROW)
_BEGIN = rb"BT\n/F\d+ [\d.]+ Tf [^\n]*\n(?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Td"
_REST = rb"[^\n]*\n(?P<steps>(?:-?[\d.]+ [^\n]*\n)*)ET"
# An emoji, which is painted as an image.
_EMOJI = (
    rb"|q\n(?:[^\n]* gs\n)?1 0 0 1 (?P<left>-?[\d.]+) (?P<top>-?[\d.]+) cm\n"
    rb"(?:[^\n]* (?:cs|scn|gs)\n)*(?P<width>[\d.]+) 0 0 -(?P<height>[\d.]+) 0 [\d.]+ cm /Im"
)
_LETTERS = expression(_BEGIN + _EMOJI)
_WHOLE_LETTERS = expression(_BEGIN + _REST + _EMOJI)
_STEP = expression(rb"^(-?[\d.]+)", re.MULTILINE)
_WITHIN = 1.0
_ARTIFACT = b"/Artifact BMC\n"
_END = b"EMC\n"


@dataclass(frozen=True, slots=True)
class Marked:
    """A subject of a page: the stretches of its text, and the mark of each that was found.

    Without stretches there is one mark, as of stretch 0.
    """

    stretches: tuple[Stretch, ...]
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that stand after one mark: one that is read, by its number from 1, or others, 0."""

    number: int
    boxes: tuple[Box, ...]


def grouped(boxes: Iterable[Box], read: Iterable[bool]) -> tuple[list[Group], tuple[Box, ...]]:
    """The boxes in their order, those that are read by themselves; and these alone."""
    groups: list[Group] = []
    others: list[Box] = []
    subjects: list[Box] = []
    for box, is_read in zip(boxes, read, strict=True):
        if not is_read:
            others.append(box)
            continue
        if others:
            groups.append(Group(0, tuple(others)))
            others = []
        subjects.append(box)
        groups.append(Group(len(subjects), (box,)))
    if others:
        groups.append(Group(0, tuple(others)))
    return groups, tuple(subjects)


def paint_mark(painter: QPainter, number: int) -> None:
    """Paint where nobody sees it what says which group comes now."""
    painter.fillRect(QRectF(-_FAR - number, _ROW, 1.0, 1.0), _INK)


def marked_content(
    content: bytes, subjects: Sequence[Box], blank: Blank
) -> tuple[bytes, list[Marked]]:
    """What Qt wrote, its marks made marked content; and which marks each subject has."""
    found = [Marked((), ())] * len(subjects)
    first, *rest = _MARK.split(content)
    out = [_ARTIFACT, first]
    numbers = itertools.count()
    for number, operators in zip(rest[::2], rest[1::2], strict=True):
        subject = int(number) - _FAR - 1
        if subject < 0:
            out += [_END, _ARTIFACT, operators]
        else:
            box = subjects[subject]
            out.append(_END)
            if isinstance(box, TextBox):
                operators = with_blanks(operators, box, blank)
            found[subject] = _mark_box(operators, box, numbers, out)
    out.append(_END)
    return b"".join(out), found


def _mark_box(operators: bytes, box: Box, numbers: Iterator[int], out: list[bytes]) -> Marked:
    if isinstance(box, TextBox) and (stretches := stretches_of(box)):
        is_leftward = has_leftward(box.text)
        found = _stretched(operators, stretches, numbers, out, is_leftward=is_leftward)
        return Marked(stretches, tuple(found))
    number = next(numbers)
    tag = b"Figure" if isinstance(box, PictureBox) else b"Span"
    out += [_begun(tag, number), operators]
    return Marked((), ((0, number),))


def _stretched(
    operators: bytes,
    stretches: Sequence[Stretch],
    numbers: Iterator[int],
    out: list[bytes],
    *,
    is_leftward: bool,
) -> Iterator[tuple[int, int]]:
    """Begin anew where letters of another stretch begin."""
    now, end = -1, 0
    # Of letters that run to the left the first is at the right: only their middle is their own.
    pattern = _WHOLE_LETTERS if is_leftward else _LETTERS
    for match in pattern.finditer(operators):
        place = stretch_at(stretches, *_place(match, whole=is_leftward))
        if place is None or place == now or stretches[place].kind == "Formula":
            continue
        if now >= 0:
            out += [operators[end : match.start()], _END]
            end = match.start()
        now, number = place, next(numbers)
        out.append(_begun(b"Span", number))
        yield now, number
    if now < 0:
        number = next(numbers)
        out.append(_begun(b"Span", number))
        yield 0, number
    out.append(operators[end:])


def _place(match: re.Match[bytes], *, whole: bool) -> tuple[float, float]:
    """A place within some letters, on their line: near their left end, or in their middle."""
    if match["x"] is None:
        x, y, width, height = map(float, match.group("left", "top", "width", "height"))
        return x + width / 2, y + height / 2
    steps = sum(map(float, _STEP.findall(match["steps"]))) / 2 if whole else _WITHIN
    return float(match["x"]) + steps, -float(match["y"])


def _begun(tag: bytes, number: int) -> bytes:
    return b"/%s <</MCID %d>> BDC\n" % (tag, number)
