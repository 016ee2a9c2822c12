"""A trained network → model.onnx in eight bits, small and fast on any processor."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Network
from training.pairs import PairScorer

INPUTS = ("ids", "shape", "quote", "layout", "mask")
OUTPUTS = ("tags", "content_query", "cue_key", "cue_query", "source_key")
MENTION_OUTPUTS = ("names", "nouns", "anaphor", "antecedent")
_OPSET = 17


def export_float(network: Network, path: Path) -> None:
    """Write a network as ONNX in 32 bits, batch and length left open."""
    network.eval()
    zeros = torch.zeros(2, 16, dtype=torch.long)
    example = (torch.randint(network.encoder.shape.vocabulary, (2, 16)), zeros, zeros, zeros, torch.ones(2, 16))
    outputs = OUTPUTS if network.mentions is None else OUTPUTS + MENTION_OUTPUTS
    axes = {name: {0: "batch", 1: "length"} for name in (*INPUTS, *outputs)}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def export_int8(network: Network, path: Path) -> None:
    """Write a network as ONNX with weights in eight bits, quantised per channel.

    reduce_range keeps seven bits, without which processors that lack VNNI overflow when they add up products.
    """
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        export_float(network, whole)
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
