"""Compiles what recognition needs (cues, names, technologies, resources) into one small file: ``python -m coach.catalogue.build``."""

import json
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
INDEX = HERE / "index.json"


def build() -> dict[str, Any]:
    """Return the index: names and cues by topic, idioms, technologies and resources."""
    topics = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((HERE / "topics").glob("*.toml"))]
    technologies = [
        [entry["name"], sorted(set(entry["aliases"])), entry["topic"], entry.get("url")]
        for file in sorted((HERE / "technologies").glob("*.toml"))
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["technology"]
    ]
    resources: dict[str, Any] = {}
    for file in sorted((HERE / "resources").glob("*.toml")):
        resources |= tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        "names": {topic["id"]: [topic["name"], topic.get("thing")] for topic in topics},
        "cues": {topic["id"]: topic["cues"] for topic in topics},
        "hints": {topic["id"]: topic.get("hints", []) for topic in topics},
        "idioms": tomllib.loads((HERE / "idioms.toml").read_text(encoding="utf-8"))["idioms"],
        "technologies": technologies,
        "resources": resources,
    }


def text() -> str:
    """Return the index as it is written to the file."""
    return json.dumps(build(), ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


if __name__ == "__main__":
    INDEX.write_text(text(), encoding="utf-8")
