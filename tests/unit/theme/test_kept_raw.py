from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.resources import cache_folder
from recap_deck.theme.kept_raw import find_raw, keep_raw


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def test_what_was_kept_is_found_for_the_same_text_only() -> None:
    keep_raw("recap", "a: b", {"a": "b"})
    assert find_raw("recap", "a: b") == {"a": "b"}
    assert find_raw("recap", "a: c") is None
    assert find_raw("paper", "a: b") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"text": "a: b", "raw": 1}', '{"text": "a: b"}'])
def test_a_kept_file_that_is_damaged_is_not_used(text: str) -> None:
    (cache_folder() / "themes").mkdir(parents=True)
    (cache_folder() / "themes" / "recap.json").write_text(text, encoding="utf-8")
    assert find_raw("recap", "a: b") is None


def test_a_folder_that_cant_be_written_is_no_trouble() -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("in the way", encoding="utf-8")
    keep_raw("recap", "a: b", {"a": "b"})
    assert find_raw("recap", "a: b") is None
