"""The program's one entrance: with a verb the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line or open the window; returns the process's exit code."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
