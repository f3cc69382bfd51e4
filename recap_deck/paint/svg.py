"""SVG pictures from a deck: which ones are simple enough to be drawn in the process."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

_MAX_BYTES = 1_000_000
_MAX_ELEMENTS = 20_000
# What makes QtSvg hang, read other files or take gigabytes in less than two kilobytes.
_REFUSED = frozenset(
    {"use", "image", "pattern", "mask", "filter", "foreignObject", "script", "font", "animate"}
)
_LENGTH = re.compile(r"\s*([0-9.]+)\s*(px|pt|mm|cm|in)?\s*\Z")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


@lru_cache(maxsize=64)
def svg_size(data: bytes) -> tuple[float, float] | None:
    """The picture's size in pixels; None where it isn't an SVG that can be drawn safely."""
    root = _safe_root(data)
    if root is None:
        return None
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = _numbers(root.get("viewBox", ""))
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        ratio = box[2] / box[3]
        width, height = width or (height or box[3]) * ratio, height or (width or box[2]) / ratio
    return (width, height) if width and height else None


def svg_renderer(data: bytes) -> QSvgRenderer:
    """A renderer for an SVG that has a size by `svg_size`."""
    renderer = QSvgRenderer(QByteArray(data))
    renderer.setAnimationEnabled(False)
    return renderer


def _safe_root(data: bytes) -> ElementTree.Element | None:
    if len(data) > _MAX_BYTES or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return None
    try:
        root = ElementTree.fromstring(data)  # without DOCTYPE, so without entities
    except ElementTree.ParseError:
        return None
    names = [_local(element) for element in root.iter()]
    if len(names) > _MAX_ELEMENTS or not _REFUSED.isdisjoint(names):
        return None
    return root if _local(root) == "svg" else None


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _length(text: str | None) -> float:
    match = _LENGTH.match(text or "")
    return float(match[1]) * _UNITS[match[2] or ""] if match else 0.0


def _numbers(text: str) -> list[float]:
    try:
        return [float(each) for each in re.split(r"[\s,]+", text.strip()) if each]
    except ValueError:
        return []
