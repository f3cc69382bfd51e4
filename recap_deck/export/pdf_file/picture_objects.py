"""Pictures as objects of a PDF, each painted into the unit square."""

from __future__ import annotations

from recap_deck.export.pdf_file.adopted import Adopted, Library
from recap_deck.export.pdf_file.fonts import SharedFonts, correct_text
from recap_deck.export.pdf_file.picture_bytes import PictureStream, VectorPicture
from recap_deck.export.pdf_file.qt_faults import repair, without_outlines_of_nothing
from recap_deck.export.pdf_file.qt_file import read_qt_file
from recap_deck.export.pdf_file.syntax import PdfObject, array, byte_string

# EXIF's orientation → what turns the stored square upright.
_TURNS = {
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
_SPACES = {1: b"/DeviceGray", 3: b"/DeviceRGB", 4: b"/DeviceCMYK"}


def add_picture(
    library: Library, fonts: SharedFonts, picture: PictureStream | VectorPicture | None
) -> int:
    """Add a picture; an empty one for a picture that is lost."""
    if picture is None:
        return library.add(_form(b"", b"<<>>"))
    if isinstance(picture, VectorPicture):
        return _add_vectors(library, fonts, picture)
    image = Adopted(library, image_objects(picture, 1, 2), {}).number(1)
    if picture.orientation not in _TURNS:
        return image
    turn = b" ".join(b"%d" % each for each in _TURNS[picture.orientation])
    return library.add(_form(b"q %s cm /I Do Q" % turn, b"<</XObject<</I %d 0 R>>>>" % image))


def _form(content: bytes, resources: bytes) -> PdfObject:
    return PdfObject(
        b"<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources%s>>" % resources, content
    )


def _add_vectors(library: Library, fonts: SharedFonts, picture: VectorPicture) -> int:
    file = read_qt_file(picture.data)
    repair(file)
    correct_text(file.objects, ())
    page = file.pages[0]
    resources = Adopted(library, file.objects, fonts.share(file.objects)).number(page.resources)
    width, height, top = picture.width, picture.height, page.height
    box = array((0, top - height, width, top))
    matrix = b"[%.9f 0 0 %.9f 0 %.9f]" % (1 / width, 1 / height, (height - top) / height)
    content = without_outlines_of_nothing(file.objects[page.contents])
    keys = b"/Type/XObject/Subtype/Form/BBox%s/Matrix%s/Resources %d 0 R>>" % (
        *(box, matrix),
        resources,
    )
    return library.add(PdfObject(content.body.removesuffix(b">>") + keys, content.stream))


def image_objects(picture: PictureStream, number: int, mask: int) -> dict[int, PdfObject]:
    """A picture of samples as object `number`, and its alpha, where it has any, as `mask`."""
    if not picture.alpha:
        return {number: _image(picture)}
    alpha = PictureStream(picture.width, picture.height, picture.alpha, channels=1)
    return {number: _image(picture, mask), mask: _image(alpha)}


def _image(picture: PictureStream, mask: int = 0) -> PdfObject:
    keys = [
        b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (picture.width, picture.height),
        b"/BitsPerComponent %d/ColorSpace%s" % (picture.bits, _color_space(picture)),
        b"/Filter/DCTDecode" if picture.is_jpeg else b"/Filter/FlateDecode",
    ]
    if picture.predictor_colors:
        keys.append(
            b"/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>"
            % (picture.predictor_colors, picture.bits, picture.width)
        )
    if picture.is_inverted:
        keys.append(b"/Decode[%s]" % b" ".join([b"1 0"] * picture.channels))
    if mask:
        keys.append(b"/SMask %d 0 R" % mask)
    return PdfObject(b"<<%s>>" % b"".join(keys), picture.data)


def _color_space(picture: PictureStream) -> bytes:
    if not picture.palette:
        return _SPACES[picture.channels]
    last = len(picture.palette) // 3 - 1
    return b"[/Indexed/DeviceRGB %d %s]" % (last, byte_string(picture.palette))
