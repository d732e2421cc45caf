"""The line of pytest that would catch a mutant: the call at which it differs, and what the reference answers."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from autograder.audit.answers import Answer, Leaf
from autograder.audit.calls import Call, NameOf

LONGEST: Final = 600


class _NoText(Exception):
    """A value that cannot be written out."""


def pytest_line(exercise: str, call: Call, reference: Answer, path: str, kind: str = "") -> str:
    """Return the line, `kind` being that of the mutant's leaf at `path` where it is another one; or where an argument cannot be written out a sentence on where the call comes from."""
    try:
        arguments = [text_of(value) for value in call.args]
        arguments += [f"{name}={text_of(value)}" for name, value in call.kwargs.items()]
        shown = f"student.{exercise}({', '.join(arguments)})"
        if call.replaced:
            raise _NoText
        if reference.raised is not None:
            return f"with pytest.raises({reference.raised.__name__}): {shown}"
        if path.startswith("arguments"):
            place = path.removeprefix("arguments").partition("]")[0] + "]"
            return (
                f"before = [{', '.join(arguments)}]; student.{exercise}(*before); before{place} is as it was"
            )
        if "(" in path:
            raise _NoText
        place = path.removeprefix("result")
        leaf = reference.leaves[path]
        if kind and kind != leaf.kind:
            return f"assert {_of_kind(shown + place, leaf, kind)}"
        if isinstance(leaf.value, float | np.floating):
            return f"assert {shown}{place} == pytest.approx({float(leaf.value)!r})"
        if isinstance(leaf.value, np.ndarray):
            expected = text_of(leaf.value)
            return f"assert {shown}{place} == pytest.approx({expected})"
        if leaf.value is not None:
            return f"assert {shown}{place} == {leaf.value!r}"
        return f"{shown}{place} is a {leaf.kind}"
    except _NoText:
        return f"(a call like that of {call.origin}, compared at {path})"


def _of_kind(shown: str, leaf: Leaf, kind: str) -> str:
    """Return the comparison that tells a result of the reference's kind from one of another."""
    shape, other = leaf.kind.partition("(")[2], kind.partition("(")[2]
    if shape != other:
        return f"np.shape({shown}) == {np.shape(leaf.value)}"
    if leaf.kind.startswith("array"):
        return f"{shown}.dtype == np.{leaf.value.dtype}"
    if leaf.kind == "float":
        return f"isinstance({shown}, float)"
    return f"type({shown}) is {leaf.kind.partition(' ')[0]}"


def text_of(value: Any) -> str:
    """Return Python source for a value."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biuf":
            raise _NoText
        text = f"np.array({_listed(value.tolist())}" + (
            "" if value.dtype.kind in "bf" else f", dtype=np.{value.dtype}"
        )
        text += f", dtype=np.{value.dtype})" if value.dtype == np.float32 else ")"
    elif isinstance(value, np.random.Generator):
        raise _NoText
    elif isinstance(value, np.floating | float):
        text = _number(float(value))
    elif isinstance(value, np.integer):
        text = repr(int(value))
    elif isinstance(value, list | tuple | dict):
        text = _listed(value)
    elif isinstance(value, str | bytes | bool | int | type(None)):
        text = repr(value)
    elif isinstance(value, NameOf):
        text = f"student.{value.name}"
    else:
        raise _NoText
    if len(text) > LONGEST:
        raise _NoText
    return text


def _listed(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {text_of(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        inner = ", ".join(_listed(one) for one in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return text_of(value)


def _number(value: float) -> str:
    if np.isfinite(value):
        return repr(value)
    return "np.nan" if np.isnan(value) else "np.inf" if value > 0 else "-np.inf"
