"""Pictures: uploaded, described, attached to a post, shown."""

from __future__ import annotations

import re
import sqlite3

from . import entities
from .network import Network, identifier
from .pictures import recognise
from .wire import Json, Refusal, Request, Response, answer

MAX_ATTACHMENTS = 4
MAX_BYTES = 16 * 1024 * 1024
MAX_PIXELS = 33_177_600
MAX_DESCRIPTION = 1500


def upload(net: Network, request: Request) -> Response:
    """Raises Refusal(422) for what is no picture, or one too large."""
    file = request.files.get("file")
    if file is None:
        raise Refusal(422, "Validation failed: File can't be blank")
    if len(file.data) > MAX_BYTES:
        raise Refusal(422, "Validation failed: File file size must be less than 16 MB")
    picture = recognise(file.data)
    if picture is None:
        raise Refusal(422, "Validation failed: File content type is invalid, File is invalid")
    if picture.width * picture.height > MAX_PIXELS:
        raise Refusal(422, f"{picture.width}x{picture.height} images are not supported")
    ident = net.new_id()
    net.db.insert(
        "media",
        id=ident,
        account=request.account,
        mime=picture.mime,
        data=file.data,
        width=picture.width,
        height=picture.height,
        description=None,
        focus="0.0,0.0",
        created=net.now(),
    )
    describe(net, ident, request.params)
    return answer(entities.attachment(net, _loose(net, request, str(ident))))


def _loose(net: Network, request: Request, ident: str) -> sqlite3.Row:
    """An own picture that no post holds yet: Mastodon shows no others here."""
    row = net.db.row(
        "select * from media where id = ? and account = ? and status is null",
        identifier(ident),
        request.account,
    )
    if row is None:
        raise Refusal(404, "Record not found")
    return row


def show(net: Network, request: Request, ident: str) -> Response:
    return answer(entities.attachment(net, _loose(net, request, ident)))


def change(net: Network, request: Request, ident: str) -> Response:
    describe(net, _loose(net, request, ident)["id"], request.params)
    return show(net, request, ident)


def remove(net: Network, request: Request, ident: str) -> Response:
    row = _loose(net, request, ident)
    if row["scheduled"]:
        raise Refusal(422, "Media attachment is currently used by a scheduled post")
    net.db.run("delete from media where id = ?", row["id"])
    return answer({})


def describe(net: Network, ident: int, params: Json) -> None:
    if params.get("description") is not None:
        description = str(params["description"])
        if len(description) > MAX_DESCRIPTION:
            raise Refusal(422, f"Validation failed: Description is too long (maximum is {MAX_DESCRIPTION} characters)")
        net.db.run("update media set description = ? where id = ?", description or None, ident)
    if params.get("focus"):
        focus = str(params["focus"])
        if not re.fullmatch(r"-?[01](\.\d+)?,-?[01](\.\d+)?", focus):
            raise Refusal(422, "Validation failed: Focus is invalid")
        net.db.run("update media set focus = ? where id = ?", focus, ident)


def ids_of(request: Request) -> list[int]:
    """The pictures a post asks for. Raises Refusal(422) for too many or for none of ours."""
    asked = [str(item) for item in request.items("media_ids") if str(item)]
    if len(asked) > MAX_ATTACHMENTS:
        raise Refusal(422, f"Validation failed: Cannot attach more than {MAX_ATTACHMENTS} files")
    if any(not item.isascii() or not item.isdigit() or len(item) > 18 for item in asked):
        raise Refusal(422, f"Media {', '.join(asked)} not found or already attached to another post")
    return list(dict.fromkeys(int(item) for item in asked))


def attach(net: Network, account: int, idents: list[int], *, status: int = 0, scheduled: int = 0) -> None:
    """Raises Refusal(422) when one is unknown, another's, or already attached."""
    for position, ident in enumerate(idents):
        changed = net.db.run(
            "update media set status = ?, scheduled = ?, position = ?"
            " where id = ? and account = ? and status is null and scheduled is null",
            status or None,
            scheduled or None,
            position,
            ident,
            account,
        )
        if not changed:
            raise Refusal(422, f"Media {ident} not found or already attached to another post")


def file(net: Network, request: Request, ident: str) -> Response:
    row = net.db.row("select mime, data from media where id = ?", identifier(ident))
    if row is None:
        raise Refusal(404, "Record not found")
    return Response(row["data"], 200, {"Cache-Control": "max-age=3600"}, row["mime"])
