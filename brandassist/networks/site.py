"""The personal site: a folder with a complete static site. A post's record is the truth, pages follow from it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree
from typing import Any
from zoneinfo import ZoneInfo

from brandassist import clock, files
from brandassist.errors import Problem
from brandassist.http import HttpFailure
from brandassist.networks.calls import picture_bytes, undecided
from brandassist.networks.contract import (
    Absent,
    Found,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    OutgoingPart,
    Published,
    Step,
    Unknowable,
    Verdict,
    WhoAmI,
)
from brandassist.networks.site_feed import feed
from brandassist.networks.site_pages import Identity, Post, Shown, labels_of, pages, slug_of

STALE = 3600.0  # seconds after which a file left half written belongs to nobody
EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}

INFO = Info(
    name="site",
    label="Personal site",
    kind="article",
    ways=("computer",),
    idempotency=Idempotency(create_only=True),
    settle_after=(timedelta(seconds=1), timedelta(seconds=2)),
    needs_secret=False,
    needs_url=False,
)


class Site:
    info = INFO

    def who_am_i(self, login: Login) -> WhoAmI:
        """Bring every page up to date with whose site it is; raises Problem `folder_read_only`, `disk_full`."""
        folder, me = _folder(login), identity(login)
        posts = read_all(folder)
        files.write_together(_changed(folder, posts, me, {post.slug for post in posts}))
        return WhoAmI(me.title, me.address or (folder / "index.html").as_uri(), dict(login.facts))

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._publish(login, part)),)

    def _publish(self, login: Login, part: OutgoingPart) -> Published:
        folder = _folder(login)
        posts = read_all(folder)
        known = next((post for post in posts if post.key == part.key), None)
        if known:
            return self._repaired(login, posts, known)
        return self._written(login, part, posts, _post(part, _free_slug(folder, part), login))

    def _written(self, login: Login, part: OutgoingPart, others: list[Post], post: Post) -> Published:
        folder, me = _folder(login), identity(login)
        pictures = [picture_bytes(one) for one in part.pictures]
        home = folder / "posts" / post.slug
        new = [(home / shown.file, data) for shown, data in zip(post.pictures, pictures, strict=True)]
        new.append((home / "post.json", _record(post)))  # in place, the post counts; a kill leaves pages to repair
        new += _changed(folder, [*others, post], me, {post.slug})
        files.write_together(new)
        if not all(_is(path, data) for path, data in new):
            raise OSError("what was written reads back otherwise")
        _sweep(folder)
        return self._shown(login, post)

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._edit(login, part, remote_id)),)

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str) -> Published:
        """Write the post anew under its address and with its date; raises Problem `post_missing`."""
        folder = _folder(login)
        posts = read_all(folder)
        there = next((post for post in posts if post.slug == remote_id), None)
        if there is None:
            raise Problem("post_missing", name=remote_id)
        changed = replace(_post(part, there.slug, login), key=there.key, published=there.published)
        return self._written(login, part, [post for post in posts if post is not there], changed)

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        if login.folder is None or not login.folder.is_dir():
            return Unknowable("folder_missing")
        posts = read_all(login.folder)
        there = next((post for post in posts if post.slug == remote_id), None)
        if there is None:
            return Unknowable("gone")
        wanted = replace(_post(part, there.slug, login), key=there.key, published=there.published)
        return Found(self._repaired(login, posts, there)) if there == wanted else Absent()

    def _repaired(self, login: Login, posts: list[Post], wanted: Post) -> Published:
        """Write again what a kill left unwritten, then say where the post is."""
        files.write_together(_changed(_folder(login), posts, identity(login), {wanted.slug}))
        return self._shown(login, wanted)

    def _shown(self, login: Login, post: Post) -> Published:
        written = Published(post.slug, (_folder(login) / post.page).as_uri(), "written")
        return self.check_live(login, written) or written

    def check_live(self, login: Login, published: Published) -> Published | None:
        """Return the post as live once the site's address shows the very page that is in the folder."""
        me, slug = identity(login), published.remote_id
        if not me.address:
            return None
        with suppress(HttpFailure, Problem, OSError):
            answer = login.http.call("GET", f"{me.address}/posts/{slug}/index.html")
            if answer.body == (_folder(login) / "posts" / slug / "index.html").read_bytes():
                return Published(slug, f"{me.address}/posts/{slug}/", "live")
        return None

    def folder_of(self, login: Login) -> Path:
        return _folder(login)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        # Files are staged before the first is moved, so a Problem means that nothing has changed.
        return undecided(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        folder = login.folder
        if folder is None or not (folder.is_dir() or folder.parent.is_dir()):
            return Unknowable("folder_missing")  # a drive that is not there says nothing about what is on it
        posts = read_all(folder)
        known = next((post for post in posts if post.key == part.key), None)
        return Found(self._repaired(login, posts, known)) if known else Absent()

    def withdraw(self, login: Login, remote_id: str) -> None:
        """Take a post off the site: first every page that names it, then its own."""
        folder = _folder(login)
        home = folder / "posts" / remote_id
        if remote_id != slug_of(remote_id) or not (home / "post.json").is_file():
            return
        posts = read_all(folder)
        left = [post for post in posts if post.slug != remote_id]
        gone = [post for post in posts if post.slug == remote_id]
        (home / "post.json").rename(home / f"{files.PREFIX}withdrawn")
        files.write_together(_changed(folder, left, identity(login), set()))
        kept = {slug_of(tag) for post in left for tag in post.tags}
        for tag in {slug_of(tag) for post in gone for tag in post.tags} - kept:
            rmtree(folder / "tags" / tag, ignore_errors=True)
        rmtree(home, ignore_errors=True)


def identity(login: Login) -> Identity:
    """Whose site it is, by what was asked when it was connected."""
    said = login.facts
    language = str(said.get("language") or "en")
    author = str(said.get("author") or login.handle or labels_of(language)["untitled"])
    return Identity(
        title=str(said.get("title") or author),
        author=author,
        address=(login.url or str(said.get("address") or "")).rstrip("/"),
        about=str(said.get("about") or ""),
        language=language,
        links=tuple(str(link) for link in said.get("links") or ()),
    )


def read_all(folder: Path) -> list[Post]:
    """Read every record; one that cannot be read is left alone and not shown."""
    posts: list[Post] = []
    for path in sorted(folder.glob("posts/*/post.json")):
        with suppress(OSError, ValueError, TypeError, KeyError):
            plain: dict[str, Any] = json.loads(path.read_bytes())
            plain["published"] = datetime.fromisoformat(plain["published"])
            plain["tags"] = tuple(plain["tags"])
            plain["pictures"] = tuple(Shown(**shown) for shown in plain["pictures"])
            post = Post(**plain)
            if post.slug == path.parent.name and post.published.tzinfo:
                posts.append(post)
    return posts


def _record(post: Post) -> bytes:
    plain = asdict(post) | {"published": post.published.isoformat()}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _folder(login: Login) -> Path:
    """The site's folder, made if only it is missing; raises Problem `folder_missing`, `folder_read_only`."""
    if login.folder is None or not login.folder.parent.is_dir():
        raise Problem("folder_missing", folder=str(login.folder or ""))
    try:
        login.folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Problem("folder_read_only", folder=str(login.folder)) from error
    return login.folder


def _changed(folder: Path, posts: list[Post], me: Identity, fresh: set[str]) -> list[tuple[Path, bytes]]:
    """Return the files that are not as they should be: first new ones, which nothing reachable links to yet.

    Post pages are only compared for the posts in `fresh` (slugs), or where they are missing.
    """
    from drafts.rendering import article_html

    missing = {post.slug for post in posts if not (folder / post.page).is_file()}
    newest = sorted(posts, key=lambda post: (post.published, post.slug), reverse=True)
    made = pages(newest, me, article_html, fresh | missing)
    made["feed.xml"] = feed(newest, me, article_html)
    wanted = [(folder / name, text.encode()) for name, text in made.items()]
    changed = [(path, data) for path, data in wanted if not _is(path, data)]
    return sorted(changed, key=lambda one: one[0].exists())


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _post(part: OutgoingPart, slug: str, login: Login) -> Post:
    zone = login.facts.get("zone")
    published = part.intended_at.astimezone(ZoneInfo(str(zone)) if zone else None)
    shown = tuple(
        Shown(f"{one.sha256[:16]}.{EXTENSIONS.get(one.mime, 'img')}", one.alt, one.width, one.height)
        for one in part.pictures
    )
    return Post(
        key=part.key,
        slug=slug,
        title=part.title,
        text=part.text,
        language=part.language,
        published=published.replace(microsecond=0),
        excerpt=part.excerpt,
        tags=part.tags,
        pictures=shown,
    )


def _free_slug(folder: Path, part: OutgoingPart) -> str:
    """Return the part's slug, with a number where another post has it already."""
    wanted = slug_of(part.slug) or slug_of(part.title) or f"post-{slug_of(part.key)[:8]}"
    slug, number = wanted, 1
    while (folder / "posts" / slug / "post.json").exists():
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def _sweep(folder: Path) -> None:
    """Remove what a kill left half written."""
    with suppress(OSError):
        for path in folder.rglob(f"{files.PREFIX}*"):
            if clock.now().timestamp() - path.stat().st_mtime > STALE:
                path.unlink()


NETWORK = Site()
