"""Compiles what recognition needs (cues, names, technologies, resources) into one small file: ``python -m coach.catalogue.build``."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coach.catalogue.cues import INDEX, key, tokens

HERE = Path(__file__).parent
_PER_WORD = 0.5
_HINT = 0.4
_TECHNOLOGY = 1.2


def _entries(
    topics: list[dict[str, Any]], technologies: list[list[Any]], idioms: list[str]
) -> Iterator[tuple[str, str, float, str | None]]:
    """Yield words, topic ("" for an idiom), weight and technology; a cue that several topics claim weighs less for each."""
    owners: dict[str, int] = {}
    for topic in topics:
        for cue in {" ".join(tokens(cue)) for cue in topic["cues"]}:
            owners[cue] = owners.get(cue, 0) + 1
    for topic in topics:
        for cue in sorted({" ".join(tokens(cue)) for cue in topic["cues"]}):
            yield cue, topic["id"], round((1 + _PER_WORD * cue.count(" ")) / owners[cue], 2), None
        for hint in sorted({" ".join(tokens(hint)) for hint in topic.get("hints", [])}):
            yield hint, topic["id"], _HINT, None
    for idiom in idioms:
        yield " ".join(tokens(idiom)), "", 0, None
    for name, aliases, topic_id, _ in technologies:
        for alias in sorted({" ".join(tokens(alias)) for alias in aliases} - {""}):
            yield alias, topic_id, _TECHNOLOGY * (1 + _PER_WORD * alias.count(" ")), name


def build() -> dict[str, Any]:
    """Return the index: names by topic, cues by their first word (the topic is its place among the names), technologies and resources."""
    topics = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((HERE / "topics").glob("*.toml"))]
    technologies = [
        [entry["name"], sorted(set(entry["aliases"])), entry["topic"], entry.get("url")]
        for file in sorted((HERE / "technologies").glob("*.toml"))
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["technology"]
    ]
    resources: dict[str, Any] = {}
    for file in sorted((HERE / "resources").glob("*.toml")):
        resources |= tomllib.loads(file.read_text(encoding="utf-8"))
    cues: dict[str, list[str]] = {}
    numbers = {topic["id"]: number for number, topic in enumerate(topics)}
    phrasing = tomllib.loads((HERE / "phrasing.toml").read_text(encoding="utf-8"))
    for words, topic_id, weight, thing in _entries(topics, technologies, phrasing["idioms"]):
        cues.setdefault(key(words.split(" ", 1)[0]), []).append(
            f"{words}|{numbers.get(topic_id, '')}|{weight:g}|{thing or ''}"
        )
    return {
        "names": {topic["id"]: [topic["name"], topic.get("thing")] for topic in topics},
        "trades": {topic["id"]: topic["area"] for topic in topics if topic["area"] in phrasing["trades"]},
        "cues": {first: ";".join(lines) for first, lines in cues.items()},
        "technologies": technologies,
        "resources": resources,
        "ordinary": phrasing["ordinary"],
        "nothing": phrasing["nothing"],
        "with_article": phrasing["with_article"],
    }


def text() -> str:
    """Return the index as it is written to the file."""
    return json.dumps(build(), ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


if __name__ == "__main__":
    INDEX.write_text(text(), encoding="utf-8")
