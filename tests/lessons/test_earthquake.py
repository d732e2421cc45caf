"""The capstone's held-out quakes: kept back by one rule, whole, and in no release."""

import csv
import hashlib
import importlib.util
from pathlib import Path

import pytest

COURSE = Path(__file__).resolve().parents[2]
LESSON = COURSE / "solutions" / "earthquake"
HELD_OUT = LESSON / "held_out" / "earthquakes.csv"
RELEASED = LESSON / "data" / "earthquakes.csv"
# Of the table as it comes from its source: 1707 events in order of time.
WHOLE = "c0db18733d9313839249e153d6024726414914babb1f01138feba6454f4b49d8"


@pytest.fixture(scope="module")
def rule():
    """The script that keeps quakes back."""
    spec = importlib.util.spec_from_file_location(
        "earthquake_split", LESSON / "held_out" / "split.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_both_parts_together_are_the_whole_table(rule):
    whole = rule.whole(RELEASED.read_text(encoding="utf-8"), HELD_OUT.read_text(encoding="utf-8"))
    assert hashlib.sha256(whole.encode()).hexdigest() == WHOLE


def test_the_script_makes_both_parts_to_the_letter(rule):
    released, held_out = RELEASED.read_text(encoding="utf-8"), HELD_OUT.read_text(encoding="utf-8")
    assert rule.split(rule.whole(released, held_out)) == (released, held_out)
    assert len(held_out.splitlines()) - 1 == 342


def test_a_table_out_of_order_is_refused(rule):
    header, first, second, *rows = RELEASED.read_text(encoding="utf-8").splitlines(keepends=True)
    with pytest.raises(ValueError, match="order of time"):
        rule.split("".join([header, second, first, *rows]))


def test_no_held_out_quake_stands_in_any_release():
    """Not its time, which no two events share, in any file of any assignment."""
    with HELD_OUT.open(encoding="utf-8", newline="") as file:
        times = [row["time"] for row in csv.DictReader(file)]
    assert len(set(times)) == 342
    files = [path for path in (COURSE / "assignments").rglob("*") if path.is_file()]
    assert COURSE / "assignments" / "earthquake" / "data" / "earthquakes.csv" in files
    for path in files:
        text = path.read_bytes().decode("utf-8", errors="ignore")
        assert not [time for time in times if time in text], f"{path} gives held-out quakes away"
