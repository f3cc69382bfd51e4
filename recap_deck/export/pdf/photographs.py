"""Photographs in the PDF: JPEG of the quality asked for, and no larger than print shows them."""

from __future__ import annotations

import hashlib
import zlib
from functools import cache

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QImage

from recap_deck.export.pdf.kept_files import KeptFiles
from recap_deck.export.pdf_file.jpeg_quality import jpeg_quality
from recap_deck.export.pdf_file.picture_bytes import PictureStream, own_bytes, png_density
from recap_deck.paint.filters import jpeg_bytes
from recap_deck.paint.picture_files import file_of, picture_kind, picture_size
from recap_deck.paint.picture_store import load_image
from recap_deck.values import dataclass

UNTOUCHED = 100
"""The quality at which no photograph loses anything: all keep their pixels, JPEGs their bytes."""

_MUCH_WIDER = 1.2
"""A photograph is made smaller if it is that many times as wide as print shows."""
_MUCH_FINER = 5
"""A JPEG is coded again if its own quality is higher than the one asked for by more than this."""
_PHOTOGRAPH_DENSITY = 3.0
"""Bits a sample that a PNG of a photograph takes at least; screenshots take one."""
_SAMPLE = 2**20
_JPEG_END = b"\xff\xd9"
_FEW_PIXELS = 256 * 256
"""Of a smaller picture its density says little, and it weighs little."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture by its key, how many pixels of its width print shows, the quality asked for."""

    key: str
    printed: int
    quality: int


def is_photograph(data: bytes) -> bool:
    """Say whether a file is one most likely: a JPEG, a WebP that lost something, a dense PNG."""
    kind = picture_kind(data)
    if kind == "png":
        width, height, bits = png_density(data)
        if width * height < _FEW_PIXELS or bits < _PHOTOGRAPH_DENSITY:
            return False
        return bits * _packed_share(data[:_SAMPLE]) >= _PHOTOGRAPH_DENSITY
    return kind == "jpeg" or (kind == "webp" and _is_lossy(data))


def _packed_share(data: bytes) -> float:
    """How much is left of some data when it is packed: little of a PNG that never was."""
    return len(zlib.compress(data, 1)) / len(data)


def _is_lossy(webp: bytes) -> bool:
    """Say whether a WebP file has one picture without alpha, coded as a photograph."""
    if webp[12:16] != b"VP8X":
        return webp[12:16] == b"VP8 "
    has_alpha, moves = webp[20] & 0x10, webp[20] & 0x02
    return not has_alpha and not moves and b"VP8 " in webp[30:65_536]


def photograph(data: bytes, shown: Shown, kept: KeptFiles) -> PictureStream | None:
    """A photograph as it stands in the PDF; None where it has to stand there without a loss.

    A JPEG that is neither much larger than print shows nor coded much finer than asked keeps
    its bytes.
    """
    own = own_bytes(data)
    own = own if own is not None and own.is_jpeg else None
    width = _fitting_width(data, shown)
    if own is not None and (own.channels == 4 or not (width or _is_finer(data, shown.quality))):
        return own
    coded = _coded(data, shown, width, kept)
    if coded is None or (own is not None and len(coded) >= len(data)):
        return own
    return own_bytes(coded)


def _is_finer(jpeg: bytes, quality: int) -> bool:
    return jpeg_quality(jpeg) > quality + _MUCH_FINER


def _fitting_width(data: bytes, shown: Shown) -> int:
    """The width to make a picture smaller to, 0 to leave it."""
    size = picture_size(data, file_of(shown.key))
    return shown.printed if size is not None and size[0] > shown.printed * _MUCH_WIDER else 0


def _coded(data: bytes, shown: Shown, width: int, kept: KeptFiles) -> bytes | None:
    """A picture as a JPEG file, upright; one made before is taken again."""
    name = _name(shown, width)
    coded = kept.find(name)
    if coded is None or not coded.endswith(_JPEG_END):
        image = _decoded(data, shown.key, width)
        if image.isNull() or image.hasAlphaChannel():
            return None
        coded = jpeg_bytes(image, shown.quality)
        kept.keep(name, coded)
    return coded


def _decoded(data: bytes, key: str, width: int) -> QImage:
    size = picture_size(data, file_of(key))
    if size is None:
        return QImage()
    scale = width / size[0] if width else 1.0
    image = load_image(key, QSize(round(size[0] * scale), max(1, round(size[1] * scale))))
    if image.hasAlphaChannel() and not has_holes(image):
        return image.convertToFormat(QImage.Format.Format_RGB32)
    return image


def has_holes(image: QImage) -> bool:
    """Say whether something of an image can be seen through."""
    if not image.hasAlphaChannel():
        return False
    mask = image.convertToFormat(QImage.Format.Format_Alpha8)
    width, stride, data = image.width(), mask.bytesPerLine(), bytes(mask.constBits())
    rows = (data[y * stride : y * stride + width] for y in range(image.height()))
    return any(row.strip(b"\xff") for row in rows)


def _name(shown: Shown, width: int) -> str:
    facts = (shown.key, width, shown.quality, _programs())
    return f"{hashlib.blake2b(repr(facts).encode(), digest_size=20).hexdigest()}.jpg"


@cache
def _programs() -> tuple[str, ...]:
    """What decides how a photograph comes out: the libraries that read and write it."""
    import PIL

    return (qVersion(), PIL.__version__, str(_MUCH_WIDER))
