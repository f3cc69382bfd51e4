"""Which diagnostics can be mended by a machine, and how; a row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recap_deck.writing.fixes.agenda import list_session, rename_kind, say_kind
from recap_deck.writing.fixes.files import copy_picture, find_code, find_picture
from recap_deck.writing.fixes.lines import (
    add_colon,
    close_comment,
    close_fence,
    close_formula,
    drop_characters,
    drop_first_of_two,
    name_dialect,
)
from recap_deck.writing.fixes.lists import nest_items, show_list, space_markers, write_markers
from recap_deck.writing.fixes.names import (
    mend_link,
    name_session,
    rename_class,
    rename_color,
    rename_formula_command,
    rename_icon,
    rename_key,
    rename_layout,
    rename_theme,
)
from recap_deck.writing.fixes.trouble import QuickFix, Trouble
from recap_deck.writing.fixes.values import mend_note, mend_transition, mend_value, mend_words

FIXES: Mapping[str, Callable[[Trouble], QuickFix | None]] = {
    "agenda-key-unknown-near": rename_key,
    "agenda-no-kind": say_kind,
    "agenda-no-kind-near": rename_kind,
    "agenda-session-missing": name_session,
    "agenda-session-unlisted": list_session,
    "class-unknown": rename_class,
    "code-missing": find_code,
    "color-unknown": rename_color,
    "comment-is-note": mend_note,
    "comment-near": rename_key,
    "comment-unclosed": close_comment,
    "dialect-guessed": name_dialect,
    "event-key-unknown-near": rename_key,
    "event-line": add_colon,
    "fence-unclosed": close_fence,
    "formula-command-near": rename_formula_command,
    "front-matter-line": add_colon,
    "icon-unknown-near": rename_icon,
    "key-twice": drop_first_of_two,
    "key-unknown-near": rename_key,
    "keys-are-text-near": rename_key,
    "layout-unknown-near": rename_layout,
    "link-nowhere": mend_link,
    "list-is-code": show_list,
    "list-marker-tight": space_markers,
    "list-marker-typed": write_markers,
    "list-not-nested": nest_items,
    "math-unclosed": close_formula,
    "media-missing": find_picture,
    "media-outside": copy_picture,
    "picture-missing": find_picture,
    "picture-outside": copy_picture,
    "text-control-character": drop_characters,
    "theme-unknown-near": rename_theme,
    "value-boolean": mend_value,
    "value-choice": mend_value,
    "value-color": mend_value,
    "value-date": mend_value,
    "value-duration": mend_value,
    "value-position": mend_value,
    "value-seconds": mend_value,
    "value-size": mend_value,
    "value-time": mend_value,
    "value-transition-near": mend_transition,
    "value-words": mend_words,
}
"""All others need a person: what they say is the way out."""


def fix_of(trouble: Trouble) -> QuickFix | None:
    """The fix of a diagnostic, None where there is none or the text is another one by now."""
    fixer = FIXES.get(trouble.diagnostic.code)
    return fixer(trouble) if fixer else None
