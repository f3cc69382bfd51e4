"""Pictures that can hardly be seen on what they stand on: a white logo on a light slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Rect
from recap_deck.model.blocks import ParsedSlide
from recap_deck.paint.faint import is_faint
from recap_deck.paint.picture_files import file_of
from recap_deck.place.boxes import Box, FillBox, PictureBox, Placement, Role
from recap_deck.place.qr import is_qr
from recap_deck.theme.colors import blended
from recap_deck.theme.model import Fill


def faint_pictures(placement: Placement, parsed: ParsedSlide, ground: str) -> Iterator[Diagnostic]:
    """What to say of an entry's pictures; `ground` is the theme's. Each is decoded for it."""
    for part in placement.parts:
        for index, box in enumerate(part.boxes):
            if not isinstance(box, PictureBox) or box.role is not Role.PICTURE or is_qr(box.key):
                continue
            below = _below(part.boxes[:index], box.rect, ground)
            if below and is_faint(box.key, below):
                yield _told(box, parsed)


def _told(box: PictureBox, parsed: ParsedSlide) -> Diagnostic:
    is_in_block = bool(box.path) and box.path[0] < len(parsed.blocks)
    line = parsed.blocks[box.path[0]].line if is_in_block else 1
    span = SourceSpan("", line, line)
    return remark("picture-faint", Severity.WARNING, span, path=file_of(box.key).name)


def _below(boxes: Sequence[Box], rect: Rect, ground: str) -> str:
    """The colour that a rectangle lies on, "" where that is a picture."""
    for box in boxes:
        if not box.rect.contains(rect, tolerance=1):
            continue
        if isinstance(box, PictureBox):
            ground = ""
        elif isinstance(box, FillBox) and box.fill:
            color = _middle(box.fill)
            ground = blended(color, ground)[:7] if ground or len(color) == 7 else ""
    return ground


def _middle(fill: Fill) -> str:
    return fill if isinstance(fill, str) else fill.stops[len(fill.stops) // 2][1]
