"""The file around its slides: an empty one, and what is said of all slides when they are there."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart
from pptx.presentation import Presentation as File
from pptx.slide import Slide
from pptx.util import Emu

from recap_deck.export.pptx.drawn.marks import NAMES, emu, quoted
from recap_deck.geometry import Size
from recap_deck.values import dataclass

_LEFT_OUT = (
    RELATIONSHIP_TYPE.SLIDE_MASTER,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.PRINTER_SETTINGS,
)
_APPLICATION = PackURI("/docProps/app.xml")
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_SPACE = uuid.UUID("6a7cbb3e-2f0f-5a0f-9d3b-5e5a0c6c1a11")
"""Sections are known by numbers made from their names, so that the bytes stay the same."""


@dataclass(frozen=True, slots=True)
class Section:
    """Slides that follow each other under a title, by the numbers the file knows them by."""

    title: str
    slides: tuple[int, ...]


def empty_file(size: Size) -> File:
    """A file without slides, layouts or theme, in a deck's size."""
    file = Presentation()
    file.slide_width, file.slide_height = Emu(emu(size.width)), Emu(emu(size.height))
    part = file.part
    part._element.sldSz.attrib.pop("type", None)
    for master in list(part._element.sldMasterIdLst):
        part._element.sldMasterIdLst.remove(master)
    for rels, unwanted in (
        (part.rels, _LEFT_OUT),
        (part.package._rels, (RELATIONSHIP_TYPE.THUMBNAIL,)),
    ):
        for name in [name for name, each in rels.items() if each.reltype in unwanted]:
            rels.pop(name)
    return file


def add_notes(file: File, slide: Slide, number: int, text: str) -> None:
    """Give a slide its notes; the library's own way looks through all parts for a free name."""
    master = file.part.notes_master_part
    uri = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    package, element = file.part.package, CT_NotesSlide.new()
    part = NotesSlidePart(uri, CONTENT_TYPE.PML_NOTES_SLIDE, package, element)
    part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    part.notes_slide.clone_master_placeholders(master.notes_master)
    slide.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
    frame = part.notes_slide.notes_text_frame
    assert frame is not None, "the notes page of a new slide has room for them"
    frame.text = text


def complete(file: File, sections: Sequence[Section]) -> None:
    """Say of the whole file what PowerPoint wants to know: sections, notes, how many slides."""
    root = file.part._element
    if any(slide.has_notes_slide for slide in file.slides):
        relation = file.part.relate_to(file.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        xml = f'<p:notesMasterIdLst {NAMES}><p:notesMasterId r:id="{relation}"/>'
        root.sldMasterIdLst.addnext(parse_xml(f"{xml}</p:notesMasterIdLst>"))
    if len(sections) > 1:
        root.append(parse_xml(_sections_xml(sections)))
    for part in file.part.package.iter_parts():
        if part.partname == _APPLICATION:
            part._blob = _application_xml(file).encode()


def _sections_xml(sections: Sequence[Section]) -> str:
    inside = "".join(_section_xml(number, each) for number, each in enumerate(sections))
    return (
        f'<p:extLst {NAMES}><p:ext uri="{_SECTIONS}"><p14:sectionLst'
        ' xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f"{inside}</p14:sectionLst></p:ext></p:extLst>"
    )


def _section_xml(number: int, section: Section) -> str:
    slides = "".join(f'<p14:sldId id="{slide}"/>' for slide in section.slides)
    guid = str(uuid.uuid5(_SPACE, f"{number} {section.title}")).upper()
    return (
        f'<p14:section name={quoted(section.title)} id="{{{guid}}}">'
        f"<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
    )


def _application_xml(file: File) -> str:
    slides = list(file.slides)
    hidden = sum(slide._element.get("show") == "0" for slide in slides)
    notes = sum(slide.has_notes_slide for slide in slides)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties'
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Recap Deck</Application><Slides>{len(slides)}</Slides>"
        f"<Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides></Properties>"
    )
