from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.commands.keymap import Keymap
from recap_deck.commands.table import COMMANDS
from recap_deck.resources import resource_folder
from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.start_panel.panel import StartPanel
from recap_deck.ui.start_panel.starting import Starting
from recap_deck.ui.workspace import Workspace
from tests.windows import EVENT, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
LAPTOP = Display("Laptop", "", "", "", (0, 0, 1280, 720))
BEAMER = Display("Beamer", "", "", "", (1280, 0, 1920, 1080))
HALL = Display("Hall", "", "", "", (3200, 0, 1920, 1080))
SEATS = Seats(BEAMER.identity, LAPTOP.identity)


def picture(color: Qt.GlobalColor) -> QImage:
    image = QImage(16, 9, QImage.Format.Format_RGB32)
    image.fill(color)
    return image


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[StartPanel]:
    parent = QWidget()
    made = StartPanel(
        lambda _: picture(Qt.GlobalColor.red),
        lambda _: picture(Qt.GlobalColor.blue),
        Keymap(COMMANDS.values()),
        parent,
    )
    made.resize(QSize(760, 660))
    made.show_displays((LAPTOP, BEAMER), SEATS)
    made.show()
    yield made
    parent.deleteLater()
    QTest.qWait(1)


def middle(panel: StartPanel, display: Display) -> QPoint:
    stand = next(each for each in panel.desk.shown if each.display == display)
    return QRect(*map(round, stand.place)).center()


def color_at(panel: StartPanel, display: Display) -> str:
    return panel.desk.grab().toImage().pixelColor(middle(panel, display)).name()


def drag(panel: StartPanel, one: Display, other: Display) -> None:
    QTest.mousePress(panel.desk, Qt.MouseButton.LeftButton, pos=middle(panel, one))
    QTest.mouseRelease(panel.desk, Qt.MouseButton.LeftButton, pos=middle(panel, other))


def test_each_display_shows_what_it_will_show(panel: StartPanel) -> None:
    assert color_at(panel, BEAMER) == "#ff0000"
    assert color_at(panel, LAPTOP) == "#0000ff"
    QTest.keyClick(panel, Qt.Key.Key_X)
    assert color_at(panel, LAPTOP) == "#ff0000"
    assert panel.sentence.text == "Slides on “Laptop”, notes on “Beamer”."


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_1])
def test_a_key_gives_the_slides_to_the_other_display(panel: StartPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel, key)
    assert panel.seats == SEATS.swapped()


def test_a_click_gives_the_slides_to_a_display(panel: StartPanel) -> None:
    QTest.mouseClick(panel.desk, Qt.MouseButton.LeftButton, pos=middle(panel, LAPTOP))
    assert panel.seats == SEATS.swapped()
    QTest.mouseClick(panel.desk, Qt.MouseButton.LeftButton, pos=middle(panel, LAPTOP))
    assert panel.seats == SEATS.swapped()


def test_slides_and_notes_can_be_dragged_to_a_display(panel: StartPanel) -> None:
    panel.show_displays((LAPTOP, BEAMER, HALL), SEATS)
    drag(panel, BEAMER, HALL)
    assert panel.seats == Seats(HALL.identity, LAPTOP.identity)
    drag(panel, LAPTOP, BEAMER)
    assert panel.seats == Seats(HALL.identity, BEAMER.identity)
    drag(panel, BEAMER, HALL)
    assert panel.seats == Seats(BEAMER.identity, HALL.identity)


def test_with_one_display_there_is_nothing_to_swap(panel: StartPanel) -> None:
    panel.show_displays((LAPTOP,), Seats(LAPTOP.identity))
    assert not panel.swap_button.isEnabled()
    for key in (Qt.Key.Key_X, Qt.Key.Key_Right, Qt.Key.Key_1):
        QTest.keyClick(panel, key)
    QTest.mouseClick(panel.desk, Qt.MouseButton.LeftButton, pos=middle(panel, LAPTOP))
    assert panel.seats == Seats(LAPTOP.identity)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F5])
def test_one_key_starts(panel: StartPanel, key: Qt.Key) -> None:
    started: list[bool] = []
    panel.started.connect(lambda: started.append(True))
    QTest.keyClick(panel, key)
    assert started == [True]


def test_a_warning_stands_under_the_sentence(panel: StartPanel) -> None:
    QTest.qWait(1)
    before = panel.sentence.height()
    panel.warn("Mind the gap.")
    assert panel.sentence.accessibleName().endswith(" Mind the gap.")
    assert panel.sentence.height() > before


def starting(workspace: Workspace) -> Starting:
    made = workspace.rest.beginning.opened
    assert isinstance(made, Starting)
    return made


def opened_panel(workspace: Workspace) -> StartPanel:
    press(workspace, Qt.Key.Key_F5, CTRL)
    found = starting(workspace).panel
    assert found is not None
    return found


def test_one_display_starts_without_a_panel(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5)
    assert workspace.presenting.is_on
    assert workspace.rest.beginning.opened is None


def test_the_panel_comes_when_it_is_asked_for_and_enter_starts(workspace: Workspace) -> None:
    panel = opened_panel(workspace)
    assert (panel.isVisible(), workspace.presenting.is_on) == (True, False)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert workspace.presenting.is_on
    assert starting(workspace).panel is None


def test_escape_closes_the_panel_and_nothing_is_presented(workspace: Workspace) -> None:
    before = where(workspace)
    QTest.keyClick(opened_panel(workspace), Qt.Key.Key_Escape)
    assert starting(workspace).panel is None
    assert not workspace.presenting.is_on
    assert where(workspace) == before


def test_the_panel_lists_what_is_to_be_mended_and_leads_to_the_slide(
    workspace: Workspace,
) -> None:
    while not workspace.showing.survey.is_complete:
        QTest.qWait(10)
    panel = opened_panel(workspace)
    assert panel.checks.sentences[0] == "There is no picture “missing.png”"
    assert panel.checks.said == "Errors: 1"
    row = panel.checks.list.visualRect(panel.checks.list.model().index(0, 0)).center()
    QTest.mouseClick(panel.checks.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert starting(workspace).panel is None
    assert where(workspace)[0] == "No such picture"


def test_a_family_that_is_not_installed_is_named_with_what_stands_in_for_it(
    workspace: Workspace, event: Path
) -> None:
    theme = event / "odd"
    theme.mkdir()
    source = resource_folder("themes") / "recap" / "theme.yaml"
    text = source.read_text(encoding="utf-8")
    assert "Pretendard" in text
    (theme / "theme.yaml").write_text(text.replace("Pretendard", "No Such Family"), "utf-8")
    (event / "event.yaml").write_text(EVENT + "theme: odd\n", encoding="utf-8")
    workspace.deck.reload()
    sentences = opened_panel(workspace).checks.sentences
    assert any(each.startswith("“No Such Family” is not installed; “") for each in sentences)


def test_the_panel_shows_the_slide_that_the_show_begins_with(workspace: Workspace) -> None:
    panel = opened_panel(workspace)
    (stand,) = panel.desk.shown
    inside = QRect(*map(round, stand.place)).adjusted(12, 12, -12, -12)
    image = panel.desk.grab().toImage().copy(inside)
    places = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    # Text on a ground, where an empty display is of one colour.
    assert len({image.pixelColor(x, y).name() for x, y in places}) > 20


def test_identify_shows_a_number_on_each_display_for_a_moment(workspace: Workspace) -> None:
    panel = opened_panel(workspace)
    QTest.keyClick(panel, Qt.Key.Key_I)
    (sign,) = panel.identify.signs
    assert sign.isVisible()
    assert sign.texts[0] == "1"
    QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert not panel.identify.signs
    QTest.keyClick(panel, Qt.Key.Key_I)
    (sign,) = panel.identify.signs
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert not sign.isVisible()


def test_a_show_has_no_panel(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5)
    press(workspace, Qt.Key.Key_F5, CTRL)
    assert workspace.rest.beginning.opened is None


def test_a_show_that_begins_by_another_way_closes_the_panel(workspace: Workspace) -> None:
    panel = opened_panel(workspace)
    QTest.keyClick(panel, Qt.Key.Key_I)
    identify = panel.identify
    workspace.run("show.start")  # as a second start of the program asks for
    assert workspace.presenting.is_on
    assert starting(workspace).panel is None
    assert not identify.signs
    press(workspace, Qt.Key.Key_Right)
    assert where(workspace)[0] == "Three things"
