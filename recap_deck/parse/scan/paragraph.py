"""Lines of text, the block that everything else may become or interrupt."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock
from recap_deck.parse.scan.references import take_references


class ParagraphBlock(OpenBlock):
    """Lines of text up to a blank line or another block."""

    is_leaf = True
    takes_text = True

    def __init__(self, element: Element) -> None:
        super().__init__(element)
        self.lines: list[str] = []

    @property
    def has_text(self) -> bool:
        """Say whether there is more than link references, so that not all may interrupt it."""
        if not self.lines or not self.lines[0].startswith("["):
            return bool(self.lines)
        return bool(take_references("\n".join(self.lines), Findings())[0])

    def continues(self, cursor: Cursor) -> bool:
        """Say no to a blank line."""
        return not cursor.is_blank

    def add(self, cursor: Cursor) -> None:
        """Take the line from its first character; blanks at its end may mean a break."""
        self.lines.append(cursor.content)
        cursor.finish()

    def close(self, findings: Findings) -> None:
        """Store the text; a paragraph of link references only becomes nothing."""
        text = "\n".join(self.lines).rstrip(" ")
        if text.startswith("["):
            text, taken = take_references(text, findings)
            self.element.set("line", str(int(self.element.get("line", "1")) + taken))
        if text:
            self.element.text = text
        else:
            self.element.tag = "nothing"
