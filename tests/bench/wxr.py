"""A WordPress export of 100 MB brought in, beside a bare iterparse of the same file: `python -m tests.bench.wxr [MB]`.

Each runs in a process of its own, so that its memory is its own; the time is the processor's.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from xml.etree.ElementTree import iterparse

from tests.support.wxr import HEAD, TAIL, item

PARAGRAPH = "<!-- wp:paragraph -->\n<p>On a <strong>Tuesday</strong> {} people stood at the counter in Fano, and \
<em>nobody</em> asked the price. <a href='https://blog.example/{}'>Before</a> it was the first thing.</p>\n\
<!-- /wp:paragraph -->\n\n"
PARAGRAPHS = 60  # about 14 kB of HTML, 1,700 words


def write(path: Path, megabytes: int) -> int:
    """Posts of their author until the file is that large; returns how many."""
    number = size = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        while size < megabytes * 1_000_000:
            number += 1
            html = "".join(PARAGRAPH.format(number + each, each) for each in range(PARAGRAPHS))
            size += file.write(item(number, f"Counter {number}", html, comments=3))
        file.write(TAIL)
    return number


def ours(path: Path, workspace: Path) -> None:
    """Bring it in."""
    from brandassist.workspace import open_workspace  # not where the bare thing is measured

    with closing(open_workspace(workspace)) as mine:
        begun = time.process_time()
        report = mine.imports.bring_in(path)
        _tell(begun, report.counts["draft"])


def bare(path: Path) -> None:
    """Read every element and keep none."""
    begun, count = time.process_time(), 0
    for _, element in iterparse(path):
        if element.tag == "item":
            count += 1
            element.clear()
    _tell(begun, count)


def opened(workspace: Path) -> None:
    """Open one, for its memory."""
    from brandassist.workspace import open_workspace

    with closing(open_workspace(workspace)):
        _tell(time.process_time(), 0)


def _tell(begun: float, count: int) -> None:
    taken = time.process_time() - begun
    print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, count)


def _measured(*words: str) -> tuple[float, float, int]:
    run = subprocess.run([sys.executable, "-m", "tests.bench.wxr", *words], check=True, capture_output=True, text=True)
    seconds, megabytes, count = run.stdout.split()
    return float(seconds), float(megabytes), int(count)


def main(megabytes: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "blog.xml"
        posts = write(path, megabytes)
        _, idle, _ = _measured("opened", f"{place}/idle")
        bare_s, bare_mb, seen = _measured("bare", str(path))
        our_s, our_mb, drafts = _measured("ours", str(path), f"{place}/workspace")
        assert (seen, drafts) == (posts, posts)
        again_s, again_mb, _ = _measured("ours", str(path), f"{place}/workspace")
    print(f"{megabytes} MB, {posts} posts; seconds of the processor, memory at most; an open workspace {idle:.0f} MB")
    told = (("brought in", our_s, our_mb), ("once more", again_s, again_mb), ("bare", bare_s, bare_mb))
    for what, taken, memory in told:
        each = 1000 * taken / posts
        print(f"{what}: {taken:.1f} s, {each:.2f} ms a post, {taken / bare_s:.0f} times, {memory:.0f} MB")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ours", path, workspace]:
            ours(Path(path), Path(workspace))
        case ["bare", path]:
            bare(Path(path))
        case ["opened", workspace]:
            opened(Path(workspace))
        case rest:
            main(int(rest[0]) if rest else 100)
