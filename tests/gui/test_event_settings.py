"""The event and its agenda as forms: what is changed is one step, unsaved until it is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.event_settings.row import AgendaRow
from recap_deck.ui.event_settings.session_window import SessionSettings
from recap_deck.ui.event_settings.window import EventSettings
from recap_deck.ui.forms.field import Field
from recap_deck.ui.workspace import Workspace
from tests.windows import EVENT, FakeClock, opened, press, write_event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(workspace: Workspace) -> EventSettings:
    press(workspace, Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    made = workspace.deck_ways.event_settings
    assert isinstance(made, EventSettings)
    return made


def documents_of(workspace: Workspace) -> Documents:
    return workspace.rest.saving.documents


def enter(field: Field, text: str) -> None:
    """Type over what stands there, in any script, and go on."""
    field.editor.setText(text)
    field.editor.setModified(True)
    field.editor.textEdited.emit(text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def leave(field: Field, text: str) -> None:
    """Type over what stands there, and go elsewhere."""
    field.editor.setText(text)
    field.editor.setModified(True)
    field.editor.textEdited.emit(text)
    field.finish()


def row(settings: EventSettings, place: int) -> AgendaRow:
    return settings.agenda_pane.rows[place]


def shown(settings: EventSettings, place: int) -> tuple[str, ...]:
    return tuple(field.text for field in row(settings, place).fields.values())


def test_the_form_shows_event_and_agenda(settings: EventSettings) -> None:
    fields = settings.event_pane.fields
    assert (fields["title"].text, fields["start"].text) == ("An evening", "19:00")
    assert shown(settings, 0) == ("First talk", "Kim", "20", "", "", "")
    assert shown(settings, 1) == ("Coffee", "", "15", "8", "", "")
    assert [each.time for each in settings.agenda_pane.rows] == ["19:00", "19:20", "19:35"]


def test_a_changed_value_is_unsaved_text_and_seen_at_once(
    workspace: Workspace, settings: EventSettings, event: Path, qtbot: QtBot
) -> None:
    enter(settings.event_pane.fields["title"], "A night")
    enter(row(settings, 1).fields["min"], "5")
    text = documents_of(workspace).text(event / "event.yaml")
    assert text == EVENT.replace("An evening", "A night").replace("min: 8", "min: 5")
    assert (event / "event.yaml").read_text() == EVENT
    qtbot.waitUntil(lambda: workspace.deck.deck.event.title == "A night")
    assert workspace.deck.deck.agenda[1].min_minutes == 5


def test_each_change_is_undone_by_its_own_step(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    enter(settings.event_pane.fields["venue"], "Seoul")
    enter(settings.event_pane.fields["date"], "2026-12-01")
    documents = documents_of(workspace)
    editor = settings.event_pane.fields["date"].editor
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert "venue: Seoul" in documents.text(event / "event.yaml")
    assert "date" not in documents.text(event / "event.yaml")
    QTest.keyClick(row(settings, 0).up, Qt.Key.Key_Z, CTRL)
    assert documents.text(event / "event.yaml") == EVENT
    assert settings.event_pane.fields["venue"].text == ""
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert settings.event_pane.fields["venue"].text == "Seoul"


def test_a_bad_value_is_told_and_never_written(
    workspace: Workspace, settings: EventSettings
) -> None:
    enter(settings.event_pane.fields["start"], "soon")
    said = "“Start” can't be “soon”; write a time of day as 19:00 or 7pm"
    assert settings.event_pane.fields["start"].problem.text == said
    enter(row(settings, 0).fields["minutes"], "many")
    assert "many" in row(settings, 0).problem.text
    assert not documents_of(workspace).unsaved


def test_what_cant_stand_yet_is_kept_while_other_things_are_done(settings: EventSettings) -> None:
    field = row(settings, 0).fields["minutes"]
    enter(field, "many")
    enter(row(settings, 1).fields["minutes"], "12")
    assert field.text == "many"
    row(settings, 0).down.click()
    assert (shown(settings, 0)[2], shown(settings, 1)[2]) == ("12", "20")


def test_what_a_sessions_file_says_is_changed_there(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    enter(row(settings, 0).fields["title"], "Renamed")
    enter(row(settings, 0).fields["speaker"], "Kim, Park")
    documents = documents_of(workspace)
    assert documents.text(event / "one.md").startswith(
        "---\ntitle: Renamed\nspeaker: Kim, Park\n---\n"
    )
    assert documents.text(event / "event.yaml") == EVENT


def test_items_move_and_the_times_follow(settings: EventSettings, qtbot: QtBot) -> None:
    row(settings, 0).down.click()
    assert [shown(settings, i)[0] for i in range(3)] == ["Coffee", "First talk", "Second talk"]
    assert settings.focusWidget() is row(settings, 1).down
    qtbot.waitUntil(lambda: row(settings, 1).time == "19:15")
    assert not row(settings, 0).up.isEnabled()


def test_a_break_is_taken_out_and_a_session_left_out(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    row(settings, 0).remover.click()
    row(settings, 1).remover.click()
    text = documents_of(workspace).text(event / "event.yaml")
    assert "skip: true" in text
    assert "Coffee" not in text
    assert not row(settings, 0).fields["title"].isEnabled()
    assert row(settings, 0).remover.accessibleName() == "Bring back"
    row(settings, 0).remover.click()
    assert "skip" not in documents_of(workspace).text(event / "event.yaml")


def test_a_new_session_comes_with_its_file(
    workspace: Workspace, settings: EventSettings, event: Path, qtbot: QtBot
) -> None:
    settings.agenda_pane.add("session")
    assert shown(settings, 3)[0] == "Session"
    assert settings.focusWidget() is row(settings, 3).fields["title"].editor
    qtbot.waitUntil(lambda: len(workspace.deck.deck.sessions) == 3)
    documents_of(workspace).save_all()
    assert "# The first point" in (event / "04-session.md").read_text()
    assert "  - session: 04-session.md\n    minutes: 20\n" in (event / "event.yaml").read_text()


def test_adding_is_undone_in_one_step(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    settings.agenda_pane.add("session")
    QTest.keyClick(row(settings, 0).up, Qt.Key.Key_Z, CTRL)
    assert documents_of(workspace).text(event / "event.yaml") == EVENT


@pytest.mark.parametrize("kind", ["opening", "talk", "break", "questions", "closing"])
def test_each_kind_can_be_added(settings: EventSettings, kind: str) -> None:
    settings.agenda_pane.add(kind)
    assert settings.agenda_pane.rows[3].item.kind == kind


def test_covers_bear_a_title_with_a_number_in_full(settings: EventSettings) -> None:
    themes = settings.event_pane.themes
    enter(settings.event_pane.fields["title"], "Recap #4 & more")
    settings.event_pane.refresh()
    assert "# Recap #4 & more\n" in themes.text


def test_an_arrow_opens_the_list_of_languages(settings: EventSettings) -> None:
    lang = settings.event_pane.lang
    lang.setFocus()
    QTest.keyClick(lang, Qt.Key.Key_Down)
    (menu,) = lang.findChildren(QMenu)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert lang.hasFocus()


def test_a_session_gets_a_theme_and_a_class_of_its_own(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    strip = settings.agenda_pane.strip
    strip.show_row(0)
    assert strip.name.text == "one.md"
    strip.theme.picked.emit("paper")
    enter(strip.looks, "invert")
    assert "theme: paper\nclass: invert\n" in documents_of(workspace).text(event / "one.md")
    strip.show_row(1)
    assert not strip.theme.isEnabled()


def test_a_session_gets_an_accent_of_its_own(
    workspace: Workspace, settings: EventSettings, event: Path, qtbot: QtBot
) -> None:
    strip, documents = settings.agenda_pane.strip, documents_of(workspace)
    strip.show_row(0)
    enter(strip.accent, "#1d6f68")
    assert 'style:\n  accent: "#1d6f68"\n---\n' in documents.text(event / "one.md")
    qtbot.waitUntil(lambda: workspace.deck.deck.sessions[0].style == (("accent", "#1d6f68"),))
    enter(strip.accent, "#zzz")
    assert 'accent: "#1d6f68"' in documents.text(event / "one.md")
    assert strip.accent.editor.toolTip() == (
        "“Accent” can't be “#zzz”; write a colour as #ff9900 or by its name"
    )
    enter(strip.accent, "")
    assert "style" not in documents.text(event / "one.md")
    strip.show_row(1)
    assert not strip.accent.isEnabled()


def test_what_cant_be_changed_in_its_line_is_told(
    workspace: Workspace, settings: EventSettings, event: Path
) -> None:
    documents = documents_of(workspace)
    documents.take(event / "event.yaml", "title: A\nagenda: [{break: x}]\n", "undo-merge")
    settings.refresh()
    enter(row(settings, 0).fields["minutes"], "5")
    notice = settings.message_bar.notice
    assert notice is not None
    assert notice.text == (
        "Can't change line 2 of event.yaml: it is written in brackets. "
        "Give each key a line of its own first"
    )


def test_letters_are_typed_and_show_nothing_else(
    workspace: Workspace, settings: EventSettings
) -> None:
    QTest.keyClick(row(settings, 0).up, Qt.Key.Key_B)
    assert not workspace.presenting.is_on
    QTest.keyClick(settings.event_pane.fields["venue"].editor, Qt.Key.Key_B)
    assert settings.event_pane.fields["venue"].text == "b"
    QTest.keyClick(settings.event_pane.fields["venue"].editor, Qt.Key.Key_Escape)
    assert workspace.deck_ways.event_settings is None
    assert "venue: b" in next(iter(documents_of(workspace).unsaved.values()))


def test_a_single_file_shows_its_own_head(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("# Alone\n")
    with opened(tmp_path / "talk.md", FakeClock()) as workspace:
        workspace.run("deck.event")
        form = workspace.deck_ways.event_settings
        assert isinstance(form, SessionSettings)
        leave(form.fields["title"], "A talk")
        leave(form.fields["minutes"], "x")
        leave(form.fields["speaker"], "Kim")
        form.themes.picked.emit("paper")
        assert "x" in form.fields["minutes"].problem.text
        text = documents_of(workspace).text(tmp_path / "talk.md")
        assert text == "---\ntitle: A talk\nspeaker: Kim\ntheme: paper\n---\n\n# Alone\n"


def test_another_deck_that_is_opened_gets_nothing_of_what_was_typed(
    workspace: Workspace, settings: EventSettings, tmp_path: Path
) -> None:
    field = settings.event_pane.fields["venue"]
    field.editor.setText("Seoul")
    field.editor.textEdited.emit("Seoul")
    write_event(tmp_path / "other")
    workspace.opening.open(tmp_path / "other")
    assert workspace.deck_ways.event_settings is None
    assert not documents_of(workspace).unsaved


def test_what_is_typed_when_the_program_ends_is_there_at_the_next_start(
    qapp: object, event: Path, qtbot: QtBot
) -> None:
    with opened(event, FakeClock()) as workspace:
        workspace.run("deck.event")
        form = workspace.deck_ways.event_settings
        assert isinstance(form, EventSettings)
        form.event_pane.fields["venue"].editor.setText("Seoul")
        form.event_pane.fields["venue"].editor.textEdited.emit("Seoul")
    with opened(event, FakeClock()) as again:
        qtbot.waitUntil(lambda: again.deck.deck.event.venue == "Seoul")
