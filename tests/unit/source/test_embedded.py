"""Pictures that stand in a text as letters."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from recap_deck.resources import cache_folder
from recap_deck.source.embedded import embedded_file, with_files
from recap_deck.source.load import load_text

PIXELS = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
WRITTEN = "data:image/png;base64," + base64.b64encode(PIXELS).decode()


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))


def test_a_picture_in_letters_becomes_a_file_with_its_bytes() -> None:
    path = with_files(f"![a]({WRITTEN})").removeprefix("![a](").removesuffix(")")
    file = embedded_file(path)
    assert file is not None
    assert (len(path) < 60, file.suffix, file.read_bytes()) == (True, ".png", PIXELS)


def test_the_same_picture_has_one_name() -> None:
    one, other = with_files(f"{WRITTEN} {WRITTEN}").split()
    assert one == other


@pytest.mark.parametrize(
    "text", ["data:text/html;base64,aaaaaaaaaaaaaaaaaaaa", "data:image/svg+xml;base64,AAAA", "x"]
)
def test_what_is_no_such_picture_stays(text: str) -> None:
    assert with_files(text) == text


@pytest.mark.parametrize(
    "path", ["embedded:../../etc/passwd", "embedded:x.png", "a.png", "data:image/png"]
)
def test_a_name_leads_to_nothing_else(path: str) -> None:
    assert embedded_file(path) is None


def test_a_slide_with_a_large_picture_in_it_is_short() -> None:
    large = "data:image/png;base64," + base64.b64encode(bytes(200_000)).decode()
    (slide,) = load_text(f"# A\n\n![][i]\n\n[i]: <{large}>\n").sessions[0].slides
    assert len(slide.text) < 200
    assert len(list((cache_folder() / "embedded").iterdir())) == 1
