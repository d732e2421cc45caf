"""A student's side runs where there is no nbgrader, no sandbox and nothing of POSIX, and names
every encoding.

It has not been run on Windows or macOS. What stands in for them: a process from which the modules
and functions that they lack are taken away before the first import, for our code and for the
libraries that it stands on alike.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.nbgrader.release.source import PYTEST_INI

TAKE_AWAY = """
import os, signal, sys, warnings

NOT_INSTALLED = (
    "nbgrader", "pydantic", "yaml", "jupytext", "rich", "jinja2", "sqlalchemy", "jupyterlab",
    "IPython", "nbclient"
)
NOT_THERE = ("fcntl", "resource", "pwd", "grp", "termios", "tty", "pty")
sys.modules |= dict.fromkeys(NOT_INSTALLED + NOT_THERE)  # None: an import of it raises ImportError
FUNCTIONS = {
    os: "fork forkpty posix_spawn getuid geteuid getgid setsid getpgid killpg pidfd_open "
    "O_NOFOLLOW O_NONBLOCK O_CLOEXEC",
    signal: "SIGALRM SIGKILL SIGSTOP setitimer getitimer alarm pthread_sigmask",
}
for module, names in FUNCTIONS.items():
    for name in names.split():
        delattr(module, name)
os.environ["PATH"] = ""  # no bubblewrap
warnings.filterwarnings("error", category=EncodingWarning, module=r"autograder(\\.|$)")
"""
CONSOLE = """
from autograder import check
def half(x): return x / 2
def twice(x): return x
print(check("half"))
print(check())
"""
COMMAND = """
from autograder.cli import main
main(["check", ".", "--json"])
"""
PYTEST = """
import pytest
sys.exit(pytest.main(["-q", "--tb=short"]))
"""
CHECKS = '''\
"""Ünïcode, so that a wrong encoding shows."""

import numpy as np
import pytest


@pytest.mark.exercise("half", points=1)
def test_half_of_four(student, forbid):
    """½ of 4 is 2, without np.divide."""
    with forbid("numpy.divide"):
        assert student.half(np.array([4.0])) == pytest.approx([2.0])


@pytest.mark.exercise("twice", points=1)
def test_twice_two(student, rng, hint, source):
    """2 times 2 is 4."""
    hint("Times is `*`.", when="return x" in source("twice"))
    assert student.twice(2) == 4
'''


@pytest.fixture
def folder(tmp_path) -> Path:
    """An assignment's folder: `half` is right, `twice` is wrong."""

    def code(source, **nbgrader):
        metadata = {"nbgrader": {"schema_version": 3, **nbgrader}} if nbgrader else {}
        return {
            "cell_type": "code",
            "metadata": metadata,
            "source": source,
            "outputs": [],
            "execution_count": None,
        }

    tmp_path = tmp_path / "small"
    tmp_path.mkdir()
    cells = [
        code("import numpy as np\nfrom autograder import check\nimport matplotlib.pyplot as plt")
    ]
    for name, source in (
        ("half", "def half(x):\n    return x / 2  # ½"),
        ("twice", "def twice(x):\n    return x"),
    ):
        cells.append(code(source, grade_id=name, solution=True, grade=False, locked=False))
        cells.append(
            code(
                f'check("{name}")',
                grade_id=f"check-{name}",
                solution=False,
                grade=True,
                locked=True,
                points=1,
            )
        )
    notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
    (tmp_path / "small.ipynb").write_text(
        json.dumps(notebook, ensure_ascii=False), encoding="utf-8"
    )
    (tmp_path / "test_small.py").write_text(CHECKS, encoding="utf-8")
    settings = PYTEST_INI.format(generated="For a test.", assignment="small")
    (tmp_path / "pytest.ini").write_text(settings, encoding="utf-8")
    return tmp_path


def run(folder: Path, program: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    script = folder.parent / "script.py"
    script.write_text(TAKE_AWAY + program, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", str(script)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding=encoding,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONIOENCODING": encoding},
        check=False,
    )


def test_check_in_a_notebook_needs_nothing_of_an_instructors_machine(folder):
    done = run(folder, CONSOLE)
    assert done.stderr == ""
    assert done.stdout == (
        "✓ half: the check passes, 1 of 1 point\n"
        "    ✓ ½ of 4 is 2, without np.divide.\n"
        "✓ half: the check passes, 1 of 1 point\n"
        "✗ twice: the check does not pass, 0 of 1 point\n"
        "    ✗ 2 times 2 is 4.\n"
        "        Got 2, expected 4.\n"
        "        Hint: Times is `*`.\n"
        "1 of 2 points so far.\n"
    )


def test_the_command_check_needs_nothing_of_an_instructors_machine(folder):
    done = run(folder, COMMAND)
    assert done.stderr == ""
    record = json.loads(done.stdout)
    assert [check["outcome"] for one in record["exercises"] for check in one["checks"]] == [
        "passed",
        "failed",
    ]
    assert record["message"] == ""


def test_a_terminal_that_has_no_tick_gets_another_sign(folder):
    done = run(folder, COMMAND.replace(', "--json"', ""), encoding="cp1252")
    assert done.stderr == ""
    assert done.stdout.startswith("? half: the check passes, 1 of 1 point\n? twice: ")


def test_pytest_needs_nothing_of_an_instructors_machine(folder):
    done = run(folder, PYTEST)
    assert "1 failed, 1 passed" in done.stdout, done.stdout + done.stderr
    assert "2 times 2 is 4.\nGot 2, expected 4.\nHint: Times is `*`.\n" in done.stdout


def test_an_encoding_left_to_the_machine_would_be_seen(folder):
    """Try the trap itself: a module of ours that opens a file without naming the encoding."""
    forget = (
        "exec(compile('open(\"test_small.py\").close()', 'x', 'exec'), {'__name__': "
        "'autograder.forgetful'})"
    )
    assert "EncodingWarning" in run(folder, forget).stderr


@pytest.mark.parametrize(
    "command", [["assemble"], ["grade", "small"], ["sample-class", "small", "--students", "1"]]
)
def test_an_instructors_command_names_what_is_to_be_installed(folder, command):
    (folder / "course.yml").write_text("name: C\n", encoding="utf-8")
    program = f"from autograder.cli import main\nmain({command})"
    done = run(folder, program)
    assert done.returncode == 2
    assert 'pip install ".[grade]"' in done.stderr
    assert "Traceback" not in done.stderr
