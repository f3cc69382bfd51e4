"""Videos and sounds: whether their files are there, and which picture stands for them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Size
from recap_deck.model.media import Clip
from recap_deck.paint.video_size import video_size
from recap_deck.place.pictures import FoundMedia, FoundPicture
from recap_deck.resources import cache_folder
from recap_deck.values import replace

POSTER_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
"""Endings of a picture that lies beside a video, has its name, and stands for it."""

_VIDEO_SIZE = (1920.0, 1080.0)
_BAR_SIZE = (880.0, 104.0)
_WEB = ("https", "http")


def media_on_the_web(address: str, clip: Clip) -> FoundMedia:
    """A video or sound that isn't loaded: its name, and the way to it."""
    whole = f"{_WEB[0]}:{address}" if address.startswith("//") else address
    parts = urlsplit(whole)
    name = unquote(PurePosixPath(parts.path).name) or parts.netloc
    said = remark("media-remote", Severity.INFO, SourceSpan(""), path=address)
    size = _VIDEO_SIZE if clip.is_video else _BAR_SIZE
    link = whole if parts.scheme.lower() in _WEB else ""
    return FoundMedia("", name, *size, link=link, remarks=(said,))


def media_at(key: str, file: Path, root: Path, clip: Clip) -> FoundMedia:
    """A video or sound in the deck's folder, without a picture yet."""
    own = _own_size(key) if clip.is_video else None
    size = _fitted(own) if own else _VIDEO_SIZE if clip.is_video else _BAR_SIZE
    return FoundMedia(key, file.name, *size, file=file.relative_to(root).as_posix())


@lru_cache(maxsize=500)
def _own_size(key: str) -> Size | None:
    """The size that a file tells of itself; its key changes with it."""
    return video_size(Path(key.rsplit("|", 2)[0]))


def _fitted(size: Size) -> tuple[float, float]:
    """How fine a video is doesn't count, only its shape."""
    scale = min(_VIDEO_SIZE[0] / size.width, _VIDEO_SIZE[1] / size.height)
    return size.width * scale, size.height * scale


def with_poster(media: FoundMedia, poster: FoundPicture) -> FoundMedia:
    """Show a picture for it, which gives it its shape."""
    width, height = _fitted(Size(poster.width, poster.height))
    return replace(media, poster=poster, width=width, height=height)


def with_remark(media: FoundMedia, diagnostic: Diagnostic) -> FoundMedia:
    """Tell what is wrong; without its poster it is played all the same, so nothing is an error."""
    milder = replace(diagnostic, severity=Severity.WARNING)
    return replace(media, remarks=(*media.remarks, milder))


def posters_beside(file: Path) -> Iterator[Path]:
    """Where a picture of a video may lie beside it."""
    for ending in POSTER_ENDINGS:
        yield file.with_suffix(ending)


def kept_poster(key: str, start: float = 0.0) -> Path:
    """Where the first frame of a video, or of the part of it that plays, is kept once made."""
    text = f"{key}|{start:g}".encode()
    # Two sums in place of a digest: its library would hold up the first slide.
    digest = f"{zlib.crc32(text):08x}{zlib.crc32(text[::-1]):08x}"
    return cache_folder() / "posters" / f"{digest}.jpg"
