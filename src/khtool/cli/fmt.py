"""`khtool fmt`: plan files in one canonical layout, word for word as they were."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.cli.session import Session
    from khtool.edit.layout import Layout

STDIN = "-"


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    check: Annotated[bool, typer.Option("--check", help="help.fmt.check")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.fmt.diff")] = False,
    sort_keys: Annotated[bool, typer.Option("--sort-keys", help="help.fmt.sort_keys")] = False,
    wrap: Annotated[bool, typer.Option("--wrap", help="help.fmt.wrap")] = False,
    line_ends: Annotated[str | None, typer.Option("--line-ends", help="help.line_ends")] = None,
) -> int:
    """Lay out each file anew; a broken one is shown with what is wrong, and left alone."""
    from khtool.cli.fixing import contents, only_line_feeds, show_diff
    from khtool.cli.loading import own_folders
    from khtool.config import find_config
    from khtool.edit.layout import Layout
    from khtool.edit.save import save
    from khtool.read.files import find_plans, start_of

    session = session_of(ctx)
    config = find_config(start_of(paths or ()))
    layout = Layout(sort_keys, wrap, only_line_feeds(config, line_ends))
    names = find_plans(paths or own_folders(config))
    read = changed = failed = 0
    for path, before in contents(names, session):
        read += 1
        after = _laid_out(path, before, layout, session)
        if after is None:
            failed += 1
        elif path == STDIN and not (check or diff):
            sys.stdout.buffer.write(after)
        elif after != before:
            changed += 1
            if diff:
                show_diff(path, before, after)
            if check or diff:
                session.tell(msg("fmt.would", path=path))
                continue
            try:
                save(path, before, after)
            except UserError as error:
                session.tell(error.message, always=True)
                failed += 1
            else:
                session.tell(msg("fmt.written", path=path))
    if not changed and not failed and STDIN not in names:
        session.tell(msg("fmt.clean", files=read))
    if failed or read < len(names):
        return 2
    return 1 if changed and (check or diff) else 0


def _laid_out(path: str, before: bytes, layout: Layout, session: Session) -> bytes | None:
    """Return the file in its layout; None, and told why, where it cannot have one."""
    from khtool.diagnostic import Severity
    from khtool.edit.layout import laid_out
    from khtool.report.text import text_report
    from khtool.views.style import styler

    result = laid_out(path, before, layout)
    errors = [problem for problem in result.found if problem.severity is Severity.ERROR]
    if errors:
        lines = {path: result.lines}
        shown = text_report(errors, lines, session.say, styler(False))
        print(shown, end="", file=sys.stderr)
        return None
    if result.data is None:
        session.tell(msg("fmt.unsafe", path=path), always=True)
    return result.data
