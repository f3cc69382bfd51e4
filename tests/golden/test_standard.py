"""The blocks of the standard deck, every construct in four languages, read from their outline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from recap_deck.model.blocks import (
    Block,
    Callout,
    Column,
    Columns,
    Footnote,
    Heading,
    Item,
    List,
    Paragraph,
    Quote,
)
from recap_deck.model.deck import Session
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.slide import parse_slide
from recap_deck.source.load import load_deck
from tests.outline import outline
from tests.standard_deck import FOLDER

GOLDEN = Path(__file__).parent / "standard"
SESSIONS = {Path(each.file).stem: each for each in load_deck(FOLDER).sessions}


def session_outline(session: Session) -> str:
    """The outlines of a session's slides, each under its id."""
    parts = []
    for slide in session.slides:
        parsed = parse_slide(slide.text, slide.settings)
        parts.append(f"--- {slide.id.partition('#')[2]}\n{outline(parsed)}")
    return "\n".join(parts) + "\n"


@pytest.mark.parametrize("name", sorted(SESSIONS))
def test_the_standard_deck_reads_as_its_outline(
    name: str, check_golden: Callable[[Path, Callable[[str], str]], None]
) -> None:
    check_golden(GOLDEN / f"{name}.outline", lambda _: session_outline(SESSIONS[name]))


@pytest.mark.parametrize("name", sorted(SESSIONS))
def test_the_standard_deck_has_every_kind_of_block_and_mark(name: str) -> None:
    parsed = [parse_slide(each.text, each.settings) for each in SESSIONS[name].slides]
    blocks = list(every_block(block for slide in parsed for block in slide.blocks))
    assert {type(block) for block in blocks} == set(get_args(Block))
    runs = [run for block in blocks for run in runs_of(block)]
    marks = {mark for run in runs for mark in Mark if mark in run.marks}
    assert marks == set(Mark) - {Mark.NONE}
    assert any(run.link for run in runs)
    assert any(run.drawing for run in runs)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks, and those within them."""
    for block in blocks:
        yield block
        parts: Iterable[Item | Column | Quote | Callout] = ()
        if isinstance(block, List):
            parts = block.items
        elif isinstance(block, Columns):
            parts = block.columns
        elif isinstance(block, Quote | Callout):
            parts = (block,)
        for part in parts:
            yield from every_block(part.blocks)


def runs_of(block: Block) -> tuple[Run, ...]:
    return block.runs if isinstance(block, Heading | Paragraph | Footnote) else ()
