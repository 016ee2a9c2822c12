"""How much disk an installed sayso takes, with everything it needs and without bytecode."""

from __future__ import annotations

import venv
from pathlib import Path

from benchmarks.command import run
from benchmarks.corpora import ROOT

ENVIRONMENT = ROOT / ".cache" / "bench-size"
_INSTALLER = ("pip", "setuptools", "wheel")


def measure_size() -> dict[str, float]:
    """Install the checkout into a fresh environment and add up what came with it, in millions of bytes."""
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    python = str(ENVIRONMENT / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    run([*pip, str(ROOT)])
    packages = next((ENVIRONMENT / "lib").glob("python3*/site-packages"))
    return {"installed_mb": measure_packages(packages), "package_mb": measure_folder(packages / "sayso")}


def measure_packages(folder: Path) -> float:
    """Return the size of a site-packages folder without what a new environment already holds."""
    return sum(measure_folder(entry) for entry in folder.iterdir() if not _is_installer(entry.name))


def measure_folder(path: Path) -> float:
    """Return the size of a file, or of all files below a folder, without bytecode, in millions of bytes."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    return sum(file.stat().st_size for file in files if file.suffix != ".pyc") / 1e6


def _is_installer(name: str) -> bool:
    return any(name == tool or (name.startswith(f"{tool}-") and name.endswith(".dist-info")) for tool in _INSTALLER)
