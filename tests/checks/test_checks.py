"""Checks are plain pytest: what works there works here, the rest is refused by name; and each way
to end has its verdict."""

import gc
import itertools
import os
import re
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.checks import collect_checks, hidden_seeds
from autograder.checks.direct import is_direct
from autograder.checks.shown import MAX_SHOWN, say_error, show
from autograder.errors import CheckFileError
from autograder.outcomes import Outcome
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.in_process import link_in_process

HEAD = "import numpy as np\nimport pytest\nimport warnings\n\n"


@pytest.fixture
def suite_of(tmp_path):
    """`suite_of(public, hidden)`: the suite of check files with these texts, after the usual
    imports."""
    count = iter(range(1000))

    def suite_of(public, hidden=None, head=HEAD):
        folder = tmp_path / str(next(count))
        folder.mkdir()
        paths = []
        for name, text in (("test_a.py", public), ("test_a_hidden.py", hidden)):
            if text is not None:
                (folder / name).write_text(head + textwrap.dedent(text), encoding="utf-8")
            paths.append(folder / name if text is not None else None)
        return collect_checks(*paths)

    return suite_of


def check(body, name="f", fixtures="student", points="points=1"):
    """Return the text of one check."""
    lines = textwrap.indent(textwrap.dedent(body).strip(), "    ")
    return (
        f'\n@pytest.mark.exercise("{name}", {points})\ndef test_{name}({fixtures}):\n'
        f'    """It does what it says."""\n{lines}\n'
    )


def link(source=""):
    names = {"__name__": "__main__", "np": np}
    exec(textwrap.dedent(source), names)
    return link_in_process(names)


def run(suite, source="", **options):
    """Return the records of all checks by name, run against a namespace made by `source`."""
    here = source if isinstance(source, StudentClient) else link(source)
    return {item.name: suite.run(item, here, **options) for item in suite.checks}


def verdict(suite_of, body, source="def f():\n    return None", hidden=False, **options):
    """Return the record of a single check."""
    text = check(body, **options)
    suite = suite_of("", text) if hidden else suite_of(text)
    (record,) = run(suite, source).values()
    return record


# -- what works in plain pytest


def test_cases_must_all_pass(suite_of):
    suite = suite_of(
        '''
        @pytest.mark.exercise("double", points=1.5)
        @pytest.mark.parametrize("n", [1, 2, 3])
        @pytest.mark.parametrize("sign", [1, -1], ids=["plus", "minus"])
        def test_double(student, n, sign):
            """Twice."""
            assert student.double(sign * n) == 2 * sign * n
        '''
    )
    assert [(item.name, item.points, len(item.cases)) for item in suite.checks] == [
        ("test_double", 1.5, 6)
    ]
    assert run(suite, "def double(x):\n    return 2 * x")["test_double"].points == 1.5
    wrong = run(suite, "def double(x):\n    return x + x if x != -3 else 0")["test_double"]
    assert (wrong.outcome, wrong.points, wrong.max_points) == ("failed", 0.0, 1.5)
    assert wrong.message == "Twice.\nGot 0, expected -6."


def test_fixtures_of_the_file_work_and_are_made_anew_for_each_check(suite_of):
    suite = suite_of(
        '''
        made = []

        @pytest.fixture(scope="module")
        def data():
            made.append("data")
            yield np.arange(3.0)
            made.append("gone")

        @pytest.fixture
        def result(student, data):
            return student.f(data)

        @pytest.fixture(autouse=True, params=[1, 2])
        def number(request):
            return request.param

        @pytest.mark.exercise("f", points=1)
        def test_f(result, data, number, tmp_path):
            """F."""
            (tmp_path / "x").write_text(str(number))
            assert result == 3.0
            assert made[-1] == "data"

        @pytest.mark.exercise("f", points=1)
        def test_f_again(data):
            """F."""
            assert made.count("data") == made.count("gone") + 1 == 3
        '''
    )
    records = run(suite, "def f(x):\n    return x.sum()")
    assert [record.outcome for record in records.values()] == ["passed", "failed"]
    assert (
        "Got 3" not in records["test_f_again"].message
    )  # the first case of it, in which made holds two of each


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("assert student.f() == pytest.approx([0.1 + 0.2, 1])", "def f():\n    return [0.3, 1]"),
        ("assert student.f() == pytest.approx({'a': 0.3})", "def f():\n    return {'a': 0.1 + 0.2}"),
        ("np.testing.assert_allclose(student.f(), [0.3, 1])", "def f():\n    return np.array([0.1 + 0.2, 1])"),
        ("np.testing.assert_array_equal(student.f(), [1, 2])", "def f():\n    return [1, 2]"),
        ("with pytest.raises(ValueError, match='neg') as e:\n    student.f()\nassert 'neg' in str(e.value)",
         "def f():\n    raise ValueError('negative')"),
        ("with pytest.raises(np.linalg.LinAlgError):\n    student.f()",
         "def f():\n    np.linalg.inv(np.zeros((2, 2)))"),
        ("with pytest.raises(ArithmeticError):\n    student.f()", "def f():\n    1 / 0"),
        ("with pytest.warns(RuntimeWarning, match='divide'):\n    student.f()",
         "def f():\n    return np.ones(1) / np.zeros(1)"),
        ("with warnings.catch_warnings():\n    warnings.simplefilter('error')\n    assert student.f() == 1",
         "def f():\n    return 1"),
        ("with pytest.raises(UserWarning):\n    with warnings.catch_warnings():\n"
         "        warnings.simplefilter('error')\n        student.f()",
         "import warnings\ndef f():\n    warnings.warn('x')"),
        ("assert student.f() is None", "def f():\n    pass"),
        ("assert 'f' in student and 'g' not in student", "def f():\n    pass"),
        ("for x in (1, 2):\n    assert student.f(x) == x", "def f(x):\n    return x"),
        ("assert len(recwarn) == 0\nstudent.f()\nassert len(recwarn) == 1",
         "import warnings\ndef f():\n    warnings.warn('x')"),
    ],
)  # fmt: skip
def test_what_works_in_plain_pytest_works(suite_of, body, source):
    fixtures = "student, recwarn" if "recwarn" in body else "student"
    record = verdict(suite_of, body, source, fixtures=fixtures)
    assert (record.outcome, record.message, record.points) == ("passed", "", 1.0)


def test_assertions_in_helpers_of_the_file_are_rewritten_too(suite_of):
    suite = suite_of("def same(a, b):\n    assert a == b\n" + check("same(student.f(), 4)"))
    assert run(suite, "def f():\n    return 5")["test_f"].message.endswith("Got 5, expected 4.")


def test_exercises_keep_their_checks_public_ones_first(suite_of):
    def named(name, exercise, points):
        return f'@pytest.mark.exercise("{exercise}", points={points})\ndef {name}(student):\n    """S."""\n'

    suite = suite_of(
        named("test_b", "two", 1) + named("test_a", "one", 0.25),
        named("test_c", "one", 2) + named("test_d", "two", 0.5),
    )
    assert {name: [item.name for item in items] for name, items in suite.exercises.items()} == {
        "two": ["test_b", "test_d"],
        "one": ["test_a", "test_c"],
    }
    assert [item.visibility for item in suite.checks] == ["public", "public", "hidden", "hidden"]
    assert (suite.points("one"), suite.points("two"), suite.points("none")) == (2.25, 1.5, 0)
    assert {item.sentence for item in suite.checks} == {"S."}


# -- what is refused

GOOD = check("assert student.f() == 1")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (check("pass", fixtures="student, capsys"), 6, "capsys"),
        (check("pass", fixtures="student, capfd"), 6, "capfd"),
        (check("pass", fixtures="student, caplog"), 6, "caplog"),
        (check("pass", fixtures="student, monkeypatch"), 6, "monkeypatch"),
        (check("pass", fixtures="student, studnet"), 6, "studnet"),
        (check("pass", fixtures="student, cache"), 6, "cache"),
        ("@pytest.fixture\ndef quiet(capsys):\n    return 1\n" + check("pass", fixtures="quiet"), 9, "capsys"),
        ("@pytest.fixture(autouse=True)\ndef odd(monkeypatch):\n    pass\n" + GOOD, 9, "monkeypatch"),
        ("@pytest.mark.usefixtures('capfd')" + GOOD, 5, "capfd"),
        (check("request.getfixturevalue('capsys')", fixtures="request"), 9, "getfixturevalue"),
        (check("with np.errstate(all='ignore'):\n    student.f()"), 9, "errstate"),
        ("@np.errstate(all='ignore')" + GOOD, 5, "errstate"),
        ("from numpy import errstate as e\n" + GOOD, 5, "errstate"),
        (check("np.seterr(all='raise')"), 9, "seterr"),
        (check("with pytest.MonkeyPatch.context() as m:\n    pass"), 9, "MonkeyPatch"),
        ("from unittest.mock import patch\n" + GOOD, 5, "unittest.mock"),
        ("import unittest.mock\n" + GOOD, 5, "unittest.mock"),
        ("from unittest import mock\n" + GOOD, 5, "unittest.mock"),
        (check("pytest.skip('no')"), 9, "pytest.skip"),
        (check("pytest.xfail('no')"), 9, "pytest.xfail"),
        ("scipy = pytest.importorskip('scipy')\n" + GOOD, 5, "pytest.importorskip"),
        ("from pytest import skip\n" + GOOD, 5, "pytest.skip"),
        ("@pytest.mark.skip" + GOOD, 5, "skip"),
        ("@pytest.mark.skipif(True, reason='no')" + GOOD, 5, "skipif"),
        ("@pytest.mark.xfail" + GOOD, 5, "xfail"),
        ("@pytest.mark.filterwarnings('ignore')" + GOOD, 5, "catch_warnings"),
        ("@pytest.mark.parametrize('n', [])" + check("pass", fixtures="n"), 5, "skip"),
        ("pytestmark = pytest.mark.skip\n" + GOOD, 7, "skip"),
        ("def test_f(student):\n    '''F.'''\n", 5, "no mark"),
        ("@pytest.mark.exercise('g', points=1)" + GOOD, 5, "several marks"),
        ("@pytest.mark.exercise('f', points=1)\ndef test_f(student):\n    pass\n", 5, "docstring"),
        ("@pytest.mark.exercise('f', points=1)\ndef test_f(student):\n    ' '\n", 5, "docstring"),
        ("@pytest.mark.exercise('f', points=1)\nasync def test_f(student):\n    '''F.'''\n", 5, "asynchronous"),
        ("@pytest.mark.exercise('f', points=1)\nasync def test_f(student):\n    '''F.'''\n    yield\n", 5, "asyn"),
        ("class TestF:\n    @pytest.mark.exercise('f', points=1)\n    def test_f(self):\n        '''F.'''\n", 6, "plain"),
        ("import unittest\nclass F(unittest.TestCase):\n    def test_f(self):\n        '''F.'''\n", 7, "plain"),
        (GOOD + GOOD, 12, "test_f"),
        (check("pass", points="points=0.3"), 6, "points"),
        (check("pass", points="points=0"), 6, "points"),
        (check("pass", points="points=-1"), 6, "points"),
        (check("pass", points="points=True"), 6, "points"),
        (check("pass", points="points='1'"), 6, "points"),
        (check("pass", points="points=float('nan')"), 6, "points"),
        (check("pass", points="points=float('inf')"), 6, "points"),
        (check("pass", points="point=1"), 6, "mark"),
        (check("pass", points="1"), 6, "mark"),
        ("@pytest.mark.exercise(f, points=1)\ndef test_f():\n    '''F.'''\n".replace("(f", "(3"), 5, "mark"),
        ("@pytest.mark.exercise('no name', points=1)\ndef test_f():\n    '''F.'''\n", 5, "mark"),
        ("@pytest.mark.exercise\ndef test_f():\n    '''F.'''\n", 5, "mark"),
        (check("t = '@'\nwith forbid(t):\n    pass", fixtures="forbid"), 10, "forbid"),
        (check("with forbid(*['@']):\n    pass", fixtures="forbid"), 9, "forbid"),
        (check("with forbid(3):\n    pass", fixtures="forbid"), 9, "forbid"),
        (check("with forbid():\n    pass", fixtures="forbid"), 9, "forbid"),
        (check("with forbid('numpy.linalg.nrm'):\n    pass", fixtures="forbid"), 9, "nrm"),
        (check("with forbid('np.dot'):\n    pass", fixtures="forbid"), 9, "np.dot"),
        (check("with forbid('foreach'):\n    pass", fixtures="forbid"), 9, "foreach"),
        (check("forbid('@')\nstudent.f()", fixtures="student, forbid"), 9, "by itself"),
        (check("replace(x=1)\nstudent.f()", fixtures="student, replace"), 9, "by itself"),
        (check("student.f(np.dot)"), 9, "lambda x: np.dot(x)"),
        (check("student.f(1, key=len)"), 9, "lambda x: len(x)"),
        ("import math as m\n" + check("student.f(m.sqrt)"), 10, "lambda x: m.sqrt(x)"),
        ("from operator import mul\n" + check("student.f(mul)"), 10, "lambda x: mul(x)"),
        (check("with replace(g=np.linalg.norm):\n    pass", fixtures="replace"), 9, "np.linalg.norm"),
        ("def broken(:\n", 5, "not Python"),
        ("import no_such_module\n", 5, "no_such_module"),
        ("1 / 0\n", 5, "ZeroDivisionError"),
        ("raise SystemExit(3)\n", None, "pytest cannot collect"),
        ("raise pytest.skip.Exception('no', allow_module_level=True)\n", 5, "skip"),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore")
def test_what_cannot_work_is_refused_by_name_with_its_line(suite_of, text, line, words):
    with pytest.raises(CheckFileError) as error:
        suite_of(text)
    assert words in str(error.value)
    if line is not None:
        assert re.search(rf"test_a\.py:{line}\b", str(error.value)), str(error.value)


def test_a_hidden_name_does_not_stand_within_a_public_one(suite_of):
    with pytest.raises(CheckFileError, match="test_f_of_x"):
        suite_of(check("pass", name="f_of_x_and_y"), check("pass", name="f_of_x"))
    with pytest.raises(CheckFileError, match=r"test_a_hidden\.py:6.*both"):
        suite_of(check("pass"), check("pass"))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x = 'a\x00b'", None])
def test_a_file_that_cannot_be_read_is_said_to_be(tmp_path, content):
    path = tmp_path / "test_a.py"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CheckFileError, match=r"test_a\.py"):
        collect_checks(path)


def test_what_keeps_a_file_from_being_imported_is_said_without_colours(tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")  # as ipykernel sets it
    (tmp_path / "test_a.py").write_text(HEAD + "import no_such_module\n" + GOOD, encoding="utf-8")
    with pytest.raises(
        CheckFileError, match=r"correct it:\n[^\x1b]*No module named 'no_such_module'[^\x1b]*$"
    ):
        collect_checks(tmp_path / "test_a.py")


# -- nothing from the surroundings


def test_the_surroundings_have_no_influence(tmp_path, monkeypatch):
    (tmp_path / "conftest.py").write_text("raise RuntimeError('conftest')", encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pytest.ini_options]\npython_functions = ['no_*']\nfilterwarnings = ['error']",
        encoding="utf-8",
    )
    (tmp_path / "test_a.py").write_text(HEAD + GOOD, encoding="utf-8")
    monkeypatch.setenv("PYTEST_ADDOPTS", "--collect-only -k nothing")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    monkeypatch.chdir(tmp_path)
    suite = collect_checks(tmp_path / "test_a.py")
    assert run(suite, "def f():\n    return 1")["test_f"].outcome == "passed"
    assert os.environ["PYTEST_ADDOPTS"] == "--collect-only -k nothing"


def test_no_folder_is_looked_into_but_that_of_the_checks(suite_of, monkeypatch):
    """pytest would list the folders above as well, and try each of their entries: on a server all
    users' homes."""
    listed, scandir = [], os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: listed.append(Path(path)) or scandir(path))
    suite = suite_of(check("pass"), check("pass", name="g"))
    folders = {case.path.parent for one in suite.checks for case in one.cases}
    assert set(listed) == folders


def test_files_of_the_same_name_stand_side_by_side(suite_of):
    other = type(sys)("test_a")
    sys.modules["test_a"] = other
    finders = list(sys.meta_path)
    try:
        one, two = (
            suite_of("VALUE = 1\n" + check("assert VALUE == 1")),
            suite_of("VALUE = 2\n" + check("assert VALUE == 2")),
        )
        assert run(one)["test_f"].outcome == run(two)["test_f"].outcome == "passed"
        assert sys.modules["test_a"] is other
        assert "test_a_hidden" not in sys.modules
        assert sys.meta_path == finders
    finally:
        del sys.modules["test_a"]


# -- seeds


def test_public_randomness_goes_by_name_hidden_by_student_and_secret(suite_of):
    text = '''
        drawn = []

        @pytest.mark.exercise("f", points=1)
        @pytest.mark.parametrize("n", [1, 2])
        def test_NAME_one(rng, n):
            """F."""
            drawn.append(rng.integers(2**60))

        @pytest.mark.exercise("f", points=1)
        def test_NAME_two(rng):
            """F."""
            drawn.append(rng.integers(2**60))
    '''
    suite = suite_of(text.replace("NAME", "public"), text.replace("NAME", "hidden"))
    public, hidden = (
        [item for item in suite.checks if item.visibility == kind] for kind in ("public", "hidden")
    )

    def draw(checks, seed):
        drawn = checks[0].cases[0].module.drawn
        drawn.clear()
        for item in checks:
            assert suite.run(item, link(), seed).outcome == "passed"
        return list(drawn)

    ada = hidden_seeds(b"secret", "norms", "ada")
    assert draw(hidden, ada) == draw(hidden, hidden_seeds(b"secret", "norms", "ada"))
    assert draw(public, ada) == draw(public, hidden_seeds(b"secret", "norms", "bob"))
    everything = [
        *draw(public, ada),
        *draw(hidden, ada),
        *draw(hidden, hidden_seeds(b"secret", "norms", "bob")),
        *draw(hidden, hidden_seeds(b"another", "norms", "ada")),
        *draw(hidden, hidden_seeds(b"secret", "other", "ada")),
        *draw(hidden, hidden_seeds(b"secret", "norm", "sada")),
    ]
    assert len(everything) == len(set(everything)) == 18


@pytest.mark.parametrize(
    ("fixtures", "text", "direct"),
    [
        ("student, rng, hint, source, forbid, replace", "", True),
        ("student, n", "@pytest.mark.parametrize('n', [1, 2])", True),
        ("", "", True),
        ("student, n", "@pytest.fixture\ndef n():\n    return 1\n", False),
        ("student, n", "@pytest.fixture\ndef n(request):\n    return request.param\n@pytest.mark.parametrize('n', [1], indirect=True)", False),
        ("rng", "@pytest.fixture\ndef rng():\n    return 1\n", False),
        ("student", "@pytest.fixture(autouse=True)\ndef n():\n    return 1\n", False),
        ("student", "def setup_function():\n    pass\n", False),
        ("student, tmp_path", "", False),
        ("request", "", False),
    ],
)  # fmt: skip
def test_pytests_protocol_is_left_out_where_it_would_only_call_the_function(
    suite_of, fixtures, text, direct
):
    (item,) = suite_of(f"\n{text}" + check("pass", fixtures=fixtures)).checks
    assert [is_direct(case) for case in item.cases] == [direct] * len(item.cases)


# -- verdicts


@pytest.mark.parametrize(
    ("body", "source", "outcome", "detail"),
    [
        ("assert student.f() == 1", "def f():\n    return 1", "passed", None),
        ("assert student.f() == 1", "", "missing", "`f` is not defined yet"),
        ("student.W", "", "missing", "`W` is not defined yet"),
        ("assert student.f() == 1", "def f():\n    return 2", "failed", "Got 2, expected 1."),
        ("student.f()\npytest.fail('Too slow.')", "def f():\n    pass", "failed", "Too slow."),
        ("with pytest.raises(ValueError):\n    student.f()", "def f():\n    pass", "failed", "raises no ValueError here"),
        ("with pytest.raises((ValueError, TypeError)):\n    student.f()", "def f():\n    pass", "failed", "no error here"),
        ("with pytest.raises(ValueError, match='x'):\n    student.f()", "def f():\n    raise ValueError('y')", "failed", "'y'"),
        ("with pytest.raises(ValueError):\n    student.f()", "def f():\n    1/0", "error", "ZeroDivisionError"),
        ("with pytest.warns(RuntimeWarning):\n    student.f()", "def f():\n    pass", "failed", "issues no RuntimeWarning here"),
        ("warnings.simplefilter('error')\nstudent.f()", "import warnings\ndef f():\n    warnings.warn('odd')", "failed", "odd"),
        ("student.f()", "def f():\n    raise NotImplementedError", "error", "Not written yet."),
        ("student.f()", "def f():\n    raise MemoryError", "memory", "more memory than there is"),
        ("student.f()", "def f():\n    return 1 / 0", "error", "ZeroDivisionError: division by zero"),
        ("student.f()", "def f():\n    raise SystemExit(3)", "error", "RuntimeError: the code raised SystemExit: 3"),
        ("student.f()", "def f():\n    assert False, 'mine'", "error", "AssertionError: mine"),
        ("student.f(1, 2)", "def f():\n    pass", "error", "TypeError"),
        ("student.f()", "f = 3", "failed", "not callable"),
        ("student.f(lambda: 1 / 0)", "def f(g):\n    g()", "failed", "calls a function that it is given"),
        ("student.f(lambda: undefined)", "def f(g):\n    g()", "error", "NameError"),
        ("def g(x):\n    assert x == 1\nstudent.f(g)", "def f(g):\n    try:\n        g(2)\n    except Exception:\n        pass", "failed", "Got 2, expected 1"),
        ("def g(x):\n    pytest.fail('no')\nstudent.f(g)", "def f(g):\n    try:\n        g(2)\n    except BaseException:\n        pass", "failed", "no"),
        ("def g():\n    return student.nothing\nstudent.f(g)", "def f(g):\n    try:\n        g()\n    except BaseException:\n        pass", "missing", "`nothing`"),
        ("assert student.f()[0] == 1", "def f():\n    return None", "failed", "another kind than expected"),
        ("assert student.f()['a'] == 1", "def f():\n    return {}", "failed", "another kind"),
        ("assert student.f().shape == (2,)", "def f():\n    return [1]", "failed", "another kind"),
        ("assert student.f() == np.ones(2)", "def f():\n    return np.ones(2)", "failed", "ambiguous"),
        ("a, b = student.f()", "def f():\n    return 1, 2, 3", "failed", "another kind"),
        ("assert 2 ** student.f() > 1", "def f():\n    return 1e9", "failed", "another kind"),
        ("assert np.zeros(student.f()).size == 1", "def f():\n    return 10**12", "failed", "another kind"),
        ("next(iter(student.f()))", "def f():\n    return []", "failed", "another kind"),
        ("import ast\nast.parse(student.f())", "def f():\n    return '('", "failed", "another kind"),
        ("import ast\nast.parse(source('f'))", "f = eval('lambda: 1')", "passed", None),
        ("def deep(x):\n    return deep(x)\ndeep(student.f())", "def f():\n    pass", "failed", "another kind"),
        ("raise OSError(student.f())", "def f():\n    return 'x'", "failed", "another kind"),
        ("list(student.f())", "def f():\n    yield 1\n    raise ValueError('later')", "error", "ValueError: later"),
        ("list(x for x in student.f())", "def f():\n    class A:\n        def __iter__(self):\n            raise StopIteration('odd')\n    return A()", "error", "StopIteration"),
        ("student.f(1)\nundefined", "def f(x):\n    return x", "error", "NameError"),
        ("student.f(1)\nnp.no_such_thing", "def f(x):\n    return x", "error", "AttributeError"),
        ("student.f(1)\nimport no_such_module", "def f(x):\n    return x", "error", "ModuleNotFoundError"),
        ("student.f(1)\nstudent.f(object())", "def f(x):\n    return x", "error", "NotData"),
        ("student.f(np.zeros(2**25))", "def f(x):\n    return x", "error", "ValueError"),
        ("if 'f' in student:\n    x = 1\nassert x", "", "error", "UnboundLocalError"),
        ("for x in student.f():\n    y = x\nassert y", "def f():\n    return []", "error", "UnboundLocalError"),
        ("getattr(np, student.f())", "def f():\n    return 'no'", "error", "AttributeError"),
        ("{1: 2}[student.f()]", "def f():\n    return 3", "failed", "another kind"),
        ("g = np.dot\nstudent.f(g)", "def f(x):\n    return x", "error", "Hand over a function that names them"),
        ("assert {}[student.f()]", "def f():\n    return 2**50_000", "failed", "cannot be shown"),
        ("1 / 0", "", "internal", "ZeroDivisionError in line 9 of test_a.py"),
        ("raise SystemExit", "", "internal", "SystemExit"),
        ("raise RuntimeError('x')", "", "internal", "RuntimeError"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("more", ["", ", request"], ids=["called", "by pytest's protocol"])
def test_each_way_to_end_has_its_verdict(suite_of, body, source, outcome, detail, more):
    fixtures = ("student, source" if "source(" in body else "student") + more
    record = verdict(suite_of, body, source, fixtures=fixtures)
    assert record.outcome == outcome, record.message
    assert record.points == (1.0 if outcome in ("passed", "internal") else 0.0)
    if detail is not None:
        assert detail in record.message
    if outcome not in ("passed", "internal"):
        assert record.message.startswith("It does what it says.\n")


@pytest.mark.parametrize("outcome", ["crashed", "timeout"])
def test_a_check_that_was_stopped_says_how(suite_of, outcome):
    from autograder.rpc.stopped import Stopped

    def stop(message):
        raise Stopped(Outcome(outcome), "It went on and on.")

    gone = StudentClient()
    gone.connect(stop)
    record = run(suite_of(check("try:\n    student.f()\nexcept Exception:\n    pass")), gone)[
        "test_f"
    ]
    assert (record.outcome, record.message) == (
        outcome,
        "It does what it says.\nIt went on and on.",
    )


def test_a_hidden_check_says_its_sentence_and_nothing_more(suite_of):
    for body, source, outcome in (
        ("assert student.f() == 42", "def f():\n    return 2", "failed"),
        ("assert student.f() == 42", "def f():\n    raise ValueError('x')", "error"),
        ("assert student.f() == 42", "", "missing"),
        ("pytest.fail('42')", "", "failed"),
    ):
        record = verdict(suite_of, body, source, hidden=True)
        assert (record.outcome, record.message) == (outcome, "It does what it says.")
    broken = verdict(suite_of, "x = 42\nraise KeyError(x)", hidden=True)
    assert broken.message == "The check itself failed: KeyError in line 10 of test_a_hidden.py."


@pytest.mark.parametrize(
    ("assertion", "result", "message"),
    [
        ("student.f() == 5.0", "None", "Got None (is a `return` missing?), expected 5.0."),
        ("student.f() == pytest.approx(5.0)", "25.0", "Got 25.0, expected 5.0."),
        ("pytest.approx(5.0) == student.f()", "25.0", "Got 25.0, expected 5.0."),
        ("student.f() == pytest.approx(np.array(5.0))", "np.float64(25)", "Got 25.0, expected 5.0."),
        ("student.f() == 5", "np.int64(4)", "Got 4, expected 5."),
        ("student.f() == 1.0", "1.0 + 1e-12", "Got 1.000000000001, expected 1.0."),
        ("student.f() == pytest.approx(np.array([1.0, 2.0]))", "np.array([1.0, 3.0])", "Got array([1., 3.]), expected array([1., 2.])."),
        ("student.f() == pytest.approx(np.array([1.0]), abs=0)", "np.array([1 + 1e-9])",
         "Got array([1.000000001]), expected array([1.])."),
        ("student.f() == pytest.approx(np.eye(2))", "np.ones((2, 2))",
         "Got\narray([[1., 1.],\n       [1., 1.]])\nexpected\narray([[1., 0.],\n       [0., 1.]])"),
        ("student.f().shape == (3,)", "np.ones(2)", "Got (2,), expected (3,)."),
        ("student.f() is True", "np.True_", "Got True (NumPy's bool), expected True (bool)."),
        ("student.f() is None", "0", "Got 0, expected None (is a `return` missing?)."),
        ("type(student.f()) is float", "np.float64(1)", "Got <class 'numpy.float64'>, expected <class 'float'>."),
        ("student.f() < 3", "5", "5 < 3 does not hold."),
        ("0 <= student.f() <= 1", "5", "5 <= 1 does not hold."),
        ("student.f() != 3", "3", "Got 3, expected something else."),
        ("student.f() in (1, 2)", "3", "3 is not in (1, 2)."),
        ("3 not in student.f()", "[3]", "3 is in [3]."),
        ("student.f() == [1, 2]", "[1, 2.5]", "Got [1, 2.5], expected [1, 2]."),
        ("student.f() == {'a': 1}", "{'a': 2}", "Got {'a': 2}, expected {'a': 1}."),
        ("student.f() == 'abc'", "'abd'", "Got 'abd', expected 'abc'."),
        ("student.f() == 3, 'Three is the number.'", "4", "Three is the number.\nGot 4, expected 3."),
        ("np.allclose(student.f(), [1, 2])", "np.array([1.0, 3.0])", "allclose(array([1., 3.]), [1, 2]) is False, which it should not be."),
        ("student.f()", "[]", "f() is [], which it should not be."),
        ("not student.f()", "[1]", "f() is [1], which it should not be."),
        ("isinstance(student.f(), float)", "3", "isinstance(3, float) is False, which it should not be."),
        ("student.f() == 1", "list(range(1000))",
         "Got [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ...], expected 1."),
        ("student.f() == 1", "2 ** 100000", "Got an integer of 100,001 bits, expected 1."),
        ("student.f() == 1", "lambda: 1", "Got <your <lambda>>, expected 1."),
        ("student.f() == 1", "'\\x1b[31m\\ud800\\u202e'", "Got '\\x1b[31m\\ud800\\u202e', expected 1."),
    ],
)  # fmt: skip
def test_a_public_message_says_what_was_got_and_what_expected(suite_of, assertion, result, message):
    record = verdict(suite_of, f"assert {assertion}", f"def f():\n    return {result}")
    assert record.outcome == "failed"
    assert record.message == f"It does what it says.\n{message}"


def test_large_values_are_shown_by_their_ends(suite_of):
    record = verdict(
        suite_of,
        "assert student.f() == pytest.approx(np.zeros(1000))",
        "def f():\n    return np.ones(1000)",
    )
    assert "array([1., 1., 1., ..., 1., 1., 1." in record.message
    assert "1000" in record.message
    assert len(record.message) < 400
    record = verdict(
        suite_of,
        "assert student.f() == 1",
        "def f():\n    x = []\n    for _ in range(60):\n        x = [x]\n    return [x, 'a' * 10**6]",
    )
    assert len(record.message) < 1000


def test_a_value_of_many_short_axes_is_not_put_into_words_whole():
    begun = time.process_time()
    assert show(np.zeros((2,) * 25, dtype=bool)).endswith("… of shape " + str((2,) * 25))
    assert len(show(bytes(6 * 10**7))) == MAX_SHOWN
    assert time.process_time() - begun < 5
    assert "…" not in show(np.zeros((3, 2, 2)))
    assert say_error(KeyError(2**50_000)) == "something that cannot be shown (ValueError)"


@pytest.mark.parametrize(
    "text",
    [
        check("student.f(np.exp, float, np.float64, key=lambda x: len(x))"),
        "def len(x):\n    return 1\n" + check("student.f(len)"),
        "max = lambda x: x\n" + check("student.f(max)"),
        check("student.f(dot, np.nothing)", fixtures="student, dot")
        + "\n@pytest.fixture\ndef dot():\n    return lambda x: x\n",
        check("sorted([np.zeros(3)], key=len)\nassert student.f([len([])])"),
    ],
)
def test_functions_of_the_checks_own_are_no_slip(suite_of, text):
    assert suite_of(text).checks


def test_what_a_student_raises_is_named_with_its_line(suite_of):
    source = "def f():\n    x = 1\n    return x / 0\n"
    record = verdict(suite_of, "student.f()", source)
    assert "in line 3 of the cell" in record.message


def test_no_letter_of_a_message_can_do_harm(suite_of):
    record = verdict(
        suite_of, "student.f()", "def f():\n    raise ValueError('\\x1b[2J\\x00\\ud800\\u202e\\r')"
    )
    assert "\\x1b[2J\\x00\\ud800\\u202e\\r" in record.message
    record.message.encode()


# -- hints


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        ("True", True),
        ("False", False),
        ("np.True_", True),
        ("np.array([True, True])", True),
        ("np.array([True, False])", False),
        ("np.array([])", False),
        ("[]", False),
        ("None", False),
        ("'text'", None),
        ("object()", None),
        ("[1, [2, 3]]", None),
        ("student.f() == np.array([2.0, 2.0])", True),
        ("student.f() == pytest.approx(2.0)", True),
        ("student.f() == np.array([2.0, 3.0])", False),
    ],
)
def test_a_hint_is_shown_when_its_condition_holds(suite_of, condition, shown):
    body = f"hint('Look at the sign.', when={condition})\nassert student.f() == 3.0"
    record = verdict(suite_of, body, "def f():\n    return 2.0", fixtures="student, hint")
    assert record.outcome == "failed"
    if shown is not None:
        assert record.hint == ("Look at the sign." if shown else "")


def test_the_first_hint_of_the_failing_case_is_shown_and_none_of_a_check_that_passes(suite_of):
    body = "hint('One.', when=n == 2)\nhint('Two.')\nassert student.f() == n"
    text = check(body, fixtures="student, hint, n").replace(
        "\ndef", "\n@pytest.mark.parametrize('n', [1, 2])\ndef"
    )
    suite = suite_of(text)
    assert run(suite, "def f():\n    return 1")["test_f"].hint == "One."
    assert run(suite, "def f():\n    return 0")["test_f"].hint == "Two."
    assert run(suite_of(check(body.replace("n == 2", "True").replace("== n", "== 1"), fixtures="student, hint")),
               "def f():\n    return 1")["test_f"].hint == ""  # fmt: skip


# -- the other fixtures


def test_the_source_of_a_function_can_be_read(suite_of, tmp_path):
    import linecache

    text = "def f(x):\n    return x  # so\n"
    linecache.cache["<cell f>"] = (len(text), None, text.splitlines(keepends=True), "<cell f>")
    names = {}
    exec(compile(text, "<cell f>", "exec"), names)
    suite = suite_of(
        check("assert source('f') == 'def f(x):\\n    return x  # so\\n'", fixtures="source")
    )
    assert run(suite, link_in_process(names))["test_f"].outcome == "passed"
    assert run(suite, "")["test_f"].outcome == "missing"


def test_a_name_is_replaced_inside_and_only_there(suite_of):
    suite = suite_of(
        check(
            """
            assert student.f(1) == 11
            with replace(helper=lambda x: 2 * x, N=5, new=[1]):
                assert student.f(1) == 7
                assert student.new == [1]
                assert student.helper(4) == 8
                with replace(N=6):
                    assert student.f(1) == 8
                assert student.N == 5
            assert student.f(1) == 11
            assert "new" not in student
            """,
            fixtures="student, replace",
        )
    )
    source = "N = 10\ndef helper(x):\n    return x\ndef f(x):\n    return helper(x) + N"
    assert run(suite, source)["test_f"].outcome == "passed"
    broken = "def f(x):\n    return 1 / 0 if 'new' in globals() else 11"
    here = link(broken)
    assert run(suite, here)["test_f"].outcome == "error"
    assert "new" not in here.names("new")


def test_a_forbidden_use_fails_the_check(suite_of):
    suite = suite_of(
        check("with forbid('numpy.linalg', '@'):\n    value = student.f(np.ones(2))\nassert value == np.ones(2) @ np.ones(2)",
              fixtures="student, forbid")
    )  # fmt: skip
    assert suite.forbidden == {"numpy.linalg", "@"}
    record = run(suite, "def f(x):\n    return x @ x")["test_f"]
    assert (record.outcome, record.message.split("\n")[1]) == (
        "failed", "Your code uses `@`, which this exercise asks you to do without.",
    )  # fmt: skip
    assert run(suite, "def f(x):\n    return (x * x).sum()")["test_f"].outcome == "passed"


# -- many submissions, one suite


def test_what_one_submission_changes_does_not_reach_the_next(suite_of):
    suite = suite_of(
        "DATA = np.arange(3.0)\nLIST = [1, [2]]\nRNG = np.random.default_rng(1)\n"
        + check("student.f(DATA, LIST, RNG)\nstudent.f(DATA[1:], LIST[1], RNG)\nassert student.f is not None")
        + check("assert DATA.tolist() == [0, 1, 2]\nassert LIST == [1, [2]]\n"
                "assert RNG.random() == np.random.default_rng(1).random()", name="g")
    )  # fmt: skip
    source = "def f(a, b, rng):\n    a[:] = 7\n    b.append(a)\n    b[0] = 9\n    rng.random()\ndef g():\n    pass"
    assert [record.outcome for record in run(suite, source).values()] == ["passed", "passed"]
    suite.run(suite.checks[0], link(source))
    left = suite.checks[0].cases[0].module  # also after the last check of all
    assert (left.DATA.tolist(), left.LIST) == ([0, 1, 2], [1, [2]])


@pytest.mark.parametrize(
    ("hint", "outcome", "said"),
    [
        ("hint('Look at the sign.')", "failed", "Look at the sign."),
        ("hint('Look ' 'at the sign.')", "failed", "Look at the sign."),
        ("hint({1: 'One.', 2: 'Two.'}[2])", "failed", "Two."),
        ("hint(f'You got {x}.')", "error", ""),
        ("hint(f'You got {x}.', when=False)", "error", ""),
        ("hint(check_gradient(lambda v: v @ v, 3 * x, at=x).message)", "error", ""),
        (
            "hint(check_gradient(lambda v: v @ v, -2 * x, at=x).advice)",
            "failed",
            "The gradient has the wrong sign: it is minus the derivative.",
        ),
        (
            "hint(check_gradient(lambda v: v @ v, 2 * x, at=x).advice)\nhint('Else.')",
            "failed",
            "Else.",
        ),
    ],
)
def test_a_hidden_hint_carries_nothing_that_was_handed_over(suite_of, hint, outcome, said):
    head = HEAD + "from autograder import check_gradient\n"
    body = f"x = student.f(np.array([1.0, 2.0]))\n{hint}\nassert False"
    public = suite_of(check(body, fixtures="student, hint"), head=head)
    hidden = suite_of("", check(body, fixtures="student, hint"), head=head)
    names = {"f": lambda x: x}
    (record,) = run(public, link_in_process(names)).values()
    assert record.outcome == "failed"
    (record,) = run(hidden, link_in_process(names)).values()
    assert (record.outcome, record.hint) == (outcome, said)


def test_each_suite_has_temporary_folders_of_its_own_and_leaves_none(suite_of):
    names: dict = {"f": lambda path: seen.append(Path(path))}
    seen: list = []
    suite = suite_of(check("student.f(str(tmp_path))", fixtures="student, tmp_path"))
    for _ in range(2):
        run(suite, link_in_process(names))
    first, second = seen
    assert first.parent == second.parent
    assert "autograder-checks-" in str(first.parent)
    assert first.parent.is_dir()
    del suite
    gc.collect()
    assert not first.parent.exists()


def test_a_suite_run_many_times_does_not_grow(suite_of):
    suite = suite_of(
        check(
            "assert student.f(np.arange(100.0), lambda x: x) == 1",
            fixtures="student, hint, rng, tmp_path",
        )
        + check("student.g()", name="g")
        + check("assert student.h(1).x == 1", name="h")
    )
    source = "def f(x, g):\n    return g(2)\ndef g():\n    raise ValueError\nclass H:\n    x = 1\ndef h(x):\n    return H()"
    names: dict = {}
    exec(source, names)

    def once():
        records = run(suite, link_in_process(names))
        assert [record.outcome for record in records.values()] == ["failed", "error", "passed"]

    def blocks_after(runs):
        for _ in range(runs):
            once()
        gc.collect()
        return sys.getallocatedblocks()

    blocks = [blocks_after(40) for _ in range(5)]
    assert (
        min(later - earlier for earlier, later in itertools.pairwise(blocks)) < 100
    )  # not one a check stays
