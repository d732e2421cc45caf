"""What hand-ins are made of: the released notebook, the lesson's solutions, and the catalogue of its known answers.

The catalogue is `solutions/<a>/styles/` (right in another way) and `solutions/<a>/mistakes/` (wrong in a known way).
Each file is the source of an exercise's cell behind a docstring in YAML. All of it is read and held against the
lesson and the checks' names before anything is written; no check is run.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from autograder.course import Course
from autograder.errors import CourseError, LessonError
from autograder.grade import check_release, collect_course_checks
from autograder.lesson import STUB, read_lesson
from autograder.notebook import grade_metadata, parse_notebook, read_release
from autograder.records import Outcome

_OUTCOMES = get_args(Outcome)
_MAY_FAIL = tuple(outcome for outcome in _OUTCOMES if outcome not in ("passed", "internal"))


@dataclass(frozen=True)
class Style:
    """Another right answer to an exercise: the source of its cell."""

    exercise: str
    title: str
    source: str


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer. `fails` names every check that does not pass, with its outcome."""

    exercise: str
    title: str
    source: str
    fails: Mapping[str, Outcome]
    hint: str = ""


@dataclass(frozen=True)
class Material:
    """One assignment's material. `checks` gives each exercise's checks with their points, in order."""

    assignment: str
    release_text: str
    exercises: tuple[str, ...]
    written: tuple[str, ...]
    checks: Mapping[str, Mapping[str, float]]
    stubs: Mapping[str, str]
    solutions: Mapping[str, str]
    styles: Mapping[str, tuple[Style, ...]]
    mistakes: tuple[Mistake, ...]
    notebook_bytes: int

    def notebook(self) -> dict[str, Any]:
        """Return the released notebook anew, for one hand-in to be made of."""
        notebook: dict[str, Any] = json.loads(self.release_text)
        return notebook

    def briefest(self) -> str:
        """Return the exercise with the fewest checks: where each of them waits, it costs the least."""
        return min(self.exercises, key=lambda name: len(self.checks[name]))


def read_material(course: Course, assignment: str) -> Material:
    """Read everything that a sample class is made of. Raises `CourseError`, `CheckFileError` or `LessonError`."""
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
        name: {check.name: check.points for check in suite.exercises[name]} for name in release.exercises
    }
    folder = course.solution_dir(assignment)
    styles = [_style(*answer) for answer in _read_answers(folder / "styles", lesson.exercises)]
    mistakes = [_mistake(*answer, checks) for answer in _read_answers(folder / "mistakes", lesson.exercises)]
    return Material(
        assignment=assignment,
        release_text=path.read_text(encoding="utf-8"),
        exercises=release.exercises,
        written=tuple(release.written),
        checks=checks,
        stubs=_released_stubs(path, release.exercises),
        solutions={name: lesson.solution(name) for name in release.exercises},
        styles={
            name: tuple(style for style in styles if style.exercise == name) for name in release.exercises
        },
        mistakes=tuple(mistakes),
        notebook_bytes=int(course.limits.notebook_mb * 1e6),
    )


def _released_stubs(path: Path, exercises: tuple[str, ...]) -> dict[str, str]:
    """Return what the release has in each exercise's cell, after a look that it is not written yet."""
    notebook = parse_notebook(path.read_bytes(), path.name)
    stubs = {grade_metadata(cell).get("grade_id"): str(cell["source"]) for cell in notebook["cells"]}
    for name in exercises:
        if STUB.splitlines()[-1] not in stubs[name]:
            raise CourseError(
                f"{path}: the cell {name} is no stub; make the release anew with `autograder assemble`."
            )
    return {name: stubs[name] for name in exercises}


def _read_answers(folder: Path, exercises: tuple[str, ...]) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Yield each file of a catalogue with its docstring's fields and the source below it."""
    import yaml

    for path in sorted(folder.glob("*.py")):
        try:
            text = path.read_text(encoding="utf-8")
            tree = ast.parse(text, str(path))
        except (SyntaxError, UnicodeDecodeError) as error:
            raise LessonError(f"{path}: not Python ({error}); correct it.") from None
        docstring = ast.get_docstring(tree)
        if docstring is None:
            raise LessonError(
                f"{path}:1: there is no docstring; begin with one that names exercise and title."
            )
        try:
            fields = yaml.safe_load(docstring)
        except yaml.YAMLError as error:
            raise LessonError(f"{path}:1: the docstring is not YAML ({error}); correct it.") from None
        if not isinstance(fields, dict) or not isinstance(fields.get("title"), str):
            raise LessonError(f"{path}:1: the docstring is no YAML with a `title`; write exercise and title.")
        if fields.get("exercise") not in exercises:
            raise LessonError(
                f"{path}:1: there is no exercise {fields.get('exercise')!r}; there are {', '.join(exercises)}."
            )
        below = text.splitlines()[tree.body[0].end_lineno or 0 :]
        yield path, fields, "\n".join(below).strip("\n")


def _style(path: Path, fields: dict[str, Any], source: str) -> Style:
    return Style(fields["exercise"], fields["title"], source)


def _mistake(
    path: Path, fields: dict[str, Any], source: str, checks: Mapping[str, Mapping[str, float]]
) -> Mistake:
    fails = fields.get("fails")
    if not isinstance(fails, dict) or not fails:
        raise LessonError(f"{path}:1: `fails` names no check; write which fail and how, as `test_…: failed`.")
    of_all = {name for names in checks.values() for name in names}
    for name, outcome in fails.items():
        if name not in of_all:
            raise LessonError(
                f"{path}:1: `fails` names {name!r}, and there is no such check; correct the name."
            )
        if outcome not in _MAY_FAIL:
            raise LessonError(
                f"{path}:1: {name} cannot end as {outcome!r}; write one of {', '.join(_MAY_FAIL)}."
            )
    return Mistake(fields["exercise"], fields["title"], source, fails, str(fields.get("hint") or ""))
