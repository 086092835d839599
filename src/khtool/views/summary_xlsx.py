"""A report as an Excel workbook: the sums, what is overdue, all tasks with filters."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from khtool.lang import msg
from khtool.views.style import clean
from khtool.views.summary_words import SummaryWords, days_late, numbers, recorded_day
from khtool.zipped import zipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from khtool.agenda.standing import Task
    from khtool.lang import Translator
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

DAY = "dd/mm/yyyy"
PERCENT = "0.0%"
NUMBER = "0"

FILL = PatternFill("solid", fgColor="DDE6F0")
LINE = Border(bottom=Side(style="thin", color="808080"))

COLUMNS = {
    "plan": 24, "section": 28, "number": 10, "title": 60, "lead": 30, "support": 30,
    "wording": 36, "due": 12, "original": 12, "days": 10, "standing": 22, "done": 12, "result": 36,
}  # fmt: skip
"""The columns of the list of tasks and how wide they are, in characters."""

LATE = ("days", "due", "original", "number", "title", "lead", "plan")
"""The columns of what is overdue."""

NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
"""Signs that are none, which no XML may hold; they become visible."""

MODIFIED = re.compile(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*")


def summary_xlsx(found: Summary, say: Translator) -> bytes:
    """Return the workbook, the same bytes each time; no text in it is a formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    _sums(sheet, found, say)
    _list(book.create_sheet(), "late", LATE, found.late, say)
    _list(book.create_sheet(), "tasks", tuple(COLUMNS), found.tasks, say)
    buffer = io.BytesIO()
    book.save(buffer)
    return _same_bytes(buffer.getvalue(), found.today)


def _sums(sheet: Worksheet, found: Summary, say: Translator) -> None:
    """Fill the first sheet: sentence, rates, a row a group; the year before to the right."""
    words = SummaryWords(found, say, clean)
    sheet.title = say(msg("report.sheet.sums"))
    _put(sheet, 1, 1, words.title()).font = Font(bold=True, size=14)
    _put(sheet, 2, 1, f"{words.sentence()}.").font = Font(size=12)
    row = 4
    for name, rate in found.total.rates.items():
        _put(sheet, row, 1, say(msg(f"report.rate.{name}")))
        _put(sheet, row, 2, rate.part)
        _put(sheet, row, 3, rate.whole)
        _put_rate(sheet, row, 4, rate.per_mille)
        row += 1
    row += 1
    heads = [words.heading(), *words.columns(), say(msg("report.column.rate"))]
    if found.before is not None:
        then = say(msg("report.compared.then"))
        heads += [f"{name} ({then})" for name in heads[1:]]
    for column, head in enumerate(heads, start=1):
        _head(_put(sheet, row, column, head))
    top = row
    before = None if found.before is None else found.before.total
    for each in found.rows:
        row += 1
        _row(sheet, row, words.name(each.key), each.sums, each.before)
    row += 1
    _row(sheet, row, say(msg("report.total")), found.total, before)
    for column in range(1, len(heads) + 1):
        sheet.cell(row, column).font = Font(bold=True)
    if note := words.note():
        _put(sheet, row + 1, 1, note).font = Font(italic=True)
    sheet.column_dimensions["A"].width = 44
    for column in range(2, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 11
    sheet.freeze_panes = f"B{top + 1}"
    _page(sheet, top)


def _row(sheet: Worksheet, row: int, name: str, sums: Sums, before: Sums | None) -> None:
    _put(sheet, row, 1, name).alignment = Alignment(wrap_text=True, vertical="top")
    column = 2
    for part in (sums, before):
        if part is None:
            continue
        for number in numbers(part):
            _put(sheet, row, column, number).number_format = NUMBER
            column += 1
        _put_rate(sheet, row, column, part.on_time.per_mille)
        column += 1


def _list(
    sheet: Worksheet, name: str, columns: Sequence[str], tasks: Iterable[Task], say: Translator
) -> None:
    """Fill a sheet with a row a task, below headings that stay in sight and filter."""
    sheet.title = say(msg("report.sheet.late" if name == "late" else "report.sheet.tasks"))
    for column, key in enumerate(columns, start=1):
        _head(_put(sheet, 1, column, say(msg(f"report.task.{key}"))))
        sheet.column_dimensions[get_column_letter(column)].width = COLUMNS[key]
    row = 1
    for row, task in enumerate(tasks, start=2):
        values = _values(task, say)
        for column, key in enumerate(columns, start=1):
            cell = _put(sheet, row, column, values[key])
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(values[key], datetime.date):
                cell.number_format = DAY
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{row}"
    _page(sheet, 1)


def _values(task: Task, say: Translator) -> dict[str, str | int | datetime.date | None]:
    """Return what is told of a task, by column."""
    item = task.telling
    recorded = recorded_day(task)
    results = dict.fromkeys(result for each in task.items for result in each.recorded.results)
    wordings = dict.fromkeys(each.wording for each in task.items if each.wording)
    return {
        "plan": item.plan_name,
        "section": item.section,
        "number": item.number,
        "title": item.title.replace("**", ""),
        "lead": ", ".join(item.lead),
        "support": ", ".join(item.support),
        "wording": "; ".join(wordings),
        "due": item.due,
        "original": item.original if item.original != item.due else None,
        "days": days_late(task),
        "standing": say(msg(f"report.standing.{task.standing.value}")),
        "done": None if recorded is None else datetime.date.fromisoformat(recorded),
        "result": "; ".join(results),
    }


def _put(
    sheet: Worksheet, row: int, column: int, value: str | int | float | datetime.date | None
) -> Cell | MergedCell:
    """Set a cell; a text is a text even where it begins like a formula."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = clean(value).translate(NOT_IN_XML)
        cell.data_type = "s"
        cell.quotePrefix = True
    else:
        cell.value = value
    return cell


def _put_rate(sheet: Worksheet, row: int, column: int, per_mille: int | None) -> None:
    value = None if per_mille is None else per_mille / 1000
    _put(sheet, row, column, value).number_format = PERCENT


def _head(cell: Cell | MergedCell) -> None:
    cell.font = Font(bold=True)
    cell.fill = FILL
    cell.border = LINE
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")


def _page(sheet: Worksheet, head_row: int) -> None:
    """Print on A4 across, as wide as the page, the headings on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head_row}:{head_row}"


def _same_bytes(data: bytes, today: datetime.date) -> bytes:
    """Return the workbook without the moment at which it was made: it is of `today`."""
    stamp = rb"\g<1>" + f"{today.isoformat()}T00:00:00Z".encode("ascii")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = MODIFIED.sub(stamp, parts["docProps/core.xml"])
    return zipped(parts)
