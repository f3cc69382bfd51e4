"""The benchmark's deck: one content in three forms."""

from __future__ import annotations

import json

from benchmarks.content import PICTURES, Listing, Picture, slides_of
from benchmarks.marp import marp_text
from benchmarks.rich_text import rich_text
from benchmarks.typst_source import typst_text
from recap_deck.source.load import load_text


def test_a_longer_deck_begins_with_the_shorter_one() -> None:
    assert list(slides_of(30))[:10] == list(slides_of(10))


def test_a_hundred_slides_show_every_picture_once() -> None:
    shown = [slide.body.file for slide in slides_of(100) if isinstance(slide.body, Picture)]
    assert shown == list(PICTURES)


def test_a_listing_has_twenty_lines() -> None:
    codes = [slide.body.code for slide in slides_of(20) if isinstance(slide.body, Listing)]
    assert [code.count("\n") + 1 for code in codes] == [20, 20]


def test_the_app_reads_the_same_slides_as_were_written() -> None:
    slides = tuple(slides_of(40))
    read = load_text(marp_text(slides, "Benchmark")).sessions[0].slides
    assert [slide.title for slide in read] == [slide.title for slide in slides]
    assert [slide.notes for slide in read] == [slide.notes for slide in slides]


def test_typst_and_the_bare_painter_get_a_page_for_each_slide() -> None:
    slides = tuple(slides_of(20))
    assert typst_text(slides, "Benchmark").count("#pagebreak()") == 19
    lines = rich_text(slides).splitlines()
    assert [json.loads(line)["title"] for line in lines] == [slide.title for slide in slides]
