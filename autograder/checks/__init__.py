"""Checks in plain pytest: collected once a process, run against any student's namespace."""

from autograder.checks.fixtures import hidden_seeds, public_seed
from autograder.checks.suite import Check, CheckSuite, collect_checks
from autograder.checks.verdict import Verdict, describe

__all__ = [
    "Check",
    "CheckSuite",
    "Verdict",
    "collect_checks",
    "describe",
    "hidden_seeds",
    "public_seed",
]
