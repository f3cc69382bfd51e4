from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.history import (
    History,
    parted,
    recorded,
    redone,
    step_of,
    typed_step,
    undone,
)
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit, applied

ONE, TWO = Path("one.md"), Path("two.md")


class Desk:
    """Texts with their history, as a window holds them."""

    def __init__(self, **texts: str) -> None:
        self.texts = {ONE: "", TWO: "", **{Path(f"{n}.md"): t for n, t in texts.items()}}
        self.history = History()

    def change(self, name: str, *files: FileEdits) -> None:
        self.history = recorded(self.history, step_of(Change(name, files), self.texts))
        self._make(files)

    def type(self, new: str, path: Path = ONE) -> None:
        """Make a text another one, as somebody who types."""
        step = typed_step(path, self.texts[path], new)
        self.history = recorded(self.history, step)
        self._make(step.files)

    def write(self, word: str, path: Path = ONE) -> None:
        for letter in word:
            self.type(self.texts[path] + letter, path)

    def undo(self, path: Path | None = None) -> str:
        turn = undone(self.history, path)
        assert turn is not None
        self._make(turn.files)
        self.history = turn.history
        return turn.name

    def redo(self, path: Path | None = None) -> str:
        turn = redone(self.history, path)
        assert turn is not None
        self._make(turn.files)
        self.history = turn.history
        return turn.name

    def _make(self, files: tuple[FileEdits, ...]) -> None:
        for each in files:
            self.texts[each.path] = applied(self.texts[each.path], each.edits)


def test_what_is_typed_is_undone_word_by_word() -> None:
    desk = Desk()
    desk.write("two words")
    desk.undo()
    assert desk.texts[ONE] == "two "
    desk.undo()
    assert desk.texts[ONE] == ""


def test_a_line_end_is_a_step_of_its_own() -> None:
    desk = Desk()
    desk.write("a\nb")
    desk.undo()
    assert desk.texts[ONE] == "a\n"
    desk.undo()
    assert desk.texts[ONE] == "a"


def test_letters_deleted_one_by_one_come_back_together() -> None:
    desk = Desk(one="word")
    for text in ("wor", "wo", "w"):
        desk.type(text)
    desk.undo()
    assert desk.texts[ONE] == "word"


def test_letters_deleted_forwards_come_back_together() -> None:
    desk = Desk(one="a word")
    for text in ("a ord", "a rd", "a d"):
        desk.type(text)
    desk.undo()
    assert desk.texts[ONE] == "a word"


def test_typing_in_another_place_is_another_step() -> None:
    desk = Desk(one="one two")
    desk.type("one! two")
    desk.type("one! two!")
    desk.undo()
    assert desk.texts[ONE] == "one! two"


def test_what_is_typed_after_a_pause_is_another_step() -> None:
    desk = Desk()
    desk.write("ab")
    desk.history = parted(desk.history)
    desk.write("cd")
    desk.undo()
    assert desk.texts[ONE] == "ab"


def test_a_change_over_two_files_is_undone_in_both() -> None:
    desk = Desk(one="slide\n", two="")
    desk.change(
        "undo-move",
        FileEdits(ONE, (TextEdit(0, 6, ""),)),
        FileEdits(TWO, (TextEdit(0, 0, "slide\n"),)),
    )
    assert desk.undo(TWO) == "undo-move"
    assert desk.texts == {ONE: "slide\n", TWO: ""}
    assert desk.redo(ONE) == "undo-move"
    assert desk.texts == {ONE: "", TWO: "slide\n"}


def test_undoing_in_one_file_leaves_what_was_done_later_in_another() -> None:
    desk = Desk()
    desk.write("first", ONE)
    desk.write("second", TWO)
    desk.undo(ONE)
    assert desk.texts == {ONE: "", TWO: "second"}
    desk.undo()
    assert desk.texts == {ONE: "", TWO: ""}


def test_a_change_over_two_files_waits_for_what_was_done_since_in_the_other() -> None:
    desk = Desk(one="a", two="b")
    both = (FileEdits(ONE, (TextEdit(0, 1, "A"),)), FileEdits(TWO, (TextEdit(0, 1, "B"),)))
    desk.change("undo-both", *both)
    desk.write("!", TWO)
    turn = undone(desk.history, ONE)
    assert turn is not None
    assert turn.hindered_by is not None
    assert turn.hindered_by.touches(TWO)
    desk.undo(TWO)
    desk.undo(ONE)
    assert desk.texts == {ONE: "a", TWO: "b"}


def test_what_is_done_in_a_file_ends_doing_again_there_and_nowhere_else() -> None:
    desk = Desk()
    desk.write("one", ONE)
    desk.write("two", TWO)
    desk.undo(ONE)
    desk.undo(TWO)
    desk.write("new", ONE)
    assert redone(desk.history, ONE) is None
    desk.redo(TWO)
    assert desk.texts == {ONE: "new", TWO: "two"}


def test_what_is_typed_after_doing_again_is_another_step() -> None:
    desk = Desk()
    desk.write("ab")
    desk.undo()
    desk.redo()
    desk.write("c")
    desk.undo()
    assert desk.texts[ONE] == "ab"


def test_without_a_step_there_is_nothing_to_undo() -> None:
    assert undone(History()) is None
    assert redone(History(), ONE) is None


@given(st.lists(st.tuples(st.sampled_from((ONE, TWO)), st.text("ab \n", max_size=5))))
def test_undoing_everything_leads_to_the_beginning_and_back(
    texts: list[tuple[Path, str]],
) -> None:
    desk = Desk()
    for path, text in texts:
        if text != desk.texts[path]:
            desk.type(text, path)
    last = dict(desk.texts)
    while undone(desk.history):
        desk.undo()
    assert set(desk.texts.values()) == {""}
    while redone(desk.history):
        desk.redo()
    assert desk.texts == last
