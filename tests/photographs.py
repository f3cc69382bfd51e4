"""A small photograph, encoded in any format, and held in any way while it was taken."""

from __future__ import annotations

import struct

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter


def photo() -> QImage:
    """Red on the upper left, green on the upper right, blue below."""
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    with QPainter(image) as painter:
        painter.fillRect(QRect(0, 0, 12, 8), QColor("#ff0000"))
        painter.fillRect(QRect(12, 0, 12, 8), QColor("#00ff00"))
    return image


def encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(95)
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def turned(jpeg: bytes, orientation: int) -> bytes:
    """The file with a camera's note on how it was held."""
    tiff = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    segment = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


# Where the stored picture's upper corners are shown; (0, 1) is the upper left.
SHOWN_AT = {
    1: ([0, 1], [1, 1]),
    2: ([1, 1], [0, 1]),
    3: ([1, 0], [0, 0]),
    4: ([0, 0], [1, 0]),
    5: ([0, 1], [0, 0]),
    6: ([1, 1], [1, 0]),
    7: ([1, 0], [1, 1]),
    8: ([0, 0], [0, 1]),
}
