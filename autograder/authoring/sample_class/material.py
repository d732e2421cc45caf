"""The material of submissions.

The released notebook, the lesson's solutions, and the known answers to its exercises.

All of it is read and held against the lesson and the checks' names before anything is written; no
check is run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from autograder.assignments.lesson.checks import check_release, collect_course_checks
from autograder.course import Course
from autograder.errors import CourseError
from autograder.lessons.dependencies import ExerciseGraph, mentioned_by_exercise, ties_of
from autograder.lessons.known_answers import Alternative, KnownAnswer, Mistake, read_known_answers
from autograder.lessons.lesson import STUB, read_lesson
from autograder.notebooks.notebook import grade_metadata, parse_notebook, read_release

T = TypeVar("T", bound=KnownAnswer)


@dataclass(frozen=True)
class Material:
    """One assignment's material.

    `checks` gives each exercise's checks with their points, in order.
    """

    assignment: str
    release_text: str
    exercises: tuple[str, ...]
    written: tuple[str, ...]
    checks: Mapping[str, Mapping[str, float]]
    stubs: Mapping[str, str]
    solutions: Mapping[str, str]
    alternatives: Mapping[str, tuple[Alternative, ...]]
    mistakes: tuple[Mistake, ...]
    graph: ExerciseGraph
    notebook_bytes: int

    def notebook(self) -> dict[str, Any]:
        """Return the released notebook anew, for one submission to be made of."""
        notebook: dict[str, Any] = json.loads(self.release_text)
        return notebook

    def briefest(self) -> str:
        """Return the exercise with the fewest checks.

        Where each of them waits, it costs the least.
        """
        return min(self.independent, key=lambda name: len(self.checks[name]))

    @property
    def independent(self) -> tuple[str, ...]:
        """The exercises that may be spoiled without changing another one's verdict.

        They are in the release's order. Where there is none, it is the last: nothing stands behind
        it.
        """
        found = set(self.graph.independent())
        return tuple(name for name in self.exercises if name in found) or self.exercises[-1:]


def read_material(course: Course, assignment: str) -> Material:
    """Read everything that a sample class is made of.

    Raises `CourseError`, `CheckFileError` or `LessonError`.
    """
    path = course.release_notebook(assignment)
    release = read_release(path, assignment)
    suite = collect_course_checks(course, assignment)
    check_release(release, suite)
    lesson = read_lesson(course.lesson_path(assignment))
    if set(lesson.exercises) != set(release.exercises):
        raise CourseError(
            f"{path}: the release has other exercises than its lesson; run `autograder assemble`."
        )
    checks = {
        name: {check.name: check.points for check in suite.exercises[name]}
        for name in release.exercises
    }
    answers = read_known_answers(
        course.solution_dir(assignment),
        lesson.exercises,
        [check for names in checks.values() for check in names],
    )
    files = [course.public_checks(assignment), course.hidden_checks(assignment)]
    return Material(
        assignment=assignment,
        release_text=path.read_text(encoding="utf-8"),
        exercises=release.exercises,
        written=tuple(release.written),
        checks=checks,
        stubs=_released_stubs(path, release.exercises),
        solutions={name: lesson.solution(name) for name in release.exercises},
        alternatives={name: _in_order(answers[name].alternatives) for name in release.exercises},
        mistakes=_in_order([mistake for known in answers.values() for mistake in known.mistakes]),
        graph=ties_of(lesson.cells, mentioned_by_exercise(files, checks)),
        notebook_bytes=int(course.limits.notebook_mb * 1e6),
    )


def _in_order(answers: Iterable[T]) -> tuple[T, ...]:
    """Return the answers by name: moved about in their file, they give the same sample class."""
    return tuple(sorted(answers, key=lambda one: (one.exercise, one.name)))


def _released_stubs(path: Path, exercises: tuple[str, ...]) -> dict[str, str]:
    """Return what the release has in each exercise's cell; each must look unwritten."""
    notebook = parse_notebook(path.read_bytes(), path.name)
    stubs = {
        grade_metadata(cell).get("grade_id"): str(cell["source"]) for cell in notebook["cells"]
    }
    for name in exercises:
        if STUB.splitlines()[-1] not in stubs[name]:
            raise CourseError(
                f"{path}: the cell {name} is no stub; make the release anew with `autograder "
                f"assemble`."
            )
    return {name: stubs[name] for name in exercises}
