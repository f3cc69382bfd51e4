"""What another program shows of a file, held against the lines of our slides."""

from __future__ import annotations

import html
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recap_deck.build.page import Page
from recap_deck.export.pptx.drawn.wording import stretches, style_of
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.place.boxes import TextBox, is_shown

SIGNS = frozenset("•▪–○☐☑")
"""Drawn on our slides before items, letters on theirs; so they count on neither."""


@dataclass(frozen=True)
class Word:
    """Letters that stand together, and their box in slide units."""

    letters: str
    x: float
    y: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x + self.right) / 2, (self.y + self.bottom) / 2


@dataclass(frozen=True)
class Line:
    """The letters of one line of ours, where it stands, and how large they are."""

    letters: str
    x: float
    right: float
    baseline: float
    size: float

    def holds(self, word: Word) -> bool:
        """Say whether a word stands on the line; other programs part scripts by blanks."""
        x, y = word.middle
        is_high = abs(y - self.baseline + 0.4 * self.size) < 0.25 * self.size + 6
        spread = 0.12 * (self.right - self.x) + 0.5 * self.size
        return is_high and self.x - spread < x < self.right + spread


@dataclass(frozen=True)
class Comparison:
    """What is found of a page: letters on one side only, words off it or on no line."""

    missing: str
    added: str
    outside: tuple[Word, ...]
    stray: tuple[Word, ...]
    count: int


def shown_words(file: Path, folder: Path, width: float = 1920.0) -> list[list[Word]]:
    """The words of each slide, as LibreOffice shows them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, file], check=True, capture_output=True, timeout=300)
    told = subprocess.run(
        ["pdftotext", "-bbox", folder / f"{file.stem}.pdf", "-"], check=True, capture_output=True
    ).stdout.decode()
    pages = re.findall(r'<page width="([\d.]+)"[^>]*>(.*?)</page>', told, re.DOTALL)
    return [list(_words(page, width / float(wide))) for wide, page in pages]


def _words(page: str, scale: float) -> Iterator[Word]:
    pattern = r'xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">([^<]*)<'
    for *edges, text in re.findall(pattern, page):
        x, y, right, bottom = (float(edge) * scale for edge in edges)
        found = letters(html.unescape(text))
        if found:
            yield Word(found, x, y, right, bottom)


def lines_of(page: Page) -> Iterator[Line]:
    """The lines of a page with all its steps done."""
    for box in (*page.slide.boxes, *page.furniture):
        if not isinstance(box, TextBox) or not is_shown(box, ALL_STEPS):
            continue
        top, size = box.paragraph.lines[box.first].top, style_of(box).size * box.scale
        for line in box.paragraph.lines[box.first : box.last]:
            text = letters(box.paragraph.text[line.start : line.end])
            if text and not _is_drawn(box):
                x = box.rect.x + line.x * box.scale
                baseline = box.rect.y + (line.baseline - top) * box.scale
                yield Line(text, x, x + line.width * box.scale, baseline, size)


def _is_drawn(box: TextBox) -> bool:
    return all(run.drawing is not None or not text.strip() for run, text in stretches(box))


def compared(page: Page, words: Sequence[Word]) -> Comparison:
    """Hold a page of ours against what is shown of it."""
    lines, size = list(lines_of(page)), page.slide.size
    wanted = Counter(letters("".join(_written(page))))
    found = Counter("".join(word.letters for word in words))
    missing, added = wanted - found, found - wanted
    outside = [
        word
        for word in words
        if word.x < -1
        or word.y < -1
        or word.right > size.width + 1
        or word.bottom > size.height + 1
    ]
    stray = [word for word in words if not any(line.holds(word) for line in lines)]
    return Comparison(
        "".join(missing.elements()),
        "".join(added.elements()),
        tuple(outside),
        tuple(stray),
        len(words),
    )


def _written(page: Page) -> Iterator[str]:
    for box in (*page.slide.boxes, *page.furniture):
        if isinstance(box, TextBox) and is_shown(box, ALL_STEPS):
            yield "".join(text for run, text in stretches(box) if run.drawing is None)


def letters(text: str) -> str:
    """What is seen of a text and has one form only: no blanks, signs of items or emoji."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(each for each in plain if not each.isspace() and _counts(each))


def _counts(letter: str) -> bool:
    return letter not in SIGNS and unicodedata.category(letter) not in ("So", "Cf", "Mn", "Cc")
