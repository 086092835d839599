"""Changes properties in the XML of a part in place: every other byte stays as it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from khtool.office.order import ORDERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element


@dataclass(slots=True)
class Place:
    """Where an element stands in the bytes of a part; `body` is behind its start tag."""

    name: str
    start: int
    body: int
    body_end: int = 0
    end: int = 0
    children: list[Place] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        """Return what stands before the name of the element: `w:`."""
        head, colon, _ = self.name.rpartition(":")
        return head + colon

    @property
    def local(self) -> str:
        """Return the name without its prefix."""
        return self.name.rpartition(":")[2]

    def child(self, name: str) -> Place | None:
        """Return the first child called `name`, whatever its prefix."""
        return next((child for child in self.children if child.local == name), None)


def places(data: bytes) -> list[Place]:
    """Return where each element of a part stands, in the order of the file."""
    found: list[Place] = []
    open_: list[Place] = []
    parser = expat.ParserCreate()

    def start(name: str, _: Mapping[str, str]) -> None:
        at = parser.CurrentByteIndex
        place = Place(name, at, _tag_end(data, at))
        if open_:
            open_[-1].children.append(place)
        open_.append(place)
        found.append(place)

    def end(_: str) -> None:
        place = open_.pop()
        if data[place.body - 2 : place.body] == b"/>":
            place.body_end = place.end = place.body
        else:
            place.body_end = parser.CurrentByteIndex
            place.end = _tag_end(data, place.body_end)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return found


def _tag_end(data: bytes, at: int) -> int:
    """Return the index behind the tag that begins at `at`; signs `>` in values are no end."""
    quote = 0
    while True:
        sign = data[at]
        if quote:
            quote = 0 if sign == quote else quote
        elif sign in b"\"'":
            quote = sign
        elif sign == ord(">"):
            return at + 1
        at += 1


class Part:
    """A part of XML with the changes asked for; `root` is the tree that the audit has read."""

    def __init__(self, data: bytes, root: Element) -> None:
        self._data = data
        listed = places(data)
        self._places = {
            id(element): place for element, place in zip(root.iter(), listed, strict=True)
        }
        self._root = root
        self._asked: dict[tuple[int, str], dict[str, dict[str, str] | None]] = {}
        self._owners: dict[int, Element] = {}
        self._cuts: list[tuple[int, int, bytes]] = []

    def set(
        self, owner: Element, container: str, name: str, values: Mapping[str, str] | None
    ) -> None:
        """Ask that `name` in the `container` (`rPr`) of `owner` has the attributes `values`.

        Other attributes of it stay; None takes it out. A container of '' is the owner itself.
        """
        self._owners[id(owner)] = owner
        asked = self._asked.setdefault((id(owner), container), {})
        if values is None:
            asked[name] = None
        else:
            asked[name] = {**(asked.get(name) or {}), **values}

    def remove(self, element: Element) -> None:
        """Ask that an element is taken out."""
        place = self._places[id(element)]
        self._cuts.append((place.start, place.end, b""))

    def prepend(self, owner: Element, xml: bytes) -> None:
        """Ask that `xml` stands before everything else in `owner`."""
        place = self._places[id(owner)]
        if place.body_end == place.end:  # <w:sectPr/>: it has no inside yet
            tag = self._data[place.start : place.end - 2]
            self._cuts.append(
                (place.start, place.end, tag + b">" + xml + f"</{place.name}>".encode())
            )
        else:
            self._cuts.append((place.body, place.body, xml))

    @property
    def changed(self) -> bytes:
        """Return the part with all changes made."""
        cuts = list(self._cuts)
        for (owner, container), asked in self._asked.items():
            cuts.append(self._change(self._places[owner], container, asked))
        result: list[bytes] = []
        at = 0
        for start, end, text in sorted(cuts, key=lambda cut: (cut[0], cut[1])):
            if start < at:  # inside what was taken out
                continue
            result += [self._data[at:start], text]
            at = end
        return b"".join([*result, self._data[at:]])

    def _change(
        self, owner: Place, container: str, asked: Mapping[str, Mapping[str, str] | None]
    ) -> tuple[int, int, bytes]:
        """Return the cut that gives a container the children asked for."""
        place = owner.child(container) if container else owner
        name = container or owner.local
        prefix = owner.prefix
        if place is None:
            inner = self._inner(None, prefix, name, asked)
            text = f"<{prefix}{name}>".encode() + inner + f"</{prefix}{name}>".encode()
            if owner.body_end == owner.end:  # <w:r/>
                tag = self._data[owner.start : owner.end - 2] + b">"
                return owner.start, owner.end, tag + text + f"</{owner.name}>".encode()
            return owner.body, owner.body, text
        inner = self._inner(place, prefix, name, asked)
        if place.body_end == place.end:  # <w:rPr/>
            tag = self._data[place.start : place.end - 2].rstrip() + b">"
            return place.start, place.end, tag + inner + f"</{place.name}>".encode()
        return place.body, place.body_end, inner

    def _inner(
        self,
        place: Place | None,
        prefix: str,
        container: str,
        asked: Mapping[str, Mapping[str, str] | None],
    ) -> bytes:
        """Return the inside of a container with the children asked for in their places."""
        order = ORDERS[container]
        kept: list[tuple[int, bytes]] = []
        at = place.body if place is not None else 0
        left = dict(asked)
        for child in place.children if place is not None else ():
            assert place is not None
            before = self._data[at : child.start]
            at = child.end
            own = self._data[child.start : child.end]
            rank = order.index(child.local) if child.local in order else len(order)
            if child.local in asked and child.prefix == prefix:
                values = left.pop(child.local, None)
                own = self._element(child, prefix, child.local, values) if values else b""
            kept.append((rank, before + own))
        tail = self._data[at : place.body_end] if place is not None else b""
        for name, values in left.items():
            if values is not None:
                rank = order.index(name)
                index = next((i for i, (other, _) in enumerate(kept) if other > rank), len(kept))
                kept.insert(index, (rank, self._element(None, prefix, name, values)))
        return b"".join(text for _, text in kept) + tail

    def _element(
        self, place: Place | None, prefix: str, name: str, values: Mapping[str, str]
    ) -> bytes:
        """Return an element with attributes set, those it has already kept beside them.

        An attribute with the value '' is taken out.
        """
        attributes: dict[str, str] = {}
        if place is not None:
            attributes = _attributes(self._data[place.start : place.body])
        attributes |= {f"{prefix}{key}": value for key, value in values.items()}
        shown = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
        inside = self._data[place.body : place.body_end] if place is not None else b""
        if inside:
            return f"<{prefix}{name}{shown}>".encode() + inside + f"</{prefix}{name}>".encode()
        return f"<{prefix}{name}{shown}/>".encode()


def _attributes(tag: bytes) -> dict[str, str]:
    """Return the attributes of a start tag as they are written."""
    found: dict[str, str] = {}
    parser = expat.ParserCreate()

    def start(_: str, attributes: dict[str, str]) -> None:
        found.update(attributes)

    parser.StartElementHandler = start
    closed = tag if tag.endswith(b"/>") else tag[:-1] + b"/>"
    parser.Parse(closed, True)
    return found
