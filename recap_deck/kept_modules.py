"""Our own modules as they were last run, in one file of the user's cache.

Python looks for each of the 350 that a start needs, and opens and checks a file for it: 18 ms that
the first slide shows. What is kept is what stands in `__pycache__`. A module whose source is
another one by now, or whose entry is damaged, is imported as Python does it.
"""

from __future__ import annotations

import io
import marshal
import os
import stat
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any, NamedTuple

_HEAD = 8
"""Bytes before the list of modules: its length and its checksum."""
_LONGEST = 2**22
_BY_OTHERS = 0o022


class _Entry(NamedTuple):
    """Where a module's code stands in the file, and of which source it is."""

    offset: int
    length: int
    checksum: int
    modified_ns: int
    size: int
    is_package: bool
    file: str


class KeptModules:
    """Finds and runs the modules of one package; `place` is the file that they are kept in."""

    def __init__(self, package: str, folder: Path, place: Path) -> None:
        self._prefix = f"{package}."
        self._folder = str(folder)
        self._served: set[str] = set()
        self._reading = Lock()
        self._entries: dict[str, _Entry] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            # It stays open: what is in the file isn't kept in memory.
            self._file = _own_file(place)
            self._entries = _entries_in(self._file, self._key())

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Python asks this first for each module; None leaves it to the others."""
        entry = self._entries.get(name)
        if entry is None or _state(entry.file) != (entry.modified_ns, entry.size):
            return None
        code = self._code(entry)
        if code is None:
            return None
        self._served.add(name)
        loader: Any = self
        spec = ModuleSpec(name, loader, origin=entry.file, loader_state=code)
        spec.has_location = True
        if entry.is_package:
            spec.submodule_search_locations = [str(Path(entry.file).parent)]
        return spec

    def _code(self, entry: _Entry) -> bytes | None:
        try:
            with self._reading:
                self._file.seek(entry.offset)
                code = self._file.read(entry.length)
        except OSError:
            return None
        return code if zlib.crc32(code) == entry.checksum else None

    def create_module(self, spec: ModuleSpec) -> None:
        """Python's own modules are what we want."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module."""
        spec = module.__spec__
        assert spec is not None, "it is ours"
        code, spec.loader_state = spec.loader_state, None
        exec(marshal.loads(code), module.__dict__)

    def with_new_ones(self) -> bytes:
        """What the file is to hold: also what was imported and wasn't kept; empty if all was."""
        names = {name for name in sys.modules if name.startswith(self._prefix)} - self._served
        if sys.dont_write_bytecode or not names:
            return b""
        # The next start is a little slower then, that is all.
        with suppress(OSError, ImportError, ValueError, AttributeError):
            entries = {name: entry for name in sorted(names) if (entry := self._fresh(name))}
            return self._together({**self._good(), **entries})
        return b""

    def _fresh(self, name: str) -> tuple[bytes, _Entry] | None:
        """A module's code as it stands on the disk now."""
        spec = sys.modules[name].__spec__
        if spec is None or spec.origin is None or not isinstance(spec.loader, SourceFileLoader):
            return None
        state = _state(spec.origin)
        code = marshal.dumps(spec.loader.get_code(name))
        if state is None or state != _state(spec.origin):
            return None
        is_package = spec.submodule_search_locations is not None
        return code, _Entry(0, len(code), zlib.crc32(code), *state, is_package, spec.origin)

    def _good(self) -> dict[str, tuple[bytes, _Entry]]:
        """What is kept already and still right."""
        return {
            name: (code, entry)
            for name, entry in self._entries.items()
            if _state(entry.file) == (entry.modified_ns, entry.size) and (code := self._code(entry))
        }

    def _together(self, modules: Mapping[str, tuple[bytes, _Entry]]) -> bytes:
        entries, offset = [], 0
        for name, (code, entry) in modules.items():
            entries.append((name, offset, *entry[1:]))
            offset += len(code)
        listed = marshal.dumps((self._key(), entries))
        head = len(listed).to_bytes(4, "little") + zlib.crc32(listed).to_bytes(4, "little")
        return b"".join((head, listed, *(code for code, _ in modules.values())))

    def _key(self) -> tuple[Any, ...]:
        """Code of another Python, or that names other files, is none of ours."""
        return sys.hexversion, sys.flags.optimize, self._folder


def _own_file(place: Path) -> io.FileIO:
    """A file that nobody else can have written, for what stands in it is run."""
    there = place.stat()
    is_ours = not hasattr(os, "getuid") or (
        there.st_uid == os.getuid() and not there.st_mode & _BY_OTHERS
    )
    if not is_ours or not stat.S_ISREG(there.st_mode):
        raise PermissionError(place)
    return io.FileIO(place)


def _entries_in(file: io.FileIO, key: tuple[Any, ...]) -> dict[str, _Entry]:
    """The list of modules, empty where it is damaged or made for another start."""
    head = file.read(_HEAD)
    length, checksum = (int.from_bytes(head[at : at + 4], "little") for at in (0, 4))
    listed = file.read(min(length, _LONGEST))
    if zlib.crc32(listed) != checksum or not listed:
        return {}
    made_for, entries = marshal.loads(listed)
    if made_for != key:
        return {}
    first = _HEAD + length
    return {name: _Entry(first + offset, *rest) for name, offset, *rest in entries}


def _state(file: str) -> tuple[int, int] | None:
    """By which a source is known to be as it was."""
    try:
        there = os.stat(file)  # noqa: PTH116 -- asked for every module
    except OSError:
        return None
    return there.st_mtime_ns, there.st_size
