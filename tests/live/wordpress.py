"""A real WordPress 6.5.5 on SQLite, served by PHP alone: `with running_wordpress(folder) as blog: ...`."""

import hashlib
import json
import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx

from tests.live.machine import cache_folder, free_port, locked, npm_tarball, require_packages
from tests.live.processes import ServerProcess
from tests.support.visitors import Login, visitor_comment

PACKAGE = "@wp-playground/wordpress-builds@0.9.19"
TARBALL = "wp-playground-wordpress-builds-0.9.19.tgz"
TARBALL_SHA256 = "e62ccde83c48571e7f38b46030f13a9a868e42086b1c7c80b54cde535edd114d"
VERSION = "6.5.5"
FILES = Path(__file__).parent / "wordpress_files"
WORKERS = 3
_newcomers = count(1)


@dataclass
class WordPress:
    """A blog that answers at `url`; `users` by role (administrator, editor, author, contributor)."""

    url: str
    users: dict[str, Login]
    folder: Path
    process: ServerProcess

    def client(self, role: str | None = None) -> httpx.Client:
        """A client of the REST API; with a role it signs in by application password."""
        auth = self.users[role].basic if role else None
        return httpx.Client(base_url=f"{self.url}/wp-json/", auth=auth, timeout=30, trust_env=False)

    def new_user(self, role: str) -> Login:
        """A user of this role whom nobody else is: the blog lets an author comment once in 15 seconds."""
        name, password = f"{role}-{next(_newcomers)}", secrets.token_urlsafe(16)
        person = {"username": name, "password": password, "email": f"{name}@blog.example", "roles": [role]}
        with self.client("administrator") as api:
            user = api.post("wp/v2/users", json=person).raise_for_status().json()["id"]
            named = {"name": "Brand Assist"}
            made = api.post(f"wp/v2/users/{user}/application-passwords", json=named).raise_for_status().json()
        return Login(name, password, made["password"])

    def visitor_comment(self, post_id: int, text: str, **who: str) -> int:
        """Somebody without a login comments on a post; the status of the answer (302: taken)."""
        return visitor_comment(self.url, post_id, text, **who)

    def posts(self) -> list[dict[str, object]]:
        """The truth: every post there is, drafts and scheduled ones too, newest first."""
        with self.client("administrator") as api:
            answer = api.get("wp/v2/posts?status=any&context=edit&per_page=100").raise_for_status()
        return answer.json()

    def wait_until_quiet(self) -> None:
        """Until every connection is closed: it goes on with what it was asked when the asker is dead."""

        def quiet() -> bool:
            log = (self.folder / "server.log").read_text(errors="replace")
            return log.count(" Accepted\n") == log.count(" Closing\n")

        self.process.wait_until(quiet, seconds=60)

    def restart(self) -> None:
        """Stops it and starts it again: same address, same database."""
        self.process.stop()
        self.process = _serve(self.folder, self.url)

    def stop(self) -> None:
        self.process.stop()


@contextmanager
def running_wordpress(folder: Path) -> Iterator[WordPress]:
    """Copies the installed template into `folder` (made here) and serves it until the block ends."""
    require_packages()
    shutil.copytree(template_folder(), folder)
    users = {
        role: Login(login["user"], login["password"], login["application_password"])
        for role, login in json.loads((folder / "logins.json").read_text()).items()
    }
    url = f"http://127.0.0.1:{free_port()}"
    blog = WordPress(url, users, folder, _serve(folder, url))
    try:
        yield blog
    finally:
        blog.stop()


def _serve(folder: Path, url: str) -> ServerProcess:
    process = ServerProcess(
        ["php", "-d", "upload_max_filesize=2M", "-S", url.removeprefix("http://"), "-t", folder / "site",
         folder / "router.php"],
        folder / "server.log",
        env={**os.environ, "LIVE_BLOG_URL": url, "PHP_CLI_SERVER_WORKERS": str(WORKERS)},
    )  # fmt: skip
    process.wait_until(lambda: _answers(f"{url}/wp-json/"), seconds=60)
    return process


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=20, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def template_folder() -> Path:
    """An installed blog, made once and kept in the cache; its name changes with what it is made from."""
    made_from = hashlib.sha256(TARBALL_SHA256.encode())
    for file in sorted(FILES.iterdir()):
        made_from.update(file.read_bytes())
    template = cache_folder() / f"wordpress-{VERSION}-{made_from.hexdigest()[:12]}"
    with locked("wordpress"):
        if not template.exists():
            _make(template)
    return template


def _make(template: Path) -> None:
    making = template.with_name(f"{template.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    _unpack(npm_tarball(PACKAGE, TARBALL, TARBALL_SHA256), making)
    installed = subprocess.run(
        ["php", FILES / "install.php", making / "site"], capture_output=True, text=True, timeout=120
    )
    if installed.returncode:
        raise RuntimeError(f"WordPress could not be installed: {installed.stderr}{installed.stdout}"[:2000])
    (making / "logins.json").write_text(installed.stdout)
    json.loads(installed.stdout)
    making.rename(template)


def _unpack(tarball: Path, making: Path) -> None:
    """Lays together what the package keeps apart: the blog, its static files, the SQLite plugin."""
    site, package, plugins = making / "site", making / "package", making / "plugins"
    shutil.unpack_archive(tarball, making)  # its SHA-256 is known
    shutil.unpack_archive(package / "src/wordpress/wp-6.5.zip", site)
    shutil.copytree(package / "public/wp-6.5", site, dirs_exist_ok=True)
    shutil.unpack_archive(package / "src/sqlite-database-integration/sqlite-database-integration.zip", plugins)
    plugin = site / "wp-content/plugins/sqlite-database-integration"
    (plugins / "sqlite-database-integration-main").rename(plugin)
    (site / "wp-content/database/.ht.sqlite").unlink()
    _write_drop_in(plugin / "db.copy", site / "wp-content/db.php")
    (site / "wp-content/mu-plugins").mkdir()
    shutil.copy(FILES / "no-mail.php", site / "wp-content/mu-plugins")
    shutil.copy(FILES / "wp-config.php", site)
    shutil.copy(FILES / "router.php", making)
    shutil.rmtree(package)
    shutil.rmtree(plugins)


def _write_drop_in(template: Path, drop_in: Path) -> None:
    text = template.read_text()
    text = text.replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/plugins/sqlite-database-integration'")
    drop_in.write_text(text.replace("{SQLITE_PLUGIN}", "sqlite-database-integration/load.php"))
