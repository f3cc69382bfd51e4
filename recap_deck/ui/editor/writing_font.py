"""The font one writes in: the theme's for code, with one for Korean behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontDatabase

USUAL_SIZE = 15
LEAST_SIZE, MOST_SIZE = 9, 40

_FAMILIES = (
    *("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "DejaVu Sans Mono"),
    *("D2Coding", "Noto Sans Mono CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "monospace"),
)
_PITCH = 1.6


def writing_font(size: int, families: Sequence[str] = ()) -> QFont:
    """A font of a size in logical pixels; families that aren't installed are passed over."""
    wanted = dict.fromkeys((*families, *_FAMILIES))
    known = [name for name in wanted if QFontDatabase.hasFamily(name)]
    made = QFont()
    made.setFamilies([*known, "monospace"])
    made.setPixelSize(size)
    made.setStyleHint(QFont.StyleHint.Monospace)
    # Letters stand in columns: none is drawn together with the next.
    made.setFeature(QFont.Tag("liga"), 0)
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def pitch_of(size: int) -> float:
    """How far lines are apart."""
    return float(round(size * _PITCH))
