"""Whatever happens in whatever order: no line that somebody wrote is lost."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from recap_deck.errors import RecapDeckError
from recap_deck.ui.documents.documents import Documents
from recap_deck.writing.merge import merge

PLACES = st.integers(0, 30)
COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("write here"), PLACES),
        st.tuples(st.just("write elsewhere"), PLACES),
        st.tuples(st.sampled_from(["save", "look", "undo and redo"]), st.just(0)),
    ),
    max_size=20,
)


class Writers:
    """One who writes here, and one who changes the file; each line is written once."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "01.md"
        self.file.write_text("a\nb\nc\nd\n", encoding="utf-8")
        self.documents = Documents()
        self.document = self.documents.open(self.file)
        self.lines: set[str] = set()
        self._numbers = itertools.count(1)

    def do(self, command: str, place: int) -> None:
        if command == "write here":
            self._write_here(place)
        elif command == "write elsewhere":
            self._write_elsewhere(place)
        elif command == "save":
            self.save()
        elif command == "look":
            self.documents.look_at_disk()
        elif self.documents.undo():
            self.documents.redo()

    def _line(self, who: str) -> str:
        line = f"{who} {next(self._numbers)}"
        self.lines.add(line)
        return line

    def _write_here(self, place: int) -> None:
        cursor = QTextCursor(self.document.text_document)
        cursor.setPosition(self.document.text.find("\n", place % len(self.document.text)))
        cursor.insertText("\n" + self._line("here"))

    def _write_elsewhere(self, place: int) -> None:
        lines = self.file.read_text(encoding="utf-8").split("\n")
        lines.insert(place % len(lines), self._line("elsewhere"))
        self.file.write_text("\n".join(lines), encoding="utf-8")

    def save(self) -> None:
        try:
            self.documents.save(self.file)
        except RecapDeckError:
            self._take_both()

    def _take_both(self) -> None:
        document = self.document
        assert document.theirs is not None
        merged = merge(document.stored.text, document.text, document.theirs.text)
        both = [(*each.mine, *each.theirs) for each in merged.differing]
        self.documents.settle(self.file, merged.text(both))


@settings(max_examples=60)
@given(COMMANDS)
def test_every_line_is_in_the_file_in_the_end(
    qapp: QApplication, commands: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        writers = Writers(Path(folder).resolve())
        for command, place in commands:
            writers.do(command, place)
        writers.save()
        writers.save()
        text = writers.file.read_text(encoding="utf-8")
        assert writers.document.text == text
        assert writers.lines <= set(text.split("\n"))
