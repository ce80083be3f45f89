"""The few people who follow practice accounts, and what they say. Names are invented.

What they answer follows from the post's text alone, so that a test or a tour sees the same twice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

MOST_PER_CONVERSATION = 2  # statuses of one follower: an answer, and thanks for yours


@dataclass(frozen=True)
class Follower:
    username: str
    name: str
    note: str
    language: str


FOLLOWERS = (
    Follower("ottavia_brembati", "Ottavia Brembati", "Logistica, biciclette, pane fatto in casa.", "it"),
    Follower("nerio_calzolari", "Nerio Calzolari", "Ex direttore di negozio. Oggi insegno il mestiere.", "it"),
    Follower("philippa_thornbury", "Philippa Thornbury", "Store design. I notice queues.", "en"),
    Follower("desmond_okereke", "Desmond Okereke", "Operations, mostly before breakfast.", "en"),
    Follower("saskia_lindholm", "Saskia Lindholm", "Writes about work. Reads everything twice.", "en"),
)

ANSWERS = {
    "en": (
        "How long did it take before your teams saw a difference?",
        "Thank you for writing this down. We had the same talk on Monday and nobody had words for it.",
        "I am not convinced. On paper it works; on a Saturday with three people missing it does not.",
        "Which part would you drop if you had to start over tomorrow?",
        "This is the first post on the subject that sounds as if someone had been in the room. Thanks.",
        "Fair, but who pays for it? Head office rarely does.",
        "Did the people on the floor have a say, or were they told afterwards?",
        "Passing this on to my team tonight. Thank you!",
        "You leave out the suppliers. Without them this is half the story.",
        "Would you do the same in a small town, or only where there is footfall?",
        "Good to read this from someone who decides. Have you measured it, or is it a feeling so far?",
        "I tried that two years ago and went back. Happy to tell you why, if you want to hear it.",
    ),
    "it": (
        "Dopo quanto tempo le squadre hanno visto la differenza?",
        "Grazie per averlo scritto. Ne parlavamo lunedì e nessuno trovava le parole.",
        "Non mi convince. Sulla carta funziona, il sabato con tre assenti no.",
        "Se dovesse ricominciare domani, che cosa toglierebbe?",
        "È il primo testo sul tema che sembra scritto da chi c'era. Grazie.",
        "Giusto, ma chi paga? Raramente la sede centrale.",
        "Chi lavora in negozio ha potuto dire la sua, o l'ha saputo dopo?",
        "Stasera lo giro alla mia squadra. Grazie!",
        "Mancano i fornitori. Senza di loro è metà della storia.",
        "Lo farebbe anche in una città piccola, o solo dove c'è passaggio?",
        "Fa piacere leggerlo da chi decide. L'avete misurato o per ora è una sensazione?",
        "Io ci ho provato due anni fa e sono tornato indietro. Se vuole le racconto perché.",
    ),
}
THANKS = {
    "en": (
        "Thank you for taking the time to answer.",
        "That helps, thanks. I will try it next week.",
        "Clear now, thank you!",
    ),
    "it": (
        "Grazie per avermi risposto.",
        "Mi è utile, grazie. La settimana prossima provo.",
        "Ora è chiaro, grazie!",
    ),
}


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def answers(text: str, language: str | None) -> list[tuple[str, str]]:
    """Who answers a new post, and with what: one or two followers, as (username, sentence)."""
    digest = _digest(text)
    tongue = language if language in ANSWERS else "en"
    people = sorted(FOLLOWERS, key=lambda f: (f.language != tongue, _digest(f.username + text)))
    chosen = people[: 1 + digest[0] % 2]
    sentences = ANSWERS[tongue]
    first = digest[1] % len(sentences)
    return [(who.username, sentences[(first + 5 * at) % len(sentences)]) for at, who in enumerate(chosen)]


def applause(text: str) -> tuple[int, int]:
    """How many followers like a post, and how many pass it on."""
    digest = _digest(text)
    likes = digest[2] % (len(FOLLOWERS) + 1)
    return likes, digest[3] % (likes + 1)


def thanks(text: str, language: str | None) -> str:
    """What a follower says to your answer: mostly nothing more, sometimes thanks."""
    digest = _digest(text)
    sentences = THANKS[language if language in THANKS else "en"]
    return sentences[digest[1] % len(sentences)] if digest[0] % 2 else ""
