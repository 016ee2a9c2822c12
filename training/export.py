"""A trained network → model.onnx in eight bits, small and fast on any processor."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Network
from training.pairs import PairScorer

INPUTS = ("ids", "shape", "quote", "layout", "mask")
OUTPUTS = ("tags", "content_query", "cue_key", "cue_query", "source_key")
MENTION_OUTPUTS = ("names", "nouns", "anaphor", "antecedent")
AXES = ("batch", "length")
_OPSET = 17


def export_network(network: Network, path: Path) -> None:
    """Write the network that finds statements as ONNX with weights in eight bits."""
    zeros = torch.zeros(2, 16, dtype=torch.long)
    example = (torch.randint(network.encoder.shape.vocabulary, (2, 16)), zeros, zeros, zeros, torch.ones(2, 16))
    outputs = OUTPUTS if network.mentions is None else OUTPUTS + MENTION_OUTPUTS
    export_int8(network, path, example=example, inputs=INPUTS, outputs=dict.fromkeys(outputs, 2))


def export_float(
    network: nn.Module, path: Path, *, example: tuple[Tensor, ...], inputs: Sequence[str], outputs: Mapping[str, int]
) -> None:
    """Write a network as ONNX in 32 bits, batch and length left open.

    outputs: each with the number of its axes that are left open: 1 for what is said of a text, 2 of each piece.
    """
    network.eval()
    open_axes = {**dict.fromkeys(inputs, 2), **outputs}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={name: dict(enumerate(AXES[:n])) for name, n in open_axes.items()},
        opset_version=_OPSET,
        dynamo=False,
    )


def export_int8(
    network: nn.Module, path: Path, *, example: tuple[Tensor, ...], inputs: Sequence[str], outputs: Mapping[str, int]
) -> None:
    """Write a network as ONNX with weights in eight bits, quantised per channel.

    reduce_range keeps seven bits, without which processors that lack VNNI overflow when they add up products.
    """
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        export_float(network, whole, example=example, inputs=inputs, outputs=outputs)
        quantize_dynamic(
            whole,
            path,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def export_pairs(scorer: PairScorer, path: Path) -> None:
    """Write the scorer of pairs as plain arrays, which sayso.resolve.scorer reads."""
    arrays = {
        "features": scorer.features.weight,
        "feature": scorer.feature.weight,
        "product": scorer.product.weight,
        "product_bias": scorer.product.bias,
        "score": scorer.score.weight,
        "nobody": scorer.nobody.weight,
        "nobody_bias": scorer.nobody.bias,
    }
    np.savez(path, **{name: array.detach().numpy() for name, array in arrays.items()})
