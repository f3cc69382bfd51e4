"""Pictures that aren't seen: broken files, and white logos on light slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.build.blurred_pictures import line_of
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Rect
from recap_deck.limits import DRAWING_SECONDS
from recap_deck.model.blocks import ParsedSlide
from recap_deck.paint.faint import is_broken, is_faint
from recap_deck.paint.picture_files import file_of
from recap_deck.place.boxes import Box, FillBox, PictureBox, Placement, Role
from recap_deck.place.qr import is_qr
from recap_deck.theme.colors import blended
from recap_deck.theme.model import Fill


def faint_pictures(placement: Placement, parsed: ParsedSlide, ground: str) -> Iterator[Diagnostic]:
    """What to say of an entry's pictures; `ground` is the theme's. Each is decoded for it."""
    for part in placement.parts:
        for index, box in enumerate(part.boxes):
            if not isinstance(box, PictureBox) or is_qr(box.key):
                continue
            if is_broken(box.key):
                yield _told(box, parsed, "picture-undrawable", Severity.ERROR)
            if box.role is not Role.PICTURE:
                continue
            below = _below(part.boxes[:index], box.rect, ground)
            if below and is_faint(box.key, below):
                yield _told(box, parsed, "picture-faint", Severity.WARNING)


def _told(box: PictureBox, parsed: ParsedSlide, code: str, severity: Severity) -> Diagnostic:
    line = line_of(box, parsed)
    span = SourceSpan("", line, line)
    return remark(code, severity, span, path=file_of(box.key).name, seconds=DRAWING_SECONDS)


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
