"""The floor: a PySide6 program that paints the same deck, and does nothing else.

    python -m benchmarks.bare_qt show PAGES       show the first slide, say so, quit
    python -m benchmarks.bare_qt pdf PAGES PDF    paint every slide into a PDF

It imports no other module of the benchmark, so that nothing is added to its start.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QTextDocument,
)

WIDTH, HEIGHT = 1920, 1080
_MARGIN = 100
_FAMILIES = ["Noto Sans", "DejaVu Sans", "Noto Sans CJK KR", "sans-serif"]


class Pages:
    """The deck's slides by number, painted in units of 1920 × 1080."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent / "images"
        with path.open(encoding="utf-8") as lines:
            self.first: dict[str, str] = json.loads(next(lines))
        self._path = path
        self._images: dict[str, QImage] = {}

    def all(self) -> list[dict[str, str]]:
        """Read every slide."""
        lines = self._path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def paint(self, painter: QPainter, page: dict[str, str], number: int) -> None:
        """Paint one slide: ground, title, body, number."""
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("#ffffff"))
        painter.setPen(QColor("#202020"))
        painter.setFont(_font(60, QFont.Weight.Bold))
        title = QRectF(_MARGIN, 60, WIDTH - 2 * _MARGIN, 110)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, page["title"])
        if page["picture"]:
            self._paint_picture(painter, page["picture"])
        else:
            _paint_body(painter, page["html"])
        painter.setFont(_font(24))
        painter.drawText(QRectF(WIDTH - 250, HEIGHT - 60, 150, 40), str(number))

    def _paint_picture(self, painter: QPainter, name: str) -> None:
        if name not in self._images:
            self._images[name] = QImage(str(self._folder / name))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(240, 200, 1440, 810), self._images[name])


def _font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(_FAMILIES)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def _paint_body(painter: QPainter, html: str) -> None:
    document = QTextDocument()
    document.setDefaultFont(_font(40))
    document.setHtml(html)
    document.setTextWidth(WIDTH - 2 * _MARGIN)
    painter.save()
    painter.translate(_MARGIN, 190)
    document.drawContents(painter)
    painter.restore()


def show(path: Path) -> None:
    """Show the first slide full screen; tell when it is painted, and end."""
    # Writing a PDF needs no widgets, so they are imported here only.
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        is_told = False

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
            with QPainter(self) as painter:
                painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
                pages.paint(painter, pages.first, 1)
            if not self.is_told:
                self.is_told = True
                print("first-slide", file=sys.stderr, flush=True)
                QTimer.singleShot(0, application.quit)

    application = QApplication(sys.argv[:1])
    pages = Pages(path)
    window = Window()
    window.showFullScreen()
    application.exec()


def write_pdf(path: Path, target: Path) -> None:
    """Paint every slide into a PDF of 960 × 540 points."""
    application = QGuiApplication(sys.argv[:1])
    pages = Pages(path)
    writer = _pdf_writer(target)
    with QPainter(writer) as painter:
        for index, page in enumerate(pages.all()):
            if index:
                writer.newPage()
            pages.paint(painter, page, index + 1)
    del writer, application


def _pdf_writer(target: Path) -> QPdfWriter:
    writer = QPdfWriter(str(target))
    writer.setResolution(144)  # 1920 × 1080 dots
    size = QPageSize(
        QSizeF(960, 540), QPageSize.Unit.Point, "slide", QPageSize.SizeMatchPolicy.ExactMatch
    )
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    writer.setPageLayout(layout)
    writer.setTitle("Benchmark")
    return writer


if __name__ == "__main__":
    if sys.argv[1] == "show":
        show(Path(sys.argv[2]))
    else:
        write_pdf(Path(sys.argv[2]), Path(sys.argv[3]))
