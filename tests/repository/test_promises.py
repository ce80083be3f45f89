"""What the repository promises as a whole, held by reading it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.repository.tracked import ROOT, texts, tracked

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# Classes of one letter keep these patterns from finding themselves.
HOSTS = "|".join(
    (
        r"py[p]i\.org",
        r"python[h]osted\.org",
        r"npm[j]s\.(?:org|com)",
        r"yarn[p]kg\.com",
        r"crates[.]io",
        r"proxy\.go[l]ang",
        r"deb\.deb[i]an\.org",
        r"arch[i]ve\.ubuntu\.com",
    )
)
PATHS = r"(?<![\w.}/~-])/(?:work|root|home|Users)/[\w.]"


@pytest.mark.parametrize("forbidden", [HOSTS, PATHS], ids=["registry host", "path of one machine"])
def test_no_file_names(forbidden: str) -> None:
    hits = {name: match[0] for name, text in texts().items() if (match := re.search(forbidden, text))}
    assert hits == {}


def test_top_level_holds_only_what_is_agreed() -> None:
    agreed = (
        "brandassist ui drafts resources tests docs .ci pyproject.toml requirements.lock Makefile "
        "README.md LICENSE NOTICE CHANGELOG.md CONTRIBUTING.md .gitignore"
    )
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= set(agreed.split())


def required() -> list[Requirement]:
    named = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    return [Requirement(line) for line in named]


def test_every_dependency_is_locked_within_its_range() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"(?m)^([\w.-]+)==(\S+)", lock)
    locked = {canonicalize_name(name): version for name, version in pins}
    for need in required():
        assert locked.get(canonicalize_name(need.name), "nothing") in need.specifier, need


def test_every_dependency_says_why_it_is_here() -> None:
    page = (ROOT / "docs/dependencies.md").read_text("utf-8")
    explained = {canonicalize_name(name) for name in re.findall(r"(?m)^\| ([\w.-]+) \|", page)} - {"package"}
    assert explained == {canonicalize_name(need.name) for need in required()}


# Named by others and never by us: SQLAlchemy imports psycopg, zoneinfo reads tzdata.
UNNAMED = {"psycopg", "tzdata"}
MODULES = {
    "vadersentiment": "vaderSentiment",
    "chunspell": "hunspell",
    "pi-heif": "pi_heif",
    "pillow": "PIL",
    "pyside6-essentials": "PySide6",
    "python-dateutil": "dateutil",
    "python-frontmatter": "frontmatter",
}


def test_every_dependency_of_the_program_is_imported() -> None:
    """What nothing imports has no place in the program."""
    sources = [text for name, text in texts().items() if name.endswith(".py") and not name.startswith("tests/")]
    imported = set(re.findall(r"(?m)^\s*(?:import|from) (\w+)", "\n".join(sources)))
    needed = {canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]} - UNNAMED
    assert {name for name in needed if MODULES.get(name, name) not in imported} == set()


def test_the_engine_runs_without_qt() -> None:
    """Import every module of the engine where PySide6 cannot be imported."""
    script = """
import sys; sys.modules["PySide6"] = sys.modules["ui"] = None
import importlib, pkgutil, brandassist, drafts
for package in (brandassist, drafts):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__") and ".migrations" not in module.name:
            importlib.import_module(module.name)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


BESIDE_THE_MIRROR = {"repository", "journeys", "live", "faults", "bench", "support"}


def test_the_tests_mirror_the_sources() -> None:
    """tests/x and tests/test_x.py speak of brandassist/x, ui, drafts or resources."""
    sources = {path.stem for path in (ROOT / "brandassist").iterdir()} | {"ui", "drafts", "resources"}
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    spoken_of = {folder.parts[0] for folder in folders if folder.parts}
    spoken_of |= {path.stem.removeprefix("test_") for path in (ROOT / "tests").glob("test_*.py")}
    assert spoken_of - BESIDE_THE_MIRROR <= sources


def test_every_part_of_the_program_has_its_tests() -> None:
    """Each package of the engine has a folder or a file of tests, each screen a folder."""
    files = {path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")}
    folders = {path.parent.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    packages = {path.parent.name for path in (ROOT / "brandassist").glob("*/__init__.py")}
    screens = {path.parent.name for path in (ROOT / "ui").glob("*/page.py")}
    assert packages - folders - files == set()
    assert {f"ui/{name}" for name in screens} - folders == set()
