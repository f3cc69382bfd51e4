from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from recap_deck.commands.table import COMMANDS
from recap_deck.resources import resource_folder
from recap_deck.ui.icons import icon_path
from recap_deck.ui.look import DARK, LIGHT, Look, look
from tests.contrast import contrast

LOOKS = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])


@LOOKS
@pytest.mark.parametrize("ground", ["ground", "panel", "surface", "hover"])
@pytest.mark.parametrize("tone", ["text", "secondary", "quiet", "link"])
def test_text_can_be_read_on_every_ground(tones: Look, ground: str, tone: str) -> None:
    assert contrast(getattr(tones, tone), getattr(tones, ground)) >= 4.5


@LOOKS
def test_body_text_meets_aa(tones: Look) -> None:
    for tone in (tones.text, tones.secondary, tones.quiet):
        assert contrast(tone, tones.surface) >= 4.5
    assert contrast(tones.on_accent, tones.accent) >= 4.5
    assert contrast(tones.accent, tones.panel) >= 3
    assert contrast(tones.second, tones.panel) >= 4.5


def test_a_dark_desktop_gets_the_dark_look(qapp: QApplication) -> None:
    before = QApplication.palette()
    try:
        QApplication.setPalette(QPalette(QColor("#202020")))
        assert look() is DARK
        QApplication.setPalette(QPalette(QColor("#f0f0f0")))
        assert look() is LIGHT
    finally:
        QApplication.setPalette(before)


@pytest.mark.parametrize("name", sorted({each.icon for each in COMMANDS.values() if each.icon}))
def test_every_icon_of_the_table_can_be_drawn(qapp: QApplication, name: str) -> None:
    assert not icon_path(name).isEmpty()


def test_an_unknown_icon_is_nothing(qapp: QApplication) -> None:
    assert icon_path("no-such-icon").isEmpty()


def test_the_programs_icon_is_there() -> None:
    assert (resource_folder("assets") / "icon.svg").read_bytes().startswith(b"<svg")
