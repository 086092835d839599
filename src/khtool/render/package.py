"""Whether a Word file will open: parts, content types, relationships, the order of elements."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from khtool.lang import msg
from khtool.render.schema_order import order_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khtool.lang import Message

TYPES = "[Content_Types].xml"
RELS = ".rels"
IN_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
IN_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
IN_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN_TYPE = "/officeDocument"
"""How the type of the relationship ends that leads to the document itself."""

REQUIRED: Final = (TYPES, "_rels/.rels")

Trees = dict[str, ElementTree.Element]


def fault_of(docx: bytes, *, in_order: bool = True) -> tuple[str, Message] | None:
    """Return the first part of `docx` that Word would stumble over and why, None when it opens.

    `in_order` checks the order of elements too; Word's own files keep it, those of other
    programs may not and still open.
    """
    return next(_faults(docx, in_order=in_order), None)


def _faults(docx: bytes, *, in_order: bool) -> Iterator[tuple[str, Message]]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    for name in names:
        if names.count(name) > 1:
            yield name, msg("package.twice")
    for name in REQUIRED:
        if name not in parts:
            yield name, msg("package.missing")
            return
    trees: Trees = {}
    for name, data in parts.items():
        if name.endswith((".xml", RELS)):
            try:
                trees[name] = ElementTree.fromstring(data)
            except ElementTree.ParseError as error:
                line, reason = error.position[0], error.msg
                yield name, msg("package.xml", line=line, reason=reason)
                return
    yield from _type_faults(trees[TYPES], parts)
    yield from _relation_faults(trees, parts)
    for name, tree in trees.items():
        if in_order and name.startswith("word/") and (found := order_fault(tree)):
            yield name, found


def _type_faults(types: ElementTree.Element, parts: Mapping[str, bytes]) -> Iterator[_Fault]:
    """Yield parts without a content type, and content types without a part."""
    endings = {str(e.get("Extension")).lower() for e in types.iter(f"{IN_TYPES}Default")}
    named = {str(e.get("PartName")).removeprefix("/") for e in types.iter(f"{IN_TYPES}Override")}
    for name in parts:
        if name == TYPES or name.endswith("/"):
            continue
        if name not in named and name.rpartition(".")[2].lower() not in endings:
            yield name, msg("package.type")
    for name in sorted(named - set(parts)):
        yield name, msg("package.typed")


def _relation_faults(trees: Trees, parts: Mapping[str, bytes]) -> Iterator[_Fault]:
    """Yield relationships to nowhere, ids used twice or not declared; a package has one main."""
    main = [e for e in trees["_rels/.rels"] if str(e.get("Type")).endswith(MAIN_TYPE)]
    if len(main) != 1:
        yield "_rels/.rels", msg("package.main")
    for name, tree in trees.items():
        if name.endswith(RELS):
            yield from _link_faults(name, tree, parts)
        else:
            folder, _, file = name.rpartition("/")
            own = trees.get(posixpath.join(folder, "_rels", f"{file}{RELS}"))
            yield from _id_faults(name, tree, own)


def _link_faults(
    name: str, tree: ElementTree.Element, parts: Mapping[str, bytes]
) -> Iterator[_Fault]:
    folder = posixpath.dirname(posixpath.dirname(name))
    ids = [str(e.get("Id")) for e in tree]
    for relation in tree.iter(f"{IN_RELS}Relationship"):
        target = str(relation.get("Target"))
        if relation.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if path not in parts:
                yield name, msg("package.target", target=target)
        if ids.count(str(relation.get("Id"))) > 1:
            yield name, msg("package.id", id=relation.get("Id"))


def _id_faults(
    name: str, tree: ElementTree.Element, own: ElementTree.Element | None
) -> Iterator[_Fault]:
    known = {e.get("Id") for e in own} if own is not None else set()
    for element in tree.iter():
        for attribute, value in element.items():
            if attribute.startswith(IN_LINKS) and value and value not in known:
                yield name, msg("package.undeclared", id=value)


_Fault = tuple[str, "Message"]
