"""What makes the app known to a desktop."""

from __future__ import annotations

import configparser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from recap_deck.cli import cli
from recap_deck.desktop.entry import ICON_SIZES, MIME_TYPE, desktop_entry
from recap_deck.desktop.files import data_folder


def entry_of(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[method-assign, assignment]  # names have capitals
    parser.read_string(text)
    return parser["Desktop Entry"]


@pytest.mark.parametrize(
    ("command", "written"),
    [
        (("/usr/bin/recap-deck",), "/usr/bin/recap-deck %f"),
        (("/my apps/python", "-m", "recap_deck"), '"/my apps/python" -m recap_deck %f'),
        (("/a$b",), '"/a\\\\$b" %f'),
        (("/100%/x",), "/100%%/x %f"),
    ],
)
def test_the_command_is_quoted_as_desktops_want_it(command: tuple[str, ...], written: str) -> None:
    assert entry_of(desktop_entry(command))["Exec"] == written


def test_the_entry_opens_markdown_and_events_but_no_folders_by_itself() -> None:
    entry = entry_of(desktop_entry(("recap-deck",)))
    assert entry["MimeType"] == "text/markdown;application/x-recap-deck-event;"
    assert entry["Name"] == "Recap Deck"


def test_an_event_is_known_by_the_name_of_its_file() -> None:
    root = ElementTree.fromstring(MIME_TYPE)
    globs = [each.get("pattern") for each in root.iter() if each.tag.endswith("glob")]
    assert globs == ["event.yaml", "event.yml"]


def test_what_was_installed_is_removed_again(user_folders: Path) -> None:
    runner = CliRunner()
    done = runner.invoke(cli, ["desktop", "install"])
    assert done.exit_code == 0, done.output
    folder = data_folder()
    assert folder == user_folders / "data"
    files = [path for path in folder.rglob("recap-deck.*") if path.is_file()]
    assert len(files) == len(ICON_SIZES) + 3
    icon = folder / "icons/hicolor/48x48/apps/recap-deck.png"
    assert icon.read_bytes().startswith(b"\x89PNG")
    assert runner.invoke(cli, ["desktop", "remove"]).exit_code == 0
    assert [path for path in folder.rglob("recap-deck.*") if path.is_file()] == []


def test_a_folder_that_cant_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    done = CliRunner().invoke(cli, ["desktop", "install"])
    assert done.exit_code == 1
    assert "Can't write" in done.output


def test_other_systems_are_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    done = CliRunner().invoke(cli, ["desktop", "install"])
    assert done.exit_code == 1
    assert done.output == (
        "This is for Linux desktops. On macOS and Windows, choose recap-deck in “Open with” once\n"
    )
