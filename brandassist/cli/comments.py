"""`brandassist draft comment`, `comments`, `answer`, `resolve`, `reopen`: what is said in the margin of a draft."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(draft: Verbs) -> None:
    """Add them to the verbs of `draft`."""
    comment = draft.add("comment", _comment, "say something at a passage; prints the comment's id")
    comment.add_argument("draft")
    comment.add_argument("text")
    comment.add_argument("--at", required=True, metavar="WORDS", help="the first words like these in the text")
    comment.add_argument("--ask", action="store_true", help="ask for changes there")
    draft.add("comments", _list, "list what was said in its margin").add_argument("draft")
    answer = draft.add("answer", _answer, "say something to a comment; prints the answer's id")
    answer.add_argument("comment")
    answer.add_argument("text")
    draft.add("resolve", _resolve, "settle a comment").add_argument("comment")
    draft.add("reopen", _reopen, "open a comment again").add_argument("comment")


def _comment(call: Call) -> None:
    args = call.args
    call.out.created(call.workspace.comments.at_words(args.draft, args.at, args.text, asks=args.ask))


def _list(call: Call) -> None:
    rows = [
        {
            "id": each.id,
            "who": each.who,
            "at": each.at,
            "text": each.text,
            "quote": each.quote,
            "span": each.span,
            "place": each.place,
            "removed": each.span is None,
            "asks_for_changes": each.asks,
            "resolved": each.resolved,
            "target_id": each.target_id,
            "answers": [{"id": one.id, "who": one.who, "at": one.at, "text": one.text} for one in each.answers],
        }
        for each in call.workspace.comments.of(call.args.draft)
    ]
    call.out.rows(rows, ("id", "who", "text", "quote", "removed", "resolved"), empty="No comments yet.")


def _answer(call: Call) -> None:
    call.out.created(call.workspace.comments.answer(call.args.comment, call.args.text))


def _resolve(call: Call) -> None:
    call.workspace.comments.resolve(call.args.comment)


def _reopen(call: Call) -> None:
    call.workspace.comments.resolve(call.args.comment, on=False)
