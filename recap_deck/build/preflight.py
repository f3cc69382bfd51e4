"""What to look at before a show: problems that the audience would see, times that don't add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recap_deck.build.entries import Entry
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.values import dataclass

_TOLD_ANYWAY = frozenset({"agenda-minutes-differ"})
"""Mere remarks that matter once the clock runs."""

Remark = tuple[Diagnostic, int | None]
"""A diagnostic, and the index of the entry that it is on; None where it is on none."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found, the worst first; `is_complete` once every slide was looked at."""

    remarks: tuple[Remark, ...] = ()
    is_complete: bool = False

    def count(self, severity: Severity) -> int:
        """How many remarks have a severity."""
        return sum(diagnostic.severity is severity for diagnostic, _ in self.remarks)


def preflight(
    deck: Deck,
    entries: Sequence[Entry],
    found: Iterable[Remark],
    failure: RecapDeckError | None = None,
    *,
    fonts: Iterable[Diagnostic] = (),
    is_complete: bool = True,
) -> Preflight:
    """Gather what was noticed on the slides with what the agenda's times say."""
    shown = [each for each in found if _matters(each[0])]
    broken = [(_failure(failure), None)] if failure is not None else []
    times = [(told, _entry_of(entries, place)) for told, place in time_remarks(deck)]
    others = [(each, None) for each in fonts]
    remarks = sorted((*broken, *shown, *times, *others), key=lambda each: -each[0].severity)
    return Preflight(tuple(dict.fromkeys(remarks)), is_complete)


def time_remarks(deck: Deck) -> Iterator[tuple[Diagnostic, int]]:
    """What doesn't add up in the agenda, each with the place of its item."""
    agenda = deck.agenda
    if deck.event.start is None and any(item.minutes is not None for item in agenda):
        yield _tell("preflight-no-start", agenda[0], Severity.INFO), 0
    sessions = {session.file: session for session in deck.sessions}
    for place, item in enumerate(agenda):
        later = agenda[place + 1] if place + 1 < len(agenda) else None
        for told in _item_remarks(item, later, sessions.get(item.session)):
            yield told, place


def _item_remarks(
    item: AgendaItem, later: AgendaItem | None, session: Session | None
) -> Iterator[Diagnostic]:
    if item.minutes is None:
        if later is not None:
            yield _tell("preflight-no-minutes", item, Severity.WARNING)
        return
    if item.kind is ItemKind.BREAK and (item.min_minutes or 0) > item.minutes:
        yield _tell("preflight-break", item, Severity.WARNING, least=_text(item.min_minutes))
    if (item.questions or 0) >= item.minutes:
        yield _tell("preflight-questions", item, Severity.WARNING, asked=_text(item.questions))
    slides = sum(_slide_minutes(session)) if session is not None else 0.0
    if slides > item.minutes:
        yield _tell("preflight-slides", item, Severity.WARNING, asked=_text(slides))
    if later is not None and (gap := _gap(item, later)) > 0:
        yield _tell("preflight-gap", item, Severity.INFO, later=later.title, gap=_text(gap))


def _slide_minutes(session: Session) -> list[float]:
    """What the slides of a session ask for, where their authors wrote it."""
    shown = (each.directives for each in session.slides)
    return [each.minutes or 0.0 for each in shown if not (each.hide or each.backup)]


def _gap(item: AgendaItem, later: AgendaItem) -> float:
    """The minutes that nothing is planned for between an item's end and the next one."""
    if item.planned_start is None or later.planned_start is None or item.minutes is None:
        return 0.0
    return later.planned_start - item.planned_start - item.minutes


def _matters(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity > Severity.INFO or diagnostic.code in _TOLD_ANYWAY


def _failure(error: RecapDeckError) -> Diagnostic:
    return Diagnostic(error.code, Severity.ERROR, SourceSpan(""), tuple(error.arguments))


def _entry_of(entries: Sequence[Entry], place: int) -> int | None:
    """The first slide or card of an agenda item."""
    return next((index for index, entry in enumerate(entries) if entry.item == place), None)


def _tell(code: str, item: AgendaItem, severity: Severity, **arguments: str) -> Diagnostic:
    span = item.span or SourceSpan("")
    minutes = _text(item.minutes)
    return remark(code, severity, span, name=item.title, minutes=minutes, **arguments)


def _text(minutes: float | None) -> str:
    return f"{minutes or 0:g}"
