"""Pieces joined to one file: pages, each picture and each face once, and what binds them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recap_deck.build.link_targets import LinkTargets
from recap_deck.export.pdf.links import ITEM, outside
from recap_deck.export.pdf.piece import Piece, PiecePage
from recap_deck.export.pdf.tagging import NOTE, BoundPage, add_structure
from recap_deck.export.pdf_file.adopted import Adopted, Library
from recap_deck.export.pdf_file.description import Description, info_object, xmp_object
from recap_deck.export.pdf_file.file_writer import FileWriter, Sink
from recap_deck.export.pdf_file.fonts import SharedFonts
from recap_deck.export.pdf_file.labels import LabelRange
from recap_deck.export.pdf_file.navigation import (
    OutlineItem,
    add_outline,
    label_tree,
    name_tree,
)
from recap_deck.export.pdf_file.note import note_annotation
from recap_deck.export.pdf_file.picture_bytes import PictureStream, VectorPicture
from recap_deck.export.pdf_file.picture_objects import add_picture
from recap_deck.export.pdf_file.structure import TaggedPage
from recap_deck.export.pdf_file.syntax import PdfObject, array, byte_string, references, text
from recap_deck.model.links import leads_within
from recap_deck.values import dataclass, field

Pictures = Iterable[tuple[str, PictureStream | VectorPicture | None]]
"""Each with its key, none of them held longer than it takes to write it."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What belongs to the file as a whole; `entries` gives for each page its entry's id.

    `order` holds the ids of the whole deck: links mean the same where only some of its slides
    are in the file. `folder` is the way from the file to the deck's folder, as addresses write
    it; `notes` gives notes by the ids of entries, under `heading`. Where pages show several
    entries, `places` gives the index of each one's page. `items` gives for items of the agenda
    the ids of the entries where they begin; `sessions` which session an entry belongs to, and
    `titles` the title and the language of each.
    """

    outline: Sequence[OutlineItem]
    labels: Sequence[LabelRange]
    entries: Sequence[str]
    order: Sequence[str]
    description: Description
    folder: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    heading: str = ""
    places: Mapping[str, int] | None = None
    items: Mapping[int, str] = field(default_factory=dict)
    sessions: Mapping[str, int] = field(default_factory=dict)
    titles: Sequence[tuple[str, str]] = ()

    @property
    def firsts(self) -> Mapping[str, int]:
        """The page where each entry begins."""
        if self.places is not None:
            return self.places
        return {id_: page for page, id_ in reversed(list(enumerate(self.entries)))}


def write_joined(sink: Sink, pieces: Iterable[Piece], pictures: Pictures, binding: Binding) -> int:
    """Write the whole file; the same pieces make the same bytes. Give its size."""
    writer = FileWriter(sink)
    tree = writer.reserve()
    pages = list(_add_pages(writer, pieces, pictures, tree, binding))
    numbers = [page.tagged.number for page in pages]
    kids = b"<</Type/Pages/Kids%s/Count %d>>" % (references(numbers), len(numbers))
    writer.put(tree, PdfObject(kids))
    root = _add_root(writer, tree, pages, binding)
    writer.finish(root, writer.add(info_object(binding.description)))
    return writer.size


def _add_pages(
    writer: FileWriter, pieces: Iterable[Piece], pictures: Pictures, tree: int, binding: Binding
) -> Iterator[BoundPage]:
    library, fonts, leads = Library(writer), SharedFonts(writer), _Leads(binding)
    numbers = {key: add_picture(library, fonts, picture) for key, picture in pictures}
    keys = itertools.count()
    adopted_pages = _adopted_pages(library, fonts, pieces, numbers)
    pages = zip(adopted_pages, binding.entries, strict=True)
    for (page, adopted), id_ in pages:
        key = next(keys)
        annotations = _annotations(page, leads, id_, keys)
        added = {each.link: (writer.add(each.value), each.key) for each in annotations}
        values = (
            b"/Type/Page/Parent %d 0 R/MediaBox%s" % (tree, array(page.box)),
            b"/Contents %d 0 R" % adopted.number(page.contents),
            b"/Resources %d 0 R" % adopted.number(page.resources),
            b"/Annots%s" % references(number for number, _ in added.values()) if added else b"",
            b"/StructParents %d/Tabs/S" % key,
        )
        number = writer.add(PdfObject(b"<<%s>>" % b"".join(values)))
        tagged = TaggedPage(number, key, added)
        yield BoundPage(tagged, page.read, page.layout, id_)
    fonts.finish()


def _adopted_pages(
    library: Library, fonts: SharedFonts, pieces: Iterable[Piece], pictures: Mapping[str, int]
) -> Iterator[tuple[PiecePage, Adopted]]:
    """Every page, with what brings its objects over."""
    for piece in pieces:
        objects = dict(enumerate(piece.objects, 1))
        known = {number: pictures[key] for number, key in piece.pictures.items()}
        adopted = Adopted(library, objects, known | fonts.share(objects))
        for page in piece.pages:
            yield page, adopted


class _Leads:
    """Where links of this file lead."""

    def __init__(self, binding: Binding) -> None:
        self.binding = binding
        self._targets = LinkTargets(binding.order)
        self._there = set(binding.firsts)

    def find(self, address: str, id_: str) -> bytes | None:
        """The keys of a link; None where it leads to a slide that isn't there."""
        if address.startswith(ITEM):
            return self._place(self.binding.items.get(int(address.removeprefix(ITEM))))
        if not leads_within(address):
            way = outside(address, self.binding.folder)
            return b"/A<</S/URI/URI%s>>" % byte_string(way)
        return self._place(self._targets.find_slide(address, id_))

    def _place(self, target: str | None) -> bytes | None:
        if target is None or target not in self._there:
            return None
        return b"/Dest%s" % byte_string(target.encode())


@dataclass(frozen=True, slots=True)
class _Annotation:
    """A link by its number, or the note as `NOTE`, with the key that leads to its element."""

    link: int
    value: PdfObject
    key: int


def _annotations(
    page: PiecePage, leads: _Leads, id_: str, keys: Iterator[int]
) -> Iterator[_Annotation]:
    """The page's links, without those to slides that aren't there, and its notes."""
    for number, (corners, address, words) in enumerate(page.links):
        lead = leads.find(address, id_)
        if lead is not None:
            key = next(keys)
            look = b"/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect%s" % array(corners)
            said = b"/Contents%s/StructParent %d" % (text(words.strip() or address), key)
            yield _Annotation(number, PdfObject(b"<<%s%s%s>>" % (look, said, lead)), key)
    if note := leads.binding.notes.get(id_):
        key = next(keys)
        value = note_annotation(page.box, leads.binding.heading, note, key)
        yield _Annotation(NOTE, value, key)


def _add_root(writer: FileWriter, tree: int, bound: Sequence[BoundPage], binding: Binding) -> int:
    pages = [page.tagged.number for page in bound]
    outline = add_outline(writer, binding.outline, pages)
    keys = (
        b"/Type/Catalog/Pages %d 0 R/Outlines %d 0 R" % (tree, outline),
        b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels%s/Names%s" % (label_tree(binding.labels), name_tree(binding.firsts, pages)),
        b"/Lang%s" % text(binding.description.language),
        add_structure(writer, bound, binding.sessions, binding.titles),
        b"/Metadata %d 0 R" % writer.add(xmp_object(binding.description)),
    )
    return writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))
