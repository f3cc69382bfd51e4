"""The writer of PDF pages: 1920 slide units are 960 points wide, whatever the slide's shape."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from recap_deck.export.pdf_file.elements import Corners
from recap_deck.geometry import Rect, Size

UNITS_PER_POINT = 2
_RESOLUTION = 72 * UNITS_PER_POINT


def make_writer(buffer: QBuffer, size: Size) -> QPdfWriter:
    """A writer of pages of `size` in slide units, which are its painter's units too."""
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    set_page_size(writer, size)
    return writer


def set_page_size(writer: QPdfWriter, size: Size) -> None:
    """Make the next page `size` large."""
    points = QSizeF(size.width, size.height) / UNITS_PER_POINT
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    paper = QPageSize(points, QPageSize.Unit.Point, "slide", exact)
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, margins))


def corners_of(rect: Rect, top: float) -> Corners:
    """Where a rectangle lies on a page that is `top` points high."""
    return (
        rect.x / UNITS_PER_POINT,
        top - rect.bottom / UNITS_PER_POINT,
        rect.right / UNITS_PER_POINT,
        top - rect.y / UNITS_PER_POINT,
    )
