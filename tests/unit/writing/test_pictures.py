"""Pictures that are brought into a deck."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.pictures import (
    ending_of,
    free_name,
    insertion,
    keep_picture,
    local_picture,
    path_from,
    remote_picture,
    several,
    unused_pictures,
)
from recap_deck.writing.text_edit import applied

PNG = b"\x89PNG\r\n\x1a\n one"


def test_a_picture_lands_in_the_sessions_folder_under_a_slug(tmp_path: Path) -> None:
    path = keep_picture(PNG, tmp_path, "실시간 데이터: Kinesis!", "png")
    assert path == tmp_path / "images" / "실시간-데이터-kinesis.png"
    assert path.read_bytes() == PNG


def test_another_picture_is_never_overwritten(tmp_path: Path) -> None:
    first = keep_picture(PNG, tmp_path, "Cloud", "png")
    second = keep_picture(PNG + b"!", tmp_path, "cloud", "png")
    assert (first.name, second.name) == ("cloud.png", "cloud-2.png")
    assert first.read_bytes() == PNG


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    first = keep_picture(PNG, tmp_path, "Cloud", "png")
    assert keep_picture(PNG, tmp_path, "Other", "png") == first
    assert len(list((tmp_path / "images").iterdir())) == 1


def test_a_name_without_letters_is_a_picture(tmp_path: Path) -> None:
    assert keep_picture(PNG, tmp_path, "…", "png").name == "picture.png"


@given(st.sets(st.sampled_from(["a.png", "a-2.png", "a-3.png", "b.png"])))
def test_a_free_name_is_free(taken: set[str]) -> None:
    assert free_name("a", "png", taken) not in taken


@pytest.mark.parametrize(
    ("data", "name", "ending"),
    [
        (PNG, "x.jpg", "png"),
        (b"\xff\xd8\xff\xe0", "", "jpg"),
        (b"GIF89a", "", "gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "", "webp"),
        (b"<?xml?><svg xmlns='x'/>", "a.svg", "svg"),
        (b"<html><svg/></html>", "a.html", ""),
        (b"plain text", "a.png", ""),
    ],
)
def test_the_bytes_say_what_a_picture_is(data: bytes, name: str, ending: str) -> None:
    assert ending_of(data, name) == ending


def test_a_path_is_written_as_its_file_sees_it() -> None:
    folder = Path("/deck/02-talk")
    assert path_from(folder, Path("/deck/02-talk/images/a.png")) == "images/a.png"
    assert path_from(folder, Path("/deck/images/a.png")) == "../images/a.png"


@pytest.mark.parametrize(
    ("text", "start", "end", "path", "after"),
    [
        ("a  b", 2, 2, "images/cloud-map.png", "a ![cloud map](images/cloud-map.png) b"),
        ("", 0, 0, "images/IMG_2041.jpg", "![](images/IMG_2041.jpg)"),
        ("the map", 4, 7, "images/x.png", "the ![map](images/x.png)"),
        ("", 0, 0, "images/a b (1).png", "![a b (1)](images/a%20b%20%281%29.png)"),
    ],
)
def test_a_picture_is_written_where_the_cursor_is(
    text: str, start: int, end: int, path: str, after: str
) -> None:
    assert applied(text, [insertion(text, start, end, path)]) == after


def test_several_pictures_stand_below_each_other() -> None:
    assert several("", 0, 0, ["images/one.png", "images/two.png"]).new == (
        "![one](images/one.png)\n\n![two](images/two.png)"
    )


def test_an_address_or_a_path_of_a_picture_is_known_as_one() -> None:
    assert remote_picture(" https://a.org/x.png?w=3 ") == "https://a.org/x.png?w=3"
    assert remote_picture("https://a.org/page") == ""
    assert remote_picture("see https://a.org/x.png") == ""
    assert local_picture("/pictures/a b.png\n") == "/pictures/a b.png"
    assert local_picture("file:///pictures/a%20b.png") == "/pictures/a b.png"
    assert local_picture("C:\\Users\\me\\a.jpg") == "C:\\Users\\me\\a.jpg"
    assert local_picture("/pictures/notes.txt") == ""
    assert local_picture("images/a.png") == ""


def test_a_name_in_hangul_is_found_in_whatever_form_the_disk_has_it() -> None:
    apart = unicodedata.normalize("NFD", "images/구름.png")
    assert list(unused_pictures([apart], {"01.md": "![](images/구름.png)"})) == []


def test_what_no_text_names_is_unused() -> None:
    files = ["images/a b.png", "images/c.png", "images/d.PNG", "clip.png", "mine/theme.yaml",
             "mine/logo.png", "notes.md"]  # fmt: skip
    texts = {"01.md": "![](images/a%20b.png) ![](clip.mp4)", "event.yaml": "photo: images/D.png"}
    assert list(unused_pictures(files, texts)) == ["images/c.png"]
