"""Sentences for what a role or a login may not, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

ROLES: dict[str, str] = {
    "bad_login": str(
        QT_TRANSLATE_NOOP(
            "Problems", "“{login}” cannot be a login; it takes small letters, digits and _, and begins with a letter."
        )
    ),
    "device_of_another": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This computer works there as {name}; {me} signs in from an account of their own on this computer, or from"
            " another one.",
        )
    ),
    "has_login": str(QT_TRANSLATE_NOOP("Problems", "They have a login already: {login}.")),
    "login_exists": str(QT_TRANSLATE_NOOP("Problems", "The server has a login {login} already; choose another.")),
    "login_needs_server": str(
        QT_TRANSLATE_NOOP("Problems", "A login is for a workspace on a server; this one is a file.")
    ),
    "may_not_make_roles": str(
        QT_TRANSLATE_NOOP("Problems", "Your login on the server may not make others; use one that may (CREATEROLE).")
    ),
    "no_login": str(QT_TRANSLATE_NOOP("Problems", "They have no login on the server.")),
    "not_your_role": str(
        QT_TRANSLATE_NOOP("Problems", "That is not for you to do on this workspace; nothing was changed.")
    ),
    "role_refuses": str(
        QT_TRANSLATE_NOOP("Problems", "The shared workspace does not let your login do that; nothing was changed.")
    ),
    "roles_missing": str(
        QT_TRANSLATE_NOOP("Problems", "This server knows no roles yet; run brandassist workspace upgrade first.")
    ),
    "sorting_is_hers": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "What a message is decides which answers leave unasked; such rules are the executive’s to make.",
        )
    ),
}
