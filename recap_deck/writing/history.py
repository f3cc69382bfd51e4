"""What was done to texts, step after step, and what undoing and doing again change.

One history holds all files: what was done to several of them in one step is undone in one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from recap_deck.values import dataclass, replace
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit, inverse_of, single_edit

TYPED = "undo-typing"
"""The name of what is typed."""
_MOST_STEPS = 5_000


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done, and the edits that lead back; what `grows` may be typed on."""

    name: str
    files: tuple[FileEdits, ...]
    back: tuple[FileEdits, ...]
    grows: bool = False

    def touches(self, path: Path | None) -> bool:
        """Say whether it changed a file; None stands for any."""
        return path is None or any(each.path == path for each in self.files)


@dataclass(frozen=True, slots=True)
class History:
    """Steps that were done and steps that were undone, each with the newest last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What undoing or doing again brings: edits to be made, and the history after them.

    Where `hindered_by` names a later step in another file, that one comes first, and nothing
    is to be done.
    """

    name: str
    files: tuple[FileEdits, ...]
    history: History
    hindered_by: Step | None = None


def step_of(change: Change, texts: Mapping[Path, str]) -> Step:
    """The step that a change is, of files that have `texts` before it."""
    back = tuple(
        FileEdits(each.path, inverse_of(texts[each.path], each.edits)) for each in change.files
    )
    return Step(change.name, change.files, back)


def typed_step(path: Path, old: str, new: str) -> Step:
    """The step that leads from a text to another one that somebody typed."""
    change = Change(TYPED, (FileEdits(path, single_edit(old, new)),))
    return replace(step_of(change, {path: old}), grows=True)


def recorded(history: History, step: Step) -> History:
    """The history after one more step; what is typed on joins the word before it."""
    done = history.done
    joined = _joined(done[-1], step) if done else None
    done = (*done[:-1], joined) if joined else (*done, step)
    undone = tuple(each for each in history.undone if not _share_a_file(each, step))
    return History(done[-_MOST_STEPS:], undone)


def parted(history: History) -> History:
    """The same history; what is typed from now on is a step of its own."""
    if not history.done or not history.done[-1].grows:
        return history
    return replace(history, done=(*history.done[:-1], replace(history.done[-1], grows=False)))


def renamed(history: History, old: Path, new: Path) -> History:
    """The same history of a file that has another name now."""

    def files_of(files: tuple[FileEdits, ...]) -> tuple[FileEdits, ...]:
        return tuple(replace(each, path=new) if each.path == old else each for each in files)

    def steps_of(steps: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(
            replace(each, files=files_of(each.files), back=files_of(each.back))
            if each.touches(old)
            else each
            for each in steps
        )

    return History(steps_of(history.done), steps_of(history.undone))


def undone(history: History, path: Path | None = None) -> Turn | None:
    """Undo the newest step of a file, or of all; None where there is none."""
    turn = _newest(history.done, path)
    if turn is None:
        return None
    step, left, hindered_by = turn
    after = History(left, (*history.undone, step))
    return Turn(step.name, step.back, after, hindered_by)


def redone(history: History, path: Path | None = None) -> Turn | None:
    """Do again what was undone last in a file, or in all; None where nothing was."""
    turn = _newest(history.undone, path)
    if turn is None:
        return None
    step, left, hindered_by = turn
    after = History((*history.done, replace(step, grows=False)), left)
    return Turn(step.name, step.files, after, hindered_by)


def _newest(
    steps: tuple[Step, ...], path: Path | None
) -> tuple[Step, tuple[Step, ...], Step | None] | None:
    """The newest step of a file, the others, and one that stands in its way."""
    index = next((i for i in reversed(range(len(steps))) if steps[i].touches(path)), None)
    if index is None:
        return None
    step, later = steps[index], steps[index + 1 :]
    hindered_by = next((each for each in reversed(later) if _share_a_file(each, step)), None)
    return step, (*steps[:index], *later), hindered_by


def _share_a_file(one: Step, other: Step) -> bool:
    paths = {each.path for each in one.files}
    return any(each.path in paths for each in other.files)


def _joined(last: Step, step: Step) -> Step | None:
    """The step that both are where a word is typed or deleted letter by letter."""
    if not (last.grows and step.grows):
        return None
    (old,), (old_back,) = last.files, last.back
    (new,), (new_back,) = step.files, step.back
    if old.path != new.path or len(old.edits) != 1 or len(new.edits) != 1:
        return None
    edit = _joined_edit(old.edits[0], old_back.edits[0].new, new.edits[0], new_back.edits[0].new)
    if edit is None:
        return None
    made, removed = edit
    back = TextEdit(made.start, made.start + len(made.new), removed)
    return Step(TYPED, (FileEdits(old.path, (made,)),), (FileEdits(old.path, (back,)),), True)


def _joined_edit(
    first: TextEdit, removed: str, then: TextEdit, removed_then: str
) -> tuple[TextEdit, str] | None:
    """One edit for two, and what it replaces; None where they are apart."""
    if then.new and not removed_then:
        goes_on = then.start == first.start + len(first.new) and first.new
        if not goes_on or _begins_a_word(first.new, then.new):
            return None
        return TextEdit(first.start, first.end, first.new + then.new), removed
    if then.new or first.new or "\n" in removed + removed_then:
        return None
    if then.end == first.start:  # Backspace
        return TextEdit(then.start, first.end, ""), removed_then + removed
    if then.start == first.start:  # Delete
        return TextEdit(first.start, first.end + len(removed_then), ""), removed + removed_then
    return None


def _begins_a_word(before: str, text: str) -> bool:
    return "\n" in before[-1] + text or (before[-1].isspace() and not text[0].isspace())
