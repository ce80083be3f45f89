"""Another process that delivers what is due on a test's workspace, until it is ended."""

from __future__ import annotations

import sys
from pathlib import Path

from brandassist.events import Events
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from tests.publishing.conftest import Practice, a_post_office


def main(address: str, practice: str) -> None:
    lanes = Lanes(a_post_office(Database(address, Events()), Practice(Path(practice))))
    print("delivering", flush=True)
    while True:
        lanes.run_until_idle()


if __name__ == "__main__":
    main(*sys.argv[1:])
