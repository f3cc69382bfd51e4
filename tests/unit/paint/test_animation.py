"""What the bytes of pictures say about being animated."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from recap_deck.limits import MAX_ANIMATION_BYTES
from recap_deck.paint.animation import Animation, read_animation
from tests.animations import write_animation

COLORS = ("#cc2222", "#2222cc", "#22cc22")


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_an_animated_picture_tells_its_size(name: str, tmp_path: Path) -> None:
    write_animation(tmp_path / name, COLORS)
    data = (tmp_path / name).read_bytes()
    assert read_animation(data) == Animation(64, 36, len(data) + 3 * 64 * 36 * 4)


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png", "a.jpg"])
def test_a_single_picture_is_no_animation(name: str, tmp_path: Path) -> None:
    Image.new("RGB", (64, 36), "#cc2222").save(tmp_path / name)
    assert read_animation((tmp_path / name).read_bytes()) is None


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_a_torn_file_is_no_animation_or_a_whole_one(name: str, tmp_path: Path) -> None:
    write_animation(tmp_path / name, COLORS)
    data = (tmp_path / name).read_bytes()
    for length in range(len(data)):
        found = read_animation(data[:length])
        assert found is None or (found.width, found.height) == (64, 36)


def test_what_would_take_too_much_does_not_play() -> None:
    assert Animation(64, 36, MAX_ANIMATION_BYTES).can_play
    assert not Animation(64, 36, MAX_ANIMATION_BYTES + 1).can_play
