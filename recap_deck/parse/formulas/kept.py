"""Shapes of formulas that were set before, in memory and in the user's cache."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections import OrderedDict
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, write_file
from recap_deck.model.drawings import Letter, Shape
from recap_deck.resources import cache_folder

_OURS = Path(__file__).parent
_LIBRARIES = ("ziamath", "ziafont", "latex2mathml")
_MOST_FILES = 3_000


class KeptShapes:
    """Shapes by TeX and style: the last `capacity` in memory, thousands on the disk.

    A disk that refuses costs only time.
    """

    def __init__(self, capacity: int = 500) -> None:
        self._capacity = capacity
        self._shapes: OrderedDict[tuple[str, bool], Shape] = OrderedDict()

    def find(self, tex: str, is_display: bool) -> Shape | None:
        """The shape of a formula that was set before; None where it isn't kept."""
        key = (tex, is_display)
        if key not in self._shapes:
            shape = _read(_path(tex, is_display))
            if shape is None:
                return None
            self._remember(key, shape)
        self._shapes.move_to_end(key)
        return self._shapes[key]

    def keep(self, tex: str, is_display: bool, shape: Shape) -> None:
        """Keep a shape for the next time."""
        self._remember((tex, is_display), shape)
        with suppress(RecapDeckError):
            make_folder(_folder())
            write_file(_path(tex, is_display), _bytes_of(shape), synced=False)
        _trim()

    def _remember(self, key: tuple[str, bool], shape: Shape) -> None:
        self._shapes[key] = shape
        if len(self._shapes) > self._capacity:
            self._shapes.popitem(last=False)


def _bytes_of(shape: Shape) -> bytes:
    letters = [[each.text, each.x, each.baseline, each.size, each.width] for each in shape.letters]
    values = [shape.path, shape.width, shape.ascent, shape.descent, letters]
    data = json.dumps(values, separators=(",", ":")).encode()
    return b"%08x\n%b" % (zlib.crc32(data), data)


def _read(path: Path) -> Shape | None:
    """Read a file of ours; None where it isn't there, or broken."""
    try:
        head, _, data = read_file(path).partition(b"\n")
    except RecapDeckError:
        return None
    if head != b"%08x" % zlib.crc32(data):
        return None
    with suppress(OSError):
        os.utime(path)  # the least recently used go first
    outline, width, ascent, descent, letters = json.loads(data)
    return Shape(outline, width, ascent, descent, tuple(Letter(*each) for each in letters))


def _folder() -> Path:
    return cache_folder() / "formulas"


def _path(tex: str, is_display: bool) -> Path:
    facts = f"{_made_by()}\0{is_display}\0{tex}".encode("utf-8", "replace")
    return _folder() / f"{hashlib.blake2b(facts, digest_size=16).hexdigest()}.json"


@cache
def _made_by() -> str:
    """Our modules that make shapes, and the versions of the libraries that set them."""
    ours = sorted((path.name, path.stat().st_mtime_ns) for path in _OURS.glob("*.py"))
    spec = find_spec("ziamath")
    packages = Path(spec.origin).parent.parent if spec and spec.origin else Path()
    found = (packages.glob(f"{name}-*.dist-info") for name in _LIBRARIES)
    return repr((ours, sorted(path.name for paths in found for path in paths)))


@cache
def _trim() -> None:
    """Once a run, drop the least recently used files where there are too many."""
    with suppress(OSError):
        files = [(path.stat().st_mtime, path) for path in _folder().iterdir()]
        for _, path in sorted(files, reverse=True)[_MOST_FILES:]:
            path.unlink(missing_ok=True)
