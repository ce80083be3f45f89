"""The wheel, installed as an application of its own and started where a folder named `ui` lies about."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("brandassist", "drafts", "resources", "ui")
WHERE = f"""
import {", ".join(PACKAGES)}
for package in ({", ".join(PACKAGES)}):
    print(package.__file__)
"""


def call(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel. The locked packages are lent by path: nothing is downloaded."""
    home = tmp_path_factory.mktemp("installed")
    call(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    python = home / "bin" / "python"
    uv = Path(sys.executable).with_name("uv")
    call(uv, "pip", "install", "-q", "--offline", "--no-deps", "--python", python, wheel, cwd=home)
    site = Path(call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    (site / "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return home


@pytest.fixture
def decoy(tmp_path: Path) -> Path:
    """A working folder in which somebody else's `ui` would end the program."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "__init__.py").write_text("raise SystemExit('the decoy was imported')", "utf-8")
    return tmp_path


def test_the_wheel_holds_the_four_packages_and_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    listed = call("git", "ls-files", "--", *PACKAGES, cwd=ROOT)
    assert set(listed.split("\n")) - packed <= {""}


def test_the_program_starts_beside_a_decoy(installed: Path, decoy: Path) -> None:
    assert "brandassist" in call(installed / "bin" / "brandassist", "--help", cwd=decoy)


def test_all_four_packages_come_from_the_wheel(installed: Path, decoy: Path) -> None:
    script = installed / "bin" / "where.py"  # beside the program: the same search path
    script.write_text(WHERE, "utf-8")
    found = call(installed / "bin" / "python", script, cwd=decoy).split()
    assert len(found) == len(PACKAGES)
    assert all(Path(path).is_relative_to(installed) for path in found), found
