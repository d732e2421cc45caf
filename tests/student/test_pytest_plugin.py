"""`pytest` in an assignment's folder: verdicts against the notebook beside it, sentences instead of
tracebacks."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.nbgrader.release.source import PYTEST_INI

CHECKS = '''\
"""Checks of two exercises; the second's come first in this file."""

import numpy as np
import pytest


@pytest.mark.exercise("late", points=1)
@pytest.mark.parametrize("number", [1, 2])
def test_late_adds_one(student, number):
    """late(n) is n + 1."""
    assert student.late(number) == number + 1


@pytest.mark.exercise("early", points=1)
def test_early_is_the_answer(student, hint):
    """early() is 42."""
    answer = student.early()
    hint("Turn the digits round.", when=answer == 24)
    assert answer == 42


@pytest.mark.exercise("early", points=1)
def test_early_warns_nobody(student, rng):
    """early(x) works for any number."""
    assert student.early(rng.normal()) == 42
'''


def code(source, **nbgrader):
    metadata = {"nbgrader": {"schema_version": 3, **nbgrader}} if nbgrader else {}
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def solution(name, source):
    return code(source, grade_id=name, solution=True, grade=False, locked=False)


def check(name):
    grade = {
        "grade_id": f"check-{name}",
        "solution": False,
        "grade": True,
        "locked": True,
        "points": 1,
    }
    return code(f'check("{name}")', **grade)


EARLY = "def early(x=0):\n    return 42"
LATE_CELL = solution("late", "def late(n):\n    return n + 1")


@pytest.fixture
def folder(tmp_path) -> Path:
    """An assignment's folder as it is released, without its notebook."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "test_small.py").write_text(CHECKS, encoding="utf-8")
    settings = PYTEST_INI.format(generated="For a test.", assignment="small")
    (folder / "pytest.ini").write_text(settings, encoding="utf-8")
    return folder


@pytest.fixture
def run(folder):
    """Write the notebook, run pytest in a process of its own, and return (outcomes by test, what it
    printed, status)."""

    def run(*cells, arguments=(), cwd=folder, name="small.ipynb"):
        if cells:
            notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
            (folder / name).write_text(json.dumps(notebook), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-v", *arguments],
            cwd=cwd,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "100"},
            check=False,
        )
        outcomes = dict(re.findall(r"^\S*::(\S+) (PASSED|FAILED|ERROR)", done.stdout, re.MULTILINE))
        return outcomes, done.stdout + done.stderr, done.returncode

    return run


def test_right_work_passes_in_the_order_of_the_notebook_not_of_the_file(run):
    redefines = code("def early(x=0):\n    return 0")
    outcomes, _, status = run(
        solution("early", EARLY), check("early"), redefines, LATE_CELL, check("late")
    )
    assert list(outcomes.items()) == [
        ("test_early_is_the_answer", "PASSED"),
        ("test_early_warns_nobody", "PASSED"),
        ("test_late_adds_one[1]", "PASSED"),
        ("test_late_adds_one[2]", "PASSED"),
    ]
    assert status == 0


def test_a_failed_check_shows_its_sentence_and_its_hint_and_no_traceback(run):
    wrong = "def early(x=0):\n    print('I was here')\n    return 24"
    outcomes, said, status = run(
        solution("early", wrong),
        check("early"),
        solution("late", "def late(n): raise NotImplementedError()"),
    )
    assert set(outcomes.values()) == {"FAILED"}
    assert "early() is 42.\nGot 24, expected 42.\nHint: Turn the digits round.\n" in said
    assert "late(n) is n + 1.\nNot written yet.\n" in said
    assert "I was here" in said
    assert "Error" not in said
    assert "def test_" not in said
    assert status == 1


def test_a_cell_that_stops_is_named_below_the_failures(run):
    outcomes, said, _ = run(code("x = 1 / 0"), solution("early", EARLY), check("early"), LATE_CELL)
    assert set(outcomes.values()) == {"PASSED"}
    assert "Cell 1 stops in line 1 with ZeroDivisionError: division by zero" in said


def test_warnings_of_the_students_code_fail_nothing_whatever_pytest_is_told(run):
    warns = (
        "import warnings\nwarnings.warn('cell')\ndef early(x=0):\n    "
        "warnings.warn('call')\n    return 42"
    )
    outcomes, _, status = run(
        solution("early", warns),
        check("early"),
        LATE_CELL,
        check("late"),
        arguments=["-W", "error"],
    )
    assert (set(outcomes.values()), status) == ({"PASSED"}, 0)


def test_checks_can_be_chosen_and_run_from_elsewhere(run, folder):
    cells = [solution("early", EARLY), check("early"), LATE_CELL, check("late")]
    outcomes, _, _ = run(*cells, arguments=["small", "-k", "late and not 2"], cwd=folder.parent)
    assert outcomes == {"test_late_adds_one[1]": "PASSED"}


def test_a_students_own_tests_run_as_they_are(run, folder):
    (folder / "test_mine.py").write_text("def test_mine():\n    assert 1 == 2\n", encoding="utf-8")
    outcomes, said, _ = run(LATE_CELL, check("late"), arguments=["test_mine.py"])
    assert outcomes == {"test_mine": "FAILED"}
    assert "assert 1 == 2" in said


def test_without_its_notebook_it_says_what_is_missing(run):
    outcomes, said, status = run()
    assert (outcomes, status) == ({}, pytest.ExitCode.USAGE_ERROR)
    assert "holds no notebook" in said
    assert "Traceback" not in said


def test_a_renamed_notebook_is_found(run):
    cells = [solution("early", EARLY), check("early"), LATE_CELL, check("late")]
    outcomes, _, status = run(*cells, name="small (1).ipynb")
    assert (set(outcomes.values()), status) == ({"PASSED"}, 0)
