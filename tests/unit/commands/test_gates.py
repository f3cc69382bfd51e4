from __future__ import annotations

from recap_deck.commands.gates import SecondPress, TurnGate, TypedNumber, WheelGate


def test_a_held_key_turns_one_slide() -> None:
    gate = TurnGate()
    presses = [gate.lets("next", at / 10, is_repeat=at > 0) for at in range(5)]
    assert presses == [True, False, False, False, False]


def test_a_double_press_turns_one_slide_and_a_later_one_the_next() -> None:
    gate = TurnGate()
    assert [gate.lets("next", at, is_repeat=False) for at in (0.0, 0.14, 0.5)] == [
        True,
        False,
        True,
    ]


def test_next_and_previous_in_quick_order_both_count() -> None:
    gate = TurnGate()
    assert gate.lets("next", 0.0, is_repeat=False)
    assert gate.lets("previous", 0.05, is_repeat=False)


def test_a_command_that_asks_runs_at_the_second_press_in_time() -> None:
    presses = SecondPress()
    assert [presses.lets("leave", at) for at in (0.0, 1.9, 2.5, 9.0)] == [False, True, False, False]


def test_another_press_in_between_starts_anew() -> None:
    presses = SecondPress()
    assert not presses.lets("leave", 0.0)
    presses.forget()
    assert not presses.lets("leave", 0.5)


def test_digits_and_one_point_are_typed() -> None:
    typed = TypedNumber()
    assert [typed.takes(key, 0.0) for key in ".2.7.x"] == [False, True, True, True, False, False]
    assert typed.text(1.0) == "2.7"


def test_digits_are_forgotten_after_two_seconds() -> None:
    typed = TypedNumber()
    typed.takes("4", 0.0)
    assert typed.is_open(2.0)
    assert not typed.is_open(2.1)


def test_a_number_that_was_asked_for_is_waited_for() -> None:
    typed = TypedNumber()
    typed.ask(0.0)
    typed.takes("4", 5.0)
    typed.takes("2", 60.0)
    typed.erase(61.0)
    assert typed.text(90.0) == "4"
    typed.close()
    assert not typed.is_open(90.0)


def test_a_wheel_turns_a_step_for_each_notch() -> None:
    gate = WheelGate()
    assert [gate.steps(-120, 0.0), gate.steps(120, 1.0)] == [1, -1]


def test_a_touchpad_collects_a_notch_and_then_rests() -> None:
    gate = WheelGate()
    assert [gate.steps(-50, at / 100) for at in range(8)] == [0, 0, 1, 0, 0, 0, 0, 0]
    assert gate.steps(-120, 0.5) == 1


def test_a_wheel_that_turns_back_starts_anew() -> None:
    gate = WheelGate()
    assert [gate.steps(units, 0.0) for units in (-100, 100, 20)] == [0, 0, -1]


def test_a_key_that_is_held_for_a_second_is_as_good_as_pressed_twice_and_counts_once() -> None:
    presses = SecondPress()
    held = [presses.lets("reset", at / 2, is_repeat=at > 0) for at in range(7)]
    assert held == [False, False, True, False, False, False, False]
    assert not presses.lets("reset", 4.0)
