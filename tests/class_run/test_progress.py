"""What an instructor sees of a class: how far it is while it is graded, and the table at its
end."""

import io

import pytest
from rich.console import Console

from autograder.class_run import progress
from autograder.class_run.progress import MAX_ROWS, class_progress, class_table, duration
from autograder.class_run.run import Summary
from autograder.records import GradeRecord


def record(number, status="graded"):
    return GradeRecord(
        f"student-{number}", "small", status, "a remark" if status == "invalid" else "", score=1.5
    )


@pytest.mark.parametrize(("count", "shown"), [(MAX_ROWS, True), (MAX_ROWS + 1, False)])
def test_a_class_that_fills_many_screens_shows_those_to_look_at(small_course, capsys, count, shown):
    records = [record(number, "invalid" if number == 7 else "graded") for number in range(count)]
    class_table(small_course, "small", Summary(records, "full", 2.0))
    text = capsys.readouterr().out
    assert "student-7" in text
    assert "a remark" in text
    assert ("student-8" in text) is shown
    assert (f"{count - 1} of {count} are not shown." in text) is not shown
    assert f"{count} submissions" in text
    assert "mean 1.50" in text


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is told to go on."""
    now = [1000.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])

    def go_on(seconds):
        now[0] += seconds

    return go_on


def unchanged(number):
    return GradeRecord(f"student-{number}", "small", "graded", unchanged=True)


def test_a_pipe_gets_a_line_now_and_then_with_rate_time_left_and_who_to_look_at(clock, capsys):
    with class_progress() as (started, finished):
        started(500)
        for number in range(100):
            finished(unchanged(number))
        clock(9)  # the start, of which the rate knows nothing
        for number in range(100, 300):
            finished(record(number, "invalid" if number in (150, 250) else "graded"))
            clock(0.125)
    assert capsys.readouterr().err.splitlines() == [
        "109 of 500 done, 8.0 a second, 49 s left",
        "189 of 500 done, 8.0 a second, 39 s left; to look at: student-150",
        "269 of 500 done, 8.0 a second, 29 s left; to look at: student-250",
    ]


def test_a_line_names_no_more_than_a_few(clock, capsys):
    with class_progress() as (started, finished):
        started(20)
        for number in range(9):
            clock(1.2)
            finished(record(number, "needs_person"))
    assert capsys.readouterr().err.rstrip().endswith("student-3, student-4 and 4 more")


def test_a_terminal_shows_how_far_it_is_in_one_line_of_eighty(monkeypatch):
    screen = Console(
        file=io.StringIO(), force_terminal=True, width=80, color_system=None, stderr=True
    )
    monkeypatch.setattr(progress, "Console", lambda **options: screen)
    monkeypatch.setattr(progress, "SHOWN_SECONDS", 0.0)
    with class_progress() as (started, finished):
        started(10_000)
        for number in range(3):
            finished(record(number))
        finished(GradeRecord("[red]\x1b[2J" + "a long name " * 9, "small", "needs_person"))
    lines = [line for line in screen.file.getvalue().splitlines() if "4/10000" in line]
    assert lines
    assert all(len(line.rsplit("\x1b[2K", 1)[-1].rstrip()) <= 80 for line in lines)
    assert "/s," in lines[-1]
    assert "left" in lines[-1]
    assert "1 to look at: [red]" in lines[-1]
    assert all("\x1b[2J" not in line for line in lines)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (99, "99 s"), (120, "2 min"), (3599, "1 h 0 min"), (11_100, "3 h 5 min")],
)
def test_a_time_is_said_as_people_say_it(seconds, said):
    assert duration(seconds) == said


def test_a_long_name_is_not_cut_off(small_course, capsys):
    name = "a-student-whose-name-takes-more-than-a-column-can-hold"
    class_table(small_course, "small", Summary([GradeRecord(name, "small", "graded")], "full", 1.0))
    shown = capsys.readouterr().out
    assert name in "".join(line[:32].rstrip() for line in shown.splitlines())
