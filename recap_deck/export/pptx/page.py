"""One slide of the file, made of the boxes of a page."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.slide import Slide

from recap_deck.build.page import Page
from recap_deck.export.pdf.links import FILE
from recap_deck.export.pptx.gathering import Cells, Piece, Text, pieces_of
from recap_deck.export.pptx.grids import Grid, grid_of
from recap_deck.export.pptx.images import ground_bytes, image_bytes
from recap_deck.export.pptx.marks import NAMES, fill_xml, frame_xml, is_clear, line_xml, quoted
from recap_deck.export.pptx.outlines import Outline, outlines_of
from recap_deck.export.pptx.tables import table_xml
from recap_deck.export.pptx.texts import body_of, body_xml
from recap_deck.export.pptx.wording import Writing, stretches
from recap_deck.geometry import Rect, Size
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.place.boxes import (
    Box,
    FillBox,
    MediaBox,
    PictureBox,
    Role,
    is_shown,
)
from recap_deck.place.media import mark_rect
from recap_deck.typeset.formats import encoded_address
from recap_deck.values import replace

Leading = Callable[[str], Slide | str | None]
"""Where an address leads from this slide: to another one, outside, or nowhere."""


class PageMaker:
    """Puts shapes on a slide one after the other, the hindmost first."""

    def __init__(self, slide: Slide, language: str, leads: Leading) -> None:
        self._slide = slide
        self._tree = slide.shapes._spTree
        self._leads = leads
        self._number = 1
        self._size = Size(0, 0)
        self._writing = Writing(language, "#ffffff", self._link)
        self._has_title = False

    def make(self, page: Page) -> None:
        """Fill the slide with a page as it is when all its steps are done."""
        for shape in list(self._slide.placeholders):
            self._tree.remove(shape._element)
        boxes = [
            box
            for box in (*page.slide.boxes, *page.furniture)
            if is_shown(box, ALL_STEPS) and box.role is not Role.VEIL
        ]
        self._size = page.slide.size
        grounds = _grounds_of(boxes)
        if grounds:
            self._set_ground(grounds)
            boxes = boxes[len(grounds) :]
        pieces = pieces_of(boxes)
        fills = [each for each in pieces if isinstance(each, FillBox)]
        grids = {id(each): grid_of(each, fills) for each in pieces if isinstance(each, Cells)}
        drawn = {id(fill) for grid in grids.values() for fill in (*grid.rules, *grid.stripes)}
        for piece in pieces:
            if id(piece) not in drawn:
                self._add(piece, grids)

    def _add(self, piece: Piece, grids: dict[int, Grid]) -> None:
        match piece:
            case FillBox():
                self._add_fill(piece)
            case PictureBox():
                self._add_picture(piece)
            case MediaBox():
                self._add_media(piece)
            case Text():
                self._add_text(piece)
            case Cells():
                self._add_table(piece, grids[id(piece)])

    def _set_ground(self, grounds: Sequence[FillBox]) -> None:
        """The ground, painted where it is more than a colour: few programs draw lights evenly."""
        first = grounds[0]
        color = first.fill if isinstance(first.fill, str) else first.fill.stops[0][1]
        self._writing = replace(self._writing, ground=color[:7] or "#ffffff")
        if len(grounds) == 1 and isinstance(first.fill, str):
            fill = fill_xml(first.fill, first.rect)
        else:
            data = io.BytesIO(ground_bytes(grounds, self._size))
            _, relation = self._slide.part.get_or_add_image_part(data)
            fill = f'<a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="{relation}"/>{_WHOLE}'
        xml = f"<p:bg {NAMES}><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
        self._slide._element.cSld.insert(0, parse_xml(xml))

    def _add_fill(self, box: FillBox) -> None:
        rect = box.rect
        if is_clear(box.fill) and not box.edge:
            return
        if box.edge:
            half = box.edge_width / 2
            rect = Rect(rect.x + half, rect.y + half, rect.width - half * 2, rect.height - half * 2)
        look = fill_xml(box.fill, rect) + line_xml(box.edge, box.edge_width)
        self._add_shape("Shape", rect, _outline_xml(rect, box.radius) + look)

    def _add_shape(self, name: str, rect: Rect, look: str, words: str = "", more: str = "") -> None:
        self._append(
            f"<p:sp {NAMES}><p:nvSpPr>{self._named(name, words, more)}<p:cNvSpPr/><p:nvPr/>"
            f"</p:nvSpPr><p:spPr>{frame_xml(rect)}{look}</p:spPr></p:sp>"
        )

    def _add_text(self, text: Text) -> None:
        outlines = [each for one in text.paragraphs for each in outlines_of(one.box)]
        if any(one.box.text.strip() for one in text.paragraphs) and not _is_drawn(text):
            self._add_words(text)
        for each in outlines:
            self._add_outline(each)

    def _add_words(self, text: Text) -> None:
        body = body_of(text, self._size, self._writing)
        is_title = text.role is Role.TITLE and not self._has_title
        self._has_title |= is_title
        place = '<p:ph type="title"/>' if is_title else ""
        kind = "" if is_title else ' txBox="1"'
        name = "Title" if is_title else _NAMES.get(text.role, "Text")
        self._append(
            f"<p:sp {NAMES}><p:nvSpPr>{self._named(name)}<p:cNvSpPr{kind}/>"
            f"<p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr>{frame_xml(body.rect)}"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f"{body_xml(body)}</p:sp>"
        )

    def _add_outline(self, outline: Outline) -> None:
        look = f"{outline.xml}{fill_xml(outline.color, outline.rect)}{line_xml('', 0)}"
        self._add_shape("Drawing", outline.rect, look, outline.words)

    def _add_table(self, cells: Cells, grid: Grid) -> None:
        self._append(
            f"<p:graphicFrame {NAMES}><p:nvGraphicFramePr>{self._named('Table')}"
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
            f"</p:nvGraphicFramePr>{frame_xml(grid.rect, 'p:xfrm')}"
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f"{table_xml(grid, self._writing)}</a:graphicData></a:graphic></p:graphicFrame>"
        )
        for box in cells.boxes:
            for outline in outlines_of(box):
                self._add_outline(outline)

    def _add_picture(self, box: PictureBox) -> None:
        data = image_bytes(box)
        if not data:
            return
        _, relation = self._slide.part.get_or_add_image_part(io.BytesIO(data))
        link = self._link(box.link) if box.link else ""
        inside = f"<a:hlinkClick {link}/>" if link else ""
        shares = (box.crop.x, box.crop.y, 1 - box.crop.right, 1 - box.crop.bottom)
        crop = " ".join(
            f'{side}="{round(share * 100_000)}"' for side, share in zip("ltrb", shares, strict=True)
        )
        self._append(
            f"<p:pic {NAMES}><p:nvPicPr>{self._named('Picture', box.alt, inside)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:srcRect {crop}/>'
            "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{frame_xml(box.rect)}{_outline_xml(box.rect, box.radius)}</p:spPr></p:pic>"
        )

    def _add_media(self, box: MediaBox) -> None:
        """The sign that it can be played, which leads to what is played."""
        mark = mark_rect(box)
        link = self._link(box.link or FILE + box.file)
        inside = f"<a:hlinkClick {link}/>" if link else ""
        disc = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        look = disc + fill_xml(box.disc, mark) + line_xml(box.ink, max(1.0, mark.width * 0.028))
        self._add_shape("Media", mark, look, box.name, inside)
        height = mark.width * 0.4
        left = mark.x + mark.width / 2 - height * 0.3
        sign = Rect(
            left - height * 0.05, mark.y + (mark.width - height * 0.9) / 2, height, height * 0.9
        )
        turned = frame_xml(sign).replace("<a:xfrm>", '<a:xfrm rot="5400000">')
        triangle = '<a:prstGeom prst="triangle"><a:avLst/></a:prstGeom>'
        self._append(
            f"<p:sp {NAMES}><p:nvSpPr>{self._named('Sign')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{turned}{triangle}{fill_xml(box.ink, sign)}{line_xml('', 0)}</p:spPr></p:sp>"
        )

    def _named(self, name: str, words: str = "", inside: str = "") -> str:
        self._number += 1
        number = self._number
        told = f" descr={quoted(words)}" if words else ""
        return f'<p:cNvPr id="{number}" name="{name} {number - 1}"{told}>{inside}</p:cNvPr>'

    def _link(self, address: str) -> str:
        """What a link's element says of an address."""
        found = self._leads(address)
        if found is None:
            return ""
        part = self._slide.part
        if isinstance(found, Slide):
            relation = part.relate_to(found.part, RELATIONSHIP_TYPE.SLIDE)
            return f'r:id="{relation}" action="ppaction://hlinksldjump"'
        address = encoded_address(found)
        relation = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'r:id="{relation}"'

    def _append(self, xml: str) -> None:
        self._tree.append(parse_xml(xml))


_WHOLE = "<a:srcRect/><a:stretch><a:fillRect/></a:stretch></a:blipFill>"
_NAMES = {
    Role.SUBTITLE: "Subtitle",
    Role.CODE: "Code",
    Role.CODE_TITLE: "Code title",
    Role.QUOTE: "Quote",
    Role.FURNITURE: "Footer",
    Role.FOOTNOTE: "Footnotes",
}


def _grounds_of(boxes: Sequence[Box]) -> tuple[FillBox, ...]:
    """The fills under everything else."""
    found: list[FillBox] = []
    for box in boxes:
        if not isinstance(box, FillBox) or box.role is not Role.BACKGROUND:
            break
        found.append(box)
    return tuple(found)


def _is_drawn(text: Text) -> bool:
    """Say whether nothing but drawings stands in a text."""
    return not any(
        run.drawing is None and words.strip()
        for paragraph in text.paragraphs
        for run, words in stretches(paragraph.box)
    )


def _outline_xml(rect: Rect, radius: float) -> str:
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
