"""Plain `nbgrader autograde`: the same points for honest work as `autograder grade`, and no hidden
check in the kernel."""

import json
import math
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from autograder.course import Course, load_course
from autograder.errors import AutograderError
from autograder.student import kernel_checks
from autograder.student.kernel_checks import check_by_course, forbidden_tokens, run_course_checks

LESSON = '''\
# %%
import numpy as np
from numpy import dot as multiply

from autograder import check

# %% exercise="l2_norm"
def l2_norm(x):
    """Return the length of x."""
    ### BEGIN SOLUTION
    return float(np.sqrt(np.sum(x * x)))
    ### END SOLUTION

# %% check="l2_norm"
check("l2_norm")

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
    return float(np.sum(x * y))
    ### END SOLUTION

# %% check="product"
check("product")

# %% [markdown] written="why_root" points=2
# Why is there a root?
'''

PUBLIC = '''\
"""What students may see."""

import numpy as np
import pytest


@pytest.mark.exercise("l2_norm", points=1)
def test_l2_norm_of_three_four(student):
    """The vector (3, 4) has length 5."""
    assert student.l2_norm(np.array([3.0, 4.0])) == pytest.approx(5.0)


@pytest.mark.exercise("count", points=0.5)
def test_count_begins_at_one(student):
    """The first call returns 1."""
    assert student.count() == 1


@pytest.mark.exercise("product", points=0.5)
def test_product_of_two(student):
    """(1, 2)·(3, 4) is 11."""
    assert student.product(np.array([1.0, 2.0]), np.array([3.0, 4.0])) == pytest.approx(11.0)
'''

# The marker stands in the hidden file's comments, strings, names and sentences.
MARKER = "zq7Kp0vXm3"
HIDDEN = f'''\
"""What they may not: {MARKER}."""

import numpy as np
import pytest

{MARKER} = "{MARKER}-a-value"  # {MARKER}, a comment


@pytest.mark.exercise("l2_norm", points=1.25)
def test_secretly_{MARKER}(student, rng, hint):
    """A sentence with {MARKER} in it."""
    x = rng.normal(size=5)
    length = student.l2_norm(x)
    hint("A hint with {MARKER}.", when=length == pytest.approx(5.0))
    assert length == pytest.approx(np.linalg.norm(x))


@pytest.mark.exercise("count", points=1)
def test_goes_on_{MARKER}(student):
    """The second call returns 2."""
    assert student.count() == 2


@pytest.mark.exercise("product", points=0.75)
def test_by_hand_{MARKER}(student, forbid):
    """The product is written out."""
    with forbid("numpy.dot"):
        assert student.product(np.array([1.0, 2.0]), np.array([3.0, 4.0])) == pytest.approx(11.0)
'''


def write_course(root: Path) -> Course:
    folder = root / "solutions" / "small"
    folder.mkdir(parents=True)
    (folder / "small.py").write_text(LESSON, encoding="utf-8")
    (folder / "test_small.py").write_text(PUBLIC, encoding="utf-8")
    (folder / "test_small_hidden.py").write_text(HIDDEN, encoding="utf-8")
    (root / "course.yml").write_text(
        "name: C\nassignments:\n  - {name: small, title: Small}\n", encoding="utf-8"
    )
    shutil.copy(Path(__file__).parents[2] / "nbgrader_config.py", root)
    return load_course(root)


# -- the process beside the kernel


@pytest.fixture
def course(tmp_path) -> Course:
    return write_course(tmp_path / "course")


@pytest.fixture
def folder(course):
    """The folder in which nbgrader runs ada's notebook."""
    folder = course.autograded_dir / "ada" / "small"
    folder.mkdir(parents=True)
    yield folder
    kernel_checks._process_for(folder).close()
    kernel_checks._process_for.cache_clear()


def l2_norm(x):
    return float(np.sqrt(np.sum(x * x)))


def test_public_and_hidden_checks_run_against_the_kernels_names(folder):
    (exercise,) = run_course_checks(folder, {"l2_norm": l2_norm}, "l2_norm")
    assert [(check.visibility, check.outcome, check.points) for check in exercise.checks] == [
        ("public", "passed", 1.0),
        ("hidden", "passed", 1.25),
    ]
    (partly,) = run_course_checks(folder, {"l2_norm": lambda x: 5.0}, "l2_norm")
    assert (partly.score, partly.max_score) == (1.0, 2.25)


def test_of_a_hidden_check_only_its_points_come_back(folder):
    exercises = run_course_checks(folder, {"l2_norm": lambda x: 5.0})
    assert [exercise.name for exercise in exercises] == ["l2_norm", "count", "product"]
    assert MARKER not in repr(exercises)
    assert "The first call returns 1." in repr(exercises)


def test_the_kernel_is_told_what_is_forbidden(folder):
    assert forbidden_tokens(folder) == {"numpy.dot"}


def test_a_fault_of_a_hidden_check_costs_no_points(course, folder):
    path = course.hidden_checks("small")
    path.write_text(HIDDEN.replace("x = rng.normal", "x = undefined.normal"), encoding="utf-8")
    (exercise,) = run_course_checks(folder, {"l2_norm": l2_norm}, "l2_norm")
    assert exercise.checks[1].outcome == "internal"
    assert exercise.score == exercise.max_score == 2.25


@pytest.mark.parametrize(
    ("body", "points"), [("undefined", 2.25), ("for last in y: pass\n    last", 1.0)]
)
def test_a_check_that_breaks_after_it_asked_is_settled_by_the_reference(
    assembled_course, body, points
):
    path = assembled_course.hidden_checks("small")
    asking = f"y = [1] if student.l2_norm(x) > 0 else []\n    {body}\n    assert"
    path.write_text(path.read_text(encoding="utf-8").replace("assert", asking, 1), encoding="utf-8")
    folder = assembled_course.root / "autograded" / "ada" / "small"
    folder.mkdir(parents=True)
    names = {"l2_norm": lambda x: 5.0 if len(x) == 2 else 0.0}
    (exercise,) = run_course_checks(folder, names, "l2_norm")
    assert exercise.score == points
    assert exercise.checks[1].outcome == ("internal" if points == 2.25 else "error")


def test_what_cannot_be_checked_never_becomes_a_silent_zero(course, folder):
    course.hidden_checks("small").write_text("def oops(:\n", encoding="utf-8")
    result = check_by_course(folder, {"l2_norm": l2_norm}, "l2_norm", in_nbgrader=True)
    assert "test_small_hidden.py:1: not Python" in result.problem
    assert result.score == math.inf, "nbgrader refuses a score above the points of the cell"
    assert check_by_course(folder, {}, "l2_norm", in_nbgrader=False).score == 0.0


def test_outside_a_course_it_says_so(tmp_path):
    alone = tmp_path / "alone" / "small"
    alone.mkdir(parents=True)
    with pytest.raises(AutograderError, match=r"course.yml"):
        run_course_checks(alone, {}, "l2_norm")
    kernel_checks._process_for(alone).close()
    kernel_checks._process_for.cache_clear()


def test_after_an_interrupt_the_next_check_is_answered_rightly(folder):
    def endless(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_course_checks(folder, {"l2_norm": endless}, "l2_norm")
    (exercise,) = run_course_checks(folder, {"l2_norm": l2_norm}, "l2_norm")
    assert exercise.score == 2.25


# -- nbgrader itself

RIGHT = {
    "l2_norm": "def l2_norm(x):\n    return float(np.sqrt(np.sum(x * x)))",
    "count": "calls = []\ndef count():\n    calls.append(1)\n    return len(calls)",
    "product": "def product(x, y):\n    return float(np.sum(x * y))",
    "why_root": "Because of Pythagoras.",
}
NOISY = """\
import logging, sys, warnings
def {name}(*args):
    print("to stderr", file=sys.stderr)
    warnings.warn("a warning")
    logging.warning("a line in a log")
    return _{name}(*args)
"""
HAND_INS = {
    "full": RIGHT,
    "partial": RIGHT | {"l2_norm": "def l2_norm(x):\n    return 5.0", "why_root": ""},
    "alias": RIGHT | {"product": "def product(x, y):\n    return float(multiply(x, y))"},
    "raising": RIGHT
    | {"l2_norm": "def l2_norm(x):\n    raise ValueError(x)", "product": "product = 3"},
    "broken": RIGHT | {"count": "def count(:"},
    "noisy": RIGHT
    | {
        "l2_norm": RIGHT["l2_norm"].replace("l2_norm", "_l2_norm")
        + "\n"
        + NOISY.format(name="l2_norm")
    },
    "zero": {},
}


def hand_in(course: Course, student: str, sources: dict[str, str], last_cell: str = "") -> None:
    notebook = json.loads(course.release_notebook("small").read_bytes())
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = sources.get(grade_id, cell["source"])
    if last_cell:
        blank = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        notebook["cells"].append(blank | {"id": "last", "source": last_cell})
    path = course.submitted_dir / student / "small" / "small.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def run(course: Course, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=course.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def points(course: Course) -> dict[str, dict[str, tuple[float | None, bool]]]:
    """Return by student and grade cell the automatic points and whether a person is to look, from
    nbgrader's database."""
    query = """
        select submitted_assignment.student_id, base_cell.name, grade.auto_score, grade.needs_manual_grade
        from grade join submitted_notebook on grade.notebook_id = submitted_notebook.id
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join base_cell on grade.cell_id = base_cell.id
    """
    found: dict[str, dict[str, tuple[float | None, bool]]] = {}
    database = sqlite3.connect(course.root / "gradebook.db")
    for student, cell, score, manual in database.execute(query):
        found.setdefault(student, {})[cell] = (score, bool(manual))
    database.close()
    return found


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> Course:
    course = write_course(tmp_path_factory.mktemp("nbgrader") / "course")
    done = run(course, "autograder", "assemble")
    assert done.returncode == 0, done.stderr
    return course


@pytest.fixture
def copy(released, tmp_path):
    """Return copies of the released course, with the same secret."""

    def copy(name: str) -> Course:
        return load_course(shutil.copytree(released.root, tmp_path / name))

    released.secret()
    return copy


@pytest.mark.slow
def test_nbgrader_gives_honest_work_the_points_that_bulk_grading_gives(copy):
    by_nbgrader, by_autograder = copy("one"), copy("other")
    for course in (by_nbgrader, by_autograder):
        for student, sources in HAND_INS.items():
            hand_in(course, student, sources)
    done = run(by_nbgrader, "nbgrader", "autograde", "small")
    assert done.returncode == 0, done.stderr
    done = run(by_autograder, "autograder", "grade", "small", "--json")
    assert done.returncode == 0, done.stderr
    expected = points(by_autograder)
    assert points(by_nbgrader) == expected
    assert {
        student: [cell[0] for cell in cells.values()] for student, cells in expected.items()
    } == {
        "full": [2.25, 1.5, 1.25, None],
        "partial": [1.0, 1.5, 1.25, 0.0],
        "alias": [2.25, 1.5, 0.5, None],
        "raising": [0.0, 1.5, 0.0, None],
        "broken": [2.25, 0.0, 1.25, None],
        "noisy": [2.25, 1.5, 1.25, None],
        "zero": [0.0, 0.0, 0.0, 0.0],
    }
    assert expected["full"]["why_root"] == (None, True), "a written answer waits for a person"


SEARCH = f"""
import gc, hashlib, re, sys
prefix, wanted = b"{MARKER[:4]}", "DIGEST"

def found(data):
    return any(
        hashlib.sha256(data[at.end() : at.end() + {len(MARKER) - 4}]).hexdigest() == wanted
        for at in re.finditer(prefix, data)
    )

def memory():
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as mem:
        for line in maps.read().splitlines():
            start, end = (int(part, 16) for part in line.split()[0].split("-"))
            if line.split()[1].startswith("r") and "[v" not in line:
                try:
                    mem.seek(start)
                    yield mem.read(end - start)
                except (OSError, OverflowError):
                    pass

print("IN MEMORY:", any(map(found, memory())))
planted = ["".join(chr(ord(letter) - 1) for letter in "{"".join(chr(ord(letter) + 1) for letter in MARKER)}")]
print("PLANTED:", any(map(found, memory())))
del planted
print("MODULES:", sorted(name for name, module in sys.modules.items() if "hidden" in str(getattr(module, "__file__", ""))))
print("OPENED:", [name for name in opened if "solutions" in name or "_hidden" in name])
"""
AUDIT = """
opened = []
sys = __import__("sys")
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
"""


@pytest.mark.slow
def test_no_word_of_a_hidden_check_enters_the_kernel(copy):
    import hashlib

    course = copy("course")
    search = SEARCH.replace("DIGEST", hashlib.sha256(MARKER[4:].encode()).hexdigest())
    wrong = {"l2_norm": "def l2_norm(x):\n    return 5.0", "count": AUDIT + RIGHT["count"]}
    hand_in(course, "ada", RIGHT | wrong, search)
    done = run(course, "nbgrader", "autograde", "small")
    assert done.returncode == 0, done.stderr
    notebook = json.loads((course.autograded_dir / "ada/small/small.ipynb").read_bytes())
    said = "".join(
        "".join(output.get("text", output.get("traceback", "")))
        for output in notebook["cells"][-1]["outputs"]
    )
    assert said == ("IN MEMORY: False\nPLANTED: True\nMODULES: []\nOPENED: []\n")
    assert points(course)["ada"]["check-l2_norm"] == (1.0, False), "the hidden check did run"


@pytest.mark.slow
def test_nbgrader_refuses_a_submission_whose_checks_cannot_run(copy):
    course = copy("course")
    course.hidden_checks("small").write_text("def oops(:\n", encoding="utf-8")
    hand_in(course, "ada", RIGHT)
    done = run(course, "nbgrader", "autograde", "small")
    assert done.returncode != 0
    assert "There was an error processing assignment 'small' for student 'ada'" in done.stderr
    assert all(score is None for score, _ in points(course).get("ada", {}).values()), (
        "and no silent zero"
    )
