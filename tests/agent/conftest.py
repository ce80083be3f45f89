"""The post office of publishing's tests, for tests of what works around it."""

from tests.publishing import conftest as office

practice, database, account_id = office.practice, office.database, office.account_id
post, lanes = office.post, office.lanes
