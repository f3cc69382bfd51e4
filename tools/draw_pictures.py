"""Draw the pictures that README and docs show into `docs/pictures/`; needs no display.

show.png is the console with what the audience sees, window.png the app's window on the sample
event, start.png the panel before a show, agenda.png the agenda of a show that is late, overview.png
all slides over the console, slides.png a slide of the event in each theme, theme-….png those of
`docs/examples/layouts`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

# Before Qt is loaded: it reads them once. The state folder keeps the user's settings out.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "2"
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
os.environ["LC_ALL"] = "en_GB.UTF-8"

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.live import asked_layout
from recap_deck.build.live_cards import LiveCards
from recap_deck.model.deck import Deck
from recap_deck.model.event import ItemKind
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.settings.desk import Desk
from recap_deck.show.clock import Instant
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import forecast
from recap_deck.show.picture import (
    AgendaSeen,
    CountdownSeen,
    NextUpSeen,
    Picture,
    picture_of,
)
from recap_deck.show.rundown import MINUTE, Rundown, plan_of, start_item
from recap_deck.show.time_text import time_of_day_text
from recap_deck.source.load import load_deck
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.ui.app import _make_application as make_application
from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.start_panel.starting import Starting
from recap_deck.ui.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "slides"
LAYOUTS = ROOT / "docs" / "examples" / "layouts"
PICTURES = ROOT / "docs" / "pictures"

SHOWN_SLIDE = "T2 Nano와 CPU 크레딧"
THEME_SLIDES = {
    "recap": "Instance, Container, 그리고 Serverless",
    "paper": "왜 HTTP가 아니라 MQTT인가",
    "terminal": "시간별 참여를 묻는 SQL",
    "contrast": "T2: 아껴 두었다가 몰아 쓴다",
    "seminar": "고를 때 묻는 다섯 가지",
    "poster": "하루에 1,000만 명이 달린다",
}
"""A slide of the event that shows what each theme is for."""
THEMES = ("recap", "paper")

WINDOW = (1320, 780)
PANEL = (920, 640)
CONSOLE = (1280, 720)
PAIR = (1200, 780)
SLIDE_WIDTH = 640
LAYOUT_WIDTH = 440
GAP = 24
LABEL = 44
GROUND = "#e9e9ec"


def main() -> int:
    """Draw every picture; say which."""
    application = make_application()
    PICTURES.mkdir(exist_ok=True)
    for name, draw in _DRAWERS.items():
        path = PICTURES / name
        draw(application).save(str(path))
        print(f"{path.relative_to(ROOT)}, {path.stat().st_size // 1024} KB")
    return 0


def _window(application: QApplication) -> QImage:
    workspace = Workspace(LiveDeck(SAMPLE), time.monotonic)
    try:
        workspace.start(full_screen=False)
        workspace.window.resize(*WINDOW)
        workspace.window.take_desk(Desk(shows_editor=True))
        entries = workspace.deck.builder.entries
        place = next(i for i, each in enumerate(entries) if each.title == SHOWN_SLIDE)
        _wait(application, 1)
        workspace.show.go_to(place)
        workspace.window.setFocus()
        _wait(application, 1)
        while not workspace.showing.survey.is_complete:
            _wait(application, 0.1)
        _wait(application, 2)
        return workspace.window.grab().toImage()
    finally:
        workspace.window.close()
        workspace.close()


def _show(application: QApplication) -> QImage:
    """What the speaker sees, and the audience, in the middle of a talk."""
    clock = _SetClock()
    workspace = Workspace(LiveDeck(SAMPLE), time.monotonic, clock)
    try:
        workspace.start(full_screen=False)
        entries = workspace.deck.builder.entries
        place = next(i for i, each in enumerate(entries) if each.title == SHOWN_SLIDE)
        _wait(application, 1)
        _present(workspace)
        console, audience = workspace.presenting.console, workspace.presenting.audience
        for window in (console, audience):
            window.setGeometry(0, 0, *CONSOLE)
        for began, what in TALK:
            clock.minutes = began
            what(workspace)
        workspace.show.go_to(place)
        workspace.evening.tick()
        _wait(application, 2)
        return _pair(console.grab().toImage(), audience.grab().toImage())
    finally:
        workspace.window.close()
        workspace.close()


def _pair(console: QImage, audience: QImage) -> QImage:
    """The console with the smaller slide beside it, as they are seen from the laptop."""
    heights = [round(width * CONSOLE[1] / CONSOLE[0]) for width in PAIR]
    sheet = QImage(sum(PAIR) + 3 * GAP, max(heights) + 2 * GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(GROUND))
    left = GAP
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for picture, width, height in zip((console, audience), PAIR, heights, strict=True):
            smooth = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            smooth.setDevicePixelRatio(1)
            painter.drawImage(QPointF(left, (sheet.height() - height) / 2), smooth)
            left += width + GAP
    return sheet


def _start(application: QApplication) -> QImage:
    """The panel as it is with a laptop and a projector."""
    workspace = Workspace(LiveDeck(SAMPLE), time.monotonic, _SetClock())
    laptop = Display("", "", "Laptop", "", (0, 0, 1280, 720), (310, 174), 2.0)
    beamer = Display("", "", "Projector", "", (1280, 0, 1920, 1080))
    try:
        workspace.start(full_screen=False)
        _wait(application, 1)
        while not workspace.showing.survey.is_complete:
            _wait(application, 0.1)
        workspace.rest.beginning.choose(from_here=False)
        asking = workspace.rest.beginning.opened
        assert isinstance(asking, Starting)
        assert asking.panel is not None
        asking.panel.show_displays((laptop, beamer), Seats(beamer.identity, laptop.identity))
        asking.panel.warn("")
        asking.panel.resize(*PANEL)
        _wait(application, 1)
        return asking.panel.grab().toImage()
    finally:
        workspace.window.close()
        workspace.close()


def _agenda(application: QApplication) -> QImage:
    """The agenda over the console, in an evening that began late and has a talk run over."""
    clock = _SetClock()
    workspace = Workspace(LiveDeck(SAMPLE), time.monotonic, clock)
    try:
        workspace.start(full_screen=False)
        _wait(application, 1)
        _present(workspace)
        console = workspace.presenting.console
        console.setGeometry(0, 0, *CONSOLE)
        for began, what in TIMES:
            clock.minutes = began
            what(workspace)
        workspace.conducting.toggle_agenda()
        _wait(application, 1)
        return console.grab().toImage()
    finally:
        workspace.window.close()
        workspace.close()


def _overview(application: QApplication) -> QImage:
    """All slides over the console."""
    workspace = Workspace(LiveDeck(SAMPLE), time.monotonic, _SetClock())
    try:
        workspace.start(full_screen=False)
        entries = workspace.deck.builder.entries
        place = next(i for i, each in enumerate(entries) if each.title == SHOWN_SLIDE)
        _wait(application, 1)
        _present(workspace)
        workspace.show.go_to(place)
        workspace.presenting.console.resize(*CONSOLE)
        _wait(application, 1)
        workspace.run("go.overview")
        _wait(application, 3)
        return workspace.presenting.console.grab().toImage()
    finally:
        workspace.window.close()
        workspace.close()


def _present(workspace: Workspace) -> None:
    """Show slides and console; without a display nothing keeps one on, and that isn't told."""
    workspace.presenting.show_in_windows()
    workspace.presenting.tell_dark(False)


class _SetClock:
    """An evening's clock that stands at so many minutes past seven."""

    def __init__(self) -> None:
        self.minutes = 0.0

    def now(self) -> Instant:
        begin = datetime(2015, 11, 5, 19).timestamp()
        return Instant(self.minutes * 60, begin + self.minutes * 60)


def _start_time(workspace: Workspace) -> None:
    workspace.evening.toggle_timer()


def _hand_over(workspace: Workspace) -> None:
    workspace.evening.hand_over()
    workspace.evening.toggle_timer()


def _tell_time(workspace: Workspace) -> None:
    workspace.evening.tick()


TIMES = ((3, _start_time), (16, _hand_over), (46, _tell_time))
"""Minutes past seven, and what happens then."""
TALK = ((3, _start_time), (16, _hand_over), (41, _hand_over), (46.6, _tell_time))


def _wait(application: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()


def _slides(_: QApplication) -> QImage:
    pictures = [_themed_picture(*each) for each in THEME_SLIDES.items()]
    return _sheet(pictures, 3, tuple(THEME_SLIDES))


def _layouts(_: QApplication, theme: str) -> QImage:
    builder = Builder(load_deck(LAYOUTS), theme)
    indexes = [i for i, entry in enumerate(builder.entries) if entry.slide]
    names = [builder.facts(i).layout for i in indexes]
    pictures = [_picture(builder, i, LAYOUT_WIDTH) for i in indexes]
    builder.close()
    return _sheet(pictures, 4, names)


def _cards(_: QApplication) -> QImage:
    """Countdown, agenda, break and who is next, at moments of an evening that is late."""
    columns = [_cards_in(theme) for theme in THEMES]
    rows = [picture for pair in zip(*columns, strict=True) for picture in pair]
    return _sheet(rows, len(THEMES), ())


def _cards_in(theme: str) -> list[QImage]:
    builder = Builder(load_deck(SAMPLE), theme)
    deck, slides = builder.deck, {asked_layout(each): each for each in builder.entries}
    cards = LiveCards(deck, builder.language, time_of_day_text)
    found = [cards.card(seen, slides.get(name) if name else None) for seen, name in _moments(deck)]
    pages = [builder.pages_now(*each)[0] for each in found if each is not None]
    builder.close()
    return [
        slide_image(each.slide, PictureStore(), SLIDE_WIDTH, over=each.furniture) for each in pages
    ]


def _moments(deck: Deck) -> Iterator[tuple[Picture, str]]:
    """What is seen, and the layout of the slide that it is seen on."""
    items = plan_of(deck.agenda)
    place = next(i for i, each in enumerate(items) if each.kind is ItemKind.BREAK)
    begin = (items[0].planned_start or 0.0) + 3 * MINUTE
    rundown = start_item(start_item(Rundown(items), items[0].id, begin), items[1].id, begin + 780)
    later = start_item(rundown, items[place].id, begin + 75 * MINUTE)
    yield CountdownSeen(begin - 3 * MINUTE, 754), ""
    yield AgendaSeen(forecast(rundown, begin + 1600)), "agenda"
    now = begin + 77 * MINUTE + 12
    seen = picture_of(Evening(rundown=later), items[place].id, "break", forecast(later, now), now)
    if seen is not None:
        yield seen, "break"
    yield NextUpSeen(items[place + 1], begin + 86 * MINUTE), ""


def _themed_picture(theme: str, title: str) -> QImage:
    builder = Builder(load_deck(SAMPLE), theme)
    place = next(i for i, entry in enumerate(builder.entries) if entry.title == title)
    picture = _picture(builder, place)
    builder.close()
    return picture


def _picture(builder: Builder, index: int, width: int = SLIDE_WIDTH) -> QImage:
    page = builder.pages(index)[0]
    return slide_image(page.slide, PictureStore(), width, over=page.furniture)


def _sheet(pictures: Sequence[QImage], columns: int, labels: Sequence[str]) -> QImage:
    """Put pictures side by side in rows, each over its label where there are labels."""
    width, height = pictures[0].width() + GAP, pictures[0].height() + GAP
    height += LABEL if labels else 0
    rows = -(-len(pictures) // columns)
    sheet = QImage(columns * width + GAP, rows * height + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(GROUND))
    with QPainter(sheet) as painter:
        painter.setPen(QPen(QColor("#3c3f46")))
        painter.setFont(_label_font())
        for place, picture in enumerate(pictures):
            corner = QPointF(GAP + place % columns * width, GAP + place // columns * height)
            painter.drawImage(corner, picture)
            if labels:
                room = QRectF(corner.x(), corner.y() + picture.height(), picture.width(), LABEL)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, labels[place])
    return sheet


def _label_font() -> QFont:
    font = QFont()
    font.setFamilies(load_theme(THEMES[0]).style("caption").families)
    font.setPixelSize(26)
    return font


_DRAWERS: dict[str, Callable[[QApplication], QImage]] = {
    "show.png": _show,
    "window.png": _window,
    "start.png": _start,
    "agenda.png": _agenda,
    "overview.png": _overview,
    "slides.png": _slides,
    "cards.png": _cards,
    **{f"theme-{name}.png": partial(_layouts, theme=name) for name in built_in_themes()},
}


if __name__ == "__main__":
    sys.exit(main())
