"""Characters that nobody can show are replaced, and all others stay."""

from __future__ import annotations

import pytest

from recap_deck.source.text_file import UNUSABLE, clean_text


@pytest.mark.parametrize("code", [*range(0xA1), 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x1F600])
def test_what_is_replaced_is_what_is_unusable(code: int) -> None:
    cleaned = clean_text(f"가{chr(code)}", "talk.md")
    is_unusable = UNUSABLE.match(chr(code)) is not None
    assert ("\ufffd" in cleaned.text) == is_unusable == bool(cleaned.diagnostics)
