"""Texts about git and about what changed between two versions of a plan."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "git.missing": (
        "không tìm thấy git trên máy này: cài git rồi chạy lại",
        "there is no git on this machine: install it and run again",
    ),
    "git.no_repo": (
        "“{path}” không nằm trong kho git nào: chạy trong kho, hoặc “git init” trước",
        "“{path}” lies in no git repository: run inside one, or “git init” first",
    ),
    "git.rev": (
        "git không biết phiên bản “{rev}”: viết tên nhánh, nhãn hoặc mã commit; trong CI cần tải "
        "đủ lịch sử (fetch-depth: 0, GIT_DEPTH: 0)",
        "git knows no revision “{rev}”: write a branch, a tag or a commit; CI needs the whole "
        "history (fetch-depth: 0, GIT_DEPTH: 0)",
    ),
    "git.no_base": (
        "nhánh hiện tại và “{rev}” không có commit chung; trong CI cần tải đủ lịch sử "
        "(fetch-depth: 0, GIT_DEPTH: 0)",
        "this branch and “{rev}” have no commit in common; CI needs the whole history "
        "(fetch-depth: 0, GIT_DEPTH: 0)",
    ),
    "git.failed": ("git báo lỗi: {reason}", "git failed: {reason}"),
    "check.unchanged": (
        "không có kế hoạch nào thay đổi so với {rev}",
        "no plan has changed since {rev}",
    ),
    "diff.old_unsound": (
        "“{path}” ở {rev} có lỗi nên không so sánh được",
        "“{path}” at {rev} has errors and cannot be compared",
    ),
    "changes.none": (
        "Không có kế hoạch nào thay đổi so với {rev}",
        "No plan differs from {rev}",
    ),
    "changes.summary": (
        "{plans} kế hoạch thay đổi so với {rev}: thêm {added} nhiệm vụ, bỏ {removed}, "
        "đổi {changed}",
        "{plans} plans differ from {rev}: {added} tasks added, {removed} removed, "
        "{changed} changed",
    ),
    "changes.heading": ("Thay đổi trong kế hoạch", "Changes in plans"),
    "changes.plan.added": ("Kế hoạch mới: {title}", "New plan: {title}"),
    "changes.plan.removed": ("Bỏ kế hoạch: {title}", "Plan removed: {title}"),
    "changes.task.added": ("Thêm {task}", "Added {task}"),
    "changes.task.removed": ("Bỏ {task}", "Removed {task}"),
    "changes.task.changed": ("Đổi {task}", "Changed {task}"),
    "changes.key.title": ("tên", "title"),
    "changes.key.id": ("mã", "id"),
    "changes.key.lead": ("chủ trì", "lead"),
    "changes.key.support": ("phối hợp", "support"),
    "changes.key.to": ("nơi nhận báo cáo", "reports to"),
    "changes.key.output": ("sản phẩm, kết quả", "output"),
    "changes.key.progress": ("kết quả đã ghi nhận", "result recorded"),
    "changes.empty": ("(trống)", "(empty)"),
    "changes.others": (
        "sửa ở phần khác (không đổi nhiệm vụ): {keys}",
        "changed elsewhere (no task): {keys}",
    ),
    "changes.due": ("hạn", "deadline"),
    "changes.due.label": ("hạn ({label})", "deadline ({label})"),
    "changes.due.added": ("thêm {due}: {new}", "new {due}: {new}"),
    "changes.due.removed": ("bỏ {due}: {old}", "{due} dropped: {old}"),
    "changes.due.later": (
        "{due} muộn hơn {days} ngày: {old} → {new}",
        "{due} {days} days later: {old} → {new}",
    ),
    "changes.due.earlier": (
        "{due} sớm hơn {days} ngày: {old} → {new}",
        "{due} {days} days earlier: {old} → {new}",
    ),
    "changes.due.moved": ("{due} đổi: {old} → {new}", "{due} moved: {old} → {new}"),
    "changes.due.reworded": (
        "lời văn của {due} đổi, ngày không đổi: {old} → {new}",
        "{due} reworded, same days: {old} → {new}",
    ),
    "changes.due.decided": ("{change} (gia hạn: {decision})", "{change} (extended: {decision})"),
    "changes.no_day": ("không có ngày", "no day"),
    "changes.more_days": (
        "{days}, … ({count} ngày, cuối cùng {last})",
        "{days}, … ({count} days, last {last})",
    ),
    "help.diff": (
        "kể những nhiệm vụ thêm, bỏ, đổi so với một phiên bản git",
        "tell which tasks came, went or changed since a git revision",
    ),
    "help.diff.examples": (
        "khtool diff HEAD\nkhtool diff main... plans/2026 --format md > thay-doi.md",
        "khtool diff HEAD\nkhtool diff main... plans/2026 --format md > changes.md",
    ),
    "help.diff.rev": (
        "nhánh, nhãn hoặc commit; thêm ... (main...) để so với chỗ nhánh này tách ra",
        "branch, tag or commit; with ... behind (main...) where this branch left it",
    ),
    "help.diff.paths": (
        "kế hoạch hoặc thư mục cần so sánh; mặc định: plans/",
        "plans or folders to compare; default: plans/",
    ),
    "help.diff.format": (
        "text, md (nhận xét trong yêu cầu hợp nhất) hoặc json",
        "text, md (a merge request comment) or json",
    ),
    "help.diff.exit_code": ("mã thoát 1 khi có thay đổi", "exit 1 when something changed"),
    "metavar.rev": ("PHIÊN_BẢN", "REV"),
    "metavar.changed_since": ("PHIÊN_BẢN", "REV"),
    "help.check.changed_since": (
        "chỉ những kế hoạch đổi từ khi tách khỏi nhánh hoặc commit này",
        "only plans changed since this branch left REV",
    ),
}
