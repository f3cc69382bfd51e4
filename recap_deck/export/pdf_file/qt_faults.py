"""What Qt writes wrongly into a PDF, put right: see-through gradients, outlines of nothing.

Qt 6.11 masks a gradient by the opacity of an opaque form in the wrong place, and paints the
outline of a pen that has a width but no brush.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.export.pdf_file.qt_file import QtFile
from recap_deck.export.pdf_file.syntax import PdfObject, compressed, content_of, entry
from recap_deck.patterns import expression

Matrix = tuple[float, float, float, float, float, float]

_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
_OPERATOR = expression(
    rb"(?<!\S)(?:(?P<save>q)|(?P<restore>Q)|(?P<matrix>(?:[-\d.]+\s+){6})cm"
    rb"|/Pat(?P<pattern>\d+) scn\s+/GState(?P<state>\d+) gs)(?!\S)"
)
_MATRIX = expression(rb"/Matrix \[([^\]]*)\]")
# A pen with a brush sets its colour first.
_OUTLINE_OF_NOTHING = expression(rb"q\n(?:[-\d. ]+ [mlc]\n|h\n)+(?:h )?f\*?\nQ\n")
_FAR = 16_384


def repair(file: QtFile) -> None:
    """Put right the pages of `file`."""
    if any(b"/S /Alpha" in each.body for each in file.objects.values()):
        for page in file.pages:
            _repair_masks(file.objects, content_of(file.objects[page.contents]))


def without_outlines_of_nothing(content: PdfObject) -> PdfObject:
    """The same content without what a pen without a brush has left."""
    return compressed(_OUTLINE_OF_NOTHING.sub(b"", content_of(content)))


def _repair_masks(objects: dict[int, PdfObject], content: bytes) -> None:
    for pattern, state, matrix in _masked_patterns(content):
        body = objects[state].body
        if b"/S /Alpha" in body:
            objects[state] = PdfObject(body.replace(b"/S /Alpha", b"/S /Luminosity"))
            form = entry(body, b"G")
            objects[form] = _mask(objects[form], _times(_matrix_of(objects[pattern]), matrix))


def _masked_patterns(content: bytes) -> Iterator[tuple[int, int, Matrix]]:
    """Each pattern that is set with a mask, with the inverse of the matrix in force."""
    matrix, kept = _UNIT, []
    for match in _OPERATOR.finditer(content):
        if match["save"]:
            kept.append(matrix)
        elif match["restore"]:
            matrix = kept.pop()
        elif match["matrix"]:
            matrix = _times(_read_matrix(match["matrix"]), matrix)
        else:
            yield int(match["pattern"]), int(match["state"]), _inverse(matrix)


def _mask(form: PdfObject, matrix: Matrix) -> PdfObject:
    """The form that paints a gradient's opacity in gray, where the gradient itself is."""
    box = re.sub(
        rb"/BBox \[[^\]]*\]", b"/BBox [%d %d %d %d]" % (-_FAR, -_FAR, _FAR, _FAR), form.body
    )
    body = box.replace(b"/S /Transparency", b"/S /Transparency /CS /DeviceGray")
    place = b" ".join(b"%.9f" % value for value in matrix)
    return PdfObject(body, b"%s cm\n%s" % (place, content_of(form)))


def _matrix_of(pattern: PdfObject) -> Matrix:
    match = _MATRIX.search(pattern.body)
    return _read_matrix(match[1]) if match else _UNIT


def _read_matrix(values: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, values.split())
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that does `one`, then `other`."""
    a, b, c, d, e, f = one
    k, m, n, o, x, y = other
    return (
        *(a * k + b * n, a * m + b * o),
        *(c * k + d * n, c * m + d * o),
        *(e * k + f * n + x, e * m + f * o + y),
    )


def _inverse(matrix: Matrix) -> Matrix:
    a, b, c, d, e, f = matrix
    area = a * d - b * c or 1
    return (
        *(d / area, -b / area, -c / area, a / area),
        *((c * f - d * e) / area, (b * e - a * f) / area),
    )
