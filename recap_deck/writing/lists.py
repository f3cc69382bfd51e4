"""Writing lists: Enter goes on with one, Tab makes an item a child of the one above."""

from __future__ import annotations

from collections.abc import Iterable

from recap_deck.patterns import expression
from recap_deck.values import replace
from recap_deck.writing.list_lines import ListLine, column_of, read_list_line
from recap_deck.writing.numbering import (
    first_sibling,
    is_same_throughout,
    next_sibling,
    number_after,
    previous_sibling,
)
from recap_deck.writing.selection import Edited, Selection, at, carried, typed_over
from recap_deck.writing.text_edit import TextEdit, applied
from recap_deck.writing.text_lines import TextLines

_QUOTE = expression(r"(?:[ ]{0,3}>[ ]?)+")
_TAB = 4


def new_line(text: str, selection: Selection, *, is_code: bool = False) -> Edited:
    """What Enter does: go on with a list or quote, end it at an empty item, keep the indent."""
    lines = TextLines(text)
    index = lines.index_at(selection.start)
    line, column = lines.lines[index], selection.start - lines.starts[index]
    item = None if is_code else read_list_line(line)
    if item is not None and column >= len(item.before_text.rstrip()):
        is_empty = selection.is_empty and not item.text.strip()
        return _end(lines, index, item) if is_empty else _go_on(lines, index, item, selection)
    quote = None if is_code else _QUOTE.match(line)
    if quote is not None and column >= quote.end():
        return _go_on_quoting(lines, index, quote[0], selection)
    indent = line[: min(column, len(line) - len(line.lstrip(" \t")))]
    return typed_over(_with_blanks(lines, selection), "\n" + indent)


def new_line_in_item(text: str, selection: Selection) -> Edited:
    """What Shift+Enter does: another line of the same item, under its text."""
    lines = TextLines(text)
    line = lines.lines[lines.index_at(selection.start)]
    item = read_list_line(line)
    if item is None:
        return new_line(text, selection, is_code=True)
    return typed_over(selection, "\n" + item.quote + " " * item.content_column)


def shift_items(text: str, selection: Selection, *, deeper: bool) -> Edited | None:
    """Make the selected items children of the item above, or siblings of their parent.

    What hangs below an item goes along. None where no item is selected.
    """
    lines = TextLines(text)
    changed = list(lines.lines)
    tops = list(_tops(changed, lines.touched(selection)))
    if not tops:
        return None
    left = [next_sibling(changed, index) for index in tops]
    have_moved = [_shift_item(changed, index, deeper=deeper) for index in tops]
    for place, has_moved in zip((*tops, *left), have_moved * 2, strict=True):
        if place is not None and has_moved:
            _number_again(changed, place)
    return _carried(lines, selection, changed)


def renumber(text: str, selection: Selection) -> Edited | None:
    """Number the list at the cursor from its first item's number on; None where none is."""
    lines = TextLines(text)
    index = lines.index_at(selection.cursor)
    item = read_list_line(lines.lines[index])
    if item is None or item.number is None:
        return None
    changed = list(lines.lines)
    number_after(changed, first_sibling(changed, index), throughout=True)
    return _carried(lines, selection, changed)


def toggle_tasks(text: str, selection: Selection) -> Edited | None:
    """Give the selected items a box, or tick it, or clear it; all do what the first one does."""
    lines = TextLines(text)
    items = {index: read_list_line(lines.lines[index]) for index in lines.touched(selection)}
    known = {index: item for index, item in items.items() if item is not None}
    if not known:
        return _first_task(lines, selection)
    first = next(iter(known.values())).task
    box = "[ ] " if not first or "x" in first.lower() else "[x] "
    changed = list(lines.lines)
    for index, item in known.items():
        changed[index] = replace(item, gap=item.gap or " ", task=box).line
    return _carried(lines, selection, changed)


def _first_task(lines: TextLines, selection: Selection) -> Edited | None:
    index = lines.index_at(selection.cursor)
    line = lines.lines[index]
    place = lines.starts[index] + len(line) - len(line.lstrip(" \t"))
    return carried(selection, (TextEdit(place, place, "- [ ] "),))


def _with_blanks(lines: TextLines, selection: Selection) -> Selection:
    """Blanks after the cursor would come before the next line's text."""
    end = selection.end
    limit = lines.end(lines.index_at(end))
    while end < limit and lines.text[end] in " \t":
        end += 1
    return Selection(selection.start, end)


def _go_on(lines: TextLines, index: int, item: ListLine, selection: Selection) -> Edited:
    number = item.number
    is_same = number is not None and is_same_throughout(lines.lines, index)
    after = item if number is None or is_same else item.numbered(number + 1)
    task = "[ ] " if item.task else ""
    start = item.quote + item.indent + after.marker + (item.gap or " ") + task
    made = typed_over(_with_blanks(lines, selection), "\n" + start)
    if number is None or is_same:
        return made
    new = applied(lines.text, made.edits)
    numbered = TextLines(new)
    changed = list(numbered.lines)
    number_after(changed, index + 1)
    later = numbered.edits(_differences(numbered.lines, changed))
    shift = len(new) - len(lines.text)
    back = tuple(TextEdit(edit.start - shift, edit.end - shift, edit.new) for edit in later)
    return Edited(made.edits + back, made.selection)


def _end(lines: TextLines, index: int, item: ListLine) -> Edited:
    """Enter in an item without text: one level up, and out of the list at last."""
    changed = list(lines.lines)
    left = next_sibling(changed, index)
    if item.column and _parent(changed, index) is not None:
        _shift_item(changed, index, deeper=False)
        _number_again(changed, index)
    else:
        changed[index] = item.quote.rstrip()
    if left is not None:
        _number_again(changed, left)
    edits = lines.edits(_differences(lines.lines, changed))
    return Edited(edits, at(lines.starts[index] + len(changed[index])))


def _go_on_quoting(lines: TextLines, index: int, quote: str, selection: Selection) -> Edited:
    if selection.is_empty and not lines.lines[index][len(quote) :].strip():
        start = lines.starts[index]
        return Edited((TextEdit(start, lines.end(index), ""),), at(start))
    return typed_over(_with_blanks(lines, selection), "\n" + quote.rstrip() + " ")


def _tops(lines: list[str], touched: Iterable[int]) -> Iterable[int]:
    """Of the items on some lines those that aren't below another of them."""
    last = -1
    for index in touched:
        if read_list_line(lines[index]) is not None and index > last:
            yield index
            last = _last_below(lines, index)


def _last_below(lines: list[str], index: int) -> int:
    """The last line of what hangs below the item on line `index`; its own where nothing does."""
    item = read_list_line(lines[index])
    assert item is not None, "only items have children"
    last = index
    for below in range(index + 1, len(lines)):
        if lines[below].strip():
            if column_of(_unquoted(lines[below], item.quote)) <= item.column:
                break
            last = below
        elif below + 1 < len(lines) and not lines[below + 1].strip():
            break
    return last


def _unquoted(line: str, quote: str) -> str:
    return line[len(quote) :] if quote and line.startswith(quote) else line


def _parent(lines: list[str], index: int) -> ListLine | None:
    item = read_list_line(lines[index])
    assert item is not None, "only items have parents"
    for above in range(index - 1, -1, -1):
        found = read_list_line(lines[above])
        if found is not None and found.column < item.column:
            return found
        is_outside = lines[above].strip() and found is None and column_of(lines[above]) == 0
        if is_outside and above + 1 < index and not lines[above + 1].strip():
            return None
    return None


def _shift_item(lines: list[str], index: int, *, deeper: bool) -> bool:
    """Move an item with what hangs below it to where its new siblings stand, if anywhere."""
    item = read_list_line(lines[index])
    assert item is not None, "only items are moved"
    column = _column_deeper(lines, index) if deeper else _column_out(lines, index)
    if column is None or column == item.column:
        return False
    by = column - item.column
    for below in range(index, _last_below(lines, index) + 1):
        lines[below] = _moved(lines[below], item.quote, by)
    return True


def _column_deeper(lines: list[str], index: int) -> int | None:
    before = sibling_above(lines, index)
    return None if before is None else before.content_column


def sibling_above(lines: list[str], index: int) -> ListLine | None:
    """The item above on the same level, whatever its marker; None where there is none."""
    own = read_list_line(lines[index])
    assert own is not None, "only items have siblings"
    for above in range(index - 1, -1, -1):
        item = read_list_line(lines[above])
        if item is not None and item.column <= own.column:
            return item if item.content_column > own.column else None
        if lines[above].strip() and item is None and column_of(lines[above]) == 0:
            return None
    return None


def _column_out(lines: list[str], index: int) -> int:
    parent = _parent(lines, index)
    return 0 if parent is None else parent.column


def _moved(line: str, quote: str, by: int) -> str:
    prefix = quote if line.startswith(quote) else ""
    rest = line[len(prefix) :]
    bare = rest.lstrip(" \t")
    if not bare:
        return line
    column = len(rest[: len(rest) - len(bare)].expandtabs(_TAB))
    return prefix + " " * max(0, column + by) + bare


def _number_again(lines: list[str], index: int) -> None:
    """Number the list of an item that came to it or left it; the first of a new list is 1."""
    item = read_list_line(lines[index])
    if item is None or item.number is None:
        return
    before = previous_sibling(lines, index)
    above = read_list_line(lines[before]) if before is not None else None
    if above is not None and above.number is not None:
        lines[index] = item.numbered(above.number + 1).line
    elif item.column and _is_first_below(lines, index):
        lines[index] = item.numbered(1).line
    number_after(lines, index)


def _is_first_below(lines: list[str], index: int) -> bool:
    parent = _parent(lines, index)
    return parent is not None and previous_sibling(lines, index) is None


def _differences(before: list[str], after: list[str]) -> dict[int, str]:
    pairs = enumerate(zip(before, after, strict=True))
    return {index: new for index, (old, new) in pairs if old != new}


def _carried(lines: TextLines, selection: Selection, changed: list[str]) -> Edited:
    return carried(selection, lines.edits(_differences(lines.lines, changed)))
