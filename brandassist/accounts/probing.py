"""The daily probe: every sign-in whose key is here is tried once a day, so that its end is known in time."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.accounts.promises import AccountRow
from brandassist.accounts.service import Accounts

log = logging.getLogger(__name__)

EVERY = timedelta(days=1)
AGAIN = timedelta(hours=1)  # where the last one did not get through


def probe(service: Accounts) -> list[str]:
    """Test what was not tested for a day, posting nothing; returns the accounts that were tried."""
    now = clock.now()
    tried = [row.account.id for row in service.list() if _due(row, now)]
    for account_id in tried:
        try:
            service.test(account_id)
        except Exception:  # forgotten meanwhile, or an answer nobody foresaw: it keeps no other from being tried
            log.exception("a probe failed")
    return tried


def _due(row: AccountRow, now: datetime) -> bool:
    if not row.here or row.info is None or not row.info.needs_secret:
        return False
    last, failed = row.account.tested_at, row.account.problem is not None and row.account.state == "connected"
    return last is None or now - last >= (AGAIN if failed else EVERY)
