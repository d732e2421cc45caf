"""Self-check of a whole notebook before it is handed in: cells and public checks take turns in this process.

Run to an exercise's check cell, run its checks, go on: the namespace is the one that *Restart and Run All* gives at that
cell, and so the verdicts are the ones that grading will give. Nothing here needs nbgrader, a sandbox or `fork`.
"""

from __future__ import annotations

import contextlib
import math
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.checks import CheckSuite, collect_checks
from autograder.errors import SubmissionError, UsageError
from autograder.namespace import StudentLink, link_in_process
from autograder.namespace.forbid import install
from autograder.notebook import (
    Release,
    Submission,
    grade_metadata,
    parse_notebook,
    read_regular_file,
    read_submission,
)
from autograder.records import ExerciseRecord, GradeRecord, exercise_record
from autograder.worker.cells import CellRunner, ignore_checks

MAX_NOTEBOOK_BYTES = 200_000_000


def find_notebook(path: Path) -> tuple[Path, Path]:
    """Return the notebook that `path` names, itself or by its folder, and the check file beside it."""
    if path.is_dir():
        found = [
            (book, checks)
            for book, checks in map(_with_checks, sorted(path.glob("*.ipynb")))
            if checks.is_file()
        ]
        if len(found) != 1:
            count = "no notebook" if not found else f"{len(found)} notebooks"
            raise UsageError(
                f"{path} holds {count} with a check file test_<name>.py beside it; name the notebook itself."
            )
        return found[0]
    if not path.exists():
        raise UsageError(f"{path} does not exist; name a notebook or an assignment's folder.")
    notebook, checks = _with_checks(path)
    if not checks.is_file():
        raise UsageError(f"{checks} is not there; keep the notebook in the folder that it was released in.")
    return notebook, checks


def _with_checks(notebook: Path) -> tuple[Path, Path]:
    return notebook, notebook.with_name(f"test_{notebook.stem}.py")


def read_own_notebook(path: Path, suite: CheckSuite) -> Submission:
    """Return the steps of the student's own notebook; its own locked cells stand for the released ones."""
    data = read_regular_file(path, MAX_NOTEBOOK_BYTES)
    cells = parse_notebook(data, path.name)["cells"]
    grades = {
        grade_metadata(cell).get("grade_id", ""): (grade_metadata(cell), cell["source"]) for cell in cells
    }
    present = [name for name in grades if name in suite.exercises]
    release = Release(
        assignment=path.stem,
        path=path,
        exercises=(*present, *(name for name in suite.exercises if name not in present)),
        locked={
            name: source
            for name, (grade, source) in grades.items()
            if grade.get("locked") or grade.get("grade")
        },
        written={
            name: float(grade.get("points") or 0)
            for name, (grade, _) in grades.items()
            if grade.get("grade") and grade.get("solution")
        },
    )
    return read_submission(data, path.name, release)


class Rehearsal:
    """A notebook that is run step by step, up to the check cell of one exercise after the other."""

    def __init__(self, submission: Submission, suite: CheckSuite, folder: Path) -> None:
        os.environ.setdefault("MPLBACKEND", "Agg")
        install(suite.forbidden)
        ignore_checks()
        self.runner = CellRunner()
        self.link: StudentLink = link_in_process(self.runner.namespace)
        self._folder = folder
        self._steps = submission.steps
        self._next = 0

    @property
    def order(self) -> tuple[str, ...]:
        """The exercises in the order of their check cells."""
        return tuple(step.name for step in self._steps if step.kind == "checks")

    def run_to(self, exercise: str) -> None:
        """Run the cells before the exercise's check cell that have not run yet."""
        with self.runner.as_main(), contextlib.chdir(self._folder):
            while self._next < len(self._steps):
                step = self._steps[self._next]
                self._next += 1
                if step.kind == "cell":
                    self.runner.run(step.name, step.source)
                elif step.name == exercise:
                    return

    def as_main(self) -> Any:
        return self.runner.as_main()


def rehearse(path: Path, exercise: str | None = None) -> GradeRecord:
    """Return the record of a self-check with the public checks; `invalid` where the notebook cannot be read."""
    notebook, check_file = find_notebook(path)
    suite = collect_checks(check_file)
    if exercise is not None and exercise not in suite.exercises:
        raise UsageError(f"{check_file} has no exercise {exercise!r}; it has {', '.join(suite.exercises)}.")
    started = time.perf_counter()
    try:
        submission = read_own_notebook(notebook, suite)
    except SubmissionError as error:
        maximum = math.fsum(suite.points(name) for name in suite.exercises)
        return GradeRecord("", notebook.stem, "invalid", str(error), max_score=maximum)
    rehearsal = Rehearsal(submission, suite, notebook.parent)
    exercises = tuple(_run(rehearsal, suite, [exercise] if exercise else list(rehearsal.order)))
    internal = any(check.outcome == "internal" for record in exercises for check in record.checks)
    return GradeRecord(
        student="",
        assignment=notebook.stem,
        status="needs_person" if internal else "graded",
        message=" ".join(submission.remarks),
        awaiting=submission.answered,
        score=math.fsum(record.score for record in exercises),
        max_score=math.fsum(record.max_score for record in exercises),
        seconds=round(time.perf_counter() - started, 4),
        exercises=exercises,
    )


def _run(rehearsal: Rehearsal, suite: CheckSuite, names: list[str]) -> Iterator[ExerciseRecord]:
    for name in names:
        rehearsal.run_to(name)
        with rehearsal.as_main():
            yield exercise_record(
                name, tuple(suite.run(check, rehearsal.link) for check in suite.exercises[name])
            )
