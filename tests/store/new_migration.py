"""`make migration NAME=0002_what_changed`: write the migration from the newest schema to the tables as they are."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from brandassist.store.database import begun, open_engine, sqlite_url
from brandassist.store.migrate import SCRIPTS, alembic_config


def main(name: str) -> None:
    with TemporaryDirectory() as folder:
        engine = open_engine(sqlite_url(Path(folder) / "empty.sqlite"))
        with begun(engine, writes=True) as connection:
            config = alembic_config(connection)
            command.upgrade(config, "head")
            command.revision(config, message=name.partition("_")[2].replace("_", " "), rev_id=name, autogenerate=True)
            script = SCRIPTS / "versions" / f"{name}.py"
            # SQLite writes false as 0, which PostgreSQL does not take for a truth value.
            script.write_text(script.read_text().replace('sa.text("0")', "sa.false()"))
        engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1])
