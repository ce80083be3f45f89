"""What the Queue says of a first comment that was refused, or of which nobody knows: the post is out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow
from tests.ui.queue.test_presenter import row
from ui.deliveries import left_words, unsure, up_words
from ui.queue.actions import Act, acts_on_row
from ui.queue.parts import PartLine
from ui.queue.words import row_words
from ui.widgets.label import Label

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def part(ordinal: int, state: str, comment: bool = False) -> PartRow:
    out = NOW if state == "published" else None
    return PartRow(f"p{ordinal}", ordinal, f"k{ordinal}", state, {}, None, None, "live", out, out, comment=comment)


def refused(network: str, code: str, state: str = "partly_published", of_comment: str = "refused") -> DeliveryRow:
    parts = (part(0, "published"), part(1, of_comment, comment=True))
    problem = {"code": code, "words": "Not enough permissions"}
    return replace(row(), network=network, state=state, parts=parts, problem=problem, approved=True, asks=True)


def test_the_post_is_out_and_the_comment_is_told_with_what_to_do(themed: QApplication) -> None:
    told = refused("linkedin", "ACCESS_DENIED")
    assert row_words(told, NOW).endswith(", its first comment is not")
    assert up_words(told) == "The post is out on LinkedIn, its first comment is not"
    [words] = left_words(told)
    assert "Not enough permissions" in words and "Community Management" in words
    assert "pages_manage_engagement" in left_words(refused("facebook", "10"))[0]
    assert "instagram_business_manage_comments" in left_words(refused("instagram", "200"))[0]
    assert "write it on Mastodon yourself" in left_words(refused("mastodon", "422"))[0]
    assert acts_on_row(told) == [Act("comment", "primary"), Act("leave")]


def test_of_an_unclear_one_the_post_is_out_all_the_same(themed: QApplication) -> None:
    told = refused("linkedin", "interrupted", "unconfirmed", "unconfirmed")
    assert unsure(told, NOW).startswith("The post is out; this is about its first comment.")


def test_its_line_bears_its_name(themed: QApplication) -> None:
    told = refused("facebook", "10")
    holder = QWidget()
    column = QVBoxLayout(holder)
    for each in told.parts:
        column.addLayout(PartLine(told, each, NOW))
    names = [each.text() for each in holder.findChildren(Label)]
    assert {"Post", "First comment"} <= set(names) and "1 of 2" not in names
