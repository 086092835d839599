"""A .docx or .xlsx opened safely: bounded, no path tricks, each failure a clear sentence."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import unquote

from khtool.errors import UserError
from khtool.lang import msg
from khtool.office.limits import (
    MOST_BYTES,
    MOST_PART,
    MOST_PARTS,
    MOST_RATIO,
    MOST_UNFOLDED,
    MOST_XML,
    RATIO_FROM,
    read_limited,
    too_big,
)
from khtool.office.xml import BadXmlError, TooMuchXmlError, parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

ZIP: Final = b"PK\x03\x04"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What compound files begin with: the Office of before 2007, and encrypted files of today."""

OLE_STREAMS: Final = (
    ("EncryptedPackage", "reading.encrypted"),
    ("WordDocument", "reading.old_word"),
    ("Workbook", "reading.old_excel"),
    ("Book", "reading.old_excel"),
)
"""Names in the directory of a compound file and what they tell ([MS-OFFCRYPTO], [MS-DOC])."""

CENTRAL: Final = b"PK\x01\x02"
CONTENT_TYPES: Final = "[Content_Types].xml"
TYPES_NAMESPACE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS_NAMESPACE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE_DOCUMENT: Final = "officeDocument"

OfficeKind = Literal["docx", "xlsx", "other"]


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: `kind` is the last word of its type (`styles`, `image`).

    `target` is the name of a part, or an address where `external`.
    """

    kind: str
    target: str
    external: bool


class Package:
    """The parts of an office file, checked before any is unpacked.

    `name` is the file as the user named it. Raises `UserError` for everything that cannot be
    an honest .docx or .xlsx; the sentence says what to do.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if len(data) > MOST_BYTES:
            raise too_big(name)
        _refuse_what_is_no_zip(data, name)
        self._zip = _opened(data, name)
        self._infos = self._checked()

    @classmethod
    def open(cls, path: str) -> Package:
        """Return the package in the file `path`; one that is too big is not read."""
        return cls(read_limited(path), path)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, in the order of the file."""
        return tuple(self._infos)

    def part(self, name: str) -> bytes:
        """Return the bytes of a part; `KeyError` where there is none of that name."""
        info = self._infos[name]
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise UserError(msg("reading.broken", name=self.name, part=name)) from error

    def xml(self, name: str) -> Element:
        """Return the root of a part of XML; `KeyError` where there is none of that name."""
        if self._infos[name].file_size > MOST_XML:
            raise UserError(msg("reading.bomb", name=self.name, part=name))
        try:
            return parse(self.part(name))
        except TooMuchXmlError as error:
            raise UserError(msg("reading.bomb", name=self.name, part=name)) from error
        except BadXmlError as error:
            raise UserError(
                msg("reading.bad_xml", name=self.name, part=name, reason=str(error))
            ) from error

    def relationships(self, part: str = "") -> Mapping[str, Relationship]:
        """Return what `part` (else the package) refers to, by id; empty where nothing."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self._infos:
            return {}
        found = {}
        for item in self.xml(name).iter(f"{RELATIONS_NAMESPACE}Relationship"):
            external = item.get("TargetMode") == "External"
            target = item.get("Target", "")
            found[item.get("Id", "")] = Relationship(
                item.get("Type", "").rpartition("/")[2],
                target if external else _resolved(folder, target),
                external,
            )
        return found

    @cached_property
    def main(self) -> str:
        """Return the name of the part that holds the document or workbook, or ''."""
        targets = [
            item.target
            for item in self.relationships().values()
            if item.kind == OFFICE_DOCUMENT and item.target in self._infos
        ]
        return targets[0] if targets else ""

    @cached_property
    def kind(self) -> OfficeKind:
        """Return what the file is by its content, whatever its name says."""
        if not self.main or CONTENT_TYPES not in self._infos:
            return "other"
        types = self.xml(CONTENT_TYPES)
        by_name = {
            item.get("PartName", "").lstrip("/"): item.get("ContentType", "")
            for item in types.iter(f"{TYPES_NAMESPACE}Override")
        }
        by_suffix = {
            item.get("Extension", "").lower(): item.get("ContentType", "")
            for item in types.iter(f"{TYPES_NAMESPACE}Default")
        }
        suffix = posixpath.splitext(self.main)[1].lstrip(".").lower()
        content = by_name.get(self.main, by_suffix.get(suffix, "")).lower()
        if "wordprocessingml" in content or "ms-word" in content:
            return "docx"
        return "xlsx" if "spreadsheetml" in content or "ms-excel" in content else "other"

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        """Return the parts by name; sizes are those declared, more is never unpacked."""
        infos: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            if info.is_dir():
                continue
            if info.flag_bits & 1:
                raise UserError(msg("reading.encrypted", name=self.name))
            if _tricky(info) or info.filename in infos:
                raise UserError(msg("reading.path", name=self.name, part=info.filename))
            unfolds = info.file_size > MOST_RATIO * max(info.compress_size, 1)
            if info.file_size > MOST_PART or (info.file_size > RATIO_FROM and unfolds):
                raise UserError(msg("reading.bomb", name=self.name, part=info.filename))
            infos[info.filename] = info
        if sum(info.file_size for info in infos.values()) > MOST_UNFOLDED:
            raise UserError(msg("reading.unfolds", name=self.name))
        return infos


def _refuse_what_is_no_zip(data: bytes, name: str) -> None:
    """Tell apart what is saved under the name of a .docx without being one."""
    if not data:
        raise UserError(msg("reading.empty", name=name))
    if data.startswith(OLE):
        for stream, key in OLE_STREAMS:
            if f"{stream}\0".encode("utf-16-le") in data:
                raise UserError(msg(key, name=name))
        raise UserError(msg("reading.old_office", name=name))
    if not data.startswith(ZIP):
        raise UserError(msg("reading.no_zip", name=name))


def _opened(data: bytes, name: str) -> zipfile.ZipFile:
    # counted before zipfile makes an object of each
    if data.count(CENTRAL) > MOST_PARTS:
        raise UserError(msg("reading.parts", name=name, most=MOST_PARTS))
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UserError(msg("reading.truncated", name=name)) from error


def _tricky(info: zipfile.ZipInfo) -> bool:
    """Say whether the name of a part leads out of the package or is not what it seems."""
    name = info.orig_filename
    steps = name.split("/")
    return (
        name.startswith("/")
        or "\\" in name
        or "\0" in name
        or ":" in steps[0]
        or any(step in ("", ".", "..") for step in steps)
    )


def _resolved(folder: str, target: str) -> str:
    """Return the part that a relationship from a part in `folder` means."""
    joined = unquote(target) if target.startswith("/") else posixpath.join(folder, unquote(target))
    return posixpath.normpath(joined).lstrip("/")
