"""What Qt paints on, and what makes SVG shapes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextItem,
)

from recap_deck.export.svg.drawing import Drawing
from recap_deck.export.svg.images import image_element, png_bytes
from recap_deck.export.svg.looks import UNFILLED, clip_of, fill_of, stroke_of
from recap_deck.export.svg.outlines import exact, fill_rule, matrix, path_data, path_through
from recap_deck.geometry import Size

_LINES = QPaintEngine.PolygonDrawMode.PolylineMode
_ODD = QPaintEngine.PolygonDrawMode.OddEvenMode
_DOTS_AN_INCH = 96


class SvgEngine(QPaintEngine):
    """Adds an element to a drawing for each shape that is painted.

    While `has_letters` is off, text is passed over, and only where its items lie is kept in
    `places`: somebody else draws its letters.
    """

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._drawing = drawing
        self.has_letters = True
        self.places: list[QPointF] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:
        """All there is to know is asked of the painter, when something is drawn."""

    def drawPath(self, path: QPainterPath) -> None:
        self._add(path, fill_of(self._drawing, self.painter().brush()) + fill_rule(path))

    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode | int) -> None:
        is_line = mode == _LINES
        path = path_through(tuple(points), is_closed=not is_line)
        path.setFillRule(Qt.FillRule.OddEvenFill if mode == _ODD else Qt.FillRule.WindingFill)
        if is_line:
            self._add(path, fill_of(self._drawing, QBrush()))
        else:
            self.drawPath(path)

    def drawImage(
        self, target: QRectF | QRect, image: QImage, source: QRectF | QRect, *_flags: object
    ) -> None:
        part = image.copy(QRectF(source).toAlignedRect())
        place = self._place(self.painter())
        self._drawing.add(image_element(QRectF(target), png_bytes(part), place))

    def drawPixmap(
        self, target: QRectF | QRect, pixmap: QPixmap | QImage, source: QRectF | QRect
    ) -> None:
        image = pixmap if isinstance(pixmap, QImage) else pixmap.toImage()
        self.drawImage(target, image, source)

    def drawTextItem(self, point: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        if self.has_letters:
            super().drawTextItem(point, item)
        elif isinstance(point, QPointF):
            self.places.append(QPointF(point))

    def _add(self, path: QPainterPath, fill: str) -> None:
        painter = self.painter()
        stroke = stroke_of(self._drawing, painter.pen())
        data = path_data(path)
        if data and (stroke or not fill.startswith(UNFILLED)):
            self._drawing.add(f'<path d="{data}"{fill}{stroke}{self._place(painter)}/>')

    def _place(self, painter: QPainter) -> str:
        """The attributes that say where, in which part and how transparent."""
        opacity = painter.opacity()
        clip = clip_of(self._drawing, painter.clipPath()) if painter.hasClipping() else ""
        faint = f' opacity="{exact(opacity)}"' if opacity < 1 else ""
        return f"{matrix(painter.transform())}{clip}{faint}"


class SvgDevice(QPaintDevice):
    """A sheet as large as a slide."""

    def __init__(self, drawing: Drawing, size: Size) -> None:
        super().__init__()
        self.engine = SvgEngine(drawing)
        self._size = size

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        sides = {kinds.PdmWidth: self._size.width, kinds.PdmHeight: self._size.height}
        if metric in sides:
            return round(sides[metric])
        if metric in (kinds.PdmDpiX, kinds.PdmDpiY):
            return _DOTS_AN_INCH
        if metric in (kinds.PdmPhysicalDpiX, kinds.PdmPhysicalDpiY):
            return _DOTS_AN_INCH
        return int(super().metric(metric))
