"""`khtool done`, `extend`, `note`, `drop` as a user runs them: what is asked, written and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import COMPENSATION, HEAD, run_khtool

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Khtool

TODAY = ("--today", "2026-11-22")

PLAN = f"""\
{HEAD.replace("agencies: [Sở Tư pháp, Sở Tài chính]", "issued: 2026-01-05")}agencies:
  - Sở Tư pháp
  - {{name: Sở Tài chính, aliases: [STC]}}
  - {{name: Các phường, group: true, members: [Phường An Biên, Phường Hồng Bàng]}}
sections:
  - heading: Nội dung
    tasks:
      - id: mot-han
        title: Báo cáo một lần
        lead: Sở Tư pháp
        due: trước ngày 25/11/2026
      - id: hai-han
        title: Trình báo cáo
        lead: Sở Tư pháp
        due:
          - {{wording: trước ngày 03/12/2026, label: số liệu thực tế}}
          - {{wording: trước ngày 28/01/2027, label: số liệu chính thức}}
      - id: hang-quy
        title: Báo cáo quý
        lead: Sở Tư pháp
        due: Hằng quý
      - id: hai-co-quan
        title: Báo cáo chung
        lead: [Sở Tư pháp, Sở Tài chính]
        due: Quý IV
      - id: cac-phuong
        title: Các phường báo cáo
        lead: Các phường
        due: Quý IV
      - id: nhieu-buoc
        title: Việc nhiều bước
        steps:
          - {{text: Bước một, due: Quý III}}
          - {{text: Bước hai, due: Quý IV}}
        tasks:
          - id: diem-a
            title: Điểm a
            due: Quý IV
      - id: thuong-xuyen
        title: Việc thường xuyên
        lead: Sở Tư pháp
        due: Thường xuyên
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plan in the folder that khtool runs in."""
    path = tmp_path / "plans" / "ke-hoach.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return path


def added(plan: Path) -> str:
    """Return the lines that were put in, without their indent."""
    kept = PLAN.splitlines()
    lines = plan.read_text("utf-8").splitlines()
    new = [line for line in lines if line not in kept]
    assert [line for line in lines if line in kept] == kept
    return "\n".join(line.strip() for line in new)


class TestDone:
    def test_in_time(self, khtool: Khtool, plan: Path) -> None:
        result = "Báo cáo số 412/BC-STP"
        answer = khtool("done", plan, "mot-han", "--on", "20/11/2026", "--result", result, *TODAY)
        assert (answer.code, answer.out) == (0, "")
        assert answer.err == (
            "đã ghi: I.1 Báo cáo một lần: xong ngày 20/11/2026\n"
            "  hạn 24/11/2026: trước hạn 4 ngày\n"
            "  việc này không còn hạn nào mở\n"
        )
        assert added(plan) == "progress:\n- done: 2026-11-20\nresult: Báo cáo số 412/BC-STP"

    @pytest.mark.parametrize(
        ("day", "told"),
        [("2026-11-24", "hạn 24/11/2026: đúng ngày cuối"), ("2026-11-27", "muộn 3 ngày")],
    )
    def test_on_the_day_and_late(self, khtool: Khtool, plan: Path, day: str, told: str) -> None:
        assert told in khtool("done", plan, "mot-han", "--today", day).err

    def test_quiet_says_nothing(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "mot-han", "-q", *TODAY)
        assert (answer.code, answer.out + answer.err) == (0, "")
        assert added(plan) == "progress:\n- done: 2026-11-22"

    def test_of_several_deadlines_nothing_is_guessed(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "hai-han", *TODAY)
        assert answer.code == 2
        assert answer.err == (
            "I.2 Trình báo cáo: có nhiều hạn, hãy chọn một:\n"
            "  --for 2026-12-02  trước ngày 03/12/2026 (số liệu thực tế)\n"
            "  --for 2027-01-27  trước ngày 28/01/2027 (số liệu chính thức)\n"
        )
        assert plan.read_text("utf-8") == PLAN

    @pytest.mark.parametrize(
        ("name", "written"),
        [
            ("2026-12-02", "2026-12-02"),
            ("02/12/2026", "2026-12-02"),
            ("2026-Q4", "2026-Q4"),
            ("2026q4", "2026-Q4"),
            ("Quý IV/2026", "2026-Q4"),
            ("12/2026", "2026-12"),
            ("so lieu thuc te", "số liệu thực tế"),
        ],
    )
    def test_a_deadline_by_any_of_its_names(
        self, khtool: Khtool, plan: Path, name: str, written: str
    ) -> None:
        answer = khtool("done", plan, "hai-han", "--for", name, *TODAY)
        assert answer.code == 0, answer.err
        assert added(plan) == f"progress:\n- done: 2026-11-22\nfor: {written}"
        assert "hạn 02/12/2026 (số liệu thực tế): trước hạn 10 ngày" in answer.err
        assert "còn mở: hạn 27/01/2027 (số liệu chính thức)" in answer.err

    def test_the_only_one_still_open_need_not_be_named(self, khtool: Khtool, plan: Path) -> None:
        khtool("done", plan, "hai-han", "--for", "2026-12-02", *TODAY)
        answer = khtool("done", plan, "hai-han", *TODAY)
        assert answer.code == 0
        assert "for: 2027-01-27" in added(plan)
        assert "không còn hạn nào mở" in answer.err

    def test_a_round_of_a_recurring_task(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "I.3", "--for", "2026-Q1", "--on", "2026-04-02", *TODAY)
        assert answer.code == 0
        assert "hạn 31/03/2026: muộn 2 ngày" in answer.err
        assert "còn mở: hạn 30/06/2026, 30/09/2026, 31/12/2026" in answer.err

    @pytest.mark.parametrize("name", ["2027-Q1", "2026-11-25", "nhãn lạ"])
    def test_a_deadline_that_is_none(self, khtool: Khtool, plan: Path, name: str) -> None:
        answer = khtool("done", plan, "hang-quy", "--for", name, *TODAY)
        assert answer.code == 2
        assert (
            f"không có hạn nào là “{name}”; --for nhận:\n  --for 2026-03-31  Hằng quý" in answer.err
        )
        assert plan.read_text("utf-8") == PLAN

    def test_twice_is_refused(self, khtool: Khtool, plan: Path) -> None:
        khtool("done", plan, "mot-han", *TODAY)
        answer = khtool("done", plan, "mot-han", *TODAY)
        assert (answer.code, "đã ghi là xong ngày 22/11/2026" in answer.err) == (2, True)

    def test_a_day_to_come_is_refused(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "mot-han", "--on", "2026-11-23", *TODAY)
        assert (answer.code, "ngày 23/11/2026 chưa đến" in answer.err) == (2, True)
        assert plan.read_text("utf-8") == PLAN

    def test_a_day_before_the_plan_only_warns(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "mot-han", "--on", "2026-01-01", "-q", *TODAY)
        assert answer.code == 0
        assert "trước ngày ban hành kế hoạch (05/01/2026)" in answer.err

    def test_a_task_without_a_day(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "thuong-xuyen", *TODAY)
        assert (answer.code, "không tính sớm, muộn" in answer.err) == (0, True)

    def test_each_lead_reports_until_all_have(self, khtool: Khtool, plan: Path) -> None:
        first = khtool("done", plan, "hai-co-quan", "--by", "so tu phap", *TODAY)
        assert (first.code, "còn chờ kết quả của Sở Tài chính" in first.err) == (0, True)
        again = khtool("done", plan, "hai-co-quan", "--by", "Sở Tư pháp", *TODAY)
        assert (again.code, "đã có kết quả của Sở Tư pháp" in again.err) == (2, True)
        last = khtool("done", plan, "hai-co-quan", "--by", "STC", *TODAY)
        assert (last.code, "không còn hạn nào mở" in last.err) == (0, True)
        assert "by: Sở Tư pháp" in added(plan)
        assert "by: Sở Tài chính" in added(plan)

    def test_members_of_a_group_report(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "cac-phuong", "--by", "phuong an bien", *TODAY)
        assert (answer.code, "còn chờ kết quả của Phường Hồng Bàng" in answer.err) == (0, True)

    def test_who_does_not_lead_is_refused(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "mot-han", "--by", "Sở Y tế", *TODAY)
        assert answer.code == 2
        assert "“Sở Y tế” không chủ trì việc này; chủ trì là: Sở Tư pháp" in answer.err

    def test_undo_gives_the_file_back(self, khtool: Khtool, plan: Path) -> None:
        khtool("done", plan, "hang-quy", "--for", "2026-Q1", *TODAY)
        khtool("done", plan, "hang-quy", "--for", "2026-Q2", *TODAY)
        answer = khtool("done", plan, "hang-quy", "--undo", "--for", "2026-Q1", *TODAY)
        assert (answer.code, "đã bỏ kết quả ngày 22/11/2026: I.3 Báo cáo quý" in answer.err) == (
            0,
            True,
        )
        assert added(plan) == "progress:\n- done: 2026-11-22\nfor: 2026-Q2"
        assert khtool("done", plan, "hang-quy", "--undo").code == 0
        assert plan.read_text("utf-8") == PLAN
        answer = khtool("done", plan, "hang-quy", "--undo")
        assert (answer.code, "không có gì đã ghi để bỏ" in answer.err) == (2, True)

    def test_what_to_record_and_undo_exclude_each_other(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "mot-han", "--undo", "--result", "x")
        assert (answer.code, "--undo cùng với --result" in answer.err) == (2, True)


class TestExtend:
    SAID = ("--reason", "Chờ số liệu", "--decision", "Công văn số 15/UBND-NC", *TODAY)

    def test_the_original_stays_and_one_follows_the_other(self, khtool: Khtool, plan: Path) -> None:
        first = khtool("extend", plan, "mot-han", "--to", "10/12/2026", *self.SAID)
        assert first.code == 0
        assert "hạn 24/11/2026 lùi đến 10/12/2026 (thêm 16 ngày; hạn gốc 24/11/2026" in first.err
        second = khtool("extend", plan, "mot-han", "--to", "2026-12-20", *self.SAID)
        assert "hạn 10/12/2026 lùi đến 20/12/2026" in second.err
        assert added(plan) == (
            "extensions:\n"
            "- from: 2026-11-24\nto: 2026-12-10\nreason: Chờ số liệu\n"
            "decision: Công văn số 15/UBND-NC\n"
            "- from: 2026-12-10\nto: 2026-12-20\nreason: Chờ số liệu\n"
            "decision: Công văn số 15/UBND-NC"
        )
        done = khtool("done", plan, "mot-han", "--today", "2026-12-15")
        assert "hạn 20/12/2026: trước hạn 5 ngày" in done.err
        for _ in range(2):
            assert khtool("extend", plan, "mot-han", "--undo").code == 0
        khtool("done", plan, "mot-han", "--undo")
        assert plan.read_text("utf-8") == PLAN

    def test_of_several_deadlines_one_must_be_named(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("extend", plan, "hai-han", "--to", "2027-02-10", *self.SAID)
        assert (answer.code, "--from 2026-12-02" in answer.err) == (2, True)
        start = ("--from", "số liệu chính thức")
        answer = khtool("extend", plan, "hai-han", "--to", "2027-02-10", *start, *self.SAID)
        assert (answer.code, "from: 2027-01-27" in added(plan)) == (0, True)

    @pytest.mark.parametrize("to", ["2026-11-24", "2026-11-01"])
    def test_not_to_an_earlier_day(self, khtool: Khtool, plan: Path, to: str) -> None:
        answer = khtool("extend", plan, "mot-han", "--to", to, *self.SAID)
        assert (answer.code, "không sau hạn hiện nay 24/11/2026" in answer.err) == (2, True)
        assert plan.read_text("utf-8") == PLAN

    def test_without_a_decision_it_is_recorded_and_told(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool(
            "extend", plan, "mot-han", "--to", "2026-12-10", "--reason", "Chờ", "-q", *TODAY
        )
        assert (answer.code, "--decision" in answer.err) == (0, True)

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--reason", "x"), "thiếu --to"),
            (("--to", "2026-12-10"), "thiếu --reason"),
            (("--to", "2026-12-10", "--reason", " "), "--reason để trống"),
            (("--to", "2026-13-10", "--reason", "x"), "--to phải là một ngày có thật"),
        ],
    )
    def test_what_is_missing(
        self, khtool: Khtool, plan: Path, args: tuple[str, ...], told: str
    ) -> None:
        answer = khtool("extend", plan, "mot-han", *args, *TODAY)
        assert (answer.code, told in answer.err) == (2, True), answer.err

    def test_what_has_no_day_cannot_be_moved(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("extend", plan, "thuong-xuyen", "--to", "2026-12-10", *self.SAID)
        assert (answer.code, "không gia hạn được" in answer.err) == (2, True)


class TestNoteAndDrop:
    def test_a_note(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("note", plan, "hai-han", "Đã lấy  ý kiến", "--on", "2026-11-20", *TODAY)
        assert (answer.code, "đang thực hiện (ngày 20/11/2026)" in answer.err) == (0, True)
        assert added(plan) == "progress:\n- noted: 2026-11-20\nnote: Đã lấy ý kiến"
        assert khtool("note", plan, "hai-han", "--undo").code == 0
        assert plan.read_text("utf-8") == PLAN

    def test_a_note_needs_words(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("note", plan, "hai-han")
        assert (answer.code, "thiếu CHỮ" in answer.err) == (2, True)

    def test_a_drop(self, khtool: Khtool, plan: Path) -> None:
        said = ("--reason", "Bộ thôi yêu cầu", "--decision", "Công văn số 9")
        answer = khtool("drop", plan, "hang-quy", *said, *TODAY)
        assert (answer.code, "thôi thực hiện từ ngày 22/11/2026" in answer.err) == (0, True)
        assert added(plan) == (
            "progress:\n- dropped: 2026-11-22\nreason: Bộ thôi yêu cầu\ndecision: Công văn số 9"
        )
        for command in (("drop", "--reason", "x"), ("done",)):
            again = khtool(command[0], plan, "hang-quy", *command[1:], *TODAY)
            assert (again.code, "đã ghi là thôi thực hiện" in again.err) == (2, True)
        assert khtool("drop", plan, "hang-quy", "--undo").code == 0
        assert plan.read_text("utf-8") == PLAN

    def test_a_drop_needs_a_reason(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("drop", plan, "hang-quy", *TODAY)
        assert (answer.code, "thiếu --reason" in answer.err) == (2, True)


class TestOnlyLooking:
    @pytest.mark.parametrize("option", ["--diff", "--dry-run"])
    def test_nothing_is_written(self, khtool: Khtool, plan: Path, option: str) -> None:
        plan.chmod(0o444)
        answer = khtool("done", plan, "mot-han", option, *TODAY)
        assert answer.code == 0
        assert "sẽ ghi: I.1 Báo cáo một lần: xong ngày 22/11/2026" in answer.err
        assert f"chưa ghi gì vào {plan}" in answer.err
        shown = "+        progress:\n+          - done: 2026-11-22\n"
        assert (shown in answer.out) == (option == "--diff")
        assert plan.read_text("utf-8") == PLAN


class TestWhichTask:
    @pytest.mark.parametrize("name", ["I.1", "i.1", "I.1.", " i. 1)", "MOT-HAN"])
    def test_by_id_or_number(self, khtool: Khtool, plan: Path, name: str) -> None:
        assert "I.1 Báo cáo một lần" in khtool("done", plan, name, "--dry-run", *TODAY).err

    @pytest.mark.parametrize("name", ["nhieu-buoc/2", "NHIEU-BUOC/2"])
    def test_a_step(self, khtool: Khtool, plan: Path, name: str) -> None:
        answer = khtool("done", plan, name, *TODAY)
        assert (answer.code, "I.6 Bước hai: xong" in answer.err) == (0, True)
        new = "{text: Bước hai, due: Quý IV, progress: [{done: 2026-11-22}]}"
        assert new in plan.read_text("utf-8")

    @pytest.mark.parametrize("name", ["I.6.a", "I.6.A)", "diem-a"])
    def test_a_point(self, khtool: Khtool, plan: Path, name: str) -> None:
        assert "I.6.a Điểm a: xong" in khtool("done", plan, name, "--dry-run", *TODAY).err

    def test_a_number_that_steps_share(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "I.6", *TODAY)
        assert answer.code == 2
        assert "nhieu-buoc/1  I.6  Bước một\n  nhieu-buoc/2  I.6  Bước hai" in answer.err

    def test_a_task_of_which_only_parts_were_assigned(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "nhieu-buoc", *TODAY)
        assert (answer.code, "không được giao riêng" in answer.err) == (2, True)
        assert "diem-a" in answer.err

    @pytest.mark.parametrize("name", ["mot-hen", "bao cao mot lan", "I.1x"])
    def test_a_name_that_is_close(self, khtool: Khtool, plan: Path, name: str) -> None:
        answer = khtool("done", plan, name, *TODAY)
        assert (answer.code, "mot-han " in answer.err) == (2, True)

    def test_a_name_that_is_nothing(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("done", plan, "xyzzy", *TODAY)
        assert answer.code == 2
        assert f"trong {plan} không có nhiệm vụ “xyzzy”; “khtool show {plan}”" in answer.err

    def test_letters_that_differ_by_a_stroke(self, khtool: Khtool, tmp_path: Path) -> None:
        points = "".join(f"      - {{text: Điểm {sign}, due: Quý IV}}\n" for sign in "abcdđ")
        path = tmp_path / "a.yaml"
        path.write_text(f"{HEAD}sections:\n  - heading: Nội dung\n    points:\n{points}", "utf-8")
        for name, point in (("I.d", "Điểm d"), ("I.đ", "Điểm đ"), ("I.Đ)", "Điểm đ")):
            assert f"{point}: xong" in khtool("done", path, name, "--dry-run", *TODAY).err


class TestWhichPlan:
    def test_by_its_name_in_the_repo(self, khtool: Khtool, plan: Path) -> None:
        assert khtool("done", "ke-hoach", "mot-han", *TODAY).code == 0
        assert "progress:" in added(plan)

    def test_two_of_one_name(self, khtool: Khtool, plan: Path) -> None:
        (plan.parent / "cu").mkdir()
        (plan.parent / "cu" / plan.name).write_text(PLAN, "utf-8")
        answer = khtool("done", "ke-hoach", "mot-han", *TODAY)
        assert (answer.code, "plans/cu/ke-hoach.yaml" in answer.err) == (2, True)

    @pytest.mark.parametrize(
        ("name", "told"),
        [
            ("ke-hoch", "có phải:\n  ke-hoach"),
            ("xyzzy", "không có kế hoạch nào tên “xyzzy”"),
            ("plans", "là một thư mục"),
            ("plans/khac.yaml", "không có “plans/khac.yaml”"),
            ("-", "không nhận “-”"),
        ],
    )
    def test_none(self, khtool: Khtool, plan: Path, name: str, told: str) -> None:
        assert plan.exists()
        answer = khtool("done", name, "mot-han", *TODAY)
        assert (answer.code, told in answer.err) == (2, True), answer.err

    def test_a_plan_with_errors_is_left_alone(self, khtool: Khtool, plan: Path) -> None:
        broken = PLAN + "loi: 1\n"
        plan.write_text(broken, "utf-8")
        answer = khtool("done", plan, "mot-han", *TODAY)
        assert (answer.code, f"khtool check {plan}" in answer.err) == (2, True)
        assert plan.read_text("utf-8") == broken


class TestCompletion:
    """What bash offers, asked of khtool as bash asks it."""

    @pytest.fixture
    def offered(self, plan: Path, tmp_path: Path) -> Callable[..., list[str]]:
        def ask(*words: str) -> list[str]:
            answer = run_khtool(
                cwd=tmp_path,
                env={
                    "_KHTOOL_COMPLETE": "complete_bash",
                    "COMP_WORDS": " ".join(("khtool", *words)),
                    "COMP_CWORD": str(len(words)),
                },
            )
            assert (answer.code, answer.err) == (0, "")
            return answer.out.split()

        assert plan.exists()
        return ask

    def test_plans(self, offered: Callable[..., list[str]]) -> None:
        assert offered("done", "ke") == ["ke-hoach"]
        assert offered("extend", "plans/k") == ["plans/ke-hoach.yaml"]

    def test_tasks_by_id_and_number(self, offered: Callable[..., list[str]]) -> None:
        assert offered("done", "ke-hoach", "hai") == ["hai-han", "hai-co-quan"]
        assert offered("note", "ke-hoach", "I.6") == ["I.6", "I.6.a"]

    def test_a_plan_that_is_none(self, offered: Callable[..., list[str]]) -> None:
        assert offered("done", "khong-co", "a") == []


def test_a_real_plan_and_what_due_says_of_it(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_bytes(COMPENSATION.read_bytes())
    khtool("done", path, "trinh-uy-ban", "--for", "2026-12-02", *TODAY)
    listed = ("due", path, "--all", "--format", "csv", "--status", "done", *TODAY)
    (row,) = khtool(*listed).out.splitlines()[1:]
    assert "2026-12-02,10,done" in row
    assert "trinh-uy-ban" in row
    assert khtool("fmt", "--check", "--sort-keys", path).code == 0
