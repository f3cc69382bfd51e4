"""What didn't change isn't made again, and nobody can tell by the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recap_deck.export.pdf.kept_pieces import KeptPieces
from recap_deck.resources import cache_folder
from tests.pdf_writing import WritePdf

EVENT = {
    "event.yaml": "title: E\nagenda:\n  - session: one.md\n  - session: two.md\n",
    "one.md": "---\ntitle: One\n---\n# 하나 😀\n\n- `a` [two](#second)\n",
    "two.md": "---\ntitle: Two\n---\n# Second\n\n- **b**\n\n---\n\n# Third\n",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="40"></svg>'


def kept() -> set[str]:
    folder = cache_folder() / "pdf"
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()


def forget() -> None:
    for each in (cache_folder() / "pdf").iterdir():
        each.unlink()


def test_a_file_of_kept_pieces_is_the_same_byte_for_byte(write: WritePdf) -> None:
    fresh = write(EVENT).path.read_bytes()
    before = kept()
    assert len(before) == 2
    assert write(EVENT).path.read_bytes() == fresh
    assert kept() == before


def test_one_changed_slide_makes_one_piece_anew(write: WritePdf) -> None:
    write(EVENT)
    before = kept()
    changed = EVENT | {"two.md": EVENT["two.md"].replace("Third", "Last")}
    partly = write(changed).path.read_bytes()
    assert len(kept() - before) == 1
    forget()
    assert write(changed).path.read_bytes() == partly


def test_a_note_changes_no_page(write: WritePdf) -> None:
    two = EVENT["two.md"] + "\n<!-- say thanks -->\n"
    write(EVENT | {"two.md": two})
    before = kept()
    write(EVENT | {"two.md": two.replace("thanks", "good night")})
    assert kept() == before


def test_a_changed_picture_makes_its_piece_anew(write: WritePdf) -> None:
    deck = EVENT | {"one.md": "# One\n\n![](a.svg)\n", "a.svg": SVG.format(width=80)}
    first = write(deck).path.read_bytes()
    second = write(deck | {"a.svg": SVG.format(width=160)}).path.read_bytes()
    forget()
    assert write(deck | {"a.svg": SVG.format(width=160)}).path.read_bytes() == second
    assert first != second


def test_a_broken_piece_is_made_anew(write: WritePdf) -> None:
    fresh = write(EVENT).path.read_bytes()
    for each in (cache_folder() / "pdf").iterdir():
        each.write_bytes(each.read_bytes()[:-1])
    assert write(EVENT).path.read_bytes() == fresh


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    write: WritePdf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fresh = write(EVENT).path.read_bytes()
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert write(EVENT).path.read_bytes() == fresh


def test_the_least_recently_used_go_when_there_is_too_much(write: WritePdf) -> None:
    written = write(EVENT)
    folder = cache_folder() / "pdf"
    old, new = sorted(folder.iterdir())
    os.utime(old, (1, 1))
    KeptPieces(written.builder, room=new.stat().st_size + 1).trim()
    assert list(folder.iterdir()) == [new]
