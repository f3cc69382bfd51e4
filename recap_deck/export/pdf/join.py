"""Pieces joined to one file: pages, each picture and each face once, and what binds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from recap_deck.build.link_targets import LinkTargets
from recap_deck.export.pdf.links import outside
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
from recap_deck.export.pdf_file.syntax import PdfObject, array, byte_string, references, text
from recap_deck.model.links import leads_within
from recap_deck.values import dataclass

Pictures = Mapping[str, PictureStream | VectorPicture | None]


@dataclass(frozen=True, slots=True)
class Binding:
    """What belongs to the file as a whole; `entries` gives for each page its entry's id.

    `folder` is the way from the file to the deck's folder, as addresses write it.
    """

    outline: Sequence[OutlineItem]
    labels: Sequence[LabelRange]
    entries: Sequence[str]
    description: Description
    folder: str = ""


def joined(pieces: Iterable[Piece], pictures: Pictures, binding: Binding) -> bytes:
    """The whole file; the same pieces make the same bytes."""
    writer = FileWriter()
    tree = writer.reserve()
    pages = list(_add_pages(writer, pieces, pictures, tree, binding))
    kids = b"<</Type/Pages/Kids%s/Count %d>>" % (references(pages), len(pages))
    writer.put(tree, PdfObject(kids))
    root = _add_root(writer, tree, pages, binding)
    return writer.finished(root, writer.add(info_object(binding.description)))


def _add_pages(
    writer: FileWriter, pieces: Iterable[Piece], pictures: Pictures, tree: int, binding: Binding
) -> Iterator[int]:
    library, fonts, targets = Library(writer), SharedFonts(writer), LinkTargets(binding.entries)
    numbers = {key: add_picture(library, fonts, picture) for key, picture in pictures.items()}
    adopted_pages = _adopted_pages(library, fonts, pieces, numbers)
    pages = zip(adopted_pages, binding.entries, strict=True)
    for (page, adopted), id_ in pages:
        links = [writer.add(each) for each in _annotations(page, targets, id_, binding.folder)]
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


def _annotations(
    page: PiecePage, targets: LinkTargets, id_: str, folder: str
) -> Iterator[PdfObject]:
    """The page's links, without those to slides that aren't there."""
    for corners, address in page.links:
        is_within = leads_within(address)
        target = targets.find_slide(address, id_) if is_within else None
        if target is not None or not is_within:
            leads = (
                b"/A<</S/URI/URI%s>>" % byte_string(outside(address, folder))
                if target is None
                else b"/Dest%s" % byte_string(target.encode())
            )
            keys = b"/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect%s" % array(corners)
            yield PdfObject(b"<<%s%s>>" % (keys, leads))


def _add_root(writer: FileWriter, tree: int, pages: Sequence[int], binding: Binding) -> int:
    outline = add_outline(writer, binding.outline, pages)
    firsts = {id_: page for page, id_ in reversed(list(enumerate(binding.entries)))}
    keys = (
        b"/Type/Catalog/Pages %d 0 R/Outlines %d 0 R" % (tree, outline),
        b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels%s/Names%s" % (label_tree(binding.labels), name_tree(firsts, pages)),
        b"/Lang%s" % text(binding.description.language),
        b"/Metadata %d 0 R" % writer.add(xmp_object(binding.description)),
    )
    return writer.add(PdfObject(b"<<%s>>" % b"".join(keys)))
