"""What a lesson's verdicts depend on."""

import pytest

from autograder.assignments import find_assignment
from autograder.assignments.lesson.assignment import LessonAssignment


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("solutions/small/answers/double.py", False),
        ("solutions/small/__pycache__/test_small.pyc", False),
        ("solutions/small/helper.py", True),
        ("assignments/small/answers/table.csv", True),
        ("assignments/small/data/more.csv", True),
    ],
)
def test_verdicts_depend_on_all_of_its_files_but_known_answers(assembled_course, path, matters):
    assignment = LessonAssignment(assembled_course, "small")
    before, packed = assignment.fingerprint(), dict(assignment.pack().files)
    new = assembled_course.root / path
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes(b"1")
    assert (assignment.fingerprint() != before) == matters
    assert dict(assignment.pack().files) == packed | ({path: b"1"} if matters else {})


def test_a_course_finds_its_lessons(assembled_course):
    assert find_assignment(assembled_course, "small") == LessonAssignment(assembled_course, "small")
