"""Typed readers: what people write, and what is refused."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from recap_deck.geometry import Size
from recap_deck.model.event import Speaker
from recap_deck.model.slide import Paginate
from recap_deck.source.values import (
    BadValueError,
    Reader,
    read_bare,
    read_boolean,
    read_color,
    read_date,
    read_image,
    read_levels,
    read_minutes,
    read_paginate,
    read_seconds,
    read_size,
    read_speakers,
    read_style,
    read_text,
    read_time,
    read_words,
)
from recap_deck.source.yaml_events import read_node
from recap_deck.source.yaml_nodes import YamlNode, YamlText


def nodes(text: str) -> YamlNode:
    return read_node(text) if text[:1] in ("[", "{", "-") else YamlText(text)


GOOD: tuple[tuple[Reader, str, Any], ...] = (
    (read_text, " Recap #3: a ", "Recap #3: a"),
    (read_bare, "recap  # the dark one", "recap"),
    (read_bare, "https://a.b/c#d", "https://a.b/c#d"),
    (read_bare, "# only a remark", ""),
    *((read_boolean, word, True) for word in ("true", "Yes", "on", "TRUE  # always")),
    *((read_boolean, word, False) for word in ("false", "No", "off")),
    (read_paginate, "true", Paginate.SHOW),
    (read_paginate, "off", Paginate.NONE),
    (read_paginate, "hold", Paginate.HOLD),
    (read_minutes, "25", 25),
    (read_minutes, "25m", 25),
    (read_minutes, "25 min", 25),
    (read_minutes, "25분", 25),
    (read_minutes, "1h30", 90),
    (read_minutes, "1h 30m", 90),
    (read_minutes, "1시간 30분", 90),
    (read_minutes, "1.5h", 90),
    (read_minutes, "90s", 1.5),
    (read_minutes, "2m30", 2.5),
    (read_minutes, "1:30:00", 90),
    (read_minutes, "12:30", 12.5),
    (read_minutes, "5   # of the 25", 5),
    (read_seconds, "20", 20),
    (read_seconds, "20s", 20),
    (read_seconds, "1m30", 90),
    (read_seconds, "2.5s  # quickly", 2.5),
    (read_seconds, "off", 0),
    (read_seconds, "0", 0),
    (read_time, "19:00", time(19)),
    (read_time, "9:05", time(9, 5)),
    (read_time, "7pm", time(19)),
    (read_time, "7:30 PM", time(19, 30)),
    (read_time, "12am", time(0)),
    (read_time, "12 p.m.", time(12)),
    (read_time, "오후 7시 30분", time(19, 30)),
    (read_time, "19시", time(19)),
    (read_date, "2015-11-05", date(2015, 11, 5)),
    (read_date, "2015/11/5", date(2015, 11, 5)),
    (read_date, "2015. 11. 5.", date(2015, 11, 5)),
    (read_date, "2015년 11월 5일", date(2015, 11, 5)),
    (read_date, "2015-11-05T19:00", date(2015, 11, 5)),
    (read_size, "16:9", Size(1920, 1080)),
    (read_size, "4:3", Size(1920, 1440)),
    (read_size, "16:10", Size(1920, 1200)),
    (read_size, "1:1", Size(1920, 1920)),
    (read_size, "1280x720", Size(1920, 1080)),
    (read_size, "4/3", Size(1920, 1440)),
    (read_size, "4K", Size(1920, 1080)),
    (read_levels, "2", (1, 2)),
    (read_levels, "[2, 4]", (2, 4)),
    (read_levels, "#, ##", (1, 2)),
    (read_levels, "false", ()),
    (read_color, "#F90", "#F90"),
    (read_color, "#ff9900  # orange", "#ff9900"),
    (read_color, "rebeccapurple", "rebeccapurple"),
    (read_color, "rgba(0, 0, 0, .5)", "rgba(0, 0, 0, .5)"),
    (read_color, "", ""),
    (read_image, "url('a b.png')", "a b.png"),
    (read_image, 'url("a.png")', "a.png"),
    (read_image, "url(a.png)", "a.png"),
    (read_image, "a.png", "a.png"),
    (read_image, "linear-gradient(red, blue)", "linear-gradient(red, blue)"),
    (read_image, "none", ""),
    (read_words, "lead invert", ("lead", "invert")),
    (read_words, "[lead, 'big red']", ("lead", "big", "red")),
    (read_words, "- 큰글자", ("큰글자",)),
    (read_words, "", ()),
    (read_speakers, "윤석찬", (Speaker("윤석찬"),)),
    (read_speakers, "윤석찬, 정민영 & Kim", (Speaker("윤석찬"), Speaker("정민영"), Speaker("Kim"))),
    (read_speakers, "- A\n- name: B\n  org: C", (Speaker("A"), Speaker("B", org="C"))),
    (read_style, '{ palette: { accent: "#f90" } }', (("palette.accent", "#f90"),)),
    (read_style, "", ()),
)

BAD: tuple[tuple[Reader, str, str], ...] = (
    (read_text, "[a]", "value-text"),
    (read_boolean, "perhaps", "value-boolean"),
    (read_paginate, "maybe", "value-choice"),
    *((read_minutes, text, "value-duration") for text in ("", "soon", "-5", "30m1h", "25h", "5 x")),
    *((read_seconds, text, "value-seconds") for text in ("", "soon", "-5", "0.2s", "2h", "5 x")),
    *((read_time, text, "value-time") for text in ("", "7", "19", "25:00", "13pm", "7:60", "x")),
    *((read_date, text, "value-date") for text in ("", "5.11.2015", "2015-13-01", "tomorrow")),
    *((read_size, text, "value-size") for text in ("", "wide", "0:9", "9:0", "100:1")),
    *((read_levels, text, "value-levels") for text in ("7", "[1, x]", "two")),
    *((read_color, text, "value-color") for text in ("why this", "#12", "url(x)")),
    (read_words, "a&b", "value-words"),
    (read_words, "3 <b>", "value-words"),
    (read_speakers, "- {org: AWS}", "value-speaker"),
    (read_style, "section {}", "value-css"),
)


@pytest.mark.parametrize(("read", "text", "value"), GOOD)
def test_a_value_is_read_as_it_is_meant(read: Reader, text: str, value: object) -> None:
    assert read(nodes(text)) == value


@pytest.mark.parametrize(("read", "text", "code"), BAD)
def test_a_value_that_makes_no_sense_is_refused(read: Reader, text: str, code: str) -> None:
    with pytest.raises(BadValueError) as refused:
        read(nodes(text))
    assert refused.value.code == code
