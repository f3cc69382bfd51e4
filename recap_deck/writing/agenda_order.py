"""The agenda's items in another order, with new sessions and other names, as edits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.patterns import expression
from recap_deck.source.event.places import EVENT_NAMES, event_file_in, is_file
from recap_deck.source.event_edit.edit import edit_event
from recap_deck.source.event_edit.lines import with_value, written
from recap_deck.source.event_edit.wanted import EventEdit, KeptItem, NewItem
from recap_deck.source.front_matter import find_front_matter
from recap_deck.source.session import scan_text
from recap_deck.source.text_file import SourceText
from recap_deck.source.titles import plain_title, slug_of
from recap_deck.source.yaml_text import Entry
from recap_deck.writing.deck_slides import ReadText
from recap_deck.writing.line_matching import edits_between
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit

_NUMBERED = expression(r"(\d+)[-_. ]")


def move_item(deck: Deck, item: int, to: int, text: ReadText) -> Change:
    """Put an agenda item before the item `to`, as they are counted now."""
    order = list(range(len(deck.agenda)))
    order.insert(to, item)
    del order[item + (to <= item)]
    items = [deck.agenda[each] for each in order]
    return Change("edit-move-session", _event_edits(deck, [_kept(deck, i) for i in items], text))


def new_session(deck: Deck, to: int, title: str, text: ReadText) -> tuple[Change, str]:
    """Put a session with one slide before the item `to`; gives the name of its file, too."""
    name = _free_name(deck, title)
    kept: list[KeptItem | NewItem] = [_kept(deck, item) for item in deck.agenda]
    kept.insert(to, NewItem("session", name))
    page = f"---\ntitle: {written(title)}\n---\n\n# {title}\n"
    files = (
        FileEdits(deck.root / name, (TextEdit(0, 0, page),)),
        *_event_edits(deck, kept, text),
    )
    return Change("edit-new-session", files), name


def rename_session(deck: Deck, session: Session, title: str, text: ReadText) -> Change:
    """Give a session another title, where its file says it, and the agenda if it does.

    A first heading that says the old title is the cover's, and follows.
    """
    path = deck.root / session.span.path
    if is_file(deck.path) and session.file != session.span.path:
        raise RecapDeckError("slides-notes-plain", path=session.span.path)
    old = text(path)
    files = [FileEdits(path, edits_between(old, _renamed(old, session.title, title)))]
    item = next((each for each in deck.agenda if each.session == session.file), None)
    if item is not None and _is_written(deck, item) and item.title != session.title:
        kept = [
            KeptItem(each.span.first_line, (("title", title),) if each is item else ())
            for each in deck.agenda
            if each.span is not None and _is_written(deck, each)
        ]
        files += _event_edits(deck, kept, text)
    return Change("edit-rename-session", tuple(each for each in files if each.edits))


def _renamed(text: str, old: str, title: str) -> str:
    """The file of a session with another title."""
    headed = _with_heading(text, old, title)
    has_title = any(each.key == "title" for each in _entries(text))
    return _with_title(headed, title) if has_title or headed == text else headed


def _with_heading(text: str, old: str, title: str) -> str:
    """The file with another first heading, where that says nothing but the title."""
    scanned = scan_text(SourceText("", text))
    heading = next(iter(scanned.scan.headings), None)
    first_slide_ends = next(iter(scanned.scan.separators), len(scanned.lines))
    if heading is None or heading.text != old or heading.lines > 1:
        return text
    if heading.line > first_slide_ends or plain_title(title) != title:
        return text
    lines = list(scanned.lines)
    lines[heading.line] = lines[heading.line].replace(old, title, 1)
    return "\n".join(lines)


def _entries(text: str) -> Sequence[Entry]:
    return find_front_matter(text.split("\n")).entries.entries


def _with_title(text: str, title: str) -> str:
    lines = text.split("\n")
    front = find_front_matter(lines)
    entry = next((each for each in front.entries.entries if each.key == "title"), None)
    if entry is not None and not any(line.strip() for line in entry.below):
        at = entry.line - 1
        is_pair = ":" in lines[at]
        lines[at] = with_value(lines[at], title, entry.line) if is_pair else f"% {title}"
    elif front.last >= 0 and lines[0].startswith("---"):
        lines.insert(1, f"title: {written(title)}")
    else:
        lines[:0] = ["---", f"title: {written(title)}", "---", ""]
    return "\n".join(lines)


def _kept(deck: Deck, item: AgendaItem) -> KeptItem | NewItem:
    if item.span is not None and _is_written(deck, item):
        return KeptItem(item.span.first_line)
    if item.kind is not ItemKind.SESSION:
        raise RecapDeckError("event-none")
    return NewItem("session", item.session)


def _is_written(deck: Deck, item: AgendaItem) -> bool:
    path = event_file_in(deck.root)
    return path is not None and item.span is not None and item.span.path == path.name


def _event_edits(
    deck: Deck, items: Sequence[KeptItem | NewItem], text: ReadText
) -> tuple[FileEdits, ...]:
    if is_file(deck.path):
        raise RecapDeckError("event-none")
    path = event_file_in(deck.root)
    old = text(path) if path is not None else ""
    new = edit_event(old, EventEdit(items=tuple(items)))
    path = path or deck.root / EVENT_NAMES[0]
    return (FileEdits(path, edits_between(old, new)),)


def _free_name(deck: Deck, title: str) -> str:
    """A name that sorts after the others', as they are numbered."""
    numbers = [_NUMBERED.match(session.file) for session in deck.sessions]
    known = [int(match[1]) for match in numbers if match]
    slug = slug_of(title)[:40].strip("-") or "session"
    number = max(known, default=0)
    while True:
        number += 1
        name = f"{number:02d}-{slug}.md" if known else (f"{slug}-{number}.md")
        if not known and number == 1:
            name = f"{slug}.md"
        if not _is_taken(deck, name):
            return name


def _is_taken(deck: Deck, name: str) -> bool:
    path: Path = deck.root / name
    return is_file(path) or any(session.file == name for session in deck.sessions)
