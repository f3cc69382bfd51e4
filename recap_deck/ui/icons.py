"""Icons of the interface as vector paths, read from qtawesome's fonts without loading its API."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRawFont, QTransform

_EM = 100.0
# Importing qtawesome takes a third of a second; its font and its map take ten milliseconds.
_MAP = "phosphor-charmap-*.json"
_FONT = "phosphor-*.ttf"


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw the icon called `name` into a square; nothing where the icons are not installed."""
    path = icon_path(name)
    if path.isEmpty():
        return
    scale = rect.width() / _EM
    way = QTransform().translate(rect.x(), rect.y()).scale(scale, scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(way.map(path), color)
    painter.restore()


@cache
def icon_path(name: str) -> QPainterPath:
    """The outline of an icon in a square of `_EM`, its top left at 0, 0."""
    code = _charmap().get(name, "")
    if not code:
        return QPainterPath()
    font = _raw_font()
    glyphs = font.glyphIndexesForString(chr(int(code, 16)))
    path = font.pathForGlyph(glyphs[0])
    return QTransform().translate(0, font.ascent()).map(path)


@cache
def _folder() -> Path | None:
    spec = find_spec("qtawesome")
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) / "fonts" if places else None


@cache
def _charmap() -> dict[str, str]:
    folder = _folder()
    found = sorted(folder.glob(_MAP)) if folder else []
    return dict(json.loads(found[0].read_text(encoding="utf-8"))) if found else {}


@cache
def _raw_font() -> QRawFont:
    folder = _folder()
    assert folder is not None, "the map of icons was found beside the font"
    return QRawFont(str(sorted(folder.glob(_FONT))[0]), _EM)
