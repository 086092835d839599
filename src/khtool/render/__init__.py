"""Plans on paper: the official document in every format (NĐ 30/2020/NĐ-CP)."""

from khtool.render.errors import RenderError
from khtool.render.formats import FORMATS
from khtool.render.run import default_name, render

__all__ = ["FORMATS", "RenderError", "default_name", "render"]
