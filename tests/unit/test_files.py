"""Reading within limits and writing whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.files import GrowingFile, read_file, remove_file, save_file, write_file


def sentence_for(path: Path, limit: int = 1_000_000) -> str:
    with pytest.raises(DeckFileError) as refused:
        read_file(path, limit)
    return str(refused.value)


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"# A\r\n")
    assert read_file(path) == b"# A\r\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert sentence_for(tmp_path / "a.md") == f"There is no “{tmp_path}/a.md”"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert sentence_for(tmp_path) == f"Can't read “{tmp_path}”: it is not an ordinary file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    os.mkfifo(path)
    assert sentence_for(path) == f"Can't read “{path}”: it is not an ordinary file"


def test_a_file_that_is_too_large_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 2_345_678)
    assert sentence_for(path) == (
        f"Can't read “{path}”: it has 2.3 MB, more than the 1 MB that are read"
    )


def test_a_link_to_nowhere_is_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.symlink_to(tmp_path / "nowhere")
    assert sentence_for(path) == f"There is no “{path}”"


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    assert sentence_for(tmp_path / "a\0b").startswith("Can't read “")


def test_what_was_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    write_file(tmp_path / "a.pdf", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"new"}


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_is_as_private_as_the_user_wants(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_file(tmp_path / "a.pdf", b"new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/a.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").symlink_to("there/a.pdf")
    write_file(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").is_symlink()
    assert (tmp_path / "there/a.pdf").read_bytes() == b"new"


def test_a_device_is_written_to_and_stays() -> None:
    write_file(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        write_file(path, "not bytes")  # type: ignore[arg-type]
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.pdf": b"old"}


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.pdf"
    with pytest.raises(DeckFileError) as refused:
        write_file(path, b"new")
    assert str(refused.value) == f"Can't write “{path}”: No such file or directory"


def test_lines_are_there_as_soon_as_they_are_appended(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    file = GrowingFile(path)
    for line in (b"one\n", b"two\n"):
        file.append(line)
        assert path.read_bytes().endswith(line)
    file.sync()
    file.close()
    assert path.read_bytes() == b"one\ntwo\n"


def test_after_a_torn_line_the_next_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    path.write_bytes(b"one\nto")
    file = GrowingFile(path)
    file.append(b"three\n")
    file.append(b"four\n")
    file.close()
    assert path.read_bytes().split() == [b"one", b"to", b"three", b"four"]


def test_a_file_that_cannot_grow_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.journal"
    with pytest.raises(DeckFileError) as refused:
        GrowingFile(path)
    assert str(refused.value) == f"Can't write “{path}”: No such file or directory"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
def test_a_full_disk_is_told_and_the_next_line_begins_anew(tmp_path: Path) -> None:
    file = GrowingFile(Path("/dev/full"))
    with pytest.raises(DeckFileError) as refused:
        file.append(b"one\n")
    file.close()
    assert str(refused.value) == "Can't write “/dev/full”: No space left on device"


def test_a_file_is_removed_and_one_that_is_gone_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    remove_file(path)
    remove_file(path)
    assert not path.exists()
    with pytest.raises(DeckFileError):
        remove_file(tmp_path)


def test_what_a_killed_program_left_beside_a_file_goes_a_day_later(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    old, new = tmp_path / ".a.md.x.part", tmp_path / ".a.md.y.part"
    other = tmp_path / ".b.md.z.part"
    for part in (old, new, other):
        part.write_bytes(b"half")
    for part in (old, other):
        os.utime(part, (1_000_000, 1_000_000))
    write_file(path, b"whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == [new.name, other.name, "a.md"]


def test_a_file_that_may_only_be_read_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o444)
    with pytest.raises(DeckFileError) as refused:
        save_file(path, b"after")
    assert str(refused.value) == f"Can't write “{path}”: it may only be read"
    assert path.read_bytes() == b"before"


@pytest.mark.skipif(not hasattr(os, "listxattr"), reason="no attributes here")
def test_what_is_noted_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    try:
        os.setxattr(path, "user.colour", b"green")
    except OSError:
        pytest.skip("this file system has no attributes")
    save_file(path, b"after")
    assert os.getxattr(path, "user.colour") == b"green"


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="gives a file away")
def test_a_file_still_belongs_to_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    os.chown(path, 12345, 54321)
    path.chmod(0o640)
    save_file(path, b"after")
    status = path.stat()
    assert (status.st_uid, status.st_gid) == (12345, 54321)
    assert stat.S_IMODE(status.st_mode) == 0o640


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(DeckFileError) as refused:
        write_file(Path("/dev/full"), b"text")
    assert str(refused.value) == (
        "Can't write “/dev/full”: the disk is full. What was there before is still there"
    )


def test_a_file_that_there_is_no_room_for_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, little_room: Callable[[], None]
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    with pytest.raises(DeckFileError) as refused:
        write_file(path, b"x" * 100_000)
    assert refused.value.code == "file-disk-full"
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]
