"""The signature of a submission: another one as soon as its contents may be others, none where that
could not be seen."""

import os
import shutil
import time
from datetime import UTC, datetime

import pytest

from autograder.notebooks import submissions
from autograder.notebooks.submissions import read_submission, seen_hash, signature

SECOND = 10**9


@pytest.fixture
def ada(small_course):
    """The folder that ada handed in, with a module and data beside the notebook."""
    folder = small_course.submitted_dir / "ada" / "small"
    (folder / "data" / "empty").mkdir(parents=True)
    (folder / "small.ipynb").write_bytes(b"{}")
    (folder / "mine.py").write_bytes(b"x = 1")
    (folder / "data" / "points.csv").write_bytes(b"1,2")
    return folder


def of(course, student="ada"):
    return signature(course, "small", student)


def times(path):
    status = path.lstat()
    return status.st_atime_ns, status.st_mtime_ns


def write(path, content):
    """Write other contents, with the times of before."""
    before = times(path)
    path.write_bytes(content)
    os.utime(path, ns=before)


def swap(path, content):
    """Rename another file over it, of the same size and with the times of before."""
    other = path.with_name("other")
    other.write_bytes(content)
    os.utime(other, ns=times(path))
    other.replace(path)


def turn_into_link(path, elsewhere):
    shutil.move(path, elsewhere)
    path.symlink_to(elsewhere)


CHANGES = {
    "written": lambda ada: write(ada / "small.ipynb", b"[]"),
    "written below": lambda ada: write(ada / "data" / "points.csv", b"1,3"),
    "renamed over": lambda ada: swap(ada / "small.ipynb", b"[]"),
    "touched": lambda ada: (ada / "small.ipynb").touch(),
    "added": lambda ada: (ada / "more.py").write_bytes(b""),
    "added below": lambda ada: (ada / "data" / "more.csv").write_bytes(b""),
    "folder added": lambda ada: (ada / "more").mkdir(),
    "removed": lambda ada: (ada / "mine.py").unlink(),
    "renamed": lambda ada: (ada / "mine.py").rename(ada / "yours.py"),
    "folder renamed": lambda ada: (ada / "data").rename(ada / "points"),
    "made a link": lambda ada: turn_into_link(ada / "mine.py", ada.parent / "mine.py"),
    "made private": lambda ada: (ada / "mine.py").chmod(0o600),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_any_kind_is_another_signature(small_course, ada, settled, change):
    before = of(small_course)
    assert before
    assert of(small_course) == before
    time.sleep(0.05)  # the kernel's clock goes in steps, of 10 ms at most
    change(ada)
    assert of(small_course) not in (before, b"")


def test_reading_leaves_the_signature_and_carries_it(small_course, ada, settled):
    before = of(small_course)
    submission = read_submission(small_course, "small", "ada")
    assert (submission.problem, submission.signature) == ("", before)
    assert of(small_course) == before


def test_a_signature_is_of_what_was_there_before_anything_was_read(
    small_course, ada, settled, monkeypatch
):
    before, read = of(small_course), submissions.read_regular_file

    def read_what_changes(path, room):
        (ada / "mine.py").touch()
        return read(path, room)

    monkeypatch.setattr(submissions, "read_regular_file", read_what_changes)
    assert read_submission(small_course, "small", "ada").signature == before


def test_the_same_file_of_another_student_is_another_submission(small_course, ada, settled):
    shutil.rmtree(ada / "data")
    other = small_course.submitted_dir / "bob" / "small"
    other.mkdir(parents=True)
    for name in ("small.ipynb", "mine.py"):
        os.link(ada / name, other / name)
    assert of(small_course) != of(small_course, "bob")
    assert of(small_course, "bob")


@pytest.mark.parametrize("name", ["small.ipynb", "mine.py", "data/points.csv", "data/empty"])
def test_what_was_written_just_now_has_no_signature(small_course, ada, monkeypatch, name):
    path = ada / name
    for one in (
        ada / "small.ipynb",
        ada / "mine.py",
        ada / "data/points.csv",
        ada / "data",
        ada / "data/empty",
    ):
        os.utime(one, ns=(0, 0))
    latest = max(one.stat().st_ctime_ns for one in ada.rglob("*"))
    while path.stat().st_ctime_ns <= latest:
        os.utime(path, ns=(0, 0))
    changed = path.stat().st_ctime_ns
    for age, known in ((-SECOND, False), (0, False), (2 * SECOND - 1, False), (2 * SECOND, True)):
        monkeypatch.setattr(submissions, "time_ns", lambda now=changed + age: now)
        assert bool(of(small_course)) is known, age
        assert bool(read_submission(small_course, "small", "ada").signature) is known
    monkeypatch.setattr(submissions, "time_ns", lambda: changed + 3600 * SECOND)
    os.utime(path, ns=(0, changed + 3599 * SECOND))  # a file system may keep no other time
    assert of(small_course) == b""


@pytest.mark.parametrize("place", ["ada", "ada/small"])
def test_a_link_in_place_of_a_folder_has_no_signature(small_course, ada, settled, place):
    turn_into_link(small_course.submitted_dir / place, small_course.root / "elsewhere")
    assert (small_course.submitted_dir / "ada" / "small" / "small.ipynb").is_file()
    assert of(small_course) == b""


def test_too_much_to_look_at_has_no_signature(small_course, ada, settled, monkeypatch):
    monkeypatch.setattr(submissions, "MAX_ENTRIES", 4)
    assert of(small_course) == b""


def test_a_submission_with_a_problem_is_read_each_time(small_course, ada, settled):
    (ada / "small.ipynb").unlink()
    assert of(small_course)
    submission = read_submission(small_course, "small", "ada")
    assert submission.problem
    assert submission.signature == b""


def test_names_that_are_no_text_have_a_signature(small_course, ada, settled):
    (ada / os.fsdecode(b"\xff\x1b.txt")).write_bytes(b"1")
    student = os.fsdecode(b"\xfe")
    ada.parent.rename(small_course.submitted_dir / student)
    assert of(small_course, student)


def test_what_has_no_signature_matches_no_record():
    assert seen_hash(b"course", b"") == ""
    assert seen_hash(b"course", b"1") != seen_hash(b"another", b"1")


@pytest.mark.parametrize(
    "time",
    [
        "2026-01-31 23:59:00 UTC",
        "2026-01-31 23:59:00.000000 UTC",
        "2026-01-31T23:59Z",
        "2026-02-01 00:59:00 +0100",
        "Saturday, January 31st 2026 at 11:59 pm",
        "31 Jan 2026 23:59",
        "01/31/2026 11:59 PM",
    ],
)
def test_a_time_is_read_in_many_forms(small_course, ada, time):
    (ada / "timestamp.txt").write_text(f"{time}\n", encoding="utf-8")
    assert read_submission(small_course, "small", "ada").submitted == datetime(
        2026, 1, 31, 23, 59, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "time",
    [
        f"2026-01-31 23:59:00.{'9' * 900} UTC",
        "1" * 900,
        f"{'0' * 900}2026-01-31 23:59:00",
        f"2026-01-31 23:59:{'0' * 900}1",
        f"2026-01-31{' ' * 900}23:59",
        "\uff12\uff10\uff12\uff16-01-31 23:59:00 UTC",
        "2026-01-31\0 23:59",
        "2026-01-31\n23:59",
    ],
)
def test_a_time_that_nobody_writes_is_refused_by_name(small_course, ada, time):
    (ada / "timestamp.txt").write_text(time, encoding="utf-8")
    assert read_submission(small_course, "small", "ada").problem.startswith(
        "timestamp.txt is not a time"
    )


@pytest.mark.parametrize("time", ["10", "10:00", "sat", "may", "Jan 31", "January 2026"])
def test_a_time_without_its_day_is_not_taken_to_be_of_the_day_of_grading(small_course, ada, time):
    (ada / "timestamp.txt").write_text(time, encoding="utf-8")
    assert read_submission(small_course, "small", "ada").problem.startswith(
        "timestamp.txt is not a time"
    )
