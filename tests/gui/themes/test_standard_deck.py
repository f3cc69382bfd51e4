"""No theme lets the standard deck down: nothing off the slide, torn, too small or on anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.diagnostics import Severity
from recap_deck.model.deck import Deck
from recap_deck.place.layouts import LAYOUT_NAMES
from recap_deck.theme.load import built_in_themes
from tests.placed_faults import SMALLEST, covered, off_slide, overlaps, smallest, torn
from tests.placed_rooms import sticking_out
from tests.standard_deck import LANGUAGES, LIGHTS, SIZES, lengths_deck, standard_deck

IS_WHOLE = bool(os.environ.get("RECAP_DECK_WHOLE"))
"""Whether to look at every theme in every light, size and language, as `make slow` does."""

TOLD = {"text-continued"}
"""The only warning that the deck is meant to bring; what is smaller is said as an info."""

TOO_LONG = {"title-too-small"}
"""What may be told of a title of five lines, as large as they are on a card."""


def dresses() -> list[tuple[str, str, str]]:
    """Each theme in both lights, and each of these in one size or in both."""
    every = list(product(built_in_themes(), LIGHTS, SIZES))
    return every if IS_WHOLE else [each for i, each in enumerate(every) if i % 4 in (0, 3)]


dress = pytest.mark.parametrize(("theme", "light", "size"), dresses())


def faults(deck: Deck) -> list[tuple[str, object]]:
    """Whatever is wrong, with the slide's id."""
    with closing(Builder(deck)) as builder:
        return [
            (entry.id, fault)
            for index, entry in enumerate(builder.entries)
            for fault in _faults_of(builder, index)
        ]


def _faults_of(builder: Builder, index: int) -> Iterator[object]:
    pages = builder.pages(index)
    entry = builder.entries[index]
    for page in pages:
        yield from overlaps(page)
        yield from off_slide(page)
        yield from covered(page)
        yield from sticking_out(page.slide, builder.theme_of(index))
        if smallest(page) < SMALLEST:
            yield f"text of {smallest(page):.1f}"
    yield from torn(pages)
    for each in builder.diagnostics_of(index):
        is_full = each.code in TOO_LONG and "-full-" in entry.id
        is_said = each.severity is Severity.INFO or each.code in TOLD
        if not is_said and not is_full:
            yield each


@dress
def test_every_layout_and_construct_stands_well(
    qapp: QApplication, theme: str, light: str, size: str
) -> None:
    assert faults(standard_deck(theme, light, size)) == []


@dress
def test_little_and_too_much_stand_well(
    qapp: QApplication, theme: str, light: str, size: str
) -> None:
    assert faults(lengths_deck(theme, light, size, whole=IS_WHOLE)) == []


def test_the_deck_holds_every_layout_in_every_language(qapp: QApplication) -> None:
    deck = standard_deck("recap", "dark", "16:9")
    assert len(deck.sessions) == len(LANGUAGES)
    for session in deck.sessions:
        named = {slide.directives.layout for slide in session.slides}
        assert named >= set(LAYOUT_NAMES)
