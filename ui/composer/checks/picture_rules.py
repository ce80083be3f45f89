"""What the checks say of pictures and their descriptions, and what one does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.composer.checks.rule_words import Act

PICTURES: dict[str, str] = {
    "people-refused": str(QT_TRANSLATE_NOOP("Composer", "Somebody in picture {number} refused to be shown.")),
    "people-not-asked": str(QT_TRANSLATE_NOOP("Composer", "The people in picture {number} were not asked yet.")),
    "alt-missing": str(QT_TRANSLATE_NOOP("Composer", "Picture {number} has no description.")),
    "alt-file-name": str(QT_TRANSLATE_NOOP("Composer", "Description {number} is the name of a file: “{text}”")),
    "alt-says-picture": str(
        QT_TRANSLATE_NOOP("Composer", "Description {number} begins with “picture”, which is read out already.")
    ),
    "alt-too-long": str(QT_TRANSLATE_NOOP("Composer", "{network}: description {number} is {over} over {limit}.")),
    "alt-too-long-for-cover": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: description {number} is {over} over a cover’s {limit}.")
    ),
    "picture-too-large": str(QT_TRANSLATE_NOOP("Composer", "Picture {number} is too large for {network}.")),
    "picture-too-wide": str(QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} is wider than {limit}.")),
    "picture-too-tall": str(QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} is taller than {limit}.")),
    "picture-enlarged": str(QT_TRANSLATE_NOOP("Composer", "{network} enlarges picture {number}: it is small.")),
    "picture-not-taken": str(QT_TRANSLATE_NOOP("Composer", "{network} does not take picture {number} as it is.")),
    "picture-stands-still": str(
        QT_TRANSLATE_NOOP("Composer", "{network} gets only the first frame of picture {number}.")
    ),
    "picture-not-alone": str(QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} moves and must be alone.")),
    "picture-missing": str(QT_TRANSLATE_NOOP("Composer", "Picture {number}: its file is gone.")),
    "too-many-pictures": str(QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} pictures; there are {count}.")),
    "no-pictures": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes no pictures from this computer; {count} attached.")
    ),
    "picture-needed": str(QT_TRANSLATE_NOOP("Composer", "{network} takes no words without a picture.")),
}
PICTURES_DO: dict[str, Act] = {
    "people-refused": "remove_picture",
    "people-not-asked": "remove_picture",
    "alt-missing": "describe",
    "alt-file-name": "describe",
    "alt-says-picture": "describe",
    "alt-too-long": "describe",
    "alt-too-long-for-cover": "describe",
    "picture-too-large": "remove_picture",
    "picture-too-wide": "crop",
    "picture-too-tall": "crop",
    "picture-not-taken": "remove_picture",
    "picture-not-alone": "remove_picture",
    "picture-missing": "find_picture",
    "too-many-pictures": "choose_pictures",
    "no-pictures": "remove_picture",
    "picture-needed": "add_picture",
}
