"""Text to a tree of nodes with places, through the parser of ruamel.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khtool.diagnostic import START, Diagnostic, Severity, Span
from khtool.lang import Message, msg
from khtool.read.careful import TooLargeError, careful_scanner
from khtool.read.limits import most_nodes
from khtool.read.node import BLOCK, Mapping, Node, Scalar, Sequence, placed

if TYPE_CHECKING:
    from khtool.read.source import Source

CORE_TAGS = tuple(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")
)
"""The types that plain YAML text may look like; the model alone decides what a value is."""


def parse(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Parse one YAML 1.2 document; its root must be a mapping.

    Returns the root, or None after an error that leaves nothing to work with, and the problems:
    KH102 to KH106, KH109 to KH112.
    """
    if not source.text.strip():
        return None, [_error(source, "KH105", START, msg("KH105"), msg("KH105.help"))]
    from khtool.read.quick import quick_root

    if (quick := quick_root(source.text, most_nodes())) is not None:
        return quick, []
    return parse_with_care(source)


def parse_with_care(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Parse any text, and tell what is wrong with it."""
    builder = _Builder(source)
    try:
        root = builder.compose()
    except (RecursionError, TooLargeError):
        return None, [_error(source, "KH111", START, msg("KH111"), msg("KH111.help"))]
    if root is None:
        return None, builder.found
    if isinstance(root, Scalar) and root.is_null:
        return None, [
            *builder.found,
            _error(source, "KH105", START, msg("KH105"), msg("KH105.help")),
        ]
    if not isinstance(root, Mapping):
        found = _error(source, "KH106", root.span, msg("KH106"), msg("KH106.help"))
        return None, [*builder.found, found]
    return root, builder.found


class _Builder:
    """Turns ruamel.yaml's node graph into our tree and collects what is wrong on the way."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic] = []
        self.left = most_nodes()

    def compose(self) -> Node | None:
        """Return the root node, or None where the text is not one YAML document."""
        from ruamel.yaml import YAML
        from ruamel.yaml.composer import ComposerError
        from ruamel.yaml.error import MarkedYAMLError
        from ruamel.yaml.reader import ReaderError

        try:
            reader = YAML(typ="safe", pure=True)
            reader.Scanner = careful_scanner()
            graph = reader.compose(self.source.text)
        except ComposerError as error:
            self.found.append(self._composer_problem(error))
        except MarkedYAMLError as error:
            self.found.append(self._syntax_problem(error))
        except ReaderError as error:
            self.found.append(self._character_problem(error))
        except (ValueError, AssertionError):  # ruamel on a malformed %YAML directive
            self._add("KH102", START, msg("KH102.general"), msg("KH102.general.help"))
        else:
            if graph is not None:
                return self._build(graph)
            self._add("KH105", START, msg("KH105"), msg("KH105.help"))
        return None

    def _build(self, node: Any) -> Node:
        self.left -= 1
        if self.left < 0:
            raise TooLargeError
        span = _span(node)
        if not str(node.tag).startswith(CORE_TAGS):
            self._add("KH112", span, msg("KH112", tag=node.tag), msg("KH112.help"))
        match node.id:
            case "scalar":
                return Scalar(node.value, node.style or "", _trimmed(span, node))
            case "sequence":
                return Sequence(tuple(self._build(item) for item in node.value), span)
            case _:
                return Mapping(tuple(self._entries(node)), span)

    def _entries(self, node: Any) -> list[tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for raw_key, raw_value in node.value:
            key, value = self._build(raw_key), self._build(raw_value)
            if isinstance(key, Scalar):
                value = placed(value, key)
            if not isinstance(key, Scalar):
                self._add("KH110", key.span, msg("KH110"), msg("KH110.help"))
            elif key.text in entries:
                line = entries[key.text][0].span.line
                self._add(
                    "KH104",
                    key.span,
                    msg("KH104", key=key.text, line=line),
                    msg("KH104.help", key=key.text),
                )
            else:
                entries[key.text] = (key, value)
        return list(entries.values())

    def _composer_problem(self, error: Any) -> Diagnostic:
        """Tell several documents from aliases without an anchor."""
        span = _point(error.problem_mark or error.context_mark)
        if "single document" in str(error.context):
            return _error(self.source, "KH109", span, msg("KH109"), msg("KH109.help"))
        return _error(self.source, "KH102", span, msg("KH102.alias"), msg("KH102.alias.help"))

    def _syntax_problem(self, error: Any) -> Diagnostic:
        """Say in the user's words what ruamel.yaml could not read."""
        span = _point(error.problem_mark or error.context_mark)
        problem = f"{error.context or ''} {error.problem or ''}"
        line = self.source.lines[span.line - 1] if span.line <= len(self.source.lines) else ""
        if "\t" in line[: span.column] or "'\\t'" in problem:
            column = line.index("\t") + 1 if "\t" in line else span.column
            tab = Span(span.line, column, span.line, column + 1)
            return _error(self.source, "KH103", tab, msg("KH103"), msg("KH103.help"))
        for sign, key in SYNTAX_MESSAGES:
            if sign in problem:
                if key in SHOWN_WHERE_IT_BEGINS:
                    span = _point(error.context_mark or error.problem_mark)
                return _error(self.source, "KH102", span, msg(key), msg(f"{key}.help"))
        return _error(self.source, "KH102", span, msg("KH102.general"), msg("KH102.general.help"))

    def _character_problem(self, error: Any) -> Diagnostic:
        """Point at a character that YAML does not allow, such as U+0000."""
        before = self.source.text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        sign = self.source.text[error.position : error.position + 1]
        return _error(
            self.source,
            "KH102",
            Span(line, column, line, column + 1),
            msg("KH102.character", code=f"U+{ord(sign or ' '):04X}"),
            msg("KH102.character.help"),
        )

    def _add(self, code: str, span: Span, message: Message, help_: Message) -> None:
        self.found.append(_error(self.source, code, span, message, help_))


SYNTAX_MESSAGES = (
    ("duplicate anchor", "KH102.anchor"),
    ("mapping values are not allowed", "KH102.colon"),
    ("could not find expected ':'", "KH102.no_colon"),
    ("did not find expected key", "KH102.indent"),
    ("expected <block end>", "KH102.indent"),
    ("found unexpected end of stream", "KH102.quote"),
    ("while scanning a quoted scalar", "KH102.quote"),
    ("unknown escape character", "KH102.escape"),
    ("cannot start any token", "KH102.sign"),
    ("while parsing a flow", "KH102.flow"),
    ("while scanning a simple key", "KH102.no_colon"),
)
"""Words of ruamel.yaml's error, in order of trial, and our message for it."""

SHOWN_WHERE_IT_BEGINS = ("KH102.quote", "KH102.no_colon")
"""What ruamel.yaml notices only lines later, often at the end of the file."""


def _error(source: Source, code: str, span: Span, message: Message, help_: Message) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, source.path, span, message, help_)


def _point(mark: Any) -> Span:
    if mark is None:
        return START
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


def _span(node: Any) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _trimmed(span: Span, node: Any) -> Span:
    """Keep a block scalar's span to its opening line: it ends where the next key begins."""
    if node.style in BLOCK:
        return Span(span.line, span.column, span.line, span.column + 1)
    return span
