"""Submissions that attack the run itself: each costs at most its own student, and the run goes
on."""

import dataclasses
import json
import os
import time

import pytest

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.class_run.run import Options, grade_class
from autograder.course import Limits, load_course
from autograder.errors import SubmissionError
from autograder.grading.grader import Grader
from autograder.notebooks.notebook import MAX_CELLS, MAX_VALUES, parse_notebook
from autograder.notebooks.submissions import (
    MAX_DEPTH,
    MAX_ENTRIES,
    Submission,
    content_hash,
    read_submission,
)
from autograder.records import MAX_MESSAGE, printable
from autograder.records.store import RecordStore
from autograder.sandbox import sandbox_for

LIMITS = Limits(cell_seconds=1.0, check_seconds=1.0)


def store(course):
    """Return the record files of the assignment `small`."""
    return RecordStore(course.records_dir("small"))


@pytest.fixture
def course(assembled_course):
    """The small course, with little time for each cell and check."""
    limits = "limits: {cell_seconds: 1, check_seconds: 1}\n"
    with (assembled_course.root / "course.yml").open("a", encoding="utf-8") as file:
        file.write(limits)
    return dataclasses.replace(assembled_course, limits=LIMITS)


@pytest.fixture(scope="module")
def grader(assembled_once):
    """One for all, as it is for a class: no attack may reach the submission that comes next."""
    course = dataclasses.replace(load_course(assembled_once), limits=LIMITS)
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        yield grader


@pytest.fixture
def eve(course, submissions):
    """The folder that eve handed in, with right answers in it."""
    return submissions.hand_in(course, "eve", submissions.solved(course)).parent


def problem(course, student="eve"):
    return read_submission(course, "small", student).problem


def changed(notebook, change):
    content = json.loads(notebook)
    change(content)
    return json.dumps(content).encode()


def code(source):
    return {
        "cell_type": "code",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


# -- what lies in the folder


@pytest.mark.parametrize(
    "time", ["0001-01-01 00:00 +10:00", "9999-12-31 23:00 -10:00", "2026-01-01 00:00 +99:99"]
)
def test_a_time_that_no_calendar_has_is_refused(course, eve, time):
    (eve / "timestamp.txt").write_text(time, encoding="utf-8")
    assert "is not a time" in problem(course)


def test_a_file_whose_name_is_no_text_is_read_hashed_and_handed_on(course, grader, eve):
    (eve / os.fsdecode(b"\xff\x1b.txt")).write_bytes(b"1")
    submission = read_submission(course, "small", "eve")
    assert content_hash(b"", submission)
    assert grader.grade(submission).record.score == 2.75


def test_a_problem_with_a_file_whose_name_is_no_text_can_be_hashed_and_shown(course, grader, eve):
    with (eve / os.fsdecode(b"\xff\x1b[2J.bin")).open("wb") as file:
        file.truncate(40_000_000)
    submission = read_submission(course, "small", "eve")
    assert content_hash(b"", submission)
    message = grader.grade(submission).record.message
    assert "more than the 32 MB allowed" in message
    assert message.isprintable()


def test_folders_without_end_are_refused_before_they_are_walked(course, eve):
    inner = eve
    for _ in range(MAX_DEPTH + 1):
        inner = inner / "a"
        inner.mkdir()
    assert problem(course) == f"Folders more than {MAX_DEPTH} deep were handed in."


def test_folders_without_number_are_refused(course, eve):
    for number in range(MAX_ENTRIES):
        (eve / f"{number}").mkdir()
    assert problem(course) == f"More than {MAX_ENTRIES} files and folders were handed in."


def test_a_link_among_the_folders_is_not_followed(course, eve, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.txt").write_text("x", encoding="utf-8")
    (eve / "link").symlink_to(tmp_path / "elsewhere")
    assert read_submission(course, "small", "eve").files == ()


def test_files_that_find_no_room_are_missing_and_nothing_else(grader, course, submissions):
    notebook = submissions.solved(course)
    deep = "/".join(["a" * 250] * 17)
    graded = grader.grade(Submission("eve", {"small": notebook}, ((deep, b"1"), ("b" * 300, b"1"))))
    assert (graded.record.status, graded.record.score) == ("graded", 2.75)


# -- the folder's own name


def test_students_whose_names_nothing_can_hold_are_invalid_and_alone(course, submissions):
    names = ["e" * 255, "ev\ne", "\x1b[31meve", os.fsdecode(b"\xff\xfe"), "eve\u202etxt"]
    # formgrader writes a name into its pages as it is, and nbgrader's commands take one for a
    # pattern
    names += [
        "<img src=x onerror=setTimeout(`$('.full-credit').click()`,4e3)>",
        '";alert(1);"',
        "eve&lt;",
        "[ab]*",
    ]
    names += ["{{ config }}", "eve\\", "eve#%2e", "-eve"]
    honest = ["zoe", "O'Brien, Zoë (1)", "zoe.o_brien+np@example.org", "王小明"]
    for name in [*names, *honest]:
        submissions.hand_in(course, name, submissions.solved(course))
    summary = grade_class(course, "small", Options(sandbox_mode="best", workers=1))
    statuses = {record.student: record.status for record in summary.records}
    assert statuses == dict.fromkeys(names, "invalid") | dict.fromkeys(honest, "graded")
    for name in names:
        assert "rename it" in problem(course, name)
        stored = json.loads(store(course).path(name).read_text(encoding="utf-8"))
        assert stored["student"] == name
        assert store(course).read(name, stored["hash"]) is not None


# -- the notebook


def test_half_a_surrogate_pair_in_a_text_stops_nobody(course, submissions):
    for student, letter in (("eve", "\ud800"), ("zoe", "")):
        source = f"def double(x):\n    raise ValueError('{letter}' or chr(0xD801))"
        notebook = submissions.solved(course, double=source, why_root=f"Because {letter}.")
        submissions.hand_in(course, student, notebook)
    summary = grade_class(course, "small", Options(sandbox_mode="best", workers=1))
    assert [(record.student, record.status, record.score) for record in summary.records] == [
        ("eve", "graded", 2.25),
        ("zoe", "graded", 2.25),
    ]
    written = course.autograded_dir / "eve" / "small" / "small.ipynb"
    assert "Because ?." in written.read_text(encoding="utf-8")


def test_more_cells_than_anyone_writes_are_refused(course, submissions):
    cell = {"cell_type": "raw", "metadata": {}, "source": ""}
    notebook = changed(
        submissions.solved(course), lambda content: content["cells"].extend([cell] * 100_000)
    )
    with pytest.raises(SubmissionError, match=f"more than the {MAX_CELLS} allowed"):
        parse_notebook(notebook, "small.ipynb")


FLOODS = {
    "keys of the notebook": lambda content, many: content.update(many),
    "keys of a cell": lambda content, many: content["cells"][0].update(many),
    "attachments": lambda content, many: content["cells"][0].update(
        attachments={name: {} for name in many}
    ),
    "a list of lists": lambda content, many: content["cells"][0].update(source=[[]] * len(many)),
    "metadata that are read": lambda content, many: content["cells"][0].update(
        metadata={"nbgrader": many}
    ),
    "worksheets": lambda content, many: content.update(worksheets=[{"cells": []}] * len(many)),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
def test_more_values_than_can_be_validated_in_time_are_refused(course, submissions, flood):
    many = {str(number): 1 for number in range(400_000)}
    notebook = changed(submissions.solved(course), lambda content: flood(content, many))
    started = time.process_time()
    with pytest.raises(SubmissionError, match=f"more than {MAX_VALUES} values"):
        parse_notebook(notebook, "small.ipynb")
    assert time.process_time() - started < 4


def test_the_notebooks_own_metadata_that_nobody_reads_are_not_validated(course, submissions):
    """An honest notebook may hold the state of widgets, or a kernel that is described in another
    way."""
    odd = {"widgets": [{}] * 200_000, "kernelspec": {"name": 3}}
    notebook = changed(submissions.solved(course), lambda content: content["metadata"].update(odd))
    assert parse_notebook(notebook, "small.ipynb")["cells"]


def test_outputs_that_nobody_reads_are_not_validated(course, submissions):
    output = {"output_type": "stream", "name": "stdout", "text": "x"}
    notebook = changed(
        submissions.solved(course),
        lambda content: content["cells"][1].update(outputs=[output] * 100_000),
    )
    assert parse_notebook(notebook, "small.ipynb")["cells"][1]["outputs"] == []


@pytest.mark.parametrize(
    "tags", [[{"a": number} for number in range(20_000)], [*map(str, range(20_000)), {}]]
)
def test_metadata_that_takes_hours_to_validate_is_not_looked_at(course, submissions, tags):
    notebook = changed(
        submissions.solved(course),
        lambda content: content["cells"][0]["metadata"].update(tags=tags),
    )
    assert parse_notebook(notebook, "small.ipynb")["cells"][0]["metadata"] == {}


@pytest.mark.parametrize(
    "version",
    [
        {"nbformat_minor": "x"},
        {"nbformat_minor": -1},
        {"nbformat": 10**400},
        {"nbformat": 1},
        {"nbformat": None},
    ],
)
def test_versions_that_nbformat_does_not_expect_are_refused(course, submissions, version):
    notebook = changed(submissions.solved(course), lambda content: content.update(version))
    if version == {"nbformat": 1}:
        notebook = changed(notebook, lambda content: content.update(cells=[{"cell_type": "none"}]))
    with pytest.raises(SubmissionError, match="not a"):
        parse_notebook(notebook, "small.ipynb")


@pytest.mark.parametrize(
    ("place", "depth"),
    [("attachments", 100), ("attachments", 600), ("metadata", 600), ("outputs", 5000)],
)
def test_nesting_without_end_is_left_out_or_refused(grader, course, submissions, place, depth):
    def mark(content):
        cell = content["cells"][0]
        if place == "outputs":
            content["cells"][1]["outputs"] = ["HERE"]
        elif place == "metadata":
            cell["metadata"]["own"] = "HERE"
        else:
            cell["attachments"] = {"a": {"application/json": "HERE"}}

    nested = b'{"a":' * depth + b"1" + b"}" * depth
    graded = grader.grade(
        Submission(
            "eve", {"small": changed(submissions.solved(course), mark).replace(b'"HERE"', nested)}
        )
    )
    assert graded.record.status in ("graded", "invalid")
    for shown in graded.notebooks.values():
        assert len(json.dumps(shown.notebook)) < 10_000


def test_what_is_said_of_a_damaged_notebook_is_short_and_can_be_shown(grader, course, submissions):
    notebook = changed(
        submissions.solved(course),
        lambda content: content["cells"][0].update(cell_type="\x1b[31m" + "X" * 10**6),
    )
    message = grader.grade(Submission("eve", {"small": notebook})).record.message
    assert len(message) < 500
    assert message.isprintable()


def test_a_text_that_is_printed_moves_no_cursor_and_fills_no_screen():
    assert printable("a\x1b[2Jb\u202e\ud800\nc") == "a\\x1b[2Jb\\u202e\\ud800\nc"
    assert len(printable("\x1b" * 10**6)) == MAX_MESSAGE


# -- time and room


def test_a_notebook_of_cells_that_all_hang_comes_to_an_end(
    grader, course, submissions, monkeypatch
):
    monkeypatch.setattr("autograder.assignments.lesson.submission_run.MAX_CELL_TIMES", 2)
    notebook = changed(
        submissions.solved(course),
        lambda content: (
            content["cells"].insert(0, code("pass"))
            or content["cells"].__setitem__(slice(0, 0), [code("while True: pass")] * 100)
        ),
    )
    record = grader.grade(Submission("eve", {"small": notebook})).record
    assert {check.outcome for exercise in record.exercises for check in exercise.checks} == {
        "timeout"
    }
    assert record.message.endswith("After 2 seconds the rest was not run.")


def test_many_cells_that_hang_are_counted_and_not_all_named(
    grader, course, submissions, monkeypatch
):
    monkeypatch.setattr("autograder.assignments.lesson.submission_run.MAX_NAMED", 1)
    notebook = changed(
        submissions.solved(course),
        lambda content: content["cells"].extend([code("while True: pass")] * 2),
    )
    record = grader.grade(Submission("eve", {"small": notebook})).record
    assert record.score == 2.75
    assert record.message.endswith("And 1 more.")


def test_what_all_cells_print_together_is_bounded(grader, course, submissions):
    notebook = changed(
        submissions.solved(course),
        lambda content: content["cells"].extend([code("print('x' * 20000)")] * 300),
    )
    graded = grader.grade(Submission("eve", {"small": notebook}))
    assert graded.record.score == 2.75
    assert len(json.dumps(graded.notebooks["small"].outputs)) < 1_200_000


def test_a_value_that_keeps_the_check_busy_costs_that_check(course, submissions):
    public = course.public_checks("small")
    text = public.read_text(encoding="utf-8").replace(
        "assert student.double(2) == 4", "assert sum(1 for _ in range(student.double(2))) == 4"
    )
    public.write_text(text, encoding="utf-8")
    notebook = submissions.solved(course, double="def double(x):\n    return 10**18")
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        graded = grader.grade(Submission("eve", {"small": notebook}))
        again = grader.grade(Submission("zoe", {"small": submissions.solved(course)}))
    (check,) = graded.record.exercises[1].checks
    assert (check.outcome, check.points) == ("timeout", 0.0)
    assert graded.record.exercises[0].score == 2.25
    assert again.record.score == 2.75


# -- what a check knows


KEEPS_WHAT_IT_IS_GIVEN = """
import mmap, os
with open("kept.bin", "wb") as file:
    file.truncate(10_000)
kept = mmap.mmap(os.open("kept.bin", os.O_RDWR), 10_000)

def l2_norm(x):
    kept[:5000] = repr(x).encode().ljust(5000)
    with open("kept.txt", "a") as file:
        print(repr(x), file=file)
    LAST
    return float(np.sqrt(np.sum(np.asarray(x, dtype=float) ** 2)))
"""
TELLS = """
def told():
    try:
        return open("kept.txt").read() + kept[:5000].decode()
    except OSError:
        return ""

def double(x):
    raise ValueError(told())

print(told())
"""


@pytest.mark.parametrize(
    "last", ["pass", "if len(x) == 5: import os; os._exit(0)"], ids=["goes on", "ends its process"]
)
def test_what_hidden_checks_hand_over_is_nowhere_to_be_read(course, submissions, last):
    hidden = course.hidden_checks("small")
    more = """

@pytest.mark.exercise("l2_norm", points=0.25)
def test_l2_norm_secretly_again(student):
    \"\"\"Another length.\"\"\"
    assert student.l2_norm(np.full(6, 2.0)) == pytest.approx(np.sqrt(24))
"""
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("rng.normal(size=5)", "np.full(5, 0.77)") + more
    )
    notebook = submissions.solved(
        course, l2_norm=KEEPS_WHAT_IT_IS_GIVEN.replace("LAST", last), double=TELLS
    )
    notebook = changed(notebook, lambda content: content["cells"].append(code("print(told())")))
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        graded = grader.grade(Submission("eve", {"small": notebook}))
    first, *others = graded.record.exercises[0].checks
    assert first.outcome == "passed"
    assert {check.outcome for check in others} <= {"passed", "crashed"}
    assert others[-1].outcome == "passed"
    read = json.dumps([graded.notebooks["small"].outputs, graded.record.to_json()])
    assert "[3., 4.]" in read
    assert "0.77" not in read


LISTENS = """
import gc
from autograder.rpc import student_end
from autograder.worker.confined import deferral

heard = []
watch, answer = deferral.DeferredChecks.watch, student_end.StudentServer.operate
deferral.DeferredChecks.watch = lambda self, names: heard.append(list(names)) or watch(self, names)
student_end.StudentServer.operate = (
    lambda self, *args: heard.append(args[:3]) or answer(self, *args)
)
"""


def test_names_that_only_hidden_checks_mention_are_not_sent_while_cells_still_print(
    course, submissions
):
    hidden = course.hidden_checks("small")
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace(
            "x = rng.normal(size=5)",
            "x = rng.normal(size=5)\n    assert 'tell_tale' not in student",
        ),
        encoding="utf-8",
    )
    notebook = changed(
        submissions.solved(course),
        lambda content: (
            content["cells"].insert(1, code(LISTENS))
            or content["cells"].append(code("print(heard)"))
        ),
    )
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        graded = grader.grade(Submission("eve", {"small": notebook}))
    printed = json.dumps(graded.notebooks["small"].outputs)
    assert graded.record.score == 2.75
    assert "l2_norm" in printed
    assert "tell_tale" not in printed


def test_snapshots_that_a_later_cell_ends_are_made_again_without_it(grader, course, submissions):
    ends_all = "import os, signal\nos.kill(-1, signal.SIGKILL)"
    keeps = (
        "seen = []\n\ndef l2_norm(x):\n    seen.append(x)\n    return float(np.sqrt(np.sum(x * x)))"
    )
    notebook = changed(
        submissions.solved(
            course, l2_norm=keeps
        ),  # what it keeps gives it a snapshot of its own, at its check cell
        lambda content: content["cells"].insert(-1, code(ends_all)),
    )
    record = grader.grade(Submission("eve", {"small": notebook})).record
    assert record.score == 2.75
    assert "ended" in record.message


def test_hidden_checks_of_an_exercise_outlast_those_of_another(course, submissions):
    hidden = course.hidden_checks("small")
    more = """

@pytest.mark.exercise("double", points=0.25)
def test_double_secretly(student):
    \"\"\"Another double.\"\"\"
    assert student.double(4) == 8
"""
    hidden.write_text(hidden.read_text(encoding="utf-8") + more, encoding="utf-8")
    ends_others = """
import os, signal
def l2_norm(x):
    if len(x) == 5:
        for pid in [int(name) for name in os.listdir("/proc") if name.isdigit()] or range(2, 100):
            if pid not in (1, os.getpid()):
                try:
                    os.kill(pid, signal.SIGKILL)
                except OSError:
                    pass
    return float(np.sqrt(np.sum(np.asarray(x, dtype=float) ** 2)))
"""
    with Grader(LessonAssignment(course, "small"), sandbox_for("best"), b"secret") as grader:
        record = grader.grade(
            Submission("eve", {"small": submissions.solved(course, l2_norm=ends_others)})
        ).record
    assert [check.outcome for check in record.exercises[1].checks] == ["passed", "passed"]


def test_what_was_expected_in_a_failing_callback_does_not_reach_the_student(link_to):
    link = link_to("""
def descend(f):
    try:
        f(1.0)
    except BaseException as error:
        heard.append(repr(error))
    return 0

heard = []
""")

    def callback(x):
        expected = 42.125
        assert x == expected

    with pytest.raises(AssertionError, match=r"42\.125"):
        link.ask("call", "descend", (callback,))
    assert link.lookup("heard") == ["AssertionError('')"]
