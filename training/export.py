"""A trained network → model.onnx in eight bits, small and fast on any processor."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Network

INPUTS = ("ids", "shape", "quote", "layout", "mask")
OUTPUTS = ("tags", "content_query", "cue_key", "cue_query", "source_key")
_OPSET = 17


def export_float(network: Network, path: Path) -> None:
    """Write a network as ONNX in 32 bits, batch and length left open."""
    network.eval()
    zeros = torch.zeros(2, 16, dtype=torch.long)
    example = (torch.randint(network.encoder.shape.vocabulary, (2, 16)), zeros, zeros, zeros, torch.ones(2, 16))
    axes = {name: {0: "batch", 1: "length"} for name in (*INPUTS, *OUTPUTS)}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
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
