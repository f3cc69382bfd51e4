"""All that no first slide waits for: ways, tools, what plays and moves, what is taken home."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from recap_deck.ui.assist.assisting import Assisting
from recap_deck.ui.awake.during_shows import AwakeDuringShows
from recap_deck.ui.documents.saving import Saving
from recap_deck.ui.edit_menu import EditMenu
from recap_deck.ui.ending import Ending
from recap_deck.ui.going import JUMPS, Going
from recap_deck.ui.media.showing import MediaShowing
from recap_deck.ui.motion.showing import MotionShowing
from recap_deck.ui.parts import Parts
from recap_deck.ui.picture_checks import PictureChecks
from recap_deck.ui.previewing import Previewing
from recap_deck.ui.reloading import Reloading
from recap_deck.ui.slide_list.slide_list import SlideList
from recap_deck.ui.start_panel.around import Around
from recap_deck.ui.start_panel.beginning import Beginning
from recap_deck.ui.taking_home import TakingHome
from recap_deck.ui.tooling import Tooling
from recap_deck.ui.wayfinding import Wayfinding
from recap_deck.ui.window.menus import Menus
from recap_deck.ui.words import say
from recap_deck.ui.writing import Writing


class Rest:
    """The pieces that are built when the first slide is painted, and their commands."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.menus = Menus(parts.run, parts.window)
        self.going = Going(parts.deck, parts.show, parts.presenting)
        self.ways = Wayfinding(parts.deck, parts.show, parts.window, parts.presenting, self.going)
        self.awake = AwakeDuringShows(parts.presenting)
        self.beginning = self._make_beginning()
        self.tooling = Tooling(
            parts.deck, parts.show, parts.presenting, parts.showing.audience, parts.conducting
        )
        self.media = self._make_media()
        self._picture_checks = PictureChecks(parts.deck, parts.presenting, parts.showing.survey)
        self.motion = MotionShowing(parts.deck, parts.show, parts.presenting, parts.memory)
        self.taking_home = TakingHome(parts.deck, parts.show, parts.window, parts.tell)
        self.saving = Saving(parts.deck, parts.window, parts.tell, self._is_presenting)
        self.slide_list = self._make_slide_list()
        self.writing = self._make_writing()
        self.saving.brought_back.connect(self.writing.open_changed)
        self.previewing = Previewing(
            parts.deck,
            parts.show,
            parts.window,
            parts.presenting,
            parts.desks,
            parts.showing.refresh,
        )
        self._ending = Ending(parts.window)
        self.edit_menu = EditMenu(self.saving.documents, parts.presenting, self.menus, parts.tell)
        self.menus.more += [self.slide_list.make_menu, self.writing.make_menu]
        self.assisting = self._make_assisting()
        parts.presenting.changed.connect(self.assisting.rest)
        self._reloading = Reloading(parts.deck, parts.show, parts.presenting)
        self._connect_ways()
        self._connect_tools()

    def runners(
        self, present: Mapping[str, Callable[[], object]]
    ) -> dict[str, Callable[[], object]]:
        """What the commands of these pieces do, and jumps of those that are `present`."""
        found: dict[str, Callable[[], object]] = {
            **self.beginning.runners(),
            **self.ways.runners(),
            **{name: partial(self.going.jump_by, present[name]) for name in JUMPS},
            **self.tooling.runners(),
            **self.media.runners(),
            "view.less_motion": self._reduce_motion,
            **self.taking_home.runners(),
            **self.saving.runners(),
            **self.edit_menu.runners(present),
            **self.writing.runners(),
            **self.assisting.runners(),
        }
        return found | self.previewing.runners({**present, **found})

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.ways.apply_look()
        self.writing.apply_look()
        self.assisting.apply_look()

    def _is_presenting(self) -> bool:
        return self._parts.presenting.is_on

    def close(self) -> None:
        """Keep what is unsaved; end what plays, moves or keeps the display on."""
        self.assisting.close()
        self.slide_list.work.close()
        self.writing.close()
        self._ending.close()
        self.saving.close()
        self.awake.release()
        self.media.close()
        self._picture_checks.close()
        self.motion.close()

    def _make_beginning(self) -> Beginning:
        parts = self._parts
        return Beginning(
            Around(
                parts.deck,
                parts.show,
                self.awake.keeping,
                parts.presenting,
                parts.conducting,
                parts.showing.survey,
                parts.live_keys,
                parts.window,
            )
        )

    def _make_media(self) -> MediaShowing:
        parts = self._parts
        return MediaShowing(
            parts.deck,
            parts.show,
            parts.presenting,
            parts.memory,
            self.tooling.live,
            survey=parts.showing.survey,
            tell=parts.tell,
        )

    def _make_slide_list(self) -> SlideList:
        parts = self._parts
        return SlideList(
            parts.deck,
            self.saving.documents,
            parts.window,
            self.going.choose,
            parts.tell,
            parts.run,
        )

    def _make_writing(self) -> Writing:
        parts = self._parts
        return Writing(
            parts.deck,
            parts.show,
            parts.window,
            self.saving.documents,
            parts.presenting,
            parts.memory,
            parts.desks,
            parts.run,
            partial(self.slide_list.work.do, "new"),
        )

    def _make_assisting(self) -> Assisting:
        parts = self._parts
        return Assisting(
            parts.deck,
            self.saving.documents,
            self.writing,
            parts.window,
            parts.showing.survey,
            parts.memory,
            parts.tell,
        )

    def _connect_ways(self) -> None:
        parts, going, ways = self._parts, self.going, self.ways
        parts.keys.typed.connect(ways.show_typed)
        parts.keys.entered.connect(going.go)
        ways.told.connect(parts.tell)
        ways.typing_in.connect(parts.keys.type_in)
        parts.window.navigator.slide_asked.connect(going.choose)
        parts.window.problems.slide_asked.connect(going.choose)
        parts.pointing.slide_asked.connect(going.follow)
        parts.pointing.link_text = going.link_text

    def _connect_tools(self) -> None:
        view, pointing = self._parts.window.stage.view, self._parts.pointing
        self.tooling.swiped.connect(pointing.swipe)
        self.tooling.listen(view)
        self.media.follow(view)
        pointing.clip_pressed.connect(self.media.playing.toggle)
        self.motion.follow(view)

    def _reduce_motion(self) -> None:
        self._parts.tell(say("ui-motion-reduced" if self.motion.reduce() else "ui-motion-full"))
