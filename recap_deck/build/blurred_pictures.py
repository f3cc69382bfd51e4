"""Pictures that have too few pixels for the room they take, because they were asked to take it."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.build.seen_pictures import Asked
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import ParsedSlide
from recap_deck.paint.picture_files import file_of, without_filters
from recap_deck.place.boxes import PictureBox, Placement
from recap_deck.place.pictures import FoundPicture

_MOST = 2.0
"""Enlarged more than that, a picture is no longer sharp on a display of 1920 pixels."""


def blurred_pictures(
    asked: Asked, placement: Placement, parsed: ParsedSlide
) -> Iterator[Diagnostic]:
    """What to say of an entry's pictures, by the sizes of their files."""
    files = {each.key: each for _, each in asked if isinstance(each, FoundPicture)}
    for part in placement.parts:
        for box in part.boxes:
            if not isinstance(box, PictureBox) or "blur=" in box.key:
                continue
            picture = files.get(without_filters(box.key))
            if picture is None or picture.is_vector:
                continue
            times = box.rect.width / max(1e-6, box.crop.width * picture.width)
            if times > _MOST:
                yield _told(box, picture, times, parsed)


def _told(box: PictureBox, picture: FoundPicture, times: float, parsed: ParsedSlide) -> Diagnostic:
    line = line_of(box, parsed)
    return remark(
        "picture-blurred",
        Severity.INFO,
        SourceSpan("", line, line),
        path=file_of(box.key).name,
        width=int(picture.width),
        height=int(picture.height),
        times=f"{times:.1f}",
    )


def line_of(box: PictureBox, parsed: ParsedSlide) -> int:
    """The line of the block that a picture stands in, or of the first background."""
    if box.path and box.path[0] < len(parsed.blocks):
        return parsed.blocks[box.path[0]].line
    return next((each.line for each in parsed.backgrounds), 1)
