"""What others are given: a slide as a picture, the report of the last show."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from recap_deck.ui.printing import Printing, new_printer
from recap_deck.ui.reporting.window import ReportWindow
from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock, FakeClock, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


def notice(workspace: Workspace) -> str:
    found = workspace.window.message_bar.notice
    return "" if found is None else found.text


def cells(window: ReportWindow, item: int) -> list[str]:
    row = window.tree.topLevelItem(item)
    assert row is not None
    return [row.text(column) for column in range(window.tree.columnCount())]


def test_the_slide_is_copied_as_it_is_seen(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_C, CTRL)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1920, 1080)
    assert len({image.pixelColor(x, 540).name() for x in range(0, 1920, 7)}) > 5
    assert workspace.window.status.passing == "Copied the slide as a picture, 1920 × 1080"


def test_before_any_show_there_is_no_report(workspace: Workspace, event: Path) -> None:
    workspace.run("show.report")
    assert notice(workspace) == f"There is no record of a show of “{event}”: present it first"


def shown(event: Path) -> None:
    """Show the first talk for 25 minutes in place of 20."""
    time = EveningClock()
    with opened(event, FakeClock(), time=time) as workspace:
        press(workspace, Qt.Key.Key_F5)
        press(workspace, Qt.Key.Key_T)
        time.seconds = 25 * 60
        press(workspace, Qt.Key.Key_PageDown, CTRL)
        press(workspace, Qt.Key.Key_PageDown, CTRL)


def test_after_a_show_its_report_has_items_and_their_slides(event: Path, qtbot: QtBot) -> None:
    shown(event)
    with opened(event, FakeClock()) as workspace:
        window = workspace.rest.taking_home.reporting.open()
        assert window is not None
        first = ["First talk", "19:00", "19:00", "19:25", "20:00", "25:00", "+5:00"]
        assert cells(window, 0) == first
        row = window.tree.topLevelItem(0)
        assert row is not None
        slides = [child for i in range(row.childCount()) if (child := row.child(i))]
        titles = ["1  Opening words", "2  Three things", "3  Last of one"]
        assert [slide.text(0) for slide in slides] == titles
        assert slides[0].text(5) == "25:00"
        window.close()


@pytest.mark.parametrize(("name", "begin"), [("a.md", "# An evening"), ("a.csv", "kind,item,")])
def test_a_report_is_written_as_its_name_says(
    event: Path, tmp_path: Path, name: str, begin: str
) -> None:
    shown(event)
    with opened(event, FakeClock()) as workspace:
        workspace.rest.taking_home.reporting.save(
            workspace.rest.taking_home.reporting._report(), tmp_path / name
        )
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
        assert notice(workspace) == f"Wrote “{tmp_path / name}”"


def test_a_target_that_cannot_be_written_is_told(event: Path, tmp_path: Path) -> None:
    shown(event)
    with opened(event, FakeClock()) as workspace:
        workspace.rest.taking_home.reporting.save(
            workspace.rest.taking_home.reporting._report(), tmp_path / "none" / "a.md"
        )
        assert notice(workspace).startswith("Can't write")


def printed(workspace: Workspace, target: Path, pages: tuple[int, int] = (0, 0)) -> pikepdf.Pdf:
    """What a printer that writes a PDF was sent."""
    printer = new_printer(workspace.deck)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(*pages)
    Printing(workspace.deck, workspace.window).print_to(printer)
    return pikepdf.open(target)


def test_every_slide_is_printed_on_a_page_that_lies(workspace: Workspace, tmp_path: Path) -> None:
    pdf = printed(workspace, tmp_path / "printed.pdf")
    builder = workspace.deck.builder
    count = sum(len(builder.pages(i)) for i in range(len(builder.entries)))
    assert len(pdf.pages) == count
    box = [float(each) for each in pdf.pages[0].MediaBox.as_list()]
    assert box[2] > box[3]
    assert notice(workspace) == f"Sent to the printer, pages: {count}"


def test_only_the_pages_asked_for_are_printed(workspace: Workspace, tmp_path: Path) -> None:
    assert len(printed(workspace, tmp_path / "some.pdf", (2, 3)).pages) == 2


@pytest.mark.qt_log_ignore("QPainter|QPdf|This plugin")
def test_a_printer_that_refuses_is_told(workspace: Workspace, tmp_path: Path) -> None:
    printer = new_printer(workspace.deck)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "a.pdf"))
    Printing(workspace.deck, workspace.window).print_to(printer)
    assert notice(workspace) == "The printer can't be used"
