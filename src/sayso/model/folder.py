"""A folder that holds a model: compared with its hashes, and its network loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnxruntime as ort
from tokenizers import Tokenizer

from sayso.errors import ModelError

_MEND = "install sayso again, or name another folder"


def check_folder(folder: Path, *, files: Sequence[str], format_: int) -> dict[str, Any]:
    """Compare a folder's files with the hashes in its meta.json, and return what that says.

    Raises ModelError if a file is missing, altered or made for another format.
    """
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"{folder} is no model folder: meta.json cannot be read ({error.strerror}); {_MEND}") from None
    except ValueError as error:
        raise ModelError(f"{folder / 'meta.json'} is not JSON ({error}); {_MEND}") from None
    if not isinstance(meta, dict) or not isinstance(meta.get("sha256"), dict):
        raise ModelError(f"{folder / 'meta.json'} holds no hashes; {_MEND}")
    if meta.get("format") != format_:
        raise ModelError(f"{folder} has format {meta.get('format')!r}, this sayso reads {format_}; update sayso")
    for name in files:
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"{folder / name} cannot be read ({error.strerror}); {_MEND}") from None
        if found != meta["sha256"].get(name):
            raise ModelError(f"{folder / name} was altered: SHA-256 {found[:12]}… is not that of meta.json; {_MEND}")
    return meta


def open_network(path: Path, *, threads: int) -> ort.InferenceSession:
    """Load an ONNX file. Raises ModelError if that fails."""
    try:
        return ort.InferenceSession(str(path), _session_options(threads), providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base but this
        raise ModelError(f"{path} cannot be loaded ({str(error).splitlines()[0]}); {_MEND}") from error


def _session_options(threads: int) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "1" if threads > 1 else "0")
    return options


def open_tokenizer(path: Path) -> Tokenizer:
    """Load word pieces, without the padding and cutting that the file asks for."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
