"""The theme of each session: loaded once, and a way out where it can't be."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.errors import ThemeError
from recap_deck.geometry import WIDE, Size
from recap_deck.model.deck import Deck, Session
from recap_deck.model.slide import SlideSource
from recap_deck.theme.load import DEFAULT_THEME, load_theme
from recap_deck.theme.model import Theme

_LIGHT = "paper"
_THEMES_ELSEWHERE = {
    "marp": ("default", "gaia", "uncover"),
    "slidev": ("default", "seriph", "none"),
    "reveal": ("black", "white", "league", "beige", "night", "serif", "simple", "solarized"),
}
"""Themes that come with other programs; a deck that names one asks for nothing special."""


_CLASSES_ELSEWHERE = {"uncover": ("lead",)}
"""What a theme of another program has on every slide."""

_MEANT_BY = {"gaia": "invert"}
"""Classes of other programs' themes by another name here: gaia's slide on its strong colour."""


class Themes:
    """Themes of one deck by session and class; `override` stands for whatever the deck names."""

    def __init__(self, deck: Deck, override: str = "") -> None:
        self._deck = deck
        self._override = override
        self._made: dict[tuple[int | None, tuple[str, ...]], Theme] = {}
        self._refused: list[tuple[ThemeError, int | None, bool]] = []
        """What couldn't be loaded, for which session, and whether the event named it."""

    def followed(self, deck: Deck) -> Themes:
        """Those of another state of the deck whose theme files nobody changed."""
        themes = Themes(deck, self._override)
        if _asked_of(deck) == _asked_of(self._deck):
            themes._made, themes._refused = self._made, self._refused
        return themes

    def theme(self, session: int | None, classes: tuple[str, ...] = ()) -> Theme:
        """The theme of a session's slides with `classes`; of the event's own cards for None."""
        key = (session, classes)
        if key not in self._made:
            self._made[key] = self._load(session, classes)
        return self._made[key]

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was wrong with the themes named in the deck."""
        found: list[Diagnostic] = []
        for index, session in enumerate(self._deck.sessions):
            self.theme(index)
            for slide in session.slides:
                found += self._unknown_classes(index, slide)
        refused = (each for error in self._refused for each in self._remarks_on(*error))
        return tuple(dict.fromkeys((*refused, *found)))

    def _unknown_classes(self, session: int, slide: SlideSource) -> Iterator[Diagnostic]:
        """Elsewhere a class is one of a style sheet, and no mistake."""
        classes = slide.directives.classes
        if not classes or self._deck.sessions[session].dialect in _THEMES_ELSEWHERE:
            return
        theme = self.theme(session, classes)
        for name in classes:
            if name not in theme.variants:
                arguments = {"theme": theme.name, "name": name, "known": ", ".join(theme.variants)}
                yield remark("class-unknown", Severity.WARNING, slide.span, **arguments)

    def _load(self, index: int | None, classes: tuple[str, ...]) -> Theme:
        session = self._deck.sessions[index] if index is not None else None
        named = _meant(session.theme, session) if session is not None else ""
        default = _default_theme(session)
        name = self._override or named or _meant(self._deck.event.theme, session) or default
        style = session.style if session is not None else ()
        size = session.size if session is not None else self._card_size()
        variants = _variants(session, classes)
        for theme, overrides in ((name, style), (name, ()), (default, ())):
            try:
                return load_theme(theme, size, overrides, self._deck.root, variants)
            except ThemeError as error:
                self._refused.append((error, index, not named))
        return load_theme(DEFAULT_THEME, size)

    def _card_size(self) -> Size:
        """The event's own cards have the size of the first session's slides."""
        return self._deck.sessions[0].size if self._deck.sessions else WIDE

    def _remarks_on(
        self, error: ThemeError, index: int | None, from_event: bool
    ) -> Iterator[Diagnostic]:
        if index is None:
            return
        session = self._deck.sessions[index]
        span = session.span
        if from_event and self._deck.is_event and self._deck.event.theme:
            span = SourceSpan("event.yaml")
        # Decks of other programs often have a theme of their own, which isn't ours to find.
        is_elsewhere = session.dialect in _THEMES_ELSEWHERE and not from_event
        severity = Severity.WARNING if is_elsewhere else Severity.ERROR
        yield Diagnostic(error.code, severity, span, error.arguments)


def _asked_of(deck: Deck) -> tuple[object, ...]:
    """All of a deck that decides which themes its slides have."""
    asked = ((each.theme, each.style, each.size, each.dialect) for each in deck.sessions)
    return (deck.root, deck.event.theme, *asked)


def _meant(name: str, session: Session | None) -> str:
    """A theme's name, empty for one that every deck of another program may have."""
    dialect = session.dialect if session is not None else ""
    return "" if name in _THEMES_ELSEWHERE.get(dialect, ()) else name


def _variants(session: Session | None, classes: tuple[str, ...]) -> tuple[str, ...]:
    if session is None or session.dialect not in _THEMES_ELSEWHERE:
        return classes
    elsewhere = _CLASSES_ELSEWHERE.get(session.theme, ())
    return (*elsewhere, *(_MEANT_BY.get(name, name) for name in classes))


def _default_theme(session: Session | None) -> str:
    """Ours for our own decks; a light one for others, whose pictures are made for white."""
    if session is None or session.dialect not in _THEMES_ELSEWHERE:
        return DEFAULT_THEME
    return _LIGHT
