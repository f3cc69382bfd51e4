from __future__ import annotations

import pytest

from recap_deck.ui.editor.tones import piece_tone, writing_tones
from recap_deck.ui.look import DARK, LIGHT, Look
from recap_deck.writing.coloring import Piece
from tests.contrast import contrast

LOOKS = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])


def inks(tones: Look) -> dict[str, str]:
    """Every colour that letters have in the editor, by what it is for."""
    pieces = {piece.name: piece_tone(piece, tones) or tones.text for piece in Piece}
    return {**pieces, **writing_tones(tones).code, "text": tones.text}


@LOOKS
def test_everything_reads_on_its_ground_and_on_the_line_one_writes_in(tones: Look) -> None:
    grounds = (tones.surface, writing_tones(tones).band)
    weak = [
        (name, ground, round(contrast(ink, ground), 2))
        for name, ink in inks(tones).items()
        for ground in grounds
        if contrast(ink, ground) < 4.5
    ]
    assert weak == []


@LOOKS
def test_what_is_selected_or_found_can_still_be_read(tones: Look) -> None:
    own = writing_tones(tones)
    weak = [
        (name, ground, round(contrast(ink, ground), 2))
        for name, ink in inks(tones).items()
        for ground in (own.selection, own.find)
        if contrast(ink, ground) < 3.0
    ]
    assert weak == []
