"""What keeps a finger or a wheel from doing too much: gates that ask what time it is."""

from __future__ import annotations

DOUBLE_PRESS_SECONDS = 0.15
SECOND_PRESS_SECONDS = 2.0
HELD_SECONDS = 1.0
TYPED_SECONDS = 2.0
WHEEL_STEP = 120
WHEEL_REST_SECONDS = 0.25


class TurnGate:
    """Lets a held key and a trembling finger turn one slide only."""

    def __init__(self) -> None:
        self._last = ("", float("-inf"))

    def lets(self, command: str, now: float, *, is_repeat: bool) -> bool:
        """Say whether this press counts."""
        if is_repeat:
            return False
        last, at = self._last
        if command == last and now - at <= DOUBLE_PRESS_SECONDS:
            return False
        self._last = (command, now)
        return True


class SecondPress:
    """Lets a command through when it is asked for twice in time."""

    def __init__(self) -> None:
        self._waiting = ("", float("-inf"))
        self._held = False

    def lets(self, command: str, now: float, *, is_repeat: bool = False) -> bool:
        """Say whether this is the second press, or the first one held long enough."""
        waiting, at = self._waiting
        if is_repeat:
            return self._lets_held(command, now)
        is_second = command == waiting and now - at <= SECOND_PRESS_SECONDS
        self._waiting = ("", now) if is_second else (command, now)
        self._held = False
        return is_second

    def _lets_held(self, command: str, now: float) -> bool:
        """Once; what goes on being held means nothing more."""
        waiting, at = self._waiting
        if self._held or command != waiting or now - at < HELD_SECONDS:
            return False
        self._held = True
        self._waiting = ("", now)
        return True

    def forget(self) -> None:
        """Make the next press a first one."""
        self._waiting = ("", float("-inf"))


class TypedNumber:
    """Digits typed towards Enter; forgotten when nothing follows, unless they were asked for."""

    def __init__(self) -> None:
        self._text = ""
        self._at = float("-inf")
        self._asked = False

    def text(self, now: float) -> str:
        """What was typed so far."""
        if now - self._at > TYPED_SECONDS and not self._asked:
            self._text = ""
        return self._text

    def is_open(self, now: float) -> bool:
        """Say whether a number is being typed, or was asked for."""
        return self._asked or bool(self.text(now))

    def ask(self, now: float) -> None:
        """Wait for a number without forgetting it."""
        self._text, self._at, self._asked = "", now, True

    def takes(self, key: str, now: float) -> bool:
        """Take a digit, or a point after one; say whether it was one."""
        text = self.text(now)
        is_digit = key.isdecimal() and key.isascii()
        is_point = key == "." and bool(text) and "." not in text
        if is_digit or is_point:
            self._text, self._at = (text + key)[:8], now
        return is_digit or is_point

    def erase(self, now: float) -> None:
        """Take the last character back."""
        self._text, self._at = self.text(now)[:-1], now

    def close(self) -> None:
        """Forget it all."""
        self._text, self._asked = "", False


class WheelGate:
    """Turns a wheel's units into steps of one, with a rest after each."""

    def __init__(self) -> None:
        self._units = 0
        self._rest_until = float("-inf")

    def steps(self, units: int, now: float) -> int:
        """How many steps these units are: 1 down the deck, -1 up, mostly 0."""
        if now < self._rest_until:
            self._units = 0
            return 0
        if self._units * units < 0:
            self._units = 0
        self._units += units
        if abs(self._units) < WHEEL_STEP:
            return 0
        step = -1 if self._units > 0 else 1
        self._units = 0
        self._rest_until = now + WHEEL_REST_SECONDS
        return step
