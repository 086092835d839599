"""How khtool answers whatever it is called with: one clear sentence, the right exit code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

import pytest

from khtool.cli.app import COMMANDS
from khtool.cli.session import today
from support import CLEAN, COMPENSATION, HEAD, PLANS, TWO_PLANS, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool
    from support import Answer

TODAY = ("--today", "2026-11-22")


def refused(answer: Answer, *words: str) -> None:
    """Assert that khtool said what is wrong in one sentence on stderr, and exit code 2."""
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    for word in words:
        assert word in answer.err


class TestUsage:
    """Exit code 2 and a sentence for what only the user can mend."""

    @pytest.mark.parametrize("command", ["check", "due", "show", "render"])
    def test_a_path_that_does_not_exist(self, khtool: Khtool, command: str) -> None:
        refused(khtool(command, "khong/co.yaml"), "không có “khong/co.yaml”")

    @pytest.mark.parametrize("command", ["check", "due", "show", "render"])
    def test_a_folder_without_plans(self, khtool: Khtool, tmp_path: Path, command: str) -> None:
        refused(khtool(command, tmp_path), "không có tệp kế hoạch nào", str(tmp_path))

    @pytest.mark.parametrize("command", ["check", "due", "render"])
    def test_an_unknown_format(self, khtool: Khtool, command: str) -> None:
        refused(khtool(command, *TWO_PLANS, "--format", "xml"), "“xml”")

    def test_an_unknown_format_of_a_wording(self, khtool: Khtool) -> None:
        refused(khtool("when", "Quý IV/2026", "--format", "xml"), "“xml”", "text, json")

    @pytest.mark.parametrize(
        "day", ["2026-02-30", "30/02/2026", "hôm nay", "2026", "", "9999-12-31", "0001-01-01"]
    )
    @pytest.mark.parametrize("command", ["due", "cal", "when", "show"])
    def test_a_day_that_is_none(self, khtool: Khtool, command: str, day: str) -> None:
        plans = str(PLANS)
        argument = {"due": plans, "cal": "2026", "when": "Quý IV/2026", "show": plans}[command]
        refused(khtool(command, argument, "--today", day), "--today", f"“{day}”", "2026-11-22")

    @pytest.mark.parametrize("option", ["--from", "--to"])
    def test_other_days_that_are_none(self, khtool: Khtool, option: str) -> None:
        refused(khtool("due", *TWO_PLANS, option, "31/4/2026"), option, "“31/4/2026”")

    def test_today_from_the_environment_is_judged_alike(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KHTOOL_TODAY", "mai")
        refused(khtool("due", *TWO_PLANS), "KHTOOL_TODAY", "“mai”")

    @pytest.mark.parametrize(
        ("args", "words"),
        [
            (["duo"], ["không có lệnh “duo”", "ý bạn là “due”?"]),
            (["xyzzy"], ["không có lệnh “xyzzy”", "khtool --help"]),
            (["due", "--weak"], ["--weak", "ý bạn là --week?"]),
            (["due", "--agencey", "x"], ["ý bạn là --agency?"]),
            (["due", "--xyzzy"], ["không có tùy chọn --xyzzy", "--help"]),
            (["due", "-z"], ["không có tùy chọn -z"]),
            (["due", "--agency"], ["--agency cần một giá trị"]),
            (["due", "--lang"], ["--lang cần một giá trị"]),
            (["when"], ["thiếu CHỮ"]),
            (["show"], ["thiếu KẾ_HOẠCH"]),
            (["render"], ["thiếu KẾ_HOẠCH"]),
            (["check", "--fail-level", "grave"], ["--fail-level", "error, warning, note"]),
            (["due", "--fail-on", "due"], ["--fail-on", "“due”"]),
            (["due", "--status", "late"], ["“late”", "overdue", "undated"]),
            (["due", "--days", "0"], ["--days", "“0”"]),
            (["due", "--days", "-1"], ["--days", "“-1”"]),
            (["due", "--days", "bảy"], ["--days", "“bảy”"]),
            (["due", "--days", "99999999"], ["--days", "36500"]),
            (["due", "--week", "2026-W54"], ["--week", "2026-W48"]),
            (["due", "--month", "2026-13"], ["--month", "2026-12"]),
            (["due", "--quarter", "2026-Q5"], ["--quarter", "2026-Q4"]),
            (["due", "--month", "9999-12"], ["--month"]),
            (["due", "--week", "--month"], ["--week", "--month", "chọn một"]),
            (["due", "--days", "3", "--from", "2026-01-01"], ["--days", "--from/--to"]),
            (["due", "--from", "2026-02-01", "--to", "2026-01-01"], ["01/01/2026", "01/02/2026"]),
            (["when", "Quý I", "--issued", "2026-06-01", "--until", "2026-01-01"], ["--until"]),
            (["cal", "2026-13"], ["“2026-13”"]),
            (["cal", "nay"], ["“nay”"]),
            (["check", "--color", "red"], ["--color", "“red”"]),
            (["check", "--lang", "xx"], ["“xx”", "vi", "en"]),
            (["check", "--lang=xx"], ["“xx”"]),
            (["cal", "2026", "2027"], []),
        ],
        ids=lambda part: " ".join(part) if isinstance(part, list) else None,
    )
    def test_a_slip_in_the_command_line(
        self,
        khtool: Khtool,
        monkeypatch: pytest.MonkeyPatch,
        args: list[str],
        words: list[str],
    ) -> None:
        monkeypatch.chdir(PLANS)
        refused(khtool(*args), *words)

    def test_a_wrong_language_in_the_environment(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KHTOOL_LANG", "fr")
        refused(khtool("check", *TWO_PLANS), "“fr”")

    def test_an_unknown_setting(self, khtool: Khtool, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(HEAD, encoding="utf-8")
        (tmp_path / "khtool.toml").write_text("[calender]\n", encoding="utf-8")
        refused(khtool("check", tmp_path), "khtool.toml", "không có thiết lập “calender”")

    @pytest.mark.parametrize(
        "text",
        ["plans = ", "plans = 1", '[dates]\nbefore = "soon"', "[calendar]\ndays_off=[2026-02-30]"],
    )
    def test_a_setting_that_makes_no_sense(self, khtool: Khtool, tmp_path: Path, text: str) -> None:
        (tmp_path / "a.yaml").write_text(HEAD, encoding="utf-8")
        (tmp_path / "khtool.toml").write_text(text, encoding="utf-8")
        refused(khtool("check", tmp_path), "khtool.toml")


class TestLanguage:
    """Vietnamese unless English is asked for; the option wins over the environment."""

    def test_vietnamese_is_the_language(self, khtool: Khtool) -> None:
        assert khtool("check", CLEAN).err == "1 tệp, không có lỗi\n"

    def test_english_by_option_or_environment(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = "1 files, nothing found\n"
        assert khtool("check", CLEAN, "--lang", "en").err == said
        assert khtool("check", CLEAN, "--lang=EN").err == said
        monkeypatch.setenv("KHTOOL_LANG", "en")
        assert khtool("check", CLEAN).err == said
        assert khtool("check", CLEAN, "--lang", "vi").err == "1 tệp, không có lỗi\n"

    @pytest.mark.parametrize(
        ("args", "said"),
        [
            (["duo"], "there is no command “duo”; did you mean “due”?\n"),
            (["due", "--weak"], "there is no option --weak; did you mean --week?\n"),
            (["when"], "TEXT... is missing; add --help after the command for examples\n"),
            (
                ["check", "nope"],
                "“nope” does not exist: look at the name, and at the current folder, where paths "
                "begin\n",
            ),
        ],
    )
    def test_mistakes_are_told_in_it(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str
    ) -> None:
        monkeypatch.setenv("KHTOOL_LANG", "en")
        assert khtool(*args).err == said


class TestHelp:
    """Every command has a page with examples, wholly in the language asked for."""

    ENGLISH = re.compile(
        r"\b(usage|options?|arguments?|examples?|commands?|the|this|show|message|exit|default|"
        r"required|print|file|files|days?|from this|and|with)\b",
        re.IGNORECASE,
    )
    """Words that would be left over from English; names of options are taken out first."""

    @pytest.mark.parametrize("command", COMMANDS)
    def test_a_page_has_two_examples(self, khtool: Khtool, command: str) -> None:
        answer = khtool(command, "--help")
        assert answer.code == 0
        assert answer.out.startswith(f"khtool {command}: ")
        examples = answer.out.split("Ví dụ:\n")[1].split("\n\n")[0].splitlines()
        assert len(examples) >= 2
        assert all(line.startswith(f"  khtool {command} ") for line in examples)

    @pytest.mark.parametrize("command", COMMANDS)
    def test_nothing_english_is_left_in_vietnamese(self, khtool: Khtool, command: str) -> None:
        page = khtool(command, "--help").out
        prose = page.split("\n\n", 2)[0] + page.split("\n\n", 2)[2]
        prose = re.sub(r"--?[a-z-]+|khtool [a-z]+|[a-z]+\|[a-z|]+|KHTOOL_\w+", "", prose)
        assert self.ENGLISH.findall(prose) == []

    @pytest.mark.parametrize("command", COMMANDS)
    def test_nothing_vietnamese_is_left_in_english(self, khtool: Khtool, command: str) -> None:
        page = khtool(command, "--help", "--lang", "en").out
        prose = re.sub(r'".*"|Nghị định|NĐ-CP', "", page)
        assert re.findall("[À-ỹ]", prose) == []

    @pytest.mark.parametrize("args", [[], ["--help"]])
    def test_khtool_alone_lists_the_commands(self, khtool: Khtool, args: list[str]) -> None:
        answer = khtool(*args)
        assert answer.code == 0
        for command in COMMANDS:
            assert f"\n  {command} " in answer.out
        assert "Ví dụ:" in answer.out
        assert not re.search(r"\b(Usage|Options|Commands|Show)\b", answer.out)

    def test_every_option_is_explained(self, khtool: Khtool) -> None:
        for line in khtool("due", "--help").out.splitlines():
            if line.startswith("  --"):
                assert re.match(r"  --[a-z-]+.{0,26}  \S", line) or len(line) > 30, line


class TestToday:
    """The day it is comes from the option, else the environment, else the clock in Vietnam."""

    def test_from_the_environment(self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("KHTOOL_TODAY", "22/11/2026")
        assert khtool("due", *TWO_PLANS) == khtool("due", *TWO_PLANS, *TODAY)
        assert khtool("due", *TWO_PLANS, "--today", "2026-01-05").out == ""

    def test_it_is_already_tomorrow_in_vietnam(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import datetime

        class Clock(datetime.datetime):
            @classmethod
            def now(cls, tz: datetime.tzinfo | None = None) -> Self:
                utc = cls(2026, 11, 22, 18, 0, tzinfo=datetime.UTC)
                return utc.astimezone(tz)

        monkeypatch.setattr("khtool.cli.session.datetime.datetime", Clock)
        assert today(None) == datetime.date(2026, 11, 23)


class TestColour:
    """Colour goes to a terminal, and to a pipe only where it is asked for."""

    SHOWN = (
        ("due", *TWO_PLANS, *TODAY),
        ("show", COMPENSATION, *TODAY),
        ("check", "-"),
    )

    @pytest.mark.parametrize("args", SHOWN, ids=lambda args: str(args[0]))
    def test_a_pipe_has_none(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
    ) -> None:
        assert "\x1b" not in khtool(*args, stdin=b"- a\n").out
        assert "\x1b" not in khtool(*args, "--color", "never", stdin=b"- a\n").out
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b" not in khtool(*args, stdin=b"- a\n").out

    @pytest.mark.parametrize("args", SHOWN, ids=lambda args: str(args[0]))
    def test_always_is_always(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
    ) -> None:
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" in khtool(*args, "--color", "always", stdin=b"- a\n").out

    def test_machine_formats_have_none_even_then(self, khtool: Khtool) -> None:
        for fmt in ("json", "csv"):
            out = khtool("due", *TWO_PLANS, *TODAY, "--format", fmt, "--color", "always").out
            assert "\x1b" not in out

    @pytest.mark.parametrize("term", [True, False])
    def test_no_color_wins_on_a_terminal(
        self, khtool: Khtool, monkeypatch: pytest.MonkeyPatch, term: bool
    ) -> None:
        import sys

        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
        if term:
            monkeypatch.setenv("NO_COLOR", "1")
        out = khtool("check", "-", stdin=b"- a\n").out
        assert ("\x1b" in out) == (not term)


class TestHostileText:
    """What steers a terminal never reaches it from a plan."""

    PLAN = with_task(
        'lead: "Sở\\e[31m Tư pháp"\nsupport: "\\u202EB"\n'
        'due: {wording: "Năm 2026", label: "\\e]0;x\\a"}'
    ).replace("Báo cáo kết quả", '"Báo\\e[2J cáo\\x9b\\u2066 kết quả\\u200f"')

    @pytest.mark.parametrize(
        "args",
        [
            ("check",), ("due", "--all"), ("due", "--all", "--format", "csv"), ("show",),
            ("due", "--all", "--color", "always", "--grep", "bao"),
            ("due", "--all", "--format", "json"),
        ],
        ids=" ".join,
    )  # fmt: skip
    def test_escapes_are_made_visible(
        self, khtool: Khtool, tmp_path: Path, args: tuple[str, ...]
    ) -> None:
        path = tmp_path / "a.yaml"
        path.write_text(self.PLAN, encoding="utf-8")
        today = () if args[0] == "check" else TODAY
        answer = khtool(*args, path, *today)
        colour = re.compile(r"\x1b\[[\d;]*m") if "always" in args else re.compile("$^")
        shown = colour.sub("", answer.out + answer.err)
        if "json" in args:
            import json

            assert json.loads(answer.out)["items"][0]["title"].startswith("Báo\x1b[2J")
            shown = shown.replace("\u202e", "").replace("\u2066", "").replace("\u200f", "")
            shown = shown.replace("\x9b", "")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200f]", shown)
        assert answer.out

    def test_a_wording_is_shown_clean(self, khtool: Khtool) -> None:
        answer = khtool("when", "sớm \x1b[31m nhất", *TODAY)
        assert answer.code == 1
        assert "\x1b" not in answer.out + answer.err

    def test_a_file_s_name_is_shown_clean(self, khtool: Khtool, tmp_path: Path) -> None:
        (tmp_path / "a\x1b[31m.yaml").write_text("- a\n", encoding="utf-8")
        for args in (("check", tmp_path), ("due", tmp_path, *TODAY), ("show", tmp_path, *TODAY)):
            answer = khtool(*args)
            assert "\x1b" not in answer.out + answer.err


class TestFaults:
    """A fault of khtool's own is a sentence and exit code 3; `--debug` shows where."""

    @pytest.fixture
    def broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            raise RuntimeError("hỏng")

        monkeypatch.setattr("khtool.check.run.check", fail)

    @pytest.mark.usefixtures("broken")
    def test_a_sentence(self, khtool: Khtool) -> None:
        answer = khtool("check", *TWO_PLANS)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.startswith("lỗi của chính khtool: RuntimeError: hỏng; ")
        assert "--debug" in answer.err

    @pytest.mark.usefixtures("broken")
    def test_the_trace(self, khtool: Khtool) -> None:
        with pytest.raises(RuntimeError, match="hỏng"):
            khtool("check", *TWO_PLANS, "--debug")


class TestOptionalValues:
    """`--week` takes a value only where one follows."""

    @pytest.mark.parametrize(
        "args",
        [
            ["--week", str(PLANS)],
            ["--week=", str(PLANS)],
            [str(PLANS), "--week"],
            ["--week", "-q", str(PLANS)],
        ],
        ids=" ".join,
    )
    def test_without_one(self, khtool: Khtool, args: list[str]) -> None:
        assert khtool("due", *args, *TODAY).code == 0

    def test_a_file_whose_name_begins_with_a_digit_is_a_file(
        self, khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "2026").mkdir()
        (tmp_path / "2026" / "a.yaml").write_text(with_task("due: 24/11/2026"), encoding="utf-8")
        assert "24/11/2026" in khtool("due", "--week", "2026", *TODAY).out


def test_without_a_path_the_plans_of_the_repo_are_meant(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("plans/a.yaml", "khac/b.yaml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(HEAD, encoding="utf-8")
    (tmp_path / "khtool.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert khtool("check").err == "1 tệp, không có lỗi\n"
    monkeypatch.chdir(tmp_path / "khac")
    assert khtool("check").err == "1 tệp, không có lỗi\n"
    (tmp_path / "khtool.toml").write_text('plans = ["plans", "khac"]', encoding="utf-8")
    assert khtool("check").err == "2 tệp, không có lỗi\n"


class TestWhenAndCal:
    """`when` and `cal` as commands; the deadline language has tests of its own."""

    def test_json_of_one_wording(self, khtool: Khtool) -> None:
        import json

        args = ("--issued", "2026-01-05", "--format", "json", "--today", "2026-01-05")
        data = json.loads(khtool("when", "trước ngày 25/11/2026", *args).out)
        assert data == {
            "text": "trước ngày 25/11/2026",
            "issued": "2026-01-05",
            "until": "2026-12-31",
            "parts": [
                {"kind": "date", "rule": None, "dates": ["2026-11-24"], "event": None,
                 "offset": None, "unit": None},
            ],
        }  # fmt: skip

    def test_one_json_object_a_line_for_stdin(self, khtool: Khtool) -> None:
        import json

        lines = "Năm 2026\n\nSớm nhất có thể\n".encode()
        answer = khtool("when", "-", "--format", "json", "--today", "2026-01-05", stdin=lines)
        found = [json.loads(line) for line in answer.out.splitlines()]
        assert answer.code == 1
        assert [len(record["parts"]) for record in found] == [1, 0, 0]
        assert found[2]["problems"][0]["code"] == "KH401"

    def test_what_is_not_understood_is_told_with_a_caret(self, khtool: Khtool) -> None:
        answer = khtool("when", "Sớm nhất có thể", *TODAY)
        assert answer.code == 1
        assert answer.err.splitlines()[:3] == [
            "lỗi KH401: không hiểu “Sớm nhất có thể”",
            "  | Sớm nhất có thể",
            "  | ^^^^^^^^^^^^^^^",
        ]

    def test_the_year_of_a_calendar_is_that_of_today(self, khtool: Khtool) -> None:
        assert khtool("cal", *TODAY) == khtool("cal", "2026", *TODAY)
        assert "24/11/2026 T3  Ngày Văn hóa Việt Nam" in khtool("cal", *TODAY).out
        assert khtool("cal", "11/2026", *TODAY).out.count("\n") == 32
