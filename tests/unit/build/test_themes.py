"""Which themes a deck has, and what is kept of them while it is written."""

from __future__ import annotations

from pathlib import Path

from recap_deck.build.themes import Themes
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_text


def _deck(theme: str, words: str = "Words") -> Deck:
    return load_text(f"---\ntheme: {theme}\n---\n\n# One\n\n{words}\n")


def test_a_letter_typed_looks_at_no_theme_file_again(tmp_path: Path) -> None:
    theme = tmp_path / "mine" / "theme.yaml"
    theme.parent.mkdir()
    theme.write_text("extends: paper\n", encoding="utf-8")
    themes = Themes(load_text("---\ntheme: mine\n---\n\n# One\n", root=tmp_path))
    before = themes.theme(0)
    theme.unlink()
    typed = load_text("---\ntheme: mine\n---\n\n# One more\n", root=tmp_path)
    assert themes.followed(typed).theme(0) is before
    assert Themes(typed).theme(0).name != "mine"


def test_another_theme_named_is_another_theme() -> None:
    themes = Themes(_deck("paper"))
    assert themes.theme(0).name == "paper"
    assert themes.followed(_deck("recap")).theme(0).name == "recap"


def test_what_is_wrong_with_a_theme_is_told_where_it_is_now() -> None:
    themes = Themes(_deck("papper"))
    themes.diagnostics()
    longer = _deck("papper", "Three\nmore\nlines")
    assert themes.followed(longer).diagnostics() == Themes(longer).diagnostics() != ()
