"""One submission to one record, through a real sandbox: what each way of being wrong costs, and
what it does not."""

import dataclasses
import os
import signal

import pytest
from killed_runs import confined_children

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.course import Limits, load_course
from autograder.errors import CourseError
from autograder.grading.grader import Grader
from autograder.notebooks.submissions import Submission
from autograder.sandbox import sandbox_for
from autograder.worker.trusted.workshop import SubmissionProcess

SECONDS = 1.0


@pytest.fixture(scope="module")
def grader(assembled_once):
    course = dataclasses.replace(
        load_course(assembled_once), limits=Limits(SECONDS, SECONDS, 400, 1)
    )
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        yield grader


@pytest.fixture
def grade(grader, assembled_course, submissions):
    def grade(**sources):
        return grader.grade(
            Submission("ada", {"small": submissions.solved(assembled_course, **sources)})
        )

    return grade


def outcomes(graded, exercise):
    (record,) = [record for record in graded.record.exercises if record.name == exercise]
    return [check.outcome for check in record.checks]


def test_right_answers_get_everything_but_what_a_person_must_read(grade):
    record = grade(why_root="Because of Pythagoras.").record
    assert (record.status, record.score, record.max_score) == ("graded", 2.75, 4.75)
    assert record.awaiting == ("why_root",)


def test_a_stub_gets_nothing_and_is_told_so(grade):
    graded = grade(l2_norm="def l2_norm(x):\n    raise NotImplementedError()")
    assert outcomes(graded, "l2_norm") == ["error", "error"]
    assert outcomes(graded, "double") == ["passed"]
    public, hidden = graded.record.exercises[0].checks
    assert public.message == "The vector (3, 4) has length 5.\nNot written yet."
    assert hidden.message == "The length of a vector with several components, some negative."


def test_a_hidden_failure_says_its_sentence_and_nothing_that_was_computed(grade):
    graded = grade(l2_norm="def l2_norm(x):\n    raise ValueError(f'got {x}')")
    hidden = graded.record.exercises[0].checks[1]
    assert hidden.outcome == "error"
    assert hidden.message == "The length of a vector with several components, some negative."
    assert "got [3. 4.]" in graded.record.exercises[0].checks[0].message


def test_a_process_that_the_machine_ends_once_costs_nothing(grade, monkeypatch):
    run_cell, ended = SubmissionProcess.run_cell, []

    def run_cell_of_a_process_that_ends(child, label, *rest, **options):
        if label == "double" and not ended:
            ended.append(confined_children(os.getpid())[0])
            os.kill(ended[0], signal.SIGKILL)
        return run_cell(child, label, *rest, **options)

    monkeypatch.setattr(SubmissionProcess, "run_cell", run_cell_of_a_process_that_ends)
    graded = grade(double="def double(x):\n    return 2 * x")
    assert ended
    assert graded.record.score == 2.75
    assert graded.record.message == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import os\ndef l2_norm(x):\n    os._exit(0)", "crashed"),
        ("import os\nos._exit(0)", "crashed"),
        (
            "import os, signal\ndef l2_norm(x):\n    os.kill(os.getppid(), signal.SIGKILL)",
            "crashed",
        ),
        ("import os, signal\ndef l2_norm(x):\n    os.kill(-1, signal.SIGKILL)", "crashed"),
        ("import os\ndef l2_norm(x):\n    os.closerange(3, 256)", "crashed"),
        ("import os\nos.closerange(0, 256)", "crashed"),
        ("import ctypes\ndef l2_norm(x):\n    ctypes.string_at(0)", "crashed"),
        ("def l2_norm(x):\n    while True: pass", "timeout"),
        ("while True: pass", "timeout"),
        (
            "import signal\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass",
            "timeout",
        ),
        ("def l2_norm(x):\n    return np.ones(10**10)", "memory"),
        ("blocks = []\nwhile True: blocks.append(np.empty(10**7))", "memory"),
        ("def l2_norm(x):\n    return l2_norm(x)", "error"),
        ("import sys\ndef l2_norm(x):\n    sys.exit(0)", "error"),
        ("def l2_norm(x):\n    raise KeyboardInterrupt", "error"),
        ("def l2_norm(x):\n    return np.zeros(50_000_000)", "error"),
        (
            "def l2_norm(x):\n    nest = []\n    for _ in range(10**5): nest = [nest]\n    "
            "return nest",
            "error",
        ),
        ("def l2_norm(x:", "missing"),
        ("import sys\nsys.exit(0)", "missing"),
        ("import os, time\nwhile True:\n    if os.fork() == 0: time.sleep(100)", "missing"),
        (
            "class Equal(float):\n    def __eq__(self, other): return True\ndef l2_norm(x): "
            "return Equal(0)",
            "failed",
        ),
    ],
)
def test_what_hangs_dies_or_eats_costs_its_own_exercise_and_no_other(grade, source, expected):
    graded = grade(l2_norm=source)
    assert graded.record.status == "graded"
    assert outcomes(graded, "l2_norm") == [expected, expected]
    assert outcomes(graded, "double") == ["passed"]


def test_a_cell_that_hangs_after_its_definition_still_counts(grade):
    graded = grade(
        l2_norm="def l2_norm(x):\n    return float(np.sqrt(np.sum(x * x)))\nwhile True: pass"
    )
    assert outcomes(graded, "l2_norm") == ["passed", "passed"]
    assert "stopped after 1 seconds" in graded.record.message


def test_a_later_redefinition_does_not_reach_back(grade):
    graded = grade(double="def double(x):\n    return 2 * x\ndef l2_norm(x):\n    return -1.0")
    assert outcomes(graded, "l2_norm") == ["passed", "passed"]


def test_nothing_of_one_submission_is_left_for_the_next(grade):
    leave = "open('left.txt', 'w').write('x')\nnp.left = 1\ndef double(x):\n    return 2 * x"
    find = (
        "import os\ndef double(x):\n    return 2 * x if not os.path.exists('left.txt') and "
        "not hasattr(np, 'left') else 0"
    )
    assert outcomes(grade(double=leave), "double") == ["passed"]
    assert outcomes(grade(double=find), "double") == ["passed"]


def test_data_files_of_the_release_lie_in_the_working_folder(grade):
    graded = grade(
        double="text = open('data/README.md').read()\ndef double(x):\n    return 2 * x if 'own' "
        "in text else 0"
    )
    assert outcomes(graded, "double") == ["passed"]


def test_two_hundred_megabytes_of_print_are_cut_and_said(grade):
    prints = "for _ in range(200):\n    print('x' * 1_000_000)"
    graded = grade(double=f"{prints}\ndef double(x):\n    return 2 * x")
    (text,) = [
        output["text"]
        for outputs in graded.notebooks["small"].outputs.values()
        for output in outputs
        if "text" in output
    ]
    assert len(text) < 30_000
    assert "199,980,200 more characters" in text
    assert graded.record.score == 2.75


def test_a_submission_that_is_no_notebook_is_invalid_with_the_reason(grader):
    record = grader.grade(Submission("ada", {"small": b"{"})).record
    assert (record.status, record.score, record.exercises) == ("invalid", 0.0, ())
    assert "not JSON" in record.message


def test_a_check_that_is_itself_broken_costs_nobody_a_point(assembled_course, submissions):
    hidden = assembled_course.hidden_checks("small")
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("rng.normal", "rng.gaussian"), encoding="utf-8"
    )
    with Grader(
        LessonAssignment(assembled_course, "small"), sandbox_for("best"), b"secret"
    ) as grader:
        record = grader.grade(
            Submission("ada", {"small": submissions.solved(assembled_course)})
        ).record
    assert record.status == "needs_person"
    assert record.exercises[0].checks[1].outcome == "internal"
    assert record.score == 2.75


def test_a_hidden_check_draws_by_secret_and_student_and_the_same_on_every_regrade(
    assembled_course, submissions
):
    hidden = assembled_course.hidden_checks("small")
    text = hidden.read_text(encoding="utf-8")
    hidden.write_text(
        text.replace("    assert", "    assert x[0] < 0\n    assert"), encoding="utf-8"
    )
    data = submissions.solved(assembled_course)

    def drawn(secret):
        with Grader(
            LessonAssignment(assembled_course, "small"), sandbox_for("off"), secret
        ) as grader:
            records = [
                grader.grade(Submission(student, {"small": data})).record
                for student in map(str, range(6))
            ]
        return [record.exercises[0].checks[1].outcome for record in records]

    one = drawn(b"one")
    assert set(one) == {"passed", "failed"}  # by the sign of what was drawn
    assert drawn(b"one") == one
    assert drawn(b"two") != one


def test_a_release_that_does_not_fit_its_checks_is_refused(assembled_course):
    public = assembled_course.public_checks("small")
    public.write_text(
        public.read_text(encoding="utf-8").replace('"double"', '"triple"'), encoding="utf-8"
    )
    with pytest.raises(CourseError, match="run `autograder assemble`"):
        Grader(LessonAssignment(assembled_course, "small"), sandbox_for("off"), b"secret")


def test_handed_in_files_do_not_stand_in_the_way_of_released_ones(
    grader, assembled_course, submissions
):
    reads = (
        "text = open('data/README.md').read()\ndef double(x):\n    return 2 * x if 'own' in "
        "text else 0"
    )
    notebook = submissions.solved(assembled_course, double=reads)
    for name in ("data", "data/README.md", "data/README.md/deeper"):
        graded = grader.grade(
            Submission("ada", {"small": notebook}, ((name, b"mine"), ("own.txt", b"mine")))
        )
        assert outcomes(graded, "double") == ["passed"], name


@pytest.mark.parametrize(
    "prelude", ["import signal\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\n", "# \ud83d\n"]
)
def test_what_upsets_processes_or_texts_in_a_cell_costs_no_other_exercise(grade, prelude):
    graded = grade(l2_norm=prelude + "def l2_norm(x):\n    return 0")
    assert set(outcomes(graded, "l2_norm")) <= {"failed", "missing"}
    assert outcomes(graded, "double") == ["passed"]


def test_a_cell_of_the_students_own_may_look_at_what_check_returns(grade):
    own = (
        "from autograder import check\nassert check('double').passed\nprint('score', check().score)"
    )
    graded = grade(double=own + "\ndef double(x):\n    return 2 * x")
    assert graded.record.score == 2.75
    assert "score 0.0" in str(graded.notebooks["small"].outputs)
