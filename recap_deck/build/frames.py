"""What each slide takes from around it: event, session, times, agenda, header and footer."""

from __future__ import annotations

import itertools
from functools import cached_property

from recap_deck.build.card_texts import planned_texts
from recap_deck.build.cards import card_layout
from recap_deck.build.entries import Entry
from recap_deck.build.words import clock_text, date_text, item_detail, session_label, span_text
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, ItemKind, Speaker
from recap_deck.model.slide import Paginate, SlideDirectives
from recap_deck.place.frame import AgendaRow, SlideFrame, joined_names
from recap_deck.values import replace

_FOOTER = "{session} — {speaker}"
_CARD_FOOTER = "{event}"
_FIRST_ROWS = 3


class Frames:
    """Makes frames and furniture values for the entries of one deck."""

    def __init__(self, deck: Deck, language: str) -> None:
        self.deck = deck
        self.language = language

    @cached_property
    def shared(self) -> tuple[object, ...]:
        """All that slides show of their deck beside what each of them says."""
        sessions = (_but_slides(session) for session in self.deck.sessions)
        event = (self.deck.event, self.deck.agenda, self.language)
        return (*event, self._before, *sessions)

    def frame(self, entry: Entry, is_first: bool) -> SlideFrame:
        """Everything about an entry that its text doesn't say."""
        session = self.deck.sessions[entry.session] if entry.session is not None else None
        item = self.deck.agenda[entry.item] if entry.item is not None else None
        event = self.deck.event
        directives = self._directives(entry)
        number = entry.talk
        start = clock_text(item.planned_start) if item else ""
        return SlideFrame(
            directives=directives,
            is_first_of_session=is_first,
            event=event.title,
            session=session.title if session else entry.title,
            session_number=str(number) if number else "",
            session_label=session_label(number, item, self.language) if number else span_text(item),
            speakers=self._speakers(entry),
            date=date_text(event.date, self.language),
            start=start,
            agenda=self._rows_for(directives.layout),
            language=self.language,
            values=planned_texts(directives.layout, self.deck, entry.item, self.language),
        )

    def _directives(self, entry: Entry) -> SlideDirectives:
        if entry.card is not None:
            return SlideDirectives(layout=card_layout(entry.card))
        assert entry.slide is not None, "an entry is a slide or a card"
        # What is said at which time changes no pixel.
        return replace(
            entry.slide.directives, minutes=None, header=None, footer=None, advance_seconds=0.0
        )

    def _speakers(self, entry: Entry) -> tuple[Speaker, ...]:
        if entry.session is not None:
            return self.deck.sessions[entry.session].speakers
        item = entry.card.item if entry.card else None
        return item.speakers if item else ()

    @cached_property
    def agenda_rows(self) -> tuple[AgendaRow, ...]:
        """The plan as rows ready to be shown."""
        return tuple(self._row(item) for item in self.deck.agenda)

    def _rows_for(self, layout: str) -> tuple[AgendaRow, ...]:
        """The whole agenda, or what the evening begins with."""
        if layout == "countdown":
            return self.agenda_rows[:_FIRST_ROWS]
        return self.agenda_rows if layout == "agenda" else ()

    def _row(self, item: AgendaItem) -> AgendaRow:
        is_break = item.kind is ItemKind.BREAK
        return AgendaRow(
            clock_text(item.planned_start),
            item.title,
            joined_names(item.speakers),
            item_detail(item, self.language) if is_break else "",
            is_break,
        )

    def furniture_values(self, entry: Entry, part: int, parts: int) -> dict[str, str]:
        """What header, footer and page number may say on one part of a slide."""
        frame = self.frame(entry, is_first=False)
        values = frame.template_values() | self._numbers(entry)
        if entry.session is None or values.get("session") == values["event"]:
            values["session"] = ""
        values["part"] = f"{part}/{parts}" if parts > 1 else ""
        return values | {"page": self._page(entry, values)}

    def _numbers(self, entry: Entry) -> dict[str, str]:
        if entry.session is None or not entry.number:
            return {}
        return {
            "n": str(self._before[entry.session] + entry.number),
            "total": str(self._before[-1]),
            "s_n": str(entry.number),
            "s_total": str(self._before[entry.session + 1] - self._before[entry.session]),
        }

    @cached_property
    def _before(self) -> tuple[int, ...]:
        """How many numbered slides come before each session, and at the end before none."""
        # Once for the deck: a session looks at all its slides to count them.
        counts = (session.counted for session in self.deck.sessions)
        return tuple(itertools.accumulate(counts, initial=0))

    def _page(self, entry: Entry, values: dict[str, str]) -> str:
        if entry.slide is None or not entry.number:
            return ""
        if entry.slide.directives.paginate in (Paginate.NONE, Paginate.SKIP):
            return ""
        session = f"S{entry.talk}" if entry.talk else ""
        number = f"{values['s_n']} / {values['s_total']}"
        return " · ".join(piece for piece in (values["part"], session, number) if piece)

    def header(self, entry: Entry) -> str:
        """The header's inline Markdown with `{names}`; empty for none."""
        return (entry.slide.directives.header or "") if entry.slide else ""

    def footer(self, entry: Entry) -> str:
        """The footer's inline Markdown; our own where the author gave none."""
        if entry.slide is None:
            return _CARD_FOOTER
        footer = entry.slide.directives.footer
        return _FOOTER if footer is None else footer


def _but_slides(session: Session) -> tuple[object, ...]:
    size = (session.size.width, session.size.height)
    looks = (session.code, session.theme, session.style, session.lang, size, session.dialect)
    return (session.file, session.title, session.speakers, session.minutes, *looks)
