"""A report as Markdown, for people, and as CSV, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from recap_deck.messages import sentence
from recap_deck.show.offset import ends_text
from recap_deck.show.report.rows import ItemRow, Report, SlideRow
from recap_deck.show.time_text import elapsed_text, time_of_day_text

_COLUMNS = (
    *("kind", "item", "number", "title", "planned_start", "start", "end"),
    *("planned_seconds", "seconds", "difference_seconds", "paused_seconds"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def report_markdown(report: Report, language: str = "en") -> str:
    """Tables of the items, and of each item's slides."""
    parts = [f"# {_cell(report.title) or _say('report-title', language)}\n"]
    if summary := report_summary(report, language):
        parts.append(f"{summary}\n")
    parts.append(
        _table("report-items", (item_cells(row, report) for row in report.items), language)
    )
    for row in report.items:
        if row.slides:
            parts += [f"## {_cell(row.item.title)}\n", _slide_table(row.slides, language)]
    if report.others:
        title = _say("report-others", language)
        parts += [f"## {title}\n", _slide_table(report.others, language)]
    return "\n".join(parts)


def report_summary(report: Report, language: str = "en") -> str:
    """How the evening ended, "" where nothing was planned."""
    return "" if report.offset is None else ends_text(report.offset, language)


def report_heads(language: str = "en") -> tuple[str, ...]:
    """What stands over the cells of an item."""
    return tuple(_say("report-items", language).split(" | "))


def item_cells(row: ItemRow, report: Report) -> tuple[str, ...]:
    """An item's name, times as on the wall, lengths and their difference."""
    times = (row.item.planned_start, row.began, row.ended)
    clock = [
        "" if time is None else time_of_day_text(report.clock.time_of_day(time)) for time in times
    ]
    planned, took = row.item.planned_seconds, row.took
    return (
        row.item.title,
        *clock,
        elapsed_text(planned),
        _length(took),
        _difference(planned, took),
    )


def _slide_table(slides: Iterable[SlideRow], language: str) -> str:
    return _table("report-slides", map(slide_cells, slides), language)


def slide_cells(slide: SlideRow) -> tuple[str, ...]:
    """A slide's number and title, lengths and their difference."""
    return (
        str(slide.number or ""),
        slide.title or slide.id,
        _length(slide.planned),
        _length(slide.shown),
        _difference(slide.planned, slide.shown),
    )


def _table(heads: str, rows: Iterable[tuple[str, ...]], language: str) -> str:
    names = _say(heads, language).split(" | ")
    lines = [names, ["---"] * len(names), *([_cell(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _length(seconds: float | None) -> str:
    return "" if seconds is None else elapsed_text(seconds)


def _difference(planned: float | None, actual: float | None) -> str:
    """With a sign that can't be misread: `+2:10`, `−0:30`, `0:00`."""
    if planned is None or actual is None:
        return ""
    text = elapsed_text(abs(actual - planned))
    return text if text == "0:00" else f"{'+' if actual > planned else '−'}{text}"


def _cell(text: str) -> str:
    """Text that stays in its cell, and is nothing but text."""
    flat = " ".join(text.split())
    return "".join(f"\\{char}" if char in r"\`*_[]<>|#" else char for char in flat)


def _say(code: str, language: str) -> str:
    return sentence(code, (), language)


def report_csv(report: Report) -> str:
    """A row for every item and slide; times as on the wall, lengths in seconds."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in report.items:
        writer.writerow(_item_fields(row, report))
        writer.writerows(_slide_fields(row.slides, row.item.title))
    writer.writerows(_slide_fields(report.others, ""))
    return text.getvalue()


def _item_fields(row: ItemRow, report: Report) -> list[str]:
    title = _field(row.item.title)
    cells = item_cells(row, report)
    lengths = _seconds(row.item.planned_seconds, row.took)
    paused = "" if row.took is None else f"{row.paused:.0f}"
    return [row.item.kind.value, title, "", title, *cells[1:4], *lengths, paused]


def _slide_fields(slides: Iterable[SlideRow], item: str) -> Iterator[list[str]]:
    for slide in slides:
        named = [_field(item), str(slide.number or ""), _field(slide.title or slide.id)]
        yield ["slide", *named, "", "", "", *_seconds(slide.planned, slide.shown), ""]


def _seconds(planned: float | None, actual: float | None) -> list[str]:
    known = None if planned is None or actual is None else actual - planned
    return ["" if each is None else f"{each:.0f}" for each in (planned, actual, known)]


def _field(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
