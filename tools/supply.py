"""What khtool is delivered with: pinned versions, licences, a bill of materials.

`python tools/supply.py constraints > constraints.txt` pins what is installed here;
`… licences > THIRD_PARTY.md` lists what khtool stands on and under which terms;
`… sbom > khtool.cdx.json` is a CycloneDX bill of what is installed beside khtool.
"""

from __future__ import annotations

import json
import platform
import re
import sys
import uuid
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING, cast

from packaging.markers import default_environment
from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

ROOT = "khtool"
USED = ("pdf", "xlsx", "pdf-import", "parquet", "docx-template")
"""The extras that add to what khtool can do; the others are for those who work on it."""

TOOLS = (*USED, "test", "dev", "docs")

BY_CLASSIFIER = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Python Software Foundation License": "PSF-2.0",
    "GNU Lesser General Public License v2 (LGPLv2)": "LGPL-2.0-only",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
}
"""The SPDX name of what older packages only classify; which BSD, their own texts say."""

BY_NAME = {"pypdfium2": "BSD-3-Clause AND Apache-2.0"}
"""What a package says in words only: LICENSES/ in pypdfium2 has both, and those of PDFium."""

SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")


def canonical(name: str) -> str:
    """Return the name of a package as indexes compare them (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(extras: tuple[str, ...]) -> dict[str, Distribution]:
    """Return the packages installed that khtool needs with `extras`, by name, without itself."""
    found: dict[str, Distribution] = {}
    asked: set[tuple[str, str]] = set()
    waiting = [(ROOT, extra) for extra in ("", *extras)]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in asked:
            continue
        asked.add((name, extra))
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += _wanted_by(found[name], extra)
    found.pop(ROOT, None)
    return dict(sorted(found.items()))


def _wanted_by(package: Distribution, extra: str) -> Iterator[tuple[str, str]]:
    for line in package.requires or ():
        requirement = Requirement(line)
        environment = {**{k: str(v) for k, v in default_environment().items()}, "extra": extra}
        if requirement.marker is None or requirement.marker.evaluate(environment):
            name = canonical(requirement.name)
            yield from ((name, inner) for inner in ("", *requirement.extras))


def _metadata(package: Distribution) -> Message[str, str]:
    return cast("Message[str, str]", package.metadata)


def licence(package: Distribution) -> str:
    """Return the terms of a package: its SPDX expression, else what it classifies itself as."""
    metadata = _metadata(package)
    if named := BY_NAME.get(canonical(package.name)):
        return named
    if expression := metadata.get("License-Expression"):
        return str(expression)
    lines = [line.split(" :: ") for line in metadata.get_all("Classifier") or ()]
    classified = [BY_CLASSIFIER.get(parts[-1]) for parts in lines if parts[0] == "License"]
    if known := sorted({name for name in classified if name}):
        return " OR ".join(known)
    said = (metadata.get("License") or "").strip().partition("\n")[0]
    if said in {"Apache", "Apache 2.0", "Apache License 2.0", "Apache-2.0 License"}:
        return "Apache-2.0"
    return said if SPDX.fullmatch(said) else "?"


def homepage(package: Distribution) -> str:
    """Return where a package comes from."""
    metadata = _metadata(package)
    links = [line.split(", ", 1) for line in metadata.get_all("Project-URL") or ()]
    by_name = {name.lower(): link for name, link in links}
    for name in ("homepage", "home", "repository", "source", "source code", "github", "code"):
        if name in by_name:
            return by_name[name]
    return metadata.get("Home-page") or f"https://pypi.org/project/{package.name}/"


def constraints() -> str:
    """Return the versions installed here, for `pip install -c constraints.txt`."""
    lines = [
        "# Versions that khtool was tested with, on Python 3.11 under Linux; made by",
        "# python tools/supply.py constraints > constraints.txt",
    ]
    lines += [f"{name}=={package.version}" for name, package in needed(TOOLS).items()]
    return "\n".join(lines) + "\n"


def licences() -> str:
    """Return the page of licences, in Markdown."""
    base = needed(())
    rows = [
        f"| [{name}]({homepage(package)}) | {licence(package)} |"
        f" {'luôn cần · always' if name in base else 'phần thêm · extra'} |"
        for name, package in needed(USED).items()
    ]
    return "\n".join(
        [
            "# Thư viện và giấy phép · Third-party packages",
            "",
            "khtool theo giấy phép Apache-2.0 và không chép mã của thư viện nào; pip cài các thư",
            "viện dưới đây, mỗi thư viện theo giấy phép của mình. Trang này do",
            "`python tools/supply.py licences` viết.",
            "",
            "khtool is licensed under Apache-2.0 and contains no code of the packages below, which",
            "pip installs, each under its own terms. Written by `python tools/supply.py licences`.",
            "",
            "| Thư viện · package | Giấy phép · licence | |",
            "| --- | --- | --- |",
            *rows,
            "",
        ]
    )


def sbom() -> str:
    """Return a CycloneDX 1.5 bill of khtool and what is installed of its needs.

    The same set of packages gives the same bytes: there is no time in it, and the serial number
    is made from the set.
    """
    packages = needed(USED)
    root = distribution(ROOT)
    edges = {
        name: sorted({canonical(other) for other, _ in _wanted_by(package, "")} & packages.keys())
        for name, package in packages.items()
    }
    own = {other for extra in ("", *USED) for other, _ in _wanted_by(root, extra)}
    own &= packages.keys()
    names = [purl(root), *map(purl, packages.values())]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(names))}",
        "version": 1,
        "metadata": {
            "component": _component(root, "application"),
            "properties": [
                {"name": "python", "value": platform.python_version()},
                {"name": "platform", "value": platform.system()},
            ],
        },
        "components": [_component(package, "library") for package in packages.values()],
        "dependencies": [
            {
                "ref": purl(root),
                "dependsOn": [purl(packages[n]) for n in sorted(own & packages.keys())],
            },
            *(
                {"ref": purl(packages[name]), "dependsOn": [purl(packages[n]) for n in below]}
                for name, below in edges.items()
            ),
        ],
    }
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def purl(package: Distribution) -> str:
    """Return the address of a package that all tools know it by."""
    return f"pkg:pypi/{canonical(package.name)}@{package.version}"


def _component(package: Distribution, kind: str) -> dict[str, object]:
    terms = licence(package)
    entry: dict[str, object] = {
        "type": kind,
        "bom-ref": purl(package),
        "name": canonical(package.name),
        "version": package.version,
        "purl": purl(package),
    }
    if terms != "?":
        entry["licenses"] = [{"expression": terms}]
    return entry


MADE = {"constraints": constraints, "licences": licences, "sbom": sbom}

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(MADE[sys.argv[1]]())
