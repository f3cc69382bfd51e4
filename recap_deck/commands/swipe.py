"""What a finger that went over a slide asks for."""

from __future__ import annotations

_TAP = 0.02
"""How far a tap may slip, as a share of the slide's width."""

_SWIPE = 0.06


def swipe_of(across: float, down: float, width: float) -> int | None:
    """1 to turn on (to the left), -1 to turn back, 0 for a tap; None for anything else."""
    far = max(abs(across), abs(down))
    if far <= _TAP * width:
        return 0
    if abs(across) < _SWIPE * width or abs(down) > abs(across):
        return None
    return 1 if across < 0 else -1
