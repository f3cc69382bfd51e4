"""What the world refuses: files, disks, wrong use; each error is one finished sentence."""

from __future__ import annotations

from pathlib import Path

from recap_deck.messages import sentence


class RecapDeckError(Exception):
    """Base of the errors that a user is told; `str()` is the whole sentence in English."""

    def __init__(self, code: str, /, **arguments: object) -> None:
        self.code = code
        self.arguments = tuple((name, str(value)) for name, value in arguments.items())
        super().__init__(sentence(code, self.arguments))


class DeckFileError(RecapDeckError):
    """A deck file can't be read or written."""

    def __init__(self, code: str, path: Path, /, **arguments: object) -> None:
        super().__init__(code, path=path, **arguments)
        self.path = path


class ThemeError(RecapDeckError):
    """A theme can't be used."""
