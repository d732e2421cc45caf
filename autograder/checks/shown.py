"""Describe what was got and what was expected, as a student would read it.

Short, and never at the mercy of a value.
"""

from __future__ import annotations

import builtins
import math
import re
import reprlib
from typing import Any, Final

import numpy as np
import pytest

MAX_SHOWN: Final = 300
_MAX_READ: Final = 100 * MAX_SHOWN  # letters of an assertion's text that are looked at
_MAX_ELEMENTS: Final = 2500  # of an array, put into words before the text is cut
_EDGE: Final = 3
_EXACT: Final = 17
_FUNCTION: Final = re.compile(
    r"<(?:built-in |bound )?(?:function|method|ufunc) '?(?P<function>[\w.<>]+?)'?(?: of "
    r"[^<>]*)?(?: at 0x[0-9a-f]+)?>"
    r"|<your (?P<yours>\w+)>"
)

Comparison = tuple[str, Any, Any]  # operator, left, right, of an `assert` that failed


def say_difference(error: BaseException, compared: Comparison | None) -> str:
    """Return what a failed assertion found, from its text and what it compared."""
    text = _text(error)[:_MAX_READ].strip()
    if isinstance(error, pytest.fail.Exception):
        return _not_happened(text) or cut(text)
    remark, found, assertion = f"\n{text}".partition("\nassert ")
    remark = cut(remark.strip(), 4 * MAX_SHOWN)
    if not found:
        return remark
    if compared is not None and not assertion.startswith("not "):
        difference = _say(*compared)
    else:
        difference = _explanation(assertion)
    return f"{remark}\n{difference}" if remark else difference


def show(value: Any, precision: int = 6, kind: bool = False) -> str:
    """Return a value as a student would read it, cut to a bearable length.

    With `kind`, its type as well.
    """
    try:
        text = _show(_plain(value), precision)
    except Exception as error:  # noqa: BLE001 - whatever it is that cannot be shown, there must be a message
        text = f"something that cannot be shown ({type(error).__name__})"
    return f"{text} ({_kind(value)})" if kind else text


def say_error(error: BaseException) -> str:
    """Return what an exception says, cut to a bearable length.

    Its text may be made of any value.
    """
    return cut(_text(error))


def _text(error: BaseException) -> str:
    try:
        return str(error)
    except Exception as broken:  # noqa: BLE001 - an integer of too many digits, for one
        return f"something that cannot be shown ({type(broken).__name__})"


def cut(text: str, length: int = MAX_SHOWN) -> str:
    """Return `text`, or its beginning."""
    return text if len(text) <= length else text[: length - 1] + "…"


# -- values


class _Short(reprlib.Repr):
    """Looks only as far into a value as is shown of it.

    A value may hold the same things very often.
    """

    def __init__(self) -> None:
        super().__init__()
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdict = 20
        self.maxstring = self.maxother = MAX_SHOWN
        self.maxlevel = 4

    def repr1(self, x: Any, level: int) -> str:
        if isinstance(x, np.generic):
            x = x.item()
        if type(x) is int and x.bit_length() > 2000:
            return f"an integer of {x.bit_length():,} bits"
        if type(x) is int or type(x) is float:
            return repr(x)
        if isinstance(x, np.ndarray):
            return _array(x)
        if isinstance(x, bytes | bytearray):
            return cut(builtins.repr(x[:MAX_SHOWN]))
        return super().repr1(x, level)


def _show(value: Any, precision: int) -> str:
    if value is None:
        return "None (is a `return` missing?)"
    with np.printoptions(threshold=40, edgeitems=_EDGE, precision=precision, linewidth=88):
        text = _Short().repr(value)
    return text if isinstance(value, np.ndarray) else cut(text)


def _array(array: np.ndarray) -> str:
    if math.prod(min(length, 2 * _EDGE + 1) for length in array.shape) > _MAX_ELEMENTS:
        first = repr(array.flat[: 2 * _EDGE])  # NumPy shortens axes, and short axes may be many
        return f"{cut(first, 4 * MAX_SHOWN)}, … of shape {array.shape}"
    text = repr(array)
    shape = "" if array.size <= 40 or "shape=" in text else f" of shape {array.shape}"
    return cut(text, 4 * MAX_SHOWN) + shape


def _plain(value: Any) -> Any:
    """Return what stands in a `pytest.approx`, without its tolerance."""
    if type(value).__name__.startswith("Approx"):
        value = value.expected
        value = value.item() if isinstance(value, np.ndarray) and value.ndim == 0 else value
    return value


def _kind(value: Any) -> str:
    value = _plain(value)
    if isinstance(value, np.ndarray):
        return f"array of {value.dtype}"
    return f"NumPy's {value.dtype}" if isinstance(value, np.generic) else type(value).__name__


# -- assertions


def _say(operator: str, left: Any, right: Any) -> str:
    if operator == "==" and type(left).__name__.startswith("Approx"):
        left, right = right, left
    got, expected = show(left), show(right)
    if got == expected and operator in (
        "==",
        "is",
    ):  # what makes the difference is not in what is shown
        for options in ((_EXACT, False), (_EXACT, True)):
            got, expected = show(left, *options), show(right, *options)
            if got != expected:
                break
    match operator:
        case "==" | "is" if "\n" in got + expected:
            return f"Got\n{got}\nexpected\n{expected}"
        case "==" | "is":
            return f"Got {got}, expected {expected}."
        case "!=" | "is not":
            return f"Got {got}, expected something else."
        case "in":
            return f"{got} is not in {expected}."
        case "not in":
            return f"{got} is in {expected}."
    return f"{got} {operator} {expected} does not hold."


def _explanation(assertion: str) -> str:
    """Return pytest's account of an assertion that compares nothing, without addresses."""
    first, *more = [line.strip() for line in assertion.split("\n") if line.strip()] or [""]
    value = first.removeprefix("not ")
    for line in more:
        origin = line.removeprefix("+").strip().removeprefix(f"where {value} = ")
        if origin != line.removeprefix("+").strip():
            return cut(
                f"{_FUNCTION.sub(_name, origin)} is {value}, which it should not be.", 2 * MAX_SHOWN
            )
    return cut(f"Got {value}.", 2 * MAX_SHOWN)


def _name(match: re.Match[str]) -> str:
    return (match["function"] or match["yours"]).rpartition(".")[2]


def _not_happened(text: str) -> str:
    """Return a sentence for what `pytest.raises` and `pytest.warns` miss."""
    for beginning, verb, anything in (
        ("DID NOT RAISE", "raises", "error"),
        ("DID NOT WARN", "issues", "warning"),
    ):
        if text.startswith(beginning):
            names = re.findall(r"(\w+)'?>", text.split("\n")[0]) or re.findall(
                r"RAISE (\w+)$", text
            )
            what = names[0] if len(names) == 1 else anything
            return f"Your code {verb} no {what} here."
    return ""
