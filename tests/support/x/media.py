"""Pictures of the contract X: one-shot upload, processing, description (X-SPEC MediaUploadRequest, 2.167)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from tests.support.contract_server import Reply, Request
from tests.support.x.state import DAY, Medium, State, asked, body, invalid, only

LARGEST = 5_000_000  # X-DOC x-api/media/quickstart/best-practices
CATEGORIES = ("tweet_image", "tweet_gif", "tweet_video")
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")


def _fields(request: Request) -> dict[str, bytes]:
    """X-SPEC MediaUploadRequest."""
    if request.headers.get_content_type() != "multipart/form-data":
        raise invalid("Content-Type must be multipart/form-data.")
    head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n"
    whole = message_from_bytes(head.encode() + request.body)
    found: dict[str, bytes] = {}
    for part in whole.get_payload():
        assert isinstance(part, Message)
        name = str(part.get_param("name", header="content-disposition"))
        data = part.get_payload(decode=True)
        found[name] = data if isinstance(data, bytes) else b""
    return found


def upload(state: State, request: Request) -> Reply:
    """X-SPEC MediaUploadRequest; the size: X-DOC media/quickstart/best-practices."""
    asked(request, set())
    told = _fields(request)
    if set(told) != {"media", "media_category"}:  # both required, nothing else
        raise invalid(f"$: {sorted(told)}")
    category = told["media_category"].decode()
    if category not in CATEGORIES:
        raise invalid("$.media_category: does not have a value in the enumeration", media_category=category)
    if not told["media"].startswith(PICTURES):
        raise invalid("$.media: media type unrecognized.")
    if len(told["media"]) > LARGEST:
        raise invalid("File size exceeds 5242880 bytes.")
    made = Medium(state.new_id(), state.now + DAY, state.polls)
    state.media[made.id] = made
    return Reply(200, {"data": {**_shown(made), "size": len(told["media"]), "expires_after_secs": 86400}})


def _shown(medium: Medium) -> dict[str, object]:
    told: dict[str, object] = {"id": medium.id, "media_key": f"3_{medium.id}"}
    if medium.polls:
        told["processing_info"] = {"state": "pending", "check_after_secs": 1}
    return told


def status(state: State, request: Request) -> Reply:
    """X-SPEC GET /2/media/upload."""
    query = asked(request, {"command", "media_id"})
    if query.get("command") != "STATUS" or query.get("media_id") not in state.media:
        raise invalid("media_id")
    medium = state.media[query["media_id"]]
    if state.fails_pictures:
        info = {"state": "failed", "error": {"code": 1, "name": "InvalidMedia", "message": "unreadable"}}
        return Reply(200, {"data": {"id": medium.id, "processing_info": info}})
    medium.polls = max(medium.polls - 1, 0)
    return Reply(200, {"data": {"processing_info": {"state": "succeeded"}} | _shown(medium)})


def describe(state: State, request: Request) -> Reply:
    told = body(request)
    only(told, "", id=str, metadata=dict)
    only(told.get("metadata", {}), "metadata.", alt_text=dict)
    alt = told.get("metadata", {}).get("alt_text", {})
    only(alt, "metadata.alt_text.", text=str)
    medium = state.media.get(told.get("id", ""))
    if medium is None or medium.until < state.now:
        raise invalid("media id not found")
    if not 0 < len(alt.get("text", "")) <= 1000:  # X-SPEC: at most 1000
        raise invalid("$.metadata.alt_text.text: must be at most 1000 characters long")
    state.charge("metadata")
    medium.alt = alt["text"]
    return Reply(200, {"data": {"id": medium.id, "associated_metadata": {"alt_text": {"text": medium.alt}}}})
