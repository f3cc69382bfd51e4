"""Marks painted before what is read and what isn't, and what Qt wrote made marked content."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from recap_deck.export.tags.stretches import Stretch, stretch_at, stretches_of
from recap_deck.geometry import Rect
from recap_deck.patterns import expression
from recap_deck.place.boxes import Box, FillBox, PictureBox, TextBox
from recap_deck.values import dataclass

_FAR = 9_000_000
_ROW = -7_000
_COLOR = "#010203"
# Far outside of every page; whatever scale it is painted at, Qt writes it as it is.
_MARK = expression(rb"-(9\d{6}) %d 1 1 re\nf\n" % _ROW)
_LETTERS = expression(
    rb"BT\n/F\d+ [\d.]+ Tf [^\n]*\n(-?[\d.]+) (-?[\d.]+) Td [^\n]*\n((?:-?[\d.]+ [^\n]*\n)*)ET"
    # An emoji, which is painted as an image.
    rb"|q\n(?:[^\n]* gs\n)?1 0 0 1 (-?[\d.]+) (-?[\d.]+) cm\n(?:[^\n]* (?:cs|scn|gs)\n)*"
    rb"([\d.]+) 0 0 -([\d.]+) 0 [\d.]+ cm /Im"
)
_STEP = expression(rb"^(-?[\d.]+)", re.MULTILINE)
_ARTIFACT = b"/Artifact BMC\n"
_END = b"EMC\n"


@dataclass(frozen=True, slots=True)
class Marked:
    """A subject of a page: the stretches of its text, and the mark of each that was found.

    Without stretches there is one mark, as of stretch 0.
    """

    stretches: tuple[Stretch, ...]
    marks: tuple[tuple[int, int], ...]


def with_marks(
    boxes: Iterable[Box], is_read: Callable[[Box], bool]
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The boxes with a mark before each that is read and before others after it; those read."""
    marked: list[Box] = []
    subjects: list[Box] = []
    is_open = False
    for box in boxes:
        if is_read(box):
            subjects.append(box)
            marked.append(_mark(len(subjects)))
            is_open = True
        elif is_open:
            marked.append(_mark(0))
            is_open = False
        marked.append(box)
    return tuple(marked), tuple(subjects)


def _mark(number: int) -> FillBox:
    return FillBox(Rect(-_FAR - number, _ROW, 1.0, 1.0), _COLOR)


def marked_content(content: bytes, subjects: Sequence[Box]) -> tuple[bytes, list[Marked]]:
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
            found[subject] = _mark_box(operators, box, numbers, out)
    out.append(_END)
    return b"".join(out), found


def _mark_box(operators: bytes, box: Box, numbers: Iterator[int], out: list[bytes]) -> Marked:
    stretches = stretches_of(box) if isinstance(box, TextBox) else ()
    if stretches:
        return Marked(stretches, tuple(_stretched(operators, stretches, numbers, out)))
    number = next(numbers)
    tag = b"Figure" if isinstance(box, PictureBox) else b"Span"
    out += [_begun(tag, number), operators]
    return Marked((), ((0, number),))


def _stretched(
    operators: bytes, stretches: Sequence[Stretch], numbers: Iterator[int], out: list[bytes]
) -> Iterator[tuple[int, int]]:
    """Begin anew where letters of another stretch begin."""
    now, end = -1, 0
    for match in _LETTERS.finditer(operators):
        place = stretch_at(stretches, *_middle(match))
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


def _middle(match: re.Match[bytes]) -> tuple[float, float]:
    """A place in the middle of some letters, on their line."""
    if match[1] is None:
        x, y, width, height = map(float, match.groups()[3:])
        return x + width / 2, y + height / 2
    steps = sum(map(float, _STEP.findall(match[3])))
    return float(match[1]) + steps / 2, -float(match[2])


def _begun(tag: bytes, number: int) -> bytes:
    return b"/%s <</MCID %d>> BDC\n" % (tag, number)
