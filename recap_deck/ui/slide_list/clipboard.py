"""Slides on the clipboard: as Markdown for every program, and with what they need for this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData

from recap_deck.writing.slide_edit import Copied, SlidePlace
from recap_deck.writing.slides.cut import cut_slides
from recap_deck.writing.slides.slide_file import SlideFile, read_slides, values_of_event

_FORMAT = "application/x-recap-deck-slides+json"
_BETWEEN = "\n\n---\n\n"


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
