"""Small office files, written as XML in the test that reads them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from khtool.office.package import Package

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN_TYPES = {
    "word/document.xml": "wordprocessingml.document.main+xml",
    "xl/workbook.xml": "spreadsheetml.sheet.main+xml",
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of `parts`, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return file.getvalue()


def relations(targets: Mapping[str, str], ids: str = "rId") -> str:
    """Return a .rels part from targets and kinds; ids count from 1."""
    items = "".join(
        f'<Relationship Id="{ids}{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{items}</Relationships>'


def content_types(main: str) -> str:
    kind = f"application/vnd.openxmlformats-officedocument.{MAIN_TYPES[main]}"
    return (
        f'<Types xmlns="{CONTENT}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
    )


def docx(body: str, **parts: str) -> bytes:
    """Return a .docx: `body` inside w:body, `parts` by kind (`styles`, `footnotes`, `header`)."""
    files = {
        "[Content_Types].xml": content_types("word/document.xml"),
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations({f"{kind}.xml": kind for kind in parts}),
    }
    for kind, text in parts.items():
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{text}</w:{root}>"
    return zipped(files)


def xlsx(
    sheets: Mapping[str, str],
    states: Mapping[str, str] | None = None,
    strings: str = "",
    styles: str = "",
) -> bytes:
    """Return an .xlsx: `sheets` are what stands inside each worksheet, by name."""
    names = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}" '
        f'state="{(states or {}).get(name, "visible")}"/>'
        for at, name in enumerate(sheets, 1)
    )
    targets = {f"sheet{at}.xml": "worksheet" for at in range(1, len(sheets) + 1)}
    files = {
        "[Content_Types].xml": content_types("xl/workbook.xml"),
        "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>{names}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            {**targets, "strings.xml": "sharedStrings", "styles.xml": "styles"}
        ),
        "xl/strings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{SHEET}">{styles}</styleSheet>',
    }
    for at, text in enumerate(sheets.values(), 1):
        files[f"xl/sheet{at}.xml"] = f'<worksheet xmlns="{SHEET}">{text}</worksheet>'
    return zipped(files)


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; what is no XML becomes a run."""
    inside = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of `text`."""
    words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"


def tc(*content: str, properties: str = "") -> str:
    """Return a cell; what is no XML becomes a paragraph."""
    inside = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row; what is no XML becomes a cell."""
    inside = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def opened(data: bytes, name: str = "ke-hoach.docx") -> Package:
    """Return `data` as a package."""
    return Package(data, name)
