"""One page of a deck as a whole SVG file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QPainter

from recap_deck.export.pdf.links import links_of
from recap_deck.export.sheets import Sheet
from recap_deck.export.svg.device import SvgDevice
from recap_deck.export.svg.drawing import Drawing
from recap_deck.export.svg.images import SvgPictures
from recap_deck.export.svg.letters import Letters, text_elements
from recap_deck.export.svg.outlines import number
from recap_deck.export.svg.unbroken import unbroken
from recap_deck.export.web.words import leads_out
from recap_deck.geometry import Size
from recap_deck.paint.slide import paint_box
from recap_deck.place.boxes import Box, MediaBox, PictureBox, TextBox, is_shown

_HIDDEN = '<g fill-opacity="0" font-family="sans-serif" xml:space="preserve">'


def svg_page(sheet: Sheet, title: str, language: str) -> str:
    """Draw a page; `title` is what programs call it.

    Letters are outlines, so that it looks the same where no font of ours is; the same words lie
    on them as text that isn't seen.
    """
    slide = sheet.page.slide
    boxes = [box for box in (*slide.boxes, *sheet.page.furniture) if is_shown(box, sheet.step)]
    drawing = Drawing()
    draw_boxes(drawing, slide.size, boxes)
    words = "".join(text_elements(box) for box in boxes if isinstance(box, TextBox))
    drawing.add(f"{_HIDDEN}{words}</g>" if words else "")
    drawing.add(_links(boxes))
    head = f"<title>{escape(title, quote=False)}</title>" if title else ""
    return drawing.markup(slide.size, head, escape(language))


def draw_boxes(drawing: Drawing, size: Size, boxes: Sequence[Box]) -> None:
    """Add what boxes look like, back to front."""
    device = SvgDevice(drawing, size)
    pictures, letters = SvgPictures(drawing), Letters(drawing)
    with unbroken(), QPainter(device) as painter:
        for box in boxes:
            name = _name(box)
            if name:
                drawing.add(f'<g role="img"><title>{escape(name, quote=False)}</title>')
            device.engine.has_letters = not isinstance(box, TextBox)
            device.engine.places.clear()
            paint_box(painter, box, pictures)
            if isinstance(box, TextBox):
                letters.add(box, device.engine.places)
            if name:
                drawing.add("</g>")


def _name(box: Box) -> str:
    """What is said of a box that is no text; nothing of what only decorates."""
    match box:
        case PictureBox():
            return box.alt
        case MediaBox():
            return box.name
    return ""


def _links(boxes: list[Box]) -> str:
    """Rectangles over links that lead outside; a file alone has no other slides."""
    return "".join(
        f'<a xlink:href="{escape(link.address)}" target="_blank">'
        f'<rect x="{number(link.rect.x)}" y="{number(link.rect.y)}"'
        f' width="{number(link.rect.width)}" height="{number(link.rect.height)}"'
        ' fill-opacity="0"/></a>'
        for link in links_of(boxes)
        if leads_out(link.address)
    )
