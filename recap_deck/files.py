"""Reading whole files within a limit, and the one writer: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from recap_deck.errors import DeckFileError
from recap_deck.limits import MAX_FILE_BYTES


def read_file(path: Path, limit: int = MAX_FILE_BYTES) -> bytes:
    """Read an ordinary file of at most `limit` bytes; anything else is a `DeckFileError`."""
    try:
        descriptor = os.open(path, _READ_FLAGS)
        try:
            return _read_regular(path, descriptor, limit)
        finally:
            os.close(descriptor)
    except FileNotFoundError as error:
        raise DeckFileError("file-missing", path) from error
    except (OSError, ValueError) as error:
        raise DeckFileError("file-unreadable", path, reason=_reason(error)) from error


def write_file(path: Path, data: bytes, *, synced: bool = True) -> None:
    """Write `data` whole or not at all: an old file survives a failed write.

    With `synced` it survives a power cut, too; what can be made again needs that no more.
    """
    with replaced_file(path, synced=synced) as file:
        file.write(data)


@contextlib.contextmanager
def replaced_file(path: Path, *, synced: bool = True) -> Iterator[IO[bytes]]:
    """A file that is written bit by bit, and takes the place of `path` if the block ends well.

    It can be read again before that. An OSError in the block is told as one of writing.
    """
    try:
        # A link stays a link: the file behind it is replaced.
        target = Path(os.path.realpath(path))
        # A device or a pipe has no content to keep.
        is_device = target.exists() and not target.is_file()
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error
    try:
        with _copied_to(target) if is_device else _taking_place_of(target, synced) as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error


def save_file(path: Path, data: bytes) -> None:
    """Write a file that somebody edits; one that may only be read is left alone.

    Replacing it would be possible even so: that asks its folder only.
    """
    with contextlib.suppress(OSError):
        if not path.stat().st_mode & _ANYBODY_WRITES or not os.access(path, os.W_OK):
            raise DeckFileError("file-read-only", path)
    write_file(path, data)


_ANYBODY_WRITES = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def key_of(path: Path) -> str:
    """A short name by which what is kept about a path is found again."""
    data = str(path).encode("utf-8", "surrogatepass")
    # Two checksums tell paths apart well enough; `hashlib` would load a library of ciphers, 4 MiB.
    return f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}"


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing; one that is there is left as it is."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeckFileError("file-unwritable", path, reason=_reason(error)) from error


def make_last_folder(path: Path) -> None:
    """Make a folder in one that is there; where that is gone too, most likely a disk is."""
    if path.parent.is_dir():
        make_folder(path)


def remove_file(path: Path) -> None:
    """Remove a file that isn't needed any more; one that is gone already is no trouble."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise DeckFileError("file-unwritable", path, reason=_reason(error)) from error


class GrowingFile:
    """A file of lines that is only ever added to.

    A line has reached the system when `append` returns, and outlives this process; `sync`
    brings it to the disk. After a torn line, of whoever wrote it, the next begins anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._descriptor = os.open(path, _APPEND_FLAGS, 0o666)
            self._is_torn = os.fstat(self._descriptor).st_size > 0
        except (OSError, ValueError) as error:
            raise DeckFileError("file-unwritable", path, reason=_reason(error)) from error

    def append(self, line: bytes) -> None:
        """Add one line, its end included."""
        rest = memoryview(b"\n" + line if self._is_torn else line)
        self._is_torn = True
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        except OSError as error:
            raise DeckFileError("file-unwritable", self.path, reason=_reason(error)) from error
        self._is_torn = False

    def sync(self) -> None:
        """Wait until all lines are on the disk."""
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            raise DeckFileError("file-unwritable", self.path, reason=_reason(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


_APPEND_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)

# Opening a pipe for reading would wait for a writer for ever.
_READ_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _read_regular(path: Path, descriptor: int, limit: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise DeckFileError("file-not-regular", path)
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        # As much room is made as is asked for, so no more than there is first.
        data = file.read(min(status.st_size, limit) + 1)
        if len(data) > status.st_size:
            data += file.read(limit + 1 - len(data))
    if len(data) > limit:
        size = max(status.st_size, len(data))
        raise DeckFileError("file-too-large", path, size=_megabytes(size), limit=_megabytes(limit))
    return data


@contextlib.contextmanager
def _copied_to(device: Path) -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as file:
        yield file
        file.seek(0)
        with device.open("wb") as target:
            shutil.copyfileobj(file, target)


@contextlib.contextmanager
def _taking_place_of(target: Path, synced: bool) -> Iterator[IO[bytes]]:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=_PART, dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            if synced:
                os.fsync(descriptor)
        give_as(target, part)
        part.replace(target)
        _remove_old_parts(target)
    finally:
        part.unlink(missing_ok=True)
    if synced:
        _sync_folder(target.parent)


def _remove_old_parts(target: Path) -> None:
    """Remove what a program that was killed while it wrote has left, a day later."""
    with contextlib.suppress(OSError):
        now = target.stat().st_mtime
        with os.scandir(target.parent) as entries:
            for entry in entries:
                is_part = entry.name.startswith(f".{target.name}.") and entry.name.endswith(_PART)
                if is_part and now - entry.stat().st_mtime > _OLD_SECONDS:
                    Path(entry).unlink()


_OLD_SECONDS = 24 * 3600
_PART = ".part"


def _mode_for(target: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    # The mask can only be read by setting it; for a moment new files are private.
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def give_as(target: Path, part: Path) -> None:
    """Let a file belong to whom `target` belongs to, with what else is noted of it."""
    part.chmod(_mode_for(target))
    with contextlib.suppress(OSError):  # only a superuser gives files away
        status = target.stat()
        if hasattr(os, "chown") and (status.st_uid, status.st_gid) != _owners(part):
            os.chown(part, status.st_uid, status.st_gid)
            part.chmod(stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(part, name, os.getxattr(target, name))


def _owners(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_uid, status.st_gid


def unwritable(path: Path, error: OSError | ValueError) -> DeckFileError:
    """What is told when the system refuses to write a file."""
    number = getattr(error, "errno", None)
    if number in _HELD or getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return DeckFileError("file-held", path)
    if number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG):
        return DeckFileError("file-disk-full", path)
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DeckFileError("file-read-only", path)
    return DeckFileError("file-unwritable", path, reason=_reason(error))


_HELD = (errno.EBUSY, errno.ETXTBSY)
_HELD_ON_WINDOWS = (32, 33)
"""Somebody else has it open, or a part of it locked."""


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems can't; the file itself is already safe.
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".removesuffix(".0")


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or str(error)
