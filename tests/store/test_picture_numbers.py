"""A workspace from before pictures had numbers: they get those their texts called them by."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from sqlalchemy import text

from brandassist.store.database import begun, open_engine
from brandassist.store.migrate import alembic_config
from brandassist.store.writing import drafts, revisions
from brandassist.store.writing.drafts import PictureRef
from tests.support import builders


def test_old_pictures_are_numbered_by_their_place(tmp_path: Path) -> None:
    engine = open_engine(builders.bare_address_in(tmp_path))
    with begun(engine, writes=True) as connection:
        command.upgrade(alembic_config(connection), "0010_comments")
        said = {"at": "2026-11-01 10:00:00.000000"}
        draft = (
            "INSERT INTO draft (id, kind, tags, extra, created_at, updated_at)"
            " VALUES ('d', 'post', '[]', '{}', :at, :at)"
        )
        connection.execute(text(draft), said)
        for place, media in enumerate("ab"):
            row = (
                "INSERT INTO media (sha256, name, mime, width, height, bytes, facts, created_at)"
                " VALUES (:media, 'x', 'image/png', 1, 1, 1, '{}', :at)"
            )
            connection.execute(text(row), {"media": media, **said})
            row = "INSERT INTO picture (draft_id, ordinal, media, alt) VALUES ('d', :place, :media, '')"
            connection.execute(text(row), {"media": media, "place": place})
        command.upgrade(alembic_config(connection), "head")
        assert drafts.pictures(connection, "d") == (PictureRef("a", number=1), PictureRef("b", number=2))
        drafts.save_pictures(connection, "d", [PictureRef("a", number=1), PictureRef("b")])
        assert [each.number for each in drafts.pictures(connection, "d")] == [1, 3]
    engine.dispose()
    old = [{"media": "a", "alt": ""}, {"media": "b", "alt": ""}]
    assert revisions.pictures_from(old) == (PictureRef("a", number=1), PictureRef("b", number=2))
