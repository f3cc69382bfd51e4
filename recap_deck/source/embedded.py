"""Pictures that stand in a text as letters, as word processors write them, become files.

They would be more letters than a slide may have. A text names each by what is in it.
"""

from __future__ import annotations

import base64
import binascii
import re
from contextlib import suppress
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, write_file
from recap_deck.patterns import expression
from recap_deck.resources import cache_folder

EMBEDDED = "embedded:"
"""How a path begins that stands for such a picture."""

_PICTURE = expression(r"data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/]{16,}={0,2})")
_NAME = expression(r"embedded:([0-9a-f]{32}\.[a-z]{3,4})")


def with_files(text: str) -> str:
    """Put a name for each picture in a text, and keep the picture beside."""
    return _PICTURE.sub(_kept, text) if ";base64," in text else text


def embedded_file(path: str) -> Path | None:
    """The file that a name stands for, if it is such a name."""
    match = _NAME.fullmatch(path)
    return _folder() / match[1] if match else None


def _kept(match: re.Match[str]) -> str:
    import hashlib  # it loads a library of ciphers; hardly any deck needs it

    digest = hashlib.sha256(match[2].encode()).hexdigest()[:32]
    name = f"{digest}.{match[1]}"
    path = _folder() / name
    # What can't be kept is drawn as a picture that is missing, and told.
    with suppress(RecapDeckError, OSError, binascii.Error):
        if not path.is_file():
            make_folder(path.parent)
            write_file(path, base64.b64decode(match[2]), synced=False)
    return EMBEDDED + name


def _folder() -> Path:
    return cache_folder() / "embedded"
