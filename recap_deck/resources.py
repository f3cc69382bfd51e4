"""Where the files that come with the app stand, and where it keeps what it can make again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: str) -> Path:
    """Find `themes`, `assets` or `sample`: in the wheel inside the package, else at the top."""
    packed = _PACKAGE / name
    if packed.is_dir():
        return packed
    return _PACKAGE.parent / ("slides" if name == "sample" else name)


def cache_folder() -> Path:
    """Where this user's programs keep what they can make again; it may not exist yet."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/Recap Deck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "Recap Deck/Cache"
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "recap-deck"
