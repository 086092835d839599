"""Any document: the reader is chosen by content, everything else is refused with a sentence."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from docx_maker import docx, p, relations, xlsx, zipped

from khtool.errors import UserError
from khtool.importer.read_document import read_file, read_source
from khtool.office import limits
from khtool.office.package import OLE
from support import PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

WORKBOOK = xlsx({"A": '<sheetData><row><c t="inlineStr"><is><t>TT</t></is></c></row></sheetData>'})


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (docx(p("Kế hoạch")), "a.docx", "docx"),
        (docx(p("Kế hoạch")), "a.doc", "docx"),
        (docx(p("Kế hoạch")), "-", "docx"),
        (WORKBOOK, "a.docx", "xlsx"),
        ("TT\tViệc".encode(), "-", "text"),
        ("TT;Việc".encode(), "a.CSV", "csv"),
        ("# Kế hoạch".encode(), "a.md", "text"),
    ],
)
def test_the_content_chooses_the_reader(data: bytes, name: str, kind: str) -> None:
    source = read_source(data, name)
    assert (source.kind, source.name) == (kind, name)


PICTURE = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.docx", "reading.empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "a.txt", "reading.empty"),
        (bytes(100), "a.docx", "reading.empty"),
        ("Kế hoạch".encode(), "a.docx", "reading.no_zip"),
        ("Kế hoạch".encode(), "a.pdf", "reading.pdf_broken"),
        (OLE + "WordDocument\0".encode("utf-16-le"), "a.docx", "reading.old_word"),
        (b"{\\rtf1 abc}", "a.doc", "reading.rtf"),
        (b"<!DOCTYPE html><html></html>", "a.doc", "reading.html"),
        (b"\x89PNG\r\n\x1a\n", "scan.png", "reading.is_picture"),
        (b"\xff\xd8\xff\xe0", "scan.txt", "reading.is_picture"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "a.odt",
            "reading.other_office",
        ),
        (zipped({"_rels/.rels": relations({})}), "a.zip", "reading.other_office"),
        (docx(p(PICTURE)), "a.docx", "reading.only_pictures"),
        (docx(p()), "a.docx", "reading.no_words"),
        (xlsx({"A": ""}), "a.xlsx", "reading.no_words"),
        (b"a" * (limits.MOST_TEXT + 1), "a.txt", "reading.too_big"),
        (bytes([0xD3, 0x20, 0x41]), "a.csv", "reading.encoding"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, name: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read_source(data, name)
    assert caught.value.message.key == key
    assert caught.value.message.values["name"] == name


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b'1\t"a\nb"'))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert [text.text for text in read_file("-").paragraphs()] == ["1", "a", "b"]


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_file(str(tmp_path))
    assert caught.value.message.key == "path.unreadable"


@pytest.mark.parametrize("plan", sorted(PLANS.rglob("*.yaml")), ids=lambda plan: plan.stem)
def test_the_words_of_a_plan_are_all_in_the_document_made_of_it(
    plan: Path, khtool: Khtool, tmp_path: Path
) -> None:
    """Word and Markdown of one plan hold the same words, whatever the form."""
    for suffix in ("docx", "md"):
        assert khtool("render", plan, "-o", tmp_path / f"a.{suffix}", "--format", suffix).code == 0
    word = read_file(str(tmp_path / "a.docx"))
    plain = read_file(str(tmp_path / "a.md"))
    notes = [text for texts in word.footnotes.values() for text in texts]
    found = {token for text in [*word.paragraphs(), *notes] for token in tokens(text.printed)}
    wanted = {token for text in plain.paragraphs() for token in tokens(text.printed)}
    assert found == wanted


def tokens(text: str) -> list[str]:
    """Return the words of `text`, without marks and whatever stands around them."""
    text = text.replace("[^1]", "").replace("¹", "")
    return [word.strip("*^[]().,;:“”-–/_|").lower() for word in text.split()]
