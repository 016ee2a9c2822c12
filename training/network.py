"""The encoder and its heads, in torch; the runtime knows them only as an ONNX file.

Two encoders share one layer: MiniLM (Wang et al. 2020; absolute positions) is what is shipped, MPNet (Song et al.
2020; positions relative, in buckets) teaches it. Their vocabularies cut words alike: MPNet's numbers are four higher.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from sayso.model.features import LAYOUTS, QUOTES, SHAPES
from sayso.model.spots import NAME_TAGS, NOUN_TAGS
from training.corpus import TAGS

DISTANCES = 64
# Length of what is kept of each mention, as a word that points back and as one pointed to.
VECTORS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of an encoder; `relative` for MPNet's positions."""

    layers: int
    width: int
    heads: int
    vocabulary: int
    positions: int
    relative: bool = False


MINILM = Shape(layers=6, width=384, heads=12, vocabulary=30522, positions=512)
MPNET = Shape(layers=12, width=768, heads=12, vocabulary=30527, positions=514, relative=True)


class Layer(nn.Module):
    """Transformer layer, norm after the sum (Vaswani et al. 2017)."""

    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm_attention = nn.LayerNorm(width, 1e-12)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, 1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, width = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        mixed = self.attend(q, k, v, bias)
        x = self.norm_attention(x + self.out(mixed.transpose(1, 2).reshape(rows, length, width)))
        return self.norm(x + self._drop(self.down(F.gelu(self.up(x)))))

    def attend(self, q: Tensor, k: Tensor, v: Tensor, bias: Tensor) -> Tensor:
        if torch.onnx.is_in_onnx_export():  # plain operators, which the quantiser and runtime know
            return torch.softmax(q @ k.transpose(2, 3) / math.sqrt(q.shape[-1]) + bias, -1) @ v
        return F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))

    def _drop(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.dropout, self.training)


class Encoder(nn.Module):
    """Embeddings of pieces, places, letter shapes, quotation marks and layout, then the layers."""

    def __init__(self, shape: Shape, dropout: float = 0.1):
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.features = nn.ModuleList(nn.Embedding(n, shape.width) for n in (SHAPES, QUOTES, LAYOUTS))
        for table in self.features:
            nn.init.normal_(table.weight, std=0.02)
        self.norm = nn.LayerNorm(shape.width, 1e-12 if not shape.relative else 1e-5)
        self.layers = nn.ModuleList(Layer(shape.width, shape.heads, dropout) for _ in range(shape.layers))
        self.relative = nn.Embedding(32, shape.heads) if shape.relative else None

    def forward(self, ids: Tensor, shape: Tensor, quote: Tensor, layout: Tensor, mask: Tensor) -> Tensor:
        length = ids.shape[1]
        first = 2 if self.relative else 0  # MPNet counts places from 2
        x = self.words(self._numbers(ids, mask)) + self.places.weight[first : first + length]
        for table, values in zip(self.features, (shape, quote, layout), strict=True):
            x = x + table(values)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        if self.relative is not None:
            bias = bias + self.relative(_mpnet_buckets(length)).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def _numbers(self, ids: Tensor, mask: Tensor) -> Tensor:
        if self.relative is None:
            return ids
        shifted = ids + 4
        shifted = torch.where(ids == 101, 0, torch.where(ids == 102, 2, shifted))
        return torch.where(mask == 0, 1, shifted)


def _mpnet_buckets(length: int, buckets: int = 32, furthest: int = 128) -> Tensor:
    """Number the distances as MPNet (and T5, Raffel et al. 2020) does: half of them exact, half logarithmic."""
    place = torch.arange(length)
    away = -(place[None, :] - place[:, None])
    half = buckets // 2
    side = (away < 0).long() * half
    away = away.abs()
    exact = half // 2
    far = exact + (torch.log(away.float().clamp(min=1) / exact) / math.log(furthest / exact) * (half - exact)).long()
    return side + torch.where(away < exact, away, far.clamp(max=half - 1))


class Network(nn.Module):
    """Encoder with heads for tags and links.

    Contents point to their cue and cues to their source by dot products (Dozat & Manning 2017) plus a learned bias
    for the distance. forward returns tag logits (b, n, 7), content queries, cue keys, cue queries, source keys
    (b, n, links each).
    """

    def __init__(self, shape: Shape = MINILM, *, links: int = 64, dropout: float = 0.1):
        super().__init__()
        width = shape.width
        self.links, self.dropout = links, dropout
        self.encoder = Encoder(shape, dropout)
        self.hidden = nn.Linear(width, 384)
        self.tag = nn.Linear(384, TAGS)
        self.content_query, self.cue_key = nn.Linear(384, links), nn.Linear(384, links)
        self.cue_query, self.source_key = nn.Linear(384, links), nn.Linear(384, links)
        self.cue_distance, self.source_distance = (nn.Parameter(_first_distances()) for _ in range(2))
        self.mentions: MentionHeads | None = None

    def add_mention_heads(self) -> None:
        """Let the network find mentions too: forward then returns their four outputs behind the others."""
        self.mentions = MentionHeads(self.encoder.shape.width, self.dropout)

    def forward(self, ids: Tensor, shape: Tensor, quote: Tensor, layout: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        states = self.encoder(ids, shape, quote, layout, mask)
        return (*self._attributions(states), *(self.mentions(states) if self.mentions is not None else ()))

    def _attributions(self, states: Tensor) -> tuple[Tensor, ...]:
        h = F.dropout(F.gelu(self.hidden(states)), self.dropout, self.training)
        scale = 1 / math.sqrt(self.links)
        return (
            self.tag(h),
            self.content_query(h) * scale,
            self.cue_key(h),
            self.cue_query(h) * scale,
            self.source_key(h),
        )


class MentionHeads(nn.Module):
    """Heads for names and nouns and for what each piece points back to.

    forward returns name logits (b, n, 9), noun logits (b, n, 5), vectors as anaphor and as antecedent (b, n, vectors).
    """

    def __init__(self, width: int, dropout: float, *, vectors: int = VECTORS):
        super().__init__()
        self.dropout = dropout
        self.hidden = nn.Linear(width, 256)
        self.name, self.noun = nn.Linear(256, NAME_TAGS), nn.Linear(256, NOUN_TAGS)
        self.anaphor, self.antecedent = nn.Linear(256, vectors), nn.Linear(256, vectors)

    def forward(self, states: Tensor) -> tuple[Tensor, ...]:
        h = F.dropout(F.gelu(self.hidden(states)), self.dropout, self.training)
        return self.name(h), self.noun(h), self.anaphor(h), self.antecedent(h)


def _first_distances() -> Tensor:
    """Start with a mild preference for near ones: minus the logarithm of the bucket's distance, over ten."""
    number = torch.arange(DISTANCES // 2).float()
    away = torch.where(number < 8, number, 8 * 2 ** ((number - 8) / 4))
    return -0.1 * torch.log(torch.cat([away, away]) + 1)


def distance_buckets(rows: Tensor, columns: Tensor) -> Tensor:
    """Number the signed distances columns − rows: exact to 7, then four buckets a doubling."""
    away = columns[None, :] - rows[:, None]
    size = away.abs().float()
    bucket = torch.where(size < 8, size, 8 + 4 * torch.log2(size.clamp(min=8) / 8)).floor().clamp(max=31).long()
    return torch.where(away < 0, bucket, bucket + 32)


def link_scores(query: Tensor, key: Tensor, distance: Tensor, mask: Tensor) -> Tensor:
    """Score every place as what every other place points to: (b, n, n), padding far below."""
    place = torch.arange(query.shape[1])
    bias = 10 * distance[distance_buckets(place, place)]
    return query @ key.transpose(1, 2) + bias + ((mask - 1) * 1e4)[:, None, :]


def source_scores(query: Tensor, key: Tensor, distance: Tensor, mask: Tensor) -> Tensor:
    """As link_scores, but place 0 stands for "no source" and has no distance."""
    place = torch.arange(query.shape[1])
    bias = 10 * distance[distance_buckets(place, place)]
    bias = torch.cat([torch.zeros_like(bias[:, :1]), bias[:, 1:]], 1)
    return query @ key.transpose(1, 2) + bias + ((mask - 1) * 1e4)[:, None, :]


def load_minilm(network: Network, weights: Path) -> None:
    """Copy the published weights of MiniLM (BERT's names) into an encoder."""
    w = load_file(weights)
    e = network.encoder
    with torch.no_grad():
        e.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        e.places.weight.copy_(
            w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(e.norm, w, "embeddings.LayerNorm")
        for i, layer in enumerate(e.layers):
            at = f"encoder.layer.{i}."
            _copy_joined(layer.qkv, w, [f"{at}attention.self.{x}" for x in ("query", "key", "value")])
            _copy(layer.out, w, at + "attention.output.dense")
            _copy(layer.norm_attention, w, at + "attention.output.LayerNorm")
            _copy(layer.up, w, at + "intermediate.dense")
            _copy(layer.down, w, at + "output.dense")
            _copy(layer.norm, w, at + "output.LayerNorm")


def load_mpnet(network: Network, weights: Path) -> None:
    """Copy the published weights of MPNet into an encoder."""
    w = load_file(weights)
    e = network.encoder
    assert e.relative is not None
    # Learning these costs a tenth of every step, and they were learnt from far more text than there is here.
    e.relative.weight.requires_grad_(False)
    e.words.weight.requires_grad_(False)
    with torch.no_grad():
        e.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        e.places.weight.copy_(w["embeddings.position_embeddings.weight"])
        e.relative.weight.copy_(w["encoder.relative_attention_bias.weight"])
        _copy(e.norm, w, "embeddings.LayerNorm")
        for i, layer in enumerate(e.layers):
            at = f"encoder.layer.{i}."
            _copy_joined(layer.qkv, w, [f"{at}attention.attn.{x}" for x in "qkv"])
            _copy(layer.out, w, at + "attention.attn.o")
            _copy(layer.norm_attention, w, at + "attention.LayerNorm")
            _copy(layer.up, w, at + "intermediate.dense")
            _copy(layer.down, w, at + "output.dense")
            _copy(layer.norm, w, at + "output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(weights[f"{name}.{part}"])


def _copy_joined(module: nn.Linear, weights: dict[str, Tensor], names: list[str]) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(torch.cat([weights[f"{name}.{part}"] for name in names]))
