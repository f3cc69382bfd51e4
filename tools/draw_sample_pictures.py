"""Draw the sample event's pictures: text in `assets/sample/*.svg` becomes outlines.

The sources keep their words as `<text>`, so that they can be edited; the pictures that the
slides show hold the words as paths, so that they look the same whatever fonts a machine has.
Run it after an edit, with Noto Sans CJK installed: `python tools/draw_sample_pictures.py`.
"""

from __future__ import annotations

import os
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QPainterPath

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "assets" / "sample"
SHARED = ROOT / "slides" / "images"
OWN_FOLDERS = {
    "units": ROOT / "slides" / "03-computing" / "images",
    "burst-credit": ROOT / "slides" / "03-computing" / "images",
    "az-balance": ROOT / "slides" / "03-computing" / "images",
}
SVG = "http://www.w3.org/2000/svg"
ANCHOR_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
# Outlines are taken from a large size and scaled down: small sizes are rounded to pixels.
DRAWN_AT = 1000


def main() -> int:
    """Write every picture; say which."""
    app = QGuiApplication(sys.argv)
    ET.register_namespace("", SVG)
    for source in sorted(SOURCES.glob("*.svg")):
        target = OWN_FOLDERS.get(source.stem, SHARED) / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(outlined(source.read_text(encoding="utf-8")), encoding="utf-8")
        print(target.relative_to(ROOT))
    del app
    return 0


def outlined(svg: str) -> str:
    """Return `svg` with a path in the place of every text."""
    root = ET.fromstring(svg)
    for parent in root.iter():
        for index, child in enumerate(parent):
            if child.tag == f"{{{SVG}}}text":
                parent[index] = _outline(child)
    return ET.tostring(root, encoding="unicode") + "\n"


def _outline(text: ET.Element) -> ET.Element:
    path = QPainterPath()
    path.addText(0, 0, _font(text), text.text or "")
    scale = float(text.get("font-size", "16")) / DRAWN_AT
    share = ANCHOR_SHARES[text.get("text-anchor", "start")]
    bounds = path.boundingRect()
    x = float(text.get("x", "0")) - (bounds.left() + bounds.width() * share) * scale
    drawn = ET.Element(f"{{{SVG}}}path", {"fill": text.get("fill", "#000000")})
    drawn.set("d", _path_data(path, x, float(text.get("y", "0")), scale))
    drawn.tail = text.tail
    return drawn


def _font(text: ET.Element) -> QFont:
    family = text.get("font-family", "sans-serif")
    font = QFont(family)
    font.setPixelSize(DRAWN_AT)
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    if QFontInfo(font).family() != family:
        raise SystemExit(f"The pictures are drawn with “{family}”: install it, then try again.")
    return font


def _path_data(path: QPainterPath, x: float, y: float, scale: float) -> str:
    """Write `path` as SVG path data, moved to `x`, `y`; a curve is one element and two more."""
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: " ",
    }
    parts = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        point = f"{x + element.x * scale:.2f} {y + element.y * scale:.2f}"
        parts.append(f"{letters[element.type]}{point}")
    return "".join(parts)


if __name__ == "__main__":
    sys.exit(main())
