"""The page for the morning after: sessions, speakers, times as they were, links of the slides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry, talk_numbers
from recap_deck.build.link_texts import Link, outside_links
from recap_deck.build.words import date_text, span_text
from recap_deck.export.text.headings import escaped, with_speakers
from recap_deck.messages import sentence
from recap_deck.model.deck import Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.show.report.rows import ItemRow, Report
from recap_deck.show.time_text import time_of_day_text

_TOLD = (ItemKind.SESSION, ItemKind.TALK)


def recap_markdown(builder: Builder, chosen: Sequence[int], report: Report | None) -> str:
    """Markdown for a site or a mail; with a `report` of the evening also when it really was.

    Only sessions that have a slide among the `chosen` are told, and all talks without slides.
    """
    deck = builder.deck
    entries = [builder.entries[i] for i in chosen]
    rows = {row.item.id: row for row in report.items} if report is not None else {}
    by_file = {session.file: i for i, session in enumerate(deck.sessions)}
    shown = {entry.session for entry in entries}
    talks = talk_numbers(deck)
    parts = [f"# {escaped(deck.event.title)}", *_facts(builder)]
    for place, item in enumerate(deck.agenda):
        index = by_file.get(item.session)
        if item.kind not in _TOLD or (index is not None and index not in shown):
            continue
        parts.append(_heading(item, deck.sessions, index, talks.get(place, 0)))
        parts += _times(item, rows, report, builder.language)
        own = [each for each in entries if index is not None and each.session == index]
        parts += _told_of(builder, own)
    return "\n\n".join(parts) + "\n"


def _facts(builder: Builder) -> Iterator[str]:
    """Subtitle, date and place; and where more is."""
    event = builder.deck.event
    if event.subtitle:
        yield escaped(event.subtitle)
    facts = [date_text(event.date, builder.language), escaped(event.venue), _bare(event.link)]
    line = " · ".join(fact for fact in facts if fact)
    if line:
        yield line


def _heading(item: AgendaItem, sessions: Sequence[Session], index: int | None, number: int) -> str:
    speakers = item.speakers or (sessions[index].speakers if index is not None else ())
    title = " · ".join(part for part in (str(number or ""), item.title) if part)
    return f"## {escaped(with_speakers(title, speakers))}"


def _times(
    item: AgendaItem, rows: Mapping[str, ItemRow], report: Report | None, language: str
) -> Iterator[str]:
    """When it was planned, and when it was."""
    planned, row = span_text(item), rows.get(item.id)
    if report is None or row is None or row.began is None or row.ended is None:
        if planned:
            yield planned
        return
    began, ended = (report.clock.time_of_day(each) for each in (row.began, row.ended))
    actual = f"{time_of_day_text(began)} – {time_of_day_text(ended)}"
    if not planned:
        yield actual
        return
    arguments = (("planned", planned), ("actual", actual))
    yield sentence("recap-times", arguments, language)


def _told_of(builder: Builder, entries: Sequence[Entry]) -> Iterator[str]:
    """The titles of the slides, each once, and what they link to."""
    slides = [each for each in entries if each.slide is not None]
    titles = dict.fromkeys(escaped(each.title) for each in slides if each.title)
    if titles:
        yield "\n".join(f"- {title}" for title in titles)
    links: dict[str, Link] = {}
    for each in slides:
        for link in outside_links(builder.parsed_entry(each).blocks):
            links.setdefault(link.address, link)
    if links:
        yield f"**{sentence('recap-links', (), builder.language)}**"
        yield "\n".join(f"- {_linked(link)}" for link in links.values())


def _linked(link: Link) -> str:
    words = escaped(link.text)
    if not words or link.text == link.address:
        return _bare(link.address)
    return f"[{words}]({_target(link.address)})"


def _bare(address: str) -> str:
    return f"<{address}>" if address and not set(address) & set(" <>") else escaped(address)


def _target(address: str) -> str:
    """An address that ends where it ends, whatever brackets are in it."""
    return f"<{address}>" if set(address) & set(" ()") else address
