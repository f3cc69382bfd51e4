"""Every text of the standard deck reads at the worst pixel under it, in every theme and light."""

from __future__ import annotations

import os
from contextlib import closing
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.paint.picture_store import PictureStore
from recap_deck.theme.load import built_in_themes
from tests.ground_under_text import LARGE, Reading, readings
from tests.standard_deck import LIGHTS, standard_deck

SESSIONS = range(4 if os.environ.get("RECAP_DECK_WHOLE") else 1)
NEEDED = {"contrast": (4.5, 7.0)}
"""What large and small text needs where it is more than WCAG's AA."""


@pytest.mark.parametrize(("theme", "light"), list(product(built_in_themes(), LIGHTS)))
def test_every_text_reads_on_what_lies_under_it(qapp: QApplication, theme: str, light: str) -> None:
    large, small = NEEDED.get(theme, (3.0, 4.5))
    weak: dict[tuple[str, str], tuple[str, Reading]] = {}
    pictures = PictureStore()
    with closing(Builder(standard_deck(theme, light, "16:9"))) as builder:
        for index, entry in enumerate(builder.entries):
            if entry.session not in (None, *SESSIONS):
                continue
            for page in builder.pages(index):
                for each in readings(page, pictures):
                    if each.ratio < (large if each.size >= LARGE else small):
                        weak[each.color, each.ground] = (entry.id, each)
    assert weak == {}
