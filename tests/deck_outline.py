"""A deck as a short text made for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from recap_deck.messages import text_of
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Event
from recap_deck.model.slide import ParseSettings, SlideDirectives, SlideSource


def deck_outline(deck: Deck) -> str:
    """Event, agenda, sessions with their slides, diagnostics."""
    lines = [*_event(deck.event), *(_item(item) for item in deck.agenda)]
    for session in deck.sessions:
        lines += ["", *_session(session)]
        lines += (_slide_line(slide) for slide in session.slides)
    return "\n".join((*lines, *_diagnostics(deck))) + "\n"


def slides_outline(deck: Deck) -> str:
    """The slides of a file, with their text and notes."""
    lines: list[str] = []
    for session in deck.sessions:
        lines.append(_settings(session))
        for slide in session.slides:
            lines += [_slide_line(slide), *_text(slide)]
    return "\n".join((*lines, *_diagnostics(deck))) + "\n"


def _event(event: Event) -> Iterator[str]:
    for field in fields(event):
        value = getattr(event, field.name)
        if value:
            yield f"{field.name}: {_names(value) if field.name == 'speakers' else value}"


def _names(speakers: Iterable[object]) -> str:
    return ", ".join(
        " / ".join(filter(None, (getattr(each, field.name) for field in fields(each))))  # type: ignore[arg-type]
        for each in speakers
    )


def _item(item: AgendaItem) -> str:
    parts = [f"- {_clock(item.planned_start)} {item.kind.value} “{item.title}” {item.id}"]
    for name in ("minutes", "min_minutes", "start", "questions", "session"):
        value = getattr(item, name)
        if value not in (None, ""):
            parts.append(f"{name}={value:g}" if isinstance(value, float) else f"{name}={value}")
    if item.speakers:
        parts.append(f"by {_names(item.speakers)}")
    return " ".join(parts)


def _clock(minutes: float | None) -> str:
    if minutes is None:
        return "--:--"
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"


def _session(session: Session) -> Iterator[str]:
    yield f"{session.file} “{session.title}” {_settings(session)}"
    for name in ("minutes", "questions", "code", "theme", "style", "lang"):
        if value := getattr(session, name):
            yield f"  {name}: {value}"
    if session.speakers:
        yield f"  speakers: {_names(session.speakers)}"
    if session.size.height != 1080:
        yield f"  size: {session.size.width:g}x{session.size.height:g}"


def _settings(session: Session) -> str:
    settings = session.slides[0].settings
    return " ".join((session.dialect, *_changed(settings, ParseSettings(dialect=session.dialect))))


def _changed(value: object, default: object) -> Iterator[str]:
    for field in fields(default):  # type: ignore[arg-type]
        now = getattr(value, field.name)
        if now != getattr(default, field.name):
            name = getattr(now, "value", now)
            yield f"{field.name}={'+'.join(name) if isinstance(name, tuple) else name}"


def _slide_line(slide: SlideSource) -> str:
    where = f"{slide.span.first_line}-{slide.span.last_line}"
    words = (f"{where:>7}", f"#{slide.number or '-'}", slide.id.partition("#")[2])
    title = (f"“{slide.title}”",) if slide.title else ()
    return " ".join((*words, *title, *_changed(slide.directives, SlideDirectives())))


def _text(slide: SlideSource) -> Iterator[str]:
    for offset, line in enumerate(slide.text.split("\n")):
        if line.strip():
            yield f"{slide.span.first_line + offset:>11} | {line}"
    for line in slide.notes.split("\n") if slide.notes else ():
        yield f"          ^ {line}".rstrip()
    for line in slide.settings.definitions.split("\n") if slide.settings.definitions else ():
        yield f"          = {line}"


def _diagnostics(deck: Deck) -> Iterator[str]:
    for told in deck.diagnostics:
        severity = told.severity.name.lower()
        yield f"{told.span.path}:{told.span.first_line}: {severity}: {text_of(told)}"
