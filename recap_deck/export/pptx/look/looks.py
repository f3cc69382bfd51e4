"""Masters and layouts of a file, made of the themes that its slides have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart, SlideMasterPart
from pptx.presentation import Presentation as File
from pptx.slide import SlideLayout

from recap_deck.export.pptx.drawn.canvas import Canvas
from recap_deck.export.pptx.drawn.marks import NAMES, quoted
from recap_deck.export.pptx.drawn.picture_parts import PictureParts
from recap_deck.export.pptx.look.levels import item_levels, plain_levels
from recap_deck.export.pptx.look.places import (
    Place,
    content_places,
    furniture_places,
    place_name,
    place_xml,
)
from recap_deck.export.pptx.look.scheme import Scheme, color_map, scheme_of, theme_xml
from recap_deck.export.pptx.pieces.gathering import Paragraph, Text, text_rect
from recap_deck.geometry import Rect
from recap_deck.messages import MESSAGES, sentence
from recap_deck.model.runs import Run
from recap_deck.place.boxes import FillBox, Role, TextBox
from recap_deck.place.fitted_text import fitted_text, text_in
from recap_deck.place.layouts import FALLBACK, LAYOUT_NAMES
from recap_deck.place.mirror import mirrored_furniture, mirrored_layout, turned
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.theme.model import FillDecoration, Layout, TextDecoration, Theme
from recap_deck.typeset.typesetter import QtTypesetter
from recap_deck.values import dataclass, replace

_Part = TypeVar("_Part", SlideMasterPart, SlideLayoutPart)

_BEGUN_WITH = ("cover", "section", FALLBACK, "two-columns", "image-right", "quote", "blank")
"""Layouts that are there for new slides, whether the deck has slides of them or not."""

_MASTER_KINDS = {"title": 'type="title"', "body": 'type="body" idx="1"'}
_KINDS = {FALLBACK: ' type="obj"', "two-columns": ' type="twoObj"'}
_FIRST_ID = 2_147_483_648
"""The least number that a master or a layout may have."""

_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr></p:spTree>'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a slide asks for: a layout of a theme, from right to left or not."""

    theme: Theme
    layout: str
    is_turned: bool

    @property
    def master(self) -> tuple[str, bool]:
        """What slides of one master have in common."""
        return self.theme.fingerprint, self.is_turned


@dataclass(frozen=True, slots=True)
class Look:
    """A layout of the file: what is drawn on it, back to front, and its placeholders."""

    layout: SlideLayout
    scheme: Scheme
    grounds: tuple[FillBox, ...]
    boxes: tuple[FillBox | TextBox, ...]
    places: tuple[Place, ...]
    furniture: tuple[Place, ...]


class Looks:
    """The layouts that slides ask for, made in a file that has none of its own."""

    def __init__(
        self, file: File, language: str, pictures: PictureParts, wanted: Sequence[Wanted]
    ) -> None:
        self._file = file
        self._pictures = pictures
        self._language = language
        self._number = _FIRST_ID
        self._looks: dict[tuple[str, bool, str], Look] = {}
        self._paragraphs = Paragraphs(QtTypesetter())
        for each in {each.master: each for each in wanted}.values():
            names = {one.layout for one in wanted if one.master == each.master}
            if not self._looks:
                names |= set(_BEGUN_WITH) & set(each.theme.layouts)
            self._add_master(each, sorted(names, key=_order))

    def of(self, wanted: Wanted) -> Look:
        """The layout that a slide asked for."""
        return self._looks[*wanted.master, wanted.layout]

    def _add_master(self, wanted: Wanted, names: Sequence[str]) -> None:
        theme = turned(wanted.theme) if wanted.is_turned else wanted.theme
        scheme = scheme_of(theme, self._language)
        number = len(self._file.slide_masters) + 1
        master = self._new_part(SlideMasterPart, "slideMaster", number, _master_xml(theme, scheme))
        content = theme_xml(scheme).encode()
        uri = PackURI(f"/ppt/theme/theme{number}.xml")
        package = self._file.part.package
        colors = Part(uri, CONTENT_TYPE.OFC_THEME, package, content)
        master.relate_to(colors, RELATIONSHIP_TYPE.THEME)
        if number == 1:
            self._file.part.relate_to(colors, RELATIONSHIP_TYPE.THEME)
        relation = self._file.part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        listed = self._file.part._element.get_or_add_sldMasterIdLst()
        listed.append(parse_xml(self._id_xml("sldMasterId", relation)))
        plain = _seen(wanted, FALLBACK if FALLBACK in theme.layouts else names[0])
        self._draw_master(master, plain, theme, scheme)
        for name in names:
            self._add_layout(master, wanted, name, theme, scheme)

    def _draw_master(
        self, master: SlideMasterPart, layout: Layout, theme: Theme, scheme: Scheme
    ) -> None:
        canvas = Canvas(master, scheme, theme.size, self._pictures, _nowhere)
        canvas.set_ground(_grounds(layout, theme))
        self._draw_places(canvas, _master_places(layout), theme, scheme)

    def _draw_places(
        self, canvas: Canvas, places: Sequence[Place], theme: Theme, scheme: Scheme
    ) -> None:
        for place in places:
            canvas.add_placeholder(
                place_xml(place, theme, scheme), place_name(place, self._language)
            )

    def _add_layout(
        self, master: SlideMasterPart, wanted: Wanted, name: str, theme: Theme, scheme: Scheme
    ) -> None:
        layout, number = _seen(wanted, name), len(self._looks) + 1
        xml = _layout_xml(name, _title_of(name, self._language))
        part = self._new_part(SlideLayoutPart, "slideLayout", number, xml)
        part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        relation = master.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        master._element.sldLayoutIdLst.append(parse_xml(self._id_xml("sldLayoutId", relation)))
        canvas = Canvas(part, scheme, theme.size, self._pictures, _nowhere)
        grounds = _grounds(layout, theme)
        canvas.set_ground(grounds)
        boxes = tuple(self._decorations(layout, theme))
        for box in boxes:
            if isinstance(box, FillBox):
                canvas.add_fill(box)
            else:
                canvas.add_text(Text((Paragraph(box),), box.role, text_rect(box)))
        places, furniture = tuple(content_places(layout)), tuple(furniture_places(layout))
        self._draw_places(canvas, (*places, *furniture), theme, scheme)
        look = Look(part.slide_layout, scheme, grounds, boxes, places, furniture)
        self._looks[*wanted.master, name] = look

    def _decorations(self, layout: Layout, theme: Theme) -> Iterator[FillBox | TextBox]:
        """What is the same on every slide of a layout."""
        for each in layout.decorations:
            if isinstance(each, FillDecoration):
                yield FillBox(each.rect, each.fill, each.radius)
            elif isinstance(each, TextDecoration) and "{" not in each.template:
                style, rect = theme.style(each.style), each.rect
                runs = (Run(each.template),)
                fitted = fitted_text(runs, style, rect.width, rect.height, self._paragraphs)
                yield text_in(rect, fitted, each.anchor, Role.DECORATION)

    def _new_part(self, kind: type[_Part], name: str, number: int, xml: str) -> _Part:
        uri = PackURI(f"/ppt/{name}s/{name}{number}.xml")
        content_type = _CONTENT_TYPES[kind]
        part: _Part = kind.load(uri, content_type, self._file.part.package, xml.encode())
        return part

    def _id_xml(self, tag: str, relation: str) -> str:
        self._number += 1
        return f'<p:{tag} {NAMES} id="{self._number - 1}" r:id="{relation}"/>'


_CONTENT_TYPES = {
    SlideMasterPart: CONTENT_TYPE.PML_SLIDE_MASTER,
    SlideLayoutPart: CONTENT_TYPE.PML_SLIDE_LAYOUT,
}


def _nowhere(_address: str) -> None:
    """Nothing on a layout leads anywhere."""


def _order(name: str) -> tuple[int, str]:
    return (LAYOUT_NAMES.index(name) if name in LAYOUT_NAMES else len(LAYOUT_NAMES), name)


def _title_of(name: str, language: str) -> str:
    code = f"layout-name-{name}"
    return sentence(code, (), language) if code in MESSAGES else name


def _seen(wanted: Wanted, name: str) -> Layout:
    layout, width = wanted.theme.layouts[name], wanted.theme.size.width
    if not wanted.is_turned:
        return layout
    return mirrored_furniture(mirrored_layout(layout, width), width)


def _grounds(layout: Layout, theme: Theme) -> tuple[FillBox, ...]:
    whole = Rect(0.0, 0.0, theme.size.width, theme.size.height)
    return tuple(FillBox(whole, fill, role=Role.BACKGROUND) for fill in layout.background)


def _master_places(layout: Layout) -> Sequence[Place]:
    """Title, body, footer and number, as every master has them; no other kind may be there."""
    content = [each for each in content_places(layout) if each.name in _MASTER_KINDS]
    named = [replace(each, told=_MASTER_KINDS[each.name]) for each in content]
    return (*named, *furniture_places(layout))


def _layout_xml(name: str, title: str) -> str:
    return (
        f'{_HEAD}<p:sldLayout {NAMES}{_KINDS.get(name, "")} preserve="1" userDrawn="1">'
        f"<p:cSld name={quoted(title)}>{_TREE}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _master_xml(theme: Theme, scheme: Scheme) -> str:
    title = scheme.themed(plain_levels(theme.style("title"), "mj"))
    body = scheme.themed(item_levels(theme))
    other = scheme.themed(plain_levels(theme.style("body"), "mn"))
    return (
        f'{_HEAD}<p:sldMaster {NAMES} preserve="1"><p:cSld>{_TREE}</p:cSld>{color_map(scheme)}'
        f"<p:sldLayoutIdLst/><p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )
