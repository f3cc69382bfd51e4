from __future__ import annotations

import pytest

from recap_deck.ui.standing import Standing, alert_of


@pytest.mark.parametrize(
    ("standing", "alert"),
    [
        (Standing(), ""),
        (
            Standing(may_go_dark=True),
            "The system may turn the display off: set its screen saver and energy saving aside.",
        ),
        (Standing(is_rehearsal=True, may_go_dark=True), "Rehearsal"),
        (
            Standing(misplaced="Maker Beamer"),
            "The slides are not on “Maker Beamer”. X swaps the displays.",
        ),
        (Standing(is_gone=True, may_go_dark=True), "Projector gone. Waiting for it."),
        (Standing(is_hidden=True, is_gone=True), "Hidden: H brings the slides back"),
    ],
)
def test_the_console_says_the_most_urgent_thing(standing: Standing, alert: str) -> None:
    assert alert_of(standing).text == alert
