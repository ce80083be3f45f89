"""Pictures on the command line: files given with a verb, and what becomes of them on their way to a network."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from brandassist.errors import Problem
from brandassist.store.writing import drafts

if TYPE_CHECKING:
    from brandassist.media import Made
    from brandassist.store.writing.drafts import PictureRef
    from brandassist.workspace import Workspace
    from brandassist.writing.library import DraftView
    from drafts.limits import PictureLimits

TRACES = {"place": "the place", "device": "the device"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a verb `--picture` and `--alt`, each as often as there are pictures."""
    parser.add_argument("--picture", dest="pictures", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument(
        "--alt", dest="alts", action="append", default=[], metavar="TEXT", help="what a picture shows, in their order"
    )


@dataclass(frozen=True)
class Kept:
    """Pictures for as long as one call lasts: name, description and hash of each."""

    folder: Path
    pictures: Sequence[tuple[str, str, str]]

    def made(self, takes: PictureLimits) -> list[tuple[str, str, Made]]:
        """Each with its name and description, as a network takes it."""
        from brandassist import media

        return [(name, alt, media.rendition(sha256, self.folder, takes)) for name, alt, sha256 in self.pictures]


@contextmanager
def kept(paths: Sequence[Path], alts: Sequence[str]) -> Generator[Kept]:
    """Take files in for one call; raises what `media.keep` raises."""
    from brandassist import media

    with TemporaryDirectory() as place:
        folder = Path(place)
        described = zip(paths, chain(alts, repeat("")), strict=False)
        yield Kept(folder, [(path.name, alt, media.keep(path, folder).sha256) for path, alt in described])


def plain(made: Made) -> dict[str, Any]:
    """Before and after; `taken_away`: what the original tells and the rendition does not."""
    before, after = (
        {"mime": each.mime, "width": each.width, "height": each.height, "bytes": each.bytes, "frames": each.frames}
        for each in (made.original, made)
    )
    return {"before": before, "after": after, "as_it_is": made.as_it_is, "taken_away": list(made.original.told)}


def words(picture: Mapping[str, Any]) -> str:
    """The same for people: "4032 x 3024, 5.8 MB -> 2048 x 1536, 412 KB, without the place"."""
    before, after = picture["before"], picture["after"]
    told = "as it is, " + _amount(after["bytes"]) if picture["as_it_is"] else _size(after)
    if before["frames"] > 1 == after["frames"]:
        told += ", its first frame"
    if picture["taken_away"]:
        told += ", without " + " and ".join(TRACES[each] for each in picture["taken_away"])
    return f"{_size(before)} -> {told}"


def of_draft(workspace: Workspace, shown: DraftView) -> list[dict[str, Any]]:
    """A draft's pictures with what each target gets of them; `problem`: why a target cannot be made ready."""
    pictures = {each.media: _described(each) for each in shown.pictures}
    for target in shown.targets if pictures else ():
        about = {"account": target.label, "account_id": target.account_id, "network": target.network}
        going = [each.media for each in drafts.going(shown.pictures, target.chosen)]
        try:
            sent = [plain(made) for made in workspace.rendering.render(target.id).pictures]
        except Problem as problem:
            sent = [{"problem": problem.code}] * len(going)
        for media, each in zip(going, sent, strict=False):  # more than the network takes are not made
            pictures[media]["sent"].append({**about, **each})
    return list(pictures.values())


def _described(each: PictureRef) -> dict[str, Any]:
    shown = each.cut
    crop = [round(100 * side, 2) for side in (shown.left, shown.top, shown.right, shown.bottom)]
    about = {"number": each.number, "media": each.media, "alt": each.alt}
    return {**about, "crop": crop, "turned": 90 * shown.turns, "sent": []}


def lines(pictures: Sequence[Mapping[str, Any]]) -> list[str]:
    """One line for each picture and target."""
    return [
        f"{picture['number']}. {sent['account']}: {words(sent) if 'before' in sent else sent['problem']}"
        for picture in pictures
        for sent in picture["sent"]
    ]


def _size(side: Mapping[str, Any]) -> str:
    return f"{side['width']} x {side['height']}, {_amount(side['bytes'])}"


def _amount(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"
