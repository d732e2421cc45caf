"""The loop of a grading process, whoever started it.

One submission after another, until nobody asks any more.
"""

from __future__ import annotations

import contextlib
import gc
import os
from multiprocessing.connection import Connection
from typing import Any, Final

from autograder.assignments import Assignment
from autograder.class_run.engines.cores import pin_to_core
from autograder.errors import AutograderError
from autograder.grading.grader import Grader
from autograder.notebooks.submissions import Submission
from autograder.records import GradeRecord
from autograder.records.graded import Graded
from autograder.sandbox import Sandbox
from autograder.sandbox.trusted.address_space import SPARE_MEMORY, bound_address_space
from autograder.worker.trusted import alarm
from autograder.worker.trusted.watchdog import Promise

# objects that are made and not freed before cycles among them are looked for
GARBAGE: Final = 20_000


def serve(
    pipe: Connection, promise: Promise, assignment: Assignment, sandbox: Sandbox, secret: bytes
) -> None:
    """Grade what comes through the pipe until it closes.

    Needs the process's main thread, and the process for itself.
    """
    alarm.announce = promise.note
    os.chdir(assignment.working_folder)
    pin_to_core()
    bound_address_space(SPARE_MEMORY)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            grader = Grader(assignment, sandbox, secret)
            with grader:
                tune_gc()
                while True:
                    pipe.send(_grade(grader, pipe.recv()))
        except AutograderError as error:  # of starting: the first job gets it as its answer
            pipe.recv()
            pipe.send(error)


def tune_gc() -> None:
    """Leave out what is there by now, which stays.

    It need not be looked through again and again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)


def receive(pipe: Connection) -> Any:
    """Return what the other end has sent, None where it has ended."""
    try:
        return pipe.recv()
    except (EOFError, OSError):
        return None


def worker_died_record(submission: Submission, assignment: str, tier: str) -> Graded:
    """Return what stands for a submission whose grading process ended, and ended again."""
    return _for_a_person(
        submission,
        assignment,
        tier,
        "The grading process ended twice on this submission; look at it by hand.",
    )


def worker_hung_record(submission: Submission, assignment: str, tier: str, check: str) -> Graded:
    """Return what stands for a submission whose grading process got no further and was ended.

    `check` is what it was at.
    """
    place = f" in the check {check}, long after that should have been over" if check else ""
    sentence = (
        f"The grading process got no further on this submission{place}, and was ended. It "
        f"was not tried again"
    )
    return _for_a_person(submission, assignment, tier, f"{sentence}: look at it by hand.")


def _for_a_person(submission: Submission, assignment: str, tier: str, message: str) -> Graded:
    return Graded(
        GradeRecord(
            student=submission.student,
            assignment=assignment,
            status="needs_person",
            message=message,
            sandbox=tier,
        ),
        submitted=submission.submitted,
    )


def _grade(grader: Grader, submission: Submission) -> Graded | AutograderError:
    try:
        return grader.grade(submission)
    except AutograderError as error:
        return error
