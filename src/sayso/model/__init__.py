"""The encoder and what surrounds it: numpy and onnxruntime only."""
