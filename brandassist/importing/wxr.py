"""An export file of WordPress: its posts as drafts, for no account yet. Nothing is fetched.

Pages, menus, older versions, media and comments stay behind and are told, with what is in the blog's bin. The file is
read twice, for a post's picture on top may come after it. Names: wp-admin/includes/export.php of WordPress 6.5.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from contextlib import ExitStack
from datetime import datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from brandassist.errors import Problem
from brandassist.importing import blog
from brandassist.importing.desk import Desk
from brandassist.importing.parts import Part, in_zip
from brandassist.importing.report import Brought, GoOn, Note, Report
from brandassist.importing.wxr_items import Export, Item
from brandassist.networks.abilities import OwnPost
from brandassist.networks.wordpress_own import footnotes, on_its_wall
from drafts.blog_html import words_of

_EXPORT = re.compile(r"\.xml$", re.IGNORECASE)
_OURS = re.compile(rb"<rss\b[^>]{0,4000}?wordpress\.org/export/", re.IGNORECASE)
_MOST_TOLD = 1000  # names of one kind in a report
_LONGEST_FIELD = 20_000  # characters; what plug-ins keep in longer ones is no head of a text


def begins_like_export(head: bytes) -> bool:
    """Whether a file's first bytes are those of an export of WordPress."""
    return _OURS.search(head) is not None


def exports_in(source: Path, stack: ExitStack) -> list[Part]:
    """The export files that a zip holds, as WordPress.com gives them; raises what `in_zip` raises."""
    found = in_zip(source, _EXPORT, stack)
    return [part for part in found if begins_like_export(_head(part))]


def bring_in(parts: list[Part], desk: Desk, go_on: GoOn) -> Report:
    """Bring in the posts of these files; what breaks off in the middle is told, what came before is kept."""
    run = _Run(desk, 2 * sum(part.size for part in parts), go_on)
    for part in parts:
        run.look_for_pictures(part)
    for part in parts:
        run.read(part)
    run.tell_the_rest(", ".join(part.name for part in parts))
    return run.report


def _head(part: Part) -> bytes:
    try:
        with part.open() as file:
            return file.read(8192)
    except (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
        raise Problem("zip_broken", name=part.name) from error


class _Run:
    """One run through the files: the pictures known by their number, and what is told in the end."""

    def __init__(self, desk: Desk, total: int, go_on: GoOn) -> None:
        self.report = Report()
        self._desk, self._total, self._go_on = desk, total, go_on
        self._done = 0
        self._pictures: dict[str, tuple[str, str]] = {}
        self._kinds: Counter[str] = Counter()
        self._named: dict[str, dict[str, None]] = {}
        self._answers = self._unreadable = 0

    def look_for_pictures(self, part: Part) -> None:
        """Remember where the media lie that a post may name by number."""
        try:
            for item in Export().items(part.chunks(self._heard)):
                if item.fields["wp:post_type"] == "attachment":
                    alt = " ".join(item.meta.get("_wp_attachment_image_alt", "").split())
                    address = item.fields["wp:attachment_url"] or item.fields["guid"]
                    self._pictures[item.fields["wp:post_id"]] = (address.strip(), alt)
        except (Problem, OSError, EOFError, RuntimeError, zipfile.BadZipFile):
            return  # told when it is read for its posts

    def read(self, part: Part) -> None:
        """Bring in the posts of one file."""
        if self.report.stopped:
            return
        export = Export()
        account: list[str | None] = []
        try:
            for item in export.items(part.chunks(self._heard)):
                if not account:
                    fields = export.blog.fields
                    account = [self._desk.account_at(fields["wp:base_blog_url"] or fields["link"])]
                self._take(export, item, account[0])
                if not self._heard(0):
                    return
        except Problem as problem:
            if not self.report.stopped:  # then it only ends early
                self._broken(part, problem)
        except (OSError, EOFError, RuntimeError, zipfile.BadZipFile):
            self._broken(part, Problem("file_unreadable", name=part.name))
        self._unreadable += export.unreadable

    def _broken(self, part: Part, problem: Problem) -> None:
        self.report.lines.append(Brought(part.name, "refused", problem=problem))

    def _heard(self, read: int) -> bool:
        self._done += read
        self.report.stopped = not self._go_on(min(self._done, self._total), self._total)
        return not self.report.stopped

    def _take(self, export: Export, item: Item, account_id: str | None) -> None:
        kind, state = item.fields["wp:post_type"], item.fields["wp:status"]
        title = words_of(item.fields["title"])
        self._answers += item.comments
        if kind != "post":
            self._kinds[kind] += 1
            self._name("pages_left_out" if kind == "page" else "", title or item.fields["wp:post_id"])
        elif state == "trash":
            self._name("bin_left_out", title or item.fields["wp:post_id"])
        elif state == "auto-draft" and not item.fields["content:encoded"].strip():
            return  # an empty sheet that WordPress makes by itself
        elif item.too_long:
            problem = Problem("wxr_post_too_long", line=item.line)
            self.report.lines.append(Brought(title or f"#{item.line}", "refused", problem=problem))
        else:
            for key in item.meta:
                self._name("hidden_fields" if _hidden(key, item.meta[key]) else "", key)
            author = item.fields["dc:creator"].strip()
            own = _post(item, export.blog.people.get(author, author), self._pictures)
            self._name("authors", own.fields.get("author", ""))
            self.report.lines.append(blog.take(self._desk, own, account_id))

    def _name(self, code: str, name: str) -> None:
        names = self._named.setdefault(code, {})
        if code and name and len(names) < _MOST_TOLD:
            names[name] = None

    def tell_the_rest(self, source: str) -> None:
        """What stayed behind, a line for each kind."""
        others = {kind: number for kind, number in self._kinds.items() if kind not in ("page", "attachment")}
        told = {code: tuple(names) for code, names in self._named.items() if code not in ("", "authors")}
        if media := self._kinds["attachment"]:
            told["media_left_out"] = (str(media),)
        if others:
            told["kinds_left_out"] = tuple(f"{kind} ({number})" for kind, number in others.items())
        if self._answers:
            told["answers_left_out"] = (str(self._answers),)
        if len(authors := tuple(self._named.get("authors", ()))) > 1:
            told["several_authors"] = authors
        if self._unreadable:
            told["unreadable_signs"] = (str(self._unreadable),)
        self.report.lines += [Brought(source, "left_out", notes=(Note(code, about),)) for code, about in told.items()]


def _post(item: Item, author: str, pictures: dict[str, tuple[str, str]]) -> OwnPost:
    told = item.fields
    state = "password" if told["wp:post_password"] else told["wp:status"]
    fields: dict[str, Any] = {"author": author} if author else {}
    tags: list[str] = []
    for kind, _, written in item.terms:
        name = words_of(written)  # WordPress keeps & as &amp;
        if kind == "post_tag":
            tags.append(name.lstrip("#"))
        else:
            named = "categories" if kind in ("category", "") else kind
            cast(list[str], fields.setdefault(named, [])).append(name)
    notes = footnotes(item.meta.get("footnotes", ""))
    for key, value in item.meta.items():
        if not _hidden(key, value) and not (key == "footnotes" and notes):
            fields.setdefault(key, value)
    key = f"{told['guid'].strip()}#{told['wp:post_id']}"
    return OwnPost(
        key=key if len(key) > 1 else sha256(repr((told["title"], told["content:encoded"])).encode()).hexdigest(),
        title=told["title"],
        html=told["content:encoded"],
        url=told["link"].strip(),
        state=state,
        out=state == "publish",
        at=_moment(told),
        slug=unquote(told["wp:post_name"]),
        excerpt=told["excerpt:encoded"],
        tags=tuple(dict.fromkeys(filter(None, tags))),
        cover=pictures.get(item.meta.get("_thumbnail_id", ""), ("", "")),
        fields=fields,
        notes=notes,
        lines_count=True,
    )


def _hidden(key: str, value: str) -> bool:
    """Whether a field is WordPress's or a plug-in's own business."""
    return not key or key.startswith("_") or len(value) > _LONGEST_FIELD


def _moment(told: dict[str, str]) -> datetime | None:
    """When it went out or is to, by the blog's clock."""
    moment, said = on_its_wall(told["wp:post_date"], told["wp:post_date_gmt"]), told["pubDate"].strip()
    if moment is not None or not said:
        return moment
    try:
        return parsedate_to_datetime(said)
    except (ValueError, TypeError, OverflowError):
        return None
