"""`autograder check`: a whole notebook, run and checked in order, before it is handed in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import autograder
from autograder.errors import SubmissionError, UsageError
from autograder.student.command_check import find_notebook, rehearse

CHECKS = '''\
"""Checks of two exercises."""

import numpy as np
import pytest


@pytest.mark.exercise("first", points=1)
def test_first_of_a_list(student):
    """The first item of [7, 8] is 7."""
    assert student.first([7, 8]) == 7


@pytest.mark.exercise("total", points=0.5)
def test_total_of_three(student):
    """1 + 2 + 3 is 6."""
    assert student.total(np.array([1, 2, 3])) == 6


@pytest.mark.exercise("total", points=0.5)
def test_total_of_nothing(student):
    """The sum of nothing is 0."""
    assert student.total(np.array([])) == 0
'''
FIRST = "def first(items):\n    return items[0]"
TOTAL = "def total(x):\n    return x.sum()"


def code(source, grade_id=None, **nbgrader):
    metadata = (
        {"nbgrader": {"grade_id": grade_id, "schema_version": 3, **nbgrader}} if grade_id else {}
    )
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def solution(name, source):
    return code(source, name, solution=True, grade=False, locked=False)


def check(name):
    return code(
        f'check("{name}")', f"check-{name}", solution=False, grade=True, locked=True, points=1
    )


@pytest.fixture
def assignment(tmp_path):
    """Write an assignment's folder, `small/`, whose notebook has these cells."""

    def write(*cells, name="small.ipynb") -> Path:
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        cells = [
            dict(cell) if cell["metadata"] else dict(cell, id=f"c{n}")
            for n, cell in enumerate(cells)
        ]
        notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
        for cell in cells:
            cell.pop("id", None)
        (folder / name).write_text(json.dumps(notebook), encoding="utf-8")
        (folder / "test_small.py").write_text(CHECKS, encoding="utf-8")
        return folder

    return write


IMPORTS = code("import numpy as np\nfrom autograder import check")


def outcomes(record):
    return {check.name: check.outcome for exercise in record.exercises for check in exercise.checks}


def test_each_exercise_is_checked_as_it_stands_at_its_check_cell(assignment):
    folder = assignment(
        IMPORTS,
        solution("first", FIRST),
        check("first"),
        solution("total", TOTAL),
        check("total"),
        code("def first(items):\n    return 'redefined'"),
    )
    record = rehearse(folder)
    assert outcomes(record) == {
        "test_first_of_a_list": "passed",
        "test_total_of_three": "passed",
        "test_total_of_nothing": "passed",
    }
    assert (record.score, record.max_score, record.status, record.sandbox) == (
        2.0,
        2.0,
        "graded",
        "off",
    )
    assert (record.student, record.assignment) == ("", "small")


def test_one_exercise_alone_can_be_checked(assignment):
    folder = assignment(
        IMPORTS, solution("first", FIRST), check("first"), solution("total", TOTAL), check("total")
    )
    record = rehearse(folder / "small.ipynb", "total")
    assert [exercise.name for exercise in record.exercises] == ["total"]
    assert record.max_score == 1.0
    with pytest.raises(
        UsageError, match=r"test_small.py has no exercise 'totl'; it has: first, total"
    ):
        rehearse(folder, "totl")


def test_a_cell_that_raises_costs_what_it_defines_and_is_named(assignment):
    folder = assignment(
        IMPORTS,
        code("limit = 3\nlimit = undefined"),
        solution("first", "def first(items)\n    return items[0]"),
        check("first"),
        solution("total", TOTAL),
        check("total"),
    )
    record = rehearse(folder)
    assert outcomes(record)["test_first_of_a_list"] == "missing"
    assert outcomes(record)["test_total_of_three"] == "passed"
    assert record.message.splitlines() == [
        "Cell 2 stops in line 2 with NameError: name 'undefined' is not defined",
        "The cell of `first` stops in line 1 with SyntaxError: expected ':'",
    ]


def test_files_and_modules_beside_the_notebook_are_there_in_cells_and_in_calls(assignment):
    reads = "import own\ndef first(items):\n    return int(open('seven.txt').read()) * own.one"
    folder = assignment(IMPORTS, solution("first", reads), check("first"))
    (folder / "seven.txt").write_text("7", encoding="utf-8")
    (folder / "own.py").write_text("one = 1\n", encoding="utf-8")
    assert outcomes(rehearse(folder))["test_first_of_a_list"] == "passed"
    assert outcomes(rehearse(folder / "small.ipynb"))["test_first_of_a_list"] == "passed"


def test_a_cell_that_asks_the_keyboard_does_not_wait(assignment):
    folder = assignment(
        IMPORTS, code("name = input('your name? ')"), solution("first", FIRST), check("first")
    )
    record = rehearse(folder)
    assert "EOFError" in record.message
    assert outcomes(record)["test_first_of_a_list"] == "passed"


def test_the_process_is_afterwards_as_it_was(assignment):
    folder = assignment(IMPORTS, solution("first", FIRST), check("first"))

    def state():
        return Path.cwd(), list(sys.path), sys.stdin, sys.modules["__main__"], autograder.check

    before = state()
    rehearse(folder)
    assert state() == before


def test_stopping_a_check_names_the_cell_that_was_running(assignment):
    folder = assignment(IMPORTS, solution("first", "raise KeyboardInterrupt"), check("first"))
    with pytest.raises(
        SubmissionError, match=r"You stopped the check. The cell of `first` was running"
    ):
        rehearse(folder)


def test_a_renamed_notebook_is_checked_and_told_its_name(assignment):
    folder = assignment(IMPORTS, solution("first", FIRST), check("first"), name="small (1).ipynb")
    record = rehearse(folder)
    assert outcomes(record)["test_first_of_a_list"] == "passed"
    assert record.assignment == "small"
    assert "called small (1).ipynb: hand it in as small.ipynb." in record.message


def test_a_copy_beside_the_notebook_does_not_take_its_place(assignment):
    folder = assignment(
        IMPORTS, solution("first", "oops"), check("first"), name="small-Copy1.ipynb"
    )
    assignment(IMPORTS, solution("first", FIRST), check("first"))
    assert find_notebook(folder) == (folder / "small.ipynb", folder / "test_small.py")


def test_what_cannot_be_checked_is_refused_with_what_to_do(assignment, tmp_path):
    folder = assignment(IMPORTS, name="a.ipynb")
    assignment(IMPORTS, name="b.ipynb")
    with pytest.raises(
        UsageError, match=r"several notebooks \(a.ipynb, b.ipynb\); name one of them"
    ):
        find_notebook(folder)
    with pytest.raises(
        UsageError, match=r"test_small.py is no notebook; name the file that ends in .ipynb"
    ):
        find_notebook(folder / "test_small.py")
    with pytest.raises(UsageError, match=r"does not exist"):
        find_notebook(tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"holds no notebook"):
        find_notebook(tmp_path)
    (folder / "test_small.py").unlink()
    with pytest.raises(
        UsageError, match=r"keep it in the folder that it came in, with test_a.py beside it"
    ):
        find_notebook(folder / "a.ipynb")


def test_a_file_that_is_no_notebook_of_this_assignment_is_invalid(assignment):
    folder = assignment(code("x = 1"))
    record = rehearse(folder)
    assert (record.status, record.score, record.max_score) == ("invalid", 0.0, 2.0)
    assert record.message == "small.ipynb is no notebook of 'small': it has none of its cells."


# -- the command


def command(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "autograder", "check", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )


def test_the_command_prints_what_is_wrong_and_the_points(assignment):
    folder = assignment(
        IMPORTS,
        solution("first", FIRST),
        check("first"),
        solution("total", "def total(x):\n    return sum(x) / none"),
        check("total"),
    )
    done = command(folder)
    assert done.stdout == (
        "✓ first: the check passes, 1 of 1 point\n"
        "✗ total: 0 of 2 checks pass, 0 of 1 point\n"
        "    Your code raises NameError: name 'none' is not defined, in line 2 of the cell: "
        "`return sum(x) / none`\n"
        "1 of 2 points so far.\n"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_json_is_all_that_stands_on_stdout(assignment):
    chatty = "print('cell')\ndef first(items):\n    print('call')\n    return items[0]"
    done = command(assignment(IMPORTS, solution("first", chatty), check("first")), "--json")
    record = json.loads(done.stdout)
    assert record["student"] == ""
    assert record["sandbox"] == "off"
    assert record["exercises"][0] == {
        "name": "first",
        "score": 1.0,
        "max_score": 1.0,
        "checks": [
            {
                "name": "test_first_of_a_list",
                "points": 1.0,
                "max_points": 1.0,
                "visibility": "public",
                "outcome": "passed",
                "message": "",
                "hint": "",
            }
        ],
    }


def test_the_exit_status_tells_invalid_from_misused(assignment, tmp_path):
    folder = assignment(code("x = 1"))
    invalid = command(folder)
    assert (invalid.returncode, invalid.stdout) == (1, "")
    assert "it has none of its cells" in invalid.stderr
    misused = command(tmp_path / "nowhere")
    assert (misused.returncode, misused.stdout) == (2, "")
    assert "does not exist; name a notebook" in misused.stderr


def test_on_a_terminal_a_bar_shows_how_long_it_takes(assignment):
    slow = code("import time\ntime.sleep(1.1)")
    folder = assignment(IMPORTS, slow, solution("first", FIRST), check("first"))
    terminal, its_end = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "check", str(folder)],
        stdout=subprocess.PIPE,
        stderr=its_end,
        check=True,
    )
    os.close(its_end)
    with open(terminal, "rb", buffering=0) as screen:  # noqa: PTH123 - a descriptor
        assert b"checking" in screen.read(10_000)
    assert b"checking" not in done.stdout


def test_importing_it_does_not_build_a_grammar_that_nothing_uses():
    program = (
        "import sys, autograder.student.command_check; sys.exit('rfc3987_syntax' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
