"""Picture files: whether one may be drawn and how large it is, before any of it is decoded."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Container
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImageReader

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.limits import (
    DRAWING_SECONDS,
    MAX_JPEG_PIXELS,
    MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
)
from recap_deck.model.media import Clip
from recap_deck.paint.animation import read_animation
from recap_deck.paint.media_files import (
    kept_poster,
    media_at,
    media_on_the_web,
    posters_beside,
    with_poster,
    with_remark,
)
from recap_deck.paint.svg.root import linked_file, svg_root, svg_size
from recap_deck.patterns import expression
from recap_deck.place.picture_looks import FILTERED
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture
from recap_deck.source.embedded import embedded_file

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"RIFF", "webp"),
)
_HEAD = 16_384
"""So much of a file tells what it is; editors of SVG put much before the picture."""
_SVG = expression(rb"<(?:\w+:)?svg[\s>]")
_SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class PictureFiles:
    """Finds the pictures of one session: below `root`, relative to `folder`.

    `useless` are keys of videos that can't be played here, and of pictures that can't be drawn,
    as far as that is known. With `tries` it is found out for each picture that asks for care.
    """

    def __init__(
        self,
        root: Path,
        folder: Path,
        useless: Container[str] = frozenset(),
        *,
        tries: bool = False,
    ) -> None:
        self._root = root
        self._folder = folder
        self._useless = useless
        self._tries = tries
        self._found: dict[tuple[str, int, int], FoundPicture | MissingPicture] = {}

    def find_picture(self, path: str) -> FoundPicture | MissingPicture:
        """Look at the file called `path` in a deck; never raises."""
        embedded = embedded_file(path)
        if embedded is not None:
            return self._picture_at(embedded) or _missing("picture-missing", path, embedded.name)
        if _is_remote(path):
            return _missing("picture-remote", path, path)
        located = self._file(path, "picture-missing")
        return self._picture(*located, path) if isinstance(located, tuple) else located

    def find_media(self, path: str, clip: Clip) -> FoundMedia | MissingPicture:
        """Look at the video or sound called `path` in a deck; never raises."""
        if _is_remote(path):
            return self._with_own_poster(media_on_the_web(path, clip), clip)
        located = self._file(path, "media-missing")
        if isinstance(located, MissingPicture):
            return located
        file, facts = located
        if not stat.S_ISREG(facts.st_mode):
            return _missing("media-missing", path, file.name)
        media = media_at(picture_key(file, facts), file, self._root, clip)
        if media.key in self._useless:
            said = remark("media-unplayable", Severity.WARNING, SourceSpan(""), path=path)
            media = with_remark(media, said)
        media = self._with_own_poster(media, clip)
        if media.poster is not None or not clip.is_video:
            return media
        beside = (*posters_beside(file), kept_poster(media.key, clip.start))
        found = (self._picture_at(each) for each in beside)
        poster = next((each for each in found if each is not None), None)
        return with_poster(media, poster) if poster else media

    def _with_own_poster(self, media: FoundMedia, clip: Clip) -> FoundMedia:
        if not clip.poster:
            return media
        poster = self.find_picture(clip.poster)
        if isinstance(poster, MissingPicture):
            return with_remark(media, poster.diagnostic)
        return with_poster(media, poster)

    def _picture_at(self, file: Path) -> FoundPicture | None:
        try:
            facts = file.stat()
        except (OSError, ValueError):
            return None
        found = self._picture(file, facts, file.name)
        return found if isinstance(found, FoundPicture) else None

    def _picture(
        self, file: Path, facts: os.stat_result, path: str
    ) -> FoundPicture | MissingPicture:
        key = (str(file), facts.st_mtime_ns, facts.st_size)
        if key not in self._found:
            self._found[key] = _examine(file, path, facts, tries=self._tries)
        found = self._found[key]
        if isinstance(found, FoundPicture) and found.key in self._useless:
            return _undrawable(file, path)
        return found

    def _file(self, path: str, missing: str) -> tuple[Path, os.stat_result] | MissingPicture:
        """The file and its state, if it is there and in the deck's folder."""
        try:
            file = self._locate(path)
            facts = file.stat()
        except (OSError, ValueError):
            return _missing(missing, path, Path(path).name or path)
        if not file.is_relative_to(self._root):
            return _missing("picture-outside", path, Path(path).name)
        return file, facts

    def _locate(self, path: str) -> Path:
        """The real path: as written, with %20 read as a blank, or where Slidev keeps pictures."""
        plain = unquote(path)
        bare = plain.lstrip("/")
        tries = (path, plain, f"public/{bare}", self._root / bare)
        found = ((self._folder / each).resolve() for each in tries)
        return next((file for file in found if file.exists()), (self._folder / path).resolve())


def _is_remote(path: str) -> bool:
    return bool(_SCHEME.match(path)) and not re.match(r"[A-Za-z]:[\\/]", path)


def picture_key(file: Path, facts: os.stat_result) -> str:
    """What a picture is known by: its path and the state of its file."""
    return f"{file}|{facts.st_mtime_ns}|{facts.st_size}"


def file_of(key: str) -> Path:
    """The file behind a picture's key, whatever its filters."""
    return Path(without_filters(key).rsplit("|", 2)[0])


def without_filters(key: str) -> str:
    """The key of the picture itself."""
    return key.partition(FILTERED)[0]


def _examine(
    file: Path, path: str, facts: os.stat_result, *, tries: bool
) -> FoundPicture | MissingPicture:
    if not stat.S_ISREG(facts.st_mode):
        return _missing("picture-missing", path, file.name)
    if facts.st_size > MAX_PICTURE_BYTES:
        limit = MAX_PICTURE_BYTES // 1_000_000
        size = round(facts.st_size / 1_000_000)
        return _missing("picture-large", path, file.name, size=size, limit=limit)
    kind = kind_of_file(file)
    try:
        # Of these the head tells everything, and Qt reads it by itself.
        data = b"" if kind in {"png", "jpeg"} else file.read_bytes()
    except OSError:
        return _missing("picture-missing", path, file.name)
    pixels = svg_size(data) if kind == "svg" else pixel_size(file, kind)
    if pixels is None:
        is_svg = kind == "svg" and svg_root(data) is not None
        return _missing("picture-sizeless" if is_svg else "picture-unknown", path, file.name)
    if tries and kind == "svg" and not _can_be_drawn(data):
        return _undrawable(file, path)
    width, height = pixels
    limit = MAX_JPEG_PIXELS if kind == "jpeg" else MAX_PICTURE_PIXELS
    if width * height > limit or max(pixels) > MAX_PICTURE_SIDE:
        facts_told = {"width": int(width), "height": int(height), "limit": limit // 1_000_000}
        return _missing("picture-pixels", path, file.name, **facts_told)
    remarks = _remarks(data, kind, path)
    return FoundPicture(picture_key(file, facts), width, height, remarks, is_vector=kind == "svg")


def _can_be_drawn(data: bytes) -> bool:
    from recap_deck.paint.svg.plain import is_plain
    from recap_deck.paint.svg.rasters import TRIED_SIDE, make_raster

    return is_plain(data) or make_raster(data, TRIED_SIDE) is not None


def _undrawable(file: Path, path: str) -> MissingPicture:
    return _missing("picture-undrawable", path, file.name, seconds=DRAWING_SECONDS)


def _remarks(data: bytes, kind: str, path: str) -> tuple[Diagnostic, ...]:
    if kind == "svg":
        named = {"path": path, "name": linked_file(data)}
        told = remark("picture-linked", Severity.WARNING, SourceSpan(""), **named)
        return (told,) if named["name"] else ()
    animation = read_animation(data)
    if animation is None or animation.can_play:
        return ()
    size = {"width": animation.width, "height": animation.height}
    return (remark("picture-still", Severity.INFO, SourceSpan(""), path=path, **size),)


def picture_size(data: bytes, file: Path) -> tuple[float, float] | None:
    """Width and height of a file with `data`, upright; None if it is no picture."""
    kind = picture_kind(data)
    return svg_size(data) if kind == "svg" else pixel_size(file, kind)


def pixel_size(file: Path, kind: str) -> tuple[float, float] | None:
    """Width and height by a file's header, upright; None if it isn't of that kind."""
    if not kind:
        return None
    reader = picture_reader(file, kind)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return None
    if is_turned(reader):
        size.transpose()
    return size.width(), size.height()


def is_turned(reader: QImageReader) -> bool:
    """Say whether a picture's width is its height when it is upright."""
    from PySide6.QtGui import QImageIOHandler

    quarter = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation().value & quarter.value)


def picture_kind(data: bytes) -> str:
    """The format by the first bytes, whatever the file is called; empty if it is none of ours."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind if kind != "webp" or data[8:12] == b"WEBP" else ""
    return "svg" if _SVG.search(data, 0, _HEAD) else ""


@lru_cache(maxsize=256)
def is_drawn_at_once(key: str) -> bool:
    """Say whether a picture has no pixels to decode: Qt draws it in next to no time."""
    file = file_of(key)
    if FILTERED in key or kind_of_file(file) != "svg":
        return False
    from recap_deck.paint.svg.plain import is_quick

    try:
        return is_quick(file.read_bytes())
    except OSError:
        return True


def kind_of_file(file: Path) -> str:
    """The format of a file; empty where it went away."""
    try:
        with file.open("rb") as stream:
            return picture_kind(stream.read(_HEAD))
    except OSError:
        return ""


def picture_reader(file: Path, kind: str) -> QImageReader:
    """Qt's reader of a picture file of a known kind.

    It opens the file itself. Behind a `QBuffer` made here Qt would ask Python for each read while
    it holds the lock of all its readers; a thread that waits for that lock with Python's own in
    its hands would wait for ever.
    """
    return QImageReader(str(file), QByteArray(kind.encode()))


def _missing(code: str, path: str, label: str, **arguments: object) -> MissingPicture:
    diagnostic = remark(code, Severity.ERROR, SourceSpan(""), path=path, **arguments)
    return MissingPicture(label, diagnostic)
