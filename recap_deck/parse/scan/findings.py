"""What the scanner collects beside the tree: references, footnotes, abbreviations, remarks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.values import dataclass, field


@dataclass(slots=True)
class Findings:
    """Collected while one text is scanned; labels are normalised."""

    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    footnotes: dict[str, Element] = field(default_factory=dict)
    abbreviations: dict[str, Element] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(self, code: str, severity: Severity, line: int, /, **arguments: object) -> None:
        """Add a remark about a line of the slide."""
        span = SourceSpan("", line, line)
        self.diagnostics.append(remark(code, severity, span, **arguments))


def normal_label(label: str) -> str:
    """Make labels that mean the same equal, the way Python-Markdown looks them up."""
    return " ".join(label.split()).lower()
