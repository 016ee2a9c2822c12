"""The network that judges tone: an encoder and one head."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sayso.tone.inputs import NAMED, TARGET
from training.network import MINILM, Encoder, Shape

LABELS = 3


class ToneNetwork(nn.Module):
    """Encoder, and a head on the states of the target and of [CLS].

    The target is marked by the third table of features, which elsewhere tells the layout; it also stands behind the
    text, as in BERT-SPC (Song et al. 2019). forward returns logits (b, 3): negative, neutral, positive.
    """

    def __init__(self, shape: Shape = MINILM, *, dropout: float = 0.1):
        super().__init__()
        self.dropout = dropout
        self.encoder = Encoder(shape, dropout)
        self.hidden = nn.Linear(3 * shape.width, 256)
        self.label = nn.Linear(256, LABELS)

    def forward(self, ids: Tensor, shape: Tensor, quote: Tensor, mark: Tensor, mask: Tensor) -> Tensor:
        states = self.encoder(ids, shape, quote, mark, mask)
        pooled = torch.cat([states[:, 0], _mean(states, mark == TARGET), _mean(states, mark == NAMED)], 1)
        h = F.gelu(self.hidden(F.dropout(pooled, self.dropout, self.training)))
        return self.label(F.dropout(h, self.dropout, self.training))


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weight = chosen.to(states.dtype)[:, :, None]
    return (states * weight).sum(1) / weight.sum(1).clamp(min=1)
