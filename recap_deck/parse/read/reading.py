"""What is known while a tree is read: steps, alignment, footnotes; what is found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import Align, Background, Block
from recap_deck.model.slide import ParseSettings
from recap_deck.values import dataclass, field

Reader = Callable[["Reading", Element], Iterable[Block]]
"""Makes the blocks of an element."""


@dataclass(slots=True)
class Steps:
    """Counts the presses of "next": a pause moves all that follows, an item only itself."""

    after_pause: int = 0
    last: int = 0
    of_item: int = 0

    @property
    def now(self) -> int:
        """The step at which a block appears that stands here."""
        return max(self.after_pause, self.of_item)

    def pause(self) -> None:
        """Let everything from here on appear with a further step."""
        self.last += 1
        self.after_pause = self.last

    def take(self, count: int = 1) -> int:
        """Take further steps for one item or block alone, and give the first of them."""
        self.last += count
        return self.last - count + 1


@dataclass(slots=True)
class Reading:
    """The state of one slide's reading."""

    settings: ParseSettings
    readers: Mapping[str, Reader] = field(default_factory=dict)
    footnotes: Mapping[str, Element] = field(default_factory=dict)
    steps: Steps = field(default_factory=Steps)
    align: Align = Align.START
    size: float = 1.0
    item_gap: int = 0
    middle_line: int = 0
    color: str = ""
    code_highlights: list[str] = field(default_factory=list)
    """Sets of lines that were given before the code that they are for."""
    incremental: bool = False
    backgrounds: list[Background] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    cited: dict[str, int] = field(default_factory=dict)
    """The footnotes that are referred to, with their numbers."""
    formulas_weight: int = 0
    """How much work the slide's formulas were so far."""

    def report(self, code: str, severity: Severity, line: int, /, **arguments: object) -> None:
        """Add a remark about a line of the slide; the same one isn't made twice."""
        diagnostic = remark(code, severity, SourceSpan("", line, line), **arguments)
        known = ((each.code, each.arguments) for each in self.diagnostics)
        if (code, diagnostic.arguments) not in known:
            self.diagnostics.append(diagnostic)

    def number_of(self, label: str) -> int | None:
        """Number a footnote by its first mention; None where there is none of that name."""
        if label not in self.footnotes:
            return None
        return self.cited.setdefault(label, len(self.cited) + 1)

    @contextmanager
    def aligned(self, align: Align | None) -> Iterator[None]:
        """Align paragraphs differently for a while."""
        before = self.align
        self.align = align or before
        yield
        self.align = before

    @contextmanager
    def revealing(self, incremental: bool | None) -> Iterator[None]:
        """Reveal list items one by one, or not, for a while."""
        before = self.incremental
        self.incremental = before if incremental is None else incremental
        yield
        self.incremental = before

    @contextmanager
    def at_step(self, step: int) -> Iterator[None]:
        """Let blocks appear at an item's step for a while."""
        before = self.steps.of_item
        self.steps.of_item = max(before, step)
        yield
        self.steps.of_item = before


def line_of(element: Element) -> int:
    """The source line that the scanner stamped."""
    return int(element.get("line", "1"))
