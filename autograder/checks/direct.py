"""Calling a check's function without pytest's protocol, where that would do nothing but call it.

The protocol (hooks, reports, the set-up of fixtures) costs half a millisecond a case, more than what most checks do. It is
left out for a case whose arguments are this project's fixtures and parameters, nothing else, as is usual. A check that has
fixtures of its own, or pytest's, goes through the protocol; so does every one where the student runs plain `pytest`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from autograder.checks.fixtures import FIXTURES, CheckFixtures, Run

_OF_PARAMETERS = "_pytest.python"  # where the fixture is defined that pytest makes of a parameter


def parameters_of(case: pytest.Function) -> Mapping[str, Any]:
    """Return the parameters of a case by name; none where the check is not parametrised."""
    return case.callspec.params if hasattr(case, "callspec") else {}


def is_direct(case: pytest.Function) -> bool:
    """Say whether all that the case is given, asked for or not, is this project's fixtures and parameters."""
    parameters = parameters_of(case)
    for name in case.fixturenames:
        definitions = case._fixtureinfo.name2fixturedefs.get(name, ())
        if len(definitions) != 1:  # `request` has none; one that stands before another has two
            return False
        module = definitions[0].func.__module__
        if module != (_OF_PARAMETERS if name in parameters else CheckFixtures.__module__):
            return False
    return True


def call(case: pytest.Function, run: Run) -> None:
    """Call the function of a direct case with its arguments."""
    parameters = parameters_of(case)
    arguments: dict[str, Any] = {
        name: getattr(run, name) if name in FIXTURES else parameters[name]
        for name in case._fixtureinfo.argnames
    }
    case.obj(**arguments)
