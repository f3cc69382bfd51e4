from __future__ import annotations

import subprocess
import sys

import PySide6
import pytest

# A call of each kind that PySide explains with what was held back.
_MISTAKES = """
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QFont
for mistake in (
    lambda: QColor(1, 2, 3, 4, 5, 6, 7),
    lambda: QPoint("x", 1),
    lambda: QFont().setPointSize("large"),
    lambda: QFont().setPointSize(),
    lambda: QObject(colour=3),
):
    try:
        mistake()
    except Exception as error:
        print(repr(error))
"""
_LIGHTLY = "from recap_deck.start import prepare_qt\nprepare_qt()\n"
_HELD_BACK = """
import sys
from recap_deck import qt_loading
print(bool(qt_loading._waiting), {"argparse", "gettext"} & set(sys.modules))
"""


def printed_by(code: str) -> str:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def test_what_qt_says_of_a_mistake_is_the_same_when_it_was_held_back() -> None:
    told = printed_by(_LIGHTLY + _MISTAKES)
    assert "Supported signatures:" in told
    assert told == printed_by(_MISTAKES)


def test_a_program_without_mistakes_never_compiles_what_explains_them() -> None:
    if not PySide6.__version__.startswith("6.11."):
        pytest.skip("another PySide is loaded as it is")
    assert printed_by(_LIGHTLY + _HELD_BACK) == "True set()\n"
