"""What exactly goes to a target: the parts of a short post, or an article's Markdown and its clean HTML."""

from dataclasses import dataclass

from drafts.limits import Limits
from drafts.patterns import pattern
from drafts.plain import BLANK_LINES, plain
from drafts.threads import MOST_PARTS, SEAM, number, numbered, split


@dataclass(frozen=True)
class Rendered:
    """text: the whole, as the network's length is shown for it; parts: byte for byte what is sent, at least
    one; complete: False where a thread would need more parts than `MOST_PARTS`, and the rest was not cut;
    bare: the parts without their numbers."""

    text: str
    parts: tuple[str, ...]
    complete: bool = True
    bare: tuple[str, ...] = ()


def render(document_text: str, limits: Limits, own_version: str | None = None, *, numbers: bool = False) -> Rendered:
    """Renders the text for one network; a target's own version, also an empty one, stands in for the master
    text. numbers: "1/3" under each part of a thread."""
    source = document_text if own_version is None else own_version
    if limits.kind == "article":
        return Rendered(source, (source,), bare=(source,))
    text = source.strip() if limits.markdown else plain(source)
    if not limits.threads:
        text = BLANK_LINES.sub("\n\n", SEAM.sub("", text)).strip() if SEAM.search(text) else text
        return Rendered(text, (text,), bare=(text,))
    pieces = (numbered if numbers else split)(text, limits, MOST_PARTS + 1)
    complete, pieces = len(pieces) <= MOST_PARTS, pieces[:MOST_PARTS]
    bare = tuple(piece.text for piece in pieces) or ("",)
    return Rendered(text, (number(pieces, limits) if numbers else bare) or ("",), complete, bare)


_SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = pattern(r"([^/?#:]*):")
_SOUGHT = 5_000_000  # characters looked at for closing brackets: about two seconds
_PARAGRAPH = pattern(r"(\n[ \t]*\n)")
_BRACKET_ITSELF = "\ue002"  # a private character that Markdown gives no meaning
_BRACKET = pattern(r"\]\(|[\[\])]")
_UNSEEN = pattern(r"[\s\p{C}]+")
_NOTE_ID = pattern(r"fn(?:ref\d*)?:[\w-]+\Z")


def article_html(markdown_text: str) -> str:
    """An article as HTML that holds no script, no style, and no address but web, mail and telephone ones."""
    import markdown  # both imports cost what the first paint should not pay
    import nh3

    html = markdown.markdown(
        _untangled(markdown_text),
        extensions=["footnotes", "fenced_code", "tables", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    attributes = {**nh3.ALLOWED_ATTRIBUTES, "code": {"class"}, "div": {"class"}, "li": {"id"}, "sup": {"id"}}
    attributes["a"] = nh3.ALLOWED_ATTRIBUTES["a"] | {"class", "title"}
    attributes["td"] = attributes["th"] = {"align", "colspan", "rowspan"}
    clean = nh3.clean(
        html,
        attributes=attributes,
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )
    return clean.replace(_BRACKET_ITSELF, "[")


def _untangled(text: str) -> str:
    """The text; in a paragraph full of brackets that never close they stand for themselves.

    Markdown would seek the end of every one through all that follows, which takes hours.
    """
    return "".join(map(_closed, _PARAGRAPH.split(text))) if text.count("[") * len(text) > _SOUGHT else text


def _closed(paragraph: str) -> str:
    most = max(paragraph.count("["), paragraph.count("]("))
    if most * len(paragraph) <= _SOUGHT:
        return paragraph
    opened = {"[": 0, "(": 0}
    for sign in _BRACKET.findall(paragraph):
        kind = "[" if sign in "[]" else "("
        opened[kind] = opened[kind] + 1 if sign in ("[", "](") else max(0, opened[kind] - 1)
        if sign == "](":
            opened["["] = max(0, opened["["] - 1)
    return paragraph.replace("[", _BRACKET_ITSELF) if sum(opened.values()) * len(paragraph) > _SOUGHT else paragraph


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Names and classes only as Markdown itself gives them: none may reach into the page around the text."""
    if name == "id":
        return value if _NOTE_ID.match(value) else None
    if name == "class":
        known = value.startswith("language-") if tag == "code" else value.startswith("footnote")
        return value if known and " " not in value else None
    if name in ("href", "src"):  # readers differ in which blanks they overlook inside a scheme: none may stand there
        scheme = _SCHEME.match(_UNSEEN.sub("", value))
        return value if scheme is None or scheme[1].lower() in _SCHEMES else None
    return value
