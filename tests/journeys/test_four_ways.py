"""The notebook, `pytest`, `autograder check` and bulk grading say the same of the same work, to the
word.

A real kernel runs the notebook as it was released; pytest and the command run as a student would
type them; the grader runs its cells in a confined child. Verdicts are compared by outcome, points,
message and hint.
"""

import codecs
import json
import math
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.assignments.lesson.checks import collect_course_checks
from autograder.course import Course, load_course
from autograder.grading.grader import Grader
from autograder.lessons.lesson import read_lesson
from autograder.nbgrader.release.source import PYTEST_INI, source_notebook
from autograder.notebooks.submissions import Submission
from autograder.records import GradeRecord, from_json
from autograder.sandbox import sandbox_for

STOPPED = frozenset({"timeout", "memory", "crashed"})  # promised for bulk grading only

LESSON = '''\
# %%
import numpy as np

from autograder import check

# %% exercise="first_row"
def first_row(X):
    """Return the first row of X, without a copy."""
    ### BEGIN SOLUTION
    return X[0]
    ### END SOLUTION

# %% check="first_row"
check("first_row")

# %% exercise="double"
def double(x):
    """Double x in place."""
    ### BEGIN SOLUTION
    x *= 2
    ### END SOLUTION

# %% check="double"
check("double")

# %% exercise="mean"
def mean(x):
    """Return the mean, with NumPy's warning where there is none."""
    ### BEGIN SOLUTION
    return np.mean(x)
    ### END SOLUTION

# %% check="mean"
check("mean")

# %% exercise="draw"
def draw(rng):
    """Return two numbers drawn from rng."""
    ### BEGIN SOLUTION
    return rng.normal(size=2)
    ### END SOLUTION

# %% check="draw"
check("draw")

# %% exercise="count"
def count():
    """Return how often count has been called."""
    ### BEGIN SOLUTION
    count.calls = getattr(count, "calls", 0) + 1
    return count.calls
    ### END SOLUTION

# %% check="count"
check("count")

# %% exercise="product"
def product(x, y):
    """Return the dot product, without np.dot."""
    ### BEGIN SOLUTION
    return np.sum(x * y)
    ### END SOLUTION

# %% check="product"
check("product")

# %% exercise="table"
def table():
    """Return nothing; its check is broken."""
    ### BEGIN SOLUTION
    return None
    ### END SOLUTION

# %% check="table"
check("table")
'''

CHECKS = '''\
"""Checks of what could differ between a process of one's own and somebody else's."""

import numpy as np
import pytest


@pytest.mark.exercise("first_row", points=1)
def test_first_row_is_a_view(student, hint):
    """What is written into the first row is written into X."""
    X = np.arange(6.0).reshape(2, 3)
    row = student.first_row(X)
    row[0] = 7.0
    hint("You return a copy.", when=X[0, 0] == 0.0)
    assert X[0, 0] == 7.0


@pytest.mark.exercise("double", points=1)
def test_double_changes_its_argument(student):
    """After double(x) every number in x is twice as large."""
    x = np.array([1e-7, 1.0, 2.5])
    student.double(x)
    assert x == pytest.approx([2e-7, 2.0, 5.0], abs=0)


@pytest.mark.exercise("mean", points=0.5)
def test_mean_of_nothing_warns(student):
    """The mean of nothing comes with a RuntimeWarning."""
    with pytest.warns(RuntimeWarning):
        student.mean(np.array([]))


@pytest.mark.exercise("mean", points=0.5)
@pytest.mark.parametrize("shift", [0.0, 1.0])
def test_mean_of_some(student, rng, shift):
    """The mean of some numbers."""
    x = rng.normal(size=4) + shift
    assert student.mean(x) == pytest.approx(np.mean(x))


@pytest.mark.exercise("draw", points=1)
def test_draw_uses_the_generator(student, rng):
    """Two numbers are drawn, so that the third is the next."""
    twin = np.random.default_rng(5)
    mine = np.random.default_rng(5)
    drawn = student.draw(mine)
    assert np.append(drawn, mine.normal()).tolist() == twin.normal(size=3).tolist()


@pytest.mark.exercise("count", points=0.5)
def test_count_begins_at_one(student):
    """The first call returns 1."""
    assert student.count() == 1


@pytest.mark.exercise("count", points=0.5)
def test_count_goes_on(student):
    """The next two return 2 and 3."""
    assert [student.count(), student.count()] == [2, 3]


@pytest.mark.exercise("product", points=1)
def test_product_without_dot(student, forbid):
    """(1, 2)·(3, 4) is 11, without np.dot."""
    with forbid("numpy.dot"):
        result = student.product(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    assert result == pytest.approx(11.0)


@pytest.mark.exercise("table", points=0.25)
def test_table_breaks(student):
    """The check looks up what is not there, before it asks for anything."""
    expected = {"one": 1}["two"]
    assert student.table() == expected
'''

RIGHT = {
    "first_row": "def first_row(X):\n    return X[0]",
    "double": "def double(x):\n    x *= 2",
    "mean": "def mean(x):\n    return np.mean(x)",
    "draw": "def draw(rng):\n    return np.array([rng.normal(), rng.normal()])",
    "count": "calls = []\ndef count():\n    calls.append(1)\n    return len(calls)",
    "product": "def product(x, y):\n    return sum(a * b for a, b in zip(x, y))",
}
WRONG = {
    "first_row": "def first_row(X):\n    return X[0].copy()",
    "double": "def double(x):\n    return 2 * x",
    "mean": "def mean(x):\n    total = 0\n    return sum(x) / len(x)",
    "draw": "def draw(rng):\n    return np.random.default_rng(5).normal(size=2)",
    "count": "def count():\n    return 1",
    "product": "from numpy import dot as multiply\ndef product(x, y):\n    return multiply(x, y)",
}
SETTINGS = {
    "first_row": """%matplotlib inline
np.set_printoptions(precision=2, suppress=True)
def first_row(X):
    print(X)
    return X[0, :2]""",
    "double": "def double(x):\n    x *= 1.000001",
    "mean": "np.seterr(all='raise')\ndef mean(x):\n    return x.sum() / len(x)",
    "draw": """class Draw:
    def __call__(self, rng):
        raise KeyError('nothing to draw')
draw = Draw()""",
    "count": "def count():\n    return np.int64(1)\n\n\ncount = undefined",
    "product": "def product(x, y):\n    'ünïcode'\n    return None",
}
LAYOUTS = {  # what IPython makes of a cell before Python sees it
    "first_row": "\n\n\ndef first_row(X):\n    return X[9]",
    "double": "    def double(x):\n        x *= 2",
    "mean": "def mean(x: undefined):\n    return np.mean(x)",
    "draw": "import asyncio\nawait asyncio.sleep(0)\ndef draw(rng):\n    return rng.normal(size=2)",
    "count": "from __future__ import annotations\ndef count() -> undefined:\n    raise "
    "SystemExit(3)",
    "product": ">>> def product(x: undefined, y):\n...     return sum(x * y)",
}
ALL = set(re.findall(r"^def (test_\w+)", CHECKS, re.MULTILINE)) - {"test_table_breaks"}
REDEFINED = "def first_row(X):\n    return None\n\n\ncount, product = 3, len"


class Verdict(NamedTuple):
    """What is said of one check."""

    outcome: str
    points: float
    message: str
    hint: str


Verdicts = dict[str, Verdict]


def verdicts_of(exercises) -> Verdicts:
    """Return the public verdicts in the `exercises` of a record."""
    return {
        check["name"]: Verdict(check["outcome"], check["points"], check["message"], check["hint"])
        for exercise in exercises
        for check in exercise["checks"]
        if check["visibility"] == "public"
    }


# -- the four ways

KERNEL = """
import json, sys
import autograder.notebooks.light_nbformat
import nbformat
from nbclient import NotebookClient

folder, name = sys.argv[1:]
notebook = nbformat.read(f"{folder}/{name}.ipynb", as_version=4)
cells = []
for cell in notebook.cells:
    cells.append(cell)
    if cell.metadata.get("nbgrader", {}).get("grade_id", "").startswith("check-"):
        read = "[__import__('dataclasses').asdict(exercise) for exercise in Out[max(Out)].exercises]"
        cells.append(nbformat.v4.new_code_cell(f"print(__import__('json').dumps({read}))"))
        cells[-1].metadata["verdicts"] = True
notebook.cells = cells
client = NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True)
client.execute(cwd=folder)
texts = ["".join(output.get("text", "") for output in cell.outputs) for cell in cells if "verdicts" in cell.metadata]
print(json.dumps([exercise for text in texts for exercise in json.loads(text or "[]")]))
"""


def by_notebook(folder: Path) -> Verdicts:
    """Run the notebook in a kernel; read the result of each check cell after it has run."""
    return verdicts_of(json.loads(python("-c", KERNEL, str(folder), folder.name)))


def by_command(folder: Path) -> Verdicts:
    """Run `autograder check --json`."""
    return verdicts_of(
        json.loads(python("-m", "autograder", "check", "--json", str(folder)))["exercises"]
    )


def by_pytest(folder: Path) -> tuple[dict[str, tuple[str, str]], float]:
    """Run `pytest` in the folder; return how each check came out, what was said if it did not pass,
    and the points."""
    report = folder / "report.xml"
    said = python(
        "-m", "pytest", "-q", f"--junitxml={report}", cwd=folder, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1"
    )
    seen: dict[str, tuple[str, str]] = {}
    for case in ET.parse(report).getroot().iter("testcase"):
        name = case.attrib["name"].partition("[")[0]
        found = ("passed", "")
        for child in case:
            if child.tag in ("failure", "error"):
                found = ("failed", child.text or "")
            elif child.tag == "skipped":
                found = ("skipped", child.attrib["message"])
        if (
            name not in seen or seen[name][0] == "passed"
        ):  # the first case that does not pass speaks for all
            seen[name] = found
    score = re.search(rf"^test_{folder.name}\.py: (\S+) of \S+ points\.$", said, re.MULTILINE)
    assert score, said
    return seen, float(score[1])


def python(*arguments: str, cwd: Path | None = None, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )
    assert done.stdout, done.stderr
    return done.stdout


def said_by_pytest(verdict: Verdict) -> tuple[str, str]:
    """Return what pytest shows of a check with this verdict."""
    hint = f"\nHint: {verdict.hint}" if verdict.hint else ""
    state = {"passed": "passed", "internal": "skipped"}.get(verdict.outcome, "failed")
    return state, verdict.message + hint


def assert_all_ways_agree(folder: Path, graded: GradeRecord) -> None:
    """Hold the three ways in a student's own process against what the grader said."""
    exercises = graded.to_json()["exercises"]
    verdicts = verdicts_of(exercises)
    assert verdicts, "there must be something to agree on"
    with ThreadPoolExecutor() as pool:
        in_command, in_pytest, in_notebook = (
            pool.submit(way, folder) for way in (by_command, by_pytest, by_notebook)
        )
    assert in_command.result() == verdicts
    seen, points = in_pytest.result()
    assert seen == {name: said_by_pytest(verdict) for name, verdict in verdicts.items()}
    assert points == pytest.approx(
        math.fsum(verdict.points for verdict in verdicts.values()), abs=1e-4
    )
    cells = json.loads((folder / f"{folder.name}.ipynb").read_text(encoding="utf-8"))["cells"]
    shown = {
        grade_id(cell).removeprefix("check-")
        for cell in cells
        if grade_id(cell).startswith("check-")
    }
    assert in_notebook.result() == verdicts_of(one for one in exercises if one["name"] in shown)


def grade_id(cell) -> str:
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


# -- cases that could differ between a process of one's own and somebody else's


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course with the assignment `cases`, released as nbgrader would release it."""
    root = tmp_path_factory.mktemp("course")
    lesson, release = root / "solutions/cases", root / "assignments/cases"
    lesson.mkdir(parents=True)
    release.mkdir(parents=True)
    (root / "course.yml").write_text(
        "name: C\nassignments:\n  - {name: cases, title: C}\n", encoding="utf-8"
    )
    (lesson / "cases.py").write_text(LESSON, encoding="utf-8")
    for folder in (lesson, release):
        (folder / "test_cases.py").write_text(CHECKS, encoding="utf-8")
    settings = PYTEST_INI.format(generated="For a test.", assignment="cases")
    (release / "pytest.ini").write_text(settings, encoding="utf-8")
    course = load_course(root)
    suite = collect_course_checks(course, "cases")
    text = read_lesson(lesson / "cases.py")
    notebook = source_notebook(text, {name: suite.points(name) for name in suite.exercises})
    for cell in notebook["cells"]:
        if grade_id(cell) in suite.exercises:
            cell["source"] = text.stub(grade_id(cell))
        elif grade_id(cell):
            cell["source"] = cell["source"][0].rstrip()
    (release / "cases.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def grader(course):
    with Grader(LessonAssignment(course, "cases"), sandbox_for("best"), b"secret") as grader:
        yield grader


@pytest.mark.parametrize(
    ("sources", "passed"),
    [
        pytest.param(RIGHT, ALL, id="right"),
        pytest.param(WRONG, {"test_mean_of_some", "test_count_begins_at_one"}, id="wrong"),
        pytest.param(
            SETTINGS,
            {"test_first_row_is_a_view", "test_mean_of_some", "test_count_begins_at_one"},
            id="settings",
        ),
        pytest.param(
            LAYOUTS,
            {
                "test_double_changes_its_argument",
                "test_draw_uses_the_generator",
                "test_product_without_dot",
            },
            id="layouts",
        ),
    ],
)
def test_the_four_ways_agree(course, grader, tmp_path, sources, passed):
    folder = shutil.copytree(course.release_dir("cases"), tmp_path / "cases")
    path = folder / "cases.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = sources.get(grade_id(cell), cell["source"])
    last = {
        "cell_type": "code",
        "id": "last",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
    }
    notebook["cells"].append(last | {"source": REDEFINED})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    record = grader.grade(Submission("ada", {"cases": path.read_bytes()})).record
    assert_all_ways_agree(folder, record)
    seen = {
        check.name for one in record.exercises for check in one.checks if check.outcome == "passed"
    }
    assert seen == passed
    (broken,) = (one for one in record.exercises if one.name == "table")
    assert (broken.score, broken.checks[0].outcome) == (0.25, "internal")


# -- a sample class of the real lesson


@pytest.mark.slow
def test_the_four_ways_agree_on_a_sample_class(tmp_path):
    """All kinds but hostile ones: in a process of its own an attack reaches what the sandbox keeps
    from it."""
    root = Path(__file__).parents[2]
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(root / name, tmp_path)
    shutil.copytree(root / "solutions", tmp_path / "solutions")
    autograder = ("-m", "autograder", "--course", str(tmp_path))
    python(*autograder, "assemble")
    python(
        *autograder,
        "sample-class",
        "norms",
        "--students",
        "40",
        "--only",
        "right,stub,mistake,mutant,broken",
    )
    lines = python(*autograder, "grade", "norms", "--json").splitlines()
    records = [from_json(json.loads(line)) for line in lines]
    assert len(records) == 40
    compared = [record for record in records if is_notebook(tmp_path, record)]
    for record in compared:
        folder = shutil.copytree(
            tmp_path / "assignments/norms", tmp_path / "students" / record.student / "norms"
        )
        shutil.copy(tmp_path / "submitted" / record.student / "norms/norms.ipynb", folder)
        try:
            assert_all_ways_agree(folder, record)
        except AssertionError as error:
            error.add_note(f"of {record.student}: {record.message}")
            raise
    assert len(compared) >= 30


def is_notebook(root: Path, record: GradeRecord) -> bool:
    """Whether a submission is a notebook that Jupyter opens, and ends by itself wherever it runs."""
    stopped = any(check.outcome in STOPPED for one in record.exercises for check in one.checks)
    if record.status == "invalid" or stopped:
        return False
    notebook = root / "submitted" / record.student / "norms/norms.ipynb"
    return not notebook.read_bytes().startswith(codecs.BOM_UTF8)
