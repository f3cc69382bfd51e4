"""Lengths, colours and fills as the words of PowerPoint's XML."""

from __future__ import annotations

import math
from xml.sax.saxutils import escape, quoteattr

from recap_deck.geometry import Rect
from recap_deck.patterns import expression
from recap_deck.theme.model import Fill, Gradient

EMU = 6_350
"""Of these a slide unit has: 1920 of them are 13⅓ inches."""

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_NO_XML = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def emu(length: float) -> int:
    """A length of slide units."""
    return round(length * EMU)


def letters(text: str) -> str:
    """Text between tags; what no XML can hold is left out."""
    return escape(_NO_XML.sub("", text))


def quoted(text: str) -> str:
    """Text as an attribute's value, its quotes included."""
    return quoteattr(_NO_XML.sub("", text))


def frame_xml(rect: Rect, tag: str = "a:xfrm") -> str:
    """Where a shape stands."""
    place = f'<a:off x="{emu(rect.x)}" y="{emu(rect.y)}"/>'
    size = f'<a:ext cx="{max(1, emu(rect.width))}" cy="{max(1, emu(rect.height))}"/>'
    return f"<{tag}>{place}{size}</{tag}>"


def color_xml(color: str) -> str:
    """A colour from `#rrggbb` or `#rrggbbaa`."""
    alpha = int(color[7:9], 16) / 255 if len(color) == 9 else 1.0
    inside = f'<a:alpha val="{round(alpha * 100_000)}"/>' if alpha < 1 else ""
    return f'<a:srgbClr val="{color[1:7].upper()}">{inside}</a:srgbClr>'


def is_clear(fill: Fill) -> bool:
    """Say whether nothing is seen of a fill."""
    return isinstance(fill, str) and (not fill or (len(fill) == 9 and fill.endswith("00")))


def fill_xml(fill: Fill, rect: Rect) -> str:
    """A colour or a run of colours over a rectangle."""
    if is_clear(fill):
        return "<a:noFill/>"
    if isinstance(fill, str):
        return f"<a:solidFill>{color_xml(fill)}</a:solidFill>"
    return _radial_xml(fill) if fill.radial else _linear_xml(fill, rect)


def line_xml(color: str, width: float) -> str:
    """The edge of a shape."""
    if not color or is_clear(color):
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{emu(width)}"><a:solidFill>{color_xml(color)}</a:solidFill></a:ln>'


def _radial_xml(fill: Gradient) -> str:
    left, top = round(fill.start.x * 100_000), round(fill.start.y * 100_000)
    middle = f'<a:fillToRect l="{left}" t="{top}" r="{100_000 - left}" b="{100_000 - top}"/>'
    way = math.hypot(fill.end.x - fill.start.x, fill.end.y - fill.start.y)
    # Theirs ends in the farthest corner.
    far = math.hypot(max(fill.start.x, 1 - fill.start.x), max(fill.start.y, 1 - fill.start.y))
    stops = _stops_xml([(at * way / far, color) for at, color in fill.stops])
    return (
        f'<a:gradFill rotWithShape="1">{stops}<a:path path="circle">{middle}</a:path></a:gradFill>'
    )


def _linear_xml(fill: Gradient, rect: Rect) -> str:
    """Theirs goes through the whole rectangle at an angle: stops are moved to where ours lie."""
    x, y = fill.start.x * rect.width, fill.start.y * rect.height
    dx, dy = fill.end.x * rect.width - x, fill.end.y * rect.height - y
    angle = math.atan2(dy, dx)
    cos, sin = math.cos(angle), math.sin(angle)
    corners = [cx * cos + cy * sin for cx in (0.0, rect.width) for cy in (0.0, rect.height)]
    least, room = min(corners), (max(corners) - min(corners)) or 1.0
    begin, way = x * cos + y * sin, math.hypot(dx, dy)
    stops = [((begin + at * way - least) / room, color) for at, color in fill.stops]
    turn = round(math.degrees(angle) % 360 * 60_000)
    return (
        f'<a:gradFill rotWithShape="1">{_stops_xml(stops)}<a:lin ang="{turn}" scaled="0"/>'
        "</a:gradFill>"
    )


def _stops_xml(stops: list[tuple[float, str]]) -> str:
    inside = "".join(
        f'<a:gs pos="{round(min(1.0, max(0.0, at)) * 100_000)}">{color_xml(color)}</a:gs>'
        for at, color in stops
    )
    return f"<a:gsLst>{inside}</a:gsLst>"


def outline_xml(rect: Rect, radius: float) -> str:
    """The outline of a rectangle with round corners, or of a disc."""
    least = min(rect.width, rect.height)
    if not radius or least <= 0:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    if radius * 2 >= least and abs(rect.width - rect.height) < 1:
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    share = min(50_000, round(radius / least * 100_000))
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )
