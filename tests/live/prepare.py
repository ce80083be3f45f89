"""`python -m tests.live.prepare`: installs and downloads once what the live tests need."""

import sys
import time

from tests.live.bluesky import prepared_pds
from tests.live.ghost import prepared_ghost
from tests.live.machine import NotPrepared, cache_folder, install_packages
from tests.live.wordpress import template_folder


def main() -> int:
    began = time.monotonic()
    try:
        install_packages()
        template_folder()
    except NotPrepared as problem:
        print(problem, file=sys.stderr)
        return 1
    for name, prepare in (("Ghost", prepared_ghost), ("Bluesky", prepared_pds)):
        try:
            prepare()
        except NotPrepared as problem:
            print(f"the tests of {name} will be skipped: {problem}", file=sys.stderr)
    print(f"live servers ready in {time.monotonic() - began:.1f} s (kept in {cache_folder()})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
