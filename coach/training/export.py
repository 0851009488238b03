"""Writes the trained network in the form ``coach.encoder`` reads: the trunk as CTranslate2 stores it, the heads beside it."""

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec
from torch import Tensor

from coach.encoder import KINDS, LABELS
from coach.encoder.heads import HEADS
from coach.encoder.namer import STORED
from coach.encoder.trunk import FOLDERS, Trunk
from coach.encoder.wordpiece import UNKNOWN, VOCABULARY, vocabulary
from coach.training.namer import Namer
from coach.training.quantised import rescaled

LAYER = "trunk.encoder.layer"
EMBEDDINGS = "trunk.embeddings"
_ATTENTION_HEADS = 12
_EPSILON = 1e-12
TRUNK_FILES = ("model.bin", "config.json")  # what a trunk is made of beside its vocabulary


def export(trunk: Trunk, state: dict[str, Tensor], labels: dict[str, list[str]]) -> None:
    """Write the weights of a trunk, as signed bytes with a scale for each row, and of its heads."""
    spec = _trunk({name: value.detach().float().numpy() for name, value in state.items()})
    spec.validate()
    spec.optimize(quantization="int8")
    FOLDERS[trunk].mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        for name in TRUNK_FILES:
            shutil.move(Path(folder) / name, FOLDERS[trunk] / name)
    model = FOLDERS[trunk] / TRUNK_FILES[0]
    model.write_bytes(rescaled(model.read_bytes()))
    beside = FOLDERS[trunk] / VOCABULARY.name  # the library looks for it there
    beside.write_text(VOCABULARY.read_text(encoding="utf-8"), encoding="utf-8")
    store_heads({head: (state[f"heads.{head}.weight"], state[f"heads.{head}.bias"]) for head in labels}, labels)


def store_heads(heads: dict[str, tuple[Tensor, Tensor]], labels: dict[str, list[str]]) -> None:
    """Write weight and bias of these heads, in half precision, and their labels; the others stay as they are."""
    stored: dict[str, np.ndarray] = {}
    if HEADS.is_file():
        with np.load(HEADS) as file:
            stored = {name: file[name] for name in file}
    for head, (weight, bias) in heads.items():
        stored[f"{head}.weight"] = weight.detach().float().numpy().astype(np.float16)
        stored[f"{head}.bias"] = bias.detach().float().numpy().astype(np.float16)
    np.savez(HEADS, **stored)
    known = json.loads(LABELS.read_text(encoding="utf-8")) if LABELS.is_file() else {}
    LABELS.write_text(json.dumps(known | labels, indent=1) + "\n", encoding="utf-8")


def store_namer(namer: Namer) -> None:
    """Write the weights of what names remarks, in half precision, the ways of naming that it is asked for in their order, and the words it says besides."""
    stored = {name: value.detach().float().numpy() for name, value in namer.state_dict().items()}
    stored["kind.weight"] = stored["kind.weight"][[namer.manners.index(kind) for kind in KINDS]]
    np.savez(STORED, **{name: value.astype(np.float16) for name, value in stored.items()})
    known = json.loads(LABELS.read_text(encoding="utf-8"))
    LABELS.write_text(json.dumps(known | {"name": namer.listed}, indent=1) + "\n", encoding="utf-8")


def _trunk(plain: dict[str, np.ndarray]) -> transformer_spec.TransformerEncoderModelSpec:
    layers = sum(name.endswith("attention.self.query.weight") for name in plain)
    encoder = transformer_spec.TransformerEncoderSpec(
        layers,
        _ATTENTION_HEADS,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
        num_source_embeddings=1,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = plain[f"{EMBEDDINGS}.word_embeddings.weight"]
    encoder.position_encodings.encodings = (
        plain[f"{EMBEDDINGS}.position_embeddings.weight"] + plain[f"{EMBEDDINGS}.token_type_embeddings.weight"][0]
    )
    _norm(encoder.layernorm_embedding, plain, f"{EMBEDDINGS}.LayerNorm")
    for number, layer in enumerate(encoder.layer):
        own = f"{LAYER}.{number}"
        attention = layer.self_attention
        _linear(attention.linear[0], plain, *(f"{own}.attention.self.{name}" for name in ("query", "key", "value")))
        _linear(attention.linear[1], plain, f"{own}.attention.output.dense")
        _norm(attention.layer_norm, plain, f"{own}.attention.output.LayerNorm")
        _linear(layer.ffn.linear_0, plain, f"{own}.intermediate.dense")
        _linear(layer.ffn.linear_1, plain, f"{own}.output.dense")
        _norm(layer.ffn.layer_norm, plain, f"{own}.output.LayerNorm")
    found = transformer_spec.TransformerEncoderModelSpec(encoder, pooling_layer=False)
    found.config.unk_token = UNKNOWN
    found.config.layer_norm_epsilon = _EPSILON
    found.register_vocabulary(list(vocabulary()))
    return found


def _linear(layer: common_spec.LinearSpec, plain: dict[str, np.ndarray], *names: str) -> None:
    layer.weight = np.concatenate([plain[f"{name}.weight"] for name in names])
    layer.bias = np.concatenate([plain[f"{name}.bias"] for name in names])


def _norm(layer: common_spec.LayerNormSpec, plain: dict[str, np.ndarray], name: str) -> None:
    layer.gamma = plain[f"{name}.weight"]
    layer.beta = plain[f"{name}.bias"]
