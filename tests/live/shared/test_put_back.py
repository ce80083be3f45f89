"""What was taken away and put back before it was handed over."""

from __future__ import annotations

import re

import pytest

from brandassist.store.shared.shared import Shared
from tests.live.shared.conftest import Desks
from tests.support.at_random import texts_in
from tests.support.two_computers import differing

pytestmark = pytest.mark.live


def test_an_account_taken_off_and_put_back_offline_is_the_same_target(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    site = hers.accounts.list()[0].account.id
    draft = hers.drafts.new("post", "", "One.")
    first = hers.drafts.add_target(draft, site)
    hers.drafts.make_own_version(first)
    hers.catch_up()
    his.catch_up()
    desks.line["hers"].cut()
    hers.drafts.remove_target(first)
    hers.drafts.write_own(hers.drafts.add_target(draft, site), "One, for the site.")
    desks.line["hers"].heal()
    hers.catch_up()
    his.catch_up()
    assert isinstance(hers.db, Shared)
    assert hers.db.left() == 0
    for each in (hers, his):
        (target,) = each.drafts.show(draft).targets
        assert (target.id, target.account_id, target.own) == (first, site, "One, for the site.")


def test_words_for_an_account_that_another_took_off_and_put_back_are_kept(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    site = hers.accounts.list()[0].account.id
    draft = hers.drafts.new("post", "", "One.")
    first = hers.drafts.add_target(draft, site)
    hers.drafts.make_own_version(first)
    hers.catch_up()
    his.catch_up()
    desks.line["his"].cut()
    his.drafts.write_own(first, "One, written on the train.")
    hers.drafts.remove_target(first)
    hers.catch_up()
    hers.drafts.write_own(hers.drafts.add_target(draft, site), "One, for the site.")
    hers.catch_up()
    desks.line["his"].heal()
    his.catch_up()
    his.catch_up()
    hers.catch_up()
    for each in (hers, his):
        assert isinstance(each.db, Shared)
        assert each.db.left() == 0
        (target,) = each.drafts.show(draft).targets
        assert target.own in ("One, for the site.", "One, written on the train.")
        assert each.diverged.subjects() == {draft}
    assert differing(hers.db, his.db) == {}
    assert {"train", "site"} <= set(re.findall(r"\w+", " ".join(texts_in(hers.db))))


def test_words_come_for_an_account_that_was_taken_off_and_put_back_here_meanwhile(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    site = hers.accounts.list()[0].account.id
    draft = hers.drafts.new("post", "", "One.")
    first = hers.drafts.add_target(draft, site)
    hers.catch_up()
    his.catch_up()
    his.drafts.remove_target(first)
    his.drafts.add_target(draft, site)
    hers.drafts.make_own_version(first)
    hers.catch_up()
    assert isinstance(his.db, Shared)
    his.db.bring()  # as when something else was done on the server
    his.catch_up()
    hers.catch_up()
    for each in (hers, his):
        (target,) = each.drafts.show(draft).targets
        assert (target.id, target.own) == (first, "One.")
