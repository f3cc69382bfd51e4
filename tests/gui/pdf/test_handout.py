"""Handouts: slides on paper, what is beside them, the agenda before and the links after them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import BY_NAME
from recap_deck.export.handout.lettering import Lettering
from recap_deck.export.options import DEFAULTS
from recap_deck.export.wish import wish_of
from recap_deck.export.work import ExportReport, write_files
from recap_deck.source.load import load_deck
from tests.pdf_reading import links, outline_rows, page_text, squeezed

EVENT = {
    "event.yaml": """\
title: 가을 저녁
date: 2015-11-05
start: 19:00
venue: 판교
lang: ko
agenda:
  - session: one.md
    minutes: 25
  - break: 휴식
    minutes: 10
  - session: two.md
    minutes: 20
""",
    "one.md": """\
---
title: 첫 세션
speaker: 김하나
---
# Beginning 😀

- [the docs](https://example.org/docs) and [on](#end)

<!--
[click] Say **hello** to all.

- one
- two
-->

---
# End
""",
    "two.md": """\
---
title: 둘째 세션
speaker: 박둘
---
# 二人 office

---
# B

---
# C

---
# D
""",
}
LONG = "# Long\n\n<!--\n" + "\n\n".join(f"Sentence number {i}." for i in range(60)) + "\n-->\n"


@dataclass(frozen=True)
class Handout:
    """What was written, and what was told meanwhile."""

    path: Path
    report: ExportReport
    told: list[tuple[int, int, str]]

    @property
    def pages(self) -> list[str]:
        """The letters of each page, without blanks."""
        with pikepdf.open(self.path) as pdf:
            return [squeezed(page_text(page)) for page in pdf.pages]

    def links(self, page: int) -> list[tuple[str, tuple[float, ...]]]:
        """The links of a page."""
        with pikepdf.open(self.path) as pdf:
            return links(pdf.pages[page])


Print = Callable[..., Handout]


@pytest.fixture
def printed(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Print]:
    """Write files into a folder, and a handout of them."""
    with ExitStack() as stack:

        def written(files: dict[str, str], **asked: object) -> Handout:
            folder = tmp_path / "deck"
            folder.mkdir(exist_ok=True)
            for name, text in files.items():
                (folder / name).write_text(text, encoding="utf-8")
            source = folder if len(files) > 1 else folder / next(iter(files))
            builder = stack.enter_context(closing(Builder(load_deck(source), "paper")))
            path, told = tmp_path / "handout.pdf", []
            wish = wish_of(path, BY_NAME["handout"], {**DEFAULTS, **asked})
            report = write_files(builder, wish, lambda *each: told.append(each))
            return Handout(path, report, told)

        yield written


def test_an_evening_has_its_agenda_its_slides_and_its_links(printed: Print) -> None:
    handout = printed(EVENT)
    agenda, one, two, more, last = handout.pages
    assert "19:00–19:25첫세션김하나" in agenda.replace("1·", "")
    assert "19:25–19:35휴식" in agenda
    assert "Beginning😀" in one
    assert "Sayhellotoall.•one•two" in one
    assert "二人office" in two
    assert "D" in more
    assert "1·첫세션—김하나" in last
    assert "thedocshttps://example.org/docs" in last


def test_every_page_says_event_session_date_and_number(printed: Print) -> None:
    pages = printed(EVENT).pages
    assert all("가을저녁" in text and "2015년11월5일·판교" in text for text in pages)
    assert all(f"{number}/5" in text for number, text in enumerate(pages, 1))
    assert "2·둘째세션—박둘" in pages[3]


def test_the_outline_leads_to_agenda_sessions_and_links(printed: Print) -> None:
    handout = printed(EVENT)
    found = [(title, page) for _, title, page in outline_rows(handout.path)]
    assert found == [("오늘 저녁", 1), ("첫 세션", 2), ("둘째 세션", 3), ("링크", 5)]


@pytest.mark.parametrize(("count", "pages"), [("1", 8), ("2", 5), ("4", 4), ("6", 4)])
def test_so_many_slides_are_on_a_page(printed: Print, count: str, pages: int) -> None:
    handout = printed(EVENT, per_page=count)
    assert len(handout.pages) == pages
    assert handout.report.files[0].slides == 6


def test_notes_are_left_out_for_lines_and_for_nothing(printed: Print) -> None:
    for beside in ("lines", "none"):
        assert "Sayhello" not in "".join(printed(EVENT, beside=beside).pages)


def test_long_notes_go_on_until_every_word_is_there(printed: Print) -> None:
    handout = printed({"talk.md": LONG}, per_page="2")
    text = "".join(handout.pages)
    places = [text.find(f"Sentencenumber{i}.") for i in range(60)]
    assert -1 not in places
    assert places == sorted(places)
    assert "1,continued" in text
    assert len(handout.pages) > 1


def test_links_lie_on_the_small_slides(printed: Print) -> None:
    (address, corners), (within, _) = printed(EVENT).links(1)
    assert address == "https://example.org/docs"
    assert within == "→one.md#end"
    left, bottom, right, top = corners
    assert 40 < left < right < 340
    assert 560 < bottom < top < 800
    assert top - bottom < 12


def test_one_session_alone_needs_no_agenda(printed: Print) -> None:
    handout = printed(EVENT, sessions=("one",))
    assert len(handout.pages) == 2
    assert "휴식" not in "".join(handout.pages)


def test_the_paper_is_as_large_as_it_is_called(printed: Print) -> None:
    for paper, size in (("a4", (595.28, 841.89)), ("letter", (612, 792))):
        handout = printed({"talk.md": "# A"}, paper=paper)
        with pikepdf.open(handout.path) as pdf:
            left, bottom, right, top = (float(side) for side in pdf.pages[0].mediabox)
        assert (right - left, top - bottom) == pytest.approx(size, abs=0.01)


def test_the_same_deck_makes_the_same_bytes(printed: Print) -> None:
    first = printed(EVENT).path.read_bytes()
    assert printed(EVENT).path.read_bytes() == first


def test_progress_is_told_slide_by_slide(printed: Print) -> None:
    told = printed(EVENT).told
    assert [done for done, _, _ in told] == [1, 2, 3, 4, 5, 6]
    assert told[1] == (2, 6, "End")


def test_a_plan_without_slides_is_refused(printed: Print) -> None:
    plan = "title: T\nagenda:\n  - talk: Only told\n    minutes: 5\n"
    with pytest.raises(RecapDeckError) as refused:
        printed({"event.yaml": plan, "notes.txt": ""})
    assert refused.value.code == "export-empty"


def test_an_evening_of_one_session_has_its_agenda(printed: Print) -> None:
    plan = "title: T\nstart: 19:00\nagenda:\n  - session: a.md\n    minutes: 5\n"
    assert "19:00–19:05" in printed({"event.yaml": plan, "a.md": "# A"}).pages[0]


def test_a_line_begins_where_it_was_put_whichever_way_it_runs(qapp: QGuiApplication) -> None:
    letters = Lettering(("sans-serif",))
    for text in ("Hello", "مرحبا", "very long " * 40):
        line = letters.cut(text, 20, 400)
        assert len(line.lines) == 1
        assert line.lines[0].x == 0
        assert line.lines[0].width <= 400
    assert line.text.endswith("…")
