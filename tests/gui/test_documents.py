"""Open texts: what is typed, done by commands, undone, saved, and changed on the disk."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from recap_deck.errors import RecapDeckError
from recap_deck.ui.documents.document import Document
from recap_deck.ui.documents.documents import Documents
from recap_deck.writing.stored_text import MAX_EDITED_BYTES, MAX_EDITED_LINE
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit

TEXT = "# Title\n\n- one\n- two\n\n---\n\n# Next\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path.resolve() / "01.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def documents(qapp: QApplication) -> Documents:
    return Documents()


def type_at(document: Document, place: str, text: str) -> None:
    """Type after the first `place`, letter by letter."""
    cursor = QTextCursor(document.text_document)
    cursor.setPosition(document.unit_of(document.text.index(place) + len(place)))
    for letter in text:
        cursor.insertText(letter)


def refusal(documents: Documents, path: Path) -> str:
    with pytest.raises(RecapDeckError) as refused:
        documents.save(path)
    return str(refused.value)


def test_what_is_typed_is_unsaved_until_it_is_saved(documents: Documents, file: Path) -> None:
    told: list[object] = []
    documents.saved_changed.connect(lambda: told.append(dict(documents.unsaved)))
    type_at(documents.open(file), "- one", "!")
    after = TEXT.replace("- one", "- one!")
    assert dict(documents.unsaved) == {file: after}
    documents.save(file)
    assert file.read_text(encoding="utf-8") == after
    assert told == [{file: after}, {}]


def test_a_file_is_open_once_by_whatever_name(documents: Documents, file: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to(file.name)
    assert documents.open(link) is documents.open(file)


def test_saving_writes_what_a_link_leads_to(documents: Documents, file: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to(file.name)
    type_at(documents.open(link), "- one", "!")
    documents.save(link)
    assert link.is_symlink()
    assert "- one!" in file.read_text(encoding="utf-8")


def test_undo_reaches_back_over_saving(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", "!")
    documents.save(file)
    assert documents.undo() == "undo-typing"
    assert dict(documents.unsaved) == {file: TEXT}


def test_text_that_is_back_as_it_was_is_saved(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", "!")
    documents.undo()
    assert not documents.unsaved
    documents.redo()
    assert documents.unsaved


def test_emoji_before_a_place_do_not_move_it(documents: Documents, file: Path) -> None:
    document = documents.open(file)
    type_at(document, "# Title", " 👍🎉")
    placed: list[int] = []
    document.placed.connect(placed.append)
    at = document.text.index("- two")
    documents.apply(Change("undo-typing", (FileEdits(file, (TextEdit(at, at + 5, "- 2"),)),)))
    assert document.text == TEXT.replace("Title", "Title 👍🎉").replace("- two", "- 2")
    assert placed == [document.unit_of(at + 3)]
    assert document.offset_of(placed[0]) == at + 3


def test_a_space_that_does_not_break_stays_one(documents: Documents, file: Path) -> None:
    file.write_text("a\u00a0b\u2028c\n", encoding="utf-8")
    document = documents.open(file)
    type_at(document, "b", "!")
    documents.save(file)
    assert file.read_text(encoding="utf-8") == "a\u00a0b!\u2028c\n"


def test_a_change_over_two_files_is_one_step(documents: Documents, file: Path) -> None:
    other = file.with_name("02.md")
    other.write_text("# Two\n", encoding="utf-8")
    edits = (
        FileEdits(file, (TextEdit(0, 8, ""),)),
        FileEdits(other, (TextEdit(0, 0, "# Title\n"),)),
    )
    documents.apply(Change("undo-typing", edits))
    assert set(documents.unsaved) == {file, other}
    documents.focused = other
    documents.undo()
    assert not documents.unsaved


def test_undo_in_one_file_waits_for_what_was_done_since_in_another(
    documents: Documents, file: Path
) -> None:
    other = file.with_name("02.md")
    other.write_text("# Two\n", encoding="utf-8")
    edits = tuple(FileEdits(path, (TextEdit(0, 0, "x"),)) for path in (file, other))
    documents.apply(Change("undo-typing", edits))
    type_at(documents.open(other), "# Two", "!")
    documents.focused = file
    with pytest.raises(RecapDeckError) as hindered:
        documents.undo()
    assert str(hindered.value) == "Something was done in “02.md” since. Undo that first"


def test_a_change_of_a_new_file_makes_it_when_it_is_saved(documents: Documents, file: Path) -> None:
    new = file.with_name("03.md")
    documents.apply(Change("undo-typing", (FileEdits(new, (TextEdit(0, 0, "# New\n"),)),)))
    assert not new.exists()
    assert documents.unsaved[new] == "# New\n"
    documents.save_all()
    assert new.read_text(encoding="utf-8") == "# New\n"


def test_saving_keeps_permissions_and_line_ends(documents: Documents, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\nthree")
    file.chmod(0o640)
    type_at(documents.open(file), "one", "!")
    documents.save(file)
    assert file.read_bytes() == b"\xef\xbb\xbfone!\r\ntwo\nthree"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_what_the_disk_has_is_merged_with_what_is_unsaved(documents: Documents, file: Path) -> None:
    merged: list[object] = []
    documents.merged.connect(merged.append)
    type_at(documents.open(file), "- one", "!")
    file.write_text(TEXT.replace("# Next", "# Last"), encoding="utf-8")
    documents.look_at_disk()
    both = TEXT.replace("- one", "- one!").replace("# Next", "# Last")
    assert documents.text(file) == both
    assert merged == [file]
    documents.save(file)
    assert file.read_text(encoding="utf-8") == both


def test_saving_merges_what_nobody_has_noticed_yet(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", "!")
    file.write_text(TEXT.replace("# Next", "# Last"), encoding="utf-8")
    documents.save(file)
    both = TEXT.replace("- one", "- one!").replace("# Next", "# Last")
    assert file.read_text(encoding="utf-8") == both


def test_a_file_without_unsaved_text_follows_the_disk(documents: Documents, file: Path) -> None:
    document = documents.open(file)
    file.write_text(TEXT.replace("# Next", "# Last"), encoding="utf-8")
    documents.look_at_disk()
    assert document.text == TEXT.replace("# Next", "# Last")
    assert not documents.unsaved
    documents.undo()
    assert document.text == TEXT


def test_the_same_lines_changed_on_both_sides_are_never_overwritten(
    documents: Documents, file: Path
) -> None:
    differs: list[object] = []
    documents.differs.connect(differs.append)
    document = documents.open(file)
    type_at(document, "- one", " mine")
    theirs = TEXT.replace("- one", "- one theirs")
    file.write_text(theirs, encoding="utf-8")
    documents.look_at_disk()
    documents.look_at_disk()
    assert differs == [file]
    assert refusal(documents, file) == (
        f"“{file}” isn't saved: it was changed elsewhere in the same lines. Compare both first"
    )
    assert file.read_text(encoding="utf-8") == theirs
    assert document.text == TEXT.replace("- one", "- one mine")


def test_a_settled_difference_can_be_saved_and_undone(documents: Documents, file: Path) -> None:
    document = documents.open(file)
    type_at(document, "- one", " mine")
    file.write_text(TEXT.replace("- one", "- one theirs"), encoding="utf-8")
    documents.look_at_disk()
    documents.settle(file, TEXT.replace("- one", "- one mine theirs"))
    documents.save(file)
    assert "- one mine theirs" in file.read_text(encoding="utf-8")
    documents.undo()
    assert document.text == TEXT.replace("- one", "- one mine")


def test_a_difference_that_was_undone_here_is_none(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", "!")
    theirs = TEXT.replace("- one", "- one theirs")
    file.write_text(theirs, encoding="utf-8")
    documents.look_at_disk()
    assert documents.open(file).theirs is not None
    documents.undo()
    documents.look_at_disk()
    assert documents.text(file) == theirs


def test_a_difference_that_was_undone_there_is_none(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", " mine")
    file.write_text(TEXT.replace("- one", "- one theirs"), encoding="utf-8")
    documents.look_at_disk()
    file.write_text(TEXT, encoding="utf-8")
    documents.save(file)
    assert "- one mine" in file.read_text(encoding="utf-8")


def test_a_file_that_is_gone_is_told_once_and_written_again(
    documents: Documents, file: Path
) -> None:
    gone: list[object] = []
    documents.gone.connect(gone.append)
    type_at(documents.open(file), "- one", "!")
    file.unlink()
    documents.look_at_disk()
    documents.look_at_disk()
    assert gone == [file]
    documents.save(file)
    assert file.read_text(encoding="utf-8") == TEXT.replace("- one", "- one!")


def test_a_read_only_file_is_left_alone_and_its_text_kept(documents: Documents, file: Path) -> None:
    type_at(documents.open(file), "- one", "!")
    file.chmod(0o444)
    assert refusal(documents, file) == f"Can't write “{file}”: it may only be read"
    assert file.read_text(encoding="utf-8") == TEXT
    assert documents.unsaved[file] == TEXT.replace("- one", "- one!")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            "# 한글".encode("euc-kr"),
            "“01.md” is not UTF-8 text (line 1, byte 3): it is open for reading only",
        ),
        (
            b"x\n" * (MAX_EDITED_BYTES // 2 + 1),
            "“01.md” has 2.0 MB: more than 2 MB are open for reading only",
        ),
        (
            b"a\n" + b"x" * (MAX_EDITED_LINE + 1),
            "“01.md” is open for reading only: line 2 has 20,001 characters",
        ),
    ],
)
def test_what_can_not_be_edited_is_open_for_reading(
    documents: Documents, file: Path, data: bytes, told: str
) -> None:
    file.write_bytes(data)
    assert str(documents.open(file).refusal) == told
    change = Change("undo-typing", (FileEdits(file, (TextEdit(0, 0, "x"),)),))
    with pytest.raises(RecapDeckError, match="reading only"):
        documents.apply(change)
    assert file.read_bytes() == data


def test_a_failed_save_leaves_the_other_files_saved(documents: Documents, file: Path) -> None:
    other = file.with_name("02.md")
    other.write_text(TEXT, encoding="utf-8")
    for path in (file, other):
        type_at(documents.open(path), "- one", "!")
    file.chmod(0o444)
    with pytest.raises(RecapDeckError):
        documents.save_all()
    assert set(documents.unsaved) == {file}
    assert stat.S_IMODE(file.stat().st_mode) == 0o444


def test_a_difference_that_is_over_is_told(documents: Documents, file: Path) -> None:
    settled: list[object] = []
    documents.settled.connect(settled.append)
    type_at(documents.open(file), "- one", " mine")
    file.write_text(TEXT.replace("- one", "- one theirs"), encoding="utf-8")
    documents.look_at_disk()
    assert not settled
    file.write_text(TEXT, encoding="utf-8")
    documents.look_at_disk()
    assert settled == [file]


def test_a_new_file_is_saved_with_its_folder(documents: Documents, file: Path) -> None:
    new = file.with_name("03-new") / "session.md"
    documents.apply(Change("undo-typing", (FileEdits(new, (TextEdit(0, 0, "# New\n"),)),)))
    documents.save(new)
    assert new.read_text(encoding="utf-8") == "# New\n"


def test_no_folders_are_made_where_a_disk_is_gone(documents: Documents, tmp_path: Path) -> None:
    new = tmp_path.resolve() / "gone" / "deck" / "01.md"
    documents.apply(Change("undo-typing", (FileEdits(new, (TextEdit(0, 0, "# New\n"),)),)))
    assert refusal(documents, new).startswith(f"Can't write “{new}”")
    assert not (tmp_path / "gone").exists()


def watched(documents: Documents, root: Path) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    documents.moved.connect(lambda old, new: told.append((old.name, new.name)))
    documents.gone.connect(lambda path: told.append((path.name, "")))
    documents.whereabouts.use(root, is_deep=True)
    return told


def test_a_file_with_another_name_is_followed_with_what_is_unsaved(
    documents: Documents, file: Path
) -> None:
    document = documents.open(file)
    told = watched(documents, file.parent)
    type_at(document, "- one", "!")
    new = file.parent / "talks" / "02-later.md"
    new.parent.mkdir()
    file.rename(new)
    documents.look_at_disk()
    assert told == [("01.md", "02-later.md")]
    assert dict(documents.unsaved) == {new: TEXT.replace("- one", "- one!")}
    documents.undo()
    assert not documents.unsaved
    documents.redo()
    documents.save(new)
    assert new.read_text(encoding="utf-8") == TEXT.replace("- one", "- one!")
    assert not file.exists()


def test_a_file_that_was_renamed_is_saved_under_its_new_name_at_once(
    documents: Documents, file: Path
) -> None:
    document = documents.open(file)
    told = watched(documents, file.parent)
    type_at(document, "- one", "!")
    file.rename(file.with_name("new.md"))
    documents.save_all()
    assert told == [("01.md", "new.md")]
    assert [each.name for each in file.parent.iterdir()] == ["new.md"]
    assert file.with_name("new.md").read_text(encoding="utf-8").startswith("# Title\n\n- one!")


def test_a_copy_that_was_there_before_is_no_new_name(documents: Documents, file: Path) -> None:
    copy = file.with_name("copy.md")
    copy.write_text(TEXT, encoding="utf-8")
    documents.open(file)
    told = watched(documents, file.parent)
    file.unlink()
    documents.look_at_disk()
    assert told == [("01.md", "")]


def test_of_two_new_copies_neither_is_the_new_name(documents: Documents, file: Path) -> None:
    documents.open(file)
    told = watched(documents, file.parent)
    for name in ("a.md", "b.md"):
        file.with_name(name).write_text(TEXT, encoding="utf-8")
    file.unlink()
    documents.look_at_disk()
    assert told == [("01.md", "")]


def test_no_folder_that_is_hidden_and_no_other_kind_of_file_is_looked_at(
    documents: Documents, file: Path
) -> None:
    documents.open(file)
    told = watched(documents, file.parent)
    (file.parent / ".git").mkdir()
    for name in (".git/01.md", "01.md~", ".01.md", "01.txt"):
        (file.parent / name).write_text(TEXT, encoding="utf-8")
    file.unlink()
    documents.look_at_disk()
    assert told == [("01.md", "")]
