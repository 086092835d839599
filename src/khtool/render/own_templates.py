"""The folder of an office's own templates, which no link leads out of."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, TemplateNotFound

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment


class OwnTemplates(FileSystemLoader):
    """Templates below one folder; a link to a file elsewhere is none of them."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return text, path and whether it is still so; raises `TemplateNotFound`."""
        found = super().get_source(environment, template)
        folder = os.path.realpath(self.searchpath[0])
        if not os.path.realpath(found[1]).startswith(os.path.join(folder, "")):
            raise TemplateNotFound(template)
        return found
