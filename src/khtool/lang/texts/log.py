"""Texts of `khtool log`: what became of a plan's tasks, by which commit."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "log.heading": ("Quá trình của {path}", "History of {path}"),
    "log.uncommitted": ("chưa commit", "not committed yet"),
    "log.plan.added": (
        "lập kế hoạch: {count} nhiệm vụ, kể cả các bước",
        "plan written: {count} tasks, steps among them",
    ),
    "log.plan.removed": (
        "bỏ kế hoạch: {count} nhiệm vụ, kể cả các bước",
        "plan removed: {count} tasks, steps among them",
    ),
    "log.plan.moved": ("đổi tên tệp: {old} → {new}", "file renamed: {old} → {new}"),
    "log.broken": (
        "tệp ở đây có lỗi nên bỏ qua; bước sau so với bản không lỗi gần nhất",
        "the file has errors here and is passed over; the next step is told from the last good one",
    ),
    "log.added": ("thêm nhiệm vụ", "added"),
    "log.removed": ("bỏ nhiệm vụ", "removed"),
    "log.extended": ("gia hạn từ {old} đến {new}", "extended from {old} to {new}"),
    "log.done": ("xong ngày {day}", "done on {day}"),
    "log.noted": ("đang thực hiện, ghi ngày {day}", "in progress, noted on {day}"),
    "log.dropped": ("thôi thực hiện từ ngày {day}", "dropped on {day}"),
    "log.for": ("{what}, cho hạn {name}", "{what}, for {name}"),
    "log.by": ("{what}, của {names}", "{what}, by {names}"),
    "log.said": ("{what}: {text}", "{what} ({text})"),
    "log.withdrawn": ("rút lại: {what}", "taken back: {what}"),
    "log.untracked": (
        "“{path}” chưa có trong lịch sử git: chạy “git add” và “git commit” trước",
        "git has no history of “{path}”: run “git add” and “git commit” first",
    ),
    "log.skipped": (
        "bỏ qua {count} phiên bản có lỗi: {commits}",
        "passed over {count} versions with errors: {commits}",
    ),
    "log.shallow": (
        "kho chỉ có phần mới của lịch sử; lấy đủ bằng “git fetch --unshallow”",
        "only the newest part of the history is here; fetch it all by “git fetch --unshallow”",
    ),
    "log.nothing": ("không có thay đổi nào để kể", "nothing to tell"),
    "log.no_task": (
        "không có nhiệm vụ “{name}” ở phiên bản nào của {path}; “khtool show {path}” liệt kê "
        "nhiệm vụ hiện có",
        "no version of {path} has a task “{name}”; “khtool show {path}” lists those of today",
    ),
    "help.log": (
        "kể từ git: nhiệm vụ được thêm, dời, gia hạn, xong khi nào",
        "tell from git when tasks were added, moved, extended, done",
    ),
    "help.log.examples": (
        "khtool log plans/2026/ke-hoach.yaml\n"
        "khtool log plans/2026/ke-hoach.yaml bao-cao --reverse",
        "khtool log plans/2026/ke-hoach.yaml\n"
        "khtool log plans/2026/ke-hoach.yaml bao-cao --reverse",
    ),
    "help.log.task": (
        "chỉ một nhiệm vụ: mã hoặc số in (II.4.a); cả nhiệm vụ đã bỏ, gọi bằng mã",
        "only one task, by its id or printed number (II.4.a); one that is gone by its id",
    ),
    "help.log.since": ("chỉ từ ngày này", "only from this day on"),
    "help.log.reverse": ("cũ nhất trước", "the oldest first"),
    "help.log.format": ("text, md hoặc json", "text, md or json"),
    "metavar.only": ("[NHIỆM_VỤ]", "[TASK]"),
    "metavar.since": ("NGÀY", "DATE"),
}
