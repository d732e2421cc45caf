"""Classes of growing size through `autograder grade`: time and memory a submission, and whether
either grows with the class.

    .venv/bin/python benchmarks/many.py --sizes 100 10000

Every class is graded by a process of its own. Its submissions are those of a sample class (right,
mistaken and unsolved ones), repeated under other names until the class is full. While it runs, its
memory is read from /proc: of the parent and of the largest worker the most that was ever resident;
of a worker and of a child that runs a student's cells the memory that is their own or, of shared
pages, their share. Afterwards the same command runs again, with nothing to grade. Processor time is
that of the whole machine while a run lasts: have nothing else at work.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from course_copy import copy_course
from processor_time import processor_time

AUTOGRADER = Path(sys.executable).parent / "autograder"
PATTERN = 60  # submissions that are made; the others are copies
LOOK_SECONDS = 0.25


@dataclass
class Seen:
    """The most of each kind of memory that was seen, in kB."""

    parent_rss: int = 0
    worker_rss: int = 0
    worker_pss: int = 0
    child_pss: int = 0
    child_own: int = 0
    children: int = 0


@dataclass
class Outcome:
    """What a run over a class took."""

    size: int
    seconds: float = 0.0
    processor: float = 0.0
    again: float = 0.0
    again_processor: float = 0.0
    at: list[float] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)

    def rate(self, tenth: int) -> float:
        """Submissions a second in this tenth of the class, the wait for the first one left out."""
        places = [max(1, self.size * part // 10) for part in (tenth, tenth + 1)]
        return (places[1] - places[0]) / (self.at[places[1] - 1] - self.at[places[0] - 1])


def main() -> None:
    """Grade the classes, smallest first, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 600])
    parser.add_argument("--assignment", default="norms")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument(
        "--folder", type=Path, help="Where to make the classes; default: a temporary folder."
    )
    options = parser.parse_args()
    outcomes = []
    for size in sorted(options.sizes):
        with tempfile.TemporaryDirectory(dir=options.folder) as place:
            course = make_class(Path(place), options.assignment, size)
            outcomes.append(measure(course, options.assignment, size, options.workers))
            print(f"{size} graded in {outcomes[-1].seconds:.0f} s", file=sys.stderr)
    print_table(outcomes, options.workers)


def make_class(course: Path, assignment: str, size: int) -> Path:
    """Copy the course, assemble it and write the class."""
    copy_course(course)
    run(course, "assemble", assignment)
    kinds = ["--only", "right,stub,mistake"]
    run(course, "sample-class", assignment, "--students", str(min(size, PATTERN)), *kinds)
    made = sorted(path for path in (course / "submitted").iterdir() if path.is_dir())
    for number, source in zip(range(len(made), size), itertools.cycle(made)):
        shutil.copytree(source, course / "submitted" / f"student-{number:06}")
    return course


def run(course: Path, *arguments: str) -> None:
    done = subprocess.run(
        [AUTOGRADER, *arguments],
        cwd=course,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(
            f"autograder {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-3000:]}"
        )


def measure(course: Path, assignment: str, size: int, workers: int) -> Outcome:
    """Grade the class once, noting when each submission was done, and once more."""
    outcome = Outcome(size)
    command = [str(AUTOGRADER), "grade", assignment, "--workers", str(workers)]
    busy, begun = processor_time(), time.perf_counter()
    with started([*command, "--json"], course, outcome.seen) as process:
        for line in process.stdout:
            outcome.at.append(time.perf_counter() - begun)
            if json.loads(line)["unchanged"]:
                sys.exit("a submission of a new class was not graded")
        if process.wait():
            sys.exit(f"autograder grade ended with {process.returncode}")
        outcome.seconds, outcome.processor = time.perf_counter() - begun, processor_time() - busy
    if len(outcome.at) != size:
        sys.exit(f"{len(outcome.at)} of {size} were graded")
    os.sync()  # half a gigabyte of notebooks is still on its way to the disk
    busy, begun = processor_time(), time.perf_counter()
    done = subprocess.run(
        command, cwd=course, env=environment(), capture_output=True, text=True, check=False
    )
    outcome.again, outcome.again_processor = time.perf_counter() - begun, processor_time() - busy
    if done.returncode or f"({size} unchanged)" not in " ".join(done.stdout.split()):
        sys.exit(f"the second run graded again:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return outcome


@contextlib.contextmanager
def started(command: list[str], course: Path, seen: Seen) -> Iterator[subprocess.Popen[str]]:
    """Start a command, and look at the memory of its processes as long as it runs."""
    process = subprocess.Popen(
        command,
        cwd=course,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    over = threading.Event()

    def look() -> None:
        while not over.wait(LOOK_SECONDS):
            look_at_memory(process.pid, seen)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield process
    finally:
        over.set()
        looking.join()
        process.kill()
        process.stdout.close()


def look_at_memory(parent: int, seen: Seen) -> None:
    """Note the most that the parent, its workers and their confined children have by now."""
    tree = parents()
    seen.parent_rss = max(seen.parent_rss, kilobytes(parent, "status", "VmHWM:"))
    for worker in (pid for pid, its_parent in tree.items() if its_parent == parent):
        if "spawn_main" not in command_of(worker):
            continue
        seen.worker_rss = max(seen.worker_rss, kilobytes(worker, "status", "VmHWM:"))
        seen.worker_pss = max(seen.worker_pss, kilobytes(worker, "smaps_rollup", "Pss:"))
        for child in confined(worker, tree):
            pss = kilobytes(child, "smaps_rollup", "Pss:")
            own = kilobytes(child, "smaps_rollup", "Private_Dirty:")
            seen.children += bool(pss)
            seen.child_pss, seen.child_own = max(seen.child_pss, pss), max(seen.child_own, own)


def parents() -> dict[int, int]:
    tree = {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            with contextlib.suppress(OSError):
                tree[int(path.name)] = int(
                    (path / "stat").read_bytes().rpartition(b")")[2].split()[1]
                )
    return tree


def confined(worker: int, tree: dict[int, int]) -> list[int]:
    """The processes of students below a worker: what comes from the warm process, snapshots too."""
    found, warm = [worker], 0
    for pid in found:
        found += [child for child, its_parent in tree.items() if its_parent == pid]
        if (
            not warm
            and "boot.py" in command_of(pid).split(" -- ")[0]
            and "bwrap" not in command_of(pid)
        ):
            warm = pid
    family = [warm] if warm else []
    for pid in family:
        family += [child for child, its_parent in tree.items() if its_parent == pid]
    return family[1:]


def command_of(pid: int) -> str:
    with contextlib.suppress(OSError):
        return (
            Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        )
    return ""


def kilobytes(pid: int, file: str, name: str) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/{file}").read_text(encoding="ascii").splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def print_table(outcomes: list[Outcome], workers: int) -> None:
    print(
        f"{workers} workers; load at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} "
        f"processors; memory in MB\n"
    )
    heads = [
        "submissions",
        "seconds",
        "processor seconds a submission",
        "a second, 2nd tenth",
        "last tenth",
    ]
    heads += ["parent at most", "worker at most", "worker's share", "child's share", "child's own"]
    heads += ["again, seconds", "of a processor"]
    print("| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads))
    for one in outcomes:
        memory = [one.seen.parent_rss, one.seen.worker_rss, one.seen.worker_pss]
        memory += [one.seen.child_pss, one.seen.child_own]
        cells = [str(one.size), f"{one.seconds:.1f}", f"{one.processor / one.size:.3f}"]
        cells += [
            f"{one.rate(1):.2f}",
            f"{one.rate(9):.2f}",
            *(f"{kb / 1024:.0f}" for kb in memory),
        ]
        cells += [f"{one.again:.2f}", f"{one.again_processor:.2f}"]
        print("| " + " | ".join(cells) + " |")
    if len(outcomes) > 1:
        growth = (outcomes[-1].seen.parent_rss - outcomes[0].seen.parent_rss) / 1024
        print(
            f"\nThe parent of {outcomes[-1].size} has {growth:.0f} MB more than that of "
            f"{outcomes[0].size}."
        )


if __name__ == "__main__":
    main()
