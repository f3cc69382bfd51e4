"""Fonts merged: every glyph once, and known where it went."""

from __future__ import annotations

import struct

from recap_deck.export.pdf_file.truetype import MergedFont, Subset, blank_font, read_subset

OUTLINES = {"empty": b"", "a": b"\0\1" + bytes(10), "b": b"\0\2" + bytes(6)}
BLANK = read_subset(blank_font())


def subset(*names: str) -> Subset:
    metrics = tuple(struct.pack(">Hh", 500 + len(name), 0) for name in names)
    return Subset(BLANK.tables, tuple(OUTLINES[name] for name in names), metrics)


def test_the_blank_font_has_one_glyph_without_an_outline() -> None:
    assert BLANK.outlines == (b"",)
    assert BLANK.metrics == (struct.pack(">Hh", 1000, 0),)


def test_a_font_of_one_subset_keeps_its_glyphs_in_place() -> None:
    merged = MergedFont()
    assert merged.add(subset("empty", "a", "b")) == [0, 1, 2]
    assert [each.rstrip(b"\0") for each in read_subset(merged.program()).outlines] == [
        *(b"", b"\0\1", b"\0\2")
    ]


def test_glyphs_of_a_second_subset_are_found_or_added() -> None:
    merged = MergedFont()
    merged.add(subset("empty", "a"))
    assert merged.add(subset("empty", "b", "a")) == [0, 2, 1]
    assert len(read_subset(merged.program()).outlines) == 3


def test_the_checksum_of_a_font_is_that_of_every_font() -> None:
    merged = MergedFont()
    merged.add(subset("empty", "a"))
    program = merged.program()
    assert sum(struct.unpack(f">{len(program) // 4}I", program)) % 2**32 == 0xB1B0AFBA


def test_a_glyph_made_of_others_is_noticed() -> None:
    assert subset("a").is_simple
    assert not Subset({}, (b"\xff\xff\0\0",), (b"",)).is_simple
