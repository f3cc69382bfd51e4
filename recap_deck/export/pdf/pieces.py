"""All pieces of a PDF, made one after the other, or by two processes; bytes are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.parsed_ahead import can_copy
from recap_deck.diagnostics import Severity
from recap_deck.export.pdf.complete import complete_piece
from recap_deck.export.pdf.kept_pieces import KeptPieces
from recap_deck.export.pdf.paint import paint_piece
from recap_deck.export.pdf.piece import Piece
from recap_deck.export.two_processes import results_of, shared_results_of
from recap_deck.values import replace

_SHARED_SLIDES = 48
"""Fewer slides are done before a second process would be of any help."""


def make_pieces(
    builder: Builder,
    plan: Sequence[Sequence[int]],
    done: Callable[[int], None],
    *,
    by_step: bool = False,
) -> list[Piece]:
    """Make the pieces of `plan`, or find those kept; `done` is called with each entry."""
    kept = KeptPieces(builder, by_step=by_step)
    pieces = {
        number: piece
        for number, entries in enumerate(plan)
        if (piece := kept.find(entries)) is not None
    }
    for entry in (entry for number in pieces for entry in plan[number]):
        done(entry)
    missing = {number: plan[number] for number in range(len(plan)) if number not in pieces}
    made = _made(builder, missing, done, by_step)
    for number, piece in made.items():
        if piece.is_lasting:
            kept.keep(plan[number], piece)
    if made:
        kept.trim()
    pieces |= made
    return [pieces[number] for number in range(len(plan))]


def _made(
    builder: Builder,
    plan: Mapping[int, Sequence[int]],
    done: Callable[[int], None],
    by_step: bool,
) -> dict[int, Piece]:
    def make(number: int, done: Callable[[int], None]) -> Piece:
        return make_piece(builder, plan[number], done, by_step=by_step)

    is_long = len(plan) > 1 and sum(map(len, plan.values())) >= _SHARED_SLIDES
    work = shared_results_of if is_long and can_copy() else results_of
    # The longest first, so that both processes end at about the same time.
    order = sorted(plan, key=lambda number: -len(plan[number]))
    return dict(zip(order, work(order, make, done), strict=True))


def make_piece(
    builder: Builder, entries: Sequence[int], done: Callable[[int], None], *, by_step: bool = False
) -> Piece:
    """Make the pages of `entries`."""
    asked: list[tuple[int, str, str]] = []
    places = {entry: place for place, entry in enumerate(entries)}

    def painted(entry: int) -> None:
        # While the builder has it placed: not as many are kept as a piece has slides.
        asked.extend((places[entry], *each) for each in builder.asked_pictures(entry))
        done(entry)

    piece = complete_piece(paint_piece(builder, entries, painted, by_step=by_step))
    # A slide that was too much to parse in time may be parsed when there is less to do.
    errors = (
        remark.severity is Severity.ERROR
        for entry in entries
        for remark in builder.parsed(entry).diagnostics
    )
    return replace(piece, asked=tuple(asked), is_lasting=not any(errors))
