"""Objects of other files brought into ours, equal ones once."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import PdfObject, referred, renumbered


class Library:
    """The objects of the file that is being written, known by their value."""

    def __init__(self, writer: FileWriter) -> None:
        self._writer = writer
        self._numbers: dict[PdfObject, int] = {}

    def add(self, value: PdfObject) -> int:
        """Take an object; give the number of it, or of an equal one."""
        if value not in self._numbers:
            self._numbers[value] = self._writer.add(value)
        return self._numbers[value]


class Adopted:
    """One other file's objects; `numbers` says which of them are ours already."""

    def __init__(
        self, library: Library, objects: Mapping[int, PdfObject], numbers: Mapping[int, int]
    ) -> None:
        self._library = library
        self._objects = objects
        self._numbers = dict(numbers)

    def number(self, number: int) -> int:
        """Our number of the other file's object, which is brought over with all it needs."""
        if number not in self._numbers:
            value = self._objects[number]
            for each in referred(value.body):
                self.number(each)
            body = renumbered(value.body, self._numbers)
            self._numbers[number] = self._library.add(PdfObject(body, value.stream))
        return self._numbers[number]
