"""The archive of one's own posts that X gives: a zip, its folder, or one `tweets.js`. Read as a stream, never unpacked.

Own posts become ideas, and are known as earlier posts, so that a new one which says nearly the same is noticed. Answers
to others and reposts are left out. Nothing of it becomes a draft: it is out already.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from brandassist.errors import Problem
from brandassist.importing.desk import Desk
from brandassist.importing.parts import Part, in_zip
from brandassist.importing.report import Brought, GoOn, Note, Report
from brandassist.store.brought_in import Elsewhere
from brandassist.store.storable import storable
from drafts.tweets import Tweet, tweet_of

_TWEETS = re.compile(r"(?:^|/)tweets?(?:-part\d+)?\.js$")
_BEGIN = re.compile(rb"^\s*window\.YTD\.tweets?\.part\d+\s*=\s*\[")
_LARGEST_RECORD = 4_000_000  # characters; a post's record has a few thousand
_TOGETHER = 200  # posts written in one transaction


def begins_like_tweets(head: bytes) -> bool:
    """Whether a file's first bytes are those of a `tweets.js`."""
    return _BEGIN.match(head) is not None


def in_folder(folder: Path) -> list[Path]:
    """The files of posts in an archive that was unpacked by its owner; links are not followed."""
    found = [path for where in (folder, folder / "data") if where.is_dir() for path in sorted(where.iterdir())]
    return [path for path in found if _TWEETS.search(path.name) and path.is_file() and not path.is_symlink()]


def bring_in(source: Path, desk: Desk, go_on: GoOn) -> Report:
    """Bring in own posts. Raises Problem `zip_broken`, `zip_bomb`, `tweets_not_there`, `file_unreadable`."""
    with ExitStack() as stack:
        parts = _parts(source, stack)
        if not parts:
            raise Problem("tweets_not_there", name=source.name)
        run = _Run(desk, sum(part.size for part in parts), go_on)
        for part in parts:
            run.part(part)
        run.end()
        return run.report


def _parts(source: Path, stack: ExitStack) -> list[Part]:
    if source.is_dir():
        return [Part(path.name, path.stat().st_size, path) for path in in_folder(source)]
    if not zipfile.is_zipfile(source):
        return [Part(source.name, source.stat().st_size, source)]
    return in_zip(source, _TWEETS, stack)


class _Run:
    """One run through the parts: what was read and not yet written, and what is told in the end."""

    def __init__(self, desk: Desk, total: int, go_on: GoOn) -> None:
        self.report = Report()
        self._desk, self._total, self._go_on = desk, total, go_on
        self._read = 0
        self._waiting: list[Tweet] = []
        self._left_out: Counter[str] = Counter()

    def part(self, part: Part) -> None:
        try:
            for record in records(part.chunks(self._heard)):
                self._take(record)
                if self.report.stopped:
                    return
        except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
            self._broken(part, Problem("file_unreadable", name=part.name))
        except Problem as problem:
            if not self.report.stopped:  # then it only ends early
                self._broken(part, problem)

    def _broken(self, part: Part, problem: Problem) -> None:
        self.report.lines.append(Brought(part.name, "refused", problem=problem))

    def _heard(self, read: int) -> bool:
        self._read += read
        self.report.stopped = not self._go_on(min(self._read, self._total), self._total)
        return not self.report.stopped

    def _take(self, record: object) -> None:
        tweet = tweet_of(record)
        if tweet is None:
            self._left_out["posts_not_understood"] += 1
        elif tweet.sort != "own" or not tweet.text:
            self._left_out[{"reply": "answers", "repost": "reposts"}.get(tweet.sort, "only_pictures")] += 1
        else:
            try:
                storable(tweet.text)
            except Problem as problem:
                self.report.lines.append(Brought(tweet.id, "refused", problem=problem))
                return
            self._waiting.append(tweet)
            if len(self._waiting) >= _TOGETHER:
                self._write()

    def _write(self) -> None:
        fresh: dict[str, Tweet] = {}
        for tweet in self._waiting:
            there = self._desk.here(f"x.com/i/status/{tweet.id}", tweet.id)
            if there is not None:
                self.report.lines.append(there)
            else:
                fresh[tweet.id] = tweet
        self._waiting = []
        if fresh:
            self.report.lines += self._desk.ideas([_earlier(each) for each in fresh.values()])

    def end(self) -> None:
        """Write what waits, and tell what was left out."""
        self._write()
        for code, number in self._left_out.items():
            self.report.lines.append(Brought("X", "left_out", notes=(Note(code, (str(number),)),)))


def _earlier(tweet: Tweet) -> tuple[str, str, Elsewhere, bool]:
    url = f"https://x.com/i/status/{tweet.id}"
    return url.removeprefix("https://"), tweet.id, Elsewhere(url, tweet.at, text=tweet.text), True


def records(chunks: Iterator[bytes]) -> Generator[object]:
    """The values of a JSON array in a JavaScript file, read as it comes; raises Problem `tweets_broken`."""
    import codecs

    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    decoder, text, begun = json.JSONDecoder(), "", False
    for data in chunks:
        text += decode(data)
        if not begun:
            start = text.find("[")
            if start < 0:
                continue
            text, begun = text[start + 1 :], True
        at = 0
        while (found := _next(decoder, text, at)) is not None:
            value, at = found
            yield value
        text = text[at:]
        if len(text) > _LARGEST_RECORD:
            raise Problem("tweets_broken")
    if text.strip().strip(",").strip() not in ("]", "];", "") or not begun:
        raise Problem("tweets_broken")


def _next(decoder: json.JSONDecoder, text: str, at: int) -> tuple[Any, int] | None:
    start = text.find("{", at)
    if start < 0 or text[at:start].strip(" \t\r\n,"):
        return None
    try:
        return decoder.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None  # not all of it is here yet
