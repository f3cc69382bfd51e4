"""A deck as PNG files: one for each page, called by number and label."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.source.load import load_text
from recap_deck.values import replace

LONG = "# Long\n\n" + "\n".join(f"- {'many words ' * 9}{i}" for i in range(30))


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def test_a_folder_gets_a_file_for_each_page(tmp_path: Path) -> None:
    builder = Builder(load_text(f"# One\n\n---\n\n{LONG}\n"))
    told: list[tuple[int, int, str]] = []
    files = write_pictures(builder, tmp_path, PictureLook(320), lambda *row: told.append(row)).pages
    assert [file.path.name for file in files[:3]] == ["001-1.png", "002-2.png", "003-2b.png"]
    assert sorted(tmp_path.iterdir()) == [file.path for file in files]
    assert told == [(1, 2, "One"), (2, 2, "Long")]


def test_a_file_shows_what_is_painted(tmp_path: Path) -> None:
    builder = Builder(load_text("# One\n\n- two\n"))
    (written_page,) = write_pictures(builder, tmp_path / "one.png", PictureLook(320)).pages
    file = written_page.path
    page = builder.pages(0)[0]
    expected = slide_image(page.slide, PictureStore(), 320, over=page.furniture)
    written = QImage(str(file)).convertToFormat(expected.format())
    assert file == tmp_path / "one.png"
    assert written == expected
    assert (written.width(), written.height()) == (320, 180)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize(
    ("look", "deck", "size"),
    [
        (PictureLook(800), "", (800, 450)),
        (PictureLook(scale=0.5), "", (960, 540)),
        (PictureLook(800, scale=2.0), "", (3840, 2160)),
        (PictureLook(scale=0.5), '---\nsize: "4:3"\n---\n\n', (960, 720)),
    ],
)
def test_pictures_are_as_large_as_asked(
    tmp_path: Path, suffix: str, look: PictureLook, deck: str, size: tuple[int, int]
) -> None:
    builder = Builder(load_text(f"{deck}# One\n"))
    target = tmp_path / f"one{suffix}"
    write_pictures(builder, target, replace(look, suffix=suffix))
    written = QImage(str(target))
    assert (written.width(), written.height()) == size


def test_several_pages_are_numbered_after_the_files_name(tmp_path: Path) -> None:
    builder = Builder(load_text("# One\n\n---\n\n# Two\n"))
    files = write_pictures(builder, tmp_path / "talk.png", PictureLook(320)).pages
    assert [file.path.name for file in files] == ["talk-001-1.png", "talk-002-2.png"]


def test_chosen_slides_are_pictures_by_step_with_their_own_labels(tmp_path: Path) -> None:
    builder = Builder(load_text("# One\n\n---\n\n# Two\n\n- a\n\n<!-- pause -->\n\n- b\n"))
    pages = write_pictures(builder, tmp_path, PictureLook(320), None, (1,), by_step=True).pages
    assert [page.path.name for page in pages] == ["001-2.png", "002-2.png"]
    assert [page.size for page in pages] == [page.path.stat().st_size for page in pages]
    first, second = (page.path.read_bytes() for page in pages)
    assert first != second
    (whole,) = write_pictures(builder, tmp_path / "two.png", PictureLook(320), None, (1,)).pages
    assert whole.path.read_bytes() == second
