"""The same class through plain `nbgrader autograde` and through `autograder grade`: points and
times from one run.

    .venv/bin/python benchmarks/against_nbgrader.py --students 20

Honest submissions of a sample class (right, mistaken and unsolved ones) are graded in two copies of
this course. The table gives wall time by each, alone on the machine one after the other, and says
whether every grade cell has the same points.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from course_copy import copy_course

BIN = Path(sys.executable).parent
POINTS = """
select student.id, base_cell.name, grade.auto_score from grade
join submitted_notebook on submitted_notebook.id = grade.notebook_id
join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
join student on student.id = submitted_assignment.student_id
join base_cell on base_cell.id = grade.cell_id
where base_cell.name like 'check-%'
"""


def main() -> None:
    """Run both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=20)
    parser.add_argument("--assignment", default="norms")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "ours"), Path(folder, "theirs")
        make_course(ours, options.assignment, options.students)
        shutil.copytree(ours, theirs)
        count = len([path for path in (ours / "submitted").iterdir() if path.is_dir()])
        rows = [("nbgrader autograde", timed(theirs, "nbgrader", "autograde", options.assignment))]
        for workers in ("1", "2"):
            command = ("autograder", "grade", options.assignment, "--force", "--workers", workers)
            rows.append((" ".join(command[:2] + command[4:]), timed(ours, *command)))
        again = ("autograder", "grade", options.assignment)
        rows.append(("autograder grade, nothing changed", timed(ours, *again)))
        points = read_points(theirs), read_points(ours)
    print_table(rows, count)
    different = {
        key
        for key in points[0].keys() | points[1].keys()
        if points[0].get(key) != points[1].get(key)
    }
    spread = sorted({score for score in points[0].values() if score is not None})
    print(
        f"\n{len(points[0])} grade cells compared, {len(different)} with different points; "
        f"scores between {spread[0]:g} and {spread[-1]:g}"
    )
    for student, cell in sorted(different):
        print(
            f"  {student} {cell}: nbgrader {points[0].get((student, cell))}, autograder "
            f"{points[1].get((student, cell))}"
        )
    sys.exit(1 if different or not points[0] else 0)


def make_course(folder: Path, assignment: str, students: int) -> None:
    """Copy the course, assemble it and write the class."""
    copy_course(folder)
    run(folder, "autograder", "assemble")
    run(
        folder,
        "autograder",
        "sample-class",
        assignment,
        "--students",
        str(students),
        "--only",
        "right,stub,mistake",
    )


def run(folder: Path, command: str, *arguments: str) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    environment["PATH"] = f"{BIN}:{environment['PATH']}"
    done = subprocess.run(
        [BIN / command, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        sys.exit(
            f"{command} {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-3000:]}"
        )


def timed(folder: Path, command: str, *arguments: str) -> float:
    begun = time.perf_counter()
    run(folder, command, *arguments)
    return time.perf_counter() - begun


def read_points(folder: Path) -> dict[tuple[str, str], float | None]:
    with sqlite3.connect(folder / "gradebook.db") as database:
        rows = database.execute(POINTS).fetchall()
    database.close()
    return {(student, cell): score for student, cell, score in rows}


def print_table(rows: list[tuple[str, float]], count: int) -> None:
    base = rows[0][1]
    print(
        f"| {count} submissions | seconds | a submission | times nbgrader's throughput |\n| --- "
        f"| --- "
        f"| --- | --- |"
    )
    for name, seconds in rows:
        print(
            f"| {name} | {seconds:.1f} | {seconds / count * 1000:.0f} ms | {base / seconds:.1f} |"
        )


if __name__ == "__main__":
    main()
