"""Every sentence a user can meet, by code and language.

The rows of `sentences/` hold an English and a Korean sentence with `{named}` arguments.
Diagnostics and errors carry codes; windows and the command line turn them into text at the
edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recap_deck.diagnostics import Diagnostic
from recap_deck.sentences.directives import COMMAND_ROWS, DIRECTIVE_ROWS, LAYOUT_ROWS
from recap_deck.sentences.editing import EDITING
from recap_deck.sentences.evening import AGENDA, SHOW
from recap_deck.sentences.keys import KEYS
from recap_deck.sentences.keys_of_files import EVENT_ROWS, PICTURE_WORD_ROWS
from recap_deck.sentences.message import Message
from recap_deck.sentences.output import COMMAND_LINE, EXPORT
from recap_deck.sentences.parsing import PARSE
from recap_deck.sentences.presenting import PRESENTING
from recap_deck.sentences.reading import FILES, SOURCE
from recap_deck.sentences.saving import SAVING
from recap_deck.sentences.slide_edits import SLIDE_EDITS
from recap_deck.sentences.slide_file import SLIDE_FILE
from recap_deck.sentences.slides import CARDS, PICTURES, PLACE, THEME
from recap_deck.sentences.starting import STARTING
from recap_deck.sentences.window import WINDOW
from recap_deck.sentences.writing import ASSIST_ROWS, FIX_ROWS, HOVER_ROWS

MESSAGES: Mapping[str, Message] = {
    message.code: message
    for message in (
        *FILES,
        *SAVING,
        *SOURCE,
        *PARSE,
        *THEME,
        *PLACE,
        *PICTURES,
        *COMMAND_LINE,
        *CARDS,
        *SHOW,
        *AGENDA,
        *EXPORT,
        *KEYS,
        *WINDOW,
        *SLIDE_EDITS,
        *SLIDE_FILE,
        *PRESENTING,
        *DIRECTIVE_ROWS,
        *COMMAND_ROWS,
        *LAYOUT_ROWS,
        *EVENT_ROWS,
        *PICTURE_WORD_ROWS,
        *STARTING,
        *HOVER_ROWS,
        *FIX_ROWS,
        *EDITING,
        *ASSIST_ROWS,
    )
}


def sentence(code: str, arguments: Iterable[tuple[str, str]], language: str = "en") -> str:
    """Word a code in `language`, English where there is no other."""
    message = MESSAGES[code]
    template = message.ko if language.startswith("ko") else message.en
    return template.format_map(dict(arguments))


def text_of(diagnostic: Diagnostic, language: str = "en") -> str:
    """Word a diagnostic in `language`."""
    return sentence(diagnostic.code, diagnostic.arguments, language)
