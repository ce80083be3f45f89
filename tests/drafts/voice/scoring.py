"""What the rules make of the labelled passages. A passage counts as found when any rule finds anything in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from brandassist import assets
from drafts.wording.voice import KINDS, Heard, heard
from tests.drafts.voice.passages import Passage, passages


@dataclass
class Score:
    right: list[Passage] = field(default_factory=list[Passage])
    missed: list[Passage] = field(default_factory=list[Passage])
    wrong: list[tuple[Passage, tuple[Heard, ...]]] = field(default_factory=list[tuple[Passage, tuple[Heard, ...]]])
    kinds: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])  # named so, of these found so

    @property
    def precision(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.missed))


def score(language: str, part: str) -> Score:
    """Every passage of a part, against its label."""
    result, words = Score(), assets.words_of(language)
    assert words is not None
    for each in passages(language):
        if each.part != part:
            continue
        found = heard(each.text, words.voice)
        if each.label == "plain" and found:
            result.wrong.append((each, found))
        elif each.label == "corporate":
            (result.right if found else result.missed).append(each)
            for kind in each.kinds:
                named, so = result.kinds.get(kind, (0, 0))
                result.kinds[kind] = named + 1, so + any(_alike(one.kind, kind) for one in found)
    return result


def _alike(found: str, labelled: str) -> bool:
    return found == labelled or (found, labelled) == ("slogan", "nobody")  # a slogan is about nobody


def told(language: str, part: str, score: Score, *, verbose: bool) -> Iterator[str]:
    """The score in words; verbose: with every passage that went wrong."""
    yield f"{language} {part}: precision {score.precision:.3f}, recall {score.recall:.3f}"
    kinds = (f"{kind} {score.kinds[kind][1]} of {score.kinds[kind][0]}" for kind in KINDS if kind in score.kinds)
    yield f"   named as labelled: {', '.join(kinds)}"
    if verbose:
        yield from (f"   missed: {each.text}" for each in score.missed)
        yield from (f"   wrong: {each.text} {[(one.kind, one.text) for one in found]}" for each, found in score.wrong)
