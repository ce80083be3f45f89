"""How two texts are shown beside each other: who wrote them, what came and went, as sentences and as marked text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from drafts.merging.three_way import Piece
from drafts.patterns import pattern
from ui.merging.choosing import Choosing, Line, Place, Stretch
from ui.theme import Role, Token, colour, line_height
from ui.when import inside, short_when
from ui.words import full_account_words

if TYPE_CHECKING:
    from brandassist.writing.diverged import Apart, Side

_TOKENS = pattern(r"\w+|\W")

FIELDS = {
    ("working_text", "title"): str(QT_TRANSLATE_NOOP("Merging", "Title")),
    ("working_text", "text"): str(QT_TRANSLATE_NOOP("Merging", "Text")),
    ("draft", "excerpt"): str(QT_TRANSLATE_NOOP("Merging", "Excerpt")),
    ("draft", "first_comment"): str(QT_TRANSLATE_NOOP("Merging", "First comment")),
    ("entry", "title"): str(QT_TRANSLATE_NOOP("Merging", "Title")),
    ("entry", "text"): str(QT_TRANSLATE_NOOP("Merging", "Text")),
    ("picture", "alt"): str(QT_TRANSLATE_NOOP("Merging", "What a picture shows")),
    ("entry_photo", "alt"): str(QT_TRANSLATE_NOOP("Merging", "What a photo shows")),
    ("saved_text", "title"): str(QT_TRANSLATE_NOOP("Merging", "Name")),
    ("saved_text", "text"): str(QT_TRANSLATE_NOOP("Merging", "Text")),
    ("saved_text", "heading"): str(QT_TRANSLATE_NOOP("Merging", "Title")),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Merging", words)


def field_words(apart: Apart) -> str:
    """Which text it is."""
    if apart.account is not None:
        name = full_account_words(*apart.account)
        return QCoreApplication.translate("Merging", "Own version for {account}").format(account=name)
    return _tr(FIELDS.get((apart.kind, apart.field), "Text"))


def is_named(apart: Apart, texts: Sequence[Apart]) -> bool:
    """Whether it is said which text it is: nobody takes it for the text itself."""
    return len(texts) > 1 or apart.account is not None or apart.field != "text"


def name_of(side: Side, other: Side) -> str:
    """Who wrote a side: a name, or the computer where one person wrote both."""
    translate = QCoreApplication.translate
    if side.me and not other.me:
        return translate("Merging", "you")
    if side.who and side.who != other.who:
        return side.who
    return side.device or translate("Merging", "another computer")


def head_of(side: Side, other: Side) -> str:
    """The head of its column."""
    translate = QCoreApplication.translate
    if side.me and not other.me:
        return translate("Merging", "Yours")
    if side.who and side.who != other.who:
        return translate("Merging", "{name}’s").format(name=side.who)
    if side.device:
        return translate("Merging", "On {computer}").format(computer=side.device)
    return translate("Merging", "On another computer")


def when_words(at: datetime | None, now: datetime) -> str:
    """When a side was written."""
    return "" if at is None else short_when(at.astimezone(now.tzinfo), now)


def about_words(apart: Apart, now: datetime) -> str:
    """Who changed it, beside the title."""
    translate = QCoreApplication.translate
    mine, theirs = name_of(apart.yours, apart.theirs), name_of(apart.theirs, apart.yours)
    if apart.base_at is None:
        return translate("Merging", "{one} and {other}").format(one=mine, other=theirs)
    words = translate("Merging", "{one} and {other}, both from {when}")
    return words.format(one=mine, other=theirs, when=inside(when_words(apart.base_at, now)))


def taken_words(line: Line, kept_base: bool) -> str:
    """What was merged unasked in a paragraph."""
    translate, apart, taken = QCoreApplication.translate, line.apart, line.taken_from()
    yours, theirs = apart.yours, apart.theirs
    if taken == "agreed":
        words = translate("Merging", "Both made the same change.")
    elif taken == "apart":
        words = translate("Merging", "Both changed this, at different words.")
    else:
        side, other = (yours, theirs) if taken == "mine" else (theirs, yours)
        if side.me and not other.me:
            words = translate("Merging", "Only you changed this.")
        else:
            words = translate("Merging", "Only {name} changed this.").format(name=name_of(side, other))
    told = translate("Merging", "Base kept.") if kept_base else translate("Merging", "Taken.")
    return f"{words} {told}"


def offer_words(words: str) -> str:
    """What a choice puts there, in one line; nothing has its own word."""
    return " ".join(words.split()) or QCoreApplication.translate("Merging", "nothing")


def offered(choosing: Choosing, place: Place) -> str:
    """All that is offered at a place that is still open: "three, four or five"."""
    found = list(dict.fromkeys(offer_words(each) for each in choosing.offers(place).values()))
    if len(found) < 2:
        return "".join(found)
    last = QCoreApplication.translate("Merging", "{some} or {last}")
    return last.format(some=", ".join(found[:-1]), last=found[-1])


# -- marked text ------------------------------------------------------------------------------------------------------

Marked = list[tuple[str, str]]


def cell(line: Line, side: str) -> tuple[Marked, bool]:
    """One of the three texts of a paragraph, as runs of "same", "gone" or "added"; whether it was changed there."""
    runs: Marked = []
    changed = False
    for _, piece in line.pieces():
        text = getattr(piece, side).text
        before, after = _shared(piece) if line.apart.based else (0, 0)
        if piece.kind == "same" or not line.apart.based:
            kind = "same"
            changed |= piece.kind != "same"  # a whole paragraph: nobody can say what of it was added
        elif side == "base":
            kind = "gone"
        else:
            kind = "same" if text == piece.base.text else "added"
        changed |= kind != "same" and side != "base"
        end = len(text) - after
        runs += [("same", text[:before]), (kind, text[before:end]), ("same", text[end:])]
    return _stripped(runs), changed


def _shared(piece: Piece) -> tuple[int, int]:
    """How many signs at its start and its end a changed place keeps in all who changed it: never part of a word."""
    if piece.kind == "same":
        return 0, 0
    texts = [piece.base.text, *(each.text for each in (piece.mine, piece.theirs) if each.text != piece.base.text)]
    tokens = [_TOKENS.findall(each) for each in texts]
    before = _alike(tokens)
    after = _alike([each[before:][::-1] for each in tokens])
    first = tokens[0]
    return len("".join(first[:before])), len("".join(first[len(first) - after :]))


def _alike(tokens: list[list[str]]) -> int:
    together = enumerate(zip(*tokens, strict=False))
    return next((at for at, each in together if len({*each}) > 1), min(map(len, tokens)))


def _stripped(runs: Marked) -> Marked:
    """Without the blanks around the paragraph."""
    made = [each for each in runs if each[1]]
    while made and not made[0][1].strip():
        made.pop(0)
    while made and not made[-1][1].strip():
        made.pop()
    if made:
        made[0] = made[0][0], made[0][1].lstrip()
        made[-1] = made[-1][0], made[-1][1].rstrip()
    return made


def plain_of(runs: Marked) -> str:
    """What a screen reader says of a cell: what came and went is named."""
    translate = QCoreApplication.translate
    names = {
        "same": "{text}",
        "gone": translate("Merging", "[gone: {text}]"),
        "added": translate("Merging", "[added: {text}]"),
    }
    return "".join(names[kind].format(text=text) if text.strip() else text for kind, text in runs)


def _spans(runs: Marked) -> str:
    styles = {
        "same": "",
        "gone": "text-decoration:line-through",
        "added": f"text-decoration:underline;background-color:{colour('sel').name()}",
        "open": f"text-decoration:underline;color:{colour('awaiting').name()}",
    }
    return "".join(f'<span style="{styles[kind]}">{escape(text)}</span>' for kind, text in runs)


def as_html(runs: Marked, role: Role, tint: Token) -> str:
    """A paragraph in the colours and the lines of the theme in force."""
    spaced = f"line-height:{line_height(role)}px;-qt-line-height-type:fixed;margin:0;white-space:pre-wrap"
    return f'<p style="{spaced};color:{colour(tint).name()}">{_spans(runs)}</p>'


def result_runs(choosing: Choosing, text_id: str) -> Marked:
    """A text as chosen: what is open is what is offered there."""
    runs: Marked = []
    for number, each in enumerate(choosing.text(text_id)):
        runs += _result_run(choosing, Place(text_id, number), each)
    return runs


def _result_run(choosing: Choosing, place: Place, each: Stretch) -> Marked:
    if not each.open:
        return [("same", each.text)]
    words = each.text.strip()
    before, _, after = each.text.partition(words) if words else ("", "", each.text)
    return [("same", before), ("open", offered(choosing, place)), ("same", after)]


def paragraphs_html(runs: Marked, role: Role) -> str:
    """A whole text, each paragraph by itself."""
    paragraphs: list[Marked] = [[]]
    for kind, text in runs:
        for number, part in enumerate(text.replace("\r\n", "\n").split("\n\n")):
            if number:
                paragraphs.append([])
            paragraphs[-1].append((kind, part))
    spaced = f"line-height:{line_height(role)}px;-qt-line-height-type:fixed;margin:0 0 12px 0;white-space:pre-wrap"
    shown = (_spans(_stripped(each)) for each in paragraphs)
    return "".join(f'<p style="{spaced}">{each}</p>' for each in shown if each)


def word_count(choosing: Choosing, text_ids: Sequence[str]) -> int:
    """How many words the texts as chosen hold."""
    return sum(len("".join(stretch.text for stretch in choosing.text(each)).split()) for each in text_ids)
