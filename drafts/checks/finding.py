"""What a check finds: its rule and where that comes from, how grave it is, where it stands, what would be better."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from drafts.checks.own_rules import OWN_RULES
from drafts.origins import Origin
from drafts.quoting import Span

Rule = Literal[
    "empty",
    "null-bytes",
    "length",
    "too-many-parts",
    "link-too-long",
    "mention-too-long",
    "locked-passage",
    "blank-left",
    "stale-words",
    "corporate-speak.announcement",
    "corporate-speak.superlative",
    "corporate-speak.jargon",
    "corporate-speak.passive",
    "corporate-speak.slogan",
    "corporate-speak.nobody",
    "hard-to-read",
    "spelling",
    "no-dictionary",
    "alt-missing",
    "alt-file-name",
    "alt-says-picture",
    "alt-too-long",
    "alt-too-long-for-cover",
    "picture-too-large",
    "picture-too-wide",
    "picture-too-tall",
    "picture-enlarged",
    "picture-not-taken",
    "picture-stands-still",
    "picture-not-alone",
    "picture-missing",
    "too-many-pictures",
    "no-pictures",
    "picture-needed",
    "too-many-links",
    "too-many-hashtags",
    "too-many-mentions",
    "hashtag-stuffing",
    "visibility-not-possible",
    "visibility-unknown",
    "duplicate",
    "nearly-the-same",
    "link-http",
    "link-dead",
    "mention-unknown",
    "mention-impossible",
    "coordinates",
    "booking-number",
    "internal-name",
    "embargoed",
    "first-comment-length",
    "first-comment-hashtags",
    "first-comment-mentions",
    "first-comment-left-out",
    "people-refused",
    "people-not-asked",
]


OF_STYLE: frozenset[Rule] = frozenset(
    each
    for each in get_args(Rule)
    if each.startswith("corporate-speak.") or each in ("hard-to-read", "spelling", "no-dictionary", "hashtag-stuffing")
)
"""What is a matter of writing: told while one writes, never again when it leaves."""
SAID_BEFORE: frozenset[Rule] = frozenset(("duplicate", "nearly-the-same"))
OF_ADDRESSES: frozenset[Rule] = frozenset(("link-http", "link-dead", "mention-unknown", "mention-impossible"))
"""Where links lead and who is named."""


@dataclass(frozen=True)
class Finding:
    """One thing to look at. An error may not be sent; a warning may.

    span: offsets (code points) in the author's text, or None where it has no one place. data: the figures and words
    of the sentence that the caller makes. suggestion: what could stand at the span instead, or None. dated: where the
    rule comes from; None for a choice of our own.
    """

    rule: Rule
    level: Literal["error", "warning"]
    span: Span | None = None
    data: Mapping[str, Any] = field(default_factory=dict[str, Any])
    suggestion: str | None = None
    dated: Origin | None = None

    @property
    def origin(self) -> Origin:
        """Whose rule it is, from which source, of which day."""
        return self.dated or OWN_RULES[self.rule]
