"""The table at the end of a class: everybody where that can be read, else those whom a person should look at."""

import pytest

from autograder.bulk import Summary
from autograder.progress import MAX_ROWS, class_table
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
    assert f"{count} hand-ins" in text
    assert "mean 1.50" in text
