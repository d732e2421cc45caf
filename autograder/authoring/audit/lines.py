"""The line of pytest that would catch a mutant.

The call at which it differs, and what the reference answers.
"""

from __future__ import annotations

import math
import re
from typing import Any, Final

import numpy as np

from autograder.authoring.audit.answers import Answer, Leaf
from autograder.authoring.audit.calls import Call, NameOf

LONGEST: Final = 600
_NOT_WRITTEN_OUT: Final = re.compile(r"<\w")


def pytest_line(exercise: str, call: Call, reference: Answer, path: str, kind: str = "") -> str:
    """Return the line, `kind` being that of the mutant's leaf at `path` where it is another one.

    A call that cannot be written out (a lambda of the check's, a generator) stands there as
    `result`, and a comment says which check makes such a call: there the line can be put.
    """
    arguments = [text_of(value) for value in call.args]
    arguments += [f"{name}={text_of(value)}" for name, value in call.kwargs.items()]
    stand_ins = [f"{name}={text_of(value)}" for name, value in call.replaced.items()]
    if "(" in path or any(map(_NOT_WRITTEN_OUT.search, (*arguments, *stand_ins))):
        return f"{_line_on_result(reference, path, kind)}  # {_whose(call, path)}"
    shown = f"student.{exercise}({', '.join(arguments)})"
    if path.startswith("arguments"):
        line = _line_on_argument(exercise, call, arguments, path)
    elif reference.raised is not None:
        line = f"with pytest.raises({reference.raised.__name__}): {shown}"
    else:
        line = _line(shown, reference, path, kind)
    if not stand_ins:
        return line
    around = f"with replace({', '.join(stand_ins)})"
    return (
        f"{around}, {line.removeprefix('with ')}"
        if line.startswith("with ")
        else f"{around}: {line}"
    )


def is_vague(line: str) -> bool:
    """Say whether the line is about a `result`, since the call itself cannot be written out."""
    return "  # result: " in line


def _whose(call: Call, path: str) -> str:
    whose = "what the function that it returned answers, in" if "(" in path else "of"
    return f"result: {whose} a call as in {call.origin}"


def _line_on_result(reference: Answer, path: str, kind: str) -> str:
    if path.startswith("arguments"):
        place = path.removeprefix("arguments[").partition("]")[0]
        return f"assert np.array_equal(argument_{place}, before)"
    if reference.raised is not None:
        return f"with pytest.raises({reference.raised.__name__}): result"
    return _line("result", reference, path, kind)


def _line_on_argument(exercise: str, call: Call, arguments: list[str], path: str) -> str:
    place = int(path.removeprefix("arguments[").partition("]")[0])
    arguments = [
        text if number < len(call.args) else text.partition("=")[2]
        for number, text in enumerate(arguments)
    ]
    given = [f"arguments[{number}]" for number in range(len(call.args))]
    given += [f"{name}=arguments[{len(given) + number}]" for number, name in enumerate(call.kwargs)]
    same = f"np.array_equal(arguments[{place}], {arguments[place]})"
    return (
        f"arguments = [{', '.join(arguments)}]; student.{exercise}({', '.join(given)}); "
        f"assert {same}"
    )


def _line(shown: str, reference: Answer, path: str, kind: str) -> str:
    leaf = reference.leaves[path]
    # a part of the result, or of what a function that was returned answers
    place = path.removeprefix("result").rpartition(")")[2]
    if kind and kind != leaf.kind:
        return f"assert {_of_kind(shown + place, leaf, kind)}"
    if (
        leaf.value is None and leaf.kind != "NoneType"
    ):  # a tuple or the like: its first part will do
        below = [one for one in reference.leaves if one.startswith(path) and one != path]
        return _line(shown, reference, below[0], "") if below else f"{shown}{place}"
    if isinstance(leaf.value, float | np.floating | np.ndarray):
        text = text_of(leaf.value)
        return (
            f"assert {shown}{place} == "
            f"pytest.approx({'expected' if text.startswith('<') else text})"
        )
    return f"assert {shown}{place} == {leaf.value!r}"


def _of_kind(shown: str, leaf: Leaf, kind: str) -> str:
    """Return the comparison that tells a result of the reference's kind from one of another."""
    if leaf.kind.startswith("array") and not kind.startswith(
        ("array", "float", "int", "bool", "numpy")
    ):
        return f"isinstance({shown}, np.ndarray)"
    if leaf.kind.partition("(")[2] != kind.partition("(")[2]:
        return f"np.shape({shown}) == {np.shape(leaf.value)}"
    if leaf.kind.startswith("array"):
        return f"{shown}.dtype == np.{leaf.value.dtype}"
    if leaf.kind == "float":
        return f"isinstance({shown}, float)"
    return f"type({shown}) is {leaf.kind.partition(' ')[0]}"


def text_of(value: Any) -> str:
    """Return Python source for a value, or what it is in angle brackets."""
    text = _text_of(value)
    return text if len(text) <= LONGEST else f"<{type(value).__name__} of {np.shape(value)}>"


def _text_of(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biuf":
            return f"<array of {value.dtype}>"
        dtype = "" if value.dtype in (np.float64, np.bool_) else f", dtype=np.{value.dtype}"
        return f"np.array({_text_of(value.tolist())}{dtype})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_text_of(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_text_of, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_text_of, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, bool | str | bytes | type(None)):
        return repr(value)
    if isinstance(value, int | np.integer):
        return repr(int(value))
    if isinstance(value, float | np.floating):
        return _number(float(value))
    if isinstance(value, NameOf):
        return f"student.{value.name}"
    if callable(value):
        return _function(value)
    return f"<{type(value).__name__}>"


def _function(value: Any) -> str:
    """Return the name by which the check file knows a function, or that it has none."""
    name = getattr(value, "__name__", "")
    for module, alias in ((np, "np"), (math, "math")):
        if getattr(module, name or "?", None) is value:
            return f"{alias}.{name}"
    if "<" in getattr(value, "__qualname__", "<") or not name.isidentifier():
        return f"<{name.strip('<>') or type(value).__name__}>"
    return name


def _number(value: float) -> str:
    if np.isfinite(value):
        return repr(value)
    return "np.nan" if np.isnan(value) else "np.inf" if value > 0 else "-np.inf"
