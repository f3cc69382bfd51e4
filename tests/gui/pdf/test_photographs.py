"""Photographs in the PDF: no larger than print shows, coded as asked, untouched where that's so."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QImage, QImageWriter, QPainter

from recap_deck.build.builder import Builder
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.write import write_handout
from recap_deck.export.pdf import PdfContent, write_pdf
from recap_deck.export.pdf.pictures import load_pictures
from recap_deck.resources import cache_folder
from recap_deck.source.load import load_deck
from tests.gui.pdf.test_pictures import idat
from tests.photographs import photo, turned


@dataclass(frozen=True)
class Stored:
    """A picture as it stands in a file."""

    size: tuple[int, int]
    filter: str
    data: bytes


WritePhotos = Callable[..., Path]
LARGE = (2400, 1600)
FITTING, FITTING_HEIGHT = 1_645, 1_097
"""Pixels that print shows of 900 units, which is `w:600`: 900 ÷ 1,920 of 297 mm at 300 dpi."""


def jpeg(size: tuple[int, int] = LARGE, quality: int = 92) -> bytes:
    """Red on the upper left, green on the upper right, blue below, with a photograph's grain."""
    image = photo().scaled(*size)
    with QPainter(image) as painter:
        painter.setOpacity(0.2)
        painter.fillRect(image.rect(), QBrush(QImage.fromData(noise("png"))))
    return written(image, "jpeg", quality)


def written(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def noise(kind: str, quality: int = -1, alpha: bool = False) -> bytes:
    grains = random.Random(1).randbytes(400 * 300 * 4)
    image = QImage(grains, 400, 300, 1600, QImage.Format.Format_RGB32).copy()
    if alpha:
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
    return written(image, kind, quality)


@pytest.fixture
def export(qapp: QGuiApplication, tmp_path: Path) -> WritePhotos:
    """Write a slide for each picture, 900 units wide where nothing else is said."""

    def exported(
        files: Mapping[str, bytes], words: tuple[str, ...] = (), quality: int = 90
    ) -> Path:
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        shown = words or tuple(f"![w:600]({name})" for name in files)
        (tmp_path / "deck.md").write_text("\n\n---\n\n".join(shown), encoding="utf-8")
        builder = Builder(load_deck(tmp_path / "deck.md"), "paper")
        path = tmp_path / "out.pdf"
        write_pdf(builder, path, content=PdfContent(quality=quality))
        builder.close()
        return path

    return exported


def pictures_in(path: Path) -> list[Stored]:
    """All pictures of a file."""
    with pikepdf.open(path) as pdf:
        streams = (each for each in pdf.objects if isinstance(each, pikepdf.Stream))
        return [
            Stored(
                (int(each.Width), int(each.Height)), str(each.Filter), bytes(each.read_raw_bytes())
            )
            for each in streams
            if each.get("/Subtype") == "/Image"
        ]


def only(path: Path) -> Stored:
    (picture,) = pictures_in(path)
    return picture


def test_a_photograph_much_larger_than_print_shows_is_made_smaller(export: WritePhotos) -> None:
    picture = only(export({"a.jpg": jpeg()}))
    assert picture.size == (FITTING, FITTING_HEIGHT)
    assert picture.filter == "/DCTDecode"


def test_one_a_little_larger_keeps_its_bytes(export: WritePhotos) -> None:
    data = jpeg((1_900, 1_200))
    assert only(export({"a.jpg": data})).data == data


def test_at_a_quality_of_100_nothing_is_touched(export: WritePhotos) -> None:
    data = jpeg((3_000, 2_000), 100)
    assert only(export({"a.jpg": data}, quality=100)).data == data


@pytest.mark.parametrize(("own", "asked", "is_kept"), [(95, 90, True), (96, 90, False)])
def test_a_jpeg_coded_much_finer_than_asked_is_coded_again(
    export: WritePhotos, own: int, asked: int, is_kept: bool
) -> None:
    data = written(QImage.fromData(noise("png")), "jpeg", own)
    found = only(export({"a.jpg": data}, quality=asked)).data
    assert (found == data) is is_kept
    assert is_kept or len(found) < len(data)


def test_a_lower_quality_takes_less_room(export: WritePhotos) -> None:
    data = written(QImage.fromData(noise("png")), "jpeg", 92)
    sizes = [len(only(export({"a.jpg": data}, quality=quality)).data) for quality in (90, 70, 40)]
    assert sizes[0] == len(data) > sizes[1] > sizes[2]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_made_smaller_stands_upright(export: WritePhotos, orientation: int) -> None:
    picture = only(export({"a.jpg": turned(jpeg(), orientation)}))
    image = QImage.fromData(picture.data)
    assert image.width() <= FITTING
    assert (image.width() > image.height()) is (orientation < 5)
    assert corners_of(image) == UPRIGHT[orientation]


def corners_of(image: QImage) -> str:
    """The colours at the four corners, row by row."""
    right, below = image.width() - 5, image.height() - 5
    colors = (image.pixelColor(x, y) for y in (5, below) for x in (5, right))
    return "".join("RGB"[_strongest(color)] for color in colors)


def _strongest(color: QColor) -> int:
    return max(range(3), key=(color.red(), color.green(), color.blue()).__getitem__)


UPRIGHT = {
    1: "RGBB",
    2: "GRBB",
    3: "BBGR",
    4: "BBRG",
    5: "RBGB",
    6: "BRBG",
    7: "BGBR",
    8: "GBRB",
}


def test_a_photograph_in_a_png_becomes_a_jpeg(export: WritePhotos) -> None:
    data = noise("png")
    picture = only(export({"a.png": data}))
    assert picture.filter == "/DCTDecode"
    assert picture.size == (400, 300)
    assert len(picture.data) < len(data) / 2


def test_an_alpha_that_hides_nothing_makes_it_no_less_a_photograph(export: WritePhotos) -> None:
    assert only(export({"a.png": noise("png", alpha=True)})).filter == "/DCTDecode"


@pytest.mark.parametrize("packing", [0, 100])
def test_a_screenshot_loses_nothing_however_large_it_is_and_badly_packed(
    export: WritePhotos, packing: int
) -> None:
    data = written(photo().scaled(*LARGE), "png", packing)
    assert only(export({"a.png": data}, quality=10)) == Stored(LARGE, "/FlateDecode", idat(data))


@pytest.mark.parametrize(("quality", "kind"), [(80, "/DCTDecode"), (100, "/FlateDecode")])
def test_a_webp_is_a_photograph_where_it_lost_something(
    export: WritePhotos, quality: int, kind: str
) -> None:
    assert only(export({"a.webp": noise("webp", quality)})).filter == kind


def test_a_photograph_in_two_sizes_is_stored_once_as_the_larger_needs_it(
    export: WritePhotos,
) -> None:
    words = ("![w:300](a.jpg)", "![w:600](a.jpg)")
    assert only(export({"a.jpg": jpeg()}, words)).size[0] == FITTING


def test_a_photograph_that_is_cropped_is_as_sharp_as_a_whole_one(export: WritePhotos) -> None:
    picture = only(export({"a.jpg": jpeg((9_000, 3_000))}, ("![bg](a.jpg)",)))
    # 1,080 of its height fill the slide, so 3,240 units are its width.
    assert picture.size[0] == pytest.approx(3_240 / 1_920 * 3_508, abs=2)


def test_a_small_slide_of_a_handout_needs_a_smaller_photograph(
    export: WritePhotos, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg((3_000, 2_000)))
    (tmp_path / "deck.md").write_text("![w:1500](a.jpg)", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "deck.md"), "paper")
    widths = []
    for per_page in (1, 6):
        path = tmp_path / "handout.pdf"
        write_handout(builder, path, HandoutLook(per_page=per_page), lambda *_: None, (0,))
        widths.append(max(each.size[0] for each in pictures_in(path)))
    builder.close()
    assert 2_741 > widths[0] > 1.5 * widths[1]


def kept_photographs() -> list[Path]:
    return list((cache_folder() / "pdf-photographs").iterdir())


def test_what_was_made_before_or_is_broken_makes_the_same_file(
    export: WritePhotos, tmp_path: Path
) -> None:
    export({"a.jpg": jpeg()})
    fresh = (tmp_path / "out.pdf").read_bytes()
    (kept,) = kept_photographs()
    for data in (kept.read_bytes(), kept.read_bytes()[:-9], b""):
        kept.write_bytes(data)
        export({}, ("![w:600](a.jpg)",))
        assert (tmp_path / "out.pdf").read_bytes() == fresh


def test_a_photograph_that_was_changed_is_made_anew(export: WritePhotos) -> None:
    first = only(export({"a.jpg": jpeg()})).data
    second = only(export({"a.jpg": jpeg((2_400, 1_700))}))
    assert second.size[1] > FITTING_HEIGHT
    assert second.data != first


def test_a_few_pictures_are_held_at_once_however_many_there_are(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    data = jpeg()
    paths = [tmp_path / f"{i}.jpg" for i in range(30)]
    for path in paths:
        path.write_bytes(data)
    made = load_pictures({f"{path}|1|1": FITTING for path in paths}, 90)
    next(made)
    for path in paths:
        path.unlink()
    assert sum(picture is not None for _, picture in made) <= 4


def with_profile(data: bytes, seed: int, size: int) -> bytes:
    """A JPEG with a colour profile of so many bytes, which is taken over with it."""
    profile = random.Random(seed).randbytes(size)
    parts = [profile[at : at + 65_000] for at in range(0, size, 65_000)]
    named = (b"ICC_PROFILE\0" + part for part in parts)
    segments = (b"\xff\xe2" + (len(each) + 2).to_bytes(2, "big") + each for each in named)
    return b"".join((data[:2], *segments, data[2:]))


def test_thirty_photographs_take_no_more_memory_than_three(
    export: WritePhotos, tmp_path: Path
) -> None:
    peaks = []
    for count in (3, 30):
        files = {f"{i}.jpg": with_profile(jpeg((30, 20)), i, 1_000_000) for i in range(count)}
        export(files)
        tracemalloc.start()
        export({}, tuple(f"![w:600]({name})" for name in files))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert (tmp_path / "out.pdf").stat().st_size > count * 1_000_000
    assert peaks[1] < peaks[0] + 2_000_000
