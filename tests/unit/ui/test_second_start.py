from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.second_start import (
    SecondStart,
    comes_forward,
    deck_name,
    listening_place,
    read_second_start,
)

posix = pytest.mark.skipif(os.name != "posix", reason="listens on a socket that is a file")


def test_a_folder_its_event_file_and_a_link_to_it_are_one_deck(tmp_path: Path) -> None:
    (tmp_path / "night").mkdir()
    (tmp_path / "night" / "event.yaml").write_text("title: Night\n")
    (tmp_path / "link").symlink_to(tmp_path / "night")
    names = {deck_name(tmp_path / each) for each in ("night", "night/event.yaml", "link")}
    assert names == {str(tmp_path / "night")}


def test_a_talk_of_an_event_is_a_deck_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("title: Night\n")
    (tmp_path / "one.md").write_text("# One\n")
    assert deck_name(tmp_path / "one.md") != deck_name(tmp_path)


def test_on_another_display_the_same_deck_is_listened_for_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    here = listening_place("night")
    monkeypatch.setenv("DISPLAY", ":2")
    assert listening_place("night") != here
    assert listening_place("morning") != listening_place("night")


def test_where_nobody_listens_a_start_goes_on(tmp_path: Path) -> None:
    assert not comes_forward(tmp_path, present=True, resume=False)


@posix
@pytest.mark.parametrize(("answer", "expected"), [(b"yes\n", True), (b"no\n", False), (b"", False)])
def test_the_program_that_listens_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes, expected: bool
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave")
    heard: list[bytes] = []
    place = Path(listening_place(deck_name(tmp_path)))
    place.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        thread = threading.Thread(target=answered, args=(server, heard, answer))
        thread.start()
        assert comes_forward(tmp_path, present=True, resume=False) is expected
        thread.join()
    place.unlink()
    assert read_second_start(heard[0]) == SecondStart(str(tmp_path), present=True, token="leave")


def answered(server: socket.socket, heard: list[bytes], answer: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        heard.append(connection.recv(65_536))
        connection.sendall(answer)


@posix
def test_a_program_that_hangs_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recap_deck.ui.second_start.ANSWER_SECONDS", 0.05)
    place = Path(listening_place(deck_name(tmp_path)))
    place.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        assert not comes_forward(tmp_path, present=True, resume=False)
    place.unlink()


@posix
def test_a_place_that_nobody_listens_at_any_more_holds_nothing_up(tmp_path: Path) -> None:
    place = Path(listening_place(deck_name(tmp_path)))
    place.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
    assert not comes_forward(tmp_path, present=False, resume=False)
    place.unlink()


def as_line(value: object) -> bytes:
    return json.dumps(value).encode()


@given(st.binary(max_size=40) | st.dictionaries(st.text(max_size=8), st.integers()).map(as_line))
def test_whatever_is_sent_is_read_or_is_none(line: bytes) -> None:
    found = read_second_start(line)
    assert found is None or isinstance(found.deck, str)
