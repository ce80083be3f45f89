"""A site that shows pages and nothing else, on a real socket: what stands behind the links a person gives."""

from html import escape

from tests.support.contract_server import ContractServer, Reply, Request

FILLING = "<nav>Home, about, archive, imprint.</nav><footer>" + "More from the same author, by year. " * 6 + "</footer>"
WALL = '<html><body><form>Sign in <input name="user"><input type="password"></form>' + FILLING + "</body></html>"
FRAME = '<html><body><div id="root"></div><script>var words = "loaded later";</script></body></html>'


class Pages(ContractServer):
    """Refuses everything but a GET for HTML by a named program, without credentials."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, Reply] = {}

    def show(self, path: str, words: str) -> str:
        """A post's page with these words in it; returns its address."""
        return self.html(path, f"<html><body><h1>A post</h1><p>{escape(words)}</p>{FILLING}</body></html>")

    def html(self, path: str, page: str, status: int = 200, **headers: str) -> str:
        self.pages[path] = Reply(status, page.encode(), headers)
        return self.url + path

    def answer(self, request: Request) -> Reply:
        if request.method != "GET" or "text/html" not in request.headers.get("Accept", ""):
            return Reply(405, b"<html>Only pages are shown here.</html>")
        if request.headers.get("Authorization") or request.headers.get("Cookie"):
            return Reply(400, b"<html>Nobody asked for that.</html>")
        return self.pages.get(request.path, Reply(404, b"<html>There is no such page.</html>"))

    def refusal(self, status: int) -> Reply:
        return Reply(status, b"<html>Not now.</html>")

    def truth(self) -> list[dict[str, object]]:
        return [{"path": path} for path in self.pages]
