"""The course: where its files lie, and what `course.yml` says."""

from autograder.course.course import (
    ANSWERS,
    COURSE_FILE,
    NBGRADER_CONFIG,
    SECRET_VARIABLE,
    AssignmentEntry,
    Course,
    Late,
    Limits,
    Minimum,
    contents,
    find_course,
    load_course,
    without_password,
)

__all__ = [
    "ANSWERS",
    "COURSE_FILE",
    "NBGRADER_CONFIG",
    "SECRET_VARIABLE",
    "AssignmentEntry",
    "Course",
    "Late",
    "Limits",
    "Minimum",
    "contents",
    "find_course",
    "load_course",
    "without_password",
]
