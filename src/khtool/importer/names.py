"""Agencies in the texts of an import: where their names end, and which are declared as one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from khtool.importer.labels import same_key
from khtool.importer.record import Part
from khtool.model.agency import BETWEEN, Directory, fold_case
from khtool.model.plan import Agency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.importer.labels import Labels

NAME_END = r"[,;()\n:•]|\.(?=\s|$)|$"
MORE = re.compile(r"\s*(?:thành phố|tỉnh|cấp xã|huyện|Tỉnh ủy|Thành ủy|Huyện ủy)(?=\W|$)")
STRAY = re.compile(r"[,.]")


@dataclass(frozen=True)
class Read:
    """The names that a text begins its lines with; `prose` says that it tells more than names."""

    names: tuple[str, ...]
    prose: bool


@dataclass
class Names:
    """Reads agencies by the words of `labels`; collects what must be declared."""

    labels: Labels
    _texts: list[str] = field(default_factory=list)

    @cached_property
    def _listed(self) -> list[re.Pattern[str]]:
        words = (
            *self.labels.words("agencies", "groups"),
            *self.labels.words("agencies", "patterns"),
        )
        return [re.compile(pattern, re.IGNORECASE) for pattern in words]

    @cached_property
    def _same(self) -> dict[str, str]:
        groups = self.labels.words("agencies", "same")
        return {_plain(name): _plain(group[0]) for group in groups for name in group}

    @cached_property
    def _known(self) -> re.Pattern[str]:
        names = "|".join(re.escape(n) for n in self.labels.words("agencies", "names"))
        return re.compile(rf"(?:Sở|Bộ|Phòng|Ban|Vụ)\s+(?:{names})(?=\W|$)", re.IGNORECASE)

    @cached_property
    def _end(self) -> re.Pattern[str]:
        first = "|".join(re.escape(n) for n in self.labels.words("agencies", "beginnings"))
        verbs = "|".join(re.escape(v) for v in self.labels.words("agencies", "verbs"))
        another = rf"\s+(?:và|cùng|hoặc)\s+(?=(?i:{first})\W|[A-ZĐ])|\s+[-–]\s+(?=(?:{first})\W)"
        return re.compile(rf"{NAME_END}|{another}|\s+(?:{verbs})(?=\W|$)")

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        verbs = "|".join(re.escape(v) for v in self.labels.words("agencies", "verbs"))
        return re.compile(rf"\s*(?::\s*\S|(?:{verbs})(?=\W|$)|có trách nhiệm\s|sẽ\s|để\s|tại\s)")

    def name_at(self, text: str, at: int) -> int:
        """Return where the name ends that begins at `at`."""
        ends = [m.end() for pattern in self._listed if (m := pattern.match(text, at))]
        if known := self._known.match(text, at):
            more = MORE.match(text, known.end())
            ends.append(more.end() if more else known.end())
        if ends:
            return max(ends)
        stop = self._end.search(text, at + 1)
        return stop.start() if stop else len(text)

    def begins_name(self, text: str) -> bool:
        """Say whether `text` begins as names of agencies do."""
        first = self.labels.begins(f"{text} ", "agencies", "beginnings")
        return first is not None and text[len(first) : len(first) + 1] == " "

    def goes_on_as_prose(self, text: str, at: int) -> bool:
        """Say whether `text` goes on at `at` to tell what an agency does."""
        return self._verb.match(text, at) is not None

    def read(self, text: str) -> Read:
        """Return the names in `text`, line by line, up to where a line goes on as prose."""
        names: list[str] = []
        prose = False
        at = 0
        while at < len(text):
            if gap := BETWEEN.match(text, at):
                at = gap.end()
                continue
            end = self.name_at(text, at)
            name = text[at:end].strip(" .;,")
            if name:
                names.append(name)
            at = max(end, at + 1)
            if self._verb.match(text, at) and not text[at:].startswith("\n"):
                prose = True
                stop = re.compile(r"[;\n]|$").search(text, at)
                at = stop.end() if stop and stop.end() > at else len(text)
        return Read(tuple(names), prose)

    def value(self, texts: Sequence[str]) -> object:
        """Return texts that name agencies as a plan file has them, and remember their names."""
        values = [self._one(text) for text in texts]
        return values[0] if len(values) == 1 else values

    def _one(self, text: str) -> object:
        read = self.read(text)
        if not read.prose or not read.names:
            self._texts.append(text)
            return text
        self._texts += read.names
        names = list(read.names)
        return Part(text=text, agencies=names[0] if len(names) == 1 else names)

    def declared(self, known: Sequence[Agency] = ()) -> list[object]:
        """Return the agencies that the texts name, as `agencies` of a plan declares them.

        `known` are declared for all plans of the office already.
        """
        spellings: dict[str, list[str]] = {}
        for text in dict.fromkeys(self._texts):
            for name in self.read(text).names:
                self._add(spellings, name)
        agencies = [self._agency(names) for names in spellings.values()]
        for name in self._missing([*agencies, *known]):
            self._add(spellings, name)
            agencies = [self._agency(names) for names in spellings.values()]
        elsewhere = {fold_case(n) for agency in known for n in (agency.name, *agency.aliases)}
        own = [a for a in agencies if not {fold_case(n) for n in (a.name, *a.aliases)} <= elsewhere]
        return [
            _written(a) for a in (*(a for a in own if not a.group), *(a for a in own if a.group))
        ]

    def _add(self, spellings: dict[str, list[str]], name: str) -> None:
        known = spellings.setdefault(self._key(name), [])
        if fold_case(name) not in map(fold_case, known):
            known.append(name)

    def _missing(self, agencies: Iterable[Agency]) -> Iterator[str]:
        directory = Directory(agencies)
        for text in dict.fromkeys(self._texts):
            for mention in directory.mentions(text):
                if mention.agency is None and mention.text:
                    yield mention.text

    def _key(self, name: str) -> str:
        """Return by what two names are one: short forms spelled out, "có liên quan" shortened."""
        own = _plain(self._spelled_out(name))
        return self._same.get(own, own)

    def _spelled_out(self, name: str) -> str:
        short = self.labels.data["agencies"]["short"]
        return re.sub(r"\b\w+\b", lambda match: short.get(match[0], match[0]), name)

    def _agency(self, names: Sequence[str]) -> Agency:
        full = [name for name in names if self._spelled_out(name) == name]
        if not full:
            full = [self._spelled_out(names[0])]
            names = [*full, *names]
        key = self._key(names[0])
        usual = (name for name in full if _plain(self._spelled_out(name)) == key)
        chosen = next(usual, (full or names)[0])
        many = self._many(chosen)
        if chosen.startswith("Các "):
            chosen = "các " + chosen[4:]
        others = [name for name in names if fold_case(name) != fold_case(chosen)]
        aliases = tuple("các " + n[4:] if n.startswith("Các ") else n for n in others)
        return Agency(name=chosen, aliases=aliases, group=many)

    def _many(self, name: str) -> bool:
        own = name.casefold()
        begins = own.startswith(("các ", "toàn thể", "mọi "))
        return begins or any(word in own for word in self.labels.words("agencies", "many")[1:])


def _plain(name: str) -> str:
    own = STRAY.sub("", same_key(name)).replace(same_key("có liên quan"), same_key("liên quan"))
    own = own.removeprefix(same_key("các") + " ")
    return " ".join(own.split())


def _written(agency: Agency) -> object:
    if not agency.aliases and not agency.group:
        return agency.name
    part = Part(name=agency.name)
    if agency.aliases:
        part["aliases"] = list(agency.aliases)
    if agency.group:
        part["group"] = True
    return part
