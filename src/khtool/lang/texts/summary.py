"""Texts of `khtool report`: sums, rates, headings."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "report.issuers": (
        "các kế hoạch do nhiều cơ quan ban hành ({known}): làm báo cáo riêng cho từng cơ quan",
        "the plans have several issuers ({known}): write a report for each of them",
    ),
}
