"""What ``coach batch run`` reaches: ``python -m tests.benchmarks.batches throughput|memory|endpoint|kills [RECORDS]``.

The feedbacks are those of ``tests/benchmarks/feedback``, again and again with a number of their own. Every figure is taken from whole
processes: seconds by the clock, seconds of the processor, and the peak of resident memory of every process, as the kernel counts them.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coach.training.feedbacks import read

from tests.batches import PROGRAM, START
from tests.model_server import answering, write_known

FEEDBACK = Path(__file__).parent / "feedback"
PAUSE = 0.2
CONCURRENCY = 32
KILLS = 10


@dataclass
class Run:
    """One process with its children, watched until it ended. ``peaks`` are resident memory in MB, the largest first."""

    seconds: float = 0.0
    processor: float = 0.0
    peaks: list[float] = field(default_factory=list)


def write_records(path: Path, number: int) -> Path:
    """Write as many records, none of them the same."""
    texts = [each.text for each in read(sorted(FEEDBACK.glob("*.txt")))]
    with path.open("w", encoding="utf-8") as lines:
        for each in range(number):
            lines.write(json.dumps({"id": each, "text": f"{texts[each % len(texts)]}\n\nReference {each}."}) + "\n")
    return path


def run(*words: str | Path) -> Run:
    """Run ``coach batch run`` to its end and measure it."""
    before = os.times()
    began = time.perf_counter()
    process = subprocess.Popen([*PROGRAM, "run", *map(str, words), *START, "-q"], stderr=subprocess.DEVNULL)
    peaks: dict[int, float] = {}
    while process.poll() is None:
        for pid in _family(process.pid):
            peaks[pid] = _peak(pid) or peaks.get(pid, 0.0)
        time.sleep(0.05)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(time.perf_counter() - began, processor, sorted(peaks.values(), reverse=True))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _peak(pid: int) -> float | None:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return None
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), None)


def throughput(folder: Path, number: int) -> None:
    """Print how many records a second one process and two come to, start-up taken off."""
    few = write_records(folder / "few.jsonl", 10)
    source = write_records(folder / "in.jsonl", number + 10)
    print("| processes | records a second | records a second of the processor |\n|---|---|---|")  # noqa: T201 - a report
    for jobs in ("1", "2"):
        start = run(few, "-o", folder / f"few-{jobs}.jsonl", "--jobs", jobs)
        whole = run(source, "-o", folder / f"out-{jobs}.jsonl", "--jobs", jobs)
        seconds, processor = whole.seconds - start.seconds, whole.processor - start.processor
        print(f"| {jobs} | {number / seconds:.1f} | {number / processor:.1f} |")  # noqa: T201


def memory(folder: Path, number: int) -> None:
    """Print the peak of every process with a tenth of the records, with all, and with a hundred thousand that fail at once."""
    print("| records | peak of the processes, MB |\n|---|---|")  # noqa: T201
    for count in (number // 10, number):
        source = write_records(folder / f"{count}.jsonl", count)
        peaks = run(source, "-o", folder / f"out-{count}.jsonl", "--jobs", "1").peaks
        print(f"| {count} | {', '.join(f'{peak:.0f}' for peak in peaks)} |")  # noqa: T201
    for count in (1_000, 100_000):
        source = folder / f"empty-{count}.jsonl"
        source.write_text("".join(f'{{"id": {each}, "text": ""}}\n' for each in range(count)), encoding="utf-8")
        peaks = run(source, "-o", folder / f"failed-{count}.jsonl", "--jobs", "1").peaks
        print(f"| {count}, all failing | {', '.join(f'{peak:.0f}' for peak in peaks)} |")  # noqa: T201


def endpoint(folder: Path, number: int) -> None:
    """Print the requests a second at a server whose answers take a while, beside what would be ideal, and whether a rate is kept."""
    print("| answers take | requests a second | ideal | share | processor, s a record |\n|---|---|---|---|---|")  # noqa: T201
    for pause in (PAUSE, 10 * PAUSE):
        with answering(pause) as server:
            source = write_known(folder / f"in-{pause}.jsonl", number)
            words = ["-m", "m", "--base-url", server.url, "--concurrency", str(CONCURRENCY)]
            took = run(source, "-o", folder / f"out-{pause}.jsonl", *words).processor / number
            times = [at for at, _ in server.asked]
        reached, ideal = (len(times) - 1) / (times[-1] - times[0]), CONCURRENCY / pause
        print(f"| {pause:g} s | {reached:.1f} | {ideal:.0f} | {reached / ideal:.2f} | {took:.3f} |")  # noqa: T201
    with answering(PAUSE) as server:
        source = write_known(folder / "in-rate.jsonl", 20)
        rate = 600
        words = ["-m", "m", "--base-url", server.url, "--concurrency", "32", "--requests-a-minute", str(rate)]
        run(source, "-o", folder / "out-rate.jsonl", *words)
        times = [at for at, _ in server.asked]
    most = max(sum(0 <= at - first < 1 for at in times) for first in times)
    mean = 60 * (len(times) - 1) / (times[-1] - times[0])
    print(f"\nAt {rate} a minute: {mean:.0f} a minute, at most {most} in a second.")  # noqa: T201


def kills(folder: Path, number: int) -> None:
    """Kill a run at a model at ten random moments and print what was asked twice, and whether the end is as if undisturbed."""
    chance = random.Random(20)  # noqa: S311 - no secret
    source, out = write_known(folder / "in.jsonl", number), folder / "out.jsonl"
    with answering(0.02) as server:
        words = ("-m", "m", "--base-url", server.url, "--concurrency", "8")
        run(source, "-o", folder / "undisturbed.jsonl", *words)
        server.asked.clear()
        killed = 0
        for _ in range(KILLS):
            moment = _lines(out) + chance.randint(1, max(1, number // (KILLS + 2)))
            process = subprocess.Popen([*PROGRAM, "run", source, "-o", out, *words, *START, "-q"])
            while process.poll() is None and _lines(out) < moment:
                time.sleep(chance.uniform(0, 0.05))
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                killed += 1
            process.wait()
        run(source, "-o", out, *words)
        times = Counter(server.bodies)
    same = out.read_bytes() == (folder / "undisturbed.jsonl").read_bytes()
    again = sum(times.values()) - len(times)
    print(f"{number} records, {killed} kills: {again} of {sum(times.values())} requests were made again.")  # noqa: T201
    print(f"The lines are {'the same as' if same else 'NOT those'} of an undisturbed run.")  # noqa: T201


def _lines(out: Path) -> int:
    return out.read_bytes().count(b"\n") if out.exists() else 0


PARTS = {"throughput": (throughput, 300), "memory": (memory, 1000), "endpoint": (endpoint, 600), "kills": (kills, 2000)}


def main() -> None:
    """Measure one part and print it."""
    part, usual = PARTS[sys.argv[1]]
    with tempfile.TemporaryDirectory() as folder:
        part(Path(folder), int(sys.argv[2]) if len(sys.argv) > 2 else usual)


if __name__ == "__main__":
    main()
