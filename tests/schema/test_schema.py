"""plan.schema.json: up to date, all keys described, and as broad as the reader itself."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from khtool.cli.schema import schema_text
from khtool.lang import Lang
from khtool.lang.texts.schema import KEYS
from khtool.model.json_schema import PATTERNS, described_as, models
from khtool.read.node import to_data
from khtool.read.source import decode
from khtool.read.yaml import parse
from support import HEAD, PLANS, ROOT, plan_file, with_task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Khtool

SCHEMA = ROOT / "plan.schema.json"
ALL_PLANS = sorted(PLANS.rglob("*.yaml"))


@pytest.fixture(scope="module", name="validator")
def _validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(schema_text(Lang.VI))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def as_editors_see(text: str) -> Any:
    """Return the data as an editor's YAML 1.2 reads it: numbers and booleans, dates as text."""
    root, found = parse(decode("a.yaml", text.encode()))
    assert root is not None, found

    def typed(value: Any) -> Any:
        match value:
            case list():
                return [typed(item) for item in value]
            case dict():
                return {key: typed(item) for key, item in value.items()}
            case "true" | "false":
                return value == "true"
            case str() if re.fullmatch(r"[0-9]+", value):
                return int(value)
            case str() if re.fullmatch(r"[0-9]+\.[0-9]+", value):
                return float(value)
            case _:
                return value

    return typed(to_data(root))


def test_the_committed_schema_is_what_khtool_prints(khtool: Khtool) -> None:
    printed = khtool("schema").out
    assert printed == schema_text(Lang.VI)
    assert SCHEMA.read_text("utf-8") == printed, "run: khtool schema > plan.schema.json"


def test_every_part_and_every_key_is_described_and_nothing_else() -> None:
    names = {model.__name__ for model in models()}
    names |= {name for model in models() for name in described_as(model).values()}
    assert KEYS.keys() == names | set(PATTERNS.values())


@pytest.mark.parametrize("key", KEYS)
def test_descriptions_stand_in_both_languages(key: str) -> None:
    vi, en = KEYS[key]
    assert vi.strip()
    assert en.strip()
    assert vi != en or vi.startswith("Ví dụ")


def properties(shape: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key that the schema knows, wherever in it."""
    if isinstance(shape, dict):
        for name, value in shape.items():
            if name == "properties":
                yield from value.items()
            if name not in {"if", "else"}:
                yield from properties(value)
    elif isinstance(shape, list):
        for part in shape:
            yield from properties(part)


def test_every_key_of_the_schema_carries_its_description() -> None:
    found = list(properties(json.loads(schema_text(Lang.VI))))
    assert len(found) > 60
    assert [name for name, shape in found if not shape.get("description")] == []


def test_english_descriptions_on_request(khtool: Khtool) -> None:
    schema = json.loads(khtool("schema", "--lang", "en").out)
    assert schema["properties"]["issuer"]["description"].startswith("Who issues")


@pytest.mark.parametrize("path", ALL_PLANS, ids=lambda path: path.stem)
def test_every_plan_is_accepted_and_names_the_schema_rightly(path: Path, validator: Any) -> None:
    text = path.read_text("utf-8")
    assert list(validator.iter_errors(as_editors_see(text))) == []
    line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert line is not None
    assert (path.parent / line[1]).resolve() == SCHEMA


ACCEPTED = {
    "five keys": HEAD,
    "a number written plainly": f"{HEAD}number: 05",
    "a decimal": f"{HEAD}number: 1.5",
    "keys left empty": f"{HEAD}number:\nissued:\nsignature:\nsections:\nopening:\nclosed:",
    "a year in quotes": HEAD.replace("2026\n", '"2026"\n'),
    "a date in quotes": f'{HEAD}issued: "2026-01-15"',
    "a date": f"{HEAD}issued: 2026-01-15",
    "one text for a list": f"{HEAD}opening: Một đoạn.\nrecipients: VT",
    "one mapping for a list": f"{HEAD}sections: {{heading: Nội dung}}",
    "a bare agency": HEAD.replace("[Sở Tư pháp, Sở Tài chính]", "Sở Tư pháp"),
    "an agency with aliases": HEAD.replace("[Sở", "[{name: A, aliases: B, group: yes}, Sở"),
    "a bare deadline": with_task("due: 30/8/2026"),
    "a year for a deadline": with_task("due: 2026"),
    "deadlines of both forms": with_task("due: [Quý I, {wording: Quý II, label: x}]"),
    "a deadline as mapping": with_task("due: {wording: Quý II, in_text: true}"),
    "bare steps": with_task("steps: Một đoạn."),
    "lead in three forms": with_task("lead: [Sở Tư pháp, {text: Sở Tư pháp báo cáo.}]"),
    "progress without a list": with_task("progress: {done: 2026-01-02, for: 2026-Q1}"),
    "progress for a year": with_task("progress: {done: 2026-01-02, for: 2026}"),
    "an id of digits": with_task("due: Năm 2026").replace("id: bao-cao", "id: 12"),
    "events": f"{HEAD}events: {{Luật được thông qua: 2026-10-20}}",
    "an annex alone": HEAD.replace("title: Công tác bồi thường Nhà nước năm 2026\n", "")
    + "annexes: {heading: A, columns: {title: B}}",
    "an annex alone, title empty": HEAD.replace("title: Công tác", "title: # Công tác")
    + "recipients:\nannexes: [{heading: A, columns: {title: B}}]",
}

REFUSED = {
    "an unknown key": f"{HEAD}colour: red",
    "an unknown key in a task": with_task("duee: Quý I"),
    "an unknown key in a deadline": with_task("due: {wording: Quý I, lable: x}"),
    "a missing key": HEAD.replace("place: Hải Phòng\n", ""),
    "no title": HEAD.replace("title: Công tác bồi thường Nhà nước năm 2026\n", ""),
    "an empty title": HEAD.replace("title: Công tác", "title: # Công tác"),
    "no title beside a body": HEAD.replace("title: Công tác", "title: # Công tác")
    + "opening: x\nannexes: {heading: A, columns: {title: B}}",
    "an empty text": f'{HEAD}parent: ""',
    "a list for a text": f"{HEAD}parent: [a]",
    "a mapping for a text": f"{HEAD}parent: {{a: b}}",
    "a mapping for a list of texts": f"{HEAD}opening: {{a: b}}",
    "nothing in a list": f"{HEAD}opening: [a, ]\nclosing:\n  -\n",
    "a date day first": f"{HEAD}issued: 15/01/2026",
    "a year for a date": f"{HEAD}issued: 2026",
    "a day that is none": f"{HEAD}issued: 2026-02-30",
    "a year too early": HEAD.replace("year: 2026", "year: 26"),
    "words for a year": HEAD.replace("year: 2026", "year: năm nay"),
    "an id with marks": with_task("due: Quý I").replace("id: bao-cao", "id: Báo cáo"),
    "no id": with_task("due: Quý I").replace("id: bao-cao\n        ", ""),
    "words for a boolean": with_task("due: {wording: Quý I, in_text: có}"),
    "a text for columns": f"{HEAD}annexes: {{heading: A, columns: B}}",
    "events in a list": f"{HEAD}events: [2026-10-20]",
}


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_the_reader_accepts_the_schema_accepts(case: str, validator: Any) -> None:
    file = plan_file(ACCEPTED[case])
    assert file.sound, file.found
    assert [error.message for error in validator.iter_errors(as_editors_see(ACCEPTED[case]))] == []


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_reader_refuses_the_schema_refuses(case: str, validator: Any) -> None:
    assert not plan_file(REFUSED[case]).sound
    assert not validator.is_valid(as_editors_see(REFUSED[case]))
