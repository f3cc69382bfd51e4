"""Marks in the text what is wrong with it: words that no dictionary has, and problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.messages import sentence, text_of
from recap_deck.ui.assist.desk import Desk
from recap_deck.ui.assist.fixing import Fixing
from recap_deck.ui.assist.sheets.hover_card import Remark
from recap_deck.ui.assist.spell_process import SpellProcess
from recap_deck.ui.editor.painting import rects_of
from recap_deck.ui.editor.places import Places
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import color, look
from recap_deck.ui.window.status_line import severity_tone
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass
from recap_deck.writing.fixes.places import place_of
from recap_deck.writing.fixes.quick_fixes import FIXES
from recap_deck.writing.spelling.own_words import is_own
from recap_deck.writing.spelling.prose import Word, prose_words

_REST_MS = 250
_MOST_MARKS = 200
_BELOW = 3.0
"""A wave's middle is so far below the baseline."""
_WAVE = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of places as Qt counts, and what is wrong there; a wrong word has no diagnostic."""

    start: int
    end: int
    word: str = ""
    diagnostic: Diagnostic | None = None
    slide: int | None = None


class Marking(QObject):
    """Marks what is in sight, when keys rest for a moment.

    Signals:
        marked: what is in sight was looked at.
    """

    marked = Signal()

    def __init__(self, desk: Desk, fixing: Fixing, speller: SpellProcess) -> None:
        super().__init__(desk)
        self._desk = desk
        self._fixing = fixing
        self._speller = speller
        self._problems: Sequence[tuple[Diagnostic, int | None]] = ()
        self._own: frozenset[str] = frozenset()
        self.is_spelling = True
        self.marks: tuple[Mark, ...] = ()
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._mark)
        editor = desk.editor
        editor.textChanged.connect(self._wait)
        editor.cursorPositionChanged.connect(self._wait)
        editor.verticalScrollBar().valueChanged.connect(self._wait)
        editor.installEventFilter(self)
        editor.overpainters.append(self._paint)
        speller.told.connect(self._wait)

    def _wait(self, _scrolled: int = 0) -> None:
        """Mark when keys rest; how far one scrolled is no time to wait."""
        self._rest.start()

    def show_problems(self, problems: Sequence[tuple[Diagnostic, int | None]]) -> None:
        """Mark other problems, each with the index of its slide."""
        self._problems = tuple(problems)
        self._rest.start()

    def use_words(self, own: frozenset[str]) -> None:
        """Take other words to be right."""
        self._own = own
        self._rest.start()

    def spell(self, is_on: bool) -> None:
        """Look words up, or no more."""
        self.is_spelling = is_on
        self._rest.start()

    def mark_at(self, place: int) -> Mark | None:
        """What is wrong at a place."""
        found = (each for each in self.marks if each.start <= place <= each.end)
        return next(found, None)

    def remarks_at(self, place: int) -> tuple[Remark, ...]:
        """What is to be told of a place."""
        found = (each for each in self.marks if each.start <= place <= each.end)
        return tuple(map(self._remark_of, found))

    def _remark_of(self, mark: Mark) -> Remark:
        if mark.diagnostic is None:
            return Remark(say("ui-word-unknown", word=mark.word), Severity.INFO)
        fix = self._fixing.fix_of(mark.diagnostic, mark.slide)
        way = sentence(fix.says, fix.arguments, language()) if fix else ""
        way = "  ·  ".join(filter(None, (way, key_of("text.fix")))) if way else ""
        return Remark(text_of(mark.diagnostic, language()), mark.diagnostic.severity, way)

    def _mark(self) -> None:
        editor = self._desk.editor
        if not editor.isVisible():
            return  # it is marked when it is shown
        if editor.is_composing:
            self._rest.start()
            return
        places = Places(editor.document())
        found = [*self._problem_marks(places)]
        if self.is_spelling and not self._desk.is_event and self._desk.file:
            self._speller.use(self._desk.language)
            told = [range(each.start, each.end + 1) for each in found]
            words = self._wrong_words(places)
            found += [each for each in words if not any(each.start in place for place in told)]
        self.marks = tuple(found[:_MOST_MARKS])
        editor.viewport().update()
        self.marked.emit()

    def _problem_marks(self, places: Places) -> Iterator[Mark]:
        file, lines = self._desk.file, self._lines_in_sight(places)
        for diagnostic, slide in self._problems:
            if diagnostic.span.path != file or not self._is_marked(diagnostic):
                continue
            first, last = self._fixing.lines_of(slide) or (diagnostic.span.first_line,) * 2
            if first > lines.stop or last < lines.start:
                continue
            trouble = self._fixing.trouble(diagnostic, slide)
            place = place_of(trouble) if trouble else None
            if place:
                start, end = (places.place_of(each) for each in place)
                yield Mark(start, end, diagnostic=diagnostic, slide=slide)

    def _is_marked(self, diagnostic: Diagnostic) -> bool:
        """What is only for information is marked where something can be done about it."""
        return diagnostic.severity > Severity.INFO or diagnostic.code in FIXES

    def _wrong_words(self, places: Places) -> Iterator[Mark]:
        start, end = self._in_sight(places)
        words = [each for each in prose_words(places.text, start, end) if not self._is_own(each)]
        self._speller.ask(each.text for each in words)
        cursor = places.offset_of(self._desk.editor.textCursor().position())
        for word in words:
            is_being_written = word.start <= cursor <= word.end
            if not is_being_written and self._speller.is_wrong(word.text):
                begin = places.place_of(word.start)
                yield Mark(begin, begin + len(word.text), word=word.text)

    def _lines_in_sight(self, places: Places) -> range:
        """Lines that are in sight, from 1."""
        start, end = self._in_sight(places)
        return range(places.text.count("\n", 0, start) + 1, places.text.count("\n", 0, end) + 2)

    def _is_own(self, word: Word) -> bool:
        return is_own(word.text, self._own)

    def _in_sight(self, places: Places) -> tuple[int, int]:
        editor = self._desk.editor
        room = editor.viewport().rect()
        first = editor.cursorForPosition(QPoint(0, 0)).block().position()
        last = editor.cursorForPosition(QPoint(room.right(), room.bottom())).block()
        return places.offset_of(first), places.offset_of(last.position() + last.length() - 1)

    def _paint(self, painter: QPainter) -> None:
        """Draw a wave under what is wrong and in sight."""
        editor = self._desk.editor
        seen = editor.seen()
        if not seen or not self.marks:
            return
        metrics = QFontMetricsF(editor.font())
        below = (editor.pitch - metrics.height()) / 2 + metrics.ascent() + _BELOW
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = seen[-1].block.position() + seen[-1].block.length()
        for mark in self.marks:
            if mark.end < seen[0].block.position() or mark.start > last:
                continue
            tone = severity_tone(mark.diagnostic.severity) if mark.diagnostic else look().link
            painter.setPen(QPen(color(tone), 1.2))
            for each in seen:
                for rect in rects_of(each, mark.start, mark.end, editor.pitch):
                    painter.drawPath(_wave(rect.left(), rect.right(), rect.top() + below))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._rest.start()
        return False


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, is_up = left, True
    while x < right:
        x = min(right, x + _WAVE)
        path.lineTo(x, y - 1.2 if is_up else y + 1.2)
        is_up = not is_up
    return path
