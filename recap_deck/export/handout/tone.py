"""The light that slides have on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from recap_deck.build.builder import Builder
from recap_deck.build.view_as import ViewAs, seen_as
from recap_deck.model.deck import Deck


def deck_on_paper(deck: Deck, tone: str) -> Deck:
    """The deck with light slides where the `tone` says so, which saves ink; else as it is."""
    return seen_as(deck, ViewAs(light="light")) if tone == "light" else deck


@contextmanager
def toned(builder: Builder, tone: str) -> Iterator[None]:
    """Let a builder have the deck as it is on paper, for a while."""
    deck = builder.deck
    on_paper = deck_on_paper(deck, tone)
    if on_paper is deck:
        yield
        return
    builder.load(on_paper)
    try:
        yield
    finally:
        builder.load(deck)
