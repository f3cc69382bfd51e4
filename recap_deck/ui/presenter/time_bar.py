"""The head of the console: remaining time as large as it goes, and beside it the evening."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.show.timer import Shows
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import (
    RIGHT,
    digits,
    draw_text,
    sized,
    tone_of,
    unit_of,
    width_of,
)
from recap_deck.ui.presenter.telling import Said, ShownTimes, TimeFacts, Tone, shown_times
from recap_deck.ui.words import say
from recap_deck.values import dataclass

HEIGHT = 164
_BIG = 146
_MARGIN = 24
_GAP = 36
_LABEL = 17
_NUMBER = 40
_SENTENCE = 30
_PACE = 20
_SMALLEST = 0.55
_BAR = 10
_DOT = " · "


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """All that the head shows; `slide` is the number in the session and how many there are."""

    time: TimeFacts
    clock: str
    evening: tuple[Said, ...]
    slide: tuple[str, str] = ("", "")
    pace: str = ""


class TimeBar(QWidget):
    """Paints what it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts: HeadFacts | None = None
        self.shows = Shows.REMAINING

    @property
    def facts(self) -> HeadFacts | None:
        """What is shown."""
        return self._facts

    def show_facts(self, facts: HeadFacts) -> None:
        """Show other facts from the next repaint on."""
        if facts != self._facts:
            self._facts = facts
            self._tell()

    def show_time(self, shows: Shows) -> None:
        """Make another time the large one."""
        self.shows = shows
        self._tell()

    @property
    def times(self) -> ShownTimes | None:
        """The times as they are shown."""
        if self._facts is None:
            return None
        return shown_times(self._facts.time, self._facts.clock, self.shows)

    def _tell(self) -> None:
        times = self.times
        if times is not None:
            self.setAccessibleName(f"{times.label.text} {times.big.text}")
        self.update()

    def big_font(self) -> QFont:
        """The font of the large time; smaller only where it would take half the width."""
        unit = unit_of(self.window())
        times = self.times
        text = times.big.text if times else ""
        wanted = width_of(text, digits(_BIG, unit))
        return digits(_BIG * min(1.0, self.width() * 0.5 / max(1.0, wanted)), unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color(look().line))
            times = self.times
            if self._facts is not None and times is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint(painter, self._facts, times)

    def _paint(self, painter: QPainter, facts: HeadFacts, times: ShownTimes) -> None:
        unit = unit_of(self.window())
        left = self._paint_big(painter, times, unit) + _GAP * unit
        right = self.width() - _MARGIN * unit
        painter.fillRect(QRectF(left, 26 * unit, 1, self.height() - 52 * unit), color(look().line))
        left += _GAP * unit
        top = QRectF(left, 14 * unit, right - left, 72 * unit)
        self._paint_numbers(painter, facts, times, top, unit)
        foot = QRectF(left, 92 * unit, right - left, 62 * unit)
        self._paint_evening(painter, facts, foot, unit)

    def _paint_big(self, painter: QPainter, time: ShownTimes, unit: float) -> float:
        """The label over the time; where both end."""
        typeface, label = self.big_font(), sized(_LABEL, unit, bold=True)
        x = _MARGIN * unit
        metrics = QFontMetricsF(typeface)
        digit = metrics.tightBoundingRect("0").height()
        width = max(metrics.horizontalAdvance(time.big.text), width_of(time.label.text, label))
        draw_text(painter, QRectF(x, 10 * unit, width + 1, 24 * unit), time.label, label)
        painter.setFont(typeface)
        painter.setPen(tone_of(time.big.tone))
        room = self.height() - 36 * unit
        baseline = 36 * unit + (room + digit) / 2 - 4 * unit
        side = metrics.tightBoundingRect(time.big.text[:1]).x()
        painter.drawText(
            QRectF(x - side, baseline - metrics.ascent(), width * 2, metrics.height()),
            Qt.AlignmentFlag.AlignTop,
            time.big.text,
        )
        return x + width

    def _paint_numbers(
        self, painter: QPainter, facts: HeadFacts, times: ShownTimes, room: QRectF, unit: float
    ) -> None:
        """The other times and the slide's number, each under its label."""
        x = room.x()
        for label, time in times.others:
            x += self._paint_number(
                painter, label, time, QRectF(room).adjusted(x - room.x(), 0, 0, 0), unit
            )
            x += _GAP * unit
        if facts.pace:
            _, line = _halves(room, unit)
            words = QRectF(
                x, line.y() + 8 * unit, room.right() - x - 150 * unit, line.height() - 8 * unit
            )
            draw_text(painter, words, Said(facts.pace, Tone.SECONDARY), sized(_PACE, unit))
        number, total = facts.slide
        if number:
            self._paint_slide(painter, number, total, room, unit)

    def _paint_number(
        self, painter: QPainter, label: str, time: Said, room: QRectF, unit: float
    ) -> float:
        small, large = sized(_LABEL, unit), digits(_NUMBER, unit)
        head, foot = _halves(room, unit)
        draw_text(painter, head, Said(label, Tone.QUIET), small)
        draw_text(painter, foot, time, large)
        return max(width_of(label, small), width_of(time.text, large))

    def _paint_slide(
        self, painter: QPainter, number: str, total: str, room: QRectF, unit: float
    ) -> None:
        head, foot = _halves(room, unit)
        draw_text(painter, head, Said(say("ui-of-slides"), Tone.QUIET), sized(_LABEL, unit), RIGHT)
        rest = f" / {total}" if total else ""
        light = digits(_NUMBER, unit, bold=False)
        width = draw_text(painter, foot, Said(rest, Tone.SECONDARY), light, RIGHT)
        foot.setRight(foot.right() - width)
        draw_text(painter, foot, Said(number), digits(_NUMBER, unit), RIGHT)

    def _paint_evening(
        self, painter: QPainter, facts: HeadFacts, room: QRectF, unit: float
    ) -> None:
        """One sentence over the bar of this session's time; of a single talk its title."""
        pieces = facts.evening or (Said(facts.time.title, Tone.SECONDARY),)
        line = QRectF(room.x(), room.y(), room.width(), 40 * unit)
        _paint_sentence(painter, pieces, line, unit)
        if facts.time.share is not None:
            bar = QRectF(room.x(), room.bottom() - (_BAR + 6) * unit, room.width(), _BAR * unit)
            _paint_share(painter, bar, facts.time)


def _paint_sentence(painter: QPainter, pieces: tuple[Said, ...], line: QRectF, unit: float) -> None:
    """Smaller where it is long; then a break's long title gives way, never how late it is."""
    wanted = width_of(_DOT.join(piece.text for piece in pieces), sized(_SENTENCE, unit, bold=True))
    size = _SENTENCE * max(_SMALLEST, min(1.0, line.width() / max(1.0, wanted)))
    plain = sized(size, unit)
    faces = [_face(piece, size, unit) for piece in pieces]
    widths = [width_of(piece.text, face) for piece, face in zip(pieces, faces, strict=True)]
    dot = width_of(_DOT, plain)
    given = given_widths(widths, line.width() - dot * (len(pieces) - 1))
    for place, (piece, face, width) in enumerate(zip(pieces, faces, given, strict=True)):
        if place:
            draw_text(painter, line, Said(_DOT, Tone.QUIET), plain)
            line.setLeft(line.left() + dot)
        room = QRectF(line.x(), line.y(), min(line.width(), width + 1), line.height())
        cut = Qt.TextElideMode.ElideMiddle if len(pieces) > 1 else Qt.TextElideMode.ElideRight
        line.setLeft(line.left() + draw_text(painter, room, piece, face, cut=cut))


def given_widths(wanted: list[float], room: float) -> list[float]:
    """The room that each piece of the sentence gets: what lacks is taken from the middle."""
    lacking = max(0.0, sum(wanted) - room)
    if len(wanted) < 3 or not lacking:
        return wanted
    return [wanted[0], max(0.0, wanted[1] - lacking - 1), *wanted[2:]]


def _face(piece: Said, size: float, unit: float) -> QFont:
    return sized(size, unit, bold=piece.tone not in (Tone.SECONDARY, Tone.QUIET))


def _halves(room: QRectF, unit: float) -> tuple[QRectF, QRectF]:
    head = QRectF(room.x(), room.y(), room.width(), 22 * unit)
    return head, QRectF(room.x(), head.bottom(), room.width(), room.height() - 22 * unit)


def _paint_share(painter: QPainter, bar: QRectF, time: TimeFacts) -> None:
    """How much time is used up, and where the questions begin."""
    radius = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(look().line))
    painter.drawRoundedRect(bar, radius, radius)
    done = QRectF(
        bar.x(), bar.y(), max(bar.height(), bar.width() * (time.share or 0)), bar.height()
    )
    tone = time.big.tone
    painter.setBrush(color(look().accent) if tone is Tone.PLAIN else tone_of(tone))
    if time.share:
        painter.drawRoundedRect(done, radius, radius)
    if time.questions_at is not None:
        x = bar.x() + bar.width() * time.questions_at
        painter.fillRect(
            QRectF(x - 1.5, bar.y() - radius, 3, 2 * bar.height()), color(look().quiet)
        )
