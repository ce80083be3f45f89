"""What an element says about the words in it: bold or not, hidden, code, leading somewhere."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from drafts.pasting.runs import Look
from drafts.pasting.tags import Tag
from drafts.patterns import pattern

_DECLARATION = pattern(r"(?i)([a-z-]+)\s*:\s*([^;]+)")
_NOTE = pattern(r"#_?(ft|ed)n(?:t_?)?(ref)?(\d+)\Z")
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em", "cite", "dfn", "var"))
_STRUCK, _CODE = frozenset(("s", "strike", "del")), frozenset(("code", "tt", "kbd", "samp"))
_SCHEMES = ("http", "https", "mailto")
_LONGEST_ADDRESS = 2000


def style_of(tag: Tag) -> dict[str, str]:
    """The declarations of its style, in small letters."""
    written = tag.attributes.get("style", "")
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(written)} if written else {}


def hidden(tag: Tag, style: Mapping[str, str]) -> bool:
    """Whether nobody sees what is in it; also what Word remembers of words taken out."""
    if "hidden" in tag.attributes or (tag.name == "del" and "cite" in tag.attributes):
        return True
    sized = style.get("font-size", "1").strip()
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or style.get("opacity") in ("0", "0.0", "0%")
        or (sized[:1] == "0" and not sized.strip("0pxemrt.%"))
    )


def look_in(tag: Tag, style: Mapping[str, str], around: Look) -> Look:
    """How words in it look, given how they look around it."""
    name = tag.name
    look = around
    if name in _BOLD:
        look = look._replace(bold=True)
    elif name in _ITALIC:
        look = look._replace(italic=True)
    elif name in _STRUCK:
        look = look._replace(struck=True)
    elif name in _CODE:
        look = look._replace(code=True)
    elif name == "a" and (address := safe_address(tag.attributes.get("href", ""))):
        look = look._replace(address=address)
    if weight := style.get("font-weight"):
        look = look._replace(bold=weight in ("bold", "bolder") or (weight.isdigit() and int(weight[:5]) >= 600))
    if slant := style.get("font-style"):
        look = look._replace(italic=slant in ("italic", "oblique"))
    if "line-through" in style.get("text-decoration", ""):
        look = look._replace(struck=True)
    return look


def safe_address(href: str) -> str:
    """An address of the web or of a person, as it may stand in Markdown's brackets; else empty."""
    href = "".join(sign for sign in href.strip() if sign.isprintable())
    try:
        scheme, place = urlsplit(href).scheme.lower(), href.partition(":")[2]
    except ValueError:
        return ""
    if scheme not in _SCHEMES or not place.strip("/") or len(href) > _LONGEST_ADDRESS:
        return ""
    return quote(href, safe="%/:?#[]@!$&'*+,;=~-._") if _awkward(href) else href


def _awkward(href: str) -> bool:
    return any(sign in '()<> \\"`|' or sign.isspace() for sign in href)


def note_of(tag: Tag) -> tuple[str, bool] | None:
    """The footnote (Word's, Google's) that a link leads to, and whether it stands at the note itself."""
    found = _NOTE.match(tag.attributes.get("href", "")) if tag.name == "a" else None
    return None if found is None else (("e" if found[1] == "ed" else "") + found[3], found[2] is not None)


def heading_of(tag: Tag, kind: str) -> int:
    """The level of a heading, 0 for none; `kind` is its class, in small letters."""
    if tag.name[0] == "h" and tag.name[1:].isdigit():
        return int(tag.name[1:])
    if kind == "msotitle":
        return 1
    level = tag.attributes.get("aria-level", "")
    return int(level) if tag.attributes.get("role") == "heading" and level in tuple("123456") else 0
