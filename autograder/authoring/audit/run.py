"""All exercises of some assignments, spread over this machine's cores."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import os
from collections.abc import Iterator, Sequence

from autograder.assignments.lesson.checks import collect_course_checks
from autograder.authoring.audit.exercise import Job, audit_exercise
from autograder.authoring.audit.findings import ExerciseAudit
from autograder.course import Course
from autograder.errors import CourseError
from autograder.lessons.known_answers import read_known_answers
from autograder.lessons.lesson import read_lesson


def plan(course: Course, assignments: Sequence[str], seeds: int = 0) -> list[Job]:
    """Return the jobs in the lessons' order, after reading everything.

    What cannot be read is said before any runs.
    """
    jobs: list[Job] = []
    for name in assignments or [assignment.name for assignment in course.assignments]:
        course.assignment(name)
        lesson = read_lesson(course.lesson_path(name))
        suite = collect_course_checks(course, name)
        without = [exercise for exercise in lesson.exercises if exercise not in suite.exercises]
        strangers = [exercise for exercise in suite.exercises if exercise not in lesson.exercises]
        if without or strangers:
            what = (
                f"no checks for {', '.join(without)}"
                if without
                else f"checks for {', '.join(strangers)}, no exercise"
            )
            raise CourseError(
                f"{lesson.path}: the checks do not fit the lesson ({what}); correct one of them."
            )
        answers = read_known_answers(
            course.solution_dir(name), lesson.exercises, [check.name for check in suite.checks]
        )
        jobs += [
            Job(course, name, exercise, answers[exercise], seeds) for exercise in lesson.exercises
        ]
    return jobs


def audit_course(jobs: Sequence[Job], workers: int | None = None) -> Iterator[ExerciseAudit]:
    """Yield the audit of each job as it is done."""
    count = min(workers or len(os.sched_getaffinity(0)), len(jobs))
    with (
        _one_thread_each(),
        concurrent.futures.ProcessPoolExecutor(
            count, mp_context=multiprocessing.get_context("spawn")
        ) as pool,
    ):
        futures = [pool.submit(audit_exercise, job) for job in _longest_not_last(jobs)]
        try:
            for future in concurrent.futures.as_completed(futures):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _longest_not_last(jobs: Sequence[Job]) -> list[Job]:
    """Return the jobs with the last exercise of the last lesson before that lesson's others.

    It rests on all others and is often the longest by far: begun last, it would keep one core busy
    after all others are done. To go back to the first exercise costs another run of the cells, so
    that everything else stays in its order.
    """
    last = [job for job in jobs if job.assignment == jobs[-1].assignment]
    return [*jobs[: len(jobs) - len(last)], last[-1], *last[:-1]]


@contextlib.contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let the processes that start meanwhile compute in one thread.

    There is one for each core, and they fork.
    """
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
