"""What makes a record a post (BSKY-LEX app.bsky.feed.post); messages as measured (BSKY-RUN).

Stricter than the real one, which keeps what it does not know and facets beyond the text: those are refused, with
messages that begin with `contract:`.
"""

import re
from datetime import datetime
from typing import Any

from drafts.counting import graphemes
from tests.support.bluesky.state import POST, Person, Refused, World, invalid

TID = re.compile("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
CID = re.compile("bafy[a-z2-7]{55}")
DID = re.compile("did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]")
URI = re.compile(r"\w+:(?://)?[^\s/][^\s]*")
AT_URI = re.compile(rf"at://{DID.pattern}/[a-zA-Z0-9.-]+/[A-Za-z0-9._~:-]+")
LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IMAGE_BYTES = 1_000_000  # 2,000,000 by the newer lexicon; the older stack holds to this (BSKY-RUN)
FIELDS = {"$type", "text", "createdAt", "langs", "facets", "reply", "embed"}
FEATURES = {"link": "uri", "tag": "tag", "mention": "did"}


def wrong(why: str, path: str) -> Refused:
    return invalid(f"Invalid {POST} record: {why} at $.record{path}")


def check_key(rkey: str) -> None:
    if not TID.fullmatch(rkey):
        raise invalid(f'Invalid record key for {POST}: Invalid TID string (got "{rkey}") at $')


def check(world: World, me: Person, value: dict[str, Any]) -> None:
    """Refuse what is no post."""
    _only(value, FIELDS, "")
    for name in ("text", "createdAt"):
        if name not in value:
            raise wrong(f'Missing required key "{name}"', "")
    _text(value["text"], 3000, 300, ".text")
    if not MOMENT.fullmatch(str(value["createdAt"])) or not _moment(value["createdAt"]):
        raise wrong(f'Invalid datetime (got "{value["createdAt"]}")', ".createdAt")
    _array(value.get("langs", []), 3, ".langs")
    for number, language in enumerate(value.get("langs", [])):
        if not LANGUAGE.fullmatch(language):
            raise wrong(f'Invalid language (got "{language}")', f".langs[{number}]")
    _facets(value["text"], value.get("facets", []))
    if "reply" in value:
        _only(value["reply"], {"root", "parent"}, ".reply")
        for name in ("root", "parent"):
            _ref(world, value["reply"][name], f".reply.{name}")
    if "embed" in value:
        _images(world, me, value["embed"])


def _only(value: dict[str, Any], known: set[str], path: str) -> None:
    if unknown := set(value) - known:
        raise wrong(f"contract: unknown {sorted(unknown)}", path)


def _text(text: Any, most_bytes: int, most: int, path: str) -> None:
    if not isinstance(text, str):
        raise wrong(f"Expected string value type (got {type(text).__name__})", path)
    if (size := len(text.encode())) > most_bytes:
        raise wrong(f"string too big (maximum {most_bytes}, got {size})", path)
    if (size := graphemes(text)) > most:
        raise wrong(f"grapheme too big (maximum {most}, got {size})", path)


def _moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _array(values: list[Any], most: int, path: str) -> None:
    if len(values) > most:
        raise wrong(f"array too big (maximum {most}, got {len(values)})", path)


def _facets(text: str, facets: list[dict[str, Any]]) -> None:
    data, end_before = text.encode(), 0
    for number, facet in enumerate(facets):
        path = f".facets[{number}]"
        _only(facet, {"index", "features"}, path)
        start, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        if min(start, end) < 0:
            raise wrong(f"integer too small (minimum 0, got {start})", f"{path}.index.byteStart")
        try:
            shown = data[start:end].decode()
        except UnicodeDecodeError:
            raise wrong("contract: a facet cuts a character", path) from None
        if not end_before <= start < end <= len(data):
            raise wrong("contract: a facet beyond the text, empty, or over another", path)
        end_before = end
        (feature,) = facet["features"]
        _feature(feature, shown, f"{path}.features[0]")


def _feature(feature: dict[str, Any], shown: str, path: str) -> None:
    kind = feature["$type"].removeprefix("app.bsky.richtext.facet#")
    if kind not in FEATURES:
        raise wrong(f"contract: unknown {kind}", path)
    _only(feature, {"$type", FEATURES[kind]}, path)
    value = feature[FEATURES[kind]]
    if kind == "link" and (not URI.fullmatch(value) or not value.endswith(shown)):
        raise wrong(f'Invalid uri (got "{value}")', f"{path}.uri")
    if kind == "tag":
        _text(value, 640, 64, f"{path}.tag")
        if shown[0] not in "#＃" or shown[1:] != value:
            raise wrong("contract: a tag stands without its #", path)
    if kind == "mention" and (not DID.fullmatch(value) or shown[0] != "@"):
        raise wrong(f'Invalid DID (got "{value}")', f"{path}.did")


def _ref(world: World, ref: dict[str, Any], path: str) -> None:
    _only(ref, {"uri", "cid"}, path)
    if not AT_URI.fullmatch(ref["uri"]):
        raise wrong(f'Invalid AT-URI (got "{ref["uri"]}")', f"{path}.uri")
    if not CID.fullmatch(ref["cid"]):
        raise wrong(f'Invalid CID string (got "{ref["cid"]}")', f"{path}.cid")
    known = world.records.get(ref["uri"])
    if known is None or known.cid != ref["cid"]:  # the real one does not look
        raise wrong("contract: no such post", path)


def _images(world: World, me: Person, embed: dict[str, Any]) -> None:
    if embed["$type"] != "app.bsky.embed.images":
        raise wrong("contract: only pictures", ".embed")
    _array(embed["images"], 4, ".embed.images")
    for number, image in enumerate(embed["images"]):
        path = f".embed.images[{number}]"
        _only(image, {"image", "alt", "aspectRatio"}, path)
        if "alt" not in image:
            raise wrong('Missing required key "alt"', path)
        for side in ("width", "height"):
            if (size := image["aspectRatio"][side]) < 1:
                raise wrong(f"integer too small (minimum 1, got {size})", f"{path}.aspectRatio.{side}")
        blob = image["image"]
        if not blob["mimeType"].startswith("image/"):
            raise wrong(f'Expected "image/*" (got "{blob["mimeType"]}")', f"{path}.image.mimeType")
        if blob["size"] > IMAGE_BYTES:
            raise wrong(f"blob too big (maximum {IMAGE_BYTES}, got {blob['size']})", f"{path}.image")
        cid = blob["ref"]["$link"]
        if world.blobs.get((me.did, cid)) != blob:
            raise Refused(400, "BlobNotFound", f"Could not find blob: {cid}")
