"""The steps of writing by the names of the editor's commands, and what each key does where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from recap_deck.writing.links import make_link
from recap_deck.writing.lists import renumber, shift_items, toggle_tasks
from recap_deck.writing.marks import BOLD, CODE, ITALIC, STRUCK, toggle_mark
from recap_deck.writing.selection import Edited, Selection, typed_over
from recap_deck.writing.tables import align_table, next_cell
from recap_deck.writing.text_lines import TextLines
from recap_deck.writing.whole_lines import (
    delete_lines,
    double_lines,
    move_lines,
    set_heading,
    shift_heading,
    shift_lines,
    toggle_note,
)

Step = Callable[[str, Selection], Edited | None]

STEPS: Mapping[str, Step] = {
    "bold": partial(toggle_mark, mark=BOLD),
    "italic": partial(toggle_mark, mark=ITALIC),
    "struck": partial(toggle_mark, mark=STRUCK),
    "code": partial(toggle_mark, mark=CODE),
    "link": make_link,
    "heading_1": partial(set_heading, level=1),
    "heading_2": partial(set_heading, level=2),
    "heading_3": partial(set_heading, level=3),
    "heading_deeper": partial(shift_heading, deeper=True),
    "heading_higher": partial(shift_heading, deeper=False),
    "note": toggle_note,
    "task": toggle_tasks,
    "renumber": renumber,
    "align_table": align_table,
    "line_up": partial(move_lines, down=False),
    "line_down": partial(move_lines, down=True),
    "double_line": double_lines,
    "delete_line": delete_lines,
}
"""What each command makes of a text and what is selected in it; None where it does nothing."""

_WIDTH, _CODE_WIDTH = 2, 4


def tab(text: str, selection: Selection, *, back: bool, is_code: bool) -> Edited | None:
    """What Tab does: the next cell of a table, items deeper, lines in, or blanks."""
    if not is_code:
        for step in (partial(next_cell, back=back), partial(shift_items, deeper=not back)):
            edited = step(text, selection)
            if edited is not None:
                return edited
    width = _CODE_WIDTH if is_code else _WIDTH
    lines = TextLines(text)
    if back or len(lines.touched(selection)) > 1:
        return shift_lines(text, selection, width, deeper=not back)
    column = selection.start - lines.starts[lines.index_at(selection.start)]
    return typed_over(selection, " " * (width - column % width))
