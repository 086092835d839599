"""Coverage-guided fuzzing of the reader: bytes to text, text to tree, tree to plan.

`pip install -e ".[fuzz]"`, then `python tests/fuzz/atheris_reader.py FOLDER -max_total_time=300`.
What fails is written to a file crash-…; it belongs into tests/fuzz/cases, where pytest tries it.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["khtool", "ruamel"]):
    from khtool.model.load import load
    from khtool.read.node import to_data
    from khtool.read.quick import quick_root
    from khtool.read.source import decode
    from khtool.read.yaml import parse_with_care

from khtool.read.limits import most_nodes


def one_input(data: bytes) -> None:
    """Read `data` as a plan; both readers must agree wherever the fast one dares."""
    source = decode("a.yaml", data)
    load(source)
    if not source.readable or not source.text.strip():
        return
    quick = quick_root(source.text, most_nodes())
    if quick is None:
        return
    careful, problems = parse_with_care(source)
    assert careful is not None, problems
    assert not problems, problems
    assert to_data(quick) == to_data(careful)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
