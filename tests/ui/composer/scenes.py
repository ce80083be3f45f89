"""What the Composer is photographed with."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QApplication

from brandassist import clock, media
from brandassist.presence import Presence
from brandassist.store import accounts, brought_in
from brandassist.store.brought_in import Elsewhere
from brandassist.store.history import Actor
from brandassist.store.writing import asked
from brandassist.walltime import in_minutes
from brandassist.workspace import Workspace
from brandassist.writing.pictures import attach
from tests.screenshots import Scene
from tests.ui.composer.starting_scenes import STARTING
from ui.composer.comments.commenting import CommentsDialog
from ui.composer.page import ComposerPage
from ui.composer.pictures.cropping import CropDialog
from ui.shell.window import Window

STORY = """The repair bench in our Harbour store was meant to last one summer. It is still there. \
People bring a kettle and stay for *the story of the kettle*.

> "Half of what I mend only wants a new plug."
> Nora, who runs the bench

She keeps a tin of plugs that came out of broken things. What it saves does not appear in any report, because a kettle \
that is mended is a kettle nobody sends back to us.

Tomorrow we open a second bench in **the old town**, with one table and one lamp. If it stands empty, we close it and \
say so. If it does not, every store with a spare corner may ask for one, and Nora will teach whoever sits there.

The tin stays hers. She was clear about that, and she is right."""

SHORT = """The repair bench in our Harbour store was meant to last one summer. It is still there, and people stay \
for the story of the kettle. Half of what Nora mends only wants a new plug, and she keeps a tin of them. Tomorrow we \
open a second bench in the old town. If it stands empty, we say so."""

WORDS = """Il banco delle ripparazioni nel negozio del porto doveva durare un'estate. È ancora lì, e la gente si ferma \
per la storia del bollitore.

Nora dice che metà di quello che aggiusta vuole solo una spina nuova; ne tiene una scatola, prese dalle cose rotte. \
Domani apriamo un secondo banco nella città vechia, con gli stakeholder del quartiere e una lampada sola."""


def account(workspace: Workspace, network: str, label: str) -> str:
    """An account as if it had been connected."""
    account_id = accounts.fresh_id()
    with workspace.db.write("accounts") as tx:
        accounts.add(tx, account_id, network=network, label=label, url="")
        accounts.learnt(tx, account_id, f"@{label}", {})
    return account_id


def picture(folder: Path) -> Path:
    """A drawn photo, as a telephone would leave it: large, with the place and the device in it."""
    image = Image.new("RGB", (1200, 600), (38, 66, 74))
    pen = ImageDraw.Draw(image)
    pen.polygon((600, 130, 420, 330, 780, 330), fill=(222, 178, 84))
    pen.line((600, 0, 600, 130), fill=(20, 34, 38), width=10)
    pen.ellipse((565, 315, 635, 385), fill=(250, 240, 206))
    pen.rectangle((0, 480, 1200, 600), fill=(122, 84, 56))
    told = Image.Exif()
    told[0x0110] = "A telephone"
    told.get_ifd(0x8825).update({1: "N", 2: (45.0, 4.0, 12.0), 3: "E", 4: (7.0, 41.0, 0.0)})
    path = folder / "bench.jpg"
    grain = Image.effect_noise((4032, 2016), 40).convert("RGB")
    Image.blend(image.resize((4032, 2016)), grain, 0.12).save(path, quality=92, exif=told)
    return path


def fill(workspace: Workspace) -> None:
    """A story for five networks, submitted by the assistant's rule, and a few drafts around it."""
    workspace.set_rule("approval_rule", "every")
    site = next(row.account.id for row in workspace.accounts.list() if row.account.network == "site")
    to = [site, *(account(workspace, name, "Harbour Bench") for name in ("x", "linkedin", "mastodon", "bluesky"))]
    others = [
        ("Screws, sold one by one", to[1:3]),
        ("What a good manual leaves out", to[2:3]),
        ("The lamp that came back twice", to[2:4]),
        ("Old town, one table", to[:2]),
    ]
    for title, targets in others:
        workspace.drafts.new("article", title, f"{title}.\n\nOne thought about it.", to=targets)
    entry = workspace.diary.new(title="Harbour store, repair bench", text=STORY, place="Harbour store")
    draft_id = workspace.from_entry.begin(entry, kind="article", to=to)
    workspace.drafts.autosave(draft_id, "The bench that stayed", STORY)
    views = {each.network: each for each in workspace.drafts.show(draft_id).targets}
    workspace.drafts.write_own(views["bluesky"].id, SHORT)
    with TemporaryDirectory() as place:
        attach(workspace.db, workspace.media_folder, draft_id, [picture(Path(place))])
    workspace.drafts.pause(draft_id)
    workspace.approvals.submit(draft_id)
    planned = in_minutes(150, clock.now(), workspace.rule("zone"))
    workspace.queue.schedule(draft_id, to[:3], planned)


def fill_pictures(workspace: Workspace) -> None:
    """Three pictures that not every network takes as they are."""
    workspace.set_rule("approval_rule", "every")
    to = [account(workspace, name, "Harbour Bench") for name in ("x", "instagram", "bluesky", "mastodon")]
    draft_id = workspace.drafts.new("post", "", SHORT, to=to)
    with TemporaryDirectory() as place:
        files = [picture(Path(place)), tall(Path(place)), moving(Path(place))]
        attach(workspace.db, workspace.media_folder, draft_id, files, ["A lamp. " * 200, "A lamp on its stand"])


def fill_remarks(workspace: Workspace) -> None:
    """Comments in the margin, links that lead nowhere, an own version, and words that were said before."""
    fill(workspace)
    first = workspace.drafts.list()[0].id
    text = STORY.replace("in any report", "in [any report](http://old.shop.example/2019)")
    text += " The list of what she mends is at https://shop.example/bench."
    workspace.drafts.autosave(first, "The bench that stayed", text)
    workspace.comments.at_words(first, "one summer", "Which summer? Say the year.")
    workspace.comments.at_words(first, "a new plug", "Nora should see this sentence first.")
    thread = workspace.comments.at_words(first, "Tomorrow we open", "Is it certain?", asks=True)
    workspace.comments.answer(thread, "The key is with us since Tuesday.")
    with workspace.db.write("drafts") as tx:
        where = Elsewhere("https://x.com/i/status/1", clock.now() - timedelta(days=9), text=STORY)
        brought_in.add(tx, "x", "1", where=where)
        asked.keep(tx, [asked.Asked("link", "", "https://shop.example/bench", "gone")])


def remarks_target(window: Window) -> bool:
    """The own version is in front, its difference told."""
    page = page_of(window)
    if shown(window) and not page.composer.current:
        page.writing.targets.choose(5)
    return shown(window) and page.writing.paper.difference.isVisible()


def comments_open(window: Window) -> bool:
    """The list of comments is open."""
    page = page_of(window)
    dialog = QApplication.activeModalWidget()
    if shown(window) and dialog is None:
        page.margin.show_comments()
    return isinstance(dialog, CommentsDialog) and bool(dialog.model.rowCount())


def tall(folder: Path) -> Path:
    """Taller than 4:5."""
    path = folder / "tall.png"
    image = Image.new("RGB", (900, 1600), (222, 178, 84))
    ImageDraw.Draw(image).ellipse((250, 300, 650, 700), fill=(122, 84, 56))
    image.save(path)
    return path


def moving(folder: Path) -> Path:
    """A lamp that goes on and off."""
    frames = [Image.new("RGB", (480, 320), (shade, shade, 90)) for shade in (40, 130, 220)]
    frames[0].save(folder / "lamp.gif", save_all=True, append_images=frames[1:], duration=400, loop=0)
    return folder / "lamp.gif"


def page_of(window: Window) -> ComposerPage:
    """The Composer in front."""
    page = window.current()
    assert isinstance(page, ComposerPage)
    return page


def shown(window: Window) -> bool:
    """Text, previews and checks are there."""
    page = page_of(window)
    draft = page.composer.draft
    if draft is None or not page.composer.previews or not page.checks.model.rowCount():
        return False
    ready = not any(each.rendered and each.rendered.waiting for each in page.composer.previews)
    return ready and all(row.thumb.image for row in page.writing.paper.pictures.rows.values())


def empty(window: Window) -> bool:
    """The list said that it is empty."""
    return page_of(window).drafts.listed is not None


def target_shown(window: Window) -> bool:
    """Another cell is in front."""
    page = page_of(window)
    if shown(window) and not page.composer.current:
        page.writing.targets.choose(4)
    return shown(window) and bool(page.composer.current)


def folded(window: Window) -> bool:
    """The card of a network that folds is in sight, with what is said of that."""
    page = page_of(window)
    if not shown(window):
        return False
    page.writing.targets.choose(3)
    card = page.previews.cards[page.writing.targets.cells[3].facts.id]
    page.previews.ensureWidgetVisible(card.fold, 0, 60)
    return not card.fold.visibleRegion().isEmpty() or not page.previews.isVisible()


def fill_words(workspace: Workspace) -> None:
    """A draft with words that a check stumbles over."""
    workspace.set_rule("write_languages", "it")
    to = [account(workspace, name, "Banco del Porto") for name in ("mastodon", "linkedin")]
    workspace.drafts.new("post", "Il banco delle riparazioni", WORDS, to=to)


def pictures_of_a_target(window: Window) -> bool:
    """Which pictures go to the network in front."""
    page = page_of(window)
    if shown(window) and not page.composer.current:
        page.writing.targets.choose(1)
        page.picture_acts.act("stay", next(iter(page.writing.paper.pictures.rows)))
    return shown(window) and bool(page.writing.paper.pictures.note.text())


def cropping(window: Window) -> bool:
    """The dialog that crops and turns, with a shape chosen."""
    page = page_of(window)
    dialog = page.findChild(CropDialog)
    if shown(window) and dialog is None:
        page.picture_acts.act("cut", next(iter(page.writing.paper.pictures.rows)))
    if dialog is None or not dialog.use.isEnabled():
        return False
    dialog.shapes.set_value("4:5")
    return True


def in_an_article(workspace: Workspace) -> None:
    """A blog post with pictures in it, one of which is gone."""
    text = "The lamp stood there for a year.\n\n![](picture:2)\n\nThen it moved.\n\n![](picture:1)\n"
    draft_id = workspace.drafts.new("article", "A lamp", text, to=[account(workspace, "site", "The site")])
    with TemporaryDirectory() as place:
        files = [picture(Path(place)), tall(Path(place))]
        attached = attach(workspace.db, workspace.media_folder, draft_id, files, ["A box of plugs", "A lamp"])
    media.original(attached[0], workspace.media_folder).unlink()


def gone_is_told(window: Window) -> bool:
    """The picture whose file is gone says so."""
    page = page_of(window)
    draft = page.composer.draft
    return draft is not None and len(page.composer.views.gone) == 1 and bool(page.checks.model.rowCount())


def fill_together(workspace: Workspace) -> None:
    """The draft of `fill`, in which another member writes."""
    fill(workspace)
    luca = workspace.add_member("Luca", "assistant")
    draft_id = next(row.id for row in workspace.drafts.list() if row.message_id is None)
    Presence(workspace.db, Actor(luca, workspace.settings.device_id)).typing(draft_id)


def together(window: Window) -> bool:
    """Who else writes is said."""
    return shown(window) and page_of(window).writing.paper.presence.isVisible()


SCENES = (
    Scene("composer", "composer", fill, None, shown),
    Scene("composer-target", "composer", fill, None, target_shown),
    Scene("composer-fold", "composer", fill, None, folded),
    Scene("composer-remarks", "composer", fill_remarks, None, shown),
    Scene("composer-own-version", "composer", fill_remarks, None, remarks_target),
    Scene("composer-comments", "composer", fill_remarks, None, comments_open),
    Scene("composer-pictures", "composer", fill_pictures, None, shown),
    Scene("composer-words", "composer", fill_words, None, shown),
    Scene("composer-pictures-target", "composer", fill_pictures, None, pictures_of_a_target),
    Scene("composer-crop", "composer", fill_pictures, None, cropping),
    Scene("composer-pictures-article", "composer", in_an_article, None, gone_is_told),
    Scene("composer-together", "composer", fill_together, None, together),
    Scene("composer-empty", "composer", None, None, empty),
    *STARTING,
)
