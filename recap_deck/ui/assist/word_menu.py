"""What the editor's menu offers for a word or line with something wrong in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from recap_deck.messages import sentence
from recap_deck.ui.assist.fixing import Fixing
from recap_deck.ui.assist.marking import Mark, Marking
from recap_deck.ui.assist.spell_process import SpellProcess
from recap_deck.ui.look import font
from recap_deck.ui.screens import screen_of
from recap_deck.ui.words import language, say


class WordMenu(QObject):
    """Fills menus; `write` puts a word in place of a mark's, `add` takes one to be right.

    The second argument of `add` says whether it is so for everybody who writes in the event.
    """

    def __init__(
        self,
        marking: Marking,
        fixing: Fixing,
        speller: SpellProcess,
        write: Callable[[Mark, str], None],
        add: Callable[[str, bool], None],
    ) -> None:
        super().__init__(marking)
        self._marking = marking
        self._fixing = fixing
        self._speller = speller
        self._write = write
        self._add = add
        self._menu: QMenu | None = None
        self._mark: Mark | None = None
        self._waiting: QAction | None = None
        speller.suggested.connect(self._on_suggested)

    def fill(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what can be done at a place above what the menu has."""
        mark = self._marking.mark_at(cursor.position())
        if mark is None:
            return
        if mark.diagnostic is not None:
            made = self._fix_actions(menu, mark)
        else:
            made = self._word_actions(menu, mark)
        before = menu.actions()
        if made and before:
            separator = QAction(menu)
            separator.setSeparator(True)
            menu.insertActions(before[0], [*made, separator])

    def _fix_actions(self, menu: QMenu, mark: Mark) -> list[QAction]:
        assert mark.diagnostic is not None, "only a problem has a fix"
        fix = self._fixing.fix_of(mark.diagnostic, mark.slide)
        if fix is None:
            return []
        action = QAction(_plain(sentence(fix.says, fix.arguments, language())), menu)
        action.triggered.connect(partial(self._mend, mark))
        return [action]

    def _mend(self, mark: Mark, _checked: bool = False) -> None:
        if mark.diagnostic is not None:
            self._fixing.mend(mark.diagnostic, mark.slide)

    def _word_actions(self, menu: QMenu, mark: Mark) -> list[QAction]:
        self._menu, self._mark = menu, mark
        waiting = QAction(say("ui-word-looking"), menu)
        waiting.setEnabled(False)
        self._waiting = waiting
        menu.destroyed.connect(self._on_menu_gone)
        self._speller.suggest(mark.word)
        parting = QAction(menu)
        parting.setSeparator(True)
        made = [waiting, parting]
        for code, in_event in (("ui-word-add", False), ("ui-word-add-event", True)):
            action = QAction(_plain(say(code, word=mark.word)), menu)
            action.triggered.connect(partial(self._on_add, mark.word, in_event))
            made.append(action)
        return made

    def _on_suggested(self, word: str, words: list[str]) -> None:
        menu, mark, waiting = self._menu, self._mark, self._waiting
        if menu is None or mark is None or waiting is None or mark.word != word:
            return
        if not words:
            waiting.setText(say("ui-word-nothing"))
            return
        for each in words:
            action = QAction(_plain(each), menu)
            action.setFont(font(bold=True))
            action.triggered.connect(partial(self._on_chosen, mark, each))
            menu.insertAction(waiting, action)
        menu.removeAction(waiting)
        self._waiting = None
        _keep_on_screen(menu)

    def _on_chosen(self, mark: Mark, word: str, _checked: bool = False) -> None:
        self._write(mark, word)

    def _on_add(self, word: str, in_event: bool, _checked: bool = False) -> None:
        self._add(word, in_event)

    def _on_menu_gone(self) -> None:
        self._menu = self._mark = self._waiting = None


def _keep_on_screen(menu: QMenu) -> None:
    """A menu that has grown moves up where it would be cut off."""
    room = screen_of(menu).availableGeometry()
    size = menu.sizeHint()
    left = min(menu.x(), room.right() - size.width())
    top = min(menu.y(), room.bottom() - size.height())
    menu.move(max(room.left(), left), max(room.top(), top))


def _plain(text: str) -> str:
    return text.replace("&", "&&")
