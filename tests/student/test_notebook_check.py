"""`check(...)` as a student meets it in a notebook: verdicts on the page, and a sentence where none
can be had."""

import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from autograder.rpc.forbid import detect
from autograder.student import notebook_check

CHECKS = '''\
"""Checks of a small assignment."""

import numpy as np
import pytest


@pytest.mark.exercise("half", points=1)
def test_half_of_four(student):
    """Half of 4 is 2."""
    assert student.half(4) == pytest.approx(2.0)


@pytest.mark.exercise("half", points=0.5)
def test_half_of_an_array(student, hint):
    """An array is halved item by item."""
    result = student.half(np.array([2.0, 6.0]))
    hint("You doubled it.", when=np.array_equal(result, [4.0, 12.0]))
    assert result == pytest.approx(np.array([1.0, 3.0]))


@pytest.mark.exercise("product", points=1)
def test_product_without_dot(student, forbid):
    """1·3 + 2·4 is 11, without np.dot."""
    with forbid("numpy.dot"):
        assert student.product(np.array([1.0, 2.0]), np.array([3.0, 4.0])) == pytest.approx(11.0)
'''


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An assignment's folder, in which a notebook has imported `check`."""
    (tmp_path / "small.ipynb").write_text("{}", encoding="utf-8")
    (tmp_path / "test_small.py").write_text(CHECKS, encoding="utf-8")
    monkeypatch.setattr(notebook_check, "_FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
def notebook(folder):
    """Run cells one after the other in one namespace, and return the value of the last line of the
    last."""
    namespace = {"np": np, "check": notebook_check.check}

    def run(*cells: str):
        *before, last = cells
        for cell in before:
            exec(textwrap.dedent(cell), namespace)
        return eval(last, namespace)

    return run


@pytest.fixture(autouse=True)
def _numpy_as_it_was(monkeypatch):
    """Take the guards that `check` put into NumPy out again."""
    monkeypatch.setattr(np, "dot", getattr(np.dot, "__wrapped__", np.dot))


def test_an_answer_is_checked_as_it_stands_now(notebook):
    doubled = notebook("def half(x): return 2 * x", 'check("half")')
    assert [check.outcome for check in doubled.exercises[0].checks] == ["failed", "failed"]
    assert (doubled.score, doubled.max_score, doubled.passed) == (0.0, 1.5, False)
    halved = notebook("def half(x): return x / 2", 'check("half")')
    assert [check.outcome for check in halved.exercises[0].checks] == ["passed", "passed"]
    assert (halved.score, halved.max_score, halved.passed) == (1.5, 1.5, True)


def test_the_score_is_a_python_float(notebook):
    assert type(notebook("def half(x): return x / 2", 'check("half").score')) is float
    assert type(notebook('check("product").score')) is float


def test_without_a_name_all_exercises_are_checked(notebook):
    result = notebook("def half(x): return x / 2", "check()")
    assert [exercise.name for exercise in result.exercises] == ["half", "product"]
    assert (result.score, result.max_score) == (1.5, 2.5)


def test_a_misspelt_name_is_answered_with_the_right_one(notebook):
    result = notebook('check("haIf")')
    assert repr(result) == (
        "There is no exercise 'haIf' here. Did you mean 'half'? The exercises are: half, product."
    )
    assert not result.passed


def test_a_function_in_place_of_its_name_is_answered_with_what_to_write(notebook):
    result = notebook("def half(x): return x / 2", "check(half)")
    assert result.problem == 'Write the exercise\'s name in quotes: check("half").'


def test_a_notebook_away_from_its_checks_is_told_so(notebook, folder):
    (folder / "test_small.py").unlink()
    problem = notebook('check("half")').problem
    assert str(folder) in problem
    assert "Keep the notebook in the folder that it came in" in problem


def test_a_student_may_have_tests_of_her_own(notebook, folder):
    (folder / "test_mine.py").write_text("def test_mine(): pass\n", encoding="utf-8")
    assert notebook("def half(x): return x / 2", 'check("half")').passed


def test_two_assignments_in_one_folder_are_told_apart_by_the_notebook(
    notebook, folder, monkeypatch
):
    (folder / "test_other.py").write_text(CHECKS.replace('"half"', '"third"'), encoding="utf-8")
    (folder / "other.ipynb").write_text("{}", encoding="utf-8")
    assert "several check files" in notebook('check("third")').problem
    monkeypatch.setenv("JPY_SESSION_NAME", str(folder / "other.ipynb"))
    assert [exercise.name for exercise in notebook("check()").exercises] == ["third", "product"]


def test_a_kernel_that_runs_elsewhere_finds_the_checks_through_its_notebook(
    notebook, folder, monkeypatch
):
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(notebook_check, "_FOLDER", elsewhere)
    assert "there is no file test_….py" in notebook('check("half")').problem
    vscode = f"__vsc_ipynb_file__ = {str(folder / 'small.ipynb')!r}"
    assert notebook(vscode, "def half(x): return x / 2", 'check("half")').passed


def test_a_damaged_check_file_is_named(notebook, folder):
    (folder / "test_small.py").write_text(CHECKS + "\ndef oops(:\n", encoding="utf-8")
    problem = notebook('check("half")').problem
    assert "test_small.py beside this notebook is not as it was released" in problem
    assert "test_small.py:27: not Python" in problem


def test_a_check_file_that_was_put_right_is_read_again(notebook, folder):
    (folder / "test_small.py").write_text("oops(: mark.exercise(", encoding="utf-8")
    assert notebook('check("half")').problem
    (folder / "test_small.py").write_text(CHECKS, encoding="utf-8")
    assert notebook("def half(x): return x / 2", 'check("half")').passed


def test_a_forbidden_function_is_seen_under_another_name_though_it_was_imported_before(notebook):
    with_alias = """
    from numpy import dot as d
    def product(x, y): return d(x, y)
    """
    result = notebook(with_alias, 'check("product")')
    assert "`numpy.dot`, which this exercise asks you to do without" in repr(result)
    assert isinstance(np.dot, detect.Guard)


def test_an_interrupted_check_leaves_the_next_one_in_order(notebook):
    endless = """
    def half(x):
        raise KeyboardInterrupt
    """
    with pytest.raises(KeyboardInterrupt):
        notebook(endless, 'check("half")')
    assert notebook("def half(x): return x / 2", 'check("half")').passed


def test_what_the_students_own_settings_of_numpy_do_to_the_sentences(notebook):
    plain = notebook("def half(x): return x * 1e-6", 'check("half")')
    settings = "np.set_printoptions(precision=1, suppress=True); np.seterr(all='raise')"
    try:
        own = notebook(settings, 'check("half")')
        assert own == plain
        assert "array([2.e-06, 6.e-06])" in repr(own)
        assert np.get_printoptions()["precision"] == 1, "her settings are hers again afterwards"
        assert np.geterr()["divide"] == "raise"
        inside = """
        def half(x):
            assert np.get_printoptions()["precision"] == 1 and np.geterr()["divide"] == "raise"
            return x / 2
        """
        assert notebook(inside, 'check("half")').passed
    finally:
        np.set_printoptions(precision=8, suppress=False)
        np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")


def test_importing_the_package_imports_nothing_heavy():
    program = (
        "import sys, autograder; print({'numpy', 'pytest', 'msgpack', 'nbformat', "
        "'matplotlib'} & set(sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "set()\n"
