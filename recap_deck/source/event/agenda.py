"""From agenda items as written to the plan: kinds, times, sessions; what is missing is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from pathlib import Path
from typing import Any

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.deck import Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.source.directives import nearest
from recap_deck.source.event.event_file import RawItem
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.titles import Names, slug_of, title_from_name
from recap_deck.source.values import (
    BadValueError,
    Reader,
    read_bare,
    read_boolean,
    read_minutes,
    read_speakers,
    read_text,
    read_time,
)
from recap_deck.source.yaml_nodes import YamlMap, YamlNode, YamlText
from recap_deck.values import dataclass, replace

KINDS: Mapping[str, ItemKind] = {kind.value: kind for kind in ItemKind}

ITEM_KEYS: Mapping[str, Reader] = {
    "title": read_text,
    "minutes": read_minutes,
    "min": read_minutes,
    "start": read_time,
    "questions": read_minutes,
    "speaker": read_speakers,
    "speakers": read_speakers,
    "slides": read_bare,
    "skip": read_boolean,
}


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """One item of the agenda, read; `file` is the session it names, if that is there."""

    kind: ItemKind
    text: str
    span: SourceSpan
    values: Mapping[str, Any]
    file: str = ""


@dataclass(frozen=True, slots=True)
class WrittenAgenda:
    """The items that could be read, and what was wrong with the others.

    `left_out` are the sessions of items with `skip: true`: they are known, and not shown.
    """

    items: tuple[WrittenItem, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    left_out: frozenset[str] = frozenset()


def read_agenda(
    items: Sequence[RawItem], folder: Path, file: str, files: SourceFiles
) -> WrittenAgenda:
    """Read the items of an event file; sessions are looked for in `folder`."""
    reading = _Reading(folder, file, files)
    written = [item for raw in items if (item := reading.read(raw))]
    kept = tuple(item for item in written if not item.values.get("skip"))
    left_out = {item.file for item in written if item.file and item not in kept}
    return WrittenAgenda(kept, tuple(reading.told), frozenset(left_out))


class _Reading:
    """Reads items and gathers remarks."""

    def __init__(self, folder: Path, file: str, files: SourceFiles) -> None:
        self.told: list[Diagnostic] = []
        self._folder = folder
        self._files = files
        self._file = file
        self._used: set[str] = set()

    def read(self, raw: RawItem) -> WrittenItem | None:
        """Read one item, None where it says nothing that can be shown."""
        if raw.node is None:
            code = raw.error.code if raw.error else "yaml-unreadable"
            self._tell(code, raw.error.line if raw.error else raw.line, name="agenda")
            return None
        entries = _entries(raw.node)
        kind = next((key.text for key, _ in entries if key.text in KINDS), "")
        if not kind:
            near = nearest(entries[0][0].text, KINDS) if entries else ""
            code = "agenda-no-kind-near" if near else "agenda-no-kind"
            name = entries[0][0].text if entries else ""
            self._tell(code, raw.line, name=name, near=near)
            return None
        values = self._values(entries, kind)
        return self._with_file(
            WrittenItem(KINDS[kind], values.pop(kind, ""), self._span(raw.line), values)
        )

    def _values(self, entries: Sequence[tuple[YamlText, YamlNode]], kind: str) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, node in entries:
            reader = read_text if key.text == kind else ITEM_KEYS.get(key.text)
            if reader is None:
                near = nearest(key.text, ITEM_KEYS)
                code = "agenda-key-unknown-near" if near else "agenda-key-unknown"
                self._tell(code, key.line, Severity.WARNING, name=key.text, near=near)
                continue
            try:
                if not (isinstance(node, YamlText) and not node.text.strip()):
                    values[key.text] = reader(node)
            except BadValueError as error:
                arguments = {"name": key.text, "value": "", **error.arguments}
                self._tell(error.code, key.line, Severity.WARNING, **arguments)
        return values

    def _with_file(self, item: WrittenItem) -> WrittenItem:
        is_session = item.kind is ItemKind.SESSION
        written = item.text if is_session else item.values.get("slides", "")
        if not written:
            return item
        if is_session:
            written = read_bare(YamlText(written))
        file = self._files.find_session(self._folder, written) or ""
        if not file:
            self._tell("agenda-session-missing", item.span.first_line, name=written)
        elif file in self._used:
            self._tell("agenda-session-twice", item.span.first_line, Severity.WARNING, name=written)
            file = ""  # its slides are shown once; the second time there is a card
        self._used.add(file)
        return replace(item, text=written if is_session else item.text, file=file)

    def _span(self, line: int) -> SourceSpan:
        return SourceSpan(self._file, line, line)

    def _tell(
        self, code: str, line: int, severity: Severity = Severity.ERROR, /, **arguments: str
    ) -> None:
        self.told.append(remark(code, severity, self._span(line), **arguments))


def _entries(node: YamlNode) -> Sequence[tuple[YamlText, YamlNode]]:
    if isinstance(node, YamlMap):
        return node.entries
    if isinstance(node, YamlText) and node.text.endswith(".md"):
        return ((YamlText("session", node.line), node),)
    return ((node, YamlText("")),) if isinstance(node, YamlText) else ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The agenda with its times, and what doesn't go together."""

    items: tuple[AgendaItem, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def plan_agenda(
    written: Sequence[WrittenItem], sessions: Mapping[str, Session], start: time | None
) -> Plan:
    """Make the plan: names, titles, speakers and minutes, then the time each item begins."""
    names = Names()
    told: list[Diagnostic] = []
    items: list[AgendaItem] = []
    for item in written:
        session = sessions.get(item.file)
        made = _item(item, session, names)
        if session and session.minutes not in (None, made.minutes):
            told.append(_difference(made, session, item.span))
        items.append(made)
    planned, late = _with_times(items, start)
    return Plan(tuple(planned), (*told, *late))


def _item(item: WrittenItem, session: Session | None, names: Names) -> AgendaItem:
    values = item.values
    is_session = item.kind is ItemKind.SESSION
    title = values.get("title") or ("" if is_session else item.text)
    if not title:
        title = session.title if session else title_from_name(item.text.removesuffix(".md"))
    name = slug_of((item.file or item.text).removesuffix("/session.md").removesuffix(".md"))
    minutes = values.get("minutes")
    questions = values.get("questions")
    if session:
        minutes = session.minutes if minutes is None else minutes
        questions = session.questions if questions is None else questions
    return AgendaItem(
        id=names.unique("-".join(filter(None, (item.kind.value, name)))),
        kind=item.kind,
        title=title,
        minutes=minutes,
        min_minutes=values.get("min"),
        start=values.get("start"),
        questions=questions,
        session=item.file if session else "",
        speakers=_speakers(values) or (session.speakers if session else ()),
        span=item.span,
    )


def _speakers(values: Mapping[str, Any]) -> Any:
    return values.get("speaker") or values.get("speakers") or ()


def _difference(item: AgendaItem, session: Session, span: SourceSpan) -> Diagnostic:
    return remark(
        "agenda-minutes-differ",
        Severity.INFO,
        span,
        name=item.title,
        minutes=_number(item.minutes),
        file=session.file,
        other=_number(session.minutes),
    )


def _number(value: float | None) -> str:
    return f"{value or 0:g}"


_DAY = 24 * 60


def _with_times(
    items: Sequence[AgendaItem], start: time | None
) -> tuple[list[AgendaItem], list[Diagnostic]]:
    """Set the planned start of each item: its fixed one, else the end of the one before."""
    told: list[Diagnostic] = []
    planned: list[AgendaItem] = []
    now = _minutes_of(start) if start else None
    for item in items:
        if item.start:
            fixed = _minutes_of(item.start)
            while now is not None and now - fixed > _DAY / 2:
                fixed += _DAY  # past midnight
            if now is not None and fixed < now and item.span:
                told.append(_overlap(item, item.span, now))
            now = fixed if now is None else max(now, fixed)
        planned.append(replace(item, planned_start=now))
        now = now + item.minutes if now is not None and item.minutes is not None else None
    return planned, told


def _overlap(item: AgendaItem, span: SourceSpan, end: float) -> Diagnostic:
    start = f"{item.start:%H:%M}"
    until = f"{int(end) // 60 % 24:02d}:{int(end) % 60:02d}"
    arguments = {"name": item.title, "start": start, "end": until}
    return remark("agenda-overlap", Severity.WARNING, span, **arguments)


def _minutes_of(moment: time) -> float:
    return moment.hour * 60 + moment.minute + moment.second / 60
