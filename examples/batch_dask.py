"""Coaches many feedbacks on Dask: ``python examples/batch_dask.py IN.jsonl OUT-FOLDER``.

On this machine Dask uses one process a core. On a cluster, connect first (``dask.distributed.Client("scheduler:8786")``) and name
places that all workers reach (``s3://...``): the rest stays as it is. Let every worker compute with one thread
(``OPENBLAS_NUM_THREADS=1``), since the cores are shared by processes.

With Ray Data the same function takes a batch of columns:

    ray.data.read_json("s3://.../in/").map_batches(coach.batch, batch_size=64).write_json("s3://.../out/")

and for a model of your own on many machines, ``coach batch export`` writes requests that ``vllm run-batch`` or Ray Data LLM takes.
"""

import json
import sys

import coach
from dask import bag


def main(source: str, out: str) -> None:
    """Read JSON lines, coach them partition by partition, and write a file of JSON lines for each."""
    records = bag.read_text(source, blocksize="256 kB").map(json.loads)
    records.map_partitions(coach.batch).map(json.dumps).to_textfiles(f"{out}/*.jsonl")


if __name__ == "__main__":
    main(*sys.argv[1:])
