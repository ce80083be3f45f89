"""Packages of others that bring networks: the example of `tests/networks/example_package`, built and laid out."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copytree

EXAMPLE = Path(__file__).parents[1] / "networks" / "example_package"


def lay_out_example(folder: Path) -> Path:
    """Build the example's wheel and unpack it, as an installer does; returns the folder to import from."""
    source = copytree(EXAMPLE, folder / "source", ignore=lambda _, names: [n for n in names if n == "__pycache__"])
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "wheels")]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (wheel,) = (folder / "wheels").glob("*.whl")
    home = folder / "site-packages"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(home)
    return home


def lay_out_broken(folder: Path) -> Path:
    """A package with a network that cannot be imported, one that is none, one under a false name, one that exits."""
    home = folder / "broken"
    (home / "brandassist_broken-1.0.dist-info").mkdir(parents=True)
    modules = {
        "absent": "import a_library_nobody_has",
        "hollow": "class Hollow:\n    info = None\n\nNETWORK = Hollow()",
        "false": "from brandassist_letterbox import NETWORK",
        "leaving": "raise SystemExit(3)",
    }
    entries = ["[brandassist.networks]"]
    for name, text in modules.items():
        (home / f"broken_{name}.py").write_text(text, "utf-8")
        entries.append(f"{name} = broken_{name}:NETWORK")
    about = home / "brandassist_broken-1.0.dist-info"
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: brandassist-broken\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text("\n".join(entries) + "\n", "utf-8")
    return home
