"""The manual of a rule: on the screen by `khtool rule`, beside findings by `--explain`."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from khtool.check.rules import DOCUMENTED
from khtool.lang import Lang, translator
from khtool.report.manual import WIDTH, manual, mending
from khtool.report.manual_md import escaped, fenced, manual_md
from support import HEAD, with_task

if TYPE_CHECKING:
    from conftest import Khtool
    from khtool.check.rule import Rule

RULES = {rule.code: rule for rule in DOCUMENTED}


def test_a_page_in_vietnamese() -> None:
    assert manual(RULES["KH303"], translator(Lang.VI)) == dedent("""\
        KH303 · lỗi · một tên cho hai cơ quan

        Tìm gì     Một tên hoặc tên gọi khác được khai cho hai cơ quan.
        Vì sao     Không biết tên ấy chỉ ai.

        Sai        {bad}
        Đúng       {good}

        Cách sửa   mỗi tên chỉ khai một lần
        Bỏ qua     ở một dòng: thêm `# khtool: ignore KH303 (lý do)` vào cuối dòng
                   ở mọi kế hoạch: `ignore = ["KH303"]` dưới `[check]` trong khtool.toml
        """).format(
        bad=RULES["KH303"].bad.replace("\n", "\n" + " " * 11),
        good=RULES["KH303"].good.replace("\n", "\n" + " " * 11),
    )


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("rule", DOCUMENTED, ids=lambda rule: rule.code)
def test_every_page_is_whole_and_fits_the_screen(rule: Rule, lang: Lang) -> None:
    page = manual(rule, translator(lang))
    prose = " ".join(page.split())
    say = translator(lang)
    for part in (say(rule.summary), say(rule.finds), say(rule.why), *rule.bad.splitlines()):
        assert " ".join(part.split()) in prose
    examples = {*rule.bad.splitlines(), *rule.good.splitlines()}
    for line in page.splitlines():
        assert len(line) <= WIDTH or any(line.endswith(example) for example in examples)


def test_what_varies_in_a_hint_is_left_open() -> None:
    assert mending(RULES["KH301"], translator(Lang.VI)) == [
        "thêm “- …” vào agencies, hoặc ghi nó làm aliases của một cơ quan đã có"
    ]


def test_a_rule_that_always_says_something_else_points_to_its_good_example() -> None:
    assert mending(RULES["KH203"], translator(Lang.VI)) == ["viết như ví dụ đúng"]


def test_codes_are_found_in_any_case_and_several_at_once(khtool: Khtool) -> None:
    out = khtool("rule", "kh301", "KH404").out
    assert [line for line in out.splitlines() if line.startswith("KH")] == [
        "KH301 · lỗi · cơ quan không được khai báo",
        "KH404 · cảnh báo · thứ không khớp với ngày",
    ]


def test_an_unknown_code_is_refused_with_the_nearest(khtool: Khtool) -> None:
    answer = khtool("rule", "KH3O1")
    assert (answer.code, answer.out) == (2, "")
    assert "KH301" in answer.err


def test_without_a_code_all_are_listed_on_one_line_each(khtool: Khtool) -> None:
    lines = khtool("rule").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in DOCUMENTED]


def test_explain_tells_each_rule_once_after_the_findings(khtool: Khtool) -> None:
    text = with_task("lead: Sở Tư phép\nsupport: Sở Nội vụ") + "ghi_chu: a\n"
    out = khtool("check", "-", "--explain", stdin=text.encode()).out
    assert out.count("KH301 · lỗi") == out.count("KH201 · lỗi") == 1
    assert out.index("KH201 · lỗi") > out.index("lỗi KH201")
    assert khtool("check", "-", "--explain", stdin=HEAD.encode()).out == ""


def test_one_rule_as_markdown(khtool: Khtool) -> None:
    out = khtool("rule", "KH301", "--format", "md").out
    assert "### KH301\n\n**cơ quan không được khai báo** (lỗi)\n" in out
    assert "```yaml\nlead: Sở Tư phap\n```" in out


def test_another_format_is_refused(khtool: Khtool) -> None:
    answer = khtool("rule", "--all", "--format", "html")
    assert (answer.code, answer.out) == (2, "")
    assert "text, md" in answer.err


def test_the_page_of_all_rules_links_to_each() -> None:
    page = manual_md(DOCUMENTED, translator(Lang.VI))
    for rule in DOCUMENTED:
        assert page.count(f"| [{rule.code}](#{rule.code.lower()}) |") == 1
        assert page.count(f"\n### {rule.code}\n") == 1


def test_signs_of_markdown_are_only_text() -> None:
    assert escaped("dấu “*”, `a*b`, <b> | [x](y)") == r"dấu “\*”, `a*b`, \<b> \| \[x\](y)"
    assert fenced("a\n```\nb", "yaml") == "````yaml\na\n```\nb\n````"
