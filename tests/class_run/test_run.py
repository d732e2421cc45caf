"""A whole class through real workers, sandbox and gradebook: who is graded, what is kept, what is
run again."""

import contextlib
import dataclasses
import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.authoring.assemble import assemble
from autograder.class_run.engines import Processes, cores
from autograder.class_run.run import Listener, Options, grade_class
from autograder.course import load_course
from autograder.errors import AutograderError, CheckFileError, CourseError, UsageError
from autograder.records import ExerciseRecord
from autograder.records.store import RecordStore
from autograder.worker.trusted import watchdog


def store(course):
    """Return the record files of the assignment `small`."""
    return RecordStore(course.records_dir("small"))


@pytest.fixture
def graded_class(assembled_course, submissions):
    """A class of three: right, half right, and not a notebook."""
    return hand_in_three(assembled_course, submissions)


def hand_in_three(course, submissions):
    right = submissions.solved(course, why_root="Because.")
    half = submissions.solved(course, l2_norm="def l2_norm(x):\n    return 1")
    for student, notebook in [("ada", right), ("bob", half), ("cyd", b"{")]:
        submissions.hand_in(course, student, notebook)
    return course


@pytest.fixture(scope="session")
def after_a_run_once(assembled_once, made_once, submissions):
    def make(folder):
        course = load_course(shutil.copytree(assembled_once, folder / "course"))
        grade(hand_in_three(course, submissions))

    return made_once("after_a_run", make) / "course"


@pytest.fixture
def after_a_run(after_a_run_once, tmp_path):
    """The class of three when `grade` has been run; a copy of one for which it was run once."""
    return load_course(shutil.copytree(after_a_run_once, tmp_path / "course"))


def grade(course, **options):
    told = {
        name: options.pop(name) for name in ("started", "finished", "notice") if name in options
    }
    chosen = Options(**{"sandbox_mode": "best", "workers": 1, **options})
    return grade_class(course, "small", chosen, Listener(**told))


def scores(course):
    with sqlite3.connect(course.gradebook_file) as database:
        rows = database.execute(
            "select student.id, sum(coalesce(grade.manual_score, grade.auto_score, 0)) from "
            "student "
            "join submitted_assignment on submitted_assignment.student_id = student.id "
            "join submitted_notebook on submitted_notebook.assignment_id = submitted_assignment.id "
            "join grade on grade.notebook_id = submitted_notebook.id group by student.id"
        ).fetchall()
    database.close()
    return dict(rows)


def test_a_class_is_graded_recorded_and_entered(graded_class):
    seen = []
    summary = grade(graded_class, finished=seen.append, workers=2)
    assert [(record.student, record.status, record.score) for record in summary.records] == [
        ("ada", "graded", 2.75),
        ("bob", "graded", 0.5),
        ("cyd", "invalid", 0.0),
    ]
    assert sorted(record.student for record in seen) == ["ada", "bob", "cyd"]
    assert scores(graded_class) == {"ada": 2.75, "bob": 0.5}
    assert json.loads(store(graded_class).path("bob").read_text(encoding="utf-8"))["score"] == 0.5
    assert (graded_class.autograded_dir / "ada" / "small" / "small.ipynb").is_file()
    assert [record.student for record in summary.for_a_person] == ["cyd"]


CLAIM = """
import os, runpy, sys
cores = runpy.run_path(sys.argv[2])  # without what the package imports
cores["pin_to_core"](sys.argv[1])
print(*os.sched_getaffinity(0), flush=True)
sys.stdin.read()
"""


def test_each_grading_process_has_a_core_of_its_own_as_long_as_there_is_one():
    there = sorted(os.sched_getaffinity(0))
    name = f"test-{os.getpid()}"
    command = [sys.executable, "-c", CLAIM, name, cores.__file__]
    with contextlib.ExitStack() as stack:
        claims = []
        for _ in [*there, "one more"]:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            stack.enter_context(process)
            claims.append([int(core) for core in process.stdout.readline().split()])
        assert claims == [*([core] for core in there), there]
    (freed,) = subprocess.run(command, input="", stdout=subprocess.PIPE, text=True).stdout.split()
    assert int(freed) == there[0]


def test_unchanged_work_is_not_run_again_and_changed_work_is(after_a_run, submissions):
    assert all(record.unchanged for record in grade(after_a_run).records)
    submissions.hand_in(after_a_run, "bob", submissions.solved(after_a_run))
    again = {
        record.student: (record.unchanged, record.score) for record in grade(after_a_run).records
    }
    assert again == {"ada": (True, 2.75), "bob": (False, 2.75), "cyd": (True, 0.0)}
    assert scores(after_a_run)["bob"] == 2.75


def stored(course, student):
    return json.loads(store(course).path(student).read_text(encoding="utf-8"))


@pytest.mark.parametrize("details", [True, False])
def test_unchanged_records_come_with_their_exercises_where_they_are_wanted(graded_class, details):
    first = grade(graded_class).records
    told = []
    again = grade(graded_class, details=details, finished=told.append).records
    assert again == [dataclasses.replace(record, unchanged=True) for record in first]
    assert [bool(record.exercises) for record in told] == [details, details, False]


def test_files_that_are_new_with_the_same_contents_are_unchanged(graded_class):
    grade(graded_class)
    before = stored(graded_class, "ada")
    for path in graded_class.submitted_dir.rglob("*.ipynb"):
        path.touch()
    assert all(record.unchanged for record in grade(graded_class).records)
    assert stored(graded_class, "ada") == before


def test_a_record_of_another_tier_does_not_stand_for_the_submission(graded_class):
    grade(graded_class)
    path = store(graded_class).path("ada")
    other = "off" if stored(graded_class, "ada")["sandbox"] != "off" else "full"
    path.write_text(json.dumps(stored(graded_class, "ada") | {"sandbox": other}), encoding="utf-8")
    assert [record.unchanged for record in grade(graded_class).records] == [False, True, True]


def test_what_changed_between_two_looks_at_the_same_times_is_graded(graded_class, submissions):
    """Neither size nor the time of the last change says so, but that it was changed does."""
    notebook = graded_class.submitted_dir / "bob" / "small" / "small.ipynb"
    before, content = notebook.stat(), notebook.read_bytes()
    grade(graded_class)
    notebook.write_bytes(content.replace(b"return 1", b"return 7"))
    os.utime(notebook, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = notebook.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert [record.unchanged for record in grade(graded_class).records] == [True, False, True]


def record_of(course, student):
    return store(course).read(student, stored(course, student)["hash"])


def test_an_autograded_notebook_that_was_deleted_is_made_again(graded_class):
    grade(graded_class)
    notebook = graded_class.autograded_dir / "ada" / "small" / "small.ipynb"
    notebook.unlink()
    assert [record.unchanged for record in grade(graded_class).records] == [False, True, True]
    assert notebook.is_file()


def test_a_changed_check_leaves_other_assignments_alone(after_a_run):
    root = after_a_run.root
    for path in (root / "solutions" / "small").glob("*.py"):
        other = root / "solutions" / "other" / path.name.replace("small", "other")
        other.parent.mkdir(exist_ok=True)
        other.write_text(
            path.read_text(encoding="utf-8").replace("small", "other"), encoding="utf-8"
        )
    settings = (root / "course.yml").read_text(encoding="utf-8")
    (root / "course.yml").write_text(
        settings.replace("late:", "  - {name: other, title: Length again}\nlate:"), encoding="utf-8"
    )
    course = load_course(root)
    assemble(course, ("other",))
    path = course.submitted_dir / "ada" / "other" / "other.ipynb"
    path.parent.mkdir()
    path.write_bytes(course.release_notebook("other").read_bytes())
    grade_class(course, "other", Options(sandbox_mode="best", workers=1))

    hidden = course.hidden_checks("small")
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("size=5", "size=6"), encoding="utf-8"
    )
    untouched = grade_class(course, "other", Options(sandbox_mode="best", workers=1))
    assert [(record.student, record.unchanged) for record in untouched.records] == [("ada", True)]
    assert not any(record.unchanged for record in grade(course).records)


def test_a_changed_check_regrades_everybody(graded_class):
    grade(graded_class)
    hidden = graded_class.hidden_checks("small")
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("size=5", "size=6"), encoding="utf-8"
    )
    assert not any(record.unchanged for record in grade(graded_class).records)


def test_force_grades_unchanged_work_again(graded_class):
    grade(graded_class)
    assert not any(record.unchanged for record in grade(graded_class, force=True).records)


def test_a_damaged_record_is_made_anew(graded_class):
    grade(graded_class)
    store(graded_class).path("ada").write_text('{"hash": ', encoding="utf-8")
    assert {record.student: record.unchanged for record in grade(graded_class).records} == {
        "ada": False,
        "bob": True,
        "cyd": True,
    }


def test_a_record_read_without_its_exercises_is_as_it_is_with_them(after_a_run):
    tricky = '",\n "exercises": [],\n "x": "'
    record = dataclasses.replace(grade(after_a_run).records[0], student="eve", message=tricky)
    full = dataclasses.replace(record, exercises=(ExerciseRecord("l2_norm", 1.0, 2.0),))
    store(after_a_run).write(full, "key")
    assert store(after_a_run).read("eve", "key") == dataclasses.replace(full, unchanged=True)
    short = store(after_a_run).read("eve", "key", details=False)
    assert short == dataclasses.replace(record, unchanged=True)


def test_a_record_that_is_cut_off_is_made_anew(graded_class):
    grade(graded_class)
    path = store(graded_class).path("ada")
    path.write_bytes(path.read_bytes()[:-20])
    assert not grade(graded_class, details=False).records[0].unchanged


def test_drafts_of_a_killed_run_are_removed_and_those_of_another_run_are_not(after_a_run):
    ended = subprocess.Popen(["true"])
    ended.wait()
    drafts = [
        store(after_a_run).path("ada").with_suffix(f".{pid}.tmp")
        for pid in (ended.pid, os.getppid())
    ]
    for draft in drafts:
        draft.touch()
    grade(after_a_run)
    assert [draft.exists() for draft in drafts] == [False, True]


def test_the_folder_of_a_killed_run_is_taken_away_by_the_next(graded_class):
    left = graded_class.state_dir / "gradebook-abc" / "new" / "ada"
    left.mkdir(parents=True)
    grade(graded_class, students=["ada"])
    assert not list(graded_class.state_dir.glob("gradebook-*"))


def test_one_student_is_graded_alone(graded_class):
    assert [record.student for record in grade(graded_class, students=["bob"]).records] == ["bob"]


@pytest.mark.parametrize(
    ("spoil", "options", "error", "reason"),
    [
        (lambda course: None, {"students": ["eve"]}, UsageError, "ada, bob, cyd"),
        (
            lambda course: course.release_notebook("small").unlink(),
            {},
            CourseError,
            "autograder assemble",
        ),
        (
            lambda course: course.submitted_dir.rename(course.root / "away"),
            {},
            CourseError,
            "submitted",
        ),
        (
            lambda course: course.public_checks("small").write_text("def (", "utf-8"),
            {},
            CheckFileError,
            ":1: not Python",
        ),
    ],
)
def test_what_cannot_be_graded_is_said_before_anything_is_written(
    graded_class, spoil, options, error, reason
):
    spoil(graded_class)
    with pytest.raises(error, match=reason):
        grade(graded_class, **options)
    assert not graded_class.records_dir("small").exists()
    assert not graded_class.autograded_dir.exists()


@pytest.fixture
def slow_class(graded_class, submissions):
    """Six more, whose cells take a while."""
    slow = "import time\ntime.sleep(0.2)\ndef double(x):\n    return 2 * x"
    for number in range(6):
        submissions.hand_in(
            graded_class, f"student{number:02}", submissions.solved(graded_class, double=slow)
        )
    return graded_class


def run_in_the_background(course, *options):
    command = [
        sys.executable,
        "-m",
        "autograder",
        "--course",
        str(course.root),
        "grade",
        "small",
        "--json",
    ]
    return subprocess.Popen(
        [*command, "--sandbox", "best", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )


def test_a_run_that_is_killed_goes_on_and_grades_each_hand_in_once(slow_class):
    with run_in_the_background(slow_class) as run:
        run.stdout.readline()
        os.killpg(run.pid, signal.SIGKILL)
    summary = grade(slow_class)
    assert len({record.student for record in summary.records}) == len(summary.records) == 9
    assert {
        student: score
        for student, score in scores(slow_class).items()
        if student.startswith("student")
    } == {f"student{number:02}": 2.75 for number in range(6)}


def processor_seconds(pid):
    """What a process itself has used of a processor, also when it has ended and nobody has waited
    for it."""
    fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_ctrl_c_keeps_what_is_graded_and_says_how_to_go_on(slow_class, submissions):
    endless = "import time\ntime.sleep(9)\ndef double(x):\n    return 2 * x"
    last = submissions.hand_in(slow_class, "zoe", submissions.solved(slow_class, double=endless))
    with run_in_the_background(slow_class) as run:
        first = [run.stdout.readline() for _ in range(3)]
        used = processor_seconds(run.pid)
        os.killpg(run.pid, signal.SIGINT)
        rest, said = run.stdout.read(), run.stderr.read()
        used = processor_seconds(run.pid) - used
    assert used < 1  # which on a machine that has nothing else to do is its time
    graded = {json.loads(line)["student"] for line in [*first, *rest.splitlines()]}
    stopped = (
        f"Stopped: {len(graded)} of 10 are graded and kept. The same command goes on from there.\n"
    )
    assert (run.returncode, said) == (130, stopped)
    assert 3 <= len(graded) < 10
    last.unlink()
    last.parent.rmdir()
    unchanged = {record.student for record in grade(slow_class).records if record.unchanged}
    assert unchanged == graded


def test_ctrl_c_does_not_say_that_force_goes_on(slow_class):
    with run_in_the_background(slow_class, "--force") as run:
        run.stdout.readline()
        os.killpg(run.pid, signal.SIGINT)
        said = run.stderr.read()
    assert said.endswith(
        "Without --force, which begins anew, the same command goes on from there.\n"
    )


def test_a_worker_that_dies_is_replaced_and_its_submission_tried_again(graded_class, submissions):
    slow = "import time\ntime.sleep(0.5)\ndef double(x):\n    return 2 * x"
    for number in range(4):
        submissions.hand_in(
            graded_class, f"student{number}", submissions.solved(graded_class, double=slow)
        )
    killed = []

    def kill_a_worker(record):
        if not killed:
            killed.append(multiprocessing.active_children()[0])
            killed[0].kill()

    summary = grade(graded_class, finished=kill_a_worker)
    assert killed
    assert {
        record.status for record in summary.records if record.student.startswith("student")
    } == {"graded"}
    assert len(summary.records) == 7


def hand_in_a_loop_in_c(course, submissions):
    """Let eve answer with a number that keeps a hidden check busy for hours, in one operation of
    Python's own, where no alarm rings."""
    hidden = course.hidden_checks("small")
    total = "    assert sum(range(round(student.l2_norm(np.zeros(3))))) == 0\n"
    hidden.write_text(hidden.read_text(encoding="utf-8") + total, encoding="utf-8")
    with (course.root / "course.yml").open("a", encoding="utf-8") as file:
        file.write("limits: {cell_seconds: 5, check_seconds: 3}\n")
    source = "def l2_norm(x):\n    return float(np.linalg.norm(x)) if np.any(x) else 1e12"
    submissions.hand_in(
        course, "eve", submissions.solved(course, l2_norm=f"import numpy as np\n{source}")
    )
    return load_course(course.root)


HUNG = (
    "The grading process got no further on this submission in the check test_l2_norm_secretly, "
    "long "
    "after that should have "
    "been over, and was ended. It was not tried again: look at it by hand."
)


def test_a_loop_in_c_is_ended_within_seconds_named_and_not_tried_again(
    graded_class, submissions, monkeypatch
):
    course = hand_in_a_loop_in_c(graded_class, submissions)
    monkeypatch.setattr(watchdog, "MARGIN_SECONDS", 1.0)
    started = []
    start = Processes._start
    monkeypatch.setattr(
        Processes, "_start", lambda self: started.append(start(self)) or started[-1]
    )
    begun = time.monotonic()
    records = {record.student: record for record in grade(course).records}
    assert time.monotonic() - begun < 120
    assert (records["eve"].status, records["eve"].message) == ("needs_person", HUNG)
    assert [records[name].status for name in ("ada", "bob", "cyd")] == [
        "graded",
        "graded",
        "invalid",
    ]
    assert records["ada"].score == 2.75
    assert len(started) == 2


def test_a_process_is_late_when_its_promise_or_its_bound_has_passed_for_a_while(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(watchdog.time, "monotonic", lambda: now[0])
    dog = watchdog.Watchdog()
    with contextlib.closing(dog):
        promise = watchdog.Promise(os.dup(dog.descriptor))
        dog.begin(300)

        def late_after(seconds):
            now[0] += seconds
            return dog.is_late()

        promise.note(5, "test_a")
        assert (dog.at_what(), late_after(14)) == ("test_a", False)
        assert [late_after(2), late_after(1), late_after(1)] == [False, False, True]
        promise.note(0, "")
        assert (dog.at_what(), late_after(1)) == ("", False)
        promise.note(5, "ü" * 300)
        assert (late_after(10_000), late_after(1), late_after(1)) == (
            False,
            False,
            True,
        )  # as after Ctrl-Z
        dog.begin(300)
        promise.note(5, "test_b")
        assert not late_after(1)
        promise.note(0, "")
        assert (late_after(300), late_after(1), late_after(2)) == (False, False, True)


def test_a_script_whose_processes_run_it_again_is_told_so(graded_class, tmp_path):
    script = tmp_path / "grade_all.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        "from autograder.class_run.run import Options, grade_class\nfrom autograder.course "
        "import load_course\n"
        "from autograder.class_run.engines import processes\nprocesses.MOST_FAILED_STARTS = 1\n"
        "grade_class(load_course(Path(sys.argv[1])), 'small', Options(workers=1, "
        "sandbox_mode='best'))\n",
        encoding="utf-8",
    )
    command = [sys.executable, str(script), str(graded_class.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert '`if __name__ == "__main__":`' in done.stderr.splitlines()[-1]
    assert not graded_class.records_dir("small").exists()


def test_a_locked_gradebook_is_said_and_nothing_is_recorded_until_it_is_free(graded_class):
    graded_class = dataclasses.replace(graded_class, gradebook="sqlite:///gradebook.db?timeout=0.5")
    grade(graded_class, students=["cyd"])
    holder = sqlite3.connect(graded_class.gradebook_file)
    holder.execute("begin exclusive")
    try:
        begun = time.monotonic()
        with pytest.raises(AutograderError, match="lock"):
            grade(graded_class)
        assert time.monotonic() - begun < 60
    finally:
        holder.rollback()
        holder.close()
    assert not store(graded_class).path("ada").exists()
    assert grade(graded_class).records[0].score == 2.75


def test_a_record_of_other_contents_is_not_taken(after_a_run):
    assert store(after_a_run).read("ada", "0" * 64) is None


def test_a_gradebook_that_was_deleted_is_filled_again(graded_class):
    grade(graded_class)
    graded_class.gradebook_file.unlink()
    assert {record.student: record.unchanged for record in grade(graded_class).records} == {
        "ada": False,
        "bob": False,
        "cyd": True,  # not entered in any case
    }
    assert scores(graded_class) == {"ada": 2.75, "bob": 0.5}
