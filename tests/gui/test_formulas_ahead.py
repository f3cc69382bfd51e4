"""A window with formulas: they are drawn elsewhere before their slides are looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.diagnostics import Severity
from recap_deck.model.drawings import Shape
from recap_deck.parse.formulas.kept import KeptShapes
from tests.windows import FakeClock, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DECK = """# First

<!-- notes with $n^2$ -->

---

# Second

$x^{window}$ and $\\frac{1}$
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_formulas_are_drawn_before_their_slides_are_looked_at(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "talk.md").write_text(DECK, encoding="utf-8")
    with opened(tmp_path / "talk.md", FakeClock()) as workspace:
        survey = workspace.showing.survey
        qtbot.waitUntil(lambda: survey.is_complete, timeout=20_000)

        assert KeptShapes().find("x^{window}", False)
        assert survey.marks() == {1: Severity.ERROR}


def test_notes_show_formulas_too(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(DECK, encoding="utf-8")
    with opened(tmp_path / "talk.md", FakeClock()) as workspace:
        (line,) = workspace.window.notes.lines

        assert isinstance(line.runs[-1].drawing, Shape)
        assert workspace.window.notes.text == "notes with n^2"
