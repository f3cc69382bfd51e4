"""Headings and paragraphs; pictures and pauses among text become blocks of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Block, Heading, Paragraph
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.fragments import attributes_in
from recap_deck.parse.read.commands import is_known, run_command
from recap_deck.parse.read.pictures import read_picture
from recap_deck.parse.read.pieces import InlineCommand, InlinePicture, Piece, PieceReader, Text
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.runs import runs_of
from recap_deck.values import replace


def read_paragraph(reading: Reading, element: Element) -> Iterator[Block]:
    """Read text; a picture or a pause in it splits it."""
    texts: list[Text] = []
    for piece in _with_sizes(PieceReader(reading, element).pieces()):
        if isinstance(piece, Text):
            texts.append(piece)
        elif isinstance(piece, InlinePicture):
            # A background leaves the text around it whole.
            if block := read_picture(reading, piece):
                yield from paragraph_of(reading, texts)
                texts = []
                yield block
        elif is_known(piece.text):
            yield from paragraph_of(reading, texts)
            texts = []
            run_command(reading, piece.text, piece.line)
    yield from paragraph_of(reading, texts)


def _with_sizes(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give a picture what a remark behind it says of its size."""
    held: list[Piece] = []
    for piece in pieces:
        found = attributes_in(piece.text) if isinstance(piece, InlineCommand) else {}
        if found and held and isinstance(picture := held[0], InlinePicture):
            held[0] = replace(picture, attributes={**picture.attributes, **found})
        elif held and isinstance(piece, Text) and not piece.run.text.strip():
            held.append(piece)
        else:
            yield from held
            held = [piece] if isinstance(piece, InlinePicture) else []
            if not held:
                yield piece
    yield from held


def read_heading(reading: Reading, element: Element) -> Iterator[Block]:
    """Read a heading; its pictures follow it."""
    pieces = list(PieceReader(reading, element).pieces())
    step = reading.steps.now
    commands = [piece for piece in pieces if isinstance(piece, InlineCommand)]
    is_fit = bool(element.get("fit")) or any(command.text == "fit" for command in commands)
    _report_misplaced(reading, commands)
    texts = [piece for piece in pieces if isinstance(piece, Text)]
    runs = runs_of(texts, reading.settings.line_breaks)
    level = int(element.tag[-1])
    if runs:
        yield Heading(runs, level, line_of(element), step, is_fit, reading.size)
    for piece in pieces:
        if isinstance(piece, InlinePicture) and (block := read_picture(reading, piece)):
            yield block


def read_runs(reading: Reading, element: Element) -> tuple[Run, ...]:
    """Read text where no block can stand, as in a cell; a picture is its alternative text."""
    pieces = list(PieceReader(reading, element).pieces())
    _report_misplaced(reading, (piece for piece in pieces if isinstance(piece, InlineCommand)))
    texts = [_as_text(piece) for piece in pieces]
    return runs_of((text for text in texts if text), reading.settings.line_breaks)


def paragraph_of(reading: Reading, texts: list[Text]) -> Iterator[Paragraph]:
    """Make a paragraph of texts, or none where nothing can be seen of them."""
    runs = runs_of(texts, reading.settings.line_breaks)
    if not runs and any(text.is_break for text in texts):
        # Breaks alone are there to make room.
        runs = (Run("\u00a0" + "\n\u00a0" * (sum(text.is_break for text in texts) - 1)),)
    if runs:
        line, step = _first_line(texts), reading.steps.now
        yield Paragraph(runs, line, step, reading.align, reading.size)


def _report_misplaced(reading: Reading, commands: Iterable[InlineCommand]) -> None:
    """Tell of commands that stand where nothing can follow them."""
    for command in commands:
        if is_known(command.text):
            name = command.text.partition(":")[0].strip()
            reading.report("command-place", Severity.WARNING, command.line, name=name)


def _first_line(texts: list[Text]) -> int:
    for text in texts:
        if content := text.run.text.lstrip():
            return text.line + text.run.text[: -len(content)].count("\n")
    return texts[0].line


def _as_text(piece: Piece) -> Text | None:
    if isinstance(piece, Text):
        return piece
    if isinstance(piece, InlinePicture):
        return Text(Run(piece.alt or piece.path, Mark.NONE, piece.link), piece.line)
    return None
