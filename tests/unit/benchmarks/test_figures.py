"""Figures of a benchmark: ratios pair by pair, and goals."""

from __future__ import annotations

import pytest

from benchmarks.figures import APP, BARE, TYPST, Goal, compared, own, table
from benchmarks.timing import median_ratio, percentile


def test_a_ratio_is_taken_from_runs_that_followed_each_other() -> None:
    # A machine that is three times as slow in the last pair changes no ratio.
    samples = {APP: (2.0, 4.0, 6.0), BARE: (1.0, 2.0, 3.0)}
    assert median_ratio(samples, APP, BARE) == 2


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = list(range(1, 101))
    assert percentile(values, 0.99) == 99
    assert percentile([7.0], 0.99) == 7


@pytest.mark.parametrize(("limit", "met"), [(2.0, True), (1.9, False)])
def test_a_goal_of_a_ratio_is_held_against_its_program(limit: float, met: bool) -> None:
    figure = compared("PDF", "s", {APP: (2.0,), BARE: (1.0,)}, Goal(limit, beside=BARE))
    assert figure.is_met is met


def test_a_goal_beside_a_program_that_did_not_run_is_open() -> None:
    figure = compared("PDF", "s", {APP: (2.0,), BARE: (1.0,)}, Goal(1.0, beside=TYPST))
    assert figure.is_met is None


def test_the_table_shows_the_goal_beside_the_figure() -> None:
    assert table([own("next slide", "ms", 9.25, [9.25], Goal(8, "ms"))]).splitlines() == [
        "| what       | recap-deck | bare Qt | Typst | goal   | met |",
        "| ---------- | ---------- | ------- | ----- | ------ | --- |",
        "| next slide | 9.25 ms    |         |       | ≤ 8 ms | no  |",
    ]
