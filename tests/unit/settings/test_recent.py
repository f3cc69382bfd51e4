"""The decks opened last."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.settings.recent import (
    MOST,
    Recent,
    cover_file,
    forget,
    load_recents,
    recent_file,
    remembered,
    save_cover,
    save_recents,
)


def test_the_newest_is_first_and_no_deck_is_there_twice() -> None:
    one, two = Recent("/a", "A"), Recent("/b", "B")
    assert remembered((one, two), Recent("/b", "B again")) == (Recent("/b", "B again"), one)


def test_the_list_has_an_end() -> None:
    many = tuple(Recent(f"/{i}") for i in range(MOST))
    assert len(remembered(many, Recent("/new"))) == MOST


def test_what_was_written_is_read_again() -> None:
    save_recents((Recent("/데이터", "제목", "2015-11-05"),))
    assert load_recents() == (Recent("/데이터", "제목", "2015-11-05"),)


@pytest.mark.parametrize("text", ["", "{", "{}", "[1, {}, {'path': 3}]", "[" * 100_000])
def test_a_broken_list_is_an_empty_one(text: str) -> None:
    recent_file().parent.mkdir(parents=True)
    recent_file().write_text(text)
    assert load_recents() == ()


def test_a_forgotten_deck_takes_its_cover_along(tmp_path: Path) -> None:
    save_recents((Recent("/a"), Recent("/b")))
    save_cover("/a", b"png")
    assert forget("/a") == (Recent("/b"),) == load_recents()
    assert not cover_file("/a").exists()


def test_a_disk_that_refuses_costs_no_more_than_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    save_recents((Recent("/a"),))
    save_cover("/a", b"png")
    assert load_recents() == ()


def test_a_deck_that_is_gone_is_known_to_be() -> None:
    assert not Recent("/no/such/deck").is_there
    assert Recent("/").is_there
