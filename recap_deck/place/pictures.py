"""What `place` asks about pictures, videos and sounds: whether they are there, and how large."""

from __future__ import annotations

from typing import Protocol

from recap_deck.diagnostics import Diagnostic
from recap_deck.model.media import Clip
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture that can be drawn; `key` tells the painter which, and changes with the file.

    What `is_vector` is sharp at any size. `remarks` have spans as that of a `MissingPicture`.
    """

    key: str
    width: float
    height: float
    remarks: tuple[Diagnostic, ...] = ()
    is_vector: bool = False


@dataclass(frozen=True, slots=True)
class FoundMedia:
    """A video or sound, with the size of what is shown of it while it doesn't play.

    `key` tells the player which, and changes with the file; `file` is the path from the deck's
    folder. What lies on the web has neither, but a `link`. `remarks` have spans as that of a
    `MissingPicture`.
    """

    key: str
    name: str
    width: float
    height: float
    poster: FoundPicture | None = None
    file: str = ""
    link: str = ""
    remarks: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingPicture:
    """A picture that can't be drawn: `label` is drawn in its place, `diagnostic` says why.

    The diagnostic's span has no path and line 1; `place` sets the block's line.
    """

    label: str
    diagnostic: Diagnostic


class Pictures(Protocol):
    """Finds pictures by the path that the author wrote, relative to the session's file."""

    def find_picture(self, path: str) -> FoundPicture | MissingPicture:
        """Look at the file called `path`; never raises."""
        ...

    def find_media(self, path: str, clip: Clip) -> FoundMedia | MissingPicture:
        """Look at the video or sound called `path`, and for what stands for it; never raises."""
        ...
