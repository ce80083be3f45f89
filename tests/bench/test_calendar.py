"""A calendar of a million events: what looking through it takes, in time and memory, against reading its lines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EVENT = (
    "BEGIN:VEVENT\r\nUID:{number}@calendar.example\r\nDTSTAMP:20261101T080000Z\r\nDTSTART:2026{month:02}{day:02}T080000Z\r\n"
    "DTEND:2026{month:02}{day:02}T090000Z\r\nSUMMARY:Meeting {number}\r\n{more}END:VEVENT\r\n"
)
LOOK = """
import json, resource, sys, time
from pathlib import Path
from brandassist import settings
from brandassist.workspace import open_workspace
folder, path = Path(sys.argv[1]), Path(sys.argv[2])
workspace = open_workspace(folder / "work", settings=settings.load(folder / "device.json"))
begun = time.process_time()
with path.open("rb") as file:
    for line in file:
        pass
bare = time.process_time() - begun
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begun = time.process_time()
seen = workspace.calendars.preview(path)
took = time.process_time() - begun
grew = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
workspace.close()
print(json.dumps([took, bare, grew / 1024, len(seen.trips), seen.left_out]))
"""


@pytest.mark.bench
@pytest.mark.parametrize("share", [0, 20])
def test_a_calendar_of_a_million_events(tmp_path: Path, share: int) -> None:
    """One event in `share` has an address (0: none has), which is what has to be understood."""
    path = tmp_path / "calendar.ics"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        for number in range(1_000_000):
            more = "LOCATION:Hall 6\\, 69680 Lyon\\, France\r\n" if share and number % share == 0 else ""
            file.write(EVENT.format(number=number, month=number % 12 + 1, day=number % 28 + 1, more=more))
        file.write("END:VCALENDAR\r\n")
    ran = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path), str(path)], capture_output=True, text=True, check=True
    )
    took, bare, grew, trips, left_out = json.loads(ran.stdout.splitlines()[-1])
    size = path.stat().st_size / 1_000_000
    print(f"\n{size:.0f} MB, 1 in {share} with an address: processor {took:.1f} s, its lines alone {bare:.1f} s")
    print(f"memory +{grew:.0f} MB, {trips} trips, {left_out} events left out")
