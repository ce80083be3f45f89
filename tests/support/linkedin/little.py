"""What LinkedIn shows of a "little" text, written from its grammar and from what was seen, not from the adapter."""

import re

# [LI-DOC little-text-format]: "| { } @ [ ] ( ) < > # \ * _ ~" are reserved.
_RESERVED = set("|{}@[]()<>#\\*_~")
_HASHTAG = re.compile(r"\{hashtag\|\\[#＃]\|((?:\\.|[^|{}@\[\]()<>#\\*_~])+)\}", re.DOTALL)
_MENTION = re.compile(r"@\[([^\]]+)\]\((urn:li:(?:person|organization):\w+)\)")


def shown(commentary: str) -> str:
    """The text as read. From a bare reserved sign on nothing is shown, and no error is given [LI-3P 5741122]."""
    out: list[str] = []
    at = 0
    while at < len(commentary):
        sign = commentary[at]
        if sign not in _RESERVED:
            out.append(sign)
            at += 1
        elif sign == "\\" and commentary[at + 1 : at + 2] in _RESERVED and at + 1 < len(commentary):
            out.append(commentary[at + 1])
            at += 2
        elif found := _HASHTAG.match(commentary, at):
            out.append("#" + shown(found[1]))
            at = found.end()
        elif found := _MENTION.match(commentary, at):
            out.append(found[1])
            at = found.end()
        else:
            break
    return "".join(out)


def hashtags(commentary: str) -> list[str]:
    """The hashtags that can be pressed."""
    return [shown(found[1]) for found in _HASHTAG.finditer(commentary)]
