"""From how a check ended to its outcome and the sentence that the student reads.

Four cases must be kept apart: the answer is wrong (`failed`), the student's code raised (`error`),
it was stopped (`timeout`, `memory`, `crashed`, `missing`), and the check itself broke. A check that
breaks before it has asked the student's code anything is `internal` and gives its points. Once it
has asked, the student's code may be behind any exception, so that none is worth points: the check
ends as `error`, and `Verdict.cause` asks for a second look
(`autograder.assignments.lesson.second_look`), which alone can tell whose fault it is.
"""

from __future__ import annotations

import errno
import re
import traceback
from pathlib import Path
from types import ModuleType
from typing import Final, Literal, NamedTuple

import pytest

from autograder.checks.fixtures import ComputedHintError
from autograder.checks.gradients import failed_report, say_report
from autograder.checks.shown import Comparison, say_difference, say_error
from autograder.outcomes import Outcome
from autograder.records import Visibility
from autograder.rpc.endpoint import NotData
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.stopped import Stopped

LOOKED_AT_AGAIN: Final = (
    "It gives no points here. Grading looks at it again, and whether your code is the reason."
)
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_EXHAUSTED: Final = frozenset(
    {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN, errno.ENOSPC}
)

Cause = Literal["", "check", "resources"]


class Verdict(NamedTuple):
    """The end of a check: its outcome, and what the student may be told about it in public.

    `cause` says why a fresh process should run the check again: "check" where its own code broke,
    "resources" where this process had too little memory or the like, which an earlier check may
    have used up; "" where neither is so.
    """

    outcome: Outcome
    detail: str = ""
    cause: Cause = ""


def judge(error: BaseException | None, link: StudentClient, compared: Comparison | None) -> Verdict:
    """Return the verdict on a check that ended with `error`."""
    if error is None:
        return Verdict(Outcome.PASSED)
    if isinstance(error, Stopped):
        return Verdict(error.outcome, str(error))
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # where a generator of the check's asked the student's code
    if any(error is raised for raised in link.raised):
        return _of_the_student(error, link.place_of(error))
    if isinstance(error, AssertionError | pytest.fail.Exception):
        report = failed_report(error)
        if report is None:
            return Verdict(Outcome.FAILED, say_difference(error, compared))
        if report.error is not None:  # what the function or its gradient raised ended the check
            return judge(report.error, link, None)
        return Verdict(Outcome.FAILED, say_report(report, error))
    if isinstance(error, Warning):
        return Verdict(Outcome.FAILED, f"Your code issues a warning: {say_error(error)}")
    if link.arrived and isinstance(error, Exception) and not _is_the_checks(error):
        cause: Cause = "resources" if _lacks_resources(error) else ""
        if link.came_up_in_the_check(error):
            what = f"{type(error).__name__}: {say_error(error)}"
            detail = (
                f"Your code calls a function that it is given where that has no value ({what})."
            )
        else:
            detail = (
                f"What your function returned is of another kind than expected "
                f"({say_error(error)})."
            )
        return Verdict(Outcome.FAILED, detail, cause)
    what = f"{type(error).__name__}{_place(error)}"
    detail = f"The check itself failed: {what}.\n{say_error(error)}".strip()
    if link.asked:
        return Verdict(Outcome.ERROR, f"{detail}\n{LOOKED_AT_AGAIN}", "check")
    return Verdict(Outcome.INTERNAL, detail, "check")


def describe(visibility: Visibility, sentence: str, outcome: Outcome, detail: str) -> str:
    """Return the message of a check: its sentence, and in a public one what was seen."""
    if outcome == Outcome.PASSED:
        return ""
    if outcome == Outcome.INTERNAL:
        message = detail if visibility == "public" else detail.split("\n")[0]
    else:
        message = f"{sentence}\n{detail}" if visibility == "public" and detail else sentence
    return _UNPRINTABLE.sub(lambda letter: letter[0].encode("unicode_escape").decode(), message)


def _of_the_student(error: BaseException, place: str) -> Verdict:
    if isinstance(error, NotImplementedError):
        return Verdict(Outcome.ERROR, "Not written yet.")
    if isinstance(error, MemoryError):
        return Verdict(Outcome.MEMORY, "Your code asks for more memory than there is.")
    text = f": {say_error(error)}" if say_error(error) else ""
    return Verdict(
        Outcome.ERROR,
        f"Your code raises {type(error).__name__}{text}" + (f", {place}" if place else ""),
    )


def _lacks_resources(error: Exception) -> bool:
    return isinstance(error, MemoryError) or (
        isinstance(error, OSError) and error.errno in _EXHAUSTED
    )


def _is_the_checks(error: Exception) -> bool:
    """Say whether this looks like a slip in the check's text, not a value of another kind."""
    on_a_module = isinstance(error, AttributeError) and isinstance(error.obj, ModuleType)
    return on_a_module or isinstance(error, NameError | ImportError | NotData | ComputedHintError)


def _place(error: BaseException) -> str:
    """Return where in a check file the error came up."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).name.startswith("test_")]
    return f" in line {places[-1].lineno} of {Path(places[-1].filename).name}" if places else ""
