"""From how a check ended to its outcome and the sentence that the student reads.

Four cases must be kept apart: the answer is wrong (`failed`), the student's code raised (`error`), it was stopped
(`timeout`, `memory`, `crashed`, `missing`), and the check itself is at fault (`internal`: it costs nobody a point). Since
that costs nobody a point, nothing that the student's code answers may lead there: once anything of the student's has
arrived, only what no value can cause is the check's own fault.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from autograder.checks.fixtures import UnsayableHint
from autograder.checks.gradients import failed_report, say_report
from autograder.checks.shown import Comparison, cut, say_difference
from autograder.namespace import NotData, Stopped, StudentLink
from autograder.records import Outcome, Visibility

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def judge(error: BaseException | None, link: StudentLink, compared: Comparison | None) -> tuple[Outcome, str]:
    """Return a check's outcome and, where it did not pass, what the student may be told about it in public."""
    if error is None:
        return "passed", ""
    if isinstance(error, Stopped):
        return error.outcome, str(error)  # type: ignore[return-value]
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # where a generator of the check's asked the student's code
    if any(error is raised for raised in link.raised):
        return _of_the_student(error, link.place_of(error))
    if isinstance(error, AssertionError | pytest.fail.Exception):
        report = failed_report(error)
        if report is None:
            return "failed", say_difference(error, compared)
        if report.error is not None:  # what the function or its gradient raised ended the check
            return judge(report.error, link, None)
        return "failed", say_report(report, error)
    if isinstance(error, Warning):
        return "failed", f"Your code issues a warning: {cut(str(error))}"
    if link.arrived and isinstance(error, Exception) and not _is_the_checks(error):
        if link.came_up_in_the_check(error):
            what = f"{type(error).__name__}: {cut(str(error))}"
            return "failed", f"Your code calls a function that it is given where that has no value ({what})."
        return "failed", f"What your function returned is of another kind than expected ({cut(str(error))})."
    return (
        "internal",
        f"The check itself failed: {type(error).__name__}{_place(error)}.\n{cut(str(error))}".strip(),
    )


def describe(visibility: Visibility, sentence: str, outcome: Outcome, detail: str) -> str:
    """Return the message of a check: its sentence, and in a public one what was seen."""
    if outcome == "passed":
        return ""
    if outcome == "internal":
        message = detail if visibility == "public" else detail.split("\n")[0]
    else:
        message = f"{sentence}\n{detail}" if visibility == "public" and detail else sentence
    return _UNPRINTABLE.sub(lambda letter: letter[0].encode("unicode_escape").decode(), message)


def _of_the_student(error: BaseException, place: str) -> tuple[Outcome, str]:
    if isinstance(error, NotImplementedError):
        return "error", "Not written yet."
    if isinstance(error, MemoryError):
        return "memory", "Your code asks for more memory than there is."
    text = f": {cut(str(error))}" if str(error) else ""
    return "error", f"Your code raises {type(error).__name__}{text}" + (f", {place}" if place else "")


def _is_the_checks(error: Exception) -> bool:
    """Say whether this is a slip in the check's own text, which no value of the student's can bring about."""
    on_a_module = isinstance(error, AttributeError) and isinstance(error.obj, ModuleType)
    return on_a_module or isinstance(error, NameError | ImportError | NotData | UnsayableHint)


def _place(error: BaseException) -> str:
    """Return where in a check file the error came up."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).name.startswith("test_")]
    return f" in line {places[-1].lineno} of {Path(places[-1].filename).name}" if places else ""
