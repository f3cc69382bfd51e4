"""Where links within a deck lead: from `#slug` as it is written to the slide that is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote


class LinkTargets:
    """Finds where addresses written on slides lead, by the ids of all entries in order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = {_normal(each): each for each in reversed(ids)}
        self._slugs = {normal.partition("#")[2]: each for normal, each in self._ids.items()}

    def find_slide(self, address: str, id_: str) -> str | None:
        """The entry that `#slug` means on the slide `id_`: in its session, else in another."""
        slug = _normal(unquote(address.removeprefix("#")))
        session = _normal(id_).partition("#")[0]
        return self._ids.get(f"{session}#{slug}") or self._slugs.get(slug)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
