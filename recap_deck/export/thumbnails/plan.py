"""Where everything stands on a sheet of thumbnails, 1920 units wide and as high as it takes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.words import date_text
from recap_deck.export.handout.lettering import Lettering, box_at, box_right, lettering_of
from recap_deck.export.pages import part_label
from recap_deck.export.text.headings import spoken_by
from recap_deck.geometry import Rect, Size
from recap_deck.messages import sentence
from recap_deck.place.boxes import Box, FillBox
from recap_deck.theme.model import Theme
from recap_deck.values import dataclass

WIDTH = 1_920.0
_MARGIN, _GAP = 72.0, 24.0
_TITLE, _FACTS, _SESSION, _SPEAKERS, _LABEL = 52.0, 22.0, 30.0, 20.0, 17.0
_TITLE_BAND, _FACTS_BAND, _SESSION_BAND, _LABEL_BAND = 84.0, 40.0, 84.0, 46.0
_RULE_BAND = 20.0
_FEW = ((6, 3), (24, 4), (80, 5), (160, 6), (400, 8))
_MOST_COLUMNS = 10
_NUMBER_ROOM = 12.0
_SHARE = 0.6
"""Of the width for a session's title, where its speakers stand beside it."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A page of a slide and its place; `part` counts the entry's pages from 0."""

    entry: int
    part: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """Everything on the sheet: letters and rules, then slides; `edge` is the line around them."""

    size: Size
    boxes: tuple[Box, ...]
    thumbnails: tuple[Thumbnail, ...]
    edge: str


def columns_for(slides: int) -> int:
    """As many columns as suit a number of slides."""
    return next((columns for most, columns in _FEW if slides <= most), _MOST_COLUMNS)


def plan_sheet(builder: Builder, chosen: Sequence[int], columns: int = 0) -> ContactSheet:
    """Place the chosen entries, in rows of `columns`; 0 takes as many as suit their number."""
    planning = _Planning(builder, columns or columns_for(len(chosen)), len(chosen))
    for session, group in itertools.groupby(chosen, lambda i: builder.entries[i].session):
        planning.begin(session)
        planning.add([(i, part) for i in group for part in range(len(builder.pages(i)))])
    return planning.finished()


class _Planning:
    """Places one thing below the other."""

    def __init__(self, builder: Builder, columns: int, count: int) -> None:
        self._builder = builder
        self._columns = columns
        self._letters: Lettering = lettering_of(builder)
        self._theme: Theme = builder.theme_of(0)
        self._thumbnails: list[Thumbnail] = []
        self._boxes: list[Box] = []
        self._width = (WIDTH - 2 * _MARGIN - _GAP * (columns - 1)) / columns
        self._y = _MARGIN
        self._put_head(count)

    def _color(self, name: str) -> str:
        return self._theme.palette.get(name, self._theme.palette.get("text", "#808080"))

    def _put_head(self, count: int) -> None:
        event, language = self._builder.deck.event, self._builder.language
        room, letters = WIDTH - 2 * _MARGIN, self._letters
        title = letters.cut(event.title, _TITLE, room, color=self._color("text"), weight=700)
        facts = (date_text(event.date, language), event.venue, _counted(count, language))
        said = " · ".join(fact for fact in facts if fact)
        line = letters.cut(said, _FACTS, room, color=self._color("secondary"))
        self._boxes.append(box_at(title, _MARGIN, self._y - _TITLE * 0.2))
        self._boxes.append(box_at(line, _MARGIN, self._y + _TITLE_BAND - _TITLE * 0.2))
        self._y += _TITLE_BAND + _FACTS_BAND

    def begin(self, session: int | None) -> None:
        """Put a session's title over its slides, where there are several."""
        sessions = self._builder.deck.sessions
        if session is None or len(sessions) < 2:
            self._y += _RULE_BAND
            return
        letters, right = self._letters, WIDTH - _MARGIN
        self._y += _RULE_BAND
        self._boxes.append(
            FillBox(Rect(_MARGIN, self._y, right - _MARGIN, 1.5), self._color("edge"))
        )
        self._y += _RULE_BAND
        words = sessions[session]
        room = _SHARE * (right - _MARGIN)
        title = letters.cut(words.title, _SESSION, room, color=self._color("text"), weight=600)
        self._boxes.append(box_at(title, _MARGIN, self._y))
        said = spoken_by(words.speakers)
        if said:
            names = letters.cut(said, _SPEAKERS, room / 2, color=self._color("secondary"))
            drop = title.lines[0].baseline - names.lines[0].baseline
            self._boxes.append(box_right(names, right, self._y + drop))
        self._y += _SESSION_BAND - _RULE_BAND

    def add(self, pages: Sequence[tuple[int, int]]) -> None:
        """Put pages in rows, each with its number and title."""
        for start in range(0, len(pages), self._columns):
            row = pages[start : start + self._columns]
            heights = [self._height(*page) for page in row]
            for i, (page, height) in enumerate(zip(row, heights, strict=True)):
                x = _MARGIN + i * (self._width + _GAP)
                self._thumbnails.append(Thumbnail(*page, Rect(x, self._y, self._width, height)))
                self._put_label(*page, x, self._y + max(heights))
            self._y += max(heights) + _LABEL_BAND

    def _height(self, entry: int, part: int) -> float:
        size = self._builder.pages(entry)[part].slide.size
        return self._width * size.height / size.width

    def _put_label(self, index: int, part: int, x: float, y: float) -> None:
        entry, letters = self._builder.entries[index], self._letters
        name = part_label(entry.label, self._builder.pages(index)[part].slide.part)
        left = x
        if name:
            label = letters.set(name, _LABEL, color=self._color("secondary"), weight=600)
            self._boxes.append(box_at(label, x, y + _NUMBER_ROOM / 2))
            left = x + label.lines[0].width + _NUMBER_ROOM
        room = x + self._width - left
        if entry.title and room > 2 * _LABEL:
            title = letters.cut(entry.title, _LABEL, room, color=self._color("quiet"))
            self._boxes.append(box_at(title, left, y + _NUMBER_ROOM / 2))

    def finished(self) -> ContactSheet:
        """The sheet, on the theme's ground."""
        size = Size(WIDTH, self._y + _MARGIN - _LABEL_BAND / 2)
        ground = FillBox(Rect(0, 0, size.width, size.height), self._color("ground"))
        boxes = (ground, *self._boxes)
        return ContactSheet(size, boxes, tuple(self._thumbnails), self._color("edge"))


def _counted(count: int, language: str) -> str:
    code = "thumbnails-count" if count != 1 else "thumbnails-one"
    return sentence(code, (("count", str(count)),), language)
