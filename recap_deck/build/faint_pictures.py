"""Pictures that aren't seen: broken files, and white logos on light slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.build.blurred_pictures import line_of
from recap_deck.build.picture_verdicts import PictureVerdicts
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Rect
from recap_deck.limits import DRAWING_SECONDS
from recap_deck.model.blocks import ParsedSlide
from recap_deck.paint.picture_files import file_of
from recap_deck.place.boxes import Box, FillBox, PictureBox, Placement, Role
from recap_deck.place.qr import is_qr
from recap_deck.theme.colors import blended
from recap_deck.theme.model import Fill

_SEVERITIES = {"picture-undrawable": Severity.ERROR, "picture-faint": Severity.WARNING}


def faint_pictures(
    placement: Placement, parsed: ParsedSlide, ground: str, verdicts: PictureVerdicts
) -> Iterator[Diagnostic]:
    """What to say of an entry's pictures; `ground` is the theme's."""
    for part in placement.parts:
        for index, box in enumerate(part.boxes):
            if not isinstance(box, PictureBox) or is_qr(box.key):
                continue
            is_background = box.role is not Role.PICTURE
            below = "" if is_background else _below(part.boxes[:index], box.rect, ground)
            code = verdicts.find((box.key, below))
            if code:
                yield _told(box, parsed, code)


def _told(box: PictureBox, parsed: ParsedSlide, code: str) -> Diagnostic:
    line = line_of(box, parsed)
    span = SourceSpan("", line, line)
    named = {"path": file_of(box.key).name, "seconds": DRAWING_SECONDS}
    return remark(code, _SEVERITIES[code], span, **named)


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
