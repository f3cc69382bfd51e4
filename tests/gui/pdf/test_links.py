"""Links in the PDF: where they lie, and where they lead."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pytest

from recap_deck.export.pdf import write_pdf
from recap_deck.place.boxes import TextBox
from tests.pdf_reading import links
from tests.pdf_writing import WritePdf, Written

DECK = """\
# First

- see [한국어 링크 two words](https://example.org/가나?x=(1)&y=a%20b) now
- go to [the end](#last-one), or [nowhere](#not-there)

---

# Last one
"""


def links_of(written: Written, page: int) -> list[tuple[str, tuple[float, ...]]]:
    with pikepdf.open(written.path) as pdf:
        return links(pdf.pages[page])


def addresses(written: Written, page: int) -> list[str]:
    return [address for address, _ in links_of(written, page)]


def test_an_address_is_percent_encoded_and_whole(write: WritePdf) -> None:
    found = addresses(write(DECK), 0)
    assert found[0] == "https://example.org/%EA%B0%80%EB%82%98?x=%281%29&y=a%20b"


def test_a_link_of_several_words_is_one_rectangle_around_its_letters(write: WritePdf) -> None:
    written = write(DECK)
    boxes = written.builder.pages(0)[0].slide.boxes
    box = next(box for box in boxes if isinstance(box, TextBox) and box.paragraph.links)
    ((rect, _),) = box.paragraph.links
    left, bottom, right, top = links_of(written, 0)[0][1]
    assert left == pytest.approx((box.rect.x + rect.x) / 2, abs=0.01)
    assert right == pytest.approx((box.rect.x + rect.right) / 2, abs=0.01)
    assert top == pytest.approx(540 - (box.rect.y + rect.y) / 2, abs=0.01)
    assert bottom == pytest.approx(540 - (box.rect.y + rect.bottom) / 2, abs=0.01)


def test_a_link_that_wraps_has_a_rectangle_on_each_line(write: WritePdf) -> None:
    found = links_of(write(f"- [{'many words ' * 20}](https://example.org/)\n"), 0)
    assert len(found) > 1
    tops = [rect[3] for _, rect in found]
    assert tops == sorted(tops, reverse=True)


def test_a_link_on_a_later_part_is_on_its_own_page_only(write: WritePdf) -> None:
    items = "\n".join(f"- {'many words ' * 9}{i}" for i in range(40))
    written = write(f"# Long\n\n{items}\n- [here](https://example.org/)\n")
    with pikepdf.open(written.path) as pdf:
        found = [len(links(page)) for page in pdf.pages]
    assert found == [0] * (len(found) - 1) + [1]


def test_a_link_to_a_slide_leads_to_its_page_and_a_dead_one_is_no_link(write: WritePdf) -> None:
    written = write(DECK)
    assert addresses(written, 0)[1:] == ["→deck.md#last-one"]
    with pikepdf.open(written.path) as pdf:
        names = list(pdf.Root.Names.Dests.Names)
        pages = {bytes(name): row[0] for name, row in zip(names[::2], names[1::2], strict=True)}
        assert pages[b"deck.md#last-one"].objgen == pdf.pages[1].obj.objgen


def test_a_link_may_name_a_slide_of_its_session_or_of_another(write: WritePdf) -> None:
    written = write(
        {
            "event.yaml": "title: E\nagenda:\n  - session: a.md\n  - session: b/session.md\n",
            "a.md": "# Same\n\n- [three](#three) [same](#same)\n",
            "b/session.md": "# Same\n\n- [same](#same) [a](../a.md)\n\n---\n\n# Three\n",
        }
    )
    with pikepdf.open(written.path) as pdf:
        found = [[address for address, _ in links(page)] for page in pdf.pages]
    assert found[0] == ["→b/session.md#three", "→a.md#same"]
    assert ["→b/session.md#same", "→a.md#same"] in found


def test_a_video_leads_to_its_file_from_where_the_pdf_lies(write: WritePdf, tmp_path: Path) -> None:
    written = write({"one.md": "# A\n\n![](my%20clips/내 영상.mp4)\n"})
    assert addresses(written, 0) == []
    folder = written.builder.deck.root / "my clips"
    folder.mkdir()
    (folder / "내 영상.mp4").write_bytes(b"film")

    target = tmp_path / "elsewhere"
    target.mkdir()
    write_pdf(written.builder, target / "a.pdf")
    with pikepdf.open(target / "a.pdf") as pdf:
        (found,) = [address for address, _ in links(pdf.pages[0])]
    way = os.path.relpath(written.builder.deck.root.resolve(), target.resolve())
    assert unquote(found) == f"{way}/my clips/내 영상.mp4"
    assert found.isascii()


def test_a_video_on_the_web_leads_there(write: WritePdf) -> None:
    written = write("# A\n\n![](https://example.org/a%20b.mp4)\n")
    assert addresses(written, 0) == ["https://example.org/a%20b.mp4"]
