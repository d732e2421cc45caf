"""A gradebook on a PostgreSQL server: the same marks as in a file, and what happens when the server
does not play along."""

import csv
import dataclasses
import json
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner
from entries import entry

from autograder.class_run import sink
from autograder.class_run.run import Listener, Options, grade_class
from autograder.cli import main
from autograder.course import load_course
from autograder.errors import GradebookError
from autograder.gradebook import Gradebook, entered_students
from autograder.gradebook.move import copy_gradebook
from autograder.nbgrader import database
from autograder.nbgrader.database import open_gradebook
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, GradeRecord, exercise_record
from autograder.records.graded import Graded
from autograder.records.store import RecordStore

pytestmark = pytest.mark.postgresql


def store(course):
    """Return the record files of the assignment `small`."""
    return RecordStore(course.records_dir("small"))


def grade(course, **options):
    told = {
        name: options.pop(name) for name in ("started", "finished", "notice") if name in options
    }
    chosen = Options(**{"sandbox_mode": "best", "workers": 1, **options})
    return grade_class(course, "small", chosen, Listener(**told))


def run(course, *arguments: str):
    """Run the command `autograder` on the course."""
    return CliRunner().invoke(
        main, ["--course", str(course.root), *arguments], catch_exceptions=False
    )


def with_gradebook(course, url: str):
    """The course with another gradebook in its course.yml."""
    path = course.root / "course.yml"
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if "gradebook:" not in line
    ]
    path.write_text("\n".join([*lines, f"gradebook: {url}", ""]), encoding="utf-8")
    return load_course(course.root)


@pytest.fixture
def mixed_class(postgresql_course, submissions):
    """Right, late, wrong, half, with a written answer, empty, and not a notebook."""
    course = postgresql_course
    wrong = "def l2_norm(x):\n    return float(np.sum(np.asarray(x, dtype=float) ** 2))"
    handed_in = {
        "ada": (
            submissions.solved(course, why_root="Because of Pythagoras."),
            "2026-03-01 11:00:00 UTC",
        ),
        "bob": (submissions.solved(course, why_root="Because."), "2026-03-02 18:00:00 UTC"),
        "cyd": (b"{", "2026-03-01 11:00:00 UTC"),
        "dan": (submissions.solved(course, l2_norm=wrong), "2026-02-28 23:59:59.123456 UTC"),
        "eve": (submissions.solved(course, double="raise SystemExit"), None),
        "fay ð": (course.release_notebook("small").read_bytes(), "2027-01-01 00:00:00 UTC"),
    }
    for student, (notebook, moment) in handed_in.items():
        path = submissions.hand_in(course, student, notebook)
        if moment:
            path.with_name("timestamp.txt").write_text(moment, encoding="utf-8")
    return course


def test_a_class_gets_the_same_rows_in_a_file_and_on_a_server(mixed_class, gradebook_rows):
    grade(mixed_class)
    on_server = gradebook_rows(mixed_class)
    in_file = with_gradebook(mixed_class, "sqlite:///gradebook.db")
    assert not any(record.unchanged for record in grade(in_file).records if record.student != "cyd")
    assert gradebook_rows(in_file) == on_server
    assert len(on_server["student"]) == 5
    assert len(on_server["grade"]) == 5 * 3


def test_nbgraders_api_reads_the_marks_and_what_it_writes_is_kept(mixed_class):
    """What formgrader does: it looks the class up, somebody gives marks and a comment, and the
    class is graded again."""
    grade(mixed_class)
    with open_gradebook(mixed_class.gradebook_url) as gradebook:
        class_page = {row["student"]: row for row in gradebook.submission_dicts("small")}
        assert (class_page["ada"]["score"], class_page["ada"]["max_score"]) == (2.75, 4.75)
        assert class_page["ada"]["needs_manual_grade"]
        assert {row["id"] for row in gradebook.student_dicts()} == {
            "ada",
            "bob",
            "dan",
            "eve",
            "fay ð",
        }
        assert len(gradebook.notebook_submission_dicts("small", "small")) == 5
        assert gradebook.average_assignment_score("small") == pytest.approx(
            (2.75 * 2 + 0.5 + 2.25) / 5, abs=0.5
        )
        mark = gradebook.find_grade("why_root", "small", "small", "bob")
        mark.manual_score, mark.extra_credit, mark.needs_manual_grade = 1.5, 0.25, False
        gradebook.find_comment("why_root", "small", "small", "bob").manual_comment = "Nearly."
        gradebook.db.commit()
    summary = grade(mixed_class, force=True)
    assert not any(record.unchanged for record in summary.records)
    with open_gradebook(mixed_class.gradebook_url) as gradebook:
        bob = gradebook.find_submission("small", "bob")
        assert (bob.score, bob.needs_manual_grade) == (2.75 + 1.75, False)
        assert bob.late_submission_penalty == pytest.approx(0.2 * 4.5)
        assert gradebook.find_comment("why_root", "small", "small", "bob").comment == "Nearly."


def test_a_plain_run_counts_late_penalties_anew_and_runs_nobody(mixed_class):
    grade(mixed_class)
    with open_gradebook(mixed_class.gradebook_url) as gradebook:
        gradebook.find_grade("why_root", "small", "small", "bob").manual_score = 1.25
        gradebook.db.commit()
    summary = grade(mixed_class)
    assert all(record.unchanged for record in summary.records)
    assert summary.penalties_recounted == 1
    with open_gradebook(mixed_class.gradebook_url) as gradebook:
        assert gradebook.find_submission("small", "bob").late_submission_penalty == pytest.approx(
            0.2 * 4.0
        )


def test_marks_that_are_gone_are_entered_again(mixed_class):
    grade(mixed_class)
    with open_gradebook(mixed_class.gradebook_url) as gradebook:
        gradebook.remove_student("dan")
    assert [record.student for record in grade(mixed_class).records if not record.unchanged] == [
        "dan"
    ]
    assert "dan" in entered_students(mixed_class, "small")


@pytest.mark.slow
def test_nbgraders_commands_work_on_the_server(mixed_class):
    grade(mixed_class)
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    for command in (["export"], ["generate_feedback", "small"], ["db", "upgrade"]):
        ended = subprocess.run(
            [sys.executable, "-m", "nbgrader", *command],
            cwd=mixed_class.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
    with (mixed_class.root / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert (rows["ada"]["raw_score"], rows["ada"]["max_score"]) == ("2.75", "4.75")
    assert float(rows["bob"]["late_submission_penalty"]) == pytest.approx(0.55)
    page = mixed_class.root / "feedback" / "ada" / "small" / "small.html"
    assert "(Score: 2.75 / 4.75)" in page.read_text(encoding="utf-8")


# -- what a server refuses


def nothing_is_written(course) -> bool:
    return not course.records_dir("small").exists() and not course.autograded_dir.exists()


def refused(course) -> str:
    """What `grade` says when it must not begin."""
    ended = run(course, "grade", "small", "--sandbox", "best")
    assert ended.exit_code == 2
    assert nothing_is_written(course)
    assert ended.stdout == ""
    return " ".join(ended.stderr.split())


def test_a_server_that_is_not_there_is_said(mixed_class, postgresql_server):
    course = with_gradebook(mixed_class, "postgresql+psycopg://grader:s3cret@127.0.0.1:1/grades")
    said = refused(course)
    assert (
        "postgresql+psycopg://grader@127.0.0.1:1/grades cannot be reached: no server answers there."
        in said
    )
    course = with_gradebook(
        mixed_class, "postgresql+psycopg://grader:s3cret@no-such-host.invalid/grades"
    )
    assert "cannot be reached: no such host" in refused(course)


@pytest.mark.parametrize("where", ["environment", "url", "query"])
def test_a_wrong_password_is_said_and_not_shown(mixed_class, postgresql_server, monkeypatch, where):
    url = mixed_class.gradebook
    if where == "environment":
        monkeypatch.setenv("PGPASSWORD", "s3cret")
    elif where == "url":
        mixed_class = with_gradebook(mixed_class, url.replace("grader@", "grader:s3cret@"))
    else:
        mixed_class = with_gradebook(mixed_class, f"{url}?password=s3cret")
    said = refused(mixed_class)
    assert f"{url} does not take the password." in said
    assert "PGPASSWORD" in said
    assert "s3cret" not in said + repr(mixed_class)


def test_a_missing_password_user_or_database_is_said(mixed_class, postgresql_server, monkeypatch):
    url = mixed_class.gradebook
    missing = with_gradebook(mixed_class, postgresql_server.url("grades"))
    assert (
        "/grades does not exist. Nothing was changed: create it, with `createdb grades`."
        in refused(missing)
    )
    course = with_gradebook(mixed_class, url)
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("PGPASSFILE", "/dev/null")
    assert "does not take the password" in refused(course)


def test_a_user_who_may_not_write_is_said(mixed_class, postgresql_server):
    name = mixed_class.gradebook.rpartition("/")[2]
    postgresql_server.execute("CREATE ROLE reader LOGIN PASSWORD 'p@ss/w:rd'")
    try:
        for grant in ("SELECT ON ALL TABLES IN SCHEMA public", "USAGE ON SCHEMA public"):
            postgresql_server.execute(f"GRANT {grant} TO reader", name)
        course = with_gradebook(mixed_class, mixed_class.gradebook.replace("grader@", "reader@"))
        assert "may not be written by this user" in refused(course)
    finally:
        postgresql_server.execute("DROP OWNED BY reader", name)
        postgresql_server.execute("DROP ROLE reader")


def test_the_summary_shows_no_password(mixed_class, postgresql_server):
    url = postgresql_server.url(mixed_class.gradebook.rpartition("/")[2], with_password=True)
    ended = run(
        with_gradebook(mixed_class, url), "grade", "small", "--sandbox", "best", "--workers", "1"
    )
    assert ended.exit_code == 1
    assert "postgresql+psycopg://grader:***@127.0.0.1" in ended.output
    assert "p%40ss" not in ended.output
    assert "w%3Ard" not in ended.output


# -- what goes wrong on the way


def entries(course, count: int) -> list[Graded]:
    """Submissions of a small class that need no grading."""
    exercises = (
        exercise_record(
            "l2_norm", (CheckRecord("test_l2_norm", 2.25, 2.25, "public", Outcome.PASSED),)
        ),
        exercise_record(
            "double",
            (CheckRecord("test_double", 0.0, 0.5, "public", Outcome.FAILED, "", "A hint."),),
        ),
    )
    notebook = json.loads(course.release_notebook("small").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    names = [f"student{number:03}" for number in range(count)]
    return [
        entry(GradeRecord(name, "small", "graded", exercises=exercises), notebook) for name in names
    ]


def test_a_server_that_goes_away_loses_its_batch_and_the_next_run_goes_on(
    mixed_class, postgresql_server, gradebook_rows, monkeypatch
):
    monkeypatch.setattr(sink, "BATCH", 2)
    monkeypatch.setattr(sink, "BATCH_SECONDS", 600)
    seen = []

    def stop_after_three(record):
        seen.append(record.student)
        if len(seen) == 3:
            postgresql_server.stop()

    try:
        with pytest.raises(
            GradebookError, match=r"When the server is back, run this again|cannot be reached"
        ):
            grade(mixed_class, finished=stop_after_three)
    finally:
        if not postgresql_server.is_running():
            postgresql_server.start()
    recorded = {name for name in seen if store(mixed_class).path(name).exists()}
    assert len(recorded) == 2
    assert entered_students(mixed_class, "small") == recorded - {"cyd"}
    assert {path.name for path in mixed_class.autograded_dir.iterdir()} == recorded - {"cyd"}
    again = grade(mixed_class)
    assert {record.student for record in again.records if record.unchanged} == recorded
    rows = gradebook_rows(mixed_class)
    grade(mixed_class, force=True)
    assert gradebook_rows(mixed_class) == rows
    assert len(rows["grade"]) == 5 * 3


def test_a_server_that_restarts_between_two_batches_costs_nothing(
    postgresql_course, postgresql_server
):
    first, *rest = entries(postgresql_course, 3)
    with Gradebook(postgresql_course) as gradebook:
        gradebook.enter([first])
        postgresql_server.stop("fast")
        postgresql_server.start()
        gradebook.enter(rest)
    assert entered_students(postgresql_course, "small") == {
        "student000",
        "student001",
        "student002",
    }


def test_a_connection_that_ends_within_a_batch_leaves_nothing_half_written(
    postgresql_course, postgresql_server, gradebook_rows
):
    name = postgresql_course.gradebook.rpartition("/")[2]
    rows = gradebook_rows(postgresql_course)
    postgresql_server.execute(
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
        name,
    )
    postgresql_server.execute(
        "CREATE TRIGGER die BEFORE INSERT ON comment EXECUTE FUNCTION die()", name
    )
    with Gradebook(postgresql_course) as gradebook:
        with pytest.raises(
            GradebookError, match=r"is on a server that went away. Nothing of this batch is in it."
        ):
            gradebook.enter(entries(postgresql_course, 3))
        assert gradebook_rows(postgresql_course) == rows
        assert not postgresql_course.autograded_dir.exists()
        postgresql_server.execute("DROP TRIGGER die ON comment", name)
        gradebook.enter(entries(postgresql_course, 3))
    assert len(gradebook_rows(postgresql_course)["comment"]) == 3 * 3


def test_two_that_enter_the_same_class_at_once_double_nothing(
    postgresql_course, gradebook_rows, tmp_path
):
    """From two folders, as from two machines: only the server can keep them apart."""
    other = dataclasses.replace(postgresql_course, root=tmp_path / "other")
    (other.root / ".autograder").mkdir(parents=True)
    batches = [entries(postgresql_course, 120)[start : start + 20] for start in range(0, 120, 20)]
    start = threading.Barrier(2, timeout=60)

    def enter_all(course) -> None:
        with Gradebook(course) as gradebook:
            start.wait()
            for batch in batches:
                gradebook.enter(batch)

    with ThreadPoolExecutor() as pool:
        list(pool.map(enter_all, (postgresql_course, other)))
    rows = gradebook_rows(postgresql_course)
    assert [
        len(rows[table]) for table in ("student", "submitted_notebook", "grade", "comment")
    ] == [
        120,
        120,
        360,
        360,
    ]


def test_a_writer_that_never_ends_is_said(postgresql_course, monkeypatch):
    monkeypatch.setattr(database, "LOCK_SECONDS", 1)
    with open_gradebook(postgresql_course.gradebook_url) as holder:
        database.one_writer(holder.db.connection())
        with (
            Gradebook(postgresql_course) as gradebook,
            pytest.raises(GradebookError, match="locked by another program"),
        ):
            gradebook.enter(entries(postgresql_course, 1))
    assert nothing_is_written(postgresql_course)


# -- moving


def test_a_gradebook_moves_with_all_that_people_gave(
    mixed_class, gradebook_rows, postgresql_server
):
    in_file = with_gradebook(mixed_class, "sqlite:///gradebook.db")
    grade(in_file)
    with open_gradebook(in_file.gradebook_url) as gradebook:
        gradebook.find_grade("why_root", "small", "small", "ada").manual_score = 1.5
        gradebook.grant_extension("small", "bob", days=1)
        gradebook.db.commit()
    rows = gradebook_rows(in_file)
    postgresql_server.execute("CREATE DATABASE moved")
    try:
        moved = with_gradebook(mixed_class, postgresql_server.url("moved"))
        copy_gradebook(in_file.gradebook_url, moved.gradebook_url)
        assert gradebook_rows(moved) == rows
        with pytest.raises(GradebookError, match=r"is not empty. Nothing was changed"):
            copy_gradebook(in_file.gradebook_url, moved.gradebook_url)
        assert gradebook_rows(moved) == rows
        assert all(record.unchanged for record in grade(moved).records)
    finally:
        postgresql_server.execute("DROP DATABASE moved WITH (FORCE)")
