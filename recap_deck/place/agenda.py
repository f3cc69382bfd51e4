"""Rows of the agenda: time, title, speaker; breaks in their own style, the current row marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align
from recap_deck.model.runs import Mark, Run
from recap_deck.place.boxes import Box, FillBox, Role
from recap_deck.place.frame import AgendaRow
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strip, Strips
from recap_deck.place.text import Label, aligned, running_text, whole_box
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import TextStyle
from recap_deck.values import replace

_RULE_HEIGHT = 1.5
_MARK_WIDTH = 36.0
"""How far the ground of the current row reaches out on both sides."""

_BAR_WIDTH = 8.0
_SPEAKER_SHARE = 0.3
_GAP = 32.0
_AIR = 10.0
_AIR_SHARE = 0.6
_SLACK = 0.1


def agenda_strips(rows: Sequence[AgendaRow], room: Room, placing: Placing) -> Strips:
    """A strip for each row, closer together where they are many; rules between rows."""
    pitch = min(placing.theme.agenda.row_height, room.height / max(1, len(rows)))
    return tuple(
        _row_strip(row, (index,), pitch, room, placing, is_last=index == len(rows) - 1)
        for index, row in enumerate(rows)
    )


def _row_strip(
    row: AgendaRow, path: Path, pitch: float, room: Room, placing: Placing, *, is_last: bool
) -> Strip:
    look = placing.theme.agenda
    speaker_style = _toned(look.speaker_style, row, placing)
    title_x = look.title_x if row.time else 0.0
    title_width = max(speaker_style.size, room.width - title_x)
    speaker = _speaker(row, room, speaker_style, placing)
    if speaker:
        title_width = max(speaker_style.size, title_width - speaker.size.width - _GAP)
    title = _tight(_title_runs(row), _title_style(row, placing), title_width, placing)
    tallest = max(title.size.height, speaker.size.height if speaker else 0.0)
    height = max(pitch, tallest + _air(pitch, title))
    placed = [(title, room.x + title_x)]
    if row.time:
        placed.insert(0, (_time(row, placing), room.x))
    if speaker:
        placed.append((speaker, room.right - speaker.size.width))
    boxes = [_on_line(paragraph, x, title, height, path) for paragraph, x in placed]
    fills = _fills(row, room, placing, height, is_last=is_last)
    return Strip(height, (*fills, *boxes))


def _air(pitch: float, title: SetParagraph) -> float:
    """The room above and below a title of several lines: most of what one of one line has."""
    line = title.lines[0].bottom - title.lines[0].top
    return max(_AIR, (pitch - line) * _AIR_SHARE)


def _title_style(row: AgendaRow, placing: Placing) -> TextStyle:
    look = placing.theme.agenda
    return _toned(look.break_style if row.is_break else look.title_style, row, placing)


def _toned(name: str, row: AgendaRow, placing: Placing, current: str = "") -> TextStyle:
    """The style called `name`; what is over steps back."""
    style = placing.theme.style(name)
    color = placing.theme.agenda.over_color if row.is_over else current if row.is_current else ""
    return replace(style, color=color) if color else style


def _title_runs(row: AgendaRow) -> tuple[Run, ...]:
    title = Run(row.title, _marks(row))
    return (title, Run(f" — {row.detail}", Mark.SMALL)) if row.detail else (title,)


def _time(row: AgendaRow, placing: Placing) -> SetParagraph:
    look = placing.theme.agenda
    style = aligned(_toned(look.time_style, row, placing, look.current_color), Align.START)
    return placing.paragraphs.set_whole((Run(row.time, _marks(row)),), style)


def _marks(row: AgendaRow) -> Mark:
    return Mark.STRONG if row.is_current else Mark.NONE


def _speaker(row: AgendaRow, room: Room, style: TextStyle, placing: Placing) -> SetParagraph | None:
    if not row.speaker:
        return None
    left = aligned(style, Align.START)
    runs = (Run(row.speaker, _marks(row)),)
    return _tight(runs, left, room.width * _SPEAKER_SHARE, placing)


def _tight(runs: Sequence[Run], style: TextStyle, width: float, placing: Placing) -> SetParagraph:
    """Text as wide as its words: whichever way they run, rows begin and end in one line."""
    paragraph = running_text(runs, style, width, placing)
    if len(paragraph.lines) > 1:
        return paragraph
    return placing.paragraphs.set(runs, style, min(width, paragraph.size.width + _SLACK))


def _on_line(
    paragraph: SetParagraph, x: float, title: SetParagraph, height: float, path: Path
) -> Box:
    """Everything in a row stands on the line of its title's first line."""
    top = (height - title.size.height) / 2
    y = top + title.lines[0].baseline - paragraph.lines[0].baseline
    return whole_box(paragraph, Point(x, max(0.0, y)), Label(Role.AGENDA, path))


def _fills(
    row: AgendaRow, room: Room, placing: Placing, height: float, *, is_last: bool
) -> Iterator[Box]:
    if row.is_current:
        ground = Rect(room.x - _MARK_WIDTH, 0.0, room.width + 2 * _MARK_WIDTH, height)
        yield FillBox(ground, placing.theme.code.highlight_fill, placing.theme.code.radius)
        bar = Rect(ground.x, height * 0.2, _BAR_WIDTH, height * 0.6)
        yield replace(FillBox(bar, placing.theme.code.highlight_bar), radius=_BAR_WIDTH / 2)
    elif placing.theme.agenda.rule and not is_last:
        rule = Rect(room.x, height - _RULE_HEIGHT, room.width, _RULE_HEIGHT)
        yield FillBox(rule, placing.theme.agenda.rule)
