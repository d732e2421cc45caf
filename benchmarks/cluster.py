"""What a Dask cluster costs: processor time of each submission by each process, beside worker
processes; and 100,000 of them.

    .venv/bin/python benchmarks/cluster.py --students 300

A sample class (all kinds but `hostile`) is graded by processes of this machine, and by a scheduler
with one worker of two threads on loopback, each twice: a few submissions, then all. The difference
is what a submission costs, without what starting costs. The worker's processor time is the whole
machine's without that of the scheduler and of `grade`: have nothing else at work.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from course_copy import copy_course
from processor_time import processor_time

BIN = Path(sys.executable).parent
FEW = 0.1
THREADS = (8, 32, 128)
CLASS = 100_000
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure both engines and print the two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--assignment", default="norms")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_course(folder / "course", options.assignment, options.students)
        here = measure(folder / "course", options.assignment, ["--workers", "2"], {})
        cluster = start_cluster(folder / "cluster")
        try:
            address = json.loads(
                (folder / "cluster" / "scheduler.json").read_text(encoding="utf-8")
            )["address"]
            there = measure(folder / "course", options.assignment, ["--engine", address], cluster)
        finally:
            for process in cluster.values():
                process.kill()
                process.wait()
    print(f"{options.assignment}, {options.students} submissions; milliseconds a submission\n")
    print("| engine | `grade` | scheduler | worker | all processors | wall |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for title, cost in (("2 processes", here), ("1 worker of 2 threads", there)):
        parts = [cost.get(part) for part in ("grade", "scheduler", "worker", "all", "wall")]
        print(
            f"| {title} | {' | '.join('' if part is None else f'{part:.1f}' for part in parts)} |"
        )
    print(f"\n| threads | hours for {CLASS:,} | what bounds it |\n| ---: | ---: | --- |")
    for threads in THREADS:
        bounds = {
            "the workers": there["worker"] / threads,
            "`grade`": there["grade"],
            "the scheduler": there["scheduler"],
        }
        slowest = max(bounds, key=bounds.__getitem__)
        print(f"| {threads} | {bounds[slowest] * CLASS / 3.6e6:.1f} | {slowest} |")


def make_course(folder: Path, assignment: str, students: int) -> None:
    """Copy the course and write the class."""
    copy_course(folder, "assignments")
    kinds = "right,stub,mistake,mutant,broken"
    command = [
        BIN / "autograder",
        "sample-class",
        assignment,
        "--students",
        str(students),
        "--only",
        kinds,
    ]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def start_cluster(folder: Path) -> dict[str, subprocess.Popen[bytes]]:
    """Start a scheduler and a worker on loopback, and wait until they are there."""
    folder.mkdir()
    processes = {}
    with (folder / "log").open("wb") as log:
        for role, options in [
            (
                "scheduler",
                "--host 127.0.0.1 --port 0 --no-dashboard --scheduler-file scheduler.json",
            ),
            ("worker", "--scheduler-file scheduler.json --nthreads 2 --no-nanny --no-dashboard"),
        ]:
            line = [BIN / "dask", role, *options.split()]
            processes[role] = subprocess.Popen(line, cwd=folder, stdout=log, stderr=log)
    while "Registered to" not in (folder / "log").read_text(encoding="utf-8"):
        time.sleep(0.2)
    return processes


def measure(
    course: Path, assignment: str, options: list[str], cluster: dict[str, subprocess.Popen[bytes]]
) -> dict[str, float]:
    """Return the milliseconds that a submission costs, by part."""
    students = sorted(path.name for path in (course / "submitted").iterdir() if path.is_dir())
    few = students[: max(2, int(FEW * len(students)))]
    before = run(
        course,
        assignment,
        [*options, *(word for name in few for word in ("--student", name))],
        cluster,
    )
    after = run(course, assignment, options, cluster)
    return {
        part: 1000 * (after[part] - before[part]) / (len(students) - len(few)) for part in after
    }


def run(
    course: Path, assignment: str, options: list[str], cluster: dict[str, subprocess.Popen[bytes]]
) -> dict[str, float]:
    """Grade, and return the seconds of each part."""
    begun = spent(cluster["scheduler"].pid) if cluster else 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy, since = processor_time(), time.perf_counter()
    command = [BIN / "autograder", "grade", assignment, "--force", *options]
    done = subprocess.run(
        command, cwd=course, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    if done.returncode == 2:
        raise SystemExit(done.stderr.decode())
    seconds = {"wall": time.perf_counter() - since}
    if not cluster:
        return seconds | {"all": processor_time() - busy}
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    time.sleep(10)  # the worker's grading processes end
    seconds["all"] = processor_time() - busy
    seconds["grade"] = now.ru_utime + now.ru_stime - usage.ru_utime - usage.ru_stime
    seconds["scheduler"] = spent(cluster["scheduler"].pid) - begun
    seconds["worker"] = seconds["all"] - seconds["grade"] - seconds["scheduler"]
    return seconds


def spent(pid: int) -> float:
    """Return the processor seconds of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / TICKS


if __name__ == "__main__":
    main()
