"""How many slides an event may have; what is more is left out and told."""

from __future__ import annotations

from recap_deck.diagnostics import Severity, remark
from recap_deck.limits import MAX_EVENT_SLIDES
from recap_deck.source.session import ReadSession
from recap_deck.values import replace


class Room:
    """Counts the slides of an event, session after session."""

    def __init__(self, slides: int = MAX_EVENT_SLIDES) -> None:
        self._limit = slides
        self._left = slides

    def fit(self, read: ReadSession) -> ReadSession:
        """Cut off the slides that are too many."""
        slides = read.session.slides
        kept = slides[: self._left]
        self._left -= len(kept)
        if len(kept) == len(slides):
            return read
        told = remark(
            "slides-too-many",
            Severity.ERROR,
            slides[len(kept)].span,
            limit=self._limit,
            left_out=len(slides) - len(kept),
        )
        return ReadSession(replace(read.session, slides=kept), (*read.diagnostics, told))
