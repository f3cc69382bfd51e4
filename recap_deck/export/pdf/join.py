"""Pieces joined to one file: pages, each picture and each face once, and what binds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recap_deck.export.pdf.piece import Piece, PiecePage
from recap_deck.export.pdf_file.adopted import Adopted, Library
from recap_deck.export.pdf_file.description import Description, info_object, xmp_object
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.fonts import SharedFonts
from recap_deck.export.pdf_file.labels import LabelRange
from recap_deck.export.pdf_file.navigation import (
    OutlineItem,
    add_outline,
    label_tree,
    name_tree,
)
from recap_deck.export.pdf_file.picture_bytes import PictureStream, VectorPicture
from recap_deck.export.pdf_file.picture_objects import add_picture
from recap_deck.export.pdf_file.syntax import PdfObject, array, references, text

Pictures = Mapping[str, PictureStream | VectorPicture | None]


@dataclass(frozen=True, slots=True)
class Binding:
    """What belongs to the file as a whole; `targets` are pages by the names that links use."""

    outline: Sequence[OutlineItem]
    labels: Sequence[LabelRange]
    targets: Mapping[str, int]
    description: Description


def joined(pieces: Iterable[Piece], pictures: Pictures, binding: Binding) -> bytes:
    """The whole file; the same pieces make the same bytes."""
    writer = FileWriter()
    tree = writer.reserve()
    pages = list(_add_pages(writer, pieces, pictures, tree))
    kids = b"<</Type/Pages/Kids%s/Count %d>>" % (references(pages), len(pages))
    writer.put(tree, PdfObject(kids))
    root = _add_root(writer, tree, pages, binding)
    return writer.finished(root, writer.add(info_object(binding.description)))


def _add_pages(
    writer: FileWriter, pieces: Iterable[Piece], pictures: Pictures, tree: int
) -> Iterator[int]:
    library, fonts = Library(writer), SharedFonts(writer)
    numbers = {key: add_picture(library, fonts, picture) for key, picture in pictures.items()}
    for piece in pieces:
        objects = dict(piece.objects)
        known = {number: numbers[key] for number, key in piece.pictures.items()}
        adopted = Adopted(library, objects, known | fonts.share(objects))
        for page in piece.pages:
            yield _add_page(writer, page, adopted, tree)
    fonts.finish()


def _add_page(writer: FileWriter, page: PiecePage, adopted: Adopted, tree: int) -> int:
    links = [writer.add(PdfObject(each)) for each in page.annotations]
    keys = (
        b"/Type/Page/Parent %d 0 R/MediaBox%s" % (tree, array(page.box)),
        b"/Contents %d 0 R" % adopted.number(page.contents),
        b"/Resources %d 0 R" % adopted.number(page.resources),
        b"/Annots%s" % references(links) if links else b"",
    )
    return writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))


def _add_root(writer: FileWriter, tree: int, pages: Sequence[int], binding: Binding) -> int:
    outline = add_outline(writer, binding.outline, pages)
    keys = (
        b"/Type/Catalog/Pages %d 0 R/Outlines %d 0 R" % (tree, outline),
        b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels%s/Names%s" % (label_tree(binding.labels), name_tree(binding.targets, pages)),
        b"/Lang%s" % text(binding.description.language),
        b"/Metadata %d 0 R" % writer.add(xmp_object(binding.description)),
    )
    return writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))
