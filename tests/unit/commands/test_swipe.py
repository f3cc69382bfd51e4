from __future__ import annotations

import pytest

from recap_deck.commands.swipe import swipe_of


@pytest.mark.parametrize(
    ("across", "down", "step"),
    [
        (0, 0, 0),
        (-12, 9, 0),
        (-300, 40, 1),
        (300, -40, -1),
        (-80, 200, None),
        (0, 400, None),
        (-40, 0, None),
    ],
)
def test_a_tap_and_a_swipe_are_told_from_everything_else(
    across: float, down: float, step: int | None
) -> None:
    assert swipe_of(across, down, 1000) == step
