"""Takes a trunk back out of the package, so that training can go on from it: ``python -m coach.training.restoring STATE`` writes what ``--start`` reads.

It is the inverse of ``coach.training.export``: signed bytes become figures again, off by what storing them cost; heads are as stored, in half precision.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from coach.encoder.heads import HEADS
from coach.encoder.trunk import FOLDERS, Trunk
from coach.training.export import EMBEDDINGS, LAYER, TRUNK_FILES
from coach.training.quantised import stored_figures

_QKV = ("query", "key", "value")
_Named = tuple[str, NDArray[np.float32]]


def restored(trunk: Trunk) -> dict[str, Tensor]:
    """Return the state of a network whose trunk is stored in the package, with all heads that are stored."""
    plain = dict(_of_trunk(stored_figures((FOLDERS[trunk] / TRUNK_FILES[0]).read_bytes())))
    with np.load(HEADS) as heads:
        plain |= {f"heads.{name}": heads[name].astype(np.float32) for name in heads}
    return {name: torch.tensor(figures) for name, figures in plain.items()}


def _of_trunk(found: dict[str, NDArray[np.float32]]) -> Iterator[_Named]:
    yield f"{EMBEDDINGS}.word_embeddings.weight", found["encoder/embeddings_0/weight"]
    positions = found["encoder/position_encodings/encodings"]  # with the one type of piece there is
    yield f"{EMBEDDINGS}.position_embeddings.weight", positions
    yield f"{EMBEDDINGS}.token_type_embeddings.weight", np.zeros((2, positions.shape[1]), np.float32)
    yield from _norm(found, "encoder/layernorm_embedding", f"{EMBEDDINGS}.LayerNorm")
    for number in range(sum(name.endswith("self_attention/linear_0/weight") for name in found)):
        stored, own = f"encoder/layer_{number}", f"{LAYER}.{number}"
        for part in ("weight", "bias"):
            three = np.split(found[f"{stored}/self_attention/linear_0/{part}"], len(_QKV))
            yield from ((f"{own}.attention.self.{name}.{part}", each) for name, each in zip(_QKV, three, strict=True))
            yield f"{own}.attention.output.dense.{part}", found[f"{stored}/self_attention/linear_1/{part}"]
            yield f"{own}.intermediate.dense.{part}", found[f"{stored}/ffn/linear_0/{part}"]
            yield f"{own}.output.dense.{part}", found[f"{stored}/ffn/linear_1/{part}"]
        yield from _norm(found, f"{stored}/self_attention/layer_norm", f"{own}.attention.output.LayerNorm")
        yield from _norm(found, f"{stored}/ffn/layer_norm", f"{own}.output.LayerNorm")


def _norm(found: dict[str, NDArray[np.float32]], stored: str, own: str) -> Iterator[_Named]:
    yield f"{own}.weight", found[f"{stored}/gamma"]
    yield f"{own}.bias", found[f"{stored}/beta"]


def main() -> None:
    """Write the state."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("state", type=Path)
    parser.add_argument("--trunk", choices=[*FOLDERS], default="judging")
    wanted = parser.parse_args()
    torch.save(restored(wanted.trunk), wanted.state)


if __name__ == "__main__":
    main()
