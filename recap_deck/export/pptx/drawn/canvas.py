"""Shapes on a slide or a layout, each from the box or the text that it is made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.parts.slide import BaseSlidePart
from pptx.slide import Slide

from recap_deck.export.pdf.links import FILE
from recap_deck.export.pptx.drawn.images import ground_bytes, image_bytes, picture_key
from recap_deck.export.pptx.drawn.marks import (
    NAMES,
    fill_xml,
    frame_xml,
    is_clear,
    line_xml,
    outline_xml,
    quoted,
)
from recap_deck.export.pptx.drawn.outlines import Outline, outlines_of
from recap_deck.export.pptx.drawn.picture_parts import PictureParts
from recap_deck.export.pptx.drawn.tables import table_xml
from recap_deck.export.pptx.drawn.texts import body_of, body_xml
from recap_deck.export.pptx.drawn.wording import Writing, stretches, with_number
from recap_deck.export.pptx.look.scheme import Scheme
from recap_deck.export.pptx.pieces.gathering import Cells, Text
from recap_deck.export.pptx.pieces.grids import Grid
from recap_deck.geometry import Rect, Size
from recap_deck.place.boxes import FillBox, MediaBox, PictureBox, Role
from recap_deck.place.media import mark_rect
from recap_deck.typeset.formats import encoded_address
from recap_deck.values import replace

Leading = Callable[[str], Slide | str | None]
"""Where an address leads from this slide: to another one, outside, or nowhere."""

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Says to who hears a slide that there is nothing to hear."""

_NO_WORDS = (
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/></a:p>'
    "</p:txBody>"
)
"""Shapes that PowerPoint makes have room for words, whether there are any or not."""

_WHOLE = "<a:srcRect/><a:stretch><a:fillRect/></a:stretch></a:blipFill>"


class Canvas:
    """Puts shapes on a slide or layout one after the other, the hindmost first.

    `place` is what a placeholder's element says of itself; a text or picture with one stands in
    that placeholder of its layout.
    """

    def __init__(
        self,
        part: BaseSlidePart,
        scheme: Scheme,
        size: Size,
        pictures: PictureParts,
        leads: Leading,
    ) -> None:
        self._part = part
        self._pictures = pictures
        self._tree: Any = part._element.cSld.spTree
        self._scheme = scheme
        self._size = size
        self._leads = leads
        self._number = 1
        self._writing = Writing(scheme.language, f"#{dict(scheme.colors)['bg1']}", self._link)

    def set_ground(self, grounds: Sequence[FillBox]) -> None:
        """The ground, painted where it is more than a colour: few programs draw lights evenly."""
        first = grounds[0]
        color = first.fill if isinstance(first.fill, str) else first.fill.stops[0][1]
        self._writing = replace(self._writing, ground=color[:7] or self._writing.ground)
        if len(grounds) == 1 and isinstance(first.fill, str):
            fill = fill_xml(first.fill, first.rect)
        else:
            draw = partial(ground_bytes, grounds, self._size)
            relation = self._picture((tuple(grounds), self._size), draw)
            fill = f'<a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="{relation}"/>{_WHOLE}'
        xml = f"<p:bg {NAMES}><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
        self._part._element.cSld.insert(0, parse_xml(self._scheme.themed(xml)))

    @contextmanager
    def group(self, name: str) -> Iterator[None]:
        """What is added meanwhile can be moved as one thing."""
        outer = self._tree
        xml = (
            f"<p:grpSp {NAMES}><p:nvGrpSpPr>{self._named(name)}<p:cNvGrpSpPr/><p:nvPr/>"
            "</p:nvGrpSpPr><p:grpSpPr/></p:grpSp>"
        )
        self._tree = parse_xml(xml)
        outer.append(self._tree)
        yield
        self._tree.recalculate_extents()
        self._tree = outer

    def add_fill(self, box: FillBox) -> None:
        """A shape that is only seen."""
        rect = box.rect
        if is_clear(box.fill) and not box.edge:
            return
        if box.edge:
            half = box.edge_width / 2
            rect = Rect(rect.x + half, rect.y + half, rect.width - half * 2, rect.height - half * 2)
        look = fill_xml(box.fill, rect) + line_xml(box.edge, box.edge_width)
        self._add_shape("Shape", rect, outline_xml(rect, box.radius) + look, inside=_DECORATIVE)

    def add_text(self, text: Text, place: str = "", number: int = 0) -> None:
        """A text to write in, and over it the drawings that stand in its lines.

        Where it begins with the slide's `number` in the file, that counts by itself.
        """
        outlines = [each for one in text.paragraphs for each in outlines_of(one.box)]
        if any(one.box.text.strip() for one in text.paragraphs) and not _is_drawn(text):
            body = body_of(text, self._size, self._writing)
            words = with_number(body_xml(body), number) if number else body_xml(body)
            self.add_words(body.rect, words, place, _NAMES.get(text.role, "Text"))
        for each in outlines:
            self._add_outline(each)

    def add_words(self, rect: Rect, body: str, place: str, name: str) -> None:
        """A text whose words are made already."""
        kind = "<p:cNvSpPr/>" if place else '<p:cNvSpPr txBox="1"/>'
        self._append(
            f"<p:sp {NAMES}><p:nvSpPr>{self._named(name)}{kind}"
            f"<p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr>{frame_xml(rect)}"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{body}</p:sp>',
            is_title='type="title"' in place,
        )

    def add_table(self, cells: Cells, grid: Grid) -> None:
        """A table, and over it what is drawn in its cells."""
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

    def add_picture(self, box: PictureBox, place: str = "") -> None:
        """A picture, cut to what is seen of it."""
        relation = self._picture(picture_key(box), partial(image_bytes, box))
        if not relation:
            return
        link = self._link(box.link) if box.link else ""
        inside = f"<a:hlinkClick {link}/>" if link else ""
        if not box.alt:
            inside += _DECORATIVE
        shares = (box.crop.x, box.crop.y, 1 - box.crop.right, 1 - box.crop.bottom)
        crop = " ".join(
            f'{side}="{round(share * 100_000)}"' for side, share in zip("ltrb", shares, strict=True)
        )
        self._append(
            f"<p:pic {NAMES}><p:nvPicPr>{self._named('Picture', box.alt, inside)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
            f"<p:nvPr>{place}</p:nvPr></p:nvPicPr>"
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:srcRect {crop}/>'
            "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{frame_xml(box.rect)}{outline_xml(box.rect, box.radius)}</p:spPr></p:pic>"
        )

    def add_media(self, box: MediaBox) -> None:
        """The sign that it can be played, which leads to what is played."""
        mark = mark_rect(box)
        link = self._link(box.link or FILE + box.file)
        inside = f"<a:hlinkClick {link}/>" if link else ""
        disc = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        look = disc + fill_xml(box.disc, mark) + line_xml(box.ink, max(1.0, mark.width * 0.028))
        height = mark.width * 0.4
        left = mark.x + mark.width / 2 - height * 0.3
        sign = Rect(
            left - height * 0.05, mark.y + (mark.width - height * 0.9) / 2, height, height * 0.9
        )
        turned = frame_xml(sign).replace("<a:xfrm>", '<a:xfrm rot="5400000">')
        triangle = '<a:prstGeom prst="triangle"><a:avLst/></a:prstGeom>'
        with self.group("Media"):
            self._add_shape("Media", mark, look, box.name, inside)
            self._append(
                f"<p:sp {NAMES}><p:nvSpPr>{self._named('Sign', inside=_DECORATIVE)}<p:cNvSpPr/>"
                f"<p:nvPr/></p:nvSpPr><p:spPr>{turned}{triangle}{fill_xml(box.ink, sign)}"
                f"{line_xml('', 0)}</p:spPr>{_NO_WORDS}</p:sp>"
            )

    def add_placeholder(self, xml: str, name: str) -> None:
        """A placeholder of a layout; `{named}` stands for what says its name."""
        self._append(xml.replace("{named}", self._named(name)))

    def _picture(self, key: Hashable, draw: Callable[[], bytes]) -> str:
        """What a picture is called here; nothing where its file went away."""
        part = self._pictures.part(key, draw)
        return self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE) if part is not None else ""

    def _add_outline(self, outline: Outline) -> None:
        look = f"{outline.xml}{fill_xml(outline.color, outline.rect)}{line_xml('', 0)}"
        self._add_shape("Drawing", outline.rect, look, outline.words)

    def _add_shape(
        self, name: str, rect: Rect, look: str, words: str = "", inside: str = ""
    ) -> None:
        self._append(
            f"<p:sp {NAMES}><p:nvSpPr>{self._named(name, words, inside)}<p:cNvSpPr/><p:nvPr/>"
            f"</p:nvSpPr><p:spPr>{frame_xml(rect)}{look}</p:spPr>{_NO_WORDS}</p:sp>"
        )

    def _named(self, name: str, words: str = "", inside: str = "") -> str:
        self._number += 1
        number = self._number
        told = f" descr={quoted(words)}" if words else ""
        name = quoted(f"{name} {number - 1}")
        return f'<p:cNvPr id="{number}" name={name}{told}>{inside}</p:cNvPr>'

    def _link(self, address: str) -> str:
        """What a link's element says of an address."""
        found = self._leads(address)
        if found is None:
            return ""
        if isinstance(found, Slide):
            relation = self._part.relate_to(found.part, RELATIONSHIP_TYPE.SLIDE)
            return f'r:id="{relation}" action="ppaction://hlinksldjump"'
        address = encoded_address(found)
        relation = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'r:id="{relation}"'

    def _append(self, xml: str, *, is_title: bool = False) -> None:
        self._tree.append(parse_xml(self._scheme.themed(xml, is_title=is_title)))


_NAMES = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.CODE: "Code",
    Role.CODE_TITLE: "Code title",
    Role.QUOTE: "Quote",
    Role.FURNITURE: "Footer",
    Role.FOOTNOTE: "Footnotes",
}


def _is_drawn(text: Text) -> bool:
    """Say whether nothing but drawings stands in a text."""
    return not any(
        run.drawing is None and words.strip()
        for paragraph in text.paragraphs
        for run, words in stretches(paragraph.box)
    )
