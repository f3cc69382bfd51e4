"""What is known of pictures on their grounds: whether they are drawn, and whether they are seen."""

from __future__ import annotations

Seen = tuple[str, str]
"""A picture's key, and the colour it lies on; "" where that isn't one colour."""


class PictureVerdicts:
    """Answers with a remark's code, "" for none; with `tries` each picture is decoded for it.

    Without, what isn't known yet is `unknown`, and somebody else finds it out.
    """

    def __init__(self, *, tries: bool) -> None:
        self._tries = tries
        self._known: dict[Seen, str] = {}
        self.unknown: dict[Seen, None] = {}

    def find(self, seen: Seen) -> str:
        """What is to be said of a picture, as far as it is known."""
        if self._tries and seen not in self._known:
            from recap_deck.paint.faint import verdict

            self.tell(seen, verdict(*seen))
        if seen not in self._known:
            self.unknown[seen] = None
        return self._known.get(seen, "")

    def tell(self, seen: Seen, code: str) -> None:
        """Take note of what was found out."""
        self.unknown.pop(seen, None)
        self._known[seen] = code
