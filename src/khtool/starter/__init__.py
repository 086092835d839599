"""What `khtool init` and `khtool new` write: the files beside this one, and a first plan."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

FILES: Final[dict[str, str]] = {
    "khtool.toml": "khtool.toml",
    "templates/README.md": "templates-readme.md",
    ".github/workflows/khtool.yml": "github-workflow.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".vscode/settings.json": "vscode-settings.json",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
}
"""The files of a plans repo that are the same everywhere, and what they are called here."""


def starter_text(name: str) -> str:
    """Return the text of the file `name` beside this module, with line feeds only."""
    return (files(__name__) / name).read_text(encoding="utf-8")
