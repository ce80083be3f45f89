"""What became of a delivery that did not simply go out: what happened, whether anything was published, what to do.

The codes are those a delivery keeps in `problem`: of the engine, of `brandassist.http`, of the adapters. A code of a
network's own (a status) has the network's words beside it; those are shown as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.errors import Problem
from ui.sentences import SENTENCES, sentence_of
from ui.words import network_name

_NOT_REACHED = str(QT_TRANSLATE_NOOP("Outcomes", "{network} could not be reached in time; nothing was published."))
_BROKE_OFF = str(
    QT_TRANSLATE_NOOP(
        "Outcomes", "We do not know whether {network} has it. The connection broke after the text was sent ({when})."
    )
)
_ODD_ANSWER = str(
    QT_TRANSLATE_NOOP("Outcomes", "We do not know whether {network} has it. Its answer made no sense ({when}).")
)

_THERE_ALREADY = str(
    QT_TRANSLATE_NOOP(
        "Outcomes", "We do not know whether {network} has it. It says that this text is there already ({when})."
    )
)

# The state is missed or refused: nothing of this try was published.
NOT_SENT: dict[str, str] = {
    "missed": str(QT_TRANSLATE_NOOP("Outcomes", "Its time passed and nothing was sent.")),
    "struck_off": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "The computer that was to send it, “{computer}”, was struck off; nothing was published."
        )
    ),
    "first_not_out": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "It goes only after the first network has it, and that one did not; nothing was sent."
        )
    ),
    "said_absent": str(QT_TRANSLATE_NOOP("Outcomes", "You said it is not there. Nothing goes by itself.")),
    "payload_changed": str(
        QT_TRANSLATE_NOOP("Outcomes", "What was approved was changed on disk; it was not sent. Approve it again.")
    ),
    "picture_changed": str(
        QT_TRANSLATE_NOOP("Outcomes", "A picture is not the one that was approved; it was not sent. Approve it again.")
    ),
    "picture_missing": str(
        QT_TRANSLATE_NOOP("Outcomes", "A picture is missing on this computer; it was not sent. Put it back, or edit.")
    ),
    "link_not_live": str(
        QT_TRANSLATE_NOOP("Outcomes", "The article it links to is not live; it was not sent. Publish that first.")
    ),
    "cannot_edit": str(
        QT_TRANSLATE_NOOP("Outcomes", "What is out on {network} cannot be changed by a program; nothing was sent.")
    ),
    "edit_other_parts": str(
        QT_TRANSLATE_NOOP("Outcomes", "The new text makes another number of posts than what is out; nothing was sent.")
    ),
    "post_missing": str(QT_TRANSLATE_NOOP("Outcomes", "It is not in the folder any more; nothing was written.")),
    "taken_back": str(QT_TRANSLATE_NOOP("Outcomes", "It was taken back meanwhile; nothing was changed.")),
    "too_long_with_link": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "With the article’s address the text is too long for {network}; it was not sent. Shorten it."
        )
    ),
    "clock_wrong": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "This computer’s clock is wrong, so {network} let nothing in; nothing was sent. Set it right."
        )
    ),
    "not_a_member": str(
        QT_TRANSLATE_NOOP("Outcomes", "Only members may comment on {network}, and you are none yet; it was not sent.")
    ),
    "no_media_endpoint": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} names no place for pictures; it was not sent. Take them out.")
    ),
    "visibility_not_possible": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "{network} shows its posts to more people than you chose; it was not sent. Choose again."
        )
    ),
    "unknown_network": str(QT_TRANSLATE_NOOP("Outcomes", "This program does not know the network; it was not sent.")),
    "picture_in_preparation": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "{network} was still preparing the picture when the time passed; nothing went out."
        )
    ),
    "post_in_preparation": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} was still preparing the post when the time passed; nothing went out.")
    ),
    "picture_needed": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "{network} takes no words without a picture; it was not sent. Add one.",
        )
    ),
    "pictures_command_failed": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "Your command that puts the folder for pictures online did not end well; nothing was published. See what "
            "it said under Accounts, try it there, then send again.",
        )
    ),
    "pictures_folder_missing": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "The folder that is put online for {network} is not there; it was not sent. Put it back, or name another.",
        )
    ),
    "picture_not_online": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "The picture did not show at its public address in time; nothing was published. See that the "
            "folder is put online, then send again.",
        )
    ),
    "picture_differs_online": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "The public address shows another picture than the approved one; nothing was published. Whatever "
            "puts the folder online must not change pictures.",
        )
    ),
    "pictures_need_address": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "{network} takes pictures only from a public address, not from a computer; it was not sent. Remove them.",
        )
    ),
    "too_early_to_hand_over": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} holds posts for a month at most; nothing was sent.")
    ),
    "quota": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} takes no more posts from this account today; nothing went out.")
    ),
    "picture_not_taken": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} could not read a picture; nothing was sent. Choose another one.")
    ),
    "post_refused": str(QT_TRANSLATE_NOOP("Outcomes", "{network} refused the post; nothing was sent.")),
    "practice_not_started": str(
        QT_TRANSLATE_NOOP("Outcomes", "The practice network did not start in time; nothing was published.")
    ),
    "bad_request": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "The address or login of {network} holds signs that cannot be sent; nothing went."
        )
    ),
    "redirected": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "{network} leads on to {words}; it was not sent there. Connect it anew if you trust it."
        )
    ),
    "untrusted_certificate": str(
        QT_TRANSLATE_NOOP("Outcomes", "{words} shows a certificate this computer does not trust; nothing was sent.")
    ),
    "proxy_refused": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "The proxy of this computer’s network let nothing through; nothing was published."
        )
    ),
    "proxy_unsupported": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "This computer’s proxy is of a kind Brand Assist cannot use; nothing was published."
        )
    ),
    "unreachable": _NOT_REACHED,
    "connect_timeout": _NOT_REACHED,
    "connection_refused": _NOT_REACHED,
    "connection_lost": _NOT_REACHED,
    "name_not_found": _NOT_REACHED,
    "deadline": _NOT_REACHED,
    "timeout": _NOT_REACHED,
    "closed": _NOT_REACHED,
}

# The state is unconfirmed or recalling: it may be published, and nothing sends it again before that is known.
UNSURE: dict[str, str] = {
    "connection_lost": _BROKE_OFF,
    "timeout": str(
        QT_TRANSLATE_NOOP("Outcomes", "We do not know whether {network} has it. It did not answer in time ({when}).")
    ),
    "deadline": str(
        QT_TRANSLATE_NOOP("Outcomes", "We do not know whether {network} has it. It took too long to answer ({when}).")
    ),
    "closed": str(
        QT_TRANSLATE_NOOP("Outcomes", "We do not know whether {network} has it. The program ended meanwhile ({when}).")
    ),
    "interrupted": str(
        QT_TRANSLATE_NOOP("Outcomes", "We do not know whether {network} has it. Sending was interrupted ({when}).")
    ),
    "struck_off": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "We do not know whether {network} has it. The computer that was sending it, “{computer}”, was struck off "
            "({when}).",
        )
    ),
    "lease_lost": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "We do not know whether {network} has it. This computer slept meanwhile ({when})."
        )
    ),
    "not_knowable": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "We do not know whether {network} has it, and it cannot be read there. Look yourself."
        )
    ),
    "absent_twice": str(
        QT_TRANSLATE_NOOP("Outcomes", "We looked twice and did not find it on {network}. It may be sent again.")
    ),
    "could_not_look": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "We do not know whether {network} has it, and could not ask there for a day. Look yourself."
        )
    ),
    "account_gone": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "We do not know whether {network} has it; its account is connected no more. Look yourself."
        )
    ),
    "unknown_network": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "We do not know whether {network} has it; this program cannot ask there. Look yourself."
        )
    ),
    "server_silent": str(
        QT_TRANSLATE_NOOP(
            "Outcomes", "The server of {network} was to send it. We looked twice after its time and did not find it."
        )
    ),
    "handover_unclear": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "We do not know whether the server of {network} took it ({when}). It is asked before anything goes.",
        )
    ),
    "recall_unclear": str(
        QT_TRANSLATE_NOOP(
            "Outcomes",
            "The server of {network} has not said that it gave it back; it may still publish it. It is asked again.",
        )
    ),
    "duplicate": _THERE_ALREADY,
    "comment_duplicate": _THERE_ALREADY,
    "already_published": _THERE_ALREADY,
    "not_json": _ODD_ANSWER,
    "unexpected_json": _ODD_ANSWER,
    "no_address": _ODD_ANSWER,
    "too_large": _ODD_ANSWER,
    "not_scheduled": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} answered, but does not hold the post for its time. Look there.")
    ),
    "not_published": str(
        QT_TRANSLATE_NOOP("Outcomes", "{network} took it and does not show it as published ({when}). Look there.")
    ),
    "unexpected": _BROKE_OFF,
    "unknown": _BROKE_OFF,
    "": _BROKE_OFF,
}

# What nobody could look for is told so, also where a server may hold it.
_SAYS_ENOUGH = ("recall_unclear", "absent_twice", "could_not_look", "account_gone", "unknown_network")

# The state is partly published.
PARTLY: dict[str, str] = {
    "left": str(QT_TRANSLATE_NOOP("Outcomes", "The rest was left; what is up stays.")),
    "rest_waits": str(
        QT_TRANSLATE_NOOP("Outcomes", "The rest has not gone: no computer that is signed in to this account sends it.")
    ),
}


def not_sent(problem: Mapping[str, Any], network: str) -> str:
    """Why nothing went: ours where the code is, else the network's own words, else that it refused."""
    code, words = str(problem.get("code", "")), str(problem.get("words", ""))
    name, translate = network_name(network), QCoreApplication.translate
    if code in NOT_SENT:
        return translate("Outcomes", NOT_SENT[code]).format(
            network=name, words=words or name, computer=problem.get("computer", "")
        )
    if code in SENTENCES:  # what could not even begin: a login, the keychain, a file
        facts = {key: value for key, value in problem.items() if key != "code"}
        return sentence_of(Problem(code, **{"network": name, **facts}))
    if words:
        return translate("Outcomes", "{network} said: {words}").format(network=name, words=words)
    return translate("Outcomes", "{network} refused it ({code}).").format(network=name, code=code)


def unsure(problem: Mapping[str, Any], network: str, when: str, *, with_server: str = "") -> str:
    """What is not known. `when` it was tried; `with_server`: "held" or "unclear" where a server has or may have it."""
    code = str(problem.get("code", ""))
    if with_server == "unclear" and code not in _SAYS_ENOUGH:
        code = "handover_unclear"
    elif with_server and code == "absent_twice":
        code = "server_silent"
    template = UNSURE.get(code, UNSURE[""])
    facts = {"network": network_name(network), "when": when, "computer": problem.get("computer", "")}
    return QCoreApplication.translate("Outcomes", template).format(**facts)


def partly(problem: Mapping[str, Any]) -> str:
    """What was decided about the rest of a thread; empty for nothing."""
    return QCoreApplication.translate("Outcomes", PARTLY.get(str(problem.get("code", "")), ""))
