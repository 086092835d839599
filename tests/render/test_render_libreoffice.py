"""Every plan's Word file opens in LibreOffice, with no blank page and no lone signature."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest
from pypdf import PdfReader

from khtool.model.load import load
from khtool.read.source import decode
from khtool.render import render
from support import PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from khtool.model.plan import Plan

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PATHS = sorted(PLANS.rglob("*.yaml"))
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")

A4 = (595, 842)


class Printed(NamedTuple):
    """A printed plan: the sizes of its pages in points, and the text of each page."""

    sizes: set[tuple[int, int]]
    texts: list[str]


def plan_at(path: Path) -> Plan:
    plan = load(decode(str(path), path.read_bytes())).plan
    assert plan is not None
    return plan


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Printed]:
    """Return what LibreOffice prints of each plan; one run for all of them."""
    folder = tmp_path_factory.mktemp("libreoffice")
    names = [f"{index}.docx" for index in range(len(PATHS))]
    for name, path in zip(names, PATHS, strict=True):
        (folder / name).write_bytes(render(plan_at(path), "docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", *names]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=110)
    return {path: read_back(folder / f"{index}.pdf") for index, path in enumerate(PATHS)}


def read_back(pdf: Path) -> Printed:
    pages = PdfReader(pdf).pages
    return Printed(
        sizes={(round(page.mediabox.width), round(page.mediabox.height)) for page in pages},
        texts=[" ".join(page.extract_text().split()) for page in pages],
    )


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
class TestOpens:
    def test_no_page_is_blank(self, path: Path, printed: dict[Path, Printed]) -> None:
        assert all(len(text) > 40 for text in printed[path].texts)

    def test_pages_are_a4_and_annexes_lie(self, path: Path, printed: dict[Path, Printed]) -> None:
        sizes = printed[path].sizes
        assert sizes <= {A4, A4[::-1]}
        assert (A4[::-1] in sizes) == bool(plan_at(path).annexes)

    def test_the_signature_stands_below_text(
        self, path: Path, printed: dict[Path, Printed]
    ) -> None:
        signature = plan_at(path).signature
        if signature is None or signature.name is None:
            return
        (page,) = [text for text in printed[path].texts if signature.position in text]
        before, _ = page.split("Nơi nhận:", 1) if "Nơi nhận:" in page else page.split("TM.", 1)
        assert len(before.split()) > 10

    def test_every_row_is_there_to_its_end(self, path: Path, printed: dict[Path, Printed]) -> None:
        whole = "".join("".join(printed[path].texts).split())
        for annex in plan_at(path).annexes:
            for task in annex.tasks:
                assert "".join(task.title.replace("*", "").split())[-20:] in whole
