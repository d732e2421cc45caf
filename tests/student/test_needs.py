"""A lesson says what it waits for, and goes on, whatever the student has written or not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import needs

COURSE = Path(__file__).parents[2]
LESSONS = sorted(path.name for path in (COURSE / "assignments").iterdir() if path.is_dir())
RUN_ALL = """
import json, sys
import matplotlib; matplotlib.use("Agg")
from autograder.worker.confined.cells import CellRunner
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
runner, stopped = CellRunner(), []
with runner.as_main():
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and not source.startswith("check("):
            result = runner.run(cell["id"], source.replace("raise NotImplementedError()", sys.argv[2]))
            if result.error is not None:
                stopped.append((cell["id"], *result.error[:2]))
print(json.dumps(stopped))
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "answer", ["raise NotImplementedError()", "raise ValueError('no')", "return None"]
)
@pytest.mark.parametrize("lesson", LESSONS)
def test_every_cell_of_a_lesson_goes_on(lesson, answer):
    folder = COURSE / "assignments" / lesson
    command = [sys.executable, "-c", RUN_ALL, f"{lesson}.ipynb", answer]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[-1]) == []


def test_what_is_not_written_is_named(capsys):
    with needs("slope"):
        raise NotImplementedError
    with needs("slope", "descend"):
        raise NotImplementedError
    assert capsys.readouterr().out.splitlines() == [
        "Not yet: this needs your slope.",
        "Not yet: this needs your slope and descend.",
    ]


def test_what_a_wrong_answer_raises_is_said_in_a_sentence(capsys):
    with needs("chain"):
        raise TypeError
    with needs("train", "forward"):
        [][0]
    assert capsys.readouterr().out.splitlines() == [
        "This needs your chain. With yours it stops: TypeError. What does its check say?",
        "This needs your train and forward. With yours it stops: IndexError: list index out of "
        "range. "
        "What do their checks say?",
    ]


def test_a_picture_that_was_begun_is_thrown_away():
    plt = pytest.importorskip("matplotlib.pyplot")
    with needs("descend"):
        plt.figure()
        raise ValueError
    assert plt.get_fignums() == []


def test_what_goes_well_is_left_alone(capsys):
    with needs("descend"):
        print("a picture")
    assert capsys.readouterr().out == "a picture\n"
    with pytest.raises(KeyboardInterrupt), needs("descend"):
        raise KeyboardInterrupt
