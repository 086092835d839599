"""The top of a document: letterhead, type, title, addressees (Phụ lục I, II.1 to II.5, II.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from khtool.audit.issuer import names_of_agencies
from khtool.audit.looks import centred, emphasised, is_upper
from khtool.audit.pieces import Piece, fold, whole, written
from khtool.check.document_types import type_at_the_start_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.audit.document import Paragraph, Table

NATION: Final = "cộng hòa xã hội chủ nghĩa việt nam"
MOTTO: Final = "độc lập - tự do - hạnh phúc"
ALIKE: Final = 0.8
"""How like two texts must be for one to be meant for the other."""

ZONE: Final = 40
"""How many paragraphs, empty ones too, a letterhead may take up."""

NUMBER: Final = re.compile(r"số\s*[:.]?[\s\d….]*\w?[\s….]*/.*|số\s*:.*", re.I)
DATE: Final = re.compile(r"ngày.{0,12}tháng.{0,12}năm", re.I)
SUBJECT: Final = re.compile(r"(v/v|về việc|vv\b)", re.I)
ADDRESSEE: Final = re.compile(r"kính gửi", re.I)
LISTED: Final = re.compile(r"[-–•+]\s*\S")
STAMP: Final = re.compile(
    r"(hỏa tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|xem xong trả lại|lưu hành nội bộ)", re.I
)

BODY: Final = re.compile(r"(căn cứ|thực hiện|kính gửi|theo|để|xét|[ivx]+\.|\d+\.|điều \d)", re.I)
"""What the text under a title begins with."""

LAWS: Final = ("Hiến pháp", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư")
"""Types that follow rules of their own (Luật Ban hành văn bản quy phạm pháp luật)."""

LONGEST: Final = 300
"""Nothing in a letterhead is longer."""

TITLE_LENGTH: Final = 400
TYPE_LENGTH: Final = 60


@dataclass(eq=False, slots=True)
class Head:
    """The elements at the top by name; the text begins behind `end` paragraphs.

    `tables` place the letterhead.
    """

    found: dict[str, list[Piece]] = field(default_factory=dict)
    end: int = 0
    tables: list[Table] = field(default_factory=list)

    def add(self, name: str, piece: Piece) -> None:
        """Note that `piece` is the element `name`."""
        self.found.setdefault(name, []).append(piece)
        self.end = max(self.end, piece.paragraph.number)


def find_head(paragraphs: Sequence[Paragraph]) -> Head:
    """Return the elements at the top of `paragraphs`, the document without its annexes."""
    head = Head()
    zone = list(written(paragraphs[:ZONE]))
    typed = next((at for at, piece in enumerate(zone) if _may_be_type(piece)), len(zone))
    rest = [piece for at, piece in enumerate(zone) if not _known(head, piece, above=at < typed)]
    last = _last_of_letterhead(head)
    _add_type(head, rest, last)
    limit = head.found["type_name"][0].paragraph.number if "type_name" in head.found else last + 1
    above = [piece for piece in rest if piece.paragraph.number < limit]
    for name, piece in names_of_agencies(head.found, above):
        head.add(name, piece)
    head.tables = _tables(head)
    if head.tables:
        ends = [p.number for p in paragraphs[:ZONE] if p.cell and p.cell.table in head.tables]
        head.end = max(head.end, *ends)
    if "type_name" not in head.found and "subject" not in head.found:
        _add_loose_subject(head, rest, last)
    _add_addressees(head, paragraphs)
    return head


def _may_be_type(piece: Piece) -> bool:
    """Say whether a paragraph is no more than the name of a type."""
    return len(piece.text) <= TYPE_LENGTH and is_upper(piece.text) and bool(type_of(piece.text))


def _known(head: Head, piece: Piece, *, above: bool) -> bool:
    """Note what the words alone tell; the first of a kind counts.

    Below the type of a document ("KẾ HOẠCH"), not `above` it, "Về việc" begins its title.
    """
    text = fold(piece.text)
    name = None
    if len(text) > LONGEST:
        return False
    if like(text, NATION):
        name = "nation"
    elif like(text, MOTTO):
        name = "motto"
    elif NUMBER.fullmatch(text) and "type_name" not in head.found:
        name = "number"
    elif DATE.search(text) and not text.startswith("(") and len(text) < TYPE_LENGTH * 2:
        name = "place_date"
    elif above and SUBJECT.match(text) and "number" in head.found:
        name = "subject"
    elif STAMP.fullmatch(text):
        name = "stamp"
    if name is None or (name in head.found and name != "stamp"):
        return False
    if name in ("place_date", "subject") and not head.found.keys() & {"nation", "motto", "number"}:
        return False
    head.add(name, piece)
    return True


def like(text: str, wanted: str) -> bool:
    """Say whether `text` is meant for `wanted`, slips of the pen and dashes aside."""
    if not 0.6 < len(text) / len(wanted) < 1.6:
        return False
    return SequenceMatcher(None, text, wanted, autojunk=False).ratio() >= ALIKE


def _last_of_letterhead(head: Head) -> int:
    """Return the number of the paragraph that ends the letterhead, 0 where there is none."""
    return max(
        (piece.paragraph.number for found in head.found.values() for piece in found), default=0
    )


def _add_type(head: Head, rest: Sequence[Piece], last: int) -> None:
    """Note the type and the title below it; they stand before any running text."""
    for index, piece in enumerate(rest):
        if piece.paragraph.number < min(last, _first(head, "nation")):
            continue
        shown = centred(piece) or emphasised(piece) or is_upper(piece.text)
        below = piece.paragraph.number > last
        if below and not shown and len(piece.text) > TYPE_LENGTH:
            return
        short = len(piece.text) <= TYPE_LENGTH and not piece.text.endswith((";", ".", ":"))
        if short and shown and type_of(piece.text) is not None:
            if piece.paragraph.cell is not None and not below:
                continue
            head.add("type_name", piece)
            _add_title(head, rest[index + 1 :])
            return


def type_of(text: str) -> str | None:
    """Return the type that `text` names: one of the 29, or one of laws and decrees."""
    own = fold(text)
    return type_at_the_start_of(own) or next((law for law in LAWS if fold(law) == own), None)


def _first(head: Head, name: str) -> int:
    return head.found[name][0].paragraph.number if name in head.found else 0


def _add_title(head: Head, rest: Sequence[Piece]) -> None:
    """Note the lines of the title: those like the first, until a gap, a line or the text."""
    above = head.found["type_name"][0].paragraph.number
    for piece in rest:
        begun = "title" in head.found
        far = piece.paragraph.number > above + (1 if begun else 3)
        if piece.is_line:
            above = piece.paragraph.number
            continue
        starts = BODY.match(piece.text) is not None and not (centred(piece) or emphasised(piece))
        if far or starts or ADDRESSEE.match(piece.text) or len(piece.text) > TITLE_LENGTH:
            return
        if begun and not (centred(piece) and emphasised(piece)):
            return
        head.add("title", piece)
        above = piece.paragraph.number


def _tables(head: Head) -> list[Table]:
    found: list[Table] = []
    for name in ("nation", "motto", "number", "place_date", "issuer"):
        for piece in head.found.get(name, []):
            cell = piece.paragraph.cell
            if cell is not None and cell.table not in found:
                found.append(cell.table)
    return found


def _add_loose_subject(head: Head, rest: Sequence[Piece], last: int) -> None:
    """Note the subject of a letter that does not begin with "V/v" below its number."""
    number = head.found.get("number", [None])[0]
    if number is None or number.paragraph.cell is None:
        return
    cell = number.paragraph.cell
    for piece in rest:
        own = piece.paragraph.cell
        below = number.paragraph.number < piece.paragraph.number <= last + ZONE
        if own and below and own.table is cell.table and own.column == cell.column:
            if not piece.is_line:
                head.add("subject", piece)
            return


def _add_addressees(head: Head, paragraphs: Sequence[Paragraph]) -> None:
    """Note to whom a document goes: after "Kính gửi:", or one a line below it."""
    following = paragraphs[head.end : head.end + ZONE]
    for index, paragraph in enumerate(following):
        if paragraph.empty:
            continue
        if not ADDRESSEE.match(whole(paragraph).text):
            if paragraph.cell is None:
                return
            continue
        head.add("addressee", whole(paragraph))
        alone = whole(paragraph).text.rstrip(": ").casefold() == "kính gửi"
        for other in following[index + 1 :]:
            piece = whole(other)
            if other.empty:
                continue
            if not LISTED.match(piece.text) or (not alone and not piece.text.endswith((";", "."))):
                return
            head.add("addressees", piece)
            if piece.text.endswith("."):
                return
        return
