"""Where links within a deck lead: from an address as it is written to the slide that is meant."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote


class LinkTargets:
    """Finds where addresses written on slides lead, by the ids of all entries in order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = {_normal(each): each for each in reversed(ids)}
        self._slugs = {normal.partition("#")[2]: each for normal, each in self._ids.items()}
        self._firsts = {normal.partition("#")[0]: each for normal, each in self._ids.items()}

    def find_slide(self, address: str, id_: str) -> str | None:
        """The entry that an address on the slide `id_` means.

        `#slug` is one of its session, else of another; `other.md` is the first of that session,
        a path from where its own file lies.
        """
        path, _, slug = _normal(unquote(address)).partition("#")
        session = _normal(id_).partition("#")[0]
        if not path:
            return self._ids.get(f"{session}#{slug}") or self._slugs.get(slug)
        file = posixpath.normpath(posixpath.join(posixpath.dirname(session), path))
        return self._ids.get(f"{file}#{slug}") if slug else self._firsts.get(file)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
