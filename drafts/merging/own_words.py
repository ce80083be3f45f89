"""Takes from a text what somebody wrote into it, without the words that stood there before."""

from itertools import pairwise

from drafts.merging.authorship import authorship
from drafts.quoting import quotes


def own_words(before: str, after: str) -> str:
    """What `after` says that `before` did not, a paragraph for each place; nothing that was moved."""
    passages = (each.text for each in authorship([("before", before), ("own", after)]) if each.who == "own")
    own = (without_quotes(each, before) for each in passages)
    return without_quotes("\n\n".join(each for each in own if each), before)


def without_quotes(text: str, before: str) -> str:
    """A text without what it quotes of another."""
    ends = [0, *(at for span in quotes(text, [before]) for at in span), len(text)]
    return " ".join(told for start, end in [*pairwise(ends)][::2] if (told := text[start:end].strip()))
