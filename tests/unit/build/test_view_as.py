from __future__ import annotations

from pathlib import Path

from recap_deck.build.view_as import AS_WRITTEN, ViewAs, seen_as
from recap_deck.geometry import Size
from recap_deck.source.load import load_deck

TEXT = "---\nstyle:\n  accent: red\n---\n# One\n\n---\n\n<!-- _class: lead light -->\n\n# Two\n"


def test_as_written_it_is_the_same_deck(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    deck = load_deck(tmp_path / "a.md")
    assert seen_as(deck, AS_WRITTEN) is deck


def test_a_look_changes_theme_light_and_size_and_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    deck = load_deck(tmp_path / "a.md")
    seen = seen_as(deck, ViewAs("paper", "dark", Size(1920, 1440)))
    session = seen.sessions[0]
    assert (session.theme, session.size, session.style) == ("paper", Size(1920, 1440), ())
    assert [slide.directives.classes for slide in session.slides] == [("dark",), ("lead", "dark")]
    written = deck.sessions[0].slides
    assert [each.text for each in session.slides] == [each.text for each in written]
    assert [each.id for each in session.slides] == [each.id for each in written]
