"""All slides on one picture: where they stand, and what is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.export.formats import BY_NAME
from recap_deck.export.options import DEFAULTS
from recap_deck.export.thumbnails.plan import ContactSheet, columns_for, plan_sheet
from recap_deck.export.wish import chosen_entries, wish_of
from recap_deck.export.work import write_files
from recap_deck.geometry import Rect, touch
from recap_deck.place.boxes import TextBox
from recap_deck.source.load import load_deck

EVENT = "title: An evening\ndate: 2015-11-05\nagenda:\n  - session: 01.md\n  - session: 02.md\n"
RED = "<!-- backgroundColor: '#ff0000' -->\n\n# Red"
LONG = "# Long\n\n" + "\n".join(f"- {'many words ' * 9}{i}" for i in range(30))


@pytest.fixture
def builder(qapp: QGuiApplication, tmp_path: Path) -> Builder:
    folder = tmp_path / "evening"
    folder.mkdir()
    (folder / "event.yaml").write_text(EVENT)
    slides = "\n\n---\n\n".join(f"# Number {i}" for i in range(1, 5))
    (folder / "01.md").write_text(f"---\nspeaker: Ada\n---\n\n# First talk\n\n---\n\n{slides}\n")
    (folder / "02.md").write_text(f"# Second talk\n\n---\n\n{RED}\n\n---\n\n{LONG}\n")
    return Builder(load_deck(folder))


def planned(builder: Builder, columns: int = 3) -> ContactSheet:
    wish = wish_of(Path("a.png"), BY_NAME["thumbnails"], DEFAULTS)
    return plan_sheet(builder, chosen_entries(builder, wish), columns)


def words(sheet: ContactSheet) -> list[str]:
    return [box.text for box in sheet.boxes if isinstance(box, TextBox)]


def is_inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right + 0.5
        and inner.bottom <= outer.bottom
    )


def test_each_page_of_a_slide_stands_there_once_in_rows(builder: Builder) -> None:
    sheet = planned(builder)
    places = [(each.entry, each.part) for each in sheet.thumbnails]
    assert len(set(places)) == len(places) >= 9
    assert places == sorted(places)
    assert max(each.part for each in sheet.thumbnails) >= 1
    assert len({each.rect.x for each in sheet.thumbnails}) == 3
    second = [each for each in sheet.thumbnails if builder.entries[each.entry].session == 1]
    assert len({each.rect.y for each in sheet.thumbnails}) == 2 + -(-len(second) // 3)


def test_all_is_on_the_sheet_and_nothing_lies_on_a_slide(builder: Builder) -> None:
    sheet = planned(builder)
    whole = Rect(0, 0, sheet.size.width, sheet.size.height)
    rects = [each.rect for each in sheet.thumbnails]
    texts = [box.rect for box in sheet.boxes if isinstance(box, TextBox)]
    assert all(is_inside(rect, whole) for rect in (*rects, *texts))
    assert not any(touch(rect, text) for rect in rects for text in texts)


def test_it_says_the_event_sessions_speakers_and_each_slide(builder: Builder) -> None:
    said = words(planned(builder))
    assert said[:2] == ["An evening", "5 November 2015 · 8 slides"]
    assert {"First talk", "Ada", "Second talk", "S1-2", "Number 4", "3", "3b"} <= set(said)


def test_many_slides_stand_in_more_columns() -> None:
    assert [columns_for(n) for n in (1, 6, 7, 30, 100, 1_000)] == [3, 3, 4, 5, 6, 10]


@pytest.mark.parametrize(("width", "suffix"), [(960, "png"), (480, "jpg"), (480, "webp")])
def test_it_is_as_wide_as_was_asked_and_shows_the_slides(
    builder: Builder, tmp_path: Path, width: int, suffix: str
) -> None:
    target = tmp_path / f"sheet.{suffix}"
    told: list[str] = []
    values = {**DEFAULTS, "width": width, "columns": "3"}
    report = write_files(
        builder,
        wish_of(target, BY_NAME["thumbnails"], values),
        lambda _done, _total, title: told.append(title),
    )
    image, sheet = QImage(str(target)), planned(builder)
    assert image.width() == width
    assert report.files[0].labels[:2] == ("S1-1", "S1-2")
    assert len(told) == 8
    red = next(each for each in sheet.thumbnails if builder.entries[each.entry].title == "Red")
    scale = width / sheet.size.width
    color = image.pixelColor(round(red.rect.x * scale) + 12, round(red.rect.y * scale) + 12)
    assert abs(color.red() - 255) + color.green() + color.blue() < 40
    ground = QColor(builder.theme_of(0).palette["ground"])
    corner = image.pixelColor(2, 2)
    assert abs(corner.red() - ground.red()) + abs(corner.blue() - ground.blue()) < 12


def test_a_sheet_too_large_to_be_opened_has_fewer_pixels(
    builder: Builder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recap_deck.export.thumbnails.write.MOST_PIXELS", 200_000)
    target = tmp_path / "sheet.png"
    write_files(builder, wish_of(target, BY_NAME["thumbnails"], DEFAULTS), lambda *_: None)
    image = QImage(str(target))
    assert 100_000 < image.width() * image.height() <= 201_000
