"""Where a record goes in the file, however the task is written; nothing else changes."""

from __future__ import annotations

import pytest
from record_support import EXTENSION, RESULT, put_in, take_out

from khtool.edit.layout import Layout, laid_out
from khtool.errors import UserError
from support import HEAD, with_task

ADDED = """\
progress:
  - done: 2026-11-20
    result: Báo cáo số 412/BC-STP"""


def written(task: str, key: str = "progress") -> str:
    """Return the lines of a task after a record was put in."""
    entry = RESULT if key == "progress" else EXTENSION
    return lines_of(put_in(with_task(task).encode(), "bao-cao", key, entry).decode())


def lines_of(plan: str) -> str:
    _, _, task = plan.partition("title: Báo cáo kết quả\n")
    return "".join(line.removeprefix(" " * 8) for line in task.splitlines(keepends=True))


class TestNewKey:
    """Where nothing was recorded yet."""

    def test_it_goes_behind_what_the_task_says(self) -> None:
        assert (
            written("lead: Sở Tư pháp\ndue: Quý IV") == f"lead: Sở Tư pháp\ndue: Quý IV\n{ADDED}\n"
        )

    def test_it_goes_behind_the_parts_as_sorted_keys_want_it(self) -> None:
        task = "due: Quý IV\ntasks:\n  - id: a\n    title: Một\n"
        assert written(task) == f"{task}{ADDED}\n"

    def test_results_go_before_extensions(self) -> None:
        moved = "extensions:\n  - from: 2026-11-24\n    to: 2026-12-10\n"
        assert written(f"due: Quý IV\n{moved}") == f"due: Quý IV\n{ADDED}\n{moved}"

    def test_extensions_go_behind_results(self) -> None:
        after = written("due: Quý IV\nprogress:\n  - done: 2026-11-20", "extensions")
        assert after.endswith(
            "- done: 2026-11-20\nextensions:\n  - from: 2026-11-24\n    to: 2026-12-10\n"
            "    reason: Chờ số liệu\n"
        )

    def test_a_block_text_is_passed_whole(self) -> None:
        text = "note: |\n  # không phải chú thích\n\n  hết\n"
        assert written(text) == f"{text}{ADDED}\n"

    def test_comments_of_the_task_stay_with_it_and_others_with_what_follows(self) -> None:
        plan = with_task("due: Quý IV  # đã hỏi\n# của việc này") + (
            "      # của việc sau\n      - id: sau\n        title: Việc sau\n"
        )
        mine, theirs = "        # của việc này\n", "      # của việc sau\n"
        added = "".join(f"        {line}\n" for line in ADDED.splitlines())
        after = put_in(plan.encode(), "bao-cao").decode()
        assert after == plan.replace(mine + theirs, mine + added + theirs)

    def test_a_comment_above_the_next_key_stays_there(self) -> None:
        moved = "# lùi\nextensions:\n  - from: 2026-11-24\n    to: 2026-12-10\n"
        assert written(f"due: Quý IV\n{moved}") == f"due: Quý IV\n{ADDED}\n{moved}"


class TestListThatIsThere:
    """Where something was recorded."""

    def test_at_its_end(self) -> None:
        task = "progress:\n  - noted: 2026-11-01\n    note: Đang làm  # ghi\nextensions:\n"
        new = "  - done: 2026-11-20\n    result: Báo cáo số 412/BC-STP\n"
        assert written(task) == task.replace("extensions:", f"{new}extensions:")

    def test_dashes_level_with_the_key_stay_so(self) -> None:
        task = "progress:\n- noted: 2026-11-01\n"
        assert written(task) == f"{task}- done: 2026-11-20\n  result: Báo cáo số 412/BC-STP\n"

    def test_in_brackets(self) -> None:
        assert written("progress: [{noted: 2026-11-01}, ]\n") == (
            "progress: [{noted: 2026-11-01}, {done: 2026-11-20, result: Báo cáo số 412/BC-STP}, ]\n"
        )

    def test_empty_brackets(self) -> None:
        assert written("progress: []  # chưa\n") == (
            "progress: [{done: 2026-11-20, result: Báo cáo số 412/BC-STP}]  # chưa\n"
        )

    @pytest.mark.parametrize("empty", ["", " ~", " null", "  # chưa có"])
    def test_an_empty_key(self, empty: str) -> None:
        head = "progress:" + (empty if "#" in empty else "")
        rest = ADDED.partition("\n")[2]
        assert written(f"progress:{empty}\ndue: Quý IV") == f"{head}\n{rest}\ndue: Quý IV\n"

    def test_one_record_without_a_list_becomes_the_first_of_one(self) -> None:
        task = "progress:\n  noted: 2026-11-01  # hỏi\n  # dài\n  note: >-\n    Đang\n    làm\n"
        assert written(task) == (
            "progress:\n  - noted: 2026-11-01  # hỏi\n    # dài\n    note: >-\n      Đang\n"
            "      làm\n  - done: 2026-11-20\n    result: Báo cáo số 412/BC-STP\n"
        )

    def test_one_record_in_brackets_too(self) -> None:
        assert written("progress: {noted: 2026-11-01}\n") == (
            "progress: [{noted: 2026-11-01}, {done: 2026-11-20, result: Báo cáo số 412/BC-STP}]\n"
        )


def section(lines: str) -> bytes:
    return f"{HEAD}sections:\n  - heading: Nội dung\n{lines}".encode()


class TestOtherWaysToWriteWork:
    """Tasks in brackets, bare paragraphs, points, rows of an annex."""

    @pytest.mark.parametrize("end", ["}", " }", ",}"])
    def test_a_task_in_brackets(self, end: str) -> None:
        before = section(f"    tasks:\n      - {{id: a, title: Một{end}\n")
        after = before.replace(
            b"M\xe1\xbb\x99t",
            "Một, progress: [{done: 2026-11-20, result: Báo cáo số 412/BC-STP}]".encode(),
        )
        assert put_in(before, "a") == after
        assert take_out(after, "a") == before

    def test_a_bare_paragraph_becomes_a_mapping_with_that_text(self) -> None:
        before = section("    bullets:\n      - Một đoạn\n        văn\n      - Hai\n")
        assert put_in(before, "I/1") == section(
            "    bullets:\n      - text: Một đoạn\n          văn\n        progress:\n"
            "          - done: 2026-11-20\n            result: Báo cáo số 412/BC-STP\n      - Hai\n"
        )

    def test_a_bare_block_text_too(self) -> None:
        before = section("    bullets:\n      - >-\n        Một đoạn\n        văn\n\n      - Hai\n")
        after = put_in(before, "I/1")
        assert after.startswith(
            section(
                "    bullets:\n      - text: >-\n          Một đoạn\n          văn\n        pro"
            )
        )
        assert laid_out("", after, Layout()).data == after

    def test_bare_paragraphs_in_brackets(self) -> None:
        before = section('    bullets: [Một, "Hai"]\n')
        assert put_in(before, "I/2") == section(
            '    bullets: [Một, {text: "Hai", progress: '
            "[{done: 2026-11-20, result: Báo cáo số 412/BC-STP}]}]\n"
        )

    def test_one_bare_paragraph_without_a_list_is_refused(self) -> None:
        with pytest.raises(UserError, match=r"^record\.no_place$"):
            put_in(section("    bullets: Một đoạn\n"), "I/1")

    def test_a_point(self) -> None:
        before = section("    points:\n      - text: Một\n        due: Quý IV\n")
        assert (
            put_in(before, "I.a")
            .decode()
            .endswith(
                "        due: Quý IV\n        progress:\n          - done: 2026-11-20\n"
                "            result: Báo cáo số 412/BC-STP\n"
            )
        )

    def test_a_group_of_an_annex(self) -> None:
        before = (
            f"{HEAD}annexes:\n  - heading: Phụ lục\n    columns: {{title: Tên}}\n    groups:\n"
            "      - heading: Nhóm\n        due: Quý IV\n        tasks:\n          - id: a\n"
            "            title: Một\n"
        ).encode()
        after = put_in(before, "PL.A")
        assert (
            after
            == before
            + (
                "        progress:\n          - done: 2026-11-20\n"
                "            result: Báo cáo số 412/BC-STP\n"
            ).encode()
        )


class TestRefused:
    """Where more would change than what is recorded, nothing does."""

    def test_a_task_that_stands_in_two_places(self) -> None:
        plan = section(
            "    tasks:\n      - &viec\n        id: a\n        title: Một\n"
            "  - heading: Lại\n    tasks:\n      - *viec\n"
        )
        with pytest.raises(UserError, match=r"^record\.repeated$"):
            put_in(plan, "a")

    def test_a_list_of_records_that_two_tasks_share(self) -> None:
        plan = section(
            "    tasks:\n      - id: a\n        title: Một\n        progress: &chung\n"
            "          - noted: 2026-11-01\n      - id: b\n        title: Hai\n"
            "        progress: *chung\n"
        )
        for task in ("a", "b"):
            with pytest.raises(UserError, match=r"^record\.repeated$"):
                put_in(plan, task)

    def test_an_alias_elsewhere_in_the_task_is_no_hindrance(self) -> None:
        plan = section(
            "    tasks:\n      - id: a\n        title: Một\n        lead: &ai\n"
            "          - Sở Tư pháp\n      - id: b\n        title: Hai\n        lead: *ai\n"
        )
        for task in ("a", "b"):
            assert take_out(put_in(plan, task), task) == plan

    def test_keys_written_with_a_question_mark(self) -> None:
        plan = section("    tasks:\n      - ? id\n        : a\n        ? title\n        : Một\n")
        with pytest.raises(UserError, match=r"^record\.no_place$"):
            put_in(plan, "a")

    @pytest.mark.parametrize("sign", ["\x85", "\u2028"])
    def test_line_ends_that_only_yaml_counts(self, sign: str) -> None:
        with pytest.raises(UserError, match=r"^record\.no_place$"):
            put_in(with_task(f'note: "a{sign}b"\ndue: Quý IV').encode(), "bao-cao")


class TestTakingOut:
    """What was put in is taken out again, and nothing else."""

    def test_one_of_several(self) -> None:
        plan = with_task("progress:\n  - done: 2026-01-01\n  # hai\n  - done: 2026-02-02\n")
        first = take_out(plan.encode(), "bao-cao", index=0)
        assert first.decode() == plan.replace("          - done: 2026-01-01\n", "")
        last = take_out(plan.encode(), "bao-cao")
        assert last.decode() == plan.replace("          - done: 2026-02-02\n", "")

    def test_a_key_with_a_comment_stays(self) -> None:
        plan = with_task("progress:  # theo dõi\n  - done: 2026-01-01\n").encode()
        assert lines_of(take_out(plan, "bao-cao").decode()) == "progress:  # theo dõi\n"

    @pytest.mark.parametrize(
        "task",
        [
            "progress:\n  done: 2026-01-01\n  result: |\n    Một\n\n    Hai\n",
            "progress: {done: 2026-01-01}\n",
            "progress:\n  - done: 2026-01-01\n",
        ],
    )
    def test_the_only_one_takes_the_key_with_it(self, task: str) -> None:
        plan = with_task(f"due: Quý IV\n{task}lead: Sở Tư pháp").encode()
        assert lines_of(take_out(plan, "bao-cao").decode()) == "due: Quý IV\nlead: Sở Tư pháp\n"

    def test_in_brackets(self) -> None:
        plan = with_task("progress: [{done: 2026-01-01}, {done: 2026-02-02}]").encode()
        assert lines_of(take_out(plan, "bao-cao", index=0).decode()) == (
            "progress: [{done: 2026-02-02}]\n"
        )
        assert lines_of(take_out(plan, "bao-cao", index=1).decode()) == (
            "progress: [{done: 2026-01-01}]\n"
        )
