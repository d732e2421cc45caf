"""From how a check ended to its outcome and the sentence that the student reads.

Four cases must be kept apart: the answer is wrong (`failed`), the student's code raised (`error`), it was stopped
(`timeout`, `memory`, `crashed`, `missing`), and the check itself is at fault (`internal`: it costs nobody a point).
"""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final

import numpy as np
import pytest

from autograder.namespace import Stopped, StudentLink
from autograder.records import Outcome, Visibility

MAX_SHOWN: Final = 300
_QUOTES: Final = "<>'"  # older pytest says <class 'ValueError'>
_CHOKED: Final = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, BufferError)


def judge(
    error: BaseException | None, link: StudentLink, compared: tuple[Any, Any] | None
) -> tuple[Outcome, str]:
    """Return a check's outcome and, where it did not pass, what the student may be told about it in public."""
    if error is None:
        return "passed", ""
    if isinstance(error, Stopped):
        return error.outcome, str(error)  # type: ignore[return-value]
    if any(error is raised for raised in link.raised):
        return _of_the_student(error)
    if isinstance(error, AssertionError | pytest.fail.Exception):
        return "failed", _difference(error, compared)
    if isinstance(error, Warning):
        return "failed", f"Your code issues a warning: {_cut(str(error))}"
    if link.arrived and isinstance(error, _CHOKED) and not _on_a_module(error):
        return "failed", f"What your function returned is of another kind than expected ({_cut(str(error))})."
    return "internal", f"The check itself failed: {type(error).__name__}: {_cut(str(error))}"


def describe(visibility: Visibility, sentence: str, outcome: Outcome, detail: str) -> str:
    """Return the message of a check: its sentence, and in a public one what was seen."""
    if outcome == "passed":
        return ""
    if outcome == "internal":
        return detail
    return f"{sentence}\n{detail}" if visibility == "public" and detail else sentence


def show(value: Any) -> str:
    """Return a value as a student would read it, cut to a bearable length."""
    if value is None:
        return "None (is a `return` missing?)"
    if type(value).__name__.startswith(
        "Approx"
    ):  # pytest.approx: the number that was expected, without its tolerance
        value = value.expected
        value = value.item() if isinstance(value, np.ndarray) and value.ndim == 0 else value
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray):
        with np.printoptions(threshold=40, edgeitems=3, precision=6, linewidth=88):
            return f"{value!r}" if value.size <= 40 else f"{value!r} of shape {value.shape}"
    return _cut(repr(value))


def _of_the_student(error: BaseException) -> tuple[Outcome, str]:
    if isinstance(error, NotImplementedError):
        return "error", "Not written yet."
    if isinstance(error, MemoryError):
        return "memory", "Your code asks for more memory than there is."
    text = f": {_cut(str(error))}" if str(error) else ""
    where = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
    return "error", f"Your code raises {type(error).__name__}{text}{where}"


def _difference(error: BaseException, compared: tuple[Any, Any] | None) -> str:
    if compared is not None:
        got, expected = compared
        if type(got).__name__.startswith("Approx"):
            got, expected = expected, got
        return f"Got {show(got)}, expected {show(expected)}."
    text = str(error).strip()
    if isinstance(error, pytest.fail.Exception) and text.startswith("DID NOT RAISE"):
        return f"Your code raises no {'error' if '(' in text else text.split()[-1].strip(_QUOTES)} here."
    return _cut(text.removeprefix("assert ").split("\n  +  where")[0].split("\n + where")[0], 4 * MAX_SHOWN)


def _on_a_module(error: BaseException) -> bool:
    return isinstance(error, AttributeError) and isinstance(error.obj, ModuleType)


def _cut(text: str, length: int = MAX_SHOWN) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
