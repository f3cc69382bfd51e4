"""The displays that are plugged in, and how a window is put on one of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from recap_deck.ui.displays import Display

_SETTLED_MS = 300


class DisplayWatch(QObject):
    """Tells when displays come and go. It keeps no QScreen: Qt takes them away unasked.

    Signals:
        disturbed: a display came, went or moved just now; windows may be anywhere.
        settled: nothing has changed for a moment.
    """

    disturbed = Signal()
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._timer.timeout.connect(self.settled)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "displays need an application"
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_disturbed)
        application.primaryScreenChanged.connect(self._on_disturbed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_disturbed)

    def displays(self) -> tuple[Display, ...]:
        """The displays of this moment, from left to right."""
        found = [display_of(screen) for screen in QGuiApplication.screens()]
        return tuple(sorted(found, key=lambda display: display.place))

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_disturbed)
        self._on_disturbed()

    def _on_disturbed(self, _: object = None) -> None:
        self._timer.start()
        self.disturbed.emit()


def display_of(screen: QScreen) -> Display:
    """What is to be known of a screen."""
    place, size = screen.geometry(), screen.physicalSize()
    return Display(
        screen.name(),
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        (place.x(), place.y(), place.width(), place.height()),
        (round(size.width()), round(size.height())),
        screen.devicePixelRatio(),
    )


def find_screen(identity: str) -> QScreen | None:
    """The screen of a display; to be used at once and not kept."""
    screens = QGuiApplication.screens()
    return next((each for each in screens if display_of(each).identity == identity), None)


def is_wayland() -> bool:
    """Tell whether a window that is shown can't be sent to another display."""
    return QGuiApplication.platformName().startswith("wayland")


def fill_screen(window: QWidget, screen: QScreen) -> None:
    """Show a window on the whole of `screen`; in this order it lands on the right one."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    window.raise_()


def fills(window: QWidget, identity: str) -> bool:
    """Tell whether a window stands where it was put."""
    if is_wayland():
        # There it lands where it was sent, and what Qt says of its place may be an older one.
        return window.isFullScreen()
    screen = find_screen(identity)
    return screen is not None and window.geometry() == screen.geometry()
