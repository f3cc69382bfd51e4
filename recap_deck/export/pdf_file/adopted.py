"""Objects of other files brought into ours, equal ones once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Protocol

from recap_deck.export.pdf_file.syntax import PdfObject, referred, renumbered


class Objects(Protocol):
    """Takes objects, and numbers them."""

    def add(self, value: PdfObject) -> int:
        """Take an object; give its number."""
        ...


class Gathered:
    """Objects in a list, numbered from 1."""

    def __init__(self) -> None:
        self.objects: list[PdfObject] = []

    def add(self, value: PdfObject) -> int:
        """Take an object; give its number."""
        self.objects.append(value)
        return len(self.objects)


class Library:
    """Objects known by their value: equal ones are one.

    Of what has data only the digest is kept, so that the data itself can go.
    """

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._numbers: dict[bytes, int] = {}

    def add(self, value: PdfObject) -> int:
        """Take an object; give the number of it, or of an equal one."""
        key = _key(value)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self._objects.add(value)
        return number


def _key(value: PdfObject) -> bytes:
    if value.stream is None:
        return value.body
    digest = hashlib.sha256(value.stream, usedforsecurity=False).digest()
    # No value begins with this letter.
    return b"\0" + digest + value.body


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
