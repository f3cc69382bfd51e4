"""Which display a window is on."""

from __future__ import annotations

import gc

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from recap_deck.ui.screens import screen_of


def test_a_display_outlives_the_windows_that_it_was_asked_of(qapp: QApplication) -> None:
    for _ in range(3):
        window = QWidget()
        vars(window)["around"] = [window]  # as windows have it that their signals hold
        assert screen_of(window).availableGeometry().width() > 0
        del window
        gc.collect()
    primary = QGuiApplication.primaryScreen()
    assert QGuiApplication.screenAt(primary.geometry().center()) == primary


def test_a_form_is_measured_for_the_display_of_its_window(qapp: QApplication) -> None:
    window = QWidget()
    window.show()
    form = QDialog(window)
    form.move(-5000, -5000)
    assert screen_of(form) == screen_of(window) == QGuiApplication.primaryScreen()
    window.close()


def test_a_window_that_lies_nowhere_is_on_the_first_display(qapp: QApplication) -> None:
    window = QWidget()
    window.move(-9000, -9000)
    assert screen_of(window) == QGuiApplication.primaryScreen()
