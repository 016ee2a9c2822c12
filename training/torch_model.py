"""A network in torch that answers as the packaged model does, so that one code reads with both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from tokenizers import Tokenizer

from sayso.model.session import Outputs, Window, batches_of, inputs_of, split_outputs
from training.network import Network


class TorchModel:
    """Stands in for sayso.model.session.Model while training."""

    def __init__(self, network: Network, tokenizer: Tokenizer, config: dict[str, Any]):
        self.network, self.tokenizer, self.config = network.eval(), tokenizer, config
        self.cue_distance = network.cue_distance.detach().numpy()
        self.source_distance = network.source_distance.detach().numpy()
        self.max_pieces: int = config["window"]

    def run(self, windows: Sequence[Window]) -> list[Outputs]:
        """As Model.run."""
        answers: dict[int, Outputs] = {}
        for batch in batches_of(windows, self.config["batch_pieces"]):
            inputs = {k: torch.from_numpy(v) for k, v in inputs_of([windows[i] for i in batch]).items()}
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                arrays = [o.float().numpy() for o in self.network(**inputs)]
            for row, i in enumerate(batch):
                answers[i] = split_outputs(arrays, row, len(windows[i]))
        return [answers[i] for i in range(len(windows))]
