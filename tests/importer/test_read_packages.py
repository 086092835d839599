"""Office files that are hostile, broken or something else: one clear sentence, nothing unpacked."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx_maker import NAMESPACES, content_types, docx, opened, p, relations, xlsx, zipped

from khtool.errors import UserError
from khtool.office import limits
from khtool.office.package import OLE, Package
from khtool.office.word import w

if TYPE_CHECKING:
    from pathlib import Path


def refusal(data: bytes, name: str = "ke-hoach.docx") -> str:
    """Return the key of what is said of `data`, whichever part of it is asked for."""
    with pytest.raises(UserError) as caught:
        read_all(data, name)
    assert caught.value.message.values["name"] == name
    return caught.value.message.key


def read_all(data: bytes, name: str) -> None:
    package = Package(data, name)
    for part in package.names:
        package.xml(part)


def with_document(xml: str | bytes) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types("word/document.xml"),
            "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
            "word/document.xml": xml,
        }
    )


def test_a_sound_document_is_opened() -> None:
    package = opened(docx(p("Kế hoạch")))
    assert package.kind == "docx"
    assert package.main == "word/document.xml"
    assert package.xml(package.main).find(f"{w('body')}/{w('p')}") is not None


def test_a_workbook_is_told_by_its_content() -> None:
    assert opened(xlsx({"A": ""}), "ke-hoach.docx").kind == "xlsx"


def test_relationships_are_resolved_to_names_of_parts() -> None:
    package = opened(docx("", styles=""))
    (item,) = package.relationships(package.main).values()
    assert (item.kind, item.target, item.external) == ("styles", "word/styles.xml", False)
    assert package.relationships("word/styles.xml") == {}


def test_a_strict_document_has_the_names_of_all_others() -> None:
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    package = opened(with_document(f"<w:document {strict}><w:body/></w:document>"))
    assert package.xml("word/document.xml").tag == w("document")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "reading.empty"),
        (b"Some text", "reading.no_zip"),
        (b"PK\x03\x04 and then nothing", "reading.truncated"),
        (OLE + "EncryptedPackage\0".encode("utf-16-le"), "reading.encrypted"),
        (OLE + "WordDocument\0".encode("utf-16-le"), "reading.old_word"),
        (OLE + "Workbook\0".encode("utf-16-le"), "reading.old_excel"),
        (OLE + bytes(512), "reading.old_office"),
    ],
)
def test_what_is_no_package_is_named(data: bytes, key: str) -> None:
    assert refusal(data) == key


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_that_was_not_copied_whole_is_named(share: float) -> None:
    whole = docx("".join(p(f"Đoạn {count}") for count in range(500)))
    assert refusal(whole[: int(len(whole) * share)]) == "reading.truncated"


def test_a_part_with_wrong_bytes_is_named() -> None:
    whole = bytearray(docx(p("Kế hoạch" * 100)))
    start = whole.index(b"word/document.xml") + 40
    whole[start : start + 20] = bytes(20)
    assert refusal(bytes(whole)) == "reading.broken"


def test_a_zip_bomb_is_refused_before_it_unfolds() -> None:
    bomb = with_document(b" " * 50_000_000)
    assert len(bomb) < 100_000
    tracemalloc.start()
    assert refusal(bomb) == "reading.bomb"
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_many_parts_that_are_big_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("khtool.office.package.MOST_UNFOLDED", 1_000)
    parts = {f"word/media/{count}.xml": "x" * 400 for count in range(3)}
    assert refusal(zipped(parts)) == "reading.unfolds"


def test_thousands_of_parts_are_refused() -> None:
    parts = {f"{count}.xml": "" for count in range(limits.MOST_PARTS + 1)}
    assert refusal(zipped(parts)) == "reading.parts"


@pytest.mark.parametrize(
    "name", ["../outside.xml", "/etc/passwd", "word/../../x.xml", "C:/x.xml", "word\\..\\x.xml"]
)
def test_a_part_that_leads_outside_is_refused(name: str) -> None:
    assert refusal(zipped({name: "<a/>"})) == "reading.path"


def test_two_parts_of_one_name_are_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("word/document.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            target.writestr("word/document.xml", "<b/>")
    assert refusal(file.getvalue()) == "reading.path"


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(zipped({"word/document.xml": "<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data)) == "reading.encrypted"


LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 9))


@pytest.mark.parametrize(
    "xml",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l8;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_unfolded(xml: str, encoding: str) -> None:
    start = time.monotonic()
    assert refusal(with_document(xml.encode(encoding))) == "reading.bad_xml"
    assert time.monotonic() - start < 1


def test_broken_xml_is_named_with_its_part() -> None:
    with pytest.raises(UserError) as caught:
        opened(with_document("<w:document>")).xml("word/document.xml")
    assert caught.value.message.key == "reading.bad_xml"
    assert caught.value.message.values["part"] == "word/document.xml"


def test_elements_too_many_or_too_deep_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "<a>" * 300 + "</a>" * 300
    assert refusal(with_document(deep)) == "reading.bomb"
    monkeypatch.setattr("khtool.office.xml.MOST_ELEMENTS", 1_000)
    assert refusal(with_document(f"<a>{'<b/>' * 1_000}</a>")) == "reading.bomb"


def test_a_part_of_xml_that_is_too_big_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("khtool.office.package.MOST_XML", 100)
    assert refusal(docx(p("Kế hoạch"))) == "reading.bomb"


def test_a_file_of_200_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "to.docx"
    with path.open("wb") as file:
        file.truncate(200 * limits.MEGABYTE)
    tracemalloc.start()
    with pytest.raises(UserError) as caught:
        Package.open(str(path))
    assert caught.value.message.key == "reading.too_big"
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        Package.open(str(tmp_path / "khong-co.docx"))
    assert caught.value.message.key == "path.missing"
