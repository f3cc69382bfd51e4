"""Whether PowerPoint would open what we write without a question: every rule of its schemas."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from recap_deck.build.builder import Builder
from recap_deck.export.pages import printed_entries
from recap_deck.export.pptx.write import write_pptx
from recap_deck.source.load import load_deck

pytestmark = pytest.mark.usefixtures("qapp")


def faults_of(path: Path) -> list[str]:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=20)
    return [
        f"{error.part_uri} {error.path}: {error.description}"
        for error in validator.validate(path).errors
    ]


@pytest.mark.parametrize("deck", ["slides", "tests/decks/standard", "docs/examples/layouts"])
def test_every_part_keeps_to_the_schemas(deck: str, tmp_path: Path) -> None:
    builder = Builder(load_deck(Path(deck)), with_hidden=True)
    write_pptx(builder, tmp_path / "a.pptx", printed_entries(builder.entries), lambda *_: None)
    assert faults_of(tmp_path / "a.pptx") == []


def test_a_file_of_several_masters_keeps_to_the_schemas(tmp_path: Path) -> None:
    looks = ("", "<!-- _class: light -->", "<!-- _class: lead -->", "<!-- _color: #335577 -->")
    slides = [f"{look}\n\n## Title\n\n- item\n" for look in looks] + ["## عنوان\n\n- بند\n"]
    (tmp_path / "a.md").write_text("---\ntheme: recap\n---\n\n" + "\n---\n\n".join(slides))
    builder = Builder(load_deck(tmp_path / "a.md"))
    write_pptx(builder, tmp_path / "a.pptx", printed_entries(builder.entries), lambda *_: None)
    with zipfile.ZipFile(tmp_path / "a.pptx") as archive:
        masters = [each for each in archive.namelist() if "slideMasters/slideM" in each]
    assert len(masters) == 4
    assert faults_of(tmp_path / "a.pptx") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'algn="l"', b'algn="left"'),
        (b"<a:noAutofit/>", b"<a:noAutofit/><a:noFill/>"),
        (b"<a:lnSpc>", b"<a:buNone/><a:lnSpc>"),
        (b'<p:cNvPr id="2"', b'<p:cNvPr id="3"'),
    ],
)
def test_the_audit_sees_what_is_wrong(right: bytes, wrong: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n- b\n")
    builder = Builder(load_deck(tmp_path / "a.md"))
    write_pptx(builder, tmp_path / "a.pptx", printed_entries(builder.entries), lambda *_: None)
    with zipfile.ZipFile(tmp_path / "a.pptx") as old, zipfile.ZipFile(tmp_path / "b", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            is_slide = name == "ppt/slides/slide1.xml"
            assert right in data or not is_slide
            new.writestr(name, data.replace(right, wrong, 1) if is_slide else data)
    (tmp_path / "b").rename(tmp_path / "b.pptx")
    assert faults_of(tmp_path / "b.pptx") != []
