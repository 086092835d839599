"""The entry point: answers `--version` at once, leaves everything else to the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run khtool with the arguments of the process and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from khtool import __version__

        print(f"khtool {__version__}")
        return 0
    try:
        import gc

        from khtool.cli.app import run

        gc.set_threshold(50_000)  # plans are trees without circles: looking for some is time lost
        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while the first modules were read
        return 130


if __name__ == "__main__":
    sys.exit(main())
