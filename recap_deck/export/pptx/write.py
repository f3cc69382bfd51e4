"""The whole file: its slides in order, notes, what it says of itself; the same bytes each time."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from pptx.slide import Slide

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.link_targets import LinkTargets
from recap_deck.build.note_text import note_text
from recap_deck.errors import RecapDeckError
from recap_deck.export.pages import part_label
from recap_deck.export.pdf.links import FILE
from recap_deck.export.pdf.metadata import description_of
from recap_deck.export.pptx.drawn.picture_parts import PictureParts
from recap_deck.export.pptx.look.looks import Looks, Wanted
from recap_deck.export.pptx.package import Section, add_notes, complete, empty_file
from recap_deck.export.pptx.page import PageMaker
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.files import write_file
from recap_deck.values import dataclass, replace

Progress = Callable[[int, int, str], None]

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest time that an archive can say."""

_LONG_AGO = datetime(2013, 1, 1)
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class SlidesReport:
    """What was written: the names of its slides, and bytes."""

    labels: tuple[str, ...]
    size: int


def write_pptx(
    builder: Builder,
    target: Path,
    chosen: Sequence[int],
    progress: Progress,
    *,
    place: Path | None = None,
) -> SlidesReport:
    """Write the chosen entries as a PowerPoint file, each as it is when all its steps are done.

    An old file is replaced by a whole new one only. It is written to `place` where `target` is
    only where it will be. Wants a QGuiApplication.
    """
    if not chosen:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    making = _Making(builder, target, chosen)
    labels = []
    for done, index in enumerate(chosen, 1):
        entry = builder.entries[index]
        labels += making.fill(index)
        progress(done, len(chosen), entry.title)
    data = making.bytes()
    write_file(place or target, data)
    return SlidesReport(tuple(labels), len(data))


@dataclass(frozen=True, slots=True)
class _Made:
    """A slide of the file, its place there from 1, and the number it is known by."""

    slide: Slide
    number: int
    id: int


class _Making:
    """A file with its slides there from the beginning, for links to lead to."""

    def __init__(self, builder: Builder, target: Path, chosen: Sequence[int]) -> None:
        self._builder = builder
        self._folder = _way_to(builder.deck.root, target)
        self._sheets = {index: sheets_of(builder, index, by_step=False) for index in chosen}
        pages = [(i, sheet) for i, sheets in self._sheets.items() for sheet in sheets]
        sizes = [sheet.page.slide.size for _, sheet in pages]
        # Such a file has one size: on the highest of all slides everything has room.
        self._file = empty_file(max(sizes, key=lambda size: size.height))
        wanted = [self._wanted(*page) for page in pages]
        self._pictures = PictureParts(self._file.part.package)
        self._looks = Looks(self._file, builder.language, self._pictures, wanted)
        self._count = 0
        self._slides = {
            index: [self._new_slide(index, sheet) for sheet in sheets]
            for index, sheets in self._sheets.items()
        }
        self._by_id = {builder.entries[i].id: each[0].slide for i, each in self._slides.items()}
        self._targets = LinkTargets([entry.id for entry in builder.entries])

    def _wanted(self, index: int, sheet: Sheet) -> Wanted:
        slide = sheet.page.slide
        return Wanted(self._builder.theme_of(index), slide.layout, slide.turned)

    def _new_slide(self, index: int, sheet: Sheet) -> _Made:
        entry, look = self._builder.entries[index], self._looks.of(self._wanted(index, sheet))
        slide: Slide = self._file.slides.add_slide(look.layout)
        if entry.slide is not None and entry.slide.directives.hide:
            slide._element.set("show", "0")
        self._count += 1
        return _Made(slide, self._count, self._file.part._element.sldIdLst[-1].id)

    def fill(self, index: int) -> list[str]:
        """Make the slides of an entry; give their names."""
        entry, labels = self._builder.entries[index], []
        leads = partial(self._leads, entry)
        for made, sheet in zip(self._slides[index], self._sheets[index], strict=True):
            look = self._looks.of(self._wanted(index, sheet))
            PageMaker(made.slide, made.number, look, self._pictures, leads).make(sheet.page)
            labels.append(part_label(entry.label, sheet.page.slide.part))
        notes, first = note_text(self._builder, entry), self._slides[index][0]
        if notes:
            add_notes(self._file, first.slide, first.number, notes)
        return labels

    def _leads(self, entry: Entry, address: str) -> Slide | str | None:
        if address.startswith(FILE):
            return self._folder + address.removeprefix(FILE)
        if address.lower().startswith(_OUTSIDE):
            return address
        found = self._targets.find_slide(address, entry.id)
        return self._by_id.get(found) if found is not None else None

    def bytes(self) -> bytes:
        """The file's bytes, which say no time but the one that was asked for."""
        self._describe()
        complete(self._file, self._sections())
        stream = io.BytesIO()
        self._file.save(stream)
        return _timeless(stream)

    def _sections(self) -> list[Section]:
        """The slides by session; a card belongs to the session before it."""
        sections: list[Section] = []
        session = None
        for index, slides in self._slides.items():
            entry = self._builder.entries[index]
            ids = tuple(made.id for made in slides)
            if not sections or (entry.session is not None and entry.session != session):
                title = self._section_title(entry)
                sections.append(Section(title, ids))
            else:
                sections[-1] = replace(sections[-1], slides=(*sections[-1].slides, *ids))
            session = entry.session if entry.session is not None else session
        return sections

    def _section_title(self, entry: Entry) -> str:
        deck = self._builder.deck
        session = deck.sessions[entry.session] if entry.session is not None else None
        return (session.title if session else deck.event.title) or entry.title

    def _describe(self) -> None:
        told, facts = description_of(self._builder, ()), self._file.core_properties
        facts.title, facts.author = told.title[:255], "; ".join(told.authors)[:255]
        facts.subject, facts.keywords = told.subject[:255], ", ".join(told.keywords)[:255]
        facts.language, facts.last_modified_by = told.language, ""
        moment = told.moment or _LONG_AGO
        facts.created = facts.modified = moment.replace(tzinfo=None)


def _way_to(folder: Path, target: Path) -> str:
    """From the file's folder to the deck's; where there is no way, the deck's own address."""
    try:
        way = os.path.relpath(folder.resolve(), target.resolve().parent)
    except ValueError:  # on another drive
        return folder.resolve().as_uri() + "/"
    return "" if way == os.curdir else f"{Path(way).as_posix()}/"


def _timeless(stream: io.BytesIO) -> bytes:
    """The same archive, its members packed at no time at all."""
    packed = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(packed, "w") as new:
        for info in old.infolist():
            member = zipfile.ZipInfo(info.filename, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            new.writestr(member, old.read(info.filename))
    return packed.getvalue()
