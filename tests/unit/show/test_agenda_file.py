"""The agenda as it was shown is what event.yaml says after it was written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recap_deck.errors import RecapDeckError
from recap_deck.model.event import ItemKind
from recap_deck.show.agenda_file import draft_of, write_draft
from recap_deck.show.forecast import ItemState, planned_forecast
from recap_deck.show.rearranging import fixed, inserted, left_out, lengthened, moved, titled
from recap_deck.show.rundown import (
    Change,
    Reset,
    Rundown,
    change,
    end_running,
    lines_of,
    plan_of,
    start_item,
)
from recap_deck.show.settling import new_name, settled
from recap_deck.show.timer import reset_timer
from recap_deck.source.load import load_deck
from tests.unit.show.evenings import at

SLIDES = Path(__file__).resolve().parents[3] / "slides"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample event, to be written into."""
    return Path(shutil.copytree(SLIDES, tmp_path / "slides"))


def rundown_of(folder: Path) -> Rundown:
    return Rundown(plan_of(load_deck(folder).agenda))


def with_changes(rundown: Rundown, *changes: Change | None) -> Rundown:
    for each in changes:
        assert each is not None
        rundown = change(rundown, each)
    return rundown


def shown(rundown: Rundown) -> list[tuple[str, str, float, float]]:
    """What the agenda shows of every item that isn't left out."""
    return [
        (each.item.kind.value, each.item.title, each.start, each.end)
        for each in planned_forecast(rundown)
        if each.state is not ItemState.SKIPPED
    ]


def many_changes(rundown: Rundown) -> Rundown:
    ids = [item.id for item in rundown.plan]
    put_in = inserted(rundown, ids[2], ItemKind.TALK, "Lightning: three of them", 600)
    return with_changes(
        rundown,
        lengthened(rundown, ids[1], 300),
        lengthened(rundown, ids[4], -420),
        moved(rundown, ids[6], -1),
        left_out(rundown, ids[7]),
        fixed(rundown, ids[8], at("21:20")),
        put_in,
    )


def test_what_was_shown_is_what_is_read_again(folder: Path) -> None:
    rundown = many_changes(rundown_of(folder))
    write_draft(draft_of(load_deck(folder), rundown))
    again = load_deck(folder)
    assert shown(Rundown(plan_of(again.agenda))) == shown(rundown)
    assert {each.code for each in again.diagnostics} == {"agenda-minutes-differ"}


def test_only_the_lines_that_must_change_do(folder: Path) -> None:
    draft = draft_of(load_deck(folder), many_changes(rundown_of(folder)))
    signed = [row.sign + row.text for row in draft.rows if row.sign]
    assert signed == [
        "-    minutes: 25",
        "+    minutes: 30",
        "+  - talk: 'Lightning: three of them'",
        "+    minutes: 10",
        "-    minutes: 15",
        "+    minutes: 8",
        "-  - session: 05-dat202.md",
        "-    minutes: 20",
        "+  - session: 05-dat202.md",
        "+    minutes: 20",
        "+    skip: true",
        "+    start: 21:20",
    ]


def test_nothing_changed_is_nothing_to_write(folder: Path) -> None:
    draft = draft_of(load_deck(folder), rundown_of(folder))
    assert (draft.rows, draft.new) == ((), draft.old)


def test_a_file_that_changed_meanwhile_is_left_alone(folder: Path) -> None:
    deck, rundown = load_deck(folder), many_changes(rundown_of(folder))
    draft = draft_of(deck, rundown)
    path = folder / "event.yaml"
    path.write_bytes(path.read_bytes().replace(b"minutes: 10", b"minutes: 11"))
    with pytest.raises(RecapDeckError) as refused:
        write_draft(draft)
    assert str(refused.value) == (
        "Nothing is written: event.yaml changed on disk since it was read. Reload, then ask again"
    )
    with pytest.raises(RecapDeckError, match="changed on disk"):
        draft_of(deck, rundown)


def test_a_single_file_has_no_agenda_to_write(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("# A\n", encoding="utf-8")
    deck = load_deck(path)
    with pytest.raises(RecapDeckError, match=r"There is no event\.yaml to write into"):
        draft_of(deck, Rundown(plan_of(deck.agenda)))


def write_sessions(folder: Path, event: str) -> Rundown:
    (folder / "event.yaml").write_text(event, encoding="utf-8")
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(f"---\nminutes: 10\n---\n# {name[0]}\n", encoding="utf-8")
    return rundown_of(folder)


def test_an_event_without_an_agenda_gets_one_with_all_its_sessions(tmp_path: Path) -> None:
    rundown = write_sessions(tmp_path, "start: 19:00\n")
    longer = with_changes(rundown, lengthened(rundown, rundown.plan[0].id, 300))
    write_draft(draft_of(load_deck(tmp_path), longer))
    assert (tmp_path / "event.yaml").read_text(encoding="utf-8") == (
        "start: 19:00\nagenda:\n  - session: a.md\n    minutes: 15\n"
        "  - session: b.md\n  - session: c.md\n"
    )


def test_sessions_that_follow_an_agenda_go_on_following_it(tmp_path: Path) -> None:
    rundown = write_sessions(tmp_path, "agenda:\n  - session: b.md\n")
    first, last = rundown.plan[1].id, rundown.plan[2].id
    longer = with_changes(rundown, lengthened(rundown, rundown.plan[0].id, 60))
    draft = draft_of(load_deck(tmp_path), longer)
    assert draft.new.decode() == "agenda:\n  - session: b.md\n    minutes: 11\n"
    out = with_changes(rundown, left_out(rundown, first), fixed(rundown, last, at("20:00")))
    write_draft(draft_of(load_deck(tmp_path), out))
    assert shown(rundown_of(tmp_path)) == [
        ("session", "b", 0.0, 600.0),
        ("session", "c", at("20:00"), at("20:10")),
    ]


def test_after_writing_what_happened_stays_and_nothing_is_changed_twice(folder: Path) -> None:
    plan = rundown_of(folder)
    extra = inserted(plan, None, ItemKind.TALK, "Extra", 300)
    before = with_changes(plan, extra, titled(change(plan, extra), extra.item.id, "Words"))
    before = start_item(before, extra.item.id, at("19:00"))
    before = end_running(before, at("19:06"))
    before = reset_timer(start_item(before, plan.plan[0].id, at("19:06")))
    write_draft(draft_of(load_deck(folder), before))
    after = settled(before, plan_of(load_deck(folder).agenda))
    assert [name for name, _ in after.actuals] == ["talk-words"]
    assert [type(each) for each in after.changes] == [Reset]
    assert new_name(before, after.plan, plan.plan[0].id) == plan.plan[0].id
    assert shown(after) == shown(before)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_whatever_is_rearranged_is_read_again_as_it_was_shown(
    tmp_path: Path, data: st.DataObject
) -> None:
    shutil.copyfile(SLIDES / "event.yaml", tmp_path / "event.yaml")
    rundown = rundown_of(tmp_path)
    for _ in range(data.draw(st.integers(1, 6))):
        ids = [line.item.id for line in lines_of(rundown)]
        name = data.draw(st.sampled_from(ids))
        kind = data.draw(st.sampled_from([ItemKind.TALK, ItemKind.BREAK]))
        new = data.draw(
            st.sampled_from(
                [
                    lengthened(rundown, name, data.draw(st.integers(-20, 20)) * 60.0),
                    moved(rundown, name, data.draw(st.sampled_from([-1, 1]))),
                    left_out(rundown, name),
                    fixed(rundown, name, data.draw(st.integers(1140, 1380)) * 60.0),
                    inserted(
                        rundown, name, kind, data.draw(st.sampled_from(["A: b", "휴식"])), 300
                    ),
                ]
            )
        )
        rundown = rundown if new is None else change(rundown, new)
    (tmp_path / "event.yaml").write_bytes(draft_of(load_deck(tmp_path), rundown).new)
    assert shown(rundown_of(tmp_path)) == shown(rundown)


def test_another_start_of_the_first_item_is_the_events(folder: Path) -> None:
    rundown = rundown_of(folder)
    earlier = with_changes(rundown, fixed(rundown, rundown.plan[0].id, at("18:30")))
    draft = draft_of(load_deck(folder), earlier)
    assert [row.sign + row.text for row in draft.rows if row.sign] == [
        "-start: 19:00",
        "+start: 18:30",
    ]
