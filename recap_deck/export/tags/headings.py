"""The levels of headings in a whole file: none is skipped on the way down."""

from __future__ import annotations

from recap_deck.build.builder import OPENING_LAYOUTS

SECTION = "section"


class Headings:
    """Gives headings their levels, slide by slide: what opens a session, sections, slides."""

    def __init__(self) -> None:
        self._session: int | None = None
        self._is_opened = False
        self._is_divided = False
        self._last = 0
        self._top = 1

    def begin(self, session: int | None, layout: str) -> None:
        """Begin the next slide of the file."""
        self._top = self._top_of(session, layout)

    def level(self, within: int) -> int:
        """The level, from 1, of the slide's next heading, which counts so many within it."""
        self._last = min(self._top + within, self._last + 1)
        return self._last

    def _top_of(self, session: int | None, layout: str) -> int:
        if session is None:
            return 1
        if session != self._session:
            self._session, self._is_opened, self._is_divided = session, False, False
        if layout in OPENING_LAYOUTS:
            self._is_opened, self._is_divided = True, False
            return 1
        if layout == SECTION:
            self._is_divided = True
            return 1 + self._is_opened
        return 1 + self._is_opened + self._is_divided
