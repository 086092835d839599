"""The formats of documents, and the name of the template that every plan has."""

from __future__ import annotations

from typing import Final

FORMATS: Final = ("docx", "pdf", "html", "md")
"""The formats by their file suffix, the official one first."""

PLAN: Final = "ke-hoach"
"""The template of the plan itself; a file without a name of its own is called so too."""
