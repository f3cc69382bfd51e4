"""What there is to be named, gathered from a deck and its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.build.known import known_in
from recap_deck.source.load import load_deck


@pytest.fixture
def builder(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Builder]:
    (tmp_path / "02-talk" / "images").mkdir(parents=True)
    (tmp_path / "images").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.png").touch()
    for name in ("images/10.png", "images/2.png", "02-talk/images/a b.svg", "02-talk/app.py"):
        (tmp_path / name).touch()
    (tmp_path / "event.yaml").write_text("title: Evening\nagenda:\n  - talk: A\n    speaker: Bo\n")
    (tmp_path / "01-data.md").write_text("---\nspeaker: Mina\n---\n# Data\n\n---\n\n# Numbers\n")
    (tmp_path / "02-talk" / "session.md").write_text("---\ntheme: paper\n---\n# Talk\n")
    made = Builder(load_deck(tmp_path))
    yield made
    made.close()


def test_pictures_are_named_as_the_file_would_write_them(builder: Builder) -> None:
    assert known_in(builder, "02-talk/session.md").pictures == (
        "images/a b.svg",
        "../images/2.png",
        "../images/10.png",
    )
    assert known_in(builder, "01-data.md").pictures == (
        "images/2.png",
        "images/10.png",
        "02-talk/images/a b.svg",
    )


def test_people_sessions_and_slides_are_known(builder: Builder) -> None:
    known = known_in(builder, "01-data.md")
    assert known.speakers == ("Mina", "Bo")
    assert known.sessions == ("01-data.md", "02-talk")
    assert known.links == (
        ("#data", "Data"),
        ("#numbers", "Numbers"),
        ("02-talk/session.md", "Talk"),
    )
    assert known_in(builder, "02-talk/session.md").code_files == ("app.py", "../event.yaml")


def test_names_are_those_of_the_sessions_theme(builder: Builder) -> None:
    data, talk = (known_in(builder, file) for file in ("01-data.md", "02-talk/session.md"))
    assert {"quote", "two-columns"} <= set(data.layouts)
    assert {"paper", "recap"} <= set(data.themes)
    assert dict(data.colors) != dict(talk.colors)
