"""The texts that a desktop reads: the entry in its menu, and how an event's file is known."""

from __future__ import annotations

from collections.abc import Sequence

NAME = "recap-deck"
EVENT_TYPE = "application/x-recap-deck-event"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

# Folders aren't among the kinds: a desktop may then open all of them with this.
_ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.5
Name=Recap Deck
GenericName=Slides
GenericName[ko]=슬라이드
Comment=Slides in Markdown for an evening of several speakers
Comment[ko]=여러 사람이 이어 말하는 자리를 위한 마크다운 슬라이드
Exec={command} %f
Icon=recap-deck
Terminal=false
Categories=Office;Presentation;
Keywords=slides;presentation;markdown;meetup;
Keywords[ko]=슬라이드;발표;마크다운;모임;
MimeType=text/markdown;{event};
StartupNotify=true
StartupWMClass=recap-deck
"""

MIME_TYPE = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{EVENT_TYPE}">
    <comment>Recap Deck event</comment>
    <comment xml:lang="ko">Recap Deck 행사</comment>
    <sub-class-of type="application/yaml"/>
    <sub-class-of type="text/plain"/>
    <icon name="recap-deck"/>
    <glob pattern="event.yaml" weight="60"/>
    <glob pattern="event.yml" weight="60"/>
  </mime-type>
</mime-info>
"""

_NEEDS_QUOTES = frozenset(" \t\n\"'\\><~|&;$*?#()`")


def desktop_entry(command: Sequence[str]) -> str:
    """The entry that starts the app by `command`."""
    return _ENTRY.format(command=" ".join(map(_quoted, command)), event=EVENT_TYPE)


def _quoted(word: str) -> str:
    """A word as the desktop's rules want it: quoted where needed, and `%` doubled."""
    word = word.replace("%", "%%")
    if not _NEEDS_QUOTES.intersection(word):
        return word
    escaped = "".join(f"\\{char}" if char in '"`$\\' else char for char in word)
    # Escaped once more: the value of a key is a string with escapes of its own.
    return '"' + escaped.replace("\\", "\\\\") + '"'
