"""What a second start does to the windows of the first."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.pipe_door import PipeDoor
from recap_deck.ui.second_start import SecondStart, deck_name, listening_place
from recap_deck.ui.socket_door import SocketDoor
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, where, write_event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def place_of(path: Path) -> Path:
    return Path(listening_place(deck_name(path)))


def ask(workspace: Workspace, *, present: bool = False, resume: bool = False) -> None:
    wanted = SecondStart(deck_name(workspace.deck.path), present, resume)
    workspace.reception.answering.asked.emit(wanted)
    QTest.qWait(1)


def test_it_listens_for_the_deck_that_is_shown(workspace: Workspace, tmp_path: Path) -> None:
    first, other = workspace.deck.path, write_event(tmp_path / "other")
    assert place_of(first).exists()
    workspace.opening.open(other)
    assert place_of(other).exists()
    assert not place_of(first).exists()


def test_a_program_that_ends_listens_no_longer(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock()):
        assert place_of(event).exists()
    assert not place_of(event).exists()


def test_a_window_that_is_out_of_sight_comes_back(workspace: Workspace) -> None:
    workspace.window.showMinimized()
    ask(workspace)
    assert not workspace.window.isMinimized()
    assert not workspace.presenting.is_on


def test_a_second_start_to_present_presents(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    ask(workspace, present=True)
    assert workspace.presenting.is_on
    assert where(workspace)[0] == "Opening words"


def test_during_a_show_it_goes_on_where_it_is(workspace: Workspace) -> None:
    ask(workspace, present=True)
    workspace.show.go_to(1)
    ask(workspace, present=True)
    assert where(workspace)[0] == "Three things"
    ask(workspace, present=True, resume=True)
    assert where(workspace)[0] == "Three things"


def test_a_deck_that_another_program_has_is_not_opened_here_too(
    workspace: Workspace, tmp_path: Path
) -> None:
    here, other = workspace.deck.path, write_event(tmp_path / "other")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place_of(other)))
        server.listen()
        thread = threading.Thread(target=say_yes, args=(server,))
        thread.start()
        workspace.opening.open(other)
        thread.join()
    place_of(other).unlink()
    assert workspace.deck.path == here
    notice = workspace.window.message_bar.notice
    assert notice is not None
    assert notice.text == f"“{other}” is open already; its window comes forward"


def say_yes(server: socket.socket) -> None:
    caller, _ = server.accept()
    with caller:
        caller.recv(65_536)
        caller.sendall(b"yes\n")


DOORS = pytest.mark.parametrize("kind", [SocketDoor, PipeDoor], ids=lambda kind: str(kind.__name__))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "door"


def answered(place: Path, said: bytes) -> bytes:
    """Knock, say something, and hear what comes back."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(place))
        for piece in (said[:3], said[3:]):
            caller.sendall(piece)
            QTest.qWait(20)
        caller.settimeout(2.0)
        return caller.recv(100)


@DOORS
def test_a_line_is_answered_however_it_comes_in(
    qapp: QApplication, kind: type[SocketDoor] | type[PipeDoor], place: Path
) -> None:
    heard: list[bytes] = []

    def answer(line: bytes) -> bytes:
        heard.append(line.strip())
        return b"yes\n"

    door = kind(answer, qapp)
    assert door.open(str(place))
    assert answered(place, b"come here\n") == b"yes\n"
    assert heard == [b"come here"]
    door.close()
    assert not place.exists()


@DOORS
def test_who_goes_without_a_word_or_says_too_much_is_let_go(
    qapp: QApplication, kind: type[SocketDoor] | type[PipeDoor], place: Path
) -> None:
    door = kind(bytes.strip, qapp)
    door.open(str(place))
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(place))
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(place))
        caller.settimeout(2.0)
        for _ in range(3):
            caller.sendall(b"x" * 30_000)
            QTest.qWait(20)
        assert hung_up(caller)
    assert answered(place, b"here\n") == b"here"
    door.close()


def hung_up(caller: socket.socket) -> bool:
    try:
        return caller.recv(1) == b""
    except ConnectionError:
        return True


def test_two_programs_never_listen_at_one_place(qapp: QApplication, place: Path) -> None:
    first, second = (SocketDoor(lambda line: line, qapp) for _ in range(2))
    assert first.open(str(place))
    assert not second.open(str(place))
    second.close()
    assert answered(place, b"here\n") == b"here"
    first.close()


def test_a_place_without_a_folder_that_can_be_made_is_no_place(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert not SocketDoor(lambda line: line, qapp).open(str(tmp_path / "file" / "door"))
    assert not SocketDoor(lambda line: line, qapp).open(str(tmp_path / ("long" * 40)))
