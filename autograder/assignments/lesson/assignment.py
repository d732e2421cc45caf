"""An assignment that is made from a lesson and graded by pytest checks."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from autograder.assignments.port import Bundle
from autograder.course import ANSWERS, Course, Limits, contents
from autograder.lessons.lesson import CHECK_PREFIX, read_lesson

if TYPE_CHECKING:
    from autograder.assignments.lesson.judge import LessonJudge
    from autograder.assignments.lesson.reference import ReferenceTrial
    from autograder.nbgrader.release.register import Cells
    from autograder.sandbox import Sandbox

_PACKAGE: Final = Path(__file__).parents[2]
MAX_CELL_TIMES: Final = 30  # as many times a cell's limit is what all of a submission may take
# for starting, reading and writing, beside what a submission's code may take
OTHER_SECONDS: Final = 120.0
RUNS: Final = 3  # of one submission, two of them in a second look


def longest_run(limits: Limits) -> float:
    """Return within how many seconds a run ends by itself.

    Its cells, its checks, and what starts and ends them.
    """
    return MAX_CELL_TIMES * limits.cell_seconds + limits.check_seconds + OTHER_SECONDS


@dataclass(frozen=True)
class LessonAssignment:
    """One lesson of a course; see `autograder.assignments.port.Assignment`."""

    course: Course
    name: str

    @classmethod
    def find(cls, course: Course, name: str) -> LessonAssignment | None:
        return cls(course, name)

    @property
    def due(self) -> datetime | None:
        return self.course.assignment(self.name).due

    @property
    def notebooks(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def longest_seconds(self) -> float:
        return RUNS * longest_run(self.course.limits)

    @property
    def working_folder(self) -> Path:
        return self.course.solution_dir(self.name)

    def fingerprint(self) -> bytes:
        """Return the hash of all that verdicts depend on beside the submission.

        Release, checks, data, limits, due date, late policy, secret, grader and NumPy.
        """
        course, name = self.course, self.name
        digest = hashlib.sha256()

        def add(part: bytes) -> None:
            digest.update(len(part).to_bytes(8, "little"))
            digest.update(part)

        for text in (
            name,
            repr(course.limits),
            repr(course.assignment(name)),
            repr(course.late),
            version("numpy"),
        ):
            add(text.encode())
        add(course.secret())
        for path, content in [*self._files(), *contents(_PACKAGE)]:
            add(path.encode())
            add(content)
        return digest.digest()

    def _files(self) -> Iterator[tuple[str, bytes]]:
        """Yield what grading needs of the course's files, by their paths in it.

        No known answers.
        """
        solution, release = self.course.solution_dir(self.name), self.course.release_dir(self.name)
        for folder, without in ((solution, ANSWERS), (release, "")):
            for path, content in contents(folder, without=without):
                yield (folder / path).relative_to(self.course.root).as_posix(), content

    def require_gradable(self) -> None:
        from autograder.assignments.lesson.checks import check_release, collect_course_checks
        from autograder.notebooks.notebook import read_release

        release = read_release(self.course.release_notebook(self.name), self.name)
        check_release(release, collect_course_checks(self.course, self.name))

    def pack(self) -> Bundle:
        """Return checks, data, release and limits, but not the gradebook's address.

        It may hold a password. Known answers and other assignments stay at home, too.
        """
        course, name = self.course, self.name
        plain = dataclasses.replace(
            course, root=Path(), assignments=(course.assignment(name),), gradebook=Course.gradebook
        )
        return Bundle(LessonAssignment, (plain, name), tuple(self._files()))

    @classmethod
    def unpacked(cls, content: Any, root: Path) -> LessonAssignment:
        course, name = content
        return cls(dataclasses.replace(course, root=root), name)

    def trial(self, sandbox: Sandbox, secret: bytes, *, anew: bool) -> ReferenceTrial:
        """Run every check on the reference solution."""
        from autograder.assignments.lesson.reference import ReferenceTrial
        from autograder.assignments.lesson.second_look import Terms

        return ReferenceTrial(Terms(self, sandbox, secret), self.fingerprint(), anew=anew)

    def start(self, sandbox: Sandbox, secret: bytes) -> LessonJudge:
        from autograder.assignments.lesson.judge import LessonJudge

        return LessonJudge(self, sandbox, secret)

    def build(self, work: Path) -> tuple[Path, Mapping[str, Cells]]:
        from autograder.nbgrader.release.build import build

        built = build(self.course, self.name, work)
        return built.source, built.cells

    def cell_order(self, notebook: str) -> tuple[str, ...]:
        """Return the grade_ids in the order of the lesson.

        There are none where the lesson is not there any more.
        """
        path = self.course.lesson_path(self.name)
        names: list[str] = []
        for cell in read_lesson(path).cells if path.exists() else ():
            ids = {
                "exercise": [cell.name],
                "check": [CHECK_PREFIX + cell.name],
                "written": [f"{cell.name}-question", cell.name],
            }
            names += ids.get(cell.kind, [])
        return tuple(names)

    def grade_cell(self, name: str) -> str:
        """Return the grade_id of an exercise's check cell."""
        return CHECK_PREFIX + name
