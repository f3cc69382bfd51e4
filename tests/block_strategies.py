"""Hypothesis makes slides: blocks of all kinds, deep lists, wide tables, long code."""

from __future__ import annotations

from hypothesis import strategies as st

from recap_deck.model.blocks import (
    Align,
    Block,
    Callout,
    Code,
    Column,
    Columns,
    Footnote,
    Formula,
    Heading,
    Item,
    Length,
    List,
    Paragraph,
    ParsedSlide,
    Picture,
    Quote,
    Row,
    Rule,
    Table,
)
from recap_deck.model.drawings import Shape
from recap_deck.model.media import Clip
from recap_deck.model.runs import Mark, Run
from recap_deck.model.slide import Fit

WORDS = (
    "a",
    "of",
    "slide",
    "Kinesis",
    "데이터",
    "를",
    "unbreakable" * 8,
    "가나다라마바사",
    "x" * 120,
)
PICTURES = {"wide.png": (1600.0, 300.0), "tall.png": (300.0, 1600.0), "icon.png": (64.0, 64.0)}
MOST_LETTERS = 5_000
FITS = st.sampled_from((Fit.AUTO, Fit.SHRINK, Fit.CONTINUE))


def texts(most_words: int) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS), max_size=most_words)
    return st.tuples(words, st.sampled_from((" ", " ", "\n"))).map(
        lambda made: made[1].join(made[0])[:MOST_LETTERS]
    )


SHAPES = st.builds(Shape, st.just(""), *[st.floats(0, 6)] * 3)


def runs(most_words: int = 12) -> st.SearchStrategy[tuple[Run, ...]]:
    run = st.builds(Run, texts(most_words), st.sampled_from((Mark.NONE, Mark.STRONG, Mark.CODE)))
    drawn = st.builds(lambda shape: Run("x^2", drawing=shape), SHAPES)
    return st.lists(st.one_of(run, run, run, drawn), min_size=1, max_size=3).map(tuple)


STEPS = st.integers(0, 3)
ALIGNS = st.sampled_from(Align)
HEADINGS = st.builds(Heading, runs(), st.integers(1, 6), step=STEPS, fit=st.booleans())
PARAGRAPHS = st.builds(Paragraph, runs(40), step=STEPS, align=ALIGNS)
LENGTHS = st.none() | st.builds(Length, st.integers(1, 3000), st.sampled_from(("px", "%")))
FIGURES = st.builds(
    Picture,
    st.sampled_from((*PICTURES, "missing.png")),
    title=st.sampled_from(("", "A caption")),
    width=LENGTHS,
    height=LENGTHS,
    line=st.integers(1, 3),
    clip=st.sampled_from((None, None, Clip(), Clip(is_video=False), Clip(poster="missing.png"))),
)


@st.composite
def codes(draw: st.DrawFn) -> Code:
    count = draw(st.sampled_from((0, 1, 2, 12, 40, 200)))
    line = draw(st.sampled_from(("x = 1", "", "call(a, b)" * 3, "y" * 400)))
    long_line = draw(st.sampled_from(("", "z" * 4_000)))
    written = [line] * count + ([long_line] if long_line else [])
    return Code(
        tuple((Run(each),) for each in written),
        title=draw(st.sampled_from(("", "handler.py"))),
        highlights=draw(st.sampled_from(((), ((1, 3),), ((1,), (2, 3), (1, 2, 3))))),
        numbered=draw(st.booleans()),
        step=draw(STEPS),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.sampled_from((1, 2, 3, 12)))
    cells = [draw(runs(6)) for _ in range(3)]
    rows = draw(st.sampled_from((0, 1, 3, 30)))
    header = draw(st.booleans())

    def row(number: int, step: int) -> Row:
        return Row(tuple(cells[(number + i) % 3] for i in range(columns)), step=step)

    return Table(
        row(0, 0) if header else Row(((),) * columns),
        tuple(row(number, draw(STEPS) if rows < 4 else 0) for number in range(rows)),
        tuple(draw(st.lists(ALIGNS, min_size=columns, max_size=columns))),
    )


def lists(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[List]:
    items = st.builds(
        Item,
        st.lists(blocks, max_size=2).map(tuple),
        step=STEPS,
        checked=st.sampled_from((None, None, True, False)),
    )
    return st.builds(
        List,
        st.lists(items, min_size=1, max_size=4).map(tuple),
        st.booleans(),
        st.sampled_from((1, 9, 998)),
        step=STEPS,
    )


@st.composite
def deep_lists(draw: st.DrawFn) -> List:
    block: Block = draw(PARAGRAPHS)
    for _ in range(draw(st.sampled_from((3, 6, 30)))):
        block = List((Item((Paragraph(draw(runs(3))), block)),), draw(st.booleans()))
    assert isinstance(block, List)
    return block


FORMULAS = st.builds(lambda shape: Formula((Run("x^2 + y", drawing=shape),)), SHAPES)
LEAVES = st.one_of(PARAGRAPHS, HEADINGS, codes(), tables(), FIGURES, FORMULAS, st.builds(Rule))
FOOTNOTES = st.builds(Footnote, runs(5), st.sampled_from(("", "1", "12")))


def _nested(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(blocks, max_size=3).map(tuple)
    columns = st.builds(Column, several, st.sampled_from((1.0, 2.0, 0.2, 0.0)))
    return st.one_of(
        lists(blocks),
        st.builds(Quote, several, runs(3) | st.just(())),
        st.builds(Callout, st.sampled_from(("note", "odd")), runs(5) | st.just(()), several),
        st.builds(Columns, st.lists(columns, min_size=1, max_size=3).map(tuple)),
    )


BLOCKS = st.one_of(LEAVES, deep_lists(), st.recursive(LEAVES, _nested, max_leaves=6))


def slides() -> st.SearchStrategy[ParsedSlide]:
    notes = st.lists(FOOTNOTES, max_size=2).map(tuple)
    blocks = st.lists(BLOCKS, max_size=6).map(tuple)
    return st.builds(lambda above, below: ParsedSlide((*above, *below)), blocks, notes)
