"""Plans on paper: the official document in every format (NĐ 30/2020/NĐ-CP)."""

from khtool.render.errors import RenderError
from khtool.render.run import FORMATS, default_name, render

__all__ = ["FORMATS", "RenderError", "default_name", "render"]
