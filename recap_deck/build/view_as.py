"""A deck in another look, for whoever wants to see it so; what is written stays as it is."""

from __future__ import annotations

from recap_deck.geometry import Size
from recap_deck.model.deck import Deck, Session
from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass, replace

LIGHTS = ("light", "dark")
"""The variants that exclude each other; every theme has both."""


@dataclass(frozen=True, slots=True)
class ViewAs:
    """Another theme, another light, another size; what is empty or None is as it was written."""

    theme: str = ""
    light: str = ""
    size: Size | None = None


AS_WRITTEN = ViewAs()


def seen_as(deck: Deck, view: ViewAs) -> Deck:
    """Give a deck another look; the same deck where there is none to give."""
    if view == AS_WRITTEN:
        return deck
    sessions = tuple(_session(session, view) for session in deck.sessions)
    event = replace(deck.event, theme=view.theme or deck.event.theme)
    return replace(deck, event=event, sessions=sessions)


def _session(session: Session, view: ViewAs) -> Session:
    slides = session.slides
    if view.light:
        slides = tuple(_slide(slide, view.light) for slide in slides)
    # Another theme's tokens are other ones than a session overrides.
    style = () if view.theme else session.style
    return replace(
        session,
        theme=view.theme or session.theme,
        size=view.size or session.size,
        style=style,
        slides=slides,
    )


def _slide(slide: SlideSource, light: str) -> SlideSource:
    others = tuple(name for name in slide.directives.classes if name not in LIGHTS)
    return replace(slide, directives=replace(slide.directives, classes=(*others, light)))
