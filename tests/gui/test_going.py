from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recap_deck.messages import text_of
from recap_deck.ui.slide.links import link_at
from recap_deck.ui.slide.pages import sight_at
from recap_deck.ui.workspace import Workspace
from tests.windows import press, where

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def go_to(workspace: Workspace, number: str) -> None:
    for char in number:
        press(workspace, Qt.Key.Key_Period if char == "." else Qt.Key(ord(char)))
    press(workspace, Qt.Key.Key_Return)


def test_alt_left_leads_back_to_the_step_and_alt_right_forward_again(workspace: Workspace) -> None:
    workspace.show.go_to(1, 2)
    go_to(workspace, "2.2")
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace) == ("Three things", 2)
    press(workspace, Qt.Key.Key_Right, ALT)
    assert where(workspace) == ("No such picture", 0)


def test_turning_slides_is_no_jump(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_Right)
    press(workspace, Qt.Key.Key_Right)
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace) == ("Three things", 1)
    assert workspace.window.status.passing == "Nothing to go back to"
    press(workspace, Qt.Key.Key_Right, ALT)
    assert workspace.window.status.passing == "Nothing to go forward to"


@pytest.mark.parametrize(
    ("key", "held", "presses"),
    [(Qt.Key.Key_End, CTRL, 1), (Qt.Key.Key_End, NONE, 1), (Qt.Key.Key_PageDown, CTRL, 2)],
)
def test_first_last_and_next_session_are_jumps(
    workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier, presses: int
) -> None:
    workspace.show.go_to(1, 1)
    for _ in range(presses):
        press(workspace, key, held)
    assert where(workspace)[0] != "Three things"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace) == ("Three things", 1)


def test_a_far_slide_of_the_navigator_is_a_jump_and_the_next_one_is_not(
    workspace: Workspace,
) -> None:
    workspace.window.navigator.slide_asked.emit(1)
    workspace.window.navigator.slide_asked.emit(5)
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Three things"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Three things"


@pytest.mark.parametrize(
    ("new", "title"),
    [
        ("# A new one\n\n---\n\n# Three things", "Three things"),
        ("# Three of them", "Three of them"),
    ],
)
def test_back_finds_the_slide_after_an_edit(
    workspace: Workspace, event: Path, new: str, title: str
) -> None:
    workspace.show.go_to(1)
    go_to(workspace, "2.2")
    text = (event / "one.md").read_text(encoding="utf-8")
    (event / "one.md").write_text(text.replace("# Three things", new), encoding="utf-8")
    workspace.deck.reload()
    assert where(workspace)[0] == "No such picture"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == title


def write_link(workspace: Workspace, event: Path, address: str) -> tuple[float, float]:
    """Write a link on the first slide; a point of it in slide units."""
    text = (event / "one.md").read_text(encoding="utf-8")
    linked = f"# Opening words\n\n[over there]({address})\n"
    (event / "one.md").write_text(text.replace("# Opening words", linked), encoding="utf-8")
    workspace.deck.reload()
    sight = sight_at(workspace.deck.builder, workspace.show.position)
    points = ((x, y) for y in range(0, 1080, 12) for x in range(0, 1920, 12))
    return next(point for point in points if link_at(sight, *point))


def click(workspace: Workspace, point: tuple[float, float], held: Qt.KeyboardModifier) -> None:
    view = workspace.window.stage.view
    rect = view.slide_rect()
    scale = rect.width() / 1920
    place = rect.topLeft() + type(rect.topLeft())(round(point[0] * scale), round(point[1] * scale))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, held, place)


@pytest.mark.parametrize("held", [NONE, CTRL])
def test_a_link_to_a_slide_leads_there_and_alt_left_back(
    workspace: Workspace, event: Path, held: Qt.KeyboardModifier
) -> None:
    point = write_link(workspace, event, "#no-such-picture")
    workspace.window.activateWindow()
    click(workspace, point, held)
    assert where(workspace)[0] == "No such picture"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Opening words"


def test_a_link_to_no_slide_is_told(workspace: Workspace, event: Path) -> None:
    point = write_link(workspace, event, "#nowhere")
    workspace.window.activateWindow()
    click(workspace, point, NONE)
    assert where(workspace)[0] == "Opening words"
    assert (
        workspace.window.status.passing == "No slide is called “#nowhere”; the link leads nowhere"
    )


def test_pointing_at_a_link_tells_the_title_of_its_slide(workspace: Workspace) -> None:
    assert workspace.rest.going.link_text("#three-things") == "→ Three things"
    assert workspace.rest.going.link_text("https://example.org") == "https://example.org"


def test_a_link_to_a_slide_of_another_session_leads_there(
    workspace: Workspace, event: Path
) -> None:
    point = write_link(workspace, event, "two.md#no-such-picture")
    workspace.window.activateWindow()
    click(workspace, point, NONE)
    assert where(workspace)[0] == "No such picture"


def test_an_author_is_told_of_links_that_lead_nowhere(workspace: Workspace, event: Path) -> None:
    write_link(workspace, event, "two.md#gone")
    builder = workspace.deck.builder
    assert [(text_of(each), each.span.first_line) for each in builder.diagnostics_of(0)] == [
        ("No slide is called “two.md#gone”; the link leads nowhere", 8)
    ]


def test_nothing_is_told_of_links_that_lead_somewhere(workspace: Workspace, event: Path) -> None:
    write_link(workspace, event, "#three-things")
    assert workspace.deck.builder.diagnostics_of(0) == ()
