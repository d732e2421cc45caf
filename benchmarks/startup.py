"""What people wait for before anything happens: commands, imports and `check()`, beside the plain
interpreter.

    .venv/bin/python benchmarks/startup.py --rounds 9

Each row is a fresh process, in turns with all others, so that a busy machine is busy for all. The
table gives the median of wall time, that of processor time, and the first as a multiple of its
plain counterpart in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PYTHON = Path(sys.executable)
AUTOGRADER = PYTHON.parent / "autograder"
ASSIGNMENT, EXERCISE = "norms", "l2_norm"

# What a notebook's kernel does: the first cell, the student's, the check cell again and again.
NOTEBOOK = f"""
import json, resource, sys, time
exec(open("notebook.py", encoding="utf-8").read())
from autograder import check
def timed():
    begun, used = time.perf_counter(), time.process_time()
    result = check({EXERCISE!r})
    assert result.score > 0 and not result.problem, result
    return time.perf_counter() - begun, time.process_time() - used
first, *later = [timed() for _ in range(12)]
print(json.dumps([first, sorted(later)[len(later) // 2]]))
"""


class Row(NamedTuple):
    """A command with what it is held against: the plain counterpart's name, and how long it may
    take beyond what."""

    name: str
    command: list[str]
    plain: str = ""
    goal: str = ""


ROWS = (
    Row("python -c pass", [str(PYTHON), "-c", "pass"]),
    Row('python -c "import numpy"', [str(PYTHON), "-c", "import numpy"]),
    Row("autograder --help", [str(AUTOGRADER), "--help"], "python -c pass", "0.25 s"),
    Row(
        'python -c "import numpy, autograder"',
        [str(PYTHON), "-c", "import numpy, autograder"],
        'python -c "import numpy"',
        "numpy + 0.05 s",
    ),
    Row(
        'python -c "from autograder import check"',
        [str(PYTHON), "-c", "from autograder import check"],
        'python -c "import numpy"',
    ),
    Row("autograder check", [str(AUTOGRADER), "check", "."], 'python -c "import numpy"', "1.5 s"),
)


def main() -> None:
    """Run all in turns and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    times: dict[str, list[tuple[float, float]]] = {row.name: [] for row in ROWS}
    checks: list[tuple[tuple[float, float], tuple[float, float]]] = []
    with tempfile.TemporaryDirectory() as place:
        folder = solved_folder(Path(place))
        for (
            row
        ) in ROWS:  # once without counting: what is compiled and read from the disk then stays
            timed(row.command, folder)
        for _ in range(rounds):
            for row in ROWS:
                times[row.name].append(timed(row.command, folder))
            checks.append(check_in_notebook(folder))
    print(
        f"{rounds} rounds; load at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} "
        f"processors\n"
    )
    print(
        "| what | goal | seconds | of a processor | times the plain one |\n| --- | --- | --- | "
        "--- | --- |"
    )
    for row in ROWS:
        wall, used = (statistics.median(column) for column in zip(*times[row.name], strict=True))
        plain = (
            f"{wall / statistics.median(w for w, _ in times[row.plain]):.2f}" if row.plain else ""
        )
        print(f"| `{row.name}` | {row.goal} | {wall:.3f} | {used:.3f} | {plain} |")
    for title, goal, column in (("first", "", 0), ("then", "0.05 s", 1)):
        wall, used = (statistics.median(one[column][kind] for one in checks) for kind in (0, 1))
        print(
            f'| `check("{EXERCISE}")` in a notebook, {title} | {goal} | {wall:.3f} | {used:.3f} | |'
        )


def solved_folder(place: Path) -> Path:
    """Return a copy of the released folder in which the exercises are solved, and its cells as a
    script."""
    from autograder.course import load_course
    from autograder.lessons.lesson import read_lesson

    course = load_course(ROOT)
    lesson = read_lesson(course.lesson_path(ASSIGNMENT))
    released = course.release_dir(ASSIGNMENT)
    for path in released.rglob("*"):
        if path.is_file():
            (place / path.relative_to(released)).parent.mkdir(parents=True, exist_ok=True)
            (place / path.relative_to(released)).write_bytes(path.read_bytes())
    notebook = json.loads(course.release_notebook(ASSIGNMENT).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in lesson.exercises:
            cell["source"] = lesson.solution(name)
    (place / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    script = f"import numpy as np\n{lesson.solution(EXERCISE)}\n"
    (place / "notebook.py").write_text(script, encoding="utf-8")
    return place


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Return wall time and processor time of a process from its start to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime


def check_in_notebook(folder: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the times of the first `check()` in a process, and of those after it."""
    done = subprocess.run(
        [PYTHON, "-c", NOTEBOOK],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    first, then = json.loads(done.stdout)
    return tuple(first), tuple(then)


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


if __name__ == "__main__":
    main()
