"""Where the files that come with the app stand: beside the package, or at the repository's top."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: str) -> Path:
    """Find `themes`, `assets` or `sample`: in the wheel inside the package, else at the top."""
    packed = _PACKAGE / name
    if packed.is_dir():
        return packed
    return _PACKAGE.parent / ("slides" if name == "sample" else name)
