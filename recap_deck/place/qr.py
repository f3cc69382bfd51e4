"""QR codes as pictures: from the text they carry to rows of dark and light modules."""

from __future__ import annotations

from functools import lru_cache

from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.place.pictures import FoundPicture, MissingPicture
from recap_deck.theme.model import QrLook
from recap_deck.values import dataclass

PREFIX = "qr:"
"""What a picture's path and key begin with where it is a QR code."""

QUIET_ZONE = 4
"""Light modules around the code, as the standard wants them."""

MOST_BYTES = 400
"""From further back in the room, a code with more can't be scanned."""

_SIDE = 520.0
"""How large a code is where its author doesn't say."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as it is painted; `rows` hold True for dark modules, without the quiet zone."""

    ink: str
    ground: str
    rows: tuple[tuple[bool, ...], ...]


def is_qr(path: str) -> bool:
    """Say whether a picture's path or key is that of a code."""
    return path.startswith(PREFIX)


def qr_picture(path: str, look: QrLook) -> FoundPicture | MissingPicture:
    """The code for what follows `qr:` in `path`; too much text is missing with a reason."""
    text = path.removeprefix(PREFIX)
    count = len(text.encode("utf-8", "replace"))
    if count > MOST_BYTES:
        told = remark(
            "qr-too-long", Severity.ERROR, SourceSpan("", 1), count=count, most=MOST_BYTES
        )
        return MissingPicture(text[:40] + "…", told)
    return FoundPicture(f"{PREFIX}{look.color}/{look.fill}/{text}", _SIDE, _SIDE)


@lru_cache(maxsize=64)
def qr_code(key: str) -> QrCode:
    """What a picture's key says of a code, and its modules."""
    ink, ground, text = key.removeprefix(PREFIX).split("/", 2)
    return QrCode(ink, ground, _rows(text))


def _rows(text: str) -> tuple[tuple[bool, ...], ...]:
    # Loaded with the first code: most decks have none.
    import segno

    code = segno.make(text, error="m", micro=False, encoding=None if text.isascii() else "utf-8")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
