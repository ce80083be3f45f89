"""The first comment: what goes under a post right after it, frozen with it, each part with a key of its own."""

from __future__ import annotations

from brandassist.store.writing.payloads import FrozenPart
from drafts import rendering
from drafts.checks.check import comment_findings
from drafts.checks.finding import Finding
from drafts.limits import Limits, of_first_comment


def first_comment(said: str, limits: Limits) -> tuple[tuple[FrozenPart, ...], tuple[Finding, ...]]:
    """The parts it makes on a network of these `limits`, and what stands against them or is lost there."""
    if not said.strip():
        return (), ()
    rules = of_first_comment(limits)
    if rules is None:  # under a teaser it stands, and an article never asked for one
        return (), (Finding("first-comment-left-out", "warning"),) if limits.kind == "short" else ()
    shown = rendering.render(said, rules)
    return tuple(FrozenPart(each, comment=True) for each in shown.parts), comment_findings(shown, rules)
