"""Several files of a folder that come into place together, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from recap_deck.errors import DeckFileError
from recap_deck.files import give_as, unwritable, write_file
from recap_deck.values import dataclass

_PART = ".part"
_OLD_SECONDS = 24 * 3600


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A folder in `folder` to write files in, which come into place when the block ends well.

    Else all is as it was before: old files stand there, and folders that had to be made are
    gone. What has another name than one of the files is never touched.
    """
    made = _make_missing(folder)
    try:
        with _beside(folder) as staging:
            with _told_of(folder, staging):
                yield staging
            _put_in_place(sorted(staging.iterdir()), folder)
    except BaseException:
        for each in made:
            with suppress(OSError):  # somebody has put something there
                each.rmdir()
        raise


def _make_missing(folder: Path) -> list[Path]:
    """Make a folder and those above it; those that were made, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise DeckFileError("folder-is-file", folder) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    return missing


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    try:
        staging = Path(tempfile.mkdtemp(prefix=".recap-deck.", suffix=_PART, dir=folder))
    except OSError as error:
        raise unwritable(folder, error) from error
    _remove_old(staging)
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _remove_old(staging: Path) -> None:
    """Remove what a program that was killed while it wrote has left, a day later."""
    with suppress(OSError):
        now = staging.stat().st_mtime
        for each in staging.parent.glob(f".recap-deck.*{_PART}"):
            if now - each.stat().st_mtime > _OLD_SECONDS:
                shutil.rmtree(each, ignore_errors=True)


@contextmanager
def _told_of(folder: Path, staging: Path) -> Iterator[None]:
    """Name, in what is refused, the folder that was meant; no file has its own name yet."""
    try:
        yield
    except DeckFileError as error:
        if error.path.parent != staging:
            raise
        told = {name: value for name, value in error.arguments if name != "path"}
        raise DeckFileError(error.code, folder, **told) from error


def _put_in_place(files: Sequence[Path], folder: Path) -> None:
    swaps = [_Swap(file, folder / file.name) for file in files]
    for swap in swaps:
        if swap.target.is_dir():
            raise DeckFileError("pdf-target-folder", swap.target)
    done: list[_Swap] = []
    try:
        for swap in swaps:
            done.append(swap)
            swap.do()
    except BaseException:
        for swap in reversed(done):
            with suppress(OSError, DeckFileError):
                swap.undo()
        raise


@dataclass(frozen=True, slots=True)
class _Swap:
    """A new file, and the place it takes; an old one is kept until all have theirs."""

    file: Path
    target: Path

    @property
    def before(self) -> Path:
        """Where the old file is kept."""
        return self.file.with_name(f"{self.file.name}.before")

    def do(self) -> None:
        """Put the new file in place. A link stays a link: the file behind it is replaced."""
        try:
            if self.target.is_symlink():
                if self.target.exists():
                    write_file(self.before, self.target.read_bytes())
                write_file(self.target, self.file.read_bytes())
                return
            if self.target.exists():
                give_as(self.target, self.file)
                self.target.replace(self.before)
            self.file.replace(self.target)
        except OSError as error:
            raise unwritable(self.target, error) from error

    def undo(self) -> None:
        """Put the old file back; where none was, there is none again."""
        if self.target.is_symlink():
            if self.before.exists():
                write_file(self.target, self.before.read_bytes())
        elif self.before.exists():
            self.before.replace(self.target)
        elif not self.file.exists():
            self.target.unlink()
