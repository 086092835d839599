"""What went wrong with a template, as a diagnostic that names the file and the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.diagnostic import Diagnostic, Severity, Span

if TYPE_CHECKING:
    from khtool.lang import Message


class RenderError(Exception):
    """A document cannot be made; `diagnostic` (KH801 to KH808) says which template is at fault."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(f"{diagnostic.path}:{diagnostic.span.line}: {diagnostic.code}")
        self.diagnostic = diagnostic


def template_error(
    code: str, path: str, line: int, message: Message, help_: Message
) -> RenderError:
    """Return the error `code` about `line` of the template `path`."""
    span = Span(line, 1, line, 1)
    return RenderError(Diagnostic(code, Severity.ERROR, path, span, message, help_))
