"""What is drawn within a line of text, as a shape of outlines: icons and formulas."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainterPath

from recap_deck.geometry import Rect
from recap_deck.place.boxes import TextBox
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

_FINE = 100
"""Steps of a coordinate a slide unit."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape where it stands, its outlines as XML, its colour, and what it is in words."""

    rect: Rect
    xml: str
    color: str
    words: str


def outlines_of(box: TextBox) -> Iterator[Outline]:
    """The drawings on the lines of a box."""
    paragraph = box.paragraph
    if not isinstance(paragraph, QtParagraph) or not paragraph.parts.drawings:
        return
    top = paragraph.lines[box.first].top
    for number in range(box.first, box.last):
        line = paragraph.lines[number]
        for x, each in paragraph.drawings(number):
            bounds = each.drawn.path.boundingRect()
            factor = each.scale * box.scale
            if bounds.isEmpty():
                continue
            rect = Rect(
                box.rect.x + x * box.scale + bounds.x() * factor,
                box.rect.y + (line.baseline - top) * box.scale + bounds.y() * factor,
                bounds.width() * factor,
                bounds.height() * factor,
            )
            yield Outline(rect, _path_xml(each.drawn.path, factor), each.color, each.source)


def _path_xml(path: QPainterPath, factor: float) -> str:
    bounds, scale = path.boundingRect(), factor * _FINE

    def at(index: int) -> str:
        point = path.elementAt(index)
        x, y = (point.x - bounds.x()) * scale, (point.y - bounds.y()) * scale
        return f'<a:pt x="{round(x)}" y="{round(y)}"/>'

    parts: list[str] = []
    index = 0
    while index < path.elementCount():
        element = path.elementAt(index)
        if element.isMoveTo():
            parts.append(f"{'<a:close/>' if parts else ''}<a:moveTo>{at(index)}</a:moveTo>")
        elif element.isLineTo():
            parts.append(f"<a:lnTo>{at(index)}</a:lnTo>")
        else:
            points = at(index) + at(index + 1) + at(index + 2)
            parts.append(f"<a:cubicBezTo>{points}</a:cubicBezTo>")
            index += 2
        index += 1
    width, height = round(bounds.width() * scale), round(bounds.height() * scale)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{"".join(parts)}<a:close/></a:path>'
        "</a:pathLst></a:custGeom>"
    )
