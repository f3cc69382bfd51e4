"""Marks painted before what is read and what isn't, and what Qt wrote made marked content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

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
class MarkedPiece:
    """Marked content: which subject of the page it is of, and which stretch of its text."""

    subject: int
    stretch: int = 0


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


def marked_content(
    content: bytes, subjects: Sequence[Box]
) -> tuple[bytes, tuple[MarkedPiece, ...]]:
    """What Qt wrote, its marks made marked content, which is given in order of its number."""
    first, *rest = _MARK.split(content)
    pieces: list[MarkedPiece] = []
    out = [_ARTIFACT, first]
    for number, operators in zip(rest[::2], rest[1::2], strict=True):
        subject = int(number) - _FAR - 1
        out.append(_END)
        if subject < 0:
            out += [_ARTIFACT, operators]
        else:
            out.append(_marked(operators, subject, subjects[subject], pieces))
    return b"".join((*out, _END)), tuple(pieces)


def _marked(operators: bytes, subject: int, box: Box, pieces: list[MarkedPiece]) -> bytes:
    if isinstance(box, PictureBox):
        return _begun(b"Figure", MarkedPiece(subject), pieces) + operators
    stretches = stretches_of(box) if isinstance(box, TextBox) else ()
    if not stretches:
        return _begun(b"Span", MarkedPiece(subject), pieces) + operators
    return _stretched(operators, subject, stretches, pieces)


def _stretched(
    operators: bytes, subject: int, stretches: Sequence[Stretch], pieces: list[MarkedPiece]
) -> bytes:
    """Begin anew where letters of another stretch begin."""
    out: list[bytes] = []
    now, end = -1, 0
    for match in _LETTERS.finditer(operators):
        place = stretch_at(stretches, *_middle(match))
        if place is None or place == now or stretches[place].kind == "Formula":
            continue
        if now >= 0:
            out += [operators[end : match.start()], _END]
            end = match.start()
        now = place
        out.append(_begun(b"Span", MarkedPiece(subject, now), pieces))
    if now < 0:
        out.append(_begun(b"Span", MarkedPiece(subject), pieces))
    return b"".join((*out, operators[end:]))


def _middle(match: re.Match[bytes]) -> tuple[float, float]:
    """A place in the middle of some letters, on their line."""
    if match[1] is None:
        x, y, width, height = map(float, match.groups()[3:])
        return x + width / 2, y + height / 2
    steps = sum(map(float, _STEP.findall(match[3])))
    return float(match[1]) + steps / 2, -float(match[2])


def _begun(tag: bytes, piece: MarkedPiece, pieces: list[MarkedPiece]) -> bytes:
    pieces.append(piece)
    return b"/%s <</MCID %d>> BDC\n" % (tag, len(pieces) - 1)
