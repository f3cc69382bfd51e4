from __future__ import annotations

import pytest

from recap_deck.geometry import WIDE, Rect
from recap_deck.show.tools import Pointer, Tools
from recap_deck.ui.presenter.telling import Tone
from recap_deck.ui.presenter.tool_words import tools_said


@pytest.mark.parametrize(
    ("tools", "text"),
    [
        (Tools(), ""),
        (Tools(has_pen=True), "Pen"),
        (Tools(has_pen=True, is_second=True), "Pen, other colour"),
        (Tools(pointer=Pointer.LASER), "Laser pointer"),
        (Tools(pointer=Pointer.SPOTLIGHT), "Spotlight"),
        (Tools(is_aiming=True), "Zoom: drag over a part, or click"),
        (Tools(part=Rect(0, 0, 768, 432)), "Zoom 2.5×"),
        (Tools(part=Rect(0, 0, 960, 540), has_pen=True), "Zoom 2× · Pen"),
    ],
)
def test_the_console_names_what_is_in_hand(tools: Tools, text: str) -> None:
    assert tools_said(tools, WIDE, "").text == text


def test_a_frozen_picture_is_said_first_and_to_be_noticed() -> None:
    said = tools_said(Tools(is_frozen=True, has_pen=True), WIDE, "A title that goes on and on")
    assert said.text == "Frozen: the audience sees “A title that goes…” · Pen"
    assert said.tone is Tone.LATE
