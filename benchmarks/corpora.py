"""Where the data to measure on lies, how it is read, and how it is told to be unchanged."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
POLNEAR_DEV = "data/polnear/dev.jsonl.gz"
PANEL = "data/polnear/multi.jsonl.gz"
GUM_DEV = "data/attribution/gum_erst.dev.jsonl"
GUM_MENTIONS = "data/coref/gum.dev.jsonl.gz"
GAP_DEV = "data/coref/gap.dev.jsonl"
GOLD = "gold/dev.jsonl"
UPBEAT = "articles/moscow-upbeat.gold.json"
SCORER = "tools/score.py"
PINNED = (POLNEAR_DEV, PANEL, GUM_DEV, GUM_MENTIONS, GAP_DEV, GOLD, UPBEAT, SCORER)

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a JSON lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """Write rows as JSON lines and return the path."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")
    return path


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hash_corpora(data: Path) -> dict[str, str]:
    """Return the SHA-256 of everything that decides a score: the corpora and the script that scores."""
    return {name: hash_file(data / name) for name in PINNED}


def require_data(data: Path) -> None:
    """Raise FileNotFoundError, with what to do, unless the folder holds what is measured on."""
    missing = [name for name in PINNED if not (data / name).is_file()]
    if missing:
        raise FileNotFoundError(f"{data} has no {missing[0]}: give the folder with the data, `make bench DATA=folder`")
