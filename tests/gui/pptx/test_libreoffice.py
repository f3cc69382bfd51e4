"""What LibreOffice shows of a file: the same words in their order, where our slides have them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.pptx.conftest import Written, write_deck
from tests.gui.pptx.shown import compared, shown_words

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="wants libreoffice-impress-nogui and poppler-utils",
)
WHOLE = "RECAP_DECK_WHOLE" in os.environ
LAYOUTS = Path("docs/examples/layouts")
THEMES = ("paper", "poster", "terminal", "seminar", "contrast", "recap")


def assert_shown(written: Written, folder: Path) -> None:
    pages = [page for index in written.chosen for page in written.builder.pages(index)]
    found, count = [], 0
    for number, (page, words) in enumerate(
        zip(pages, shown_words(written.path, folder), strict=True), 1
    ):
        told = compared(page, words)
        count += told.count
        # Of some Arabic ligatures LibreOffice writes a letter into its PDF that isn't there.
        added = "" if page.slide.turned else told.added
        wrong = (told.missing, added, *told.outside, *told.stray)
        found += [(number, each) for each in wrong if each]
    print(f"{written.path.name}: {count} words, {len(found)} of them wrong")
    assert found == []


def test_words_of_the_sample_stand_where_ours_do(sample: Written, tmp_path: Path) -> None:
    assert_shown(sample, tmp_path)


def test_words_of_four_languages_stand_where_ours_do(standard: Written, tmp_path: Path) -> None:
    assert_shown(standard, tmp_path)


@pytest.mark.parametrize("theme", THEMES if WHOLE else THEMES[:2])
def test_words_of_every_layout_stand_where_ours_do(
    theme: str, qapp: QApplication, tmp_path: Path
) -> None:
    assert_shown(write_deck(LAYOUTS, tmp_path / "layouts.pptx", theme), tmp_path)
