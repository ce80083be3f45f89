"""A like owes nothing; where somebody answers it all the same, the answer stands under the own post and names them."""

from __future__ import annotations

from brandassist.inbox.service import Inbox
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from tests.networks.places import ask
from tests.publishing.conftest import Practice
from tests.support.builders import a_delivery


def test_the_answer_to_a_like_goes_under_the_own_post_and_names_who_liked_it(
    database: Database, account_id: str, inbox: Inbox, lanes: Lanes, practice: Practice
) -> None:
    a_delivery(database, account_id, "Twelve minutes in the queue, and no chairs.")
    lanes.run_until_idle()
    (post,) = practice.posts()
    deed = {"do": "like", "who": "philippa_thornbury", "post": post["id"]}
    ask(f"{practice.url}/_followers", deed)
    inbox.collect_all()
    (like,) = [row for row in inbox.list() if row.kind == "like"]
    assert (like.status, like.author, like.in_reply_to) == ("nothing_owed", "Philippa Thornbury", post["id"])

    inbox.send(like.id, text="Glad it helped.")
    lanes.run_until_idle()
    answer = practice.posts()[-1]
    assert (answer["text"], answer["in_reply_to"]) == ("@philippa_thornbury Glad it helped.", post["id"])
    assert inbox.show(like.id).message.status == "answered"
