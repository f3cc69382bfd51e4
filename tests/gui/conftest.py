"""Workspaces for the tests of windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, write_event


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """A folder with the small event."""
    return write_event(tmp_path / "evening")


@pytest.fixture
def workspace(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    """The small event in its window."""
    with opened(event, FakeClock()) as made:
        yield made
