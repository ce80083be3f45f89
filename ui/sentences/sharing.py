"""Sentences for what a workspace on a server, and moving one there, meet, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SHARING: dict[str, str] = {
    "answer_lost": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The connection broke before the answer came, so this may have been done, or not. Once it is back, what "
            "was done is shown here: look before you do it again.",
        )
    ),
    "another_workspace_there": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Another workspace is at that address now than this computer knows there; nothing was read or written. "
            "Ask who looks after the server.",
        )
    ),
    "bad_server_address": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That is no address of a database; write it like postgresql://USER@HOST/DATABASE."
        )
    ),
    "being_sent_now": str(QT_TRANSLATE_NOOP("Problems", "Something is being sent in this moment; try in a minute.")),
    "database_not_empty": str(QT_TRANSLATE_NOOP("Problems", "That database holds other tables; give an empty one.")),
    "move_differs": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "What arrived in {table} is not what was sent, so nothing was moved and the file stays as it was. "
            "Try again.",
        )
    ),
    "move_refused": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The server does not take what stands in {table}, so nothing was moved and the file stays as it was.",
        )
    ),
    "move_unfinished": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "A workspace is being moved to that server and not all of it has arrived. Begin the move again on the "
            "computer it comes from.",
        )
    ),
    "moved_away": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This workspace was moved to a server meanwhile; nothing was changed. Close Brand Assist and open it "
            "again.",
        )
    ),
    "moved_elsewhere": str(QT_TRANSLATE_NOOP("Problems", "This workspace was moved to {address} already.")),
    "no_database_there": str(QT_TRANSLATE_NOOP("Problems", "The server knows no such database; look at the address.")),
    "no_workspace_there": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "There is no workspace at that address yet. In a terminal, “brandassist workspace create ADDRESS” makes "
            "one.",
        )
    ),
    "password_needed": str(QT_TRANSLATE_NOOP("Problems", "The server asks for a password.")),
    "password_wrong": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The server does not take this password. Look whether it is written right, and for which user."
        )
    ),
    "schema_older": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The workspace on the server is of an older version. When everybody has this version of Brand Assist, "
            "“brandassist workspace upgrade ADDRESS” in a terminal brings it up.",
        )
    ),
    "server_not_utf8": str(
        QT_TRANSLATE_NOOP("Problems", "That database keeps text as {found}; it must be UTF8. Have a new one made.")
    ),
    "server_too_old": str(QT_TRANSLATE_NOOP("Problems", "That is PostgreSQL {found}; {needed} or later is needed.")),
    "server_untrusted": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The server does not prove who it is: its certificate is not trusted here, does not name this host, or "
            "there is none. Nothing was sent.",
        )
    ),
    "shared_already": str(QT_TRANSLATE_NOOP("Problems", "This workspace is on a server already.")),
    "tables_refused": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This login may not make tables in that database. Ask who looks after the server to give it to this login.",
        )
    ),
    "went_out_meanwhile": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "It went out on {account} meanwhile, from another computer, so nothing was planned. "
            "Look at it in the Queue.",
        )
    ),
    "workspace_there": str(
        QT_TRANSLATE_NOOP("Problems", "There is a workspace at that address already; give an empty database.")
    ),
}
