"""The words beside the state glyphs and promise marks, the same on every screen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from ui.glyphs import Glyph

WORDS: dict[Glyph, str] = {
    "draft": str(QT_TRANSLATE_NOOP("States", "Draft")),
    "awaiting": str(QT_TRANSLATE_NOOP("States", "Awaiting approval")),
    "changes_requested": str(QT_TRANSLATE_NOOP("States", "Changes requested")),
    "approved": str(QT_TRANSLATE_NOOP("States", "Approved")),
    "scheduled": str(QT_TRANSLATE_NOOP("States", "Scheduled")),
    "handed_over": str(QT_TRANSLATE_NOOP("States", "Handed over")),
    "your_turn": str(QT_TRANSLATE_NOOP("States", "Your turn")),
    "sending": str(QT_TRANSLATE_NOOP("States", "Sending")),
    "published": str(QT_TRANSLATE_NOOP("States", "Published")),
    "partly_published": str(QT_TRANSLATE_NOOP("States", "Partly published")),
    "refused": str(QT_TRANSLATE_NOOP("States", "Refused")),
    "unconfirmed": str(QT_TRANSLATE_NOOP("States", "Unconfirmed")),
    "missed": str(QT_TRANSLATE_NOOP("States", "Missed")),
    "held": str(QT_TRANSLATE_NOOP("States", "Held")),
    "recalling": str(QT_TRANSLATE_NOOP("States", "Recalling")),
    "cancelled": str(QT_TRANSLATE_NOOP("States", "Cancelled")),
    "taken_back": str(QT_TRANSLATE_NOOP("States", "Taken back")),
    "this_computer": str(QT_TRANSLATE_NOOP("States", "This computer")),
    "server": str(QT_TRANSLATE_NOOP("States", "The server")),
    "you": str(QT_TRANSLATE_NOOP("States", "You")),
}

PROMISES_IN_FULL: dict[Glyph, str] = {
    "this_computer": str(QT_TRANSLATE_NOOP("States", "{network}: sent by this computer, which must be on")),
    "server": str(QT_TRANSLATE_NOOP("States", "{network}: its server sends it, this computer may be off")),
    "you": str(QT_TRANSLATE_NOOP("States", "{network}: you send it")),
}

# Icon and name by the network's name on the command line; names of products are not translated.
NETWORKS: dict[str, tuple[str, str]] = {
    "practice": ("target", str(QT_TRANSLATE_NOOP("Networks", "Practice"))),
    "site": ("globe-simple", str(QT_TRANSLATE_NOOP("Networks", "Your site"))),
    "folder": ("globe-simple", str(QT_TRANSLATE_NOOP("Networks", "Site folder"))),
    "wordpress": ("globe-simple", "WordPress"),
    "ghost": ("globe-simple", "Ghost"),
    "micropub": ("globe-simple", "Micropub"),
    "mastodon": ("mastodon-logo", "Mastodon"),
    "bluesky": ("butterfly", "Bluesky"),
    "x": ("x-logo", "X"),
    "linkedin": ("linkedin-logo", "LinkedIn"),
    "facebook": ("users", "Facebook"),
    "threads": ("chat-teardrop-text", "Threads"),
    "instagram": ("instagram-logo", "Instagram"),
    "mattermost": ("chat-teardrop-text", "Mattermost"),
    "slack": ("chat-teardrop-text", "Slack"),
    "teams": ("chat-teardrop-text", "Teams"),
    "pinterest": ("image", "Pinterest"),
    "assisted": ("arrow-square-out", str(QT_TRANSLATE_NOOP("Networks", "By hand"))),
}


def state_words(glyph: Glyph) -> str:
    """The word beside a glyph, in the language in force."""
    return QCoreApplication.translate("States", WORDS[glyph])


def promise_words(promise: Glyph, network: str) -> str:
    """Who sends a post, written out; `network` is the name a person knows."""
    return QCoreApplication.translate("States", PROMISES_IN_FULL[promise]).format(network=network)


def others_words(network: str, computers: Sequence[str]) -> str:
    """Who sends where this computer does not: one of these, by name; none of them: nobody can."""
    translate = QCoreApplication.translate
    if not computers:
        return translate("States", "{network}: no computer holds its login any more").format(network=network)
    if len(computers) == 1:
        words = translate("States", "{network}: sent by “{computer}”, which must be on")
        return words.format(network=network, computer=computers[0])
    words = translate("States", "{network}: sent by one of these, which must be on: {computers}")
    return words.format(network=network, computers=", ".join(computers))


def network_name(network: str) -> str:
    """What a person calls a network; one we do not know keeps its own name."""
    return QCoreApplication.translate("Networks", NETWORKS[network][1]) if network in NETWORKS else network


def account_words(label: str, network: str) -> str:
    """What a person calls an account: its own name, unless that only repeats the network's."""
    name = network_name(network)
    first = NETWORKS[network][1] if network in NETWORKS else ""  # what a new workspace called it, in English
    return name if label.casefold() in ("", name.casefold(), first.casefold(), network) else label


def full_account_words(label: str, network: str) -> str:
    """The same with the network before it."""
    name, own = network_name(network), account_words(label, network)
    return name if own == name else f"{name}: {own}"


def network_icon(network: str) -> str:
    """The icon of a network."""
    return NETWORKS[network][0] if network in NETWORKS else "globe-simple"


def money(amount: Decimal | int, currency: str) -> str:
    """An amount to the cent, half cents up, written as the language does."""
    sign = {"USD": "US$", "EUR": "€"}.get(currency, currency)
    cents = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{sign} {QLocale().toString(float(cents), 'f', 2)}"


def language_name(language: str) -> str:
    """As its own speakers call it: Italiano, English; the code itself where nobody knows."""
    known = QLocale(language)
    if not language or known.language() == QLocale.Language.C:
        return language
    name = "English" if known.language() == QLocale.Language.English else known.nativeLanguageName()
    return name[:1].upper() + name[1:]
