"""The folder of a site that a generator builds (Hugo, Eleventy, Jekyll, Pelican): Markdown with its facts on top.

A post's remote id is its file's path in the folder. The own slug is in the file's name and the part's key inside, so
that only this part's file is ever taken for it, and no file of anybody else is touched.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from brandassist import files
from brandassist.errors import Problem
from brandassist.http import HttpFailure, checked
from brandassist.networks.articles import EXTENSIONS, own_slug
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
from brandassist.networks.site_pages import placed

# By which file a generator is known, where it keeps posts, and what in its settings is the site's address.
GENERATORS: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "hugo": (
        ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml"),
        ("content/posts", "content/post", "content/blog"),
        r"""(?im)^\s*"?baseURL"?\s*[=:]\s*["']?(https?://[^"'\s,]+)""",
    ),
    "eleventy": (
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"),
        ("posts", "src/posts", "content/posts", "content/blog", "src/blog", "blog"),
        r"(?!)",
    ),
    "jekyll": (("_config.yml", "_config.yaml"), ("_posts",), r"""(?m)^url\s*:\s*["']?(https?://[^"'\s#]+)"""),
    "pelican": (
        ("publishconf.py", "pelicanconf.py"),
        ("content",),
        r"""(?m)^SITEURL\s*=\s*["'](https?://[^"']+)["']""",
    ),
}
MARKER = "brandassist"
# What keeps a generator from reading the words as its own template language.
LITERAL: dict[str, dict[str, Any]] = {
    "jekyll": {"layout": "post", "render_with_liquid": False},
    "eleventy": {"templateEngineOverride": "md"},
}

INFO = Info(
    name="folder",
    label="Site folder",
    kind="article",
    ways=("computer",),
    idempotency=Idempotency(create_only=True),
    settle_after=(timedelta(seconds=1), timedelta(seconds=2)),
    needs_secret=False,
)


class SiteFolder:
    info = INFO

    def who_am_i(self, login: Login) -> WhoAmI:
        """See whose folder it is; writes nothing. Raises Problem `folder_missing`, `not_a_site_folder`."""
        folder = Path(login.url).expanduser().resolve()
        if not folder.is_dir():
            raise Problem("folder_missing", folder=login.url)
        for name, (settings, homes, pattern) in GENERATORS.items():
            there = [folder / each for each in settings if (folder / each).is_file()]
            if there:
                posts = next((home for home in homes if (folder / home).is_dir()), homes[0])
                address = next(filter(None, (_address(file, pattern) for file in there)), "")
                facts = {"folder": str(folder), "generator": name, "posts": posts, "address": address}
                return WhoAmI(folder.name, address or folder.as_uri(), facts)
        raise Problem("not_a_site_folder", folder=str(folder))

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._publish(login, part)),)

    def _publish(self, login: Login, part: OutgoingPart) -> Published:
        folder = _folder(login)
        pictures = [picture_bytes(one) for one in part.pictures]
        if known := _file_of(login, part):
            return self._shown(login, folder, known)
        file = _path(login, part)
        names = [_picture_name(login, part, n) for n in range(len(pictures))]
        new = [(_pictures_folder(login, file) / name, data) for name, data in zip(names, pictures, strict=True)]
        new.append((file, _text(login, part, names).encode()))  # last: with it the post counts
        for path, _ in new:
            if not path.resolve().is_relative_to(folder):  # a link leads out of the folder
                raise Problem("folder_read_only", folder=str(path.parent))
            if path.exists():
                raise Problem("file_changed", file=path.name)
        files.write_together(new)
        return self._shown(login, folder, file)

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._edit(login, part, remote_id)),)

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str) -> Published:
        """Write the file anew where it lies, with its date, slug and key; raises Problem `post_missing`."""
        folder, file = _folder(login), _own_file(login, remote_id)
        if file is None:
            raise Problem("post_missing", name=remote_id)
        new = _anew(login, part, file)
        if len(new) > 1 and login.facts.get("generator") == "hugo" and file.name != "index.md":
            raise Problem("cannot_edit", network=INFO.label)  # with pictures it would need a folder of its own
        before = set(_pictures_folder(login, file).glob(f"{_slug_in(remote_id)}-[0-9]*.*"))
        files.write_together(new)
        for left in before - {path for path, _ in new}:
            left.unlink(missing_ok=True)
        return self._shown(login, folder, file)

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        try:
            folder, file = _folder(login), _own_file(login, remote_id)
        except Problem:
            return Unknowable("folder_missing")
        if file is None:
            return Unknowable("gone")
        same = all(path.is_file() and path.read_bytes() == data for path, data in _anew(login, part, file))
        return Found(self._shown(login, folder, file)) if same else Absent()

    def _shown(self, login: Login, folder: Path, file: Path) -> Published:
        written = Published(file.relative_to(folder).as_posix(), file.as_uri(), "written")
        return self.check_live(login, written) or written

    def check_live(self, login: Login, published: Published) -> Published | None:
        """Return the post as live once the site's own map names its page, and the page answers."""
        address, slug = str(login.facts.get("address") or "").rstrip("/"), _slug_in(published.remote_id)
        if not address or not slug:
            return None
        with suppress(HttpFailure, Problem):
            listed = login.http.call("GET", f"{address}/sitemap.xml").body.decode("utf-8", "replace")
            pages = re.findall(rf"<loc>\s*([^<\s]*{re.escape(quote(slug))}[^<\s]*)\s*</loc>", listed)
            for page in pages:
                checked(page)
                login.http.call("GET", page)
                return Published(published.remote_id, page, "live")
        return None

    def folder_of(self, login: Login) -> Path:
        return _folder(login)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return undecided(error, publishing=publishing)  # staged before the first is moved: a Problem changed nothing

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        try:
            folder = _folder(login)
        except Problem:
            return Unknowable("folder_missing")  # a drive that is not there says nothing about what is on it
        file = _file_of(login, part)
        return Found(self._shown(login, folder, file)) if file else Absent()

    def withdraw(self, login: Login, remote_id: str) -> None:
        """Remove the post's file and its pictures, unless the file is not ours."""
        file = _own_file(login, remote_id)
        if file is None:
            return
        slug = _slug_in(remote_id)
        file.unlink()
        for picture in _pictures_folder(login, file).glob(f"{slug}-[0-9]*.*"):
            picture.unlink()
        if file.name == "index.md":
            with suppress(OSError):
                file.parent.rmdir()


def _folder(login: Login) -> Path:
    folder = Path(str(login.facts.get("folder") or login.url)).expanduser()
    if not folder.is_dir():
        raise Problem("folder_missing", folder=str(folder))
    return folder.resolve()


def _own_file(login: Login, remote_id: str) -> Path | None:
    """Return the file of that name in the folder, unless it is not ours."""
    folder = _folder(login)
    file = (folder / remote_id).resolve()
    return file if file.is_relative_to(folder) and file.is_file() and _key_in(file) is not None else None


def _anew(login: Login, part: OutgoingPart, file: Path) -> list[tuple[Path, bytes]]:
    """What is to be written for other words at the place of a file: its pictures, and last the file itself."""
    slug = _slug_in(file.as_posix())
    names = [f"{slug}-{n}.{EXTENSIONS.get(picture.mime, 'img')}" for n, picture in enumerate(part.pictures, 1)]
    new = [
        (_pictures_folder(login, file) / name, picture_bytes(one))
        for name, one in zip(names, part.pictures, strict=True)
    ]
    text, there = _text(login, part, names), file.read_text("utf-8", "replace")
    for name in ("date", "slug", MARKER):
        line = re.compile(rf"(?im)^{name}:.*$")
        if kept := line.search(there):
            text = line.sub(lambda _, kept=kept: kept[0], text, count=1)
    return [*new, (file, text.encode())]


def _address(settings: Path, pattern: str) -> str:
    try:
        found = re.search(pattern, settings.read_text("utf-8", "replace"))
    except OSError:
        return ""
    return found[1].rstrip("/") if found else ""


def _posts(login: Login) -> Path:
    return _folder(login) / str(login.facts.get("posts") or "posts")


def _path(login: Login, part: OutgoingPart) -> Path:
    name = f"{part.intended_at.date().isoformat()}-{own_slug(part)}"
    if (
        login.facts.get("generator") == "hugo"
    ):  # it publishes only the pictures of such a bundle, and some may come later
        return _posts(login) / name / "index.md"
    return _posts(login) / f"{name}.md"


def _file_of(login: Login, part: OutgoingPart) -> Path | None:
    """Return the file that holds this very part, whatever its date."""
    slug = own_slug(part)
    found = [*_posts(login).glob(f"*-{slug}.md"), *_posts(login).glob(f"*-{slug}/index.md")]
    return next((file for file in found if _key_in(file) == part.key), None)


def _slug_in(remote_id: str) -> str:
    name = remote_id.removesuffix("/index.md").removesuffix(".md").rpartition("/")[2]
    return name[11:]  # after its date


def _key_in(file: Path) -> str | None:
    try:
        found = re.search(rf"(?im)^{MARKER}:[ \t]*\"?([^\"\s]+)", file.read_text("utf-8", "replace"))
    except OSError:
        return None
    return found[1] if found else None


def _pictures_folder(login: Login, file: Path) -> Path:
    """Beside the file; Jekyll publishes nothing that lies among its posts."""
    return _folder(login) / "assets" / "posts" if login.facts.get("generator") == "jekyll" else file.parent


def _picture_name(login: Login, part: OutgoingPart, number: int) -> str:
    return f"{own_slug(part)}-{number + 1}.{EXTENSIONS.get(part.pictures[number].mime, 'img')}"


def _text(login: Login, part: OutgoingPart, names: list[str]) -> str:
    generator = str(login.facts.get("generator"))
    before = {"pelican": "{attach}", "jekyll": "/assets/posts/"}.get(generator, "")
    shown = {n: (f"{before}{name}", part.pictures[n - 1].alt) for n, name in enumerate(names, 1)}
    text, loose = placed(part.text, shown)
    if generator == "hugo":  # words that look like its shortcodes are words
        text = re.sub(r"\{\{(?=[<%])", "{&#123;", text)
    figures = [f"![{_words(shown[n][1])}]({shown[n][0]})" for n in loose]
    body = "\n\n".join([*figures[:1], text.strip(), *figures[1:]])
    return f"{_top(generator, part)}\n{body}\n"


def _words(alt: str) -> str:
    return re.sub(r"([][\\])", r"\\\1", " ".join(alt.split()))


def _top(generator: str, part: OutgoingPart) -> str:
    """Return the facts above the text: YAML, whose strings may be written as JSON's (YAML 1.2), or Pelican's lines."""
    tags = [tag for tag in part.tags if tag.strip()]
    told: dict[str, Any] = {"title": part.title, "date": part.intended_at.isoformat(timespec="seconds")}
    told |= {"slug": own_slug(part)}
    if generator == "pelican":
        told |= {"tags": ", ".join(tags), "summary": part.excerpt, "lang": part.language, MARKER: part.key}
        return "".join(f"{name.title()}: {' '.join(str(value).split())}\n" for name, value in told.items() if value)
    told |= {"description": part.excerpt, "tags": tags, "lang": part.language}
    told |= LITERAL.get(generator, {})
    kept = {name: value for name, value in told.items() if value not in ("", [])} | {MARKER: part.key}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in kept.items()]
    return "\n".join(["---", *lines, "---", ""])


NETWORK = SiteFolder()
