"""Changes to a right answer whose verdict follows from what they are, whatever the exercise.

The general mutant (`<` for `<=`, 1 for 2) has no verdict until somebody runs it, and so no place
here. Each of these ends in one outcome for every check of its exercise, by one of three rules of
the course:

- `missing`: after the cell has run, the exercise's name is not defined;
- `error`: every call raises, and what it raises is nothing that an exercise asks for (ValueError,
  LinAlgError);
- `failed`: every call comes back, with what is the answer to nothing. No check may pass for such an
  answer, since it would give points to everybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from autograder.outcomes import Outcome

# No length, no angle, no coordinate, no count, and no truth value.
WRONG = "-98765.4321"


@dataclass(frozen=True)
class Mutant:
    """A change: `change(name, solution)` is the new source of the exercise's cell."""

    name: str
    outcome: Outcome
    change: Callable[[str, str], str]


def _function(body: str, parameters: str = "*args, **kwargs") -> Callable[[str, str], str]:
    """Return the change to a function with this body."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return lambda name, solution: f"def {name}({parameters}):\n{lines}".replace("FUNCTION", name)


def _before(text: str) -> Callable[[str, str], str]:
    return lambda name, solution: f"{text}\n\n\n{solution}"


def _after(text: str) -> Callable[[str, str], str]:
    return lambda name, solution: f"{solution}\n\n\n{text.replace('FUNCTION', name)}"


def _renamed(name: str, solution: str) -> str:
    return re.sub(rf"\b{name}\b", f"my_{name}", solution)


def _commented_out(name: str, solution: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in solution.splitlines())


def _not_indented(name: str, solution: str) -> str:
    return re.sub(r"^[ \t]+", "", solution, flags=re.MULTILINE)


def _mutants(
    outcome: Outcome, changes: Iterable[tuple[str, Callable[[str, str], str]]]
) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, outcome, change) for name, change in changes)


MUTANTS: tuple[Mutant, ...] = (
    *_mutants(
        Outcome.MISSING,
        [
            ("a bracket is not closed", _after("print('done'")),
            ("the body is not indented", _not_indented),
            ("the name is another one", _renamed),
            ("the cell is empty", lambda name, solution: ""),
            ("everything is commented out", _commented_out),
            ("the cell raises above the function", _before("1 / 0")),
            ("a module is imported that nobody has", _before("import numpyy as np")),
            ("there is a null character in the cell", _after("# \0")),
            ("the name is deleted again", _after("del FUNCTION")),
        ],
    ),
    *_mutants(
        Outcome.ERROR,
        [
            ("raises at once", _function('raise RuntimeError("to do")')),
            ("uses a name that is not there", _function("return reslt")),
            ("calls itself without end", _function("return FUNCTION(*args, **kwargs)")),
            ("takes no arguments", _function(f"return {WRONG}", parameters="")),
            (
                "takes one argument too many",
                _function(f"return {WRONG}", parameters="*args, another_one"),
            ),
            ("asserts what is not so", _function('assert 1 > 2, "not so"')),
            ("asks somebody for the answer", _function('return float(input("What is it? "))')),
            ("leaves by sys.exit", _function("import sys\n\nsys.exit(0)")),
        ],
    ),
    *_mutants(
        Outcome.FAILED,
        [
            ("has no return", _function("result = args")),
            ("prints where it should return", _function(f"print({WRONG})")),
            ("returns a number that is never right", _function(f"return {WRONG}")),
            ("returns text", _function('return "the answer"')),
            ("returns a dict", _function(f"return {{'answer': {WRONG}}}")),
            ("returns itself", _function("return FUNCTION")),
            ("yields where it should return", _function(f"yield {WRONG}")),
            (
                "is asynchronous",
                lambda name, solution: f"async def {name}(*args, **kwargs):\n    return {WRONG}",
            ),
            (
                "is a class",
                lambda name, solution: (
                    f"class {name}:\n    def __init__(self, *args, **kwargs):\n        pass"
                ),
            ),
            ("the name is bound to a number afterwards", _after(f"FUNCTION = {WRONG}")),
        ],
    ),
    *_mutants(
        Outcome.PASSED,
        [
            ("the cell raises below the function", _after("print(undefined_name)")),
            (
                "the cell tries the function with nonsense",
                _after('FUNCTION("nonsense", "and", "more")'),
            ),
            ("the cell begins with a magic", lambda name, solution: f"%%time\n{solution}"),
            ("the cell ends in a call for help", _after("FUNCTION?")),
        ],
    ),
)
