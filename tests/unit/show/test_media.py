from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.media import Clip
from recap_deck.show.media import (
    Move,
    Phase,
    Playback,
    Played,
    Spot,
    from_start,
    hold,
    index_of,
    louder,
    mute,
    seek,
    seen,
    toggle,
    told_end,
    told_failure,
    told_length,
    told_time,
)

TALK = Spot("one#a", 0, "talk.mp4|1|1", Clip(), "talk.mp4")
SONG = Spot("one#a", 1, "song.mp3|1|1", Clip(is_video=False), "song.mp3")
LOOP = Spot("one#b", 0, "loop.mp4|1|1", Clip(autoplay=True, loop=True), "loop.mp4")
PART = Spot("one#c", 0, "talk.mp4|1|1", Clip(start=10, end=20), "talk.mp4")


def showing(*spots: Spot, starts: bool = True) -> Playback:
    return seen(Playback(), spots, starts=starts)


def phases(playback: Playback) -> list[Phase]:
    return [each.phase for each in playback.clips]


def position(playback: Playback) -> float:
    assert playback.at_hand is not None
    return playback.at_hand.position


def test_a_clip_waits_with_its_poster_until_a_key_plays_it() -> None:
    waiting = showing(TALK)
    playing = toggle(waiting)
    assert (phases(waiting), phases(playing)) == ([Phase.WAITING], [Phase.PLAYING])
    assert phases(toggle(playing)) == [Phase.PAUSED]
    assert phases(toggle(toggle(playing))) == [Phase.PLAYING]


def test_only_what_says_so_plays_by_itself_and_only_while_presenting() -> None:
    assert phases(showing(TALK, LOOP)) == [Phase.WAITING, Phase.PLAYING]
    assert phases(showing(LOOP, starts=False)) == [Phase.WAITING]


def test_a_further_step_of_the_slide_lets_a_clip_play_on() -> None:
    playing = told_time(toggle(showing(TALK)), 0, 3.5)
    further = seen(playing, (TALK, SONG), starts=True)
    assert further.clips[0] == playing.clips[0]
    assert phases(further) == [Phase.PLAYING, Phase.WAITING]


def test_a_slide_that_comes_back_begins_anew() -> None:
    left = seen(told_time(toggle(showing(TALK)), 0, 3.5), (), starts=True)
    back = seen(left, (TALK,), starts=True)
    assert back.clips == (Played(TALK),)


def test_a_changed_file_begins_anew() -> None:
    changed = Spot(TALK.slide, TALK.number, "talk.mp4|2|2", TALK.clip)
    assert phases(seen(toggle(showing(TALK)), (changed,), starts=True)) == [Phase.WAITING]


def test_seeing_the_same_again_changes_nothing() -> None:
    playing = toggle(showing(TALK, SONG))
    assert seen(playing, (TALK, SONG), starts=True) is playing


def test_what_is_over_begins_again() -> None:
    over = told_end(told_length(toggle(showing(TALK)), 0, 6.0), 0)
    again = toggle(over)
    assert phases(over) == [Phase.OVER]
    assert position(over) == 6.0
    assert (phases(again), position(again)) == ([Phase.PLAYING], 0.0)
    assert again.clips[0].jumps == over.clips[0].jumps + 1


def test_when_one_is_over_the_key_is_for_the_one_that_waits() -> None:
    over = told_end(toggle(showing(TALK, SONG)), 0)
    then = toggle(over)
    assert phases(then) == [Phase.OVER, Phase.PLAYING]
    assert then.current == 1


def test_a_clip_can_be_named() -> None:
    named = toggle(showing(TALK, SONG), 1)
    assert (phases(named), named.current) == ([Phase.WAITING, Phase.PLAYING], 1)
    assert toggle(named, 7) is named


def test_keys_do_nothing_on_a_slide_without_clips() -> None:
    nothing = Playback()
    assert toggle(nothing) == seek(nothing, 5) == from_start(nothing) == nothing


@pytest.mark.parametrize(
    ("at", "seconds", "lands"), [(3, 5, 8), (3, -5, 0), (58, 5, 59.95), (30, -5, 25)]
)
def test_a_jump_stays_within_the_clip(at: float, seconds: float, lands: float) -> None:
    playing = told_time(told_length(toggle(showing(TALK)), 0, 60.0), 0, at)
    jumped = seek(playing, seconds)
    assert position(jumped) == lands
    assert phases(jumped) == [Phase.PLAYING]


def test_a_jump_before_anything_played_does_nothing() -> None:
    assert seek(showing(TALK), 5) == showing(TALK)


def test_a_jump_back_from_the_end_stands_still_there() -> None:
    over = told_end(told_length(toggle(showing(TALK)), 0, 6.0), 0)
    assert phases(seek(over, -5)) == [Phase.PAUSED]
    assert position(seek(over, -5)) == 1.0


def test_the_part_that_the_author_chose_is_all_there_is() -> None:
    playing = told_length(toggle(showing(PART)), 0, 60.0)
    assert position(playing) == 10
    assert position(seek(playing, -5)) == 10
    assert position(seek(playing, 500)) == 19.95
    assert phases(told_time(playing, 0, 20.1)) == [Phase.OVER]
    assert position(told_time(playing, 0, 20.1)) == 20


def test_a_loop_begins_again_at_its_end() -> None:
    again = told_end(told_time(showing(LOOP), 0, 4.0), 0)
    assert (phases(again), position(again), again.clips[0].jumps) == ([Phase.PLAYING], 0.0, 1)


def test_from_the_start_plays_whatever_it_did() -> None:
    assert phases(from_start(showing(TALK))) == [Phase.PLAYING]
    assert position(from_start(told_time(toggle(showing(TALK)), 0, 9.0))) == 0.0


def test_nothing_moves_while_it_is_held_and_all_goes_on_afterwards() -> None:
    held = hold(toggle(showing(TALK)), is_held=True)
    assert not held.moves(0)
    assert hold(held, is_held=False).moves(0)
    assert phases(held) == [Phase.PLAYING]


def test_a_failure_leaves_the_poster_and_a_key_tries_again() -> None:
    failed = told_failure(toggle(showing(TALK)), 0)
    assert not failed.clips[0].is_begun
    assert phases(toggle(failed)) == [Phase.PLAYING]


def test_the_sound_goes_and_comes_back() -> None:
    assert mute(Playback()).is_muted
    assert not mute(mute(Playback())).is_muted
    quiet = louder(mute(Playback()), -30)
    assert (quiet.volume, quiet.is_muted) == (70, False)
    assert louder(Playback(), 10).volume == 100
    assert louder(Playback(), -500).volume == 0


def test_a_clip_is_found_by_its_spot() -> None:
    assert index_of(showing(TALK, SONG), SONG) == 1
    assert index_of(showing(TALK), SONG) is None


MOVES: list[Move] = [
    toggle,
    from_start,
    lambda playback: seek(playback, 5),
    lambda playback: seek(playback, -5),
    lambda playback: told_end(playback, 0),
    lambda playback: told_time(playback, 0, 12.0),
    lambda playback: told_length(playback, 0, 15.0),
    lambda playback: told_failure(playback, 0),
    lambda playback: hold(playback, is_held=not playback.is_held),
]


@given(st.sampled_from((TALK, LOOP, PART)), st.lists(st.sampled_from(MOVES), max_size=20))
def test_a_clip_never_stands_before_its_start_or_past_its_end(
    spot: Spot, moves: list[Move]
) -> None:
    playback = showing(spot)
    for move in moves:
        playback = move(playback)
        (played,) = playback.clips
        assert played.position >= spot.clip.start
        assert not spot.clip.end or played.position <= spot.clip.end
