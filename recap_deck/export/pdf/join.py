"""Pieces joined to one file: pages, each picture and each face once, and what binds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from recap_deck.build.link_targets import LinkTargets
from recap_deck.export.pdf.links import outside
from recap_deck.export.pdf.piece import Piece, PiecePage
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
    entries, `places` gives the index of each one's page.
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
    kids = b"<</Type/Pages/Kids%s/Count %d>>" % (references(pages), len(pages))
    writer.put(tree, PdfObject(kids))
    root = _add_root(writer, tree, pages, binding)
    writer.finish(root, writer.add(info_object(binding.description)))
    return writer.size


def _add_pages(
    writer: FileWriter, pieces: Iterable[Piece], pictures: Pictures, tree: int, binding: Binding
) -> Iterator[int]:
    library, fonts, leads = Library(writer), SharedFonts(writer), _Leads(binding)
    numbers = {key: add_picture(library, fonts, picture) for key, picture in pictures}
    adopted_pages = _adopted_pages(library, fonts, pieces, numbers)
    pages = zip(adopted_pages, binding.entries, strict=True)
    for (page, adopted), id_ in pages:
        links = [writer.add(each) for each in _annotations(page, leads, id_)]
        keys = (
            b"/Type/Page/Parent %d 0 R/MediaBox%s" % (tree, array(page.box)),
            b"/Contents %d 0 R" % adopted.number(page.contents),
            b"/Resources %d 0 R" % adopted.number(page.resources),
            b"/Annots%s" % references(links) if links else b"",
        )
        yield writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))
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
        if not leads_within(address):
            way = outside(address, self.binding.folder)
            return b"/A<</S/URI/URI%s>>" % byte_string(way)
        target = self._targets.find_slide(address, id_)
        if target is None or target not in self._there:
            return None
        return b"/Dest%s" % byte_string(target.encode())


def _annotations(page: PiecePage, leads: _Leads, id_: str) -> Iterator[PdfObject]:
    """The page's links, without those to slides that aren't there, and its notes."""
    for corners, address in page.links:
        lead = leads.find(address, id_)
        if lead is not None:
            keys = b"/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect%s" % array(corners)
            yield PdfObject(b"<<%s%s>>" % (keys, lead))
    if note := leads.binding.notes.get(id_):
        yield note_annotation(page.box, leads.binding.heading, note)


def _add_root(writer: FileWriter, tree: int, pages: Sequence[int], binding: Binding) -> int:
    outline = add_outline(writer, binding.outline, pages)
    keys = (
        b"/Type/Catalog/Pages %d 0 R/Outlines %d 0 R" % (tree, outline),
        b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels%s/Names%s" % (label_tree(binding.labels), name_tree(binding.firsts, pages)),
        b"/Lang%s" % text(binding.description.language),
        b"/Metadata %d 0 R" % writer.add(xmp_object(binding.description)),
    )
    return writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))
