"""Merges what belongs to one draft: each of its texts by itself, its names as sets, single values as a whole."""

from collections.abc import Mapping, Sequence

from drafts.merging.three_way import Merge, Piece, Stretch, both, merge


def merge_versions(
    base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]
) -> dict[str, Merge | None]:
    """Merge each text with its like: the title, the master text, the own version of each target, by their keys.

    None: the text is gone, as one side took it away and the other left it as it was. A text that one took away and the
    other edited is one conflict, with nothing on the side that took it away.
    """
    keys = dict.fromkeys((*base, *sorted((mine.keys() | theirs.keys()) - base.keys())))
    return {key: _merged(base.get(key), mine.get(key), theirs.get(key)) for key in keys}


def _merged(base: str | None, mine: str | None, theirs: str | None) -> Merge | None:
    if mine is not None and theirs is not None:
        return merge(base or "", mine, theirs) if base is not None else merge_whole("", mine, theirs)
    if mine == theirs or (base is not None and base in (mine, theirs)):
        return None
    return merge_whole(base or "", mine or "", theirs or "")


def merge_whole(base: str, mine: str, theirs: str) -> Merge:
    """Merge what is one thing (a title, a language, a text one side took away): two changes are a conflict."""
    at = Stretch(base, 0), Stretch(mine, 0), Stretch(theirs, 0)
    if mine == theirs:
        return Merge((Piece("same" if base == mine else "agreed", mine, *at),))
    if base == mine:
        return Merge((Piece("theirs", theirs, *at),))
    if base == theirs:
        return Merge((Piece("mine", mine, *at),))
    return Merge((Piece("conflict", both(mine, theirs), *at),))


def merge_names(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Merge names that are a set (tags, files, targets): what either took away goes, what either added comes.

    First those of the base in its order, then the new ones in the order of the alphabet; each once.
    """
    kept = [name for name in base if name in mine and name in theirs]
    added = sorted({name for name in (*mine, *theirs) if name not in base})
    return tuple(dict.fromkeys((*kept, *added)))
