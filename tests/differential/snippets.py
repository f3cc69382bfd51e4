"""Texts on which we and CommonMark agree: written by hand, and made from pieces of lines."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.differential.differences import DIFFERENCES

WRITTEN = tuple(
    """
text
§
two
lines
§
one

two
§
   indented text
    goes on
§
# One
## Two ##
###### Six
§
####### Seven
§
# Closed ###·
## Not closed #x
§
#
§
text
# Heading
text
§
\\# no heading
§
Title
===
Part
---
§
Two lines
of title
===
§
> Quoted
===
§
- item
---
§
Text
***
text
§
* * *
§
- - -
§
_____
§
--
**
§
- a
- b
- c
§
* a
+ b
- c
§
- a

- b
§
- a
  b
c
§
- a

  b
§
- a

 b
§
- a
 - b
  - c
   - d
    - e
§
-   wide
    marker
§
-    code
§
-      code
§
- a
  - b
    - c
      - d
§
1. a
2. b
§
1. a
1) b
§
7. a
8. b
§
0. a
§
123456789. a
§
1234567890. a
§
text
- list
§
text
1. list
§
text
2. no list
§
text
-
§
-
§
-
  a
§
-

  a
§
- a
-
- b
§
1. a
   - b
     1. c
§
- # Heading
- > quote
- ```
  code
  ```
§
- - - a
§
1. - 2. a
§
- a

      code
§
- a
> b
§
- a
# b
§
- a
***
- b
§
> a
> b
§
> a
b
§
> a

b
§
> a

> b
§
>a
 > b
   > c
§
    > code
§
> - a
> - b
§
> - a
b
§
> # Heading
> text
§
> ```
> code
> ```
§
> ```
code
§
> a
> > b
> c
§
> a
- b
§
```
code
```
§
~~~
code
~~~
§
````
```
````
§
```python
x
```
§
```python {1,3} title="x"
x
```
§
~~~ a`b
x
~~~
§
``` a`b
x
```
§
```
not closed
§
```

```
§
```
```
§
  ```
  two
    four
 one
  ```
§
    ```
    indented
    ```
§
text
```
code
```
text
§
```
a
 ```
§
```
a
    ```
b
```
§
    code
      more

    code
§
text
    no code
§
	tab
§
    code
text
§
# Heading
    code
§

    code after a blank line

§
| a | b |
|---|---|
| c | d |
§
a | b
--|--
c | d
§
| a |
|---|
§
| a | b |
| --- |
§
| a | b |
| :-- | --: |
| c |
§
| a |
|---|
| b |
text
# Heading
§
text
| a |
|---|
| b |
§
| a \\| b | `c` |
|---|---|
| *d* | **e** |
§
- | a |
  |---|
  | b |
§
> | a |
> |---|
> | b |
§
| a |
|---|

| b |
§
a
-|
§
*a* **b** ***c***
§
_a_ __b__ ___c___
§
a*b*c a_b_c
§
**a *b* c** *a **b** c*
§
*a **b* c**
§
* a *
§
a * b
§
**a **
§
*a
b*
§
*(a)* **(b)** a*(b)*c
§
\\*a\\* \\`b\\` \\_c\\_
§
~~a~~ a~~b~~c
§
`a` ``b ` c`` ` d `
§
`a
b`
§
`a *b` c*
§
`` not closed
§
[a](b) [a](b "c") [a](<b>) [a]()
§
[a *b* `c`](d)
§
[a](b(c)d)
§
[a](b 'c')
§
[a] (b)
§
[a]: b
§
[a]: b "c"

[a] [A] [x][a] [a][]
§
[a]: b
'title'

[a]
§
[a]: <b>
[c]: d

[a][c]
§
text
[a]: b
§
# [a]
[a]: b
§
![a](b)
§
a ![b](c) d
§
![a][b]

[b]: c
§
[![a](b)](c)
§
<https://a.b> <a@b.c>
§
&amp; &lt; &copy; &#65; &#x42; &nope;
§
a··
b
§
a\\
b
§
a
b··
§
a&nbsp;b
§
\\a \\\\ \\
§
a < b > c
§
1 - 2 + 3
§
\\- no list
§
1\\. no list
§
한국어 **굵게** 그리고 *기울임*
§
中文 **粗体** 和 `代码`
§
- 한국어
  - 두 칸
    - 네 칸
§
- a
  > b
  c
§
1. a

   b

2. c
§
- a

- b


- c
§
* a
  * b

    c
* d
§
- ```
  a

  b
  ```
  c
§
-  a
   b
 - c
§
10) a
    b
11) c
§
> 1. a
>    - b
>
>    c
> 2. d
§
- [a]: b
- [a]
§
a

***

b
§
**

**
""".strip("\n")
    .replace("·", " ")
    .split("\n§\n")
)

_PIECES = (
    "text", "more *em* text", "**b** `c`", "[l](u)", "![p](u.png)", "[r]", "[r]: /u",
    "\\*e\\*", "line  ", "line\\", "a*b*c", "_u_ __s__", "~~s~~ x", "<http://x.y>", "&amp; &lt;",
    "- a", "* b", "+ c", "  - d", "    - e", "1. one", "2) two", "3. three", "10. ten", "- - n",
    "-", "1.", "-\tt", "- [x](y)", "   inner", "  inner two", "    four", "        eight", "\tTab",
    "> q", "> - ql", "> > qq", "> # qh", "> ```", "   > iq", "", "", "", "", "# h", "## h2 ##",
    "===", "---", "***", "```", "```py", "  ```", "~~~", "| a | b |", "| - | - |", "|x|y|",
    "a | b", "--- | ---",
)  # fmt: skip
_GENERATED = 320


def same_snippets() -> Iterator[str]:
    """Texts that mean the same to us and to CommonMark."""
    yield from WRITTEN
    dice = random.Random(2015)
    made = 0
    while made < _GENERATED:
        text = "\n".join(dice.choice(_PIECES) for _ in range(dice.randint(2, 6)))
        if not _is_meant_to_differ(text):
            made += 1
            yield text


def _is_meant_to_differ(text: str) -> bool:
    return any(each.pattern is not None and each.pattern.search(text) for each in DIFFERENCES)
