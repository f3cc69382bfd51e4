"""Notes, calendar, pdfpc's file and the page for the morning after, of a small event."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pikepdf
import pytest

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import BY_NAME, FORMATS, format_of
from recap_deck.export.pages import printed_entries
from recap_deck.export.pdf import PdfContent, write_pdf
from recap_deck.export.text.calendar import calendar_text
from recap_deck.export.text.notes import notes_markdown, notes_plain
from recap_deck.export.text.pdfpc import pdfpc_text
from recap_deck.export.text.recap_page import recap_markdown
from recap_deck.export.wish import Wish
from recap_deck.export.work import write_files
from recap_deck.messages import MESSAGES
from recap_deck.model.event import ItemKind
from recap_deck.show.clock import EventClock, Instant
from recap_deck.show.report.rows import ItemRow, Report
from recap_deck.show.rundown import PlanItem
from recap_deck.source.load import load_deck

pytestmark = pytest.mark.usefixtures("qapp")
EVENT = """\
title: An *evening*
date: 2015-11-05
start: 19:00
venue: The hall
link: https://example.org/evening
timezone: Asia/Seoul
agenda:
  - session: one.md
    minutes: 20
  - break: Coffee
    minutes: 15
  - talk: Panel
    minutes: 10
"""
ONE = """\
---
title: 첫 발표
speaker: 윤석찬
minutes: 20
---

# Opening

See [the **bold** site](https://example.org/a_(b)) and <https://plain.example>.

<!-- Say *hello*. -->

---

# Steps

- one

<!-- pause -->

- [the site](https://example.org/a_(b)) again, [inside](#opening)

<!-- - first
- second -->

---

# No notes
"""


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    folder = tmp_path / "evening"
    folder.mkdir()
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "one.md").write_text(ONE, encoding="utf-8")
    return Builder(load_deck(folder))


def chosen(builder: Builder) -> tuple[int, ...]:
    return printed_entries(builder.entries)


def test_notes_stay_markdown_under_their_slides(builder: Builder) -> None:
    assert notes_markdown(builder, chosen(builder)) == (
        "# An \\*evening\\*\n\n## 첫 발표 — 윤석찬\n\n"
        "### 1 · Opening\n\nSay *hello*.\n\n### 2 · Steps\n\n- first\n- second\n"
    )


def test_plain_notes_have_no_markup_and_lines_as_wide_as_their_headings(builder: Builder) -> None:
    text = notes_plain(builder, chosen(builder))
    assert text.startswith("An *evening*\n============\n")
    assert "첫 발표 — 윤석찬\n----------------\n" in text
    assert text.endswith("[2 · Steps]\n• first\n• second\n")
    assert "Say hello." in text


@pytest.mark.parametrize("by_step", [False, True])
def test_pdfpc_is_told_of_the_same_pages_that_the_pdf_has(
    builder: Builder, tmp_path: Path, by_step: bool
) -> None:
    content = PdfContent(chosen(builder), by_step=by_step)
    pdf = write_pdf(builder, tmp_path / "a.pdf", content=content)
    told = json.loads(pdfpc_text(builder, chosen(builder), by_step=by_step))
    assert told["pdfpcFormat"] == 2
    assert (told["duration"], told["endTime"]) == (20, "19:20")
    assert [page["idx"] for page in told["pages"]] == list(range(pdf.pages))
    steps = [page for page in told["pages"] if page["label"] == "2"]
    assert [page["overlay"] for page in steps] == ([0, 1] if by_step else [0])
    assert [page["forcedOverlay"] for page in steps] == ([False, True] if by_step else [False])
    assert {page["note"] for page in steps} == {"- first\n- second"}
    with pikepdf.open(tmp_path / "a.pdf") as file:
        assert [page["label"] for page in told["pages"]] == [page.label for page in file.pages]


def test_pdfpc_counts_breaks_between_and_knows_what_comes_after_the_end(tmp_path: Path) -> None:
    agenda = "agenda:\n" + "".join(
        f"  - {each}\n    minutes: 10\n" for each in ("session: a.md", "break: X", "session: b.md")
    )
    (tmp_path / "event.yaml").write_text(f"title: E\nstart: 23:45\n{agenda}")
    for name in "ab":
        text = f"# {name}\n\n---\nbackup: true\n---\n\n# more\n"
        (tmp_path / f"{name}.md").write_text(text)
    builder = Builder(load_deck(tmp_path))
    indexes = [i for i, entry in enumerate(builder.entries) if entry.slide is not None]
    told = json.loads(pdfpc_text(builder, indexes, by_step=False))
    assert (told["duration"], told["endTime"]) == (30, "00:15")
    assert told["endSlide"] == 2
    alone = json.loads(pdfpc_text(builder, indexes[2:], by_step=False))
    assert (alone["duration"], alone["endSlide"]) == (10, 0)


def test_pdfpc_gets_notes_that_its_markdown_understands(tmp_path: Path) -> None:
    notes = (
        "[click] Say **it** and `a*b` or 1 * 2 < 3.\nNext line\n\n"
        "- one\n  - two\n\n1. first\n\n> words\n\n\\- no list, [a](https://a.b/c_(d))"
    )
    (tmp_path / "talk.md").write_text(f"# A\n\n<!--\n{notes}\n-->\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    told = json.loads(pdfpc_text(builder, [0], by_step=False))
    assert told["disableMarkdown"] is False
    assert told["pages"][0]["note"] == (
        "**▶** Say **it** and `a*b` or 1 \\* 2 \\< 3.  \nNext line\n\n"
        "- one\n    - two\n\n1. first\n\n> words\n\n"
        "\\- no list, [a](<https://a.b/c_(d)>)"
    )


def test_the_calendar_has_every_item_at_its_time_in_its_zone(builder: Builder) -> None:
    calendar = icalendar.Calendar.from_ical(calendar_text(builder.deck))
    events = {str(each["summary"]): each for each in calendar.walk("VEVENT")}
    assert list(events) == ["첫 발표 — 윤석찬", "Coffee", "Panel"]
    start = datetime(2015, 11, 5, 19, 20, tzinfo=ZoneInfo("Asia/Seoul"))
    coffee = events["Coffee"]
    assert coffee.decoded("dtstart") == start
    assert coffee.decoded("dtend") == start + timedelta(minutes=15)
    assert coffee["transp"] == "TRANSPARENT"
    assert str(coffee["location"]) == "The hall"
    assert str(coffee["url"]) == "https://example.org/evening"
    assert len({str(each["uid"]) for each in events.values()}) == 3
    assert calendar_text(builder.deck) == calendar_text(builder.deck)


def test_a_changed_agenda_is_news_of_the_same_items(builder: Builder) -> None:
    def told() -> dict[str, tuple[str, int]]:
        calendar = icalendar.Calendar.from_ical(calendar_text(load_deck(builder.deck.path)))
        events = calendar.walk("VEVENT")
        return {
            str(each["summary"]): (str(each["uid"]), each.decoded("sequence")) for each in events
        }

    before = told()
    file = builder.deck.root / "event.yaml"
    file.write_text(EVENT.replace("start: 19:00", "start: 19:30"), encoding="utf-8")
    later = file.stat().st_mtime + 120
    os.utime(file, (later, later))
    after = told()
    assert {name: uid for name, (uid, _) in after.items()} == {
        name: uid for name, (uid, _) in before.items()
    }
    assert all(after[name][1] > before[name][1] for name in before)
    assert all(uid.isascii() for uid, _ in after.values())


def test_the_moment_of_a_calendar_can_be_given(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert "DTSTAMP:20231114T221320Z" in calendar_text(builder.deck)


def test_long_lines_of_a_calendar_are_folded_between_letters(builder: Builder) -> None:
    event = replace(builder.deck.event, venue="서울특별시 강남구 테헤란로 " * 8)
    text = calendar_text(replace(builder.deck, event=event))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    assert str(calendar.walk("VEVENT")[0]["location"]) == event.venue


def test_a_calendar_wants_times(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("title: X\ndate: 2015-11-05\nagenda:\n  - talk: One\n")
    with pytest.raises(RecapDeckError, match="There is no calendar without times"):
        calendar_text(load_deck(tmp_path))


def test_the_page_for_the_morning_after_has_sessions_speakers_titles_and_links(
    builder: Builder,
) -> None:
    text = recap_markdown(builder, chosen(builder), None)
    assert text == (
        "# An \\*evening\\*\n\n2015년 11월 5일 · The hall · <https://example.org/evening>\n\n"
        "## 첫 발표 — 윤석찬\n\n19:00 – 19:20\n\n- Opening\n- Steps\n- No notes\n\n"
        "**링크**\n\n- [the bold site](<https://example.org/a_(b)>)\n"
        "- <https://plain.example>\n\n## Panel\n\n19:35 – 19:45\n"
    )


def test_after_the_evening_that_page_says_when_it_really_was(builder: Builder) -> None:
    item = PlanItem("session-one", ItemKind.SESSION, "첫 발표", 1200.0, 1200.0)
    noon = Instant(0.0, 0.0)
    row = ItemRow(item, 19 * 3600 + 180.0, 19 * 3600 + 1500.0)
    report = Report("An evening", EventClock(0.0, noon, "UTC"), (row,))
    text = recap_markdown(builder, chosen(builder), report)
    assert "\n\n19:03 – 19:25 (계획 19:00 – 19:20)\n\n" in text


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.PDF", "pdf"), ("a", "pdf"), ("b.JPG", "jpeg"), ("c.txt", "notes"), ("d.ics", "calendar")],
)
def test_an_ending_says_the_format(name: str, expected: str) -> None:
    assert format_of(Path(name)).name == expected


def test_the_deck_is_never_written_over(builder: Builder) -> None:
    folder = builder.deck.root
    wish = Wish(folder, BY_NAME["notes"], per_session=True)
    with pytest.raises(RecapDeckError, match="the deck itself is there"):
        write_files(builder, wish, lambda *_: None)
    assert (folder / "one.md").read_text(encoding="utf-8") == ONE


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".png"])
def test_pictures_are_written_in_each_format(builder: Builder, tmp_path: Path, suffix: str) -> None:
    wish = Wish(tmp_path / f"p{suffix}", format_of(Path(f"p{suffix}")), width=320)
    files = write_files(builder, wish, lambda *_: None).files
    begins = {".jpg": b"\xff\xd8", ".webp": b"RIFF", ".png": b"\x89PNG"}[suffix]
    assert len(files) == len(chosen(builder))
    assert all(each.path.read_bytes().startswith(begins) for each in files)


def test_every_format_has_a_name_in_the_dialog() -> None:
    assert {f"export-as-{each.name}" for each in FORMATS} <= set(MESSAGES)
