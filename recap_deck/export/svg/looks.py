"""Brushes, pens and clips as attributes of SVG."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QLinearGradient,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from recap_deck.export.svg.drawing import Drawing
from recap_deck.export.svg.outlines import exact, fill_rule, number, path_data

UNFILLED = ' fill="none"'
_CAPS = {Qt.PenCapStyle.SquareCap: "square", Qt.PenCapStyle.RoundCap: "round"}
_JOINS = {Qt.PenJoinStyle.BevelJoin: "bevel", Qt.PenJoinStyle.RoundJoin: "round"}
_SPREADS = {QGradient.Spread.ReflectSpread: "reflect", QGradient.Spread.RepeatSpread: "repeat"}
_OF_THE_SHAPE = (QGradient.CoordinateMode.ObjectMode, QGradient.CoordinateMode.ObjectBoundingMode)
_GRADIENTS = (Qt.BrushStyle.LinearGradientPattern, Qt.BrushStyle.RadialGradientPattern)


def color_attributes(name: str, color: QColor) -> str:
    """A colour, and how transparent it is where it is: `fill="#fff" fill-opacity=".5"`."""
    faint = f' {name}-opacity="{exact(color.alphaF())}"' if color.alpha() < 255 else ""
    return f' {name}="{color.name()}"{faint}'


def fill_of(drawing: Drawing, brush: QBrush) -> str:
    """The attributes of what a shape is filled with."""
    if brush.style() == Qt.BrushStyle.NoBrush or _is_unseen(brush):
        return UNFILLED
    if brush.style() in _GRADIENTS:
        return f' fill="url(#{_gradient(drawing, brush.gradient())})"'
    return color_attributes("fill", brush.color())


def _is_unseen(brush: QBrush) -> bool:
    return brush.style() == Qt.BrushStyle.SolidPattern and brush.color().alpha() == 0


def stroke_of(drawing: Drawing, pen: QPen) -> str:
    """The attributes of a shape's edge; none where it has none."""
    brush = pen.brush()
    # Qt's own reader of SVG paints what has no edge with a pen that has no brush.
    if pen.style() == Qt.PenStyle.NoPen or brush.style() == Qt.BrushStyle.NoBrush:
        return ""
    color = color_attributes("stroke", pen.color())
    if brush.style() in _GRADIENTS:
        color = f' stroke="url(#{_gradient(drawing, brush.gradient())})"'
    width = pen.widthF() or 1.0
    cap = _CAPS.get(pen.capStyle())
    join = _JOINS.get(pen.joinStyle())
    dashes = " ".join(number(length * width) for length in pen.dashPattern())
    return (
        f'{color} stroke-width="{number(width)}"'
        + (f' stroke-linecap="{cap}"' if cap else "")
        + (f' stroke-linejoin="{join}"' if join else "")
        + (f' stroke-dasharray="{dashes}"' if dashes else "")
    )


def clip_of(drawing: Drawing, path: QPainterPath) -> str:
    """The attribute that leaves only what lies in a path."""
    shape = f'<path d="{path_data(path)}"{fill_rule(path).replace("fill", "clip")}/>'
    return f' clip-path="url(#{drawing.name_of("clipPath", "", shape)})"'


def _gradient(drawing: Drawing, gradient: QGradient) -> str:
    stops = "".join(
        f'<stop offset="{exact(at)}"{color_attributes("stop", color).replace("stop=", _STOP)}/>'
        for at, color in _stops(gradient)
    )
    spread = _SPREADS.get(gradient.spread())
    method = f' spreadMethod="{spread}"' if spread else ""
    if gradient.type() == QGradient.Type.RadialGradient:
        places = _radial(cast(QRadialGradient, gradient))
        element = "radialGradient"
    else:
        places = _linear(cast(QLinearGradient, gradient))
        element = "linearGradient"
    is_own = gradient.coordinateMode() in _OF_THE_SHAPE
    units = "objectBoundingBox" if is_own else "userSpaceOnUse"
    attributes = f'gradientUnits="{units}"{places}{method}'
    return drawing.name_of(element, attributes, stops)


_STOP = "stop-color="


def _stops(gradient: QGradient) -> list[tuple[float, QColor]]:
    return [(float(at), QColor(color)) for at, color in gradient.stops()]


def _linear(gradient: QLinearGradient) -> str:
    start, end = gradient.start(), gradient.finalStop()
    return (
        f' x1="{exact(start.x())}" y1="{exact(start.y())}"'
        f' x2="{exact(end.x())}" y2="{exact(end.y())}"'
    )


def _radial(gradient: QRadialGradient) -> str:
    center, focus = gradient.center(), gradient.focalPoint()
    return (
        f' cx="{exact(center.x())}" cy="{exact(center.y())}" r="{exact(gradient.radius())}"'
        f' fx="{exact(focus.x())}" fy="{exact(focus.y())}"'
    )
