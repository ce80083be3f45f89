"""The frame of the command line: verbs in groups, the options every verb takes, and what a verb is called with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from brandassist import paths
from brandassist.cli.output import Output

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

_LARGE = 5000  # rows; a smaller copy is made before one could read how far it is


class Call:
    """One call of a verb: its arguments, where to print, and the workspace, opened when first asked for."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.out = Output(as_json=args.json)
        self._opened: Workspace | None = None
        self._copied = 0  # tenths of a first copy

    @property
    def where(self) -> str | None:
        """The workspace named by option or environment, if any."""
        return self.args.workspace or paths.named_workspace()

    @cached_property
    def workspace(self) -> Workspace:
        from brandassist.workspace import open_workspace

        self._opened = open_workspace(self.where, as_member=self.args.as_member, go_on=self._copying)
        self._opened.catch_up()
        return self._opened

    def _copying(self, done: int, total: int) -> None:
        """Tell how far the first copy of a large shared workspace is, at each tenth."""
        if total >= _LARGE and done * 10 // total > self._copied:
            self._copied = done * 10 // total
            self.say(f"Copying the workspace to this computer: {self._copied * 10} %")

    def say(self, sentence: str) -> None:
        """Tell a person something beside the result (progress, a warning)."""
        print(sentence, file=sys.stderr)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.catch_up()
            self._opened.close()


Run = Callable[[Call], None]


class Verbs:
    """A level of the command line to which verbs are added."""

    def __init__(self, parsers: Any) -> None:
        self._parsers = parsers

    def add(self, name: str, run: Run | None, about: str) -> argparse.ArgumentParser:
        """Add a verb; give the parser returned its arguments. One that opens a window has no `run`."""
        parser: argparse.ArgumentParser = self._parsers.add_parser(
            name, help=about, description=about, allow_abbrev=False
        )
        add_common_options(parser, after_the_verb=True)
        parser.set_defaults(run=run)
        return parser

    def group(self, name: str, about: str) -> Verbs:
        """Add a group (`queue`, `inbox`) and return the level for its verbs."""
        parser: argparse.ArgumentParser = self._parsers.add_parser(
            name, help=about, description=about, allow_abbrev=False
        )
        add_common_options(parser, after_the_verb=True)
        return Verbs(parser.add_subparsers(metavar="VERB", required=True, dest=f"{name} verb"))


def add_common_options(parser: argparse.ArgumentParser, *, after_the_verb: bool = False) -> None:
    """`--workspace`, `--as`, `--json`. After the verb they have no default, not to undo what stood before it."""

    def default(value: Any) -> Any:
        return argparse.SUPPRESS if after_the_verb else value

    parser.add_argument(
        "--workspace", metavar="PATH", default=default(None), help="a folder, or a postgresql:// address"
    )
    parser.add_argument("--as", dest="as_member", metavar="MEMBER", default=default(None), help="act as this member")
    parser.add_argument("--json", action="store_true", default=default(False), help="print JSON")
