"""Writes the trained network in the form ``coach.encoder`` reads: kernels and embeddings as signed bytes with a scale, the rest in half precision."""

import json

import numpy as np
from safetensors.numpy import save_file
from torch import Tensor

from coach.encoder import LABELS
from coach.encoder.trunk import WEIGHTS, WORDS

_LARGEST = 127
_LAYER = "trunk.encoder.layer"


def export(state: dict[str, Tensor], labels: dict[str, list[str]]) -> None:
    """Write the weights of the trunk and its heads."""
    plain = {name: value.detach().numpy() for name, value in state.items()}
    words = plain["trunk.embeddings.word_embeddings.weight"]
    sizes = np.abs(words).max(1) / _LARGEST
    layers = sum(name.endswith("attention.self.query.weight") for name in plain)
    stored: dict[str, np.ndarray] = {
        WORDS: np.round(words / sizes[:, None]).astype(np.int8),
        "layers": np.array([layers], dtype=np.int8),
        "word.sizes": sizes.astype(np.float16),
        "position": (
            plain["trunk.embeddings.position_embeddings.weight"]
            + plain["trunk.embeddings.token_type_embeddings.weight"][0]
        ).astype(np.float16),
    }
    _norm(stored, "embedding", plain, "trunk.embeddings.LayerNorm")
    for layer in range(layers):
        own = f"{_LAYER}.{layer}"
        parts = [f"{own}.attention.self.{name}" for name in ("query", "key", "value")]
        _kernel(
            stored,
            f"{layer}.attend",
            np.concatenate([plain[f"{part}.weight"] for part in parts]),
            np.concatenate([plain[f"{part}.bias"] for part in parts]),
        )
        for ours, theirs in (
            ("mix", "attention.output.dense"),
            ("inner", "intermediate.dense"),
            ("outer", "output.dense"),
        ):
            _kernel(stored, f"{layer}.{ours}", plain[f"{own}.{theirs}.weight"], plain[f"{own}.{theirs}.bias"])
        _norm(stored, f"{layer}.attention", plain, f"{own}.attention.output.LayerNorm")
        _norm(stored, f"{layer}.output", plain, f"{own}.output.LayerNorm")
    for head in labels:
        _kernel(stored, head, plain[f"heads.{head}.weight"], plain[f"heads.{head}.bias"])
    save_file({name: np.ascontiguousarray(value) for name, value in stored.items()}, WEIGHTS)
    LABELS.write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")


def _kernel(stored: dict[str, np.ndarray], name: str, weight: np.ndarray, bias: np.ndarray) -> None:
    kernel = weight.T
    scale = np.abs(kernel).max(0) / _LARGEST
    stored[f"{name}.kernel"] = np.round(kernel / scale).astype(np.int8)
    stored[f"{name}.kernel.scale"] = scale.astype(np.float32)
    stored[f"{name}.bias"] = bias.astype(np.float16)


def _norm(stored: dict[str, np.ndarray], name: str, plain: dict[str, np.ndarray], theirs: str) -> None:
    stored[f"{name}.gain"] = plain[f"{theirs}.weight"].astype(np.float16)
    stored[f"{name}.shift"] = plain[f"{theirs}.bias"].astype(np.float16)
