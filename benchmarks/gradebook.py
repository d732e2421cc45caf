"""How fast marks enter the gradebook, and whether that depends on how many are there: SQLite beside
PostgreSQL.

    python benchmarks/gradebook.py          10,000 of `norms` into a SQLite file
    python benchmarks/gradebook.py --url postgresql+psycopg://…/empty   into an empty database, too
    python benchmarks/gradebook.py --server   into a server started for it

A table in Markdown on standard output: milliseconds a submission, wall and this process's CPU, in
batches of 100, marks alone (the database) and with the autograded notebook. The rows differ in what
is in the gradebook before. The last two are what every run asks of it: whose marks are there, and
whether a late penalty has changed.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from course_copy import ROOT, copy_course

from autograder.assignments import find_assignment
from autograder.authoring.assemble import assemble
from autograder.class_run.sink import BATCH
from autograder.course import AssignmentEntry, Course, Late, load_course
from autograder.gradebook import Gradebook, entered_students, recount_penalties
from autograder.gradebook.plan import read_plan
from autograder.lessons.lesson import CHECK_PREFIX
from autograder.nbgrader.database import open_gradebook
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, GradeRecord, exercise_record
from autograder.records.graded import Graded, GradedNotebook

ASSIGNMENT = "norms"
DUE = datetime(2026, 1, 1, tzinfo=UTC)  # one in ten is late
SAMPLE = 500  # submissions that a row of the table is measured on


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as scratch, contextlib.ExitStack() as stack:
        urls = [f"sqlite:///{scratch}/gradebook.db", *arguments.url]
        if arguments.server:
            urls.append(stack.enter_context(_server()))
        course = _course(Path(scratch) / "course")
        print("| gradebook | submissions there | what | wall, ms | CPU, ms |")
        print("| --- | ---: | --- | ---: | ---: |")
        for url in urls:
            _measure(dataclasses.replace(course, gradebook=url), arguments.students)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--students", type=int, default=10_000)
    parser.add_argument("--url", action="append", default=[])
    parser.add_argument("--server", action="store_true")
    return parser.parse_args()


@contextlib.contextmanager
def _server() -> Iterator[str]:
    sys.path.insert(0, str(ROOT / "tests"))
    from postgresql_server import postgresql_server  # type: ignore[import-not-found]

    with postgresql_server() as server:
        os.environ |= server.environment
        server.execute("CREATE DATABASE grades")
        yield server.url("grades")


def _course(root: Path) -> Course:
    copy_course(root, "assignments")
    title = load_course(root).assignment(ASSIGNMENT).title
    return dataclasses.replace(
        load_course(root),
        assignments=(AssignmentEntry(ASSIGNMENT, title, DUE),),
        late=Late(per_day=0.1, max_days=7),
    )


def _measure(course: Course, students: int) -> None:
    kind = course.gradebook.partition(":")[0]
    assemble(course, [ASSIGNMENT])
    with Gradebook(course) as gradebook:
        entries = _entries(course, students)

        def row(there: int, what: str, batch: list[Graded]) -> None:
            wall, cpu = time.perf_counter(), time.process_time()
            for start in range(0, len(batch), BATCH):
                gradebook.enter(batch[start : start + BATCH])
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            print(
                f"| {kind} | {there:,} | {what} | {wall / len(batch) * 1e3:.2f} | "
                f"{cpu / len(batch) * 1e3:.2f} |",
                flush=True,
            )

        marks = [dataclasses.replace(entry, notebook=None) for entry in entries]
        row(0, "the first batch", marks[:BATCH])
        row(BATCH, "new", marks[BATCH : BATCH + SAMPLE])
        row(BATCH + SAMPLE, "again, unchanged", marks[:SAMPLE])
        row(BATCH + SAMPLE, "up to the whole class", marks[BATCH + SAMPLE : -SAMPLE])
        row(students - SAMPLE, "new", marks[-SAMPLE:])
        row(students, "again, unchanged", marks[:SAMPLE])
        row(students, "again, with the autograded notebook", entries[:SAMPLE])
    for what, ask in (
        ("whose marks are there", entered_students),
        ("late penalties", recount_penalties),
    ):
        wall, cpu = time.perf_counter(), time.process_time()
        ask(course, ASSIGNMENT)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(
            f"| {kind} | {students:,} | {what} | {wall / students * 1e3:.3f} | "
            f"{cpu / students * 1e3:.3f} |",
            flush=True,
        )


def _entries(course: Course, students: int) -> list[Graded]:
    with open_gradebook(course.gradebook_url) as database:
        (plan,) = read_plan(database, find_assignment(course, ASSIGNMENT)).notebooks
    notebook = json.loads(course.release_notebook(ASSIGNMENT).read_text(encoding="utf-8"))
    exercises = tuple(
        exercise_record(
            name.removeprefix(CHECK_PREFIX),
            (
                CheckRecord(
                    f"test_{name}", worth.max_score, worth.max_score, "public", Outcome.PASSED
                ),
            ),
        )
        for name, worth in plan.cells.grade.items()
        if name.startswith(CHECK_PREFIX)
    )
    return [
        Graded(
            GradeRecord(f"student{number:06}", ASSIGNMENT, "graded", exercises=exercises),
            {ASSIGNMENT: GradedNotebook(notebook)},
            DUE + timedelta(hours=1 if number % 10 == 0 else -1),
        )
        for number in range(students)
    ]


if __name__ == "__main__":
    main()
