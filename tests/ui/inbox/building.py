"""Inboxes with people who wait, built through the stores: for tests and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.inbox import replying
from brandassist.inbox.rules import keeping_in
from brandassist.store import accounts, devices
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.inbox import collections, messages
from brandassist.store.presence import say
from brandassist.store.tables import account, delivery, part
from brandassist.store.writing import approvals, drafts, revisions, targets
from brandassist.store.writing.payloads import FrozenPart, Payload
from brandassist.walltime import from_instant

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

HOUR = timedelta(hours=1)
POST = (
    "The workshop mends what we sold, and what others sold too. On Saturday a boy brought a lamp older than I am, and "
    "three of us stood around it."
)

SORTED = (
    ("Hanna Beispiel", "When does the bench open on Saturdays?"),
    ("Ivo Ejemplo", "Chi ripara le lampade a olio?"),
    ("Crypto Nobody", "Double your bitcoin in one day, guaranteed profit! Click here: https://win.example"),
)


@dataclass
class Came:
    """A message as a network gives it."""

    remote_id: str
    author: str
    text: str
    received_at: datetime
    in_reply_to: str | None = None
    root: str | None = None
    handle: str = ""
    url: str = "https://network.example/1"
    own: bool = False
    pending: bool = False
    visibility: str = "public"
    ref: str = ""
    kind: str = "reply"
    profile_url: str = ""
    reach: int | None = None


class Builder:
    """Puts posts of ours and messages of others into a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.db, self.now = workspace, workspace.db, clock.now()
        workspace.set_rule("zone", "Europe/Rome")
        with self.db.write("accounts") as tx:
            tx.execute(update(account).values(created_at=self.now - timedelta(days=30)))
        with self.db.read() as tx:
            self.accounts = {each.network: each.id for each in accounts.every(tx)}

    def account(self, network: str, label: str, mine: bool = True) -> str:
        made = new_id()
        with self.db.write("accounts") as tx:
            accounts.add(tx, made, network=network, label=label, url="https://network.example")
            tx.execute(update(account).where(account.c.id == made).values(created_at=self.now - timedelta(days=30)))
            if mine:
                devices.give_key(tx, self.workspace.settings.device_id, made)
        self.accounts[network] = made
        return made

    def post(self, network: str, remote_id: str, text: str, at: datetime) -> None:
        """A post of ours that is live."""
        to = self.accounts[network]
        with self.db.write("queue", "drafts") as tx:
            draft = drafts.create(
                tx, kind="post", title="", text=text, facts=drafts.Facts(), extra={}, member_id=self.workspace.member.id
            )
            target = targets.add(tx, draft, to)
            made = plan.create(
                tx,
                draft_id=draft,
                target_id=target,
                account_id=to,
                kind="post",
                planned=from_instant(at, "Europe/Rome"),
                promise="computer",
            )
            content = Payload(to, (FrozenPart(text),), "public", "en", "short")
            kept = revisions.keep(tx, draft, "approve", self.workspace.member.id)
            standing = approvals.stand(
                tx, draft_id=draft, target_id=target, revision_id=kept, content=content, member_id=None
            )
            plan.fill(tx, made, standing.payload_id, 1)
            tx.execute(update(delivery).where(delivery.c.id == made).values(state="published"))
            live: dict[str, Any] = {
                "state": "published",
                "published_at": at,
                "url": f"https://network.example/{remote_id}",
            }
            tx.execute(update(part).where(part.c.delivery_id == made).values(**live, remote_id=remote_id, mark="live"))

    def came(self, network: str, *received: Came) -> None:
        """Collected messages."""
        with self.db.write("inbox") as tx:
            messages.keep(tx, self.accounts[network], received, messages.within(timedelta(hours=24)))
            collections.answered(tx, self.accounts[network], None, None, "")

    def message(self, network: str, author: str, text: str, hours: float, **more: Any) -> None:
        handle = author.split()[0].lower() + "@people.example"
        self.came(network, Came(new_id(), author, text, self.now - hours * HOUR, handle=handle, **more))

    def id_of(self, author: str) -> str:
        return next(row.id for row in self.workspace.inbox.list() if row.author == author)


def fill(workspace: Workspace) -> Builder:
    """People who wait on several networks, for longer and shorter."""
    make = Builder(workspace)
    make.account("mastodon", "Mastodon")
    make.account("wordpress", "Blog")
    make.post("practice", "p1", POST, make.now - 28 * HOUR)
    entry = workspace.diary.capture(POST, title="The bench in the cellar", day="2026-11-12")
    (draft,) = (row.id for row in workspace.drafts.list())
    workspace.from_entry.insert(draft, entry, (0, len(POST)))
    alma = {"handle": "alma@people.example", "author": "Alma Qualunque", "root": "p1"}
    before = make.now - 200 * HOUR
    make.came(
        "practice",
        Came(
            "a0",
            text="Do you still mend clocks?",
            received_at=before,
            in_reply_to="p0",
            author="Alma Qualunque",
            handle=alma["handle"],
        ),
    )
    workspace.inbox.waive(make.id_of("Alma Qualunque"), "answered in person")
    make.came(
        "practice",
        Came(
            "a1",
            text="Ours closed last year. Now people drive an hour to have a plug changed.",
            in_reply_to="p1",
            received_at=make.now - 27 * HOUR,
            **alma,
        ),
        Came(
            "o1",
            author="you",
            text="That is what I feared. I will ask who decided it.",
            received_at=make.now - 26.8 * HOUR,
            in_reply_to="a1",
            root="p1",
            own=True,
        ),
        Came(
            "a2",
            text="Thank you. Could you say it in public as well, before the council meets? The bench and the tools are "
            "still in the cellar. The list is at https://tools.example/bench.",
            in_reply_to="o1",
            received_at=make.now - 26.3 * HOUR,
            **alma,
        ),
    )
    make.message(
        "mastodon",
        "Bruno Esempio",
        "Riparate anche le biciclette elettriche? Qui nessuno ne vuole sapere.",
        19,
    )
    make.message(
        "practice",
        "Carla Modello",
        "The boy is my nephew. The lamp works, and he tells everybody.",
        8,
        in_reply_to="p1",
        root="p1",
    )
    make.message("wordpress", "Elmar Prova", "Who pays for the hours? I ask because we tried and stopped.", 5)
    make.message("mastodon", "Elsa Nessuno", "Thank you for the spare key. It fits, which nobody here expected.", 3)
    make.message(
        "wordpress",
        "Fay Beispiel",
        "Is there a course for those who would like to learn it?",
        1,
    )
    make.message("practice", "Gino Segnaposto", "When do you come by?", 30)
    workspace.inbox.snooze(make.id_of("Gino Segnaposto"), make.now + 40 * HOUR)
    workspace.inbox.save_reply("Thank you, and see you there", "Thank you for writing. I will come and see for myself.")
    return make


def drafted(workspace: Workspace) -> None:
    make = fill(workspace)
    workspace.inbox.draft_reply(
        make.id_of("Alma Qualunque"),
        "I will, and I would rather do it beside the bench than at a desk. Tell me who has the key to the cellar, and "
        "which day suits the two who used to work there.",
    )


def looked_over(workspace: Workspace) -> None:
    """A reply that says what two others were told already, in words nobody says."""
    make = fill(workspace)
    say = "Thank you for asking. The bench is open on Saturdays, and we would welcome every hand."
    for name in ("Bruno Esempio", "Fay Beispiel"):
        workspace.inbox.send(make.id_of(name), text=say)
    workspace.inbox.draft_reply(
        make.id_of("Alma Qualunque"), f"{say} We are thrilled to announce a deep dive tomorrow. It begins at {{time}}."
    )


def assistants_draft(workspace: Workspace) -> None:
    drafted(workspace)
    workspace.add_member("Ada Esempio", "executive")
    workspace.set_rule("approval_rule", "every")
    workspace.change_member(workspace.member.id, "Ivo Modello", "assistant")
    make_failing(workspace)


def make_failing(workspace: Workspace) -> None:
    with workspace.db.write("inbox") as tx:
        failing = next(each.id for each in accounts.every(tx) if each.network == "mastodon")
        collections.failed(tx, failing, {"code": "not_collected", "account": "Mastodon", "why": "timeout"})


def frozen(workspace: Workspace) -> None:
    drafted(workspace)
    workspace.queue.freeze("A maker warns of its own plugs.")
    workspace.inbox.send(next(row.id for row in workspace.inbox.list() if row.author == "Alma Qualunque"))


def alongside(workspace: Workspace) -> None:
    """Somebody else writes an answer too, and the same person waits for two more."""
    make = fill(workspace)
    more = {"author": "Carla Modello", "handle": "carla@people.example", "root": "p1", "in_reply_to": "p1"}
    make.came(
        "practice",
        Came("c2", text="He asks whether he may come again.", received_at=make.now - 2 * HOUR, **more),
        Came("c3", text="And whether the lamp shop is still there.", received_at=make.now - HOUR, **more),
    )
    ada = Actor(workspace.add_member("Ada Esempio", "assistant"), workspace.settings.device_id)
    oldest = next(row.id for row in workspace.inbox.list() if row.text.startswith("The boy"))
    with workspace.db.write("inbox", "drafts") as tx:
        say(tx, oldest, ada, clock.now())
        replying.write(tx, ada, oldest, "He may. On Saturdays at nine somebody shows him the bench.")


def saved_ones(workspace: Workspace) -> None:
    fill(workspace)
    workspace.inbox.save_reply("Opening hours", "{name}, the bench is open on Saturdays from nine. Bring {what}.", "en")
    workspace.inbox.save_reply("Orari", "{name}, il banco apre il sabato alle nove. Ci vediamo in {luogo}.", "it")


def on_hold(workspace: Workspace) -> None:
    """What is sent is held for a minute."""
    workspace.set_rule("undo_seconds", 60)
    drafted(workspace)


def asked_for_ideas(workspace: Workspace) -> None:
    """Each message became an idea; one is being shaped."""
    fill(workspace)
    made = [workspace.ideas.of_message(row.id) for row in workspace.inbox.list()]
    workspace.from_entry.begin_idea(made[0])


def known(workspace: Workspace) -> None:
    """Somebody who was met, has notes and tags, and looks like another one; a second member sees the notes too."""
    make = fill(workspace)
    workspace.add_member("Ada Esempio", "assistant")
    entry = workspace.diary.capture("The bench stands where it stood.", day="2026-05-14", title="First visit")
    workspace.diary.describe(entry, place="Graz", people=["Alma Qualunque"])
    make.message(
        "mastodon",
        "Alma Qualunque",
        "Ours is at the corner.",
        60,
        profile_url="https://people.example/alma",
        reach=6200,
    )
    by_network = {
        each.network: workspace.people.of(str(each.profile_id)).id
        for each in workspace.inbox.list()
        if each.author == "Alma Qualunque"
    }
    here = by_network["practice"]
    diary = next(each.other.id for each in workspace.people.suggestions(here) if "diary" in each.why)
    workspace.people.join([here], into=diary)
    workspace.people.describe(here, about="Keeps the key of the cellar")
    workspace.people.note(here, "Says what is meant. Would rather meet at the bench than write. Ask before Saturdays.")
    workspace.people.tag(here, "repair", "bench", "Graz")
    workspace.inbox.assign(make.id_of("Alma Qualunque"), workspace.member.id)


def spike(workspace: Workspace) -> None:
    """Fourteen in the last hour, three at this hour of every day before; half of them sound critical."""
    make = fill(workspace)
    angry = "This is the worst idea you have ever had, and you should be ashamed of it."
    calm = "Which plugs are meant, and where can I see whether mine is one of them?"
    minute = HOUR / 60
    for back in range(1, 15):
        make.came("mastodon", *(
            Came(f"u{back}-{n}", f"Usual {n}", calm, make.now - (24 * back * 60 + 5 + n) * minute, handle=f"u{n}")
            for n in range(3)
        ))  # fmt: skip
    workspace.inbox.waive([row.id for row in workspace.inbox.list() if row.author.startswith("Usual")], "answered")
    make.came("mastodon", *(
        Came(f"s{n}", f"Worried {n}", angry if n % 2 else calm, make.now - (3 + 3 * n) * minute, handle=f"s{n}")
        for n in range(14)
    ))  # fmt: skip


def folded(workspace: Workspace) -> None:
    make = fill(workspace)
    make.message("practice", "Harry Esempio", "You are such a complete idiot, and so is your lamp.", 28,
                 in_reply_to="p1", root="p1")  # fmt: skip


def long(workspace: Workspace) -> None:
    make = fill(workspace)
    make.message("practice", "Mega Esempio", POST * 5_000, 28, in_reply_to="p1", root="p1")


def unread(workspace: Workspace) -> None:
    """An account no program may read, with a post of ours."""
    make = fill(workspace)
    make.account("linkedin", "LinkedIn")
    make.post("linkedin", "7123", POST, make.now - 20 * HOUR)


def zero(workspace: Workspace) -> None:
    """Two were answered today, the rest is closed, one is snoozed."""
    make = fill(workspace)
    answered = {"mastodon": ("Bruno Esempio", 40), "wordpress": ("Fay Beispiel", 25)}
    for network, (author, minutes) in answered.items():
        row = next(each for each in workspace.inbox.list() if each.author == author)
        at = make.now - timedelta(minutes=minutes)
        own = Came(new_id(), "you", "Come and see.", at, row.remote_id, own=True)
        make.came(network, own)
    workspace.inbox.waive([row.id for row in workspace.inbox.list(split="owed")], "answered in person")


def sorted_out(workspace: Workspace) -> None:
    """Questions, suspected spam and one's own, by the rules that come with the program; weekdays alone count."""
    make = fill(workspace)
    workspace.set_rule("working_days", "mon tue wed thu fri")
    with workspace.db.write("inbox") as tx:
        for number, (author, text) in enumerate(SORTED):
            came = Came(f"s{number}", author, text, make.now - (number + 1) * HOUR / 2, handle=f"s{number}")
            messages.keep(tx, make.accounts["mastodon"], [came], keeping_in(tx, "mastodon"))
    workspace.inbox.assign([make.id_of("Elmar Prova"), make.id_of("Carla Modello")], workspace.member.id)
