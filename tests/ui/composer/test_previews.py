"""The previews: how a network shows a post."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QTextCharFormat, QTextTable

from brandassist.assets import limits_by_network
from brandassist.workspace import Workspace
from drafts.counting import length
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from tests.ui.composer.test_page import one
from ui.composer.previews.article_view import ArticleView
from ui.composer.previews.attached import boxes

Show = Callable[..., Shown]
LONG = "Nine people came to the counter and asked for one thing. " * 8


def document(shown: Shown, network: str) -> str:
    card = shown.page.previews.cards[shown.target(network).id]
    return card.post._parts[0].document.toPlainText()  # pyright: ignore


def test_a_card_folds_where_its_network_does(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, LONG, ("linkedin", "mastodon")))
    shown.open(kept[0])
    folded = document(shown, "linkedin")
    assert folded.endswith(" …more")
    assert 190 < len(folded) < 220
    assert "more" not in document(shown, "mastodon")
    card = shown.page.previews.cards[shown.target("linkedin").id]
    assert LONG.strip() in card.post.accessibleName()


def test_where_a_post_folds_is_said_with_whose_word_that_is(show: Show) -> None:
    kept: list[str] = []
    lines = "\n".join(f"Nine {number}" for number in range(40))

    def prepare(workspace: Workspace) -> None:
        one(kept, LONG, ("linkedin",))(workspace)
        kept.append(workspace.drafts.new("post", "", lines, to=[account(workspace, "mastodon", "me")]))

    shown = show(prepare)
    shown.open(kept[0])
    card = shown.page.previews.cards[shown.target("linkedin").id]
    told = "LinkedIn shows about the first 210 characters; the rest is behind “…more”. Not official: third parties, "
    assert card.fold.isVisible() and card.fold.text().startswith(told)
    assert "About 210 characters" in card.fold.toolTip()
    assert card.post.accessibleDescription() == f"{card.fold.text()} {card.fold.toolTip()}"
    shown.page.writing.paper.sheet.set_text("Nine people came.")
    shown.page.composer.type_text("", lambda: "Nine people came.")
    shown.rendered()
    assert not card.fold.isVisible() and card.post.accessibleDescription() == ""
    shown.open(kept[1])
    card = shown.page.previews.cards[shown.target("mastodon").id]
    assert card.fold.text().startswith("Mastodon shows the first 32 lines;")
    assert "Rules of Mastodon, " in card.fold.text()


def test_what_is_too_long_is_shown_and_not_said_to_fold(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came. " * 200, ("linkedin",)))
    shown.open(kept[0])
    assert shown.preview("linkedin").over[0] is not None
    assert not shown.page.previews.cards[shown.target("linkedin").id].fold.isVisible()


def test_a_link_has_its_card_where_the_network_makes_one(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "See [the bench](https://shop.example/bench).", ("mastodon", "linkedin")))
    shown.open(kept[0])
    with_card, without = shown.preview("mastodon").shown[0].card, shown.preview("linkedin").shown[0].card
    assert with_card == ("the bench", "shop.example")
    assert without is None
    heights = [shown.page.previews.cards[shown.target(name).id].post.height() for name in ("mastodon", "linkedin")]
    assert heights[0] > heights[1]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("carousel", [False, True])
def test_pictures_stand_in_their_room_and_not_on_each_other(count: int, carousel: bool) -> None:
    room = QRectF(10, 20, 400, 152)
    places = boxes(count, room, carousel)
    assert len(places) == (min(count, 2) if carousel else min(count, 4))
    assert all(room.contains(place) for place in places)
    assert not any(one.intersects(two) for at, one in enumerate(places) for two in places[at + 1 :])


ARTICLE = """Nine people came.[^1]

| day | people |
|-----|-------:|
| Monday | 9 |

```python
people = 9
```

[^1]: Counted at the door.
"""


def test_an_article_shows_its_footnotes_tables_and_code(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, ARTICLE, ("wordpress",)))
    shown.open(kept[0])
    (view,) = shown.page.previews.findChildren(ArticleView)
    shown.until(lambda: "Counted at the door." in view.toPlainText())
    root = view.document().rootFrame()
    (table,) = [each for each in root.childFrames() if isinstance(each, QTextTable)]
    cells = [table.cellAt(row, column).firstCursorPosition().block().text() for row in (0, 1) for column in (0, 1)]
    assert cells == ["day", "people", "Monday", "9"]
    found = view.document().find("people = 9")
    assert not found.isNull()
    assert found.charFormat().fontFamilies() == ["monospace"]
    note = view.document().find("1")
    assert note.charFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
    for mark in ("[^1]", "|---", "```"):
        assert mark not in view.toPlainText()


def test_every_network_has_its_count_and_its_card(show: Show) -> None:
    """Each counts by its own rules: a ring where there is a limit for a short post, none for an article."""
    kept: list[str] = []
    networks = tuple(each for each in limits_by_network() if each not in ("practice", "site"))
    shown = show(one(kept, "Nine people came to https://shop.example/bench on Monday. 🙂", networks))
    shown.open(kept[0])
    cells = {cell.facts.id: cell.facts for cell in shown.page.writing.targets.cells}
    for network in networks:
        preview, facts = shown.preview(network), cells[shown.target(network).id]
        assert preview.rendered is not None
        limits = preview.rendered.limits
        assert preview.rendered.length == length(preview.rendered.text, limits)
        counted = limits.kind == "short" and limits.max_length is not None
        assert (facts.used is not None) == counted
        if counted and limits.max_length is not None:
            assert facts.count == f"{QLocale().toString(limits.max_length - preview.rendered.length)} left"
        assert not facts.over
    assert len(shown.page.previews.findChildren(ArticleView)) >= 1
