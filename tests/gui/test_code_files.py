"""Slides with code from files: read, watched, and read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recap_deck.build.builder import Builder
from recap_deck.messages import text_of
from recap_deck.place.boxes import TextBox
from recap_deck.source.load import load_deck
from tests.windows import FakeClock, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TALK = "# Code\n\n```python\nfile: code/a.py\n```\n\n![](none.png)\n"


def deck(folder: Path, code: str = "first = 1\n", talk: str = TALK) -> Path:
    (folder / "code").mkdir(exist_ok=True)
    (folder / "code" / "a.py").write_text(code, encoding="utf-8")
    (folder / "event.yaml").write_text("title: A\n", encoding="utf-8")
    (folder / "talk.md").write_text(talk, encoding="utf-8")
    return folder


def words(builder: Builder) -> str:
    boxes = (box for page in builder.pages(0) for box in page.slide.boxes)
    return " ".join(box.text for box in boxes if isinstance(box, TextBox))


@pytest.mark.usefixtures("qapp")
def test_code_stands_on_the_slide_and_changes_with_its_file(tmp_path: Path) -> None:
    builder = Builder(load_deck(deck(tmp_path)))
    assert "first = 1" in words(builder)
    deck(tmp_path, "second = 22\n")
    assert "second = 22" in words(builder)
    builder.close()


@pytest.mark.usefixtures("qapp")
def test_remarks_after_the_code_have_the_lines_of_the_file(tmp_path: Path) -> None:
    builder = Builder(load_deck(deck(tmp_path, "a = 1\n" * 9)))
    lines = {text_of(each): each.span.first_line for each in builder.diagnostics_of(0)}
    builder.close()
    assert lines["There is no picture “none.png”"] == 7


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("none.py", "There is no file “none.py”"),
        ("../outside.py", "“../outside.py” is outside the event's folder and is not read"),
        ("binary.py", "“binary.py” is no text in UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_name_is_shown(
    tmp_path: Path, named: str, said: str
) -> None:
    folder = tmp_path / "event"
    folder.mkdir()
    (tmp_path / "outside.py").write_text("x", encoding="utf-8")
    (folder / "binary.py").write_bytes(b"\xff\xfe\x00")
    builder = Builder(load_deck(deck(folder, talk=TALK.replace("code/a.py", named))))
    assert said in [text_of(each) for each in builder.diagnostics_of(0)]
    assert f"file: {named}" in words(builder)
    builder.close()


def test_a_saved_code_file_is_shown_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(deck(tmp_path), FakeClock()) as workspace:
        with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
            deck_file = tmp_path / "code" / "a.py"
            deck_file.write_text("saved = 333\n", encoding="utf-8")
        assert "saved = 333" in words(workspace.deck.builder)
