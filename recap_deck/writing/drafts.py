"""Unsaved text as it is kept beside the deck: a draft as a file, and back."""

from __future__ import annotations

import json
from pathlib import Path

from recap_deck.files import key_of
from recap_deck.values import dataclass
from recap_deck.writing.stored_text import StoredText

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """The unsaved text of a file, and what the file had when it was read or saved last."""

    path: Path
    before: bytes
    text: str

    @property
    def stored(self) -> StoredText:
        """What the file had, as text."""
        return StoredText(self.before)


def draft_bytes(draft: Draft) -> bytes:
    """What is written of a draft."""
    values = {
        "draft": _VERSION,
        "path": str(draft.path),
        # Only UTF-8 is edited, so that nothing is lost here.
        "before": draft.before.decode(),
        "text": draft.text,
    }
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")


def read_draft(data: bytes) -> Draft | None:
    """The draft that was written; None where it is none."""
    try:
        values = json.loads(data.decode("utf-8", "surrogatepass"))
        if values["draft"] != _VERSION:
            return None
        path, before, text = (values[name] for name in ("path", "before", "text"))
        return Draft(Path(path), before.encode(), text) if isinstance(text, str) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def draft_prefix(path: Path) -> str:
    """How the names of a file's drafts begin."""
    return f"{path.stem[:40]}-{key_of(path)}-"
