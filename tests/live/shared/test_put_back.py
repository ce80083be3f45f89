"""What was taken away and put back before it was handed over."""

from __future__ import annotations

import pytest

from brandassist.store.shared.shared import Shared
from tests.live.shared.conftest import Desks

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
