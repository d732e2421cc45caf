"""The line of pytest that would catch a mutant: the call at which it differs, and what the reference answers."""

from __future__ import annotations

import re
from typing import Any, Final

import numpy as np

from autograder.audit.answers import Answer, Leaf
from autograder.audit.calls import Call, NameOf

LONGEST: Final = 600
_VAGUE: Final = re.compile(r"<\w")


def pytest_line(exercise: str, call: Call, reference: Answer, path: str, kind: str = "") -> str:
    """Return the line, `kind` being that of the mutant's leaf at `path` where it is another one.

    What cannot be written out (a function of the check's, a generator) stands in angle brackets, and then the line says
    which check makes such a call.
    """
    arguments = [text_of(value) for value in call.args]
    arguments += [f"{name}={text_of(value)}" for name, value in call.kwargs.items()]
    shown = f"student.{exercise}({', '.join(arguments)})"
    line = _line(shown, arguments, exercise, reference, path, kind)
    if call.replaced:
        stand_ins = ", ".join(f"{name}={text_of(value)}" for name, value in call.replaced.items())
        line = f"with replace({stand_ins}): {line}"
    return f"{line}  # as in {call.origin}" if is_vague(line) else line


def is_vague(line: str) -> bool:
    """Say whether something in the line could not be written out."""
    return bool(_VAGUE.search(line))


def _line(shown: str, arguments: list[str], exercise: str, reference: Answer, path: str, kind: str) -> str:
    if reference.raised is not None:
        return f"with pytest.raises({reference.raised.__name__}): {shown}"
    if path.startswith("arguments"):
        place = path.removeprefix("arguments").partition("]")[0] + "]"
        return f"before = [{', '.join(arguments)}]; student.{exercise}(*before); before{place} is as it was"
    leaf = reference.leaves[path]
    place = path.removeprefix("result")
    if "(" in place:
        place = f"{place.partition('(')[0]}(<what the check hands it>){place.partition(')')[2]}"
    if kind and kind != leaf.kind:
        return f"assert {_of_kind(shown + place, leaf, kind)}"
    if leaf.value is None and leaf.kind != "NoneType":  # a tuple or the like: its first part will do
        below = [one for one in reference.leaves if one.startswith(path) and one != path]
        return _line(shown, arguments, exercise, reference, below[0], "") if below else f"{shown}{place}"
    if isinstance(leaf.value, float | np.floating | np.ndarray):
        return f"assert {shown}{place} == pytest.approx({text_of(leaf.value)})"
    return f"assert {shown}{place} == {leaf.value!r}"


def _of_kind(shown: str, leaf: Leaf, kind: str) -> str:
    """Return the comparison that tells a result of the reference's kind from one of another."""
    if leaf.kind.startswith("array") and not kind.startswith(("array", "float", "int", "bool", "numpy")):
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
    return f"<{getattr(value, '__name__', type(value).__name__).strip('<>')}>"


def _number(value: float) -> str:
    if np.isfinite(value):
        return repr(value)
    return "np.nan" if np.isnan(value) else "np.inf" if value > 0 else "-np.inf"
