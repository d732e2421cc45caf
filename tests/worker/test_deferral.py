"""Exercises share a snapshot only where that changes no verdict."""

import dataclasses

import numpy as np
import pytest

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.course import Limits, load_course
from autograder.grading.grader import Grader
from autograder.notebooks.submissions import Submission
from autograder.sandbox import sandbox_for
from autograder.worker.confined.deferral import DeferredChecks
from autograder.worker.trusted.workshop import SubmissionProcess


def namespace_of(source):
    names = {"np": np, "__builtins__": __builtins__}
    exec(source, names)
    return names


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return np.sum(x)",
        "f = lambda x, p=2: x ** p",
        "SCALE = 2.0\ndef half(x):\n    return x / SCALE\ndef f(x):\n    return half(x) + half(1)",
        "from numpy import sqrt\nimport math\ndef f(x):\n    return sqrt(x) + math.pi",
        "def f(x):\n    def inner(y):\n        return y + x\n    return [inner(y) for y in x]",
        "SIZES = (1, (2, 3))\ndef f(x):\n    return SIZES, float, len(x)",
        "def f(x):\n    return f(x - 1) if x else g",
    ],
)
def test_what_stands_still_can_wait(source):
    assert DeferredChecks(namespace_of(source)).watch(["f"])


@pytest.mark.parametrize(
    "source",
    [
        "seen = []\ndef f(x):\n    seen.append(x)",
        "W = np.zeros(3)\ndef f(x):\n    return W @ x",
        "table = {}\ndef helper(x):\n    return table\ndef f(x):\n    return helper(x)",
        "count = 0\ndef f(x):\n    global count\n    count += 1",
        "def f(x):\n    f.calls = 1",
        "def f(x, seen=[]):\n    return seen",
        "def make():\n    n = 0\n    def inner(x):\n        nonlocal n\n        n += 1\n        "
        "return n\n    return inner\nf = make()",
        "import functools\n@functools.lru_cache\ndef f(x):\n    return x",
        "def f(x):\n    return np.random.rand()",
        "import random\ndef f(x):\n    return random.random()",
        "import os\ndef f(x):\n    return os.environ",
        "def f(x):\n    import os\n    return os.environ",
        "def f(x):\n    return globals()['y']",
        "def f(x):\n    return eval('y')",
        "class f:\n    pass\nf = f()",
        "def f(x):\n    return 1\nf.cache = {}",
        "f = np.vectorize(lambda x: x)",
        "f = [].append",
    ],
)
def test_what_may_change_unseen_cannot_wait(source):
    assert not DeferredChecks(namespace_of(source)).watch(["f"])


BEFORE = (
    "SCALE = 2\ndef helper(x, p=1):\n    return np.asarray(x) * SCALE\ndef f(x):\n    "
    "return sum(helper(x)) + late(x)\n"
)


@pytest.mark.parametrize(
    ("cell", "bound"),
    [
        ("SCALE = 2", True),
        ("for SCALE in range(3): pass", True),
        ("def helper(x):\n    return x", True),
        ("import math as helper", True),
        ("del SCALE", True),
        ("sum = 3", True),
        ("def late(x):\n    return x", True),
        ("def other():\n    global SCALE\n    SCALE = 3\nother()", True),
        ("with open('x') as SCALE: pass", True),
        ("\n".join(f"v{i} = {i}" for i in range(600)) + "\nSCALE = 3", True),
        ("print(SCALE, helper, f)", False),
        ("def other(SCALE):\n    helper = SCALE\n    return helper", False),
        ("other = [SCALE for helper in range(3)]", False),
        ("import numpy.linalg", False),
        ("other = 1", False),
    ],
)
def test_a_cell_that_binds_a_name_in_use_is_seen_before_it_runs(cell, bound):
    waiting = DeferredChecks(namespace_of(BEFORE))
    assert waiting.watch(["f"])
    assert waiting.would_change([compile(cell, "<cell>", "exec")]) is bound


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        ("globals()['SCALE'] = 3", True),
        ("exec('def helper(x): return x')", True),
        ("helper.__defaults__ = (2,)", True),
        ("helper.__code__ = (lambda x, p: x).__code__", True),
        ("helper.more = 1", True),
        ("globals()['late'] = len", True),
        ("np.sum = None", True),
        ("np.seterr(all='raise')", True),
        ("np.set_printoptions(precision=2)", True),
        ("globals()['unrelated'] = 1", False),
        ("globals()['SCALE'] = SCALE", False),
    ],
)
def test_a_change_that_no_text_shows_is_seen_afterwards(change, seen):
    names = namespace_of(BEFORE)
    waiting = DeferredChecks(names)
    assert waiting.watch(["f"])
    assert not waiting.has_changed()
    before = np.sum, np.geterr(), np.get_printoptions()
    try:
        exec(change, names)
        assert waiting.has_changed() is seen
        waiting.watch(["helper"])  # for another exercise
        assert waiting.has_changed() is seen
    finally:
        np.sum = before[0]
        np.seterr(**before[1])
        np.set_printoptions(**before[2])


def test_endless_values_and_names_end():
    deep = ()
    for _ in range(5000):
        deep = (deep, deep)
    names = {f"v{i}": i for i in range(5000)}
    assert not DeferredChecks(names).watch(names)
    assert DeferredChecks({"f": ((1,) * 500,)}).watch(["f"])
    DeferredChecks({"f": deep}).watch(["f"])


DOUBLE = "\ndef double(x):\n    return 2 * x\n"
NOTEBOOKS = {
    "honest": {},
    "a helper rebound": {
        "l2_norm": "def root(x):\n    return x ** 0.5\ndef l2_norm(x):\n    return float(root((x "
        "* x).sum()))",
        "double": "def root(x):\n    return x" + DOUBLE,
    },
    "changed where no text shows it": {"double": "globals()['l2_norm'] = None" + DOUBLE},
    "written too late": {
        "l2_norm": "pass",
        "double": "def l2_norm(x):\n    return float((x @ x) ** 0.5)" + DOUBLE,
    },
    "a cell that ends the process": {"double": "import os\nos._exit(3)"},
    "a check that ends it": {"l2_norm": "import os\ndef l2_norm(x):\n    os._exit(3)"},
    "answers before the question": {
        "double": "import os, stat\ndef babble():\n"
        "    for n in range(256):\n        try:\n"
        "            stat.S_ISSOCK(os.fstat(n).st_mode) and os.write(n, bytes(40))\n"
        "        except OSError:\n            pass\n"
        "os.register_at_fork(after_in_child=babble)" + DOUBLE
    },
    "no answer at all": {
        "double": "import os, time\nos.register_at_fork(after_in_child=lambda: time.sleep(60))"
        + DOUBLE
    },
    "a hidden check that ends it": {
        "l2_norm": "import os\ndef l2_norm(x):\n    return 5.0 if len(x) == 2 else os._exit(3)"
    },
    "processes in the way": {
        "double": "import os\nfor _ in range(200): os.fork() or __import__('time').sleep(60)"
    },
}

# What a fork for a snapshot of its own would meet: where the child itself is asked at the end,
# nothing forks.
FORK_IN_THE_WAY = {
    "answers before the question": ("passed", "crashed"),
    "no answer at all": ("passed", "timeout"),
    "processes in the way": ("missing", "crashed"),
}


def verdicts(graded):
    return [(check.name, check.outcome) for one in graded.record.exercises for check in one.checks]


@pytest.fixture(scope="module")
def grader(assembled_once):
    course = dataclasses.replace(load_course(assembled_once), limits=Limits(1.0, 1.0, 400, 1))
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        yield grader


@pytest.mark.parametrize("case", NOTEBOOKS)
def test_a_shared_snapshot_changes_no_verdict(
    grader, assembled_course, submissions, monkeypatch, case
):
    submission = Submission(
        "ada", {"small": submissions.solved(assembled_course, **NOTEBOOKS[case])}
    )
    taken = 0
    snapshot = SubmissionProcess.snapshot

    def counting(child, *mentioned, **options):
        nonlocal taken
        taken += 1
        return snapshot(child, *mentioned, **options)

    monkeypatch.setattr(SubmissionProcess, "snapshot", counting)
    shared = grader.grade(submission)
    with_sharing, taken = taken, 0
    monkeypatch.setattr(SubmissionProcess, "can_wait", lambda child, names: False)
    own = grader.grade(submission)
    if case in FORK_IN_THE_WAY:
        (*before, (last, outcome)), (*own_before, (own_last, own_outcome)) = (
            verdicts(shared),
            verdicts(own),
        )
        assert (before, last) == (own_before, own_last)
        assert (outcome, own_outcome) == FORK_IN_THE_WAY[case]
        return
    assert verdicts(shared) == verdicts(own)
    assert shared.record.exercises == own.record.exercises
    assert shared.notebooks["small"].outputs == own.notebooks["small"].outputs
    if case == "honest":
        assert (with_sharing, taken) == (1, 2)
    if (
        case == "a helper rebound"
    ):  # one before the cell that rebinds it and one at the end, in a single run
        assert (with_sharing, taken) == (2, 2)
