"""The site in a real browser, opened from the disk: what a reader does with it."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from browser import CHROMIUM, Browser
from pypdf import PdfReader
from site_support import made, real_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not on this machine"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes that Chromium reads"),
]

SHOWN = "[...document.querySelectorAll('#bang-thoi-han tbody tr')].filter(r => !r.hidden)"
BOX = "#bang-thoi-han-tim"
DAYS = f"{SHOWN}.map(row => row.cells[0].dataset.key)"
WIDTHS = (360, 768, 1200, 1600)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site of the repository's plans; its name is not plain."""
    path = tmp_path_factory.mktemp("site") / "Trang theo dõi"
    for name, data in made(real_plans()).items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def browser(chromium: Browser, folder: Path) -> Iterator[Browser]:
    """Open the first page in a window of usual size; in the end nothing has gone wrong in it."""
    chromium.errors.clear()
    chromium.media()
    chromium.window(1200, 900)
    chromium.open(folder / "index.html")
    yield chromium
    assert chromium.errors == []


def test_it_opens_from_the_disk_with_its_style_and_script(browser: Browser) -> None:
    assert browser.ask("document.title") == "Theo dõi thực hiện kế hoạch"
    assert browser.ask("getComputedStyle(document.querySelector('.tiles')).display") == "grid"
    assert browser.ask("document.querySelector('.search').hidden") is False


def test_the_policy_lets_nothing_else_run(browser: Browser) -> None:
    browser.ask(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); })()"
    )
    assert browser.ask("window.ran ?? 0") == 0
    assert "Content Security Policy" in "".join(browser.errors)
    browser.errors.clear()


def test_searching_ignores_diacritics_and_case(browser: Browser) -> None:
    browser.click(BOX)
    browser.type("TU  phap")
    texts = browser.ask(f"{SHOWN}.map(row => row.textContent)")
    assert texts
    assert all("tư pháp" in text.lower() for text in texts)
    everything = browser.ask("document.querySelectorAll('#bang-thoi-han tbody tr').length")
    assert len(texts) < everything
    assert browser.ask(f"document.querySelector('[for={BOX[1:]}] ~ output').textContent") == (
        f"{len(texts)} trong {everything} dòng"
    )


def test_searching_knows_d_with_a_stroke_and_finds_nothing_for_nonsense(browser: Browser) -> None:
    browser.click(BOX)
    browser.type("hoi dong nhan dan")
    assert browser.ask(f"{SHOWN}.length") > 0
    browser.type(" xyz")
    assert browser.ask(f"{SHOWN}.length") == 0


def test_a_click_sorts_by_deadline_and_another_turns_it_round(browser: Browser) -> None:
    head = "#bang-thoi-han .c-day"
    for direction, turned in (("ascending", False), ("descending", True)):
        browser.click(f"{head} button")
        assert browser.ask(f"document.querySelector('{head}').ariaSort") == direction
        days = browser.ask(DAYS)
        dated = [day for day in days if day]
        assert dated == sorted(dated, reverse=turned)
        assert days[len(dated) :] == [""] * (len(days) - len(dated))
        assert len(days) > len(dated) > 0


def test_words_sort_by_the_vietnamese_alphabet(browser: Browser) -> None:
    browser.click("#bang-co-quan th button")
    names = "[...document.querySelectorAll('#bang-co-quan tbody th')].map(th => th.textContent)"
    rising = browser.ask(names)
    assert browser.ask(f"{names}.toSorted(new Intl.Collator('vi').compare)") == rising
    assert len(rising) > 20


def test_the_keyboard_skips_to_the_content_and_sorts(browser: Browser) -> None:
    browser.press("Tab", 9)
    assert browser.ask("document.activeElement.className") == "skip"
    assert browser.ask("document.activeElement.getBoundingClientRect().left") == 0
    browser.press("Enter", 13)
    assert browser.ask("document.activeElement.id") == "noi-dung"
    browser.ask("document.querySelector('#bang-thoi-han .c-lead button').focus()")
    browser.press("Enter", 13)
    assert browser.ask("document.querySelector('#bang-thoi-han .c-lead').ariaSort") == "ascending"


def test_a_plan_opens_with_a_click_and_a_task_is_marked_on_it(browser: Browser) -> None:
    browser.click("#bang-ke-hoach tbody a", opens=True)
    assert "Nghị quyết" in browser.ask("document.querySelector('h1').textContent")
    browser.click(".timeline tbody th[scope=row] a")
    assert browser.ask("document.querySelector(':target').tagName") == "TH"
    browser.click(".name a", opens=True)
    assert browser.ask("document.querySelectorAll('#bang-thoi-han').length") == 1


def test_an_agency_opens_from_a_row_and_links_its_calendar(browser: Browser) -> None:
    browser.click("#bang-co-quan-qua-han tbody a", opens=True)
    assert browser.ask("document.querySelector('h1').textContent") == "Sở Tư pháp"
    link = browser.ask("document.querySelector('.calendar a').href")
    assert link.endswith("/co-quan/so-tu-phap.ics")


def test_it_prints_on_a4_without_what_only_a_screen_can_do(browser: Browser) -> None:
    paper = PdfReader(io.BytesIO(browser.printed()))
    size = paper.pages[0].mediabox
    assert (round(size.width), round(size.height)) == (842, 595)
    text = " ".join(page.extract_text() for page in paper.pages[:4])
    assert "Quá hạn theo cơ quan" in text
    assert "gõ không cần dấu" not in text
    assert "↕" not in text


def test_what_was_searched_for_is_what_is_printed(browser: Browser) -> None:
    before = len(PdfReader(io.BytesIO(browser.printed())).pages)
    browser.click(BOX)
    browser.type("boi thuong")
    assert len(PdfReader(io.BytesIO(browser.printed())).pages) < before


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", ["index", "ke-hoach/hai-phong-2026-thuong-ton-phap-luat"])
def test_nothing_sticks_out_sideways(browser: Browser, folder: Path, width: int, page: str) -> None:
    browser.window(width, 800)
    browser.open(folder / f"{page}.html")
    assert browser.ask("document.documentElement.scrollWidth") <= width


CONTRAST = """
(() => {
  const light = (color) => color.match(/[\\d.]+/g).slice(0, 3)
    .map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
  };
  const worst = (node) => {
    const [one, other] = [light(getComputedStyle(node).color), light(ground(node))];
    return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  };
  const picked = "h1, .as-of, nav a, .number, .tile span, caption, th button, .state, .left," +
    " .about, td a, .place, .bar-words, .legend li, footer p";
  return Math.min(...[...document.querySelectorAll(picked)].map(worst));
})()
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(browser: Browser, scheme: str) -> None:
    browser.media(scheme=scheme)
    assert browser.ask(CONTRAST) >= 4.5
    dark = browser.ask("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")
