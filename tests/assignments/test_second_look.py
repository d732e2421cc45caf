"""Checks that break: what a fresh process and the reference solution say of them, and what that is
worth."""

import dataclasses
import gc
import json
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.assignments.lesson.reference import SEED_OF_THE_TRIAL
from autograder.assignments.lesson.second_look import (
    NO_REFERENCE,
    NOT_THE_REFERENCE,
    Examiner,
    Terms,
    reference_notebook,
)
from autograder.checks import collect_checks
from autograder.checks.suite import COLLECT_AFTER
from autograder.class_run.run import Listener, Options, grade_class
from autograder.course import Limits
from autograder.errors import CheckFileError
from autograder.grading.grader import Grader
from autograder.notebooks.submissions import Submission
from autograder.rpc.in_process import link_in_process
from autograder.sandbox import sandbox_for

LAST_OF_A_LIST = """
    for item in student.double([1, 2]):
        last = item
    assert last == 2
"""


def add_check(course, body, *, hidden=True, head="", points=0.5):
    path = course.hidden_checks("small") if hidden else course.public_checks("small")
    text = (
        f'{head}\n\n@pytest.mark.exercise("double", points={points})\ndef '
        f"test_double_of_more(student, rng):\n"
        f'    """Twice something else."""\n    {body.strip()}\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def graded(course, *submissions, secret=b"secret"):
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), secret) as grader:
        return [grader.grade(submission).record for submission in submissions]


def check_of(record, name="test_double_of_more"):
    (check,) = [one for exercise in record.exercises for one in exercise.checks if one.name == name]
    return check


@pytest.mark.parametrize("hidden", [True, False], ids=["hidden", "public"])
def test_a_check_that_only_this_work_breaks_is_worth_nothing_and_asks_for_a_person(
    assembled_course, submissions, hidden
):
    add_check(assembled_course, LAST_OF_A_LIST, hidden=hidden)
    wrong = submissions.solved(
        assembled_course, double="def double(x):\n    return [] if x != 2 else 4"
    )
    eve, ada = graded(
        assembled_course,
        Submission("eve", {"small": wrong}),
        Submission("ada", {"small": submissions.solved(assembled_course)}),
    )
    check = check_of(eve)
    assert (check.outcome, check.points) == ("error", 0.0)
    assert (eve.status, eve.score, eve.max_score) == ("needs_person", 2.75, 5.25)
    assert "UnboundLocalError in line" in eve.message
    assert NOT_THE_REFERENCE in eve.message
    assert ("UnboundLocalError" in check.message) is not hidden
    assert (ada.status, ada.score, check_of(ada).outcome) == ("graded", 3.25, "passed")


def test_a_check_that_the_reference_breaks_too_gives_its_points_to_all_whose_work_it_asks(
    assembled_course, submissions
):
    add_check(assembled_course, "student.double(1)\n    undefined")
    right = submissions.solved(assembled_course)
    wrong = submissions.solved(assembled_course, double="def double(x):\n    return 4")
    unwritten = submissions.solved(
        assembled_course, double="def double(x):\n    raise NotImplementedError"
    )
    ada, eve, bob = graded(
        assembled_course,
        Submission("ada", {"small": right}),
        Submission("eve", {"small": wrong}),
        Submission("bob", {"small": unwritten}),
    )
    assert [check_of(record).outcome for record in (ada, eve, bob)] == [
        "internal",
        "internal",
        "error",
    ]
    assert [check_of(record).points for record in (ada, eve, bob)] == [0.5, 0.5, 0.0]
    assert [record.status for record in (ada, eve, bob)] == [
        "needs_person",
        "needs_person",
        "graded",
    ]
    assert "The check itself failed: NameError in line" in ada.message
    assert NOT_THE_REFERENCE not in ada.message


def test_a_check_that_breaks_with_some_seeds_is_tried_on_the_reference_with_the_same_one(
    assembled_course, submissions
):
    add_check(
        assembled_course, "student.double(1)\n    assert [][rng.integers(2) :] == [] and undefined"
    )
    hidden = assembled_course.hidden_checks("small")
    text = hidden.read_text(encoding="utf-8")
    hidden.write_text(
        text.replace("assert [][", "if rng.integers(2):\n        assert []["), encoding="utf-8"
    )
    right = submissions.solved(assembled_course)
    records = graded(assembled_course, *(Submission(name, {"small": right}) for name in "abcdef"))
    outcomes = [check_of(record).outcome for record in records]
    assert set(outcomes) == {"passed", "internal"}
    assert {check_of(record).points for record in records} == {0.5}


def test_a_check_that_an_earlier_submission_broke_is_settled_in_a_fresh_process(
    assembled_course, submissions
):
    """The memory of a process may be used up, its files open, its state spoilt.

    That costs nobody a point.
    """
    head = "\nSEEN = []\n"
    add_check(
        assembled_course,
        "student.double(1)\n    SEEN.append(1)\n    assert student.double(3) == 6\n    if "
        "len(SEEN) > 1:\n        undefined",
        head=head,
    )
    right = submissions.solved(assembled_course)
    wrong = submissions.solved(
        assembled_course, double="def double(x):\n    return 2 if x == 1 else 4"
    )
    first, second, third = graded(
        assembled_course,
        Submission("a", {"small": right}),
        Submission("b", {"small": right}),
        Submission("c", {"small": wrong}),
    )
    assert [check_of(record).outcome for record in (first, second, third)] == [
        "passed",
        "passed",
        "failed",
    ]
    assert [record.status for record in (first, second, third)] == ["graded"] * 3


def test_memory_that_runs_out_after_an_answer_is_settled_in_a_fresh_process(
    assembled_course, submissions
):
    add_check(
        assembled_course,
        "n = student.double(1)\n    SEEN.append(n)\n    if len(SEEN) > 1:\n        raise "
        "MemoryError\n    assert n == 2",
        head="\nSEEN = []\n",
    )
    right = submissions.solved(assembled_course)
    records = graded(
        assembled_course, Submission("a", {"small": right}), Submission("b", {"small": right})
    )
    assert [(check_of(one).outcome, one.status, one.score) for one in records] == [
        ("passed", "graded", 3.25)
    ] * 2


def test_a_size_that_nobody_has_memory_for_is_a_wrong_answer_and_needs_nobody(
    assembled_course, submissions
):
    add_check(assembled_course, "assert np.zeros(student.double(5)).size == 10")
    wrong = submissions.solved(
        assembled_course, double="def double(x):\n    return 4 if x == 2 else 10**14"
    )
    (record,) = graded(assembled_course, Submission("eve", {"small": wrong}))
    assert (check_of(record).outcome, record.status) == ("failed", "graded")


def test_without_a_reference_there_are_no_points_and_a_person_looks(assembled_course, submissions):
    add_check(assembled_course, "student.double(1)\n    undefined")
    with Grader(
        LessonAssignment(assembled_course, "small"), sandbox_for("best"), b"secret"
    ) as grader:
        assembled_course.lesson_path("small").unlink()
        record = grader.grade(
            Submission("ada", {"small": submissions.solved(assembled_course)})
        ).record
    assert (check_of(record).outcome, check_of(record).points) == ("error", 0.0)
    assert record.status == "needs_person"
    assert NO_REFERENCE in record.message


def test_the_reference_runs_in_a_process_and_a_sandbox_that_serve_no_student(
    assembled_course, submissions, monkeypatch
):
    seen: dict[int, list[bytes]] = {}
    examine = Examiner.examine

    def noting(self, submission):
        seen.setdefault(self._process.pid, []).append(submission.notebooks["small"])
        return examine(self, submission)

    monkeypatch.setattr(Examiner, "examine", noting)
    add_check(assembled_course, LAST_OF_A_LIST)
    wrong = submissions.solved(assembled_course, double="def double(x):\n    return []")
    graded(
        assembled_course, Submission("eve", {"small": wrong}), Submission("bob", {"small": wrong})
    )
    of_students = [pid for pid, notebooks in seen.items() if wrong in notebooks]
    of_reference = [pid for pid, notebooks in seen.items() if wrong not in notebooks]
    assert (len(of_students), len(of_reference)) == (2, 1)
    assert [len(seen[pid]) for pid in of_students] == [1, 1], "a fresh process each"


def test_an_examiner_that_cannot_start_says_why(assembled_course, submissions):
    assembled_course.public_checks("small").write_text("def oops(:", encoding="utf-8")
    terms = Terms(LessonAssignment(assembled_course, "small"), sandbox_for("off"), b"x")
    with Examiner(terms) as examiner, pytest.raises(CheckFileError, match="not Python"):
        examiner.examine(Submission("ada", {"small": submissions.solved(assembled_course)}))


STANDS_ON_ANOTHER = """
STATE = {}


@pytest.mark.exercise("double", points=0.5)
def test_double_of_a_list(student):
    \"\"\"Twice a list.\"\"\"
    STATE["list"] = student.double([1, 2])


@pytest.mark.exercise("double", points=0.5)
@pytest.mark.parametrize("part", ["first", "last"])
def test_double_in_parts(student, part):
    \"\"\"Twice an array.\"\"\"
    if part == "first":
        STATE["array"] = student.double(np.array([1, 2, 3]))
    else:
        assert STATE["array"][2] == 6


@pytest.mark.exercise("double", points=0.5)
def test_double_goes_on(student):
    \"\"\"What the list was.\"\"\"
    assert STATE["list"][3] == 2
    assert student.double(5) == 10
"""


def test_a_check_that_breaks_over_what_another_was_given_gives_no_points(
    assembled_course, submissions
):
    hidden = assembled_course.hidden_checks("small")
    hidden.write_text(hidden.read_text(encoding="utf-8") + STANDS_ON_ANOTHER, encoding="utf-8")
    source = (
        "def double(x):\n    return x if type(x) is list else np.array([2]) if np.ndim(x) "
        "else 2 * x"
    )
    ada, eve = graded(
        assembled_course,
        Submission("ada", {"small": submissions.solved(assembled_course)}),
        Submission("eve", {"small": submissions.solved(assembled_course, double=source)}),
    )
    assert (ada.status, ada.score) == ("graded", 4.25)
    outcomes = {
        name: check_of(eve, name).outcome
        for name in ("test_double_in_parts", "test_double_goes_on")
    }
    assert outcomes == {"test_double_in_parts": "failed", "test_double_goes_on": "error"}
    assert (eve.status, eve.score) == ("needs_person", 3.25)


def test_a_constant_that_came_back_as_the_answer_is_what_it_was_for_the_next(
    assembled_course, submissions
):
    add_check(
        assembled_course,
        "got = student.double(BIG)\n    got -= 2 * BIG\n    assert np.all(got == 0)",
        head="\nBIG = np.array([4.0, 3.0, 2.0])\n",
    )
    add = """

@pytest.mark.exercise("double", points=0.5)
def test_double_again(student):
    \"\"\"Twice the same.\"\"\"
    assert student.double(BIG).tolist() == [8, 6, 4]
"""
    path = assembled_course.hidden_checks("small")
    path.write_text(path.read_text(encoding="utf-8") + add, encoding="utf-8")
    right = submissions.solved(assembled_course)
    itself = submissions.solved(
        assembled_course, double="def double(x):\n    return x if np.ndim(x) else 2 * x"
    )
    _, _, bob = graded(
        assembled_course,
        Submission("ada", {"small": right}),
        Submission("eve", {"small": itself}),
        Submission("bob", {"small": right}),
    )
    assert check_of(bob, "test_double_again").outcome == "passed"
    assert bob.score == 3.75


@pytest.mark.parametrize(
    "body",
    [
        "assert all(map(lambda x: student.double(x) == 2 * x, [3, 4]))",
        "for x, y in zip([3, 4], map(student.double, [3, 4])):\n        assert y == 2 * x",
        "assert sum(map(student.double, [0, 0])) == 0",
    ],
)
def test_an_exception_that_ends_a_loop_passes_no_check(assembled_course, submissions, body):
    add_check(assembled_course, body)
    stops = "def double(x):\n    if x == 2: return 4\n    raise StopIteration"
    (record,) = graded(
        assembled_course,
        Submission("eve", {"small": submissions.solved(assembled_course, double=stops)}),
    )
    assert (check_of(record).outcome, record.score) == ("error", 2.75)


def test_a_second_look_that_hangs_in_c_is_ended_in_time(assembled_course, submissions, monkeypatch):
    monkeypatch.setattr("autograder.worker.trusted.watchdog.MARGIN_SECONDS", 1.0)
    course = dataclasses.replace(
        assembled_course, limits=Limits(cell_seconds=1.0, check_seconds=1.0)
    )
    path = course.hidden_checks("small")
    add_check(
        course,
        "SEEN.append(1)\n    for last in student.double([]):\n        pass\n"
        "    if AGAIN:\n        sum(range(10**12))\n    last",
        head="\nimport sys\n\nSEEN = []\nAGAIN = any('examiner' in word for word in "
        "sys.orig_argv)\n",
    )
    assert "AGAIN" in path.read_text(encoding="utf-8")
    begun = time.monotonic()
    (record,) = graded(course, Submission("eve", {"small": submissions.solved(course)}))
    assert time.monotonic() - begun < 60, "a run may take 151 s by its limits"
    assert (check_of(record).outcome, record.status) == ("error", "needs_person")


# -- what a check leaves behind

FAILING = '''
import numpy as np
import pytest


@pytest.mark.exercise("f", points=1)
def test_of_an_array(student):
    """A large array."""
    big = student.f()
    assert big.sum() == 1


@pytest.mark.exercise("f", points=1)
def test_of_an_error(student):
    """An error."""
    big = student.f()
    with pytest.raises(ValueError) as caught:
        student.g(big[:10])
    assert str(caught.value) == "never"


@pytest.mark.exercise("f", points=1)
def test_by_the_protocol(student, request):
    """By pytest's own protocol."""
    big = student.f()
    raise ValueError(big.shape)


@pytest.mark.exercise("f", points=1)
def test_of_a_callback(student):
    """A function of the check's that fails."""
    big = student.f()

    def callback(x):
        return big[x]

    student.h(callback)
    assert False
'''


@pytest.mark.parametrize(
    ("names", "collect_after"),
    [
        (("test_of_an_array", "test_by_the_protocol", "test_of_a_callback"), 10**12),
        (
            ("test_of_an_error",),
            COLLECT_AFTER,
        ),  # pytest keeps the variables of a check whose error it describes
    ],
    ids=["by themselves", "with garbage collected"],
)
def test_a_hundred_failing_checks_leave_nothing_that_they_were_given(
    tmp_path, monkeypatch, names, collect_after
):
    path = tmp_path / "test_a.py"
    path.write_text(FAILING, encoding="utf-8")
    suite = collect_checks(path)

    def f():
        return np.zeros(500_000)

    def g(x):
        raise ValueError("no")

    def h(callback):
        callback("a")

    link = link_in_process({"f": f, "g": g, "h": h})
    monkeypatch.setattr("autograder.checks.suite.COLLECT_AFTER", collect_after)
    checks = [check for check in suite.checks if check.name in names]
    for check in checks:
        assert suite.run(check, link).outcome == "failed"
    gc.collect()
    gc.disable()  # as good as in grading, where its threshold is high
    try:
        before = _resident()
        for _ in range(100 // len(checks)):
            for check in checks:
                suite.run(check, link)
        assert _resident() - before < COLLECT_AFTER, "a hundred answers of 4 MB"
    finally:
        gc.enable()


def test_what_stays_in_cycles_of_an_authors_making_is_collected(tmp_path):
    path = tmp_path / "test_a.py"
    path.write_text(
        FAILING.split("\n\n\n@")[0]
        + '''


class Node:
    pass


@pytest.mark.exercise("f", points=1)
def test_cycle(student):
    """A cycle of the check's own."""
    node = Node()
    node.own, node.big = node, student.f()
    assert False
''',
        encoding="utf-8",
    )
    suite = collect_checks(path)
    link = link_in_process({"f": lambda: np.zeros(1_000_000)})
    threshold = gc.get_threshold()
    gc.set_threshold(20_000)
    try:
        (check,) = suite.checks
        kept = []
        for _ in range(40):
            suite.run(check, link)
            kept.append(_resident())
    finally:
        gc.set_threshold(*threshold)
    assert kept[-1] - kept[0] < 100_000_000, "forty answers of 8 MB"


def _resident():
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) * 1024


def test_the_reference_notebook_is_the_release_with_solutions(assembled_course):
    notebook = json.loads(reference_notebook(assembled_course, "small"))
    sources = ["".join(cell["source"]) for cell in notebook["cells"]]
    assert any("return 2 * x" in source for source in sources)
    assert not any("NotImplementedError" in source or "SOLUTION" in source for source in sources)


# -- before a class is graded


def spoil(course, line):
    """Put a line before the assertion of the hidden check of `l2_norm`."""
    path = course.hidden_checks("small")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    assert", f"    {line}\n    assert", 1), encoding="utf-8")


def notices_of(course, **options):
    said = []
    grade_class(
        course,
        "small",
        Options(sandbox_mode="best", workers=1, **options),
        Listener(notice=said.append),
    )
    return said


def test_a_check_that_breaks_on_the_reference_is_named_before_a_class_is_graded(
    assembled_course, submissions
):
    spoil(assembled_course, "student.l2_norm(x)\n    undefined")
    submissions.hand_in(assembled_course, "ada", submissions.solved(assembled_course))
    (said,) = notices_of(assembled_course)
    assert "test_l2_norm_secretly breaks on the reference solution" in said
    assert "NameError in line" in said
    summary = grade_class(assembled_course, "small", Options(sandbox_mode="best", workers=1))
    assert [record.score for record in summary.records] == [2.75]


def test_checks_are_tried_on_the_reference_once_for_each_state_of_the_course(
    assembled_course, submissions, monkeypatch
):
    asked = []
    ask = Examiner.ask
    monkeypatch.setattr(
        Examiner, "ask", lambda self, *rest: asked.append(rest[0].student) or ask(self, *rest)
    )
    for student in ("ada", "bob"):
        submissions.hand_in(assembled_course, student, submissions.solved(assembled_course))
        assert notices_of(assembled_course) == []
    assert asked == [SEED_OF_THE_TRIAL]
    spoil(assembled_course, "assert student.l2_norm(x) == 3")
    (said,) = notices_of(assembled_course)
    assert "test_l2_norm_secretly does not pass for the reference solution (failed)" in said
    assert notices_of(assembled_course, force=True) == [said]
    assert asked == [SEED_OF_THE_TRIAL] * 3
    submissions.hand_in(assembled_course, "cyd", submissions.solved(assembled_course))
    assert notices_of(assembled_course) == [said], "said again, not tried again"
    assert asked == [SEED_OF_THE_TRIAL] * 3


def test_grading_goes_on_where_the_reference_cannot_be_run(assembled_course, submissions):
    submissions.hand_in(assembled_course, "ada", submissions.solved(assembled_course))
    assembled_course.lesson_path("small").unlink()
    (said,) = notices_of(assembled_course)
    assert "The checks were not tried on the reference solution" in said
    assert "There is no lesson" in said
