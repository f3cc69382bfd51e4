"""Videos and sounds as files: which picture stands for them, and how they are drawn."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.geometry import Rect, Size
from recap_deck.model.media import Clip
from recap_deck.paint.media_files import kept_poster
from recap_deck.paint.picture_files import PictureFiles
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.paint.video_size import video_size
from recap_deck.place.boxes import FillBox, MediaBox, PlacedSlide
from recap_deck.place.pictures import FoundMedia, MissingPicture
from recap_deck.show.media import Phase, Played, Spot
from recap_deck.ui.media.progress import times_text
from tests.pixels import pixel_rows

VIDEO, SOUND = Clip(), Clip(is_video=False)


@pytest.fixture
def folder(tmp_path: Path, qapp: QGuiApplication) -> Path:
    deck = tmp_path / "deck"
    deck.mkdir()
    for name in ("talk.mp4", "song.mp3"):
        (deck / name).write_bytes(b"whatever plays")
    return deck


def write_picture(path: Path, width: int, height: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))


def find(folder: Path, path: str, clip: Clip) -> FoundMedia:
    found = PictureFiles(folder, folder).find_media(path, clip)
    assert isinstance(found, FoundMedia)
    return found


def poster_of(media: FoundMedia) -> str:
    return Path(media.poster.key.split("|")[0]).name if media.poster else ""


def test_a_video_is_shown_by_the_picture_that_it_names(folder: Path) -> None:
    write_picture(folder / "still.png", 8, 8)
    write_picture(folder / "talk.jpg", 16, 9)
    found = find(folder, "talk.mp4", Clip(poster="still.png"))
    assert poster_of(found) == "still.png"
    assert (found.width, found.height) == (1080, 1080)


def test_a_video_is_shown_by_the_picture_beside_it(folder: Path) -> None:
    write_picture(folder / "talk.jpg", 9, 16)
    found = find(folder, "talk.mp4", VIDEO)
    assert poster_of(found) == "talk.jpg"
    assert (found.width, found.height) == (607.5, 1080)


def test_a_video_is_shown_by_its_first_frame_once_it_was_made(folder: Path) -> None:
    before = find(folder, "talk.mp4", VIDEO)
    write_picture(kept_poster(before.key), 32, 18)
    after = find(folder, "talk.mp4", VIDEO)
    assert before.poster is None
    assert after.poster is not None
    assert (after.width, after.height) == (1920, 1080)


def test_a_video_without_any_picture_is_as_wide_as_a_film(folder: Path) -> None:
    found = find(folder, "talk.mp4", VIDEO)
    assert (found.name, found.file, found.link) == ("talk.mp4", "talk.mp4", "")
    assert (found.width, found.height) == (1920, 1080)


def test_a_sound_takes_no_picture_that_only_has_its_name(folder: Path) -> None:
    write_picture(folder / "song.png", 8, 8)
    found = find(folder, "song.mp3", SOUND)
    assert found.poster is None
    assert found.width > 5 * found.height


def test_a_changed_video_gets_another_key(folder: Path) -> None:
    before = find(folder, "talk.mp4", VIDEO)
    (folder / "talk.mp4").write_bytes(b"a longer one than that")
    assert find(folder, "talk.mp4", VIDEO).key != before.key


def test_a_poster_that_is_no_picture_is_told_mildly(folder: Path) -> None:
    found = find(folder, "talk.mp4", Clip(poster="song.mp3"))
    assert [each.code for each in found.remarks] == ["picture-unknown"]
    assert found.poster is None


@pytest.mark.parametrize(
    ("path", "code"),
    [("gone.mp4", "media-missing"), ("../talk.mp4", "picture-outside"), (".", "media-missing")],
)
def test_what_cant_be_played_is_told(folder: Path, path: str, code: str) -> None:
    (folder.parent / "talk.mp4").write_bytes(b"outside")
    found = PictureFiles(folder, folder).find_media(path, VIDEO)
    assert isinstance(found, MissingPicture)
    assert found.diagnostic.code == code


@pytest.mark.parametrize(
    ("address", "name", "link"),
    [
        ("https://a.b/c/d%20e.mp4?f=1", "d e.mp4", "https://a.b/c/d%20e.mp4?f=1"),
        ("//a.b/c.mp4", "c.mp4", "https://a.b/c.mp4"),
        ("https://a.b", "a.b", "https://a.b"),
        ("file:///etc/c.mp4", "c.mp4", ""),
    ],
)
def test_what_lies_on_the_web_is_a_link(folder: Path, address: str, name: str, link: str) -> None:
    found = find(folder, address, VIDEO)
    assert (found.key, found.name, found.link) == ("", name, link)
    assert [each.code for each in found.remarks] == ["media-remote"]


def test_the_mark_is_a_disc_with_a_triangle(qapp: QGuiApplication) -> None:
    ground = FillBox(Rect(0, 0, 64, 64), "#ff0000")
    video = MediaBox(Rect(0, 0, 64, 64), "", VIDEO, disc="#0000ff", ink="#00ff00")
    rows = pixel_rows(slide_image(PlacedSlide(Size(64, 64), (ground, video)), PictureStore(), 64))
    middle = rows[32]
    assert middle[:20] + middle[-20:] == "R" * 40
    assert "B" in middle[24:28]
    assert "G" in middle[31:35]


TURNED = (0, 65_536, 0, -65_536, 0, 0, 0, 0, 1 << 30)
UPRIGHT = (65_536, 0, 0, 0, 65_536, 0, 0, 0, 1 << 30)


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body


def header(matrix: tuple[int, ...], width: int, height: int) -> bytes:
    return box(b"tkhd", bytes(40) + struct.pack(">9i2I", *matrix, width << 16, height << 16))


def film(*headers: bytes) -> bytes:
    tracks = b"".join(box(b"trak", each) for each in headers)
    return box(b"ftyp", b"isom") + box(b"mdat", bytes(99)) + box(b"moov", tracks)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (film(header(UPRIGHT, 1280, 720)), Size(1280, 720)),
        (film(header(TURNED, 1920, 1080)), Size(1080, 1920)),
        (film(header(UPRIGHT, 0, 0), header(UPRIGHT, 640, 480)), Size(640, 480)),
        (film(), None),
        (film(header(UPRIGHT, 1280, 720))[:-20], None),
        (struct.pack(">I4s", 3, b"moov") * 9, None),
        (b"RIFF", None),
        (b"", None),
    ],
)
def test_a_video_file_tells_its_shape(tmp_path: Path, data: bytes, size: Size | None) -> None:
    (tmp_path / "a.mp4").write_bytes(data)
    assert video_size(tmp_path / "a.mp4") == size


def test_a_video_that_was_held_upright_is_placed_upright(folder: Path) -> None:
    (folder / "talk.mp4").write_bytes(film(header(TURNED, 1920, 1080)))
    found = find(folder, "talk.mp4", VIDEO)
    assert (found.width, found.height) == (607.5, 1080)


@pytest.mark.parametrize(
    ("clip", "position", "length", "text"),
    [
        (Clip(), 12.9, 100.0, "0:12 / 1:40"),
        (Clip(), 3.0, 0.0, "0:03"),
        (Clip(start=60, end=90), 75.0, 3_600.0, "0:15 / 0:30"),
        (Clip(), 3_661.0, 7_200.0, "1:01:01 / 2:00:00"),
    ],
)
def test_how_far_a_clip_is_counts_within_its_part(
    clip: Clip, position: float, length: float, text: str
) -> None:
    played = Played(Spot("a", 0, "k", clip), Phase.PLAYING, position, length)
    assert times_text(played) == text
