"""From what an organiser says of an evening to the files of its folder: event.yaml and sessions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from recap_deck.messages import sentence
from recap_deck.source.event.agenda import ITEM_KEYS
from recap_deck.source.event.event_file import EVENT_KEYS
from recap_deck.source.import_notes import quoted
from recap_deck.source.new_folder import write_folder
from recap_deck.source.titles import Names, slug_of
from recap_deck.source.values import BadValueError, Reader, read_date, read_time
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.values import dataclass

OPENING_FILE = "01-opening.md"
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session as it was typed; its speaker and its minutes may be empty."""

    title: str
    speaker: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as it was typed; all but the title may be empty.

    `said_date` is its date as the cover says it.
    """

    title: str
    date: str = ""
    start: str = ""
    venue: str = ""
    theme: str = "recap"
    lang: str = "en"
    sessions: tuple[NewSession, ...] = ()
    said_date: str = ""


READERS: Mapping[str, Reader] = {**ITEM_KEYS, **EVENT_KEYS}
"""How each value is read, as it is when it stands in the file."""


def refusal_of(key: str, text: str, language: str, name: str = "") -> str:
    """What is wrong with a value that is typed for `key`, as a sentence; empty for nothing.

    In the sentence the value is called `name`, the key where there is none.
    """
    if not text.strip():
        return sentence("form-title-missing", (), language) if key == "title" else ""
    try:
        READERS[key](YamlText(text))
    except BadValueError as error:
        arguments = {"name": name or key, "value": text.strip(), **error.arguments}
        return sentence(error.code, arguments.items(), language)
    return ""


def folder_name(title: str) -> str:
    """The name that the folder of an event gets by itself."""
    return slug_of(title)[:_LONGEST_NAME].strip("-") or "event"


def event_files(event: NewEvent) -> dict[str, bytes]:
    """The files of a new event, by their names in its folder."""
    names = Names()
    files = {OPENING_FILE: _opening(event)}
    for place, session in enumerate(event.sessions, 2):
        stem = slug_of(session.title)[:_LONGEST_NAME].strip("-") or "session"
        files[f"{place:02d}-{names.unique(stem)}.md"] = _session(session, event.lang)
    lines = {"event.yaml": _event_lines(event, list(files)), **files}
    return {name: ("\n".join(each) + "\n").encode() for name, each in lines.items()}


def write_new_event(event: NewEvent, folder: Path) -> tuple[Path, ...]:
    """Write the event into a new or empty folder; a `RecapDeckError` says why it can't be."""
    return write_folder(folder, event_files(event))


def _event_lines(event: NewEvent, files: list[str]) -> Iterator[str]:
    yield f"title: {quoted(event.title.strip())}"
    if event.date.strip():
        yield f"date: {read_date(YamlText(event.date))}"
    if event.start.strip():
        yield f"start: {read_time(YamlText(event.start)):%H:%M}"
    if event.venue.strip():
        yield f"venue: {quoted(event.venue.strip())}"
    yield f"theme: {event.theme}"
    yield f"lang: {event.lang}"
    yield "agenda:"
    yield f"  - opening: {quoted(sentence('new-opening', (), event.lang))}"
    yield f"    slides: {files[0]}"
    yield "    minutes: 5"
    for session, name in zip(event.sessions, files[1:], strict=True):
        yield f"  - session: {name}"
        if session.minutes.strip():
            yield f"    minutes: {session.minutes.strip()}"


def _opening(event: NewEvent) -> list[str]:
    said = (event.said_date or event.date, event.start, event.venue)
    detail = " · ".join(each.strip() for each in said if each.strip())
    title = sentence("new-opening", (), event.lang)
    return [
        *("---", f"title: {quoted(title)}", "---", ""),
        *("<!-- layout: cover -->", "", f"# {event.title.strip()}", ""),
        *((detail, "") if detail else ()),
        f"<!-- {sentence('new-welcome', (), event.lang)} -->",
    ]


def session_text(session: NewSession, lang: str) -> str:
    """The file of a new session: a cover and a first slide."""
    return "\n".join(_session(session, lang)) + "\n"


def _session(session: NewSession, lang: str) -> list[str]:
    title = session.title.strip()
    speaker = session.speaker.strip()
    return [
        *("---", f"title: {quoted(title)}"),
        *([f"speaker: {quoted(speaker)}"] if speaker else []),
        *("---", "", "<!-- layout: session -->", "", f"# {title}", "", "---", ""),
        *(f"# {sentence('new-slide', (), lang)}", ""),
        *(f"- {sentence(code, (), lang)}" for code in ("new-slide-one", "new-slide-two")),
        *("", f"<!-- {sentence('new-slide-note', (), lang)} -->"),
    ]
