"""A folder that is put online, on a real socket: what somebody's synced folder or web space is."""

from pathlib import Path

from tests.support.contract_server import ContractServer, Reply, Request


class PublicSite(ContractServer):
    """`shows`: whether what lies in the folder is there to see already. `alters`: it serves other bytes, as services
    do that make pictures smaller by themselves."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.shows = True
        self.alters = False

    @property
    def address(self) -> str:
        return f"{self.url}/pictures"

    def answer(self, request: Request) -> Reply:
        if "Authorization" in request.headers or "access_token" in request.query:
            return Reply(400, b"contract: a login of somebody else's server")
        path = self.folder / request.path.removeprefix("/pictures/")
        if request.method != "GET" or not self.shows or path.parent != self.folder or not path.is_file():
            return Reply(404, b"<h1>Not found</h1>")
        return Reply(200, path.read_bytes() + (b" " if self.alters else b""), {"Content-Type": "image/jpeg"})

    def refusal(self, status: int) -> Reply:
        return Reply(status, b"<h1>Try again later</h1>")

    def truth(self) -> list[dict[str, str]]:
        return [{"name": each.name} for each in sorted(self.folder.iterdir())]
