from __future__ import annotations

import pytest

from recap_deck.parse.code.info import CodeInfo, read_info

ALL = (1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ("", CodeInfo()),
        ("python", CodeInfo("python")),
        ("Python", CodeInfo("python")),
        ("c++", CodeInfo("c++")),
        ("python {1,3-5}", CodeInfo("python", highlights=((1, 3, 4, 5),))),
        ("python{2}", CodeInfo("python", highlights=((2,),))),
        ("js [1-2|3]", CodeInfo("js", highlights=((1, 2), (3,)))),
        ("js [1-2|3,5|]", CodeInfo("js", highlights=((1, 2), (3, 5), ()))),
        ("{2|5}", CodeInfo(highlights=((2,), (5,)))),
        ("ts {1|all}", CodeInfo("ts", highlights=((1,), ALL))),
        ("ts {none|2}", CodeInfo("ts", highlights=((), (2,)))),
        ("ts {*|2}", CodeInfo("ts", highlights=(ALL, (2,)))),
        ("ruby {0}", CodeInfo("ruby")),
        ("ruby {3-99}", CodeInfo("ruby", highlights=((3, 4, 5, 6),))),
        ('python title="app.py"', CodeInfo("python", "app.py")),
        ("python filename='my app.py'", CodeInfo("python", "my app.py")),
        ('python {1,3-5|all} title="app.py"', CodeInfo("python", "app.py", ((1, 3, 4, 5), ALL))),
        ("python [app.py]", CodeInfo("python", "app.py")),
        ("python [app.py] {2}", CodeInfo("python", "app.py", ((2,),))),
        ("bash +line_numbers", CodeInfo("bash", numbered=True)),
        ("bash +line_numbers {1-2}", CodeInfo("bash", highlights=((1, 2),), numbered=True)),
        ("ts {lines:true}", CodeInfo("ts", numbered=True)),
        ("ts {2|3} {lines:true}", CodeInfo("ts", highlights=((2,), (3,)), numbered=True)),
        ("python {.line-numbers}", CodeInfo("python", numbered=True)),
        ("{.python .line-numbers}", CodeInfo("python", numbered=True)),
        ("{.python .numberLines}", CodeInfo("python", numbered=True)),
        ('{.python title="x.py"}', CodeInfo("python", "x.py")),
        ("python showLineNumbers", CodeInfo("python", numbered=True)),
        ("rust,ignore", CodeInfo("rust")),
        ("scala mdoc:invisible", CodeInfo("scala")),
        ("mermaid {theme: 'neutral', scale: 0.8}", CodeInfo("mermaid")),
        ("js {maxHeight:'100px'}", CodeInfo("js")),
        ("python linenos=table", CodeInfo("python", numbered=True)),
        ('title="only"', CodeInfo("", "only")),
    ],
)
def test_a_first_line_of_any_shape_is_read(info: str, expected: CodeInfo) -> None:
    assert read_info(info, 6) == expected
