"""The process that draws one SVG: it may hang, swell or crash, and is ended then.

The order comes as a line of JSON, the picture after it; pixels go out as a PNG. Nothing but the
picture itself is read: what it names in other files stays away, as in browsers.
"""

from __future__ import annotations

import json
import os
import sys
import xml.etree.ElementTree as ElementTree

from recap_deck.limits import DRAWING_BYTES
from recap_deck.paint.svg.root import svg_size, view_box
from recap_deck.parse.confined import limit_memory, limit_time

_SVG = "http://www.w3.org/2000/svg"
_LINKS = ("href", "{http://www.w3.org/1999/xlink}href")
_NICE = 10
_WITHIN = ("#", "data:")


def main() -> None:
    """Draw what comes on the standard input."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    limit_memory(DRAWING_BYTES)
    order = json.loads(sys.stdin.buffer.readline())
    limit_time(order["seconds"])
    picture = drawn(sys.stdin.buffer.read(), order["width"], order["height"], order["fonts"])
    sys.stdout.buffer.write(picture)


def drawn(data: bytes, width: int, height: int, fonts: dict[str, str]) -> bytes:
    """A PNG of the picture, so many pixels wide and high; a `ValueError` says it can't be."""
    import resvg_py

    whole = ElementTree.fromstring(data)
    _leave_others_out(whole)
    _set_size(whole, data, width, height)
    ElementTree.register_namespace("", _SVG)
    text = ElementTree.tostring(whole, encoding="unicode")
    return resvg_py.svg_to_bytes(
        text,
        font_family=fonts["sans-serif"],
        sans_serif_family=fonts["sans-serif"],
        serif_family=fonts["serif"],
        monospace_family=fonts["monospace"],
    )


def _leave_others_out(whole: ElementTree.Element) -> None:
    """Drop every address that leads out of the picture; the library would open files."""
    for element in whole.iter():
        for name in _LINKS:
            if not element.get(name, "#").lstrip().startswith(_WITHIN):
                del element.attrib[name]


def _set_size(whole: ElementTree.Element, data: bytes, width: int, height: int) -> None:
    """Say the size in pixels on the root, so that everything is drawn at that size at once."""
    size = svg_size(data)
    if size is None:
        raise ValueError("a picture without a size can't be drawn at another one")
    if view_box(dict(whole.attrib)) is None:
        whole.set("viewBox", f"0 0 {size[0]:g} {size[1]:g}")
    whole.set("width", str(width))
    whole.set("height", str(height))


if __name__ == "__main__":
    main()
