"""All pieces of a PDF, made one after the other, or by two processes; bytes are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recap_deck.build.builder import Builder
from recap_deck.export.pdf.complete import complete_piece
from recap_deck.export.pdf.paint import paint_piece
from recap_deck.export.pdf.piece import Piece
from recap_deck.export.pdf.two_processes import can_copy, results_of, shared_results_of

_SHARED_SLIDES = 48
"""Fewer slides are done before a second process would be of any help."""


def make_pieces(
    builder: Builder, plan: Sequence[Sequence[int]], done: Callable[[int], None]
) -> list[Piece]:
    """Make the pieces of `plan`; `done` is called with each entry."""

    def make(number: int, done: Callable[[int], None]) -> Piece:
        return complete_piece(paint_piece(builder, plan[number], done))

    is_long = len(plan) > 1 and sum(map(len, plan)) >= _SHARED_SLIDES
    work = shared_results_of if is_long and can_copy() else results_of
    # The longest first, so that both processes end at about the same time.
    order = sorted(range(len(plan)), key=lambda number: -len(plan[number]))
    made = dict(zip(order, work(order, make, done), strict=True))
    return [made[number] for number in range(len(plan))]
