"""The one holder of the playback: players do what it says, keys and players change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from recap_deck.build.media import can_play
from recap_deck.paint.picture_files import file_of
from recap_deck.show import media as moves
from recap_deck.show.media import Phase, Playback, Spot
from recap_deck.show.state import Blank
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.live_tools import LiveTools
from recap_deck.ui.media.player import ClipPlayer
from recap_deck.ui.media.sound import Sound
from recap_deck.ui.media.spots import spots_at
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.words import say

JUMP_SECONDS = 5.0
VOLUME_STEP = 10
_OUTPUT = "media.sound_output"


class Playing(QObject):
    """Plays the clips of the slide that is seen; `tell` says a sentence to who presents.

    Players are made when a clip begins, and go when it is seen no more. Where the part of Qt
    that plays isn't installed, a clip opens in the system's own player.

    Signals:
        changed: the playback is another one.
        framed: a clip has another picture; carries which.
    """

    changed = Signal()
    framed = Signal(object)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        presenting: Presenting,
        memory: Memory,
        tools: LiveTools,
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(presenting)
        self._deck = live_deck
        self._show = show
        self._presenting = presenting
        self._memory = memory
        self._tools = tools
        self._tell = tell
        self._players: dict[Spot, ClipPlayer] = {}
        self._sound: Sound | None = None
        self.playback = Playback()
        self.slide = ""
        """The id of the slide whose clips these are."""
        for signal in (show.changed, presenting.changed, presenting.hidden, tools.changed):
            signal.connect(self.refresh)
        self.refresh()

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "media.toggle": self.toggle,
            "media.restart": partial(self._make, moves.from_start),
            "media.back": partial(self._make, partial(moves.seek, seconds=-JUMP_SECONDS)),
            "media.forward": partial(self._make, partial(moves.seek, seconds=JUMP_SECONDS)),
            "media.louder": partial(self._make_heard, partial(moves.louder, percent=VOLUME_STEP)),
            "media.quieter": partial(self._make_heard, partial(moves.louder, percent=-VOLUME_STEP)),
            "media.mute": partial(self._make_heard, moves.mute),
            "media.sound_output": self._choose_output,
        }

    def refresh(self, _: object = None) -> None:
        """Take the clips that are seen now; while something covers them they stand still.

        A picture that the audience keeps has its own clips, whatever the console shows.
        """
        now = self.playback
        if not self._tools.tools.is_frozen:
            self.slide = self._show.entry.id if self._show.entry else ""
            starts = self._presenting.is_on and can_play()
            now = moves.seen(now, self._spots(), starts=starts)
        self._take(moves.hold(now, is_held=self._is_covered()))

    def toggle(self, number: int | None = None) -> None:
        """Play or pause; `number` is that of the clip on its page, the one at hand if None."""
        index = None if number is None else self._index_of(number)
        if number is not None and index is None:
            return
        if can_play():
            self._take(moves.toggle(self.playback, index))
        else:
            self._open_outside(self.playback.current if index is None else index)

    def player_of(self, spot: Spot) -> ClipPlayer | None:
        """The player of a clip that has begun."""
        return self._players.get(spot)

    def close(self) -> None:
        """Stop everything."""
        self._take(moves.seen(self.playback, (), starts=False))

    def _spots(self) -> tuple[Spot, ...]:
        sight = self._show.sight()
        if sight is None or self._show.evening.shows_next_up:
            return ()
        return tuple(spots_at(sight, self.slide))

    def _is_covered(self) -> bool:
        return (
            self._show.state.blank is not Blank.NONE
            or self._tools.tools.is_frozen
            or (self._presenting.is_on and self._presenting.is_hidden)
        )

    def _index_of(self, number: int) -> int | None:
        clips = enumerate(self.playback.clips)
        return next((index for index, each in clips if each.spot.number == number), None)

    def _make(self, move: moves.Move) -> None:
        if can_play():
            self._take(move(self.playback))

    def _make_heard(self, move: moves.Move) -> None:
        """Change the sound, and say how it is now."""
        if not self.playback.clips:
            return
        self._make(move)
        heard = self.playback
        self._tell(say("ui-muted") if heard.is_muted else say("ui-volume", percent=heard.volume))

    def _take(self, playback: Playback) -> None:
        before, self.playback = self.playback, playback
        if playback == before:
            return
        self._drop_players()
        for index, played in enumerate(playback.clips):
            player = self._players.get(played.spot)
            if player is None and played.is_begun:
                player = self._make_player(played.spot)
            if player is not None:
                player.follow(played, moves=playback.moves(index))
                player.set_loudness(self._loudness(played.spot))
        self.changed.emit()

    def _drop_players(self) -> None:
        wanted = {each.spot for each in self.playback.clips if each.phase is not Phase.FAILED}
        for spot in self._players.keys() - wanted:
            self._players.pop(spot).close()

    def _make_player(self, spot: Spot) -> ClipPlayer | None:
        if spot.key in self._deck.builder.useless:
            # Told when the playback that wants it is the one that is kept.
            QTimer.singleShot(0, partial(self._on_failed, spot, "ui-media-unknown"))
            return None
        try:
            player = self._players[spot] = ClipPlayer(spot, self)
        except ImportError as error:
            self._tell(say("ui-media-broken", reason=error))
            return None
        player.framed.connect(partial(self.framed.emit, spot))
        player.advanced.connect(partial(self._on_told, spot, moves.told_time))
        player.lengthened.connect(partial(self._on_told, spot, moves.told_length))
        player.ended.connect(partial(self._on_ended, spot))
        player.failed.connect(partial(self._on_failed, spot))
        player.silenced.connect(self._on_silenced)
        if not spot.clip.muted:
            self._give_sound(player)
        return player

    def _give_sound(self, player: ClipPlayer) -> None:
        player.use_sound(self._outputs())
        player.set_loudness(self._loudness(player.spot))

    def _loudness(self, spot: Spot) -> float:
        is_silent = self.playback.is_muted or spot.clip.muted
        return 0.0 if is_silent else self.playback.volume / moves.LOUDEST

    def _outputs(self) -> Sound:
        if self._sound is None:
            self._sound = Sound(self._memory.text(_OUTPUT), self)
            self._sound.changed.connect(self._on_output_changed)
            self._sound.lost.connect(self._on_output_lost)
        return self._sound

    def _choose_output(self) -> None:
        """Send the sound to the next output there is."""
        if not can_play():
            return
        sound = self._outputs()
        name = sound.outputs.following
        self._memory.remember(_OUTPUT, name)
        sound.choose(name)
        self._tell(say("ui-sound-to", output=name) if name else say("ui-sound-own"))

    def _on_output_changed(self) -> None:
        for spot, player in self._players.items():
            if not spot.clip.muted:
                self._give_sound(player)

    def _on_silenced(self) -> None:
        self._tell(say("ui-sound-none"))

    def _on_output_lost(self, name: str) -> None:
        self._tell(say("ui-sound-lost", output=name))

    def _on_told(
        self, spot: Spot, told: Callable[[Playback, int, float], Playback], seconds: float
    ) -> None:
        index = moves.index_of(self.playback, spot)
        if index is not None:
            self._take(told(self.playback, index, seconds))

    def _on_ended(self, spot: Spot) -> None:
        index = moves.index_of(self.playback, spot)
        if index is not None:
            self._take(moves.told_end(self.playback, index))

    def _on_failed(self, spot: Spot, code: str) -> None:
        index = moves.index_of(self.playback, spot)
        if index is not None and self.playback.clips[index].phase is not Phase.FAILED:
            self._take(moves.told_failure(self.playback, index))
            self._tell(say(code, name=Path(file_of(spot.key)).name))

    def _open_outside(self, index: int) -> None:
        """Hand a file of the deck to the system's own player."""
        if index < len(self.playback.clips):
            file = file_of(self.playback.clips[index].spot.key)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
                self._tell(say("ui-media-no-player", name=file.name))
