"""Collects what the window says into the translation files, and compiles them: `make translations`.

One file per package of `ui` (`shell.ts` for the rest), so that two people at work rarely meet, and one for what the
rules say of their documents (`sources.ts`), which stands in the data. English has files only for plurals. The compiled
.qm files are kept beside, so that nothing needs Qt's tools to run.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from tests.support import rule_sources

ROOT = Path(__file__).parents[2]
FILES = ROOT / "resources" / "translations"
SHELL_PACKAGES = {"actions", "shell", "theme", "widgets"}
SOURCES = "sources"
LANGUAGES = ("it", "en")


def areas() -> dict[str, list[Path]]:
    """The sources of each translation file; what the rules say stands in none."""
    found: dict[str, list[Path]] = {SOURCES: []}
    for source in sorted((ROOT / "ui").rglob("*.py")):
        package = source.relative_to(ROOT / "ui").parts[0]
        alone = package.endswith(".py") or package in SHELL_PACKAGES
        found.setdefault("shell" if alone else package, []).append(source)
    return found


def collect(area: str, sources: list[Path], language: str, target: Path) -> None:
    """Bring a .ts file up to date with its sources; English holds plurals only."""
    plural = ["-pluralonly"] if language == "en" else []
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext", *plural]
    with TemporaryDirectory() as folder:
        read = sources if area != SOURCES else [rule_sources.written(Path(folder))]
        _tool("lupdate", *options, *map(str, read), "-ts", str(target))
    if not messages(target):
        target.unlink()


def compile_file(source: Path) -> None:
    """Make the .qm beside a .ts."""
    _tool("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def messages(source: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """The messages of a .ts file by context and source text."""
    root = ElementTree.parse(source).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def unfinished(message: ElementTree.Element) -> bool:
    """Whether a message still waits for its translation, or one of its plural forms does."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform")
    return not all((form.text or "").strip() for form in forms) if forms else not (translation.text or "").strip()


def _tool(name: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(tool), *arguments], check=True, capture_output=True)


def main() -> None:
    """Update and compile all; say what still waits for a translation."""
    waiting = 0
    for language in LANGUAGES:
        (FILES / language).mkdir(parents=True, exist_ok=True)
        for area, sources in areas().items():
            target = FILES / language / f"{area}.ts"
            collect(area, sources, language, target)
            if not target.exists():
                target.with_suffix(".qm").unlink(missing_ok=True)
                continue
            compile_file(target)
            for (context, text), message in messages(target).items():
                if unfinished(message):
                    waiting += 1
                    print(f"{language}/{target.name}: {context}: {text}")
    print(f"{waiting} to translate" if waiting else "All is translated.")


if __name__ == "__main__":
    main()
