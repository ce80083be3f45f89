"""The previews: for each target what exactly will be sent, plain and approximate in its dress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.composer.checks.origin_words import source_words
from ui.composer.previews.article_view import ArticleView
from ui.composer.previews.fold_words import fold_words
from ui.composer.previews.post_view import CardFacts, PostView
from ui.composer.shot import Preview
from ui.composer.words import count_words
from ui.sentences import sentence_of
from ui.widgets.label import HairLine, Label
from ui.widgets.states import IconMark

SIDE = 20


class Card(QWidget):
    """One target: icon, name, whose version, what is too much; below it the post."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.name, self.mode = Label("", "secondary", weight=500), Label("", "secondary", "ink3")
        self.over, self.note = Label("", "secondary", "refused"), Label("", "secondary", "refused", wrap=True)
        self.post, self.article = PostView(), ArticleView()
        self.fold = Label("", "meta", "ink3", wrap=True)
        self.cut = Label(self.tr("Only the beginning is shown here; all of it is sent."), "meta", "ink3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (IconMark(icon_name, "ink", 16), self.name, self.mode):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.over)
        column.addLayout(head)
        for widget in (self.post, self.article, self.fold, self.cut, self.note):
            column.addWidget(widget)

    def show_card(self, facts: CardFacts, preview: Preview, title: str) -> None:
        """Show one target."""
        self.name.setText(facts.name)
        self.mode.setText(self.tr("own version") if facts.own else self.tr("follows the master text"))
        words, wrong = count_words(preview)
        self.over.setText(words if wrong else "")
        rendered = preview.rendered
        article = rendered is not None and rendered.payload.kind == "article"
        self.post.setVisible(rendered is not None and not article)
        self.article.setVisible(article)
        self.cut.setVisible(article and preview.cut)
        self._show_fold(facts, preview)
        self.note.setVisible(rendered is None)
        if rendered is None:
            self.note.setText(sentence_of(preview.problem) if preview.problem is not None else "")
        elif article:
            self.article.show_article(title, preview.html, facts.name, facts.pictures.placed)
        else:
            self.post.show_post(facts, preview)

    def _show_fold(self, facts: CardFacts, preview: Preview) -> None:
        """Under a post whose rest is folded away; the document behind it is its tooltip."""
        words = fold_words(preview, facts.name)
        source = source_words(preview.look.source) if words else ""
        self.fold.setText(words)
        self.fold.setVisible(bool(words))
        self.fold.setToolTip(source)
        self.post.setAccessibleDescription(" ".join(filter(None, [words, source])))


class Previews(QScrollArea):
    """All cards, in the order of the cells."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Previews"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: dict[str, Card] = {}
        self._lines: dict[str, HairLine] = {}
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self.nothing = Label("", "secondary", "ink3", wrap=True)
        self.nothing.setContentsMargins(SIDE, 12, SIDE, 12)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        return QSize(432, 400)

    def show_previews(
        self, facts: Sequence[CardFacts], previews: Mapping[str, Preview], title: str, nothing: str = ""
    ) -> None:
        """Show these; `nothing` says why there are none."""
        for gone in set(self.cards) - {each.target_id for each in facts}:
            self.cards.pop(gone).deleteLater()
            self._lines.pop(gone).deleteLater()
        for place, each in enumerate(facts):
            if each.target_id not in self.cards:
                self.cards[each.target_id], self._lines[each.target_id] = Card(each.icon), HairLine()
                self._column.insertWidget(1 + 2 * place, self.cards[each.target_id])
                self._column.insertWidget(2 + 2 * place, self._lines[each.target_id])
            preview = previews.get(each.target_id)
            self.cards[each.target_id].setVisible(preview is not None)
            if preview is not None:
                self.cards[each.target_id].show_card(each, preview, title)
        self.nothing.setText(nothing)
        self.nothing.setVisible(bool(nothing))

    def show_card(self, target_id: str) -> None:
        """Bring a target's card into view."""
        card = self.cards.get(target_id)
        if card is not None:
            self.verticalScrollBar().setValue(card.y())
