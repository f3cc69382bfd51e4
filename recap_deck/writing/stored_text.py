"""From the bytes of a file to text that can be edited, and back to bytes.

A line that isn't touched keeps its bytes: its line end, and characters that no editor shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.patterns import expression
from recap_deck.source.text_file import SourceText, clean_text, decode_text
from recap_deck.writing.line_matching import matched_lines

MAX_EDITED_BYTES = 2_000_000
MAX_EDITED_LINE = 20_000
"""What is larger is shown and not edited: a key would take longer than a key may."""

_MARKS = expression(b"(?:\xef\xbb\xbf)*")
_END = expression("\r\n|\r|\n")
# They divide paragraphs where Qt keeps them.
_DIVIDERS = str.maketrans(dict.fromkeys("\u2029\ufdd0\ufdd1", "\ufffd"))


class StoredText:
    """A text as a file holds it; `data` is what the file has, `text` what is edited."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = data
        self._source = decode_text(data, "")
        self.text = editable(self._source.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StoredText) and other.data == self.data

    def __hash__(self) -> int:
        return hash(self.data)

    @property
    def source(self) -> SourceText:
        """The text as a deck reads it, with what is remarkable in it."""
        return self._source

    @property
    def is_utf8(self) -> bool:
        """Whether its bytes are text, so that they can be written again."""
        return all(each.code != "text-not-utf8" for each in self._source.diagnostics)

    @cached_property
    def end(self) -> str:
        """How most of its lines end."""
        ends = _END.findall(self._decoded)
        return max(dict.fromkeys(ends), key=ends.count, default="\n")

    @property
    def _mark(self) -> bytes:
        """What marks it as UTF-8; some tools put one before another."""
        found = _MARKS.match(self.data)
        return found[0] if found else b""

    @cached_property
    def _decoded(self) -> str:
        return self.data.removeprefix(self._mark).decode("utf-8", "replace")

    def bytes_of(self, text: str) -> bytes:
        """The bytes that hold `text`, in the way in which the file was written."""
        if text == self.text:
            return self.data
        # Half a surrogate pair can be typed, and not be written.
        return self._mark + self._written(editable(text)).encode()

    def _written(self, text: str) -> str:
        even = self.text.replace("\n", self.end)
        if even == self._decoded:
            return text.replace("\n", self.end)
        return "".join(self._kept_lines(text))

    def _kept_lines(self, text: str) -> Iterator[str]:
        old, new = self.text.split("\n"), text.split("\n")
        written, ends = _END.split(self._decoded), _END.findall(self._decoded)
        before = self.end
        for index, origin, is_same in _origins(old, new):
            yield written[origin] if is_same and origin is not None else new[index]
            if index < len(new) - 1:
                has_end = origin is not None and origin < len(ends)
                before = ends[origin] if has_end and origin is not None else before
                yield before


def editable(text: str) -> str:
    """The text as an editor can hold it, every character and line in its place."""
    return clean_text(text, "").text.lstrip("\ufeff").translate(_DIVIDERS)


def refusal_to_edit(path: Path, stored: StoredText) -> RecapDeckError | None:
    """Say why a text may only be read; None where it may be edited."""
    for told in stored.source.diagnostics:
        if told.code == "text-not-utf8":
            return RecapDeckError("edit-not-utf8", name=path.name, **dict(told.arguments))
    if len(stored.data) > MAX_EDITED_BYTES:
        size = f"{len(stored.data) / 1_000_000:.1f}"
        return RecapDeckError("edit-too-large", name=path.name, size=size)
    line, length = longest_line(stored.text)
    if length > MAX_EDITED_LINE:
        return RecapDeckError("edit-long-line", name=path.name, line=line, length=f"{length:,}")
    return None


def longest_line(text: str) -> tuple[int, int]:
    """The number of the longest line from 1, and how long it is."""
    lines = text.split("\n")
    index = max(range(len(lines)), key=lambda i: len(lines[i]))
    return index + 1, len(lines[index])


def _origins(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int | None, bool]]:
    """For each new line the old one that it was, if any, and whether it is the same."""
    for tag, start, end, first, last in matched_lines(old, new):
        for offset in range(last - first):
            origin = start + offset if start + offset < end else None
            yield first + offset, origin, tag == "equal"
