"""Journals on the disk: generations, the mirror, refusals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from recap_deck.model.deck import Deck
from recap_deck.model.event import Event
from recap_deck.show.clock import EventClock, Instant
from recap_deck.show.evening import Evening
from recap_deck.show.journal.lines import Kept, replay
from recap_deck.show.journal.places import JournalPlaces, find_journal, journal_places, read_history
from recap_deck.show.journal.writer import JournalWriter
from recap_deck.show.position import Position
from recap_deck.show.state import ShowState

NOON = Instant(100.0, 1_800_000_000.0)


def moment(slide: int, seconds: float = 0.0) -> Kept:
    now = Instant(NOON.monotonic + seconds, NOON.wall + seconds)
    show = ShowState(Position(slide), has_begun=True)
    return Kept(now, EventClock(NOON.wall, NOON), "boot", f"s{slide}", Evening(show))


def write(places: JournalPlaces, *moments: Kept) -> JournalWriter:
    writer = JournalWriter(places)
    for each in moments:
        writer.record(each)
    writer.close()
    return writer


def names(folder: Path | None) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder else []


def places_in(tmp_path: Path) -> JournalPlaces:
    return JournalPlaces(tmp_path / "state" / "x", tmp_path / "event" / ".recap-deck")


def last_of(places: JournalPlaces) -> Kept | None:
    found = find_journal(places)
    return found.last if found else None


def test_where_nothing_was_shown_there_is_no_journal(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    JournalWriter(places).close()
    assert find_journal(places) is None
    assert list(tmp_path.iterdir()) == []


def test_what_was_recorded_is_found(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, moment(0), moment(1, 5), moment(2, 9))
    found = find_journal(places)
    assert found is not None
    assert read_history(found).moments == (moment(0), moment(1, 5), moment(2, 9))


def test_a_record_is_in_the_file_before_anything_is_closed(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    writer = JournalWriter(places)
    for slide in range(120):
        writer.record(moment(slide, slide))
        assert last_of(replace(places, mirror=None)) == moment(slide, slide)
    writer.close()


def test_only_a_show_that_began_and_was_not_ended_can_be_gone_on_with(tmp_path: Path) -> None:
    places = JournalPlaces(tmp_path)
    states = [
        Evening(),
        Evening(ShowState(has_begun=True)),
        Evening(ShowState(has_begun=True), is_over=True),
    ]
    found = []
    for tonight in states:
        write(places, replace(moment(0), evening=tonight))
        journal = find_journal(places)
        found.append(journal is not None and journal.can_resume)
        for path in tmp_path.iterdir():
            path.unlink()
    assert found == [False, True, False]


def test_the_mirror_says_the_same_and_is_ignored_by_git(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, *(moment(i, i) for i in range(70)))
    assert places.mirror is not None
    ignore, journal = (places.mirror / name for name in names(places.mirror))
    assert ignore.read_bytes() == b"*\n"
    assert replay(journal.read_bytes()).last == moment(69, 69)


def test_another_computer_resumes_from_the_mirror(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, moment(3))
    assert last_of(JournalPlaces(tmp_path / "elsewhere", places.mirror)) == moment(3)


def test_of_two_computers_the_later_one_counts(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, moment(3))
    write(JournalPlaces(tmp_path / "elsewhere", places.mirror), moment(4, 60))
    assert last_of(places) == moment(4, 60)


def test_every_show_is_a_generation_and_five_are_kept(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    for show in range(7):
        write(places, moment(show, show))
    assert names(places.folder) == [f"000{i}.journal" for i in range(3, 8)]
    assert len(names(places.mirror)) == 6
    assert last_of(places) == moment(6, 6)


def test_where_the_newest_journal_is_ruined_the_one_before_counts(tmp_path: Path) -> None:
    places = JournalPlaces(tmp_path / "x")
    write(places, moment(1))
    write(places, moment(2, 60))
    (places.folder / "0002.journal").write_bytes(b"\0" * 500)
    assert last_of(places) == moment(1)


def test_where_no_folder_can_be_made_the_show_goes_on_and_knows_why(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    writer = write(places_in(tmp_path), moment(0), moment(1, 5))
    assert writer.failure is not None
    assert str(writer.failure).startswith("Can't write “")
    assert last_of(places_in(tmp_path)) == moment(1, 5)  # the mirror could be written


def test_what_a_refused_record_said_comes_with_the_next(tmp_path: Path) -> None:
    places = JournalPlaces(tmp_path / "state" / "x")
    (tmp_path / "state").write_text("in the way")
    writer = JournalWriter(places)
    writer.record(moment(7))
    (tmp_path / "state").unlink()
    writer.record(moment(7, 5))
    assert writer.failure is None
    assert last_of(places) == moment(7, 5)
    writer.close()


def test_a_mirror_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "event").write_text("in the way")
    writer = write(places_in(tmp_path), moment(0))
    assert writer.failure is None
    assert last_of(places_in(tmp_path)) == moment(0)


def test_journals_lie_by_deck_and_only_an_event_has_a_mirror(
    tmp_path: Path, user_folders: Path
) -> None:
    event = Deck(tmp_path / "Mein Abend", tmp_path / "Mein Abend", Event("x"), (), ())
    places = journal_places(event)
    assert places.folder.parent == user_folders / "state" / "recap-deck" / "journals"
    assert places.folder.name.startswith("Mein-Abend-")
    assert places.mirror == tmp_path / "Mein Abend" / ".recap-deck"
    single = replace(event, path=tmp_path / "a.md", is_event=False)
    assert journal_places(single).mirror is None
    assert journal_places(single).folder != places.folder


def test_a_show_that_is_gone_on_with_has_one_journal(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, moment(0), moment(1, 5))
    found = find_journal(places)
    assert found is not None
    assert found.path.parent == places.folder
    writer = JournalWriter(places, found.path)
    writer.record(moment(2, 9))
    writer.close()
    assert names(places.folder) == ["0001.journal"]
    after = find_journal(places)
    assert after is not None
    assert read_history(after).moments == (moment(0), moment(1, 5), moment(2, 9))


def test_another_computer_that_goes_on_has_all_that_was_before(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write(places, moment(0), moment(1, 5))
    elsewhere = JournalPlaces(tmp_path / "elsewhere", places.mirror)
    found = find_journal(elsewhere)
    assert found is not None
    writer = JournalWriter(elsewhere, found.path)
    writer.record(moment(2, 9))
    writer.close()
    own = find_journal(replace(elsewhere, mirror=None))
    assert own is not None
    assert read_history(own).moments == (moment(0), moment(1, 5), moment(2, 9))


def test_after_the_end_nothing_is_recorded(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    writer = write(places, moment(0))
    writer.record(moment(1, 5))
    writer.close()
    assert last_of(places) == moment(0)
