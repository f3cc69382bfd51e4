"""Slides on the clipboard: as Markdown for every program, and with what they need for this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from recap_deck.writing.slide_edit import Copied, SlidePlace
from recap_deck.writing.slides.cut import cut_slides
from recap_deck.writing.slides.slide_file import SlideFile, read_slides, values_of_event

_FORMAT = "application/x-recap-deck-slides+json"
_BETWEEN = "\n\n---\n\n"


class SlideClipboard:
    """The system's clipboard, as far as slides are put there and taken from it."""

    def __init__(self) -> None:
        self._held: QMimeData | None = None

    def put(self, copied: Copied, event_text: str) -> None:
        """Copy slides; `event_text` says what their event gives all its files."""
        self._held = as_mime(copied, event_text)
        QGuiApplication.clipboard().setMimeData(self._held)

    def copied(self, folder: str) -> Copied | None:
        """What was copied last, as slides of `folder`; None where it is nothing to be one."""
        return copied_in(QGuiApplication.clipboard().mimeData(), folder)

    def close(self) -> None:
        """Leave what was copied as text alone.

        Data made in Python that the clipboard still holds is freed twice when Qt ends.
        """
        clipboard = QGuiApplication.clipboard()
        if self._held is not None and clipboard.mimeData() is self._held:
            clipboard.setText(clipboard.text())


def as_mime(copied: Copied, event_text: str) -> QMimeData:
    """Slides for the clipboard; `event_text` says what their event gives all its files."""
    data = QMimeData()
    data.setText(_markdown(copied))
    held = {
        "event": event_text,
        "files": [
            {"name": file.name, "text": file.text, "is_alone": file.is_alone}
            for file in copied.files
        ],
        "picks": [[pick.file, pick.index] for pick in copied.picks],
    }
    data.setData(_FORMAT, json.dumps(held).encode())
    return data


def copied_in(data: QMimeData, folder: str) -> Copied | None:
    """The slides on a clipboard; text that was copied elsewhere is read as slides of `folder`."""
    if data.hasFormat(_FORMAT):
        found = _read(bytes(data.data(_FORMAT).data()))
        if found is not None:
            return found
    text = data.text().replace("\r\n", "\n").strip("\n")
    if not text.strip():
        return None
    name = f"{folder}/pasted.md" if folder else "pasted.md"
    file = SlideFile(Path(name), name, text)
    count = len(cut_slides(read_slides(file)).chunks)
    return Copied((file,), tuple(SlidePlace(name, index) for index in range(count)))


def _read(data: bytes) -> Copied | None:
    """What another window of ours put there; None where it is something else."""
    try:
        held: Any = json.loads(data)
        defaults = values_of_event(str(held["event"]))
        files = tuple(
            SlideFile(
                Path(str(each["name"])),
                str(each["name"]),
                str(each["text"]),
                defaults,
                bool(each["is_alone"]),
            )
            for each in held["files"]
        )
        known = {file.name for file in files}
        picks = [SlidePlace(str(name), int(index)) for name, index in held["picks"]]
    except (ValueError, KeyError, TypeError):
        return None
    picks = [pick for pick in picks if pick.file in known and pick.index >= 0]
    return Copied(files, tuple(picks)) if picks else None


def _markdown(copied: Copied) -> str:
    chunks = {file.name: cut_slides(read_slides(file)).chunks for file in copied.files}
    known = (pick for pick in copied.picks if pick.index < len(chunks[pick.file]))
    bodies = [chunks[pick.file][pick.index].body for pick in known]
    return _BETWEEN.join("\n".join(body) for body in bodies) + "\n"
