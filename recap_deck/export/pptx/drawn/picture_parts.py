"""The pictures of a file, each there once, however many slides show it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable

from pptx.opc.packuri import PackURI
from pptx.package import Package
from pptx.parts.image import Image, ImagePart


class PictureParts:
    """Makes a part for each picture; what was asked before isn't drawn or read again.

    The library's own way looks through the whole file for every picture.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._by_key: dict[Hashable, ImagePart | None] = {}
        self._by_bytes: dict[bytes, ImagePart] = {}

    def part(self, key: Hashable, draw: Callable[[], bytes]) -> ImagePart | None:
        """The part of a picture; none where there are no bytes of it."""
        if key not in self._by_key:
            data = draw()
            self._by_key[key] = self._part_of(data) if data else None
        return self._by_key[key]

    def _part_of(self, data: bytes) -> ImagePart:
        digest = hashlib.sha256(data).digest()
        if digest not in self._by_bytes:
            image = Image.from_blob(data)
            uri = PackURI(f"/ppt/media/image{len(self._by_bytes) + 1}.{image.ext}")
            part = ImagePart(uri, image.content_type, self._package, data)
            self._by_bytes[digest] = part
        return self._by_bytes[digest]
