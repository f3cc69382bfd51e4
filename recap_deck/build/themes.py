"""The theme of each session: loaded once, and a way out where it can't be."""

from __future__ import annotations

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan
from recap_deck.errors import ThemeError
from recap_deck.geometry import WIDE, Size
from recap_deck.model.deck import Deck, Session
from recap_deck.theme.load import DEFAULT_THEME, load_theme
from recap_deck.theme.model import Theme

_LIGHT = "paper"
_THEMES_ELSEWHERE = {
    "marp": ("default", "gaia", "uncover"),
    "slidev": ("default", "seriph", "none"),
    "reveal": ("black", "white", "league", "beige", "night", "serif", "simple", "solarized"),
}
"""Themes that come with other programs; a deck that names one asks for nothing special."""


class Themes:
    """Themes of one deck by session; `override` stands for whatever the deck names."""

    def __init__(self, deck: Deck, override: str = "") -> None:
        self._deck = deck
        self._override = override
        self._by_session: dict[int | None, Theme] = {}
        self._diagnostics: list[Diagnostic] = []

    def theme(self, session: int | None) -> Theme:
        """The theme of a session, or of the event's own cards for None."""
        if session not in self._by_session:
            self._by_session[session] = self._load(session)
        return self._by_session[session]

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was wrong with the themes named in the deck."""
        for session in range(len(self._deck.sessions)):
            self.theme(session)
        return tuple(dict.fromkeys(self._diagnostics))

    def _load(self, index: int | None) -> Theme:
        session = self._deck.sessions[index] if index is not None else None
        named = _meant(session.theme, session) if session is not None else ""
        default = _default_theme(session)
        name = self._override or named or _meant(self._deck.event.theme, session) or default
        style = session.style if session is not None else ()
        size = session.size if session is not None else self._card_size()
        for theme, overrides in ((name, style), (name, ()), (default, ())):
            try:
                return load_theme(theme, size, overrides, self._deck.root)
            except ThemeError as error:
                self._report(error, session, from_event=not named)
        raise AssertionError("the default theme can't be loaded")

    def _card_size(self) -> Size:
        """The event's own cards have the size of the first session's slides."""
        return self._deck.sessions[0].size if self._deck.sessions else WIDE

    def _report(self, error: ThemeError, session: Session | None, *, from_event: bool) -> None:
        if session is None:
            return
        span = session.span
        if from_event and self._deck.is_event and self._deck.event.theme:
            span = SourceSpan("event.yaml")
        self._diagnostics.append(Diagnostic(error.code, Severity.ERROR, span, error.arguments))


def _meant(name: str, session: Session | None) -> str:
    """A theme's name, empty for one that every deck of another program may have."""
    dialect = session.dialect if session is not None else ""
    return "" if name in _THEMES_ELSEWHERE.get(dialect, ()) else name


def _default_theme(session: Session | None) -> str:
    """Ours for our own decks; a light one for others, whose pictures are made for white."""
    if session is None or session.dialect not in _THEMES_ELSEWHERE:
        return DEFAULT_THEME
    is_dark = any("invert" in slide.directives.classes for slide in session.slides[:1])
    return DEFAULT_THEME if is_dark else _LIGHT
