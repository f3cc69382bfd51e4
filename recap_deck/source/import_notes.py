"""Raw notes written out as the folder of the same event, every line of them in some file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from recap_deck.diagnostics import Diagnostic
from recap_deck.files import read_file
from recap_deck.limits import MAX_PICTURE_BYTES
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.model.slide import SlideSource
from recap_deck.patterns import expression
from recap_deck.source.event.raw_notes import deck_of, read_raw_notes
from recap_deck.source.load import load_text
from recap_deck.source.new_folder import refuse_full, write_folder
from recap_deck.source.session import scan_text
from recap_deck.source.text_file import SourceText, decode_text
from recap_deck.source.titles import slug_of
from recap_deck.values import dataclass, field


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was written, and what had to be guessed or was wrong."""

    folder: Path
    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Output:
    """The files to be written, by their paths in the folder."""

    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, name: str, lines: Iterable[str]) -> None:
        self.files[name] = ("\n".join(lines) + "\n").encode()


def import_notes(path: Path, target_folder: Path) -> ImportReport:
    """Write the event that `path` tells of into a new or empty folder."""
    refuse_full(target_folder)
    source = decode_text(read_file(path), path.name)
    output = _Output()
    notes = read_raw_notes(scan_text(source))
    deck = deck_of(notes, path, path.parent) if notes else load_text(source.text, path.name)
    if notes:
        _add_event(output, deck, source)
    else:
        _add_one_session(output, deck, source)
    output.files.update(_pictures(source.text, path.parent))
    written = write_folder(target_folder, output.files)
    return ImportReport(target_folder, written, deck.diagnostics)


def _add_one_session(output: _Output, deck: Deck, source: SourceText) -> None:
    name = f"01-{slug_of(Path(source.file).stem) or 'session'}.md"
    output.files[name] = source.text.encode()
    title = quoted(deck.event.title)
    output.add("event.yaml", (f"title: {title}", "agenda:", f"  - session: {name}"))


def _add_event(output: _Output, deck: Deck, source: SourceText) -> None:
    lines = source.text.split("\n")
    names = _file_names(deck)
    for session in deck.sessions:
        output.add(names[session.file], _session_lines(session, lines))
    output.add("event.yaml", _event_lines(deck, names))


def _file_names(deck: Deck) -> Mapping[str, str]:
    """Name the files by their place on the agenda, so that they sort as it runs."""
    names: dict[str, str] = {}
    sessions = {session.file: session for session in deck.sessions}
    for place, item in enumerate(deck.agenda, 1):
        if item.session:
            stem = slug_of(sessions[item.session].title)[:40].strip("-") or "session"
            stem = "opening" if item.kind is ItemKind.OPENING else stem
            names[item.session] = f"{place:02d}-{stem}.md"
    return names


def _event_lines(deck: Deck, names: Mapping[str, str]) -> Iterable[str]:
    yield f"title: {quoted(deck.event.title)}"
    if deck.event.link:
        yield f"link: {deck.event.link}"
    yield "agenda:"
    guessed = {
        told.span.first_line: dict(told.arguments)
        for told in deck.diagnostics
        if told.code == "notes-guess"
    }
    for item in deck.agenda:
        guess = guessed.get(item.span.first_line) if item.span else None
        yield from _item_lines(item, names, guess is not None)


def _item_lines(item: AgendaItem, names: Mapping[str, str], is_guess: bool) -> Iterable[str]:
    if is_guess:
        yield "  # guessed from its place in the notes"
    if item.kind is ItemKind.SESSION:
        yield f"  - session: {names[item.session]}"
        yield f"    title: {quoted(item.title)}"
        return
    yield f"  - {item.kind.value}: {quoted(item.title)}"
    if item.session:
        yield f"    slides: {names[item.session]}"


def _session_lines(session: Session, lines: Sequence[str]) -> Iterable[str]:
    yield "---"
    yield f"title: {quoted(session.title)}"
    for speaker in session.speakers:
        yield f"speaker: {quoted(speaker.name)}"
    yield "---"
    for place, slide in enumerate(session.slides):
        yield from ("",) if place == 0 else ("", "---", "")
        if slide.directives.layout:
            yield from (f"<!-- layout: {slide.directives.layout} -->", "")
        yield from _slide_lines(slide, session, lines, is_first=place == 0)


def _slide_lines(
    slide: SlideSource, session: Session, lines: Sequence[str], is_first: bool
) -> Iterable[str]:
    mine = list(lines[slide.span.first_line - 1 : slide.span.last_line])
    while mine and not mine[0].strip():
        del mine[0]
    while mine and not mine[-1].strip():
        del mine[-1]
    if is_first and session.speakers and mine and mine[0].startswith("# "):
        mine[0] = f"# {session.title}"  # the speaker is in the front matter
    return mine


_PLAIN = expression(r"[^\W_][^\n]*[^\s:]$|[^\W_]$")
_WORD_WITH_MEANING = expression(r"(?:true|false|yes|no|on|off|null|~|[\d.,:_+-]+)$", re.IGNORECASE)


def quoted(text: str) -> str:
    """Write a text as a YAML value, in quotes where any reader of YAML would want them."""
    is_plain = _PLAIN.match(text) and ": " not in text and " #" not in text
    if is_plain and not _WORD_WITH_MEANING.match(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


_PICTURE = expression(r"!\[[^\]\n]*\]\(\s*<?([^\s<>)]+)")


def _pictures(text: str, folder: Path) -> dict[str, bytes]:
    """Read the pictures that the notes show and that stand below them."""
    found: dict[str, bytes] = {}
    for name in dict.fromkeys(_PICTURE.findall(text)):
        path = folder / name
        is_inside = "://" not in name and ".." not in Path(name).parts and path.is_file()
        if is_inside and path.resolve().is_relative_to(folder.resolve()):
            found[name] = read_file(path, MAX_PICTURE_BYTES)
    return found
