from __future__ import annotations

from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.ui.window.overflow import Overflow, overflow_of

SPAN = SourceSpan("a.md")


def test_the_largest_overflow_counts() -> None:
    found = (
        remark("text-continued", Severity.WARNING, SPAN, pages=2, units=38),
        remark("text-sticks-out", Severity.ERROR, SPAN, units=120),
        remark("text-shrunk", Severity.INFO, SPAN, percent=80),
    )
    assert overflow_of(found) == Overflow(120, is_error=True)
    assert overflow_of(found[:1]) == Overflow(38)
    assert overflow_of(found[2:]) is None


def test_a_badge_says_the_amount() -> None:
    assert Overflow(38).text == "+38"
