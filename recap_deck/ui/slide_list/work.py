"""What is done with the slides that are selected: from a command to a change of texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.model.deck import Deck
from recap_deck.source.event.places import event_file_in
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.live_commands import command_of
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide_list.clipboard import SlideClipboard
from recap_deck.ui.slide_list.picking import Picked, Picking
from recap_deck.ui.window.navigator import Navigator
from recap_deck.ui.words import language, say
from recap_deck.writing.agenda_order import move_item, new_session, rename_session
from recap_deck.writing.deck_slides import DeckSlides, name_of_file
from recap_deck.writing.slide_edit import (
    Copied,
    Edited,
    SlidePlace,
    delete_slides,
    duplicate_slides,
    hide_slides,
    move_slides,
    new_slide,
    paste_slides,
    show_slides,
)
from recap_deck.writing.text_edit import Change


class SlideWork(QObject):
    """Does the commands of the list of slides; what can't be done is told in a sentence.

    `ask_name` lets the author write a session's name.
    """

    def __init__(
        self,
        live_deck: LiveDeck,
        documents: Documents,
        navigator: Navigator,
        go_to: Callable[[int], object],
        tell: Callable[[str], None],
        run: Callable[[str], None],
    ) -> None:
        super().__init__(navigator)
        self._deck = live_deck
        self._documents = documents
        self._navigator = navigator
        self._go_to = go_to
        self._tell = tell
        self._run = run
        self.picking = Picking(live_deck, navigator, documents.text)
        self._places: tuple[SlidePlace, ...] = ()
        self._goes_there = False
        self._clipboard = SlideClipboard()
        self.ask_name: Callable[[int, str, Callable[[str], None]], None] | None = None
        self._commands = self._make_commands()
        navigator.wants_press = self._wants
        navigator.installEventFilter(self)
        live_deck.changed.connect(self._on_deck_changed)

    def _make_commands(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new": self._new,
            "duplicate": self._duplicate,
            "delete": self._delete,
            "hide": self._hide,
            "cut": self._cut,
            "copy": self._copy,
            "paste": self._paste,
            "earlier": partial(self._move_by, -1),
            "later": partial(self._move_by, 1),
            "to_before": partial(self._move_over, -1),
            "to_after": partial(self._move_over, 1),
            "new_session": self._new_session,
            "rename": self._rename,
            "session_earlier": partial(self._move_session_by, -1),
            "session_later": partial(self._move_session_by, 1),
            "fold": self._fold,
            "all": self._navigator.select_all,
            "undo": partial(self._run, "edit.undo"),
            "redo": partial(self._run, "edit.redo"),
        }

    def do(self, command: str) -> None:
        """Do one of the commands of the table with what is selected."""
        self._try(self._commands[command])

    def close(self) -> None:
        """Leave what was copied as text alone."""
        self._clipboard.close()

    def move_to(self, session: int, *, at_start: bool = False) -> None:
        """Move the selected slides to the end of a session, or to its start."""
        self._try(partial(self._move_to, session, at_start=at_start))

    def move_before(self, session: int, slide_id: str) -> None:
        """Move the selected slides before a slide."""
        self._try(partial(self._move_before, session, slide_id))

    def move_item(self, item: int, to: int) -> None:
        """Put an item of the agenda before another one."""
        self._try(lambda: self._apply(move_item(self._now, item, to, self._text)))

    @property
    def _now(self) -> Deck:
        return self._deck.deck

    def _text(self, path: Path) -> str:
        return self._documents.text(path)

    def _try(self, command: Callable[[], object]) -> None:
        try:
            command()
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))

    def _apply_slides(self, edited: Edited, *, goes_there: bool) -> None:
        """Make a change, and select what it was made for when the deck is read again."""
        if not edited.change.files:
            return
        self._places, self._goes_there = edited.places, goes_there
        self._apply(edited.change)
        if edited.follows:
            name = say(edited.change.name)
            self._tell(say("ui-slides-follow", name=name, keys=", ".join(sorted(edited.follows))))

    def _apply(self, change: Change) -> None:
        self._documents.apply(change)

    def _new(self) -> None:
        slides = self.picking.slides()
        session, to = self.picking.below(slides)
        made = new_slide(slides.files(session), to, say("ui-slides-new"))
        self._apply_slides(made, goes_there=True)

    def _duplicate(self) -> None:
        slides, picked = self.picking.slides(), self.picking.picked()
        places = slides.places(picked)
        files = slides.files(*(session for session, _ in picked))
        self._apply_slides(duplicate_slides(files, places), goes_there=True)

    def _delete(self) -> None:
        slides, picked = self.picking.slides(), self.picking.picked()
        places = slides.places(picked)
        files = slides.files(*(session for session, _ in picked))
        self._apply_slides(delete_slides(files, places), goes_there=True)

    def _hide(self) -> None:
        slides, picked = self.picking.slides(), self.picking.picked()
        places = slides.places(picked)
        files = slides.files(*(session for session, _ in picked))
        are_hidden = all(slide.directives.hide for _, slide in picked)
        change = show_slides if are_hidden else hide_slides
        self._apply_slides(change(files, places), goes_there=False)

    def _copied(self) -> Copied:
        slides = self.picking.slides()
        places = slides.places(self.picking.picked())
        names = dict.fromkeys(place.file for place in places)
        return Copied(tuple(slides.file(name) for name in names), tuple(places))

    def _copy(self) -> None:
        path = event_file_in(self._now.root)
        event = self._text(path) if path is not None else ""
        self._clipboard.put(self._copied(), event)

    def _cut(self) -> None:
        self._copy()
        self._delete()
        self._tell(say("ui-slide-cut"))

    def _paste(self) -> None:
        slides = self.picking.slides()
        session, to = self.picking.below(slides)
        copied = self._clipboard.copied(to.file.rpartition("/")[0])
        if copied is None:
            raise RecapDeckError("ui-slides-nothing")
        self._apply_slides(paste_slides(slides.files(session), copied, to), goes_there=True)

    def _move(self, slides: DeckSlides, picked: Sequence[Picked], to: SlidePlace) -> None:
        places = slides.places(picked)
        files = slides.files(*(session for session, _ in picked))
        self._apply_slides(move_slides(files, places, to), goes_there=False)

    def _move_by(self, step: int) -> None:
        """Move past the slide beside the selected ones, or over the session's edge."""
        slides, picked = self.picking.slides(), self.picking.picked()
        session = picked[0][0] if step < 0 else picked[-1][0]
        ids = [slide.id for slide in session.slides]
        edge = picked[0][1] if step < 0 else picked[-1][1]
        beside = ids.index(edge.id) + step
        if not 0 <= beside < len(ids):
            self._move_over(step)
            return
        place = slides.place(session, session.slides[beside])
        at = place.index if step < 0 else place.index + 1
        self._move(slides, picked, SlidePlace(place.file, at))

    def _move_over(self, step: int) -> None:
        """Move to the end of the session before, or to the start of the one after."""
        row = self._navigator.selected_rows()[0 if step < 0 else -1]
        order = self.picking.sessions()
        if row.session is None or not 0 <= order.index(row.session) + step < len(order):
            return
        self._move_to(order[order.index(row.session) + step], at_start=step > 0)

    def _move_to(self, session: int, *, at_start: bool) -> None:
        slides, target = self.picking.slides(), self._now.sessions[session]
        slides.file(name_of_file(target))
        to = slides.start_of(target) if at_start else slides.end_of(target)
        self._move(slides, self.picking.picked(), to)

    def _move_before(self, session: int, slide_id: str) -> None:
        slides, target = self.picking.slides(), self._now.sessions[session]
        slide = next(each for each in target.slides if each.id == slide_id)
        self._move(slides, self.picking.picked(), slides.place(target, slide))

    def _move_session_by(self, step: int) -> None:
        item = self.picking.item()
        if 0 <= item + step < len(self._now.agenda):
            to = item + step if step < 0 else item + step + 1
            self._apply(move_item(self._now, item, to, self._text))

    def _new_session(self) -> None:
        change, name = new_session(
            self._now, self.picking.item() + 1, say("ui-session-new"), self._text
        )
        self._places, self._goes_there = (SlidePlace(name, 0),), True
        self._apply(change)

    def _rename(self) -> None:
        row = self.picking.row()
        if row.session is None:
            raise RecapDeckError("ui-slides-card")
        if self.ask_name is not None:
            title = self._now.sessions[row.session].title
            self.ask_name(row.session, title, partial(self._on_named, row.session))

    def _on_named(self, session: int, title: str) -> None:
        if session < len(self._now.sessions):
            named = self._now.sessions[session]
            if title.strip() and title.strip() != named.title:
                self._try(
                    lambda: self._apply(rename_session(self._now, named, title.strip(), self._text))
                )

    def _fold(self) -> None:
        rows = self._navigator.rows
        self._navigator.toggle_fold(rows.index(self.picking.row()))

    def _wants(self, press: Press) -> bool:
        return bool(command_of(Where.LIST, press))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        command = command_of(Where.LIST, press_from(event))
        if command:
            self.do(command)
        return bool(command)

    def _on_deck_changed(self, _new_indexes: Sequence[int]) -> None:
        """Select the slides of the last change, when they are there."""
        places, self._places = self._places, ()
        if not places:
            return
        slides = self.picking.slides()
        try:
            found = [slides.slide_at(place) for place in places]
        except RecapDeckError:
            return  # their file is gone again, and nothing is selected
        ids = [slide.id for slide in found if slide is not None]
        self._navigator.select_ids(ids)
        entries = self._deck.builder.entries
        there = next((at for at, entry in enumerate(entries) if entry.id in ids), None)
        if self._goes_there and there is not None:
            self._go_to(there)
            self._navigator.select_ids(ids)
