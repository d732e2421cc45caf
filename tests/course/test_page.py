"""docs/course.md: every topic of the sources has its place, and the place exists."""

import re
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest

from autograder.course import load_course
from autograder.lessons.lesson import Lesson, read_lesson

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "course.md").read_text(encoding="utf-8")
COURSE = load_course(ROOT)


@cache
def lesson_of(assignment: str) -> Lesson:
    """Read a lesson when a row first asks for it: collecting the tests must not."""
    return read_lesson(COURSE.lesson_path(assignment))


def rows(first: str) -> list[list[str]]:
    """Return the rows of the table whose header begins with these cells."""
    lines = PAGE.split(f"| {first} |", 1)[1].splitlines()[2:]
    cells = takewhile(lambda line: line.startswith("|"), lines)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in cells]


def name(cell: str) -> str:
    return cell.strip("`")


def headings(lesson: str) -> set[str]:
    """Return a lesson's headings without their numbers."""
    texts = [cell.source for cell in lesson_of(lesson).cells if cell.kind == "markdown"]
    found = re.findall(r"^#+ (?:\d+\. )?(.*)$", "\n".join(texts), re.MULTILINE)
    return set(found)


def test_the_lessons_are_those_of_the_course_in_their_order():
    assert [name(row[0]) for row in rows("lesson | about")] == [
        one.name for one in COURSE.assignments
    ]


@pytest.mark.parametrize("row", rows("source | topic"), ids=lambda row: row[1])
def test_each_topic_stands_in_its_section_and_is_done_in_its_exercise(row):
    lesson, section, exercise = name(row[2]), row[3], name(row[4])
    assert section in headings(lesson)
    assert not exercise or exercise in lesson_of(lesson).exercises


@pytest.mark.parametrize("row", rows("source | slip"), ids=lambda row: row[1])
def test_each_slip_is_put_right_in_its_section(row):
    assert row[4] in headings(name(row[3]))


def test_every_source_has_topics():
    assert {row[0] for row in rows("source | topic")} == set("12345")
