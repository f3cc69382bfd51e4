"""Icons as outlines: read from the fonts' files, so that no icon font is needed in a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QPainterPath, QRawFont, QTransform

from recap_deck.parse.icon_names import find_icon
from recap_deck.typeset.drawn import Drawn

_EM = 1000.0
_MIDDLE = 0.37
"""How far an icon's middle lies above the baseline: where that of capitals and Hangul is."""

_SIDE = 1.18
"""The room of an icon in ems; wider ones take what they need."""

_AIR = 0.03

_SCALES: Mapping[str, float] = {"mdi": 1.2, "mdi6": 1.2, "ri": 1.16, "ph": 1.18, "msc": 1.1}
"""Sets whose icons don't fill their square are drawn larger: all look equally large in a line."""

_FILLING = 0.98


@lru_cache(maxsize=256)
def drawn_icon(name: str) -> Drawn:
    """The icon called `name`, in ems; nothing where there is none any more."""
    glyph = find_icon(name)
    if glyph is None:
        return Drawn(QPainterPath(), 0.0, 0.0, 0.0)
    font = _font(glyph.font)
    path = font.pathForGlyph(font.glyphIndexesForString(glyph.character)[0])
    scale = _SCALES.get(name.partition(".")[0], _FILLING) / _EM
    ink = path.boundingRect()
    width = max(_SIDE, ink.width() * scale + 2 * _AIR)
    way = QTransform().translate(width / 2, -_MIDDLE).scale(scale, scale)
    centred = way.translate(-ink.center().x(), -_line_middle(font)).map(path)
    box = centred.boundingRect()
    return Drawn(centred, width, -box.top(), box.bottom())


def _line_middle(font: QRawFont) -> float:
    """The middle of the square that a set's icons are drawn in, y running down."""
    return (font.descent() - font.ascent()) / 2


@lru_cache(maxsize=8)
def _font(path: Path) -> QRawFont:
    return QRawFont(str(path), _EM)
