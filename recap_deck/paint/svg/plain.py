"""Plain SVG pictures, which Qt draws quickly, safely and as browsers do; they stay vectors."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from recap_deck.paint.svg.root import svg_size, view_box
from recap_deck.paint.svg.see_through import with_opacity_in_gradients
from recap_deck.paint.svg.values import LINK, SVG, name_of, values_of
from recap_deck.patterns import expression

_MAX_BYTES = 1_000_000
_MAX_ELEMENTS = 20_000
_MAX_DEPTH = 60
"""Qt goes down into groups one by one, and its stack has an end."""

_QUICK_BYTES = 64_000
_QUICK_ELEMENTS = 250

_MOST_STRETCHED = 0.005
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_SILENT = frozenset({"title", "desc", "metadata"})
_ELEMENTS = _SHAPES | _GRADIENTS | {"svg", "g", "defs", "stop", "text"}

_COLORS = frozenset({"fill", "stroke", "color", "stop-color"})
_NUMBERS = frozenset(
    {
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "offset",
        "font-size",
        "opacity",
        "fill-opacity",
        "stroke-opacity",
        "stop-opacity",
        "stroke-width",
        "stroke-miterlimit",
        "stroke-dashoffset",
    }
)
_WORDS = frozenset(
    {
        "d",
        "points",
        "fill-rule",
        "clip-rule",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-dasharray",
        "font-family",
        "font-style",
        "font-weight",
        "text-anchor",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "display",
        "visibility",
        "transform",
    }
)
# What changes nothing of a still picture without a style sheet.
_IDLE = frozenset(
    {
        "id",
        "class",
        "version",
        "baseProfile",
        "role",
        "focusable",
        "tabindex",
        "lang",
        "viewBox",
        "preserveAspectRatio",
        "enable-background",
        "shape-rendering",
        "color-rendering",
        "image-rendering",
        "text-rendering",
        "style",
        "href",
    }
)
_NUMBER = expression(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:px)?\s*\Z")
_SHARE = expression(r"\s*\d+(?:\.\d+)?%\s*\Z")
_COLOR = expression(
    r"\s*(?:#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|[a-zA-Z]+|url\(#[^)]+\)"
    r"|rgb\(\s*\d+\s*,\s*\d+\s*,\s*\d+\s*\))\s*\Z"
)


@lru_cache(maxsize=64)
def is_plain(data: bytes) -> bool:
    """Say whether Qt draws all of an SVG, and as it is meant."""
    root = _parsed(data)
    if root is None or not _is_undistorted(root, data):
        return False
    waiting, count = [(root, 0)], 0
    while waiting:
        element, depth = waiting.pop()
        count += 1
        if count > _MAX_ELEMENTS or depth > _MAX_DEPTH or not _is_plain_element(element, root):
            return False
        if name_of(element) not in _SILENT:
            waiting += [(child, depth + 1) for child in element]
    return True


@lru_cache(maxsize=64)
def is_quick(data: bytes) -> bool:
    """Say whether Qt draws an SVG, and in so short a time that no window notices."""
    return len(data) <= _QUICK_BYTES and data.count(b"<") <= 2 * _QUICK_ELEMENTS and is_plain(data)


def svg_renderer(data: bytes) -> QSvgRenderer:
    """A renderer for a plain SVG."""
    renderer = QSvgRenderer(QByteArray(with_opacity_in_gradients(data)))
    renderer.setAnimationEnabled(False)
    return renderer


def _parsed(data: bytes) -> ElementTree.Element | None:
    if len(data) > _MAX_BYTES or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return None
    try:
        return ElementTree.fromstring(data)  # without DOCTYPE, so without entities
    except ElementTree.ParseError:
        return None


def _is_undistorted(root: ElementTree.Element, data: bytes) -> bool:
    """Say whether what is shown has the picture's shape; Qt would stretch it to that."""
    size, box = svg_size(data), view_box(dict(root.attrib))
    if size is None or box is None:
        return size is not None
    return abs(size[0] * box[3] / (size[1] * box[2]) - 1) < _MOST_STRETCHED


def _is_plain_element(element: ElementTree.Element, root: ElementTree.Element) -> bool:
    name = name_of(element)
    if name in _SILENT:
        return True
    if not str(element.tag).startswith(SVG):
        return "}" in str(element.tag)  # an editor's own, which nobody draws
    if name not in _ELEMENTS or (name == "svg" and element is not root):
        return False
    # Qt makes each child of a group transparent by itself.
    if name in {"g", "svg"} and "opacity" in values_of(element):
        return False
    if name == "text" and len(element):
        return False
    return all(_is_plain_value(element, *pair) for pair in values_of(element).items())


def _is_plain_value(element: ElementTree.Element, name: str, value: str) -> bool:
    if name in _COLORS:
        return bool(_COLOR.match(value))
    if name in _NUMBERS:
        is_share = name_of(element) in _GRADIENTS or name == "offset"
        is_root = name in {"width", "height"} and name_of(element) == "svg"
        return is_root or bool(_NUMBER.match(value) or (is_share and _SHARE.match(value)))
    if name == "href":
        # Qt knows only the older kind of address.
        return name_of(element) in _GRADIENTS and value.startswith("#") and LINK in element.attrib
    return name in _WORDS or name in _IDLE or name.startswith(("data-", "aria-"))
