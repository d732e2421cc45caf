"""Self-check of a whole notebook before it is handed in.

Cells and public checks take turns in this process.

Run to an exercise's check cell, run its checks, go on: the namespace is the one that *Restart and
Run All* gives at that cell, and so the verdicts are the ones that grading will give. Nothing here
needs nbgrader, a sandbox or `fork`.
"""

from __future__ import annotations

import contextlib
import io
import math
import os
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

import autograder
from autograder.checks import CheckSuite, collect_checks
from autograder.errors import SubmissionError, UsageError
from autograder.notebooks.notebook import (
    Release,
    SubmittedNotebook,
    grade_metadata,
    parse_notebook,
    read_submitted_notebook,
)
from autograder.notebooks.safe_read import read_regular_file
from autograder.records import ExerciseRecord, GradeRecord, exercise_record
from autograder.rpc.forbid.detect import install
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.in_process import link_beside
from autograder.worker.confined.cells import CellResult, CellRunner, Output, ignore_checks

MAX_NOTEBOOK_BYTES = 200_000_000


def rehearse(
    path: Path,
    exercise: str | None = None,
    *,
    done: Callable[[int, int], None] = lambda count, total: None,
) -> GradeRecord:
    """Return the record of a self-check with the public checks.

    `invalid` where the notebook cannot be read.

    `path` is a notebook or its folder. With `exercise`, only that exercise is checked. `done` is
    told how many of how many exercises have been checked.
    """
    started = time.perf_counter()
    notebook, check_file = find_notebook(path)
    suite = collect_checks(check_file)
    if exercise is not None and exercise not in suite.exercises:
        raise UsageError(
            f"{check_file.name} has no exercise {exercise!r}; it has: {', '.join(suite.exercises)}."
        )
    assignment = check_file.stem.removeprefix("test_")
    try:
        submitted = read_own_notebook(notebook, suite)
    except SubmissionError as error:
        maximum = math.fsum(suite.points(name) for name in suite.exercises)
        return GradeRecord("", assignment, "invalid", str(error), max_score=maximum)
    rehearsal = Rehearsal(submitted, suite, notebook.parent)
    exercises: list[ExerciseRecord] = []
    wanted = [exercise] if exercise else rehearsal.order
    for name in wanted:
        quiet = Output()  # what the student's functions print is not what was asked for
        with (
            rehearsal.at(name) as link,
            contextlib.redirect_stdout(quiet),
            contextlib.redirect_stderr(quiet),
        ):
            records = tuple(suite.run(check, link) for check in suite.exercises[name])
        exercises.append(exercise_record(name, records))
        done(len(exercises), len(wanted))
    internal = any(
        check.outcome.is_graders_fault for record in exercises for check in record.checks
    )
    return GradeRecord(
        student="",
        assignment=assignment,
        status="needs_person" if internal else "graded",
        message="\n".join(
            [*_misnamed(notebook, assignment), *submitted.remarks, *rehearsal.remarks]
        ),
        awaiting=submitted.answered,
        score=math.fsum(record.score or 0.0 for record in exercises),
        max_score=math.fsum(record.max_score for record in exercises),
        seconds=round(time.perf_counter() - started, 4),
        exercises=tuple(exercises),
    )


class Rehearsal:
    """A notebook that is run step by step, up to the check cell of one exercise after the other."""

    def __init__(self, submitted: SubmittedNotebook, suite: CheckSuite, folder: Path) -> None:
        install(suite.forbidden)
        self._folder = folder.resolve()
        self._steps = submitted.steps
        self._next = 0
        self._reached: set[str] = set()  # exercises whose check cell the run has come to
        self._runner = CellRunner()
        self.remarks: list[str] = []

    @property
    def order(self) -> tuple[str, ...]:
        """The exercises in the order of their check cells."""
        return tuple(step.name for step in self._steps if step.kind == "checks")

    @contextlib.contextmanager
    def at(self, exercise: str) -> Iterator[StudentClient]:
        """Run the cells before the exercise's check cell that have not run yet.

        Give what its checks run against.
        """
        with self._as_notebook():
            self._run_to(exercise)
            with link_beside(self._runner.namespace) as link:
                yield link

    def _run_to(self, exercise: str) -> None:
        while exercise not in self._reached and self._next < len(self._steps):
            step = self._steps[self._next]
            self._next += 1
            if step.kind == "cell":
                self._note(step.name, self._runner.run(step.name, step.source))
            else:
                self._reached.add(step.name)

    @contextlib.contextmanager
    def _as_notebook(self) -> Iterator[None]:
        """Be as a notebook's kernel: `__main__`, in its folder, with nobody at the keyboard."""
        keyboard, path, backend = sys.stdin, list(sys.path), os.environ.get("MPLBACKEND")
        own_check = vars(autograder).get("check")
        with self._runner.as_main(), contextlib.chdir(self._folder), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sys.stdin = io.StringIO()
            sys.path.insert(0, str(self._folder))
            os.environ["MPLBACKEND"] = "Agg"  # no windows
            ignore_checks()
            try:
                yield
            finally:
                sys.stdin, sys.path[:] = keyboard, path
                _restore(os.environ, "MPLBACKEND", backend)
                _restore(vars(autograder), "check", own_check)

    def _note(self, name: str, result: CellResult) -> None:
        if result.error is None:
            return
        kind, text, trace = result.error
        cell = f"Cell {name}" if name.isdigit() else f"The cell of `{name}`"
        if kind == "KeyboardInterrupt":
            raise SubmissionError(
                f"You stopped the check. {cell} was running: is there a loop without an end?"
            )
        lines = re.findall(r'File "<cell [^"]*", line (\d+)', trace)
        place = f" in line {lines[-1]}" if lines else ""
        why = re.sub(r" \(<cell .*\)$", "", text.partition("\n")[0])
        self.remarks.append(f"{cell} stops{place} with {kind}" + (f": {why}" if why else "."))


def _restore(names: MutableMapping[str, Any], name: str, value: Any) -> None:
    if value is None:
        del names[name]
    else:
        names[name] = value


# -- which notebook, which checks


def find_notebook(path: Path) -> tuple[Path, Path]:
    """Return the notebook that `path` names, itself or by its folder, and the check file beside it.

    A notebook that goes by another name (`norms (1).ipynb`) is taken where there is no doubt which
    checks are meant.
    """
    if not path.exists():
        raise UsageError(f"{path} does not exist; name a notebook, or the folder of an assignment.")
    if not path.is_dir():
        if path.suffix != ".ipynb":
            raise UsageError(
                f"{path} is no notebook; name the file that ends in .ipynb, or its folder."
            )
        return path, _checks_for(path)
    notebooks = sorted(path.glob("*.ipynb"))
    if not notebooks:
        raise UsageError(f"{path} holds no notebook; name the folder of an assignment.")
    released = [notebook for notebook in notebooks if _own_checks(notebook).is_file()]
    if len(released) == 1:
        return released[0], _own_checks(released[0])
    if len(notebooks) == 1:
        return notebooks[0], _checks_for(notebooks[0])
    raise UsageError(
        f"{path} holds several notebooks ({', '.join(notebook.name for notebook in notebooks)}); "
        f"name one of them."
    )


def _own_checks(notebook: Path) -> Path:
    return notebook.with_name(f"test_{notebook.stem}.py")


def _checks_for(notebook: Path) -> Path:
    own = _own_checks(notebook)
    if own.is_file():
        return own
    others = sorted(notebook.parent.glob("test_*.py"))
    if len(others) == 1:
        return others[0]
    raise UsageError(
        f"The checks for {notebook.name} are not there: keep it in the folder that it came in, "
        f"with {own.name} beside it."
    )


def _misnamed(notebook: Path, assignment: str) -> list[str]:
    if notebook.stem == assignment:
        return []
    return [f"This notebook is called {notebook.name}: hand it in as {assignment}.ipynb."]


def read_own_notebook(path: Path, suite: CheckSuite) -> SubmittedNotebook:
    """Return the steps of the student's own notebook.

    Its own locked cells stand for the released ones.
    """
    data = read_regular_file(path, MAX_NOTEBOOK_BYTES)
    cells = parse_notebook(data, path.name)["cells"]
    grades = {
        grade_metadata(cell).get("grade_id", ""): (grade_metadata(cell), cell["source"])
        for cell in cells
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
    return read_submitted_notebook(data, path.name, release)
