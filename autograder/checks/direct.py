"""Calling a check's function without pytest's protocol, where that would do nothing but call it.

The protocol (hooks, reports, the set-up of fixtures) costs half a millisecond a case, more than
what most checks do. It is left out for a case whose arguments are this project's fixtures and
parameters, nothing else, as is usual. A check that has fixtures of its own, or pytest's, goes
through the protocol; so does every one where the student runs plain `pytest`.
"""

from __future__ import annotations

from typing import Any

import pytest

from autograder.checks.fixtures import FIXTURES, CheckFixtures, Run
from autograder.checks.pytest_internals import (
    OF_PARAMETERS,
    argument_names,
    modules_of_fixture,
    parameters_of,
)


def is_direct(case: pytest.Function) -> bool:
    """Say whether all that the case is given is this project's fixtures and parameters."""
    parameters = parameters_of(case)
    for name in case.fixturenames:
        # `request` has none; one that stands before another has two
        if modules_of_fixture(case, name) != (
            OF_PARAMETERS if name in parameters else CheckFixtures.__module__,
        ):
            return False
    return True


def call(case: pytest.Function, run: Run) -> None:
    """Call the function of a direct case with its arguments."""
    parameters = parameters_of(case)
    arguments: dict[str, Any] = {
        name: getattr(run, name) if name in FIXTURES else parameters[name]
        for name in argument_names(case)
    }
    case.obj(**arguments)
