"""Tables: a header, a line of hyphens, rows; cells between `|`."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from recap_deck.diagnostics import Severity
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_DELIMITERS = expression(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_CELL_END = expression(r"(?<!\\)\|")


class TableBlock(OpenBlock):
    """Rows up to a blank line or another block."""

    is_leaf = True
    takes_text = True

    def __init__(self, element: Element) -> None:
        super().__init__(element)
        self._rows: list[tuple[int, list[str]]] = []

    def continues(self, cursor: Cursor) -> bool:
        """Say no to a blank line."""
        return not cursor.is_blank

    def add(self, cursor: Cursor) -> None:
        """Take a row."""
        self.add_row(cursor.number, cells_of(cursor.content))
        cursor.finish()

    def add_row(self, line: int, cells: list[str]) -> None:
        """Take a row's cells."""
        self._rows.append((line, cells))

    def close(self, findings: Findings) -> None:
        """Make the rows; all get as many cells as the widest."""
        header_width = len(self._rows[0][1])
        width = max(len(cells) for _, cells in self._rows)
        for line, cells in self._rows:
            if len(cells) > header_width:
                findings.report(
                    "table-row-wide", Severity.INFO, line, cells=len(cells), columns=header_width
                )
            row = SubElement(self.element, "tr", {"line": str(line)})
            for text in cells + [""] * (width - len(cells)):
                SubElement(row, "td", {"line": str(line)}).text = text or None


def start_table(scanner: Scanner, cursor: Cursor) -> bool:
    """Make the paragraph's last line a header when hyphens for each of its cells follow."""
    paragraph = scanner.paragraph
    if paragraph is None or not _DELIMITERS.match(cursor.content):
        return False
    header = paragraph.lines[-1]
    if "|" not in header:
        return False
    delimiters, cells = cells_of(cursor.content), cells_of(header)
    if len(delimiters) != len(cells):
        return False
    _take_last_line(scanner)
    table = TableBlock(element_at(cursor.number - 1, "table", aligns=_aligns_of(delimiters)))
    scanner.push(table)
    table.add_row(cursor.number - 1, cells)
    cursor.finish()
    return True


def cells_of(row: str) -> list[str]:
    r"""Cut a row at `|`, not at `\|`, which becomes `|`."""
    row = row.strip()
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL_END.split(row)]
    if row.startswith("|"):
        del cells[0]
    if len(cells) > 1 and not cells[-1]:
        del cells[-1]
    return cells


def _aligns_of(delimiters: list[str]) -> str:
    ends = {(True, True): "center", (False, True): "end"}
    return " ".join(
        ends.get((cell.startswith(":"), cell.endswith(":")), "start") for cell in delimiters
    )


def _take_last_line(scanner: Scanner) -> None:
    paragraph = scanner.paragraph
    assert paragraph is not None
    paragraph.lines.pop()
    if not paragraph.lines:
        scanner.withdraw(paragraph)
