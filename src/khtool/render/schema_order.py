"""The order in which Word wants the elements of a part; it refuses some files that break it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from khtool.lang import msg
from khtool.office.order import ORDERS

if TYPE_CHECKING:
    from xml.etree import ElementTree

    from khtool.lang import Message

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

EITHER: Final = {"footerReference": "headerReference"}
"""What takes turns with another: headers and footers come in any order."""

FIRST: Final = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
"""What stands before everything else in its parent."""

LAST: Final = {"tc": "p", "body": "sectPr"}
"""What its parent must end with."""


def order_fault(tree: ElementTree.Element) -> Message | None:
    """Return what stands in the wrong place in the part `tree`, None where all is in order."""
    for element in tree.iter():
        name = element.tag.removeprefix(W)
        children = [child.tag.removeprefix(W) for child in element]
        if name in ORDERS:
            known = [child for child in children if child in ORDERS[name]]
            places = [ORDERS[name].index(EITHER.get(child, child)) for child in known]
            for place, following, child in zip(places, places[1:], known[1:], strict=False):
                if following < place:
                    return msg("package.order", child=child, parent=name)
        if name in FIRST and FIRST[name] in children[1:]:
            return msg("package.order", child=FIRST[name], parent=name)
        if name in LAST and children[-1:] != [LAST[name]]:
            return msg("package.end", child=LAST[name], parent=name)
    return None
