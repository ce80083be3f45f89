"""Speaking to a server without waiting: what goes wrong comes up later, and only what it is of is undone."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from brandassist.store.shared import pipelining
from brandassist.store.shared.line import be_patient

pytestmark = pytest.mark.live


@pytest.mark.parametrize("answered", [True, False])
def test_what_fails_alone_is_undone_alone_whenever_its_answer_comes(postgres_url: str, *, answered: bool) -> None:
    engine = create_engine(postgres_url)
    be_patient(engine)
    with engine.begin() as tx:
        tx.execute(text("CREATE TABLE word (said text PRIMARY KEY)"))
    with engine.connect() as tx, tx.begin():
        pipelining.send_on(tx)
        tx.execute(text("INSERT INTO word VALUES ('before')"))
        pipelining.wait(tx)
        with pytest.raises(IntegrityError), pipelining.attempt(tx):
            tx.execute(text("INSERT INTO word VALUES ('undone')"))
            tx.execute(text("INSERT INTO word VALUES ('before')"))
            while answered:  # until the fault comes up at another statement
                tx.execute(text("DELETE FROM word WHERE said = 'nothing'"))
        tx.execute(text("INSERT INTO word VALUES ('after')"))
    with engine.connect() as tx:
        assert sorted(tx.execute(text("SELECT said FROM word")).scalars()) == ["after", "before"]
    engine.dispose()
