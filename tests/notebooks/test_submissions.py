"""Reading a submission's folder."""

from datetime import UTC, datetime

import pytest

from autograder.notebooks.submissions import read_submission


@pytest.fixture
def ada(small_course):
    """The folder that ada handed in, with a module and data beside the notebook."""
    folder = small_course.submitted_dir / "ada" / "small"
    (folder / "data" / "empty").mkdir(parents=True)
    (folder / "small.ipynb").write_bytes(b"{}")
    (folder / "mine.py").write_bytes(b"x = 1")
    (folder / "data" / "points.csv").write_bytes(b"1,2")
    return folder


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
