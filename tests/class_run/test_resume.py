"""Kill a run at any moment and run it again: every submission is graded once, and nothing shows
that there was a kill.

`KILL_SEED=… pytest tests/class_run/test_resume.py` repeats the choices of a run; where the
processes are at by then is theirs.
"""

import contextlib
import os
import random
import shutil
import signal
import time

import pytest
from killed_runs import (
    Run,
    entered,
    files,
    gradebook,
    inheriting_orphans,
    notebooks,
    recorded,
    records,
)

from autograder.course import load_course

pytestmark = pytest.mark.slow

STUDENTS = 12
ATTEMPTS = 40
# What is aimed at, and whether the parent is killed alone; where no phase is named, any moment will
# do.
ENDS = [("", False)] * 5 + [("", True)] * 3 + [("parent", False)]
ENDS += [
    (phase, alone) for phase in ("gradebook write", "record") for alone in (False, False, True)
]
WOUNDS = [["worker", "child"], ["child", "worker"], ["worker"]]  # from which a run recovers
SOURCES = {
    "wrong": {"l2_norm": "1/0"},
    "slow": {"double": "import time\ntime.sleep(0.2)\ndef double(x):\n    return 2 * x"},
    "ending": {"double": "import os\ndef double(x):\n    os._exit(3)"},
}


@pytest.fixture
def course(assembled_course, submissions):
    """A class of right, wrong, slow and late ones, ones that end their process, and one that is no
    notebook."""
    for number in range(STUDENTS):
        kind = ("right", "wrong", "slow", "ending", "slow", "late")[number % 6]
        notebook = submissions.solved(
            assembled_course, why_root="Because.", **SOURCES.get(kind, {})
        )
        name = f"student{number:02}"
        path = submissions.hand_in(assembled_course, name, notebook if number else b"{")
        if kind == "late":
            path.with_name("timestamp.txt").write_text(
                "2026-03-02 09:00:00 UTC\n", encoding="utf-8"
            )
    assembled_course.secret()
    return assembled_course


class Courses:
    """Copies of one course, of which the first is graded without a kill."""

    def __init__(self, original, folder):
        self.original, self.folder, self.count = original, folder, 0
        self.reference = self.next()
        begun = time.monotonic()
        self.finish(Run(self.reference, folder / "temporary"), set())
        self.seconds = time.monotonic() - begun

    def next(self):
        self.count += 1
        return load_course(shutil.copytree(self.original.root, self.folder / f"course{self.count}"))

    def finish(self, run, before):
        """Let a run come to its end: every submission is told of once, and those that were recorded
        are as they were."""
        status, lines = run.end()
        assert status == 1  # the one that is no notebook
        assert sorted(line["student"] for line in lines) == [
            f"student{n:02}" for n in range(STUDENTS)
        ]
        assert {line["student"] for line in lines if line["unchanged"]} == before

    def compare(self, course):
        """Hold a course that was graded to its end against the one that no kill has met."""
        assert records(course) == records(self.reference)
        assert gradebook(course) == gradebook(self.reference)
        assert notebooks(course) == notebooks(self.reference)
        assert files(course) == files(self.reference)


def test_a_run_that_is_killed_at_any_moment_and_run_again_ends_as_one_that_was_not(
    course, tmp_path
):
    seed = int(os.environ.get("KILL_SEED", "0")) or random.SystemRandom().randrange(1, 2**32)
    print(f"KILL_SEED={seed}")
    chance = random.Random(seed)
    ends = chance.sample(ENDS, len(ENDS))
    phases, attempts = [], 0
    with inheriting_orphans() as left:
        courses = Courses(course, tmp_path)
        for wounds in WOUNDS:
            course = courses.next()
            for _ in range(len(ENDS) // len(WOUNDS)):
                aim, alone = ends.pop()
                while True:
                    attempts += 1
                    assert attempts < ATTEMPTS, f"{aim} is not met"
                    if len(recorded(course)) == STUDENTS:
                        courses.compare(course)
                        course = courses.next()
                    run = Run(course, tmp_path / "temporary")
                    phase = stopped_at(run, aim, chance, courses.seconds)
                    if phase:
                        break
                    run.end()
                seconds = time.monotonic() - run.begun
                run.kill(alone=alone)
                run.end()
                phases.append(phase)
                report(phases, seconds, "the parent" if alone else "all", course)
                assert left() == []
            before = recorded(course)
            run = Run(
                course, tmp_path / "temporary", *(["--force"] if len(before) == STUDENTS else [])
            )
            for kind in wounds:
                assert wound(run, kind, chance), f"no {kind} was met"
                phases.append(kind)
                report(phases, time.monotonic() - run.begun, f"one {kind}", course)
            courses.finish(run, before if len(before) < STUDENTS else set())
            assert left() == []
            courses.compare(course)
        again = Run(course, tmp_path / "temporary")
        courses.finish(again, recorded(course))
        courses.compare(course)
        assert left() == []
    assert len(phases) == 20
    assert set(phases) == {"parent", "worker", "child", "record", "gradebook write"}
    assert list((tmp_path / "temporary").iterdir()) == []


def stopped_at(run, aim, chance, seconds):
    """Have a run stand still at the moment that is aimed at, and say what it is at; "" when it is
    over first."""
    watched = {"gradebook write": run.is_writing_the_gradebook, "record": run.is_writing_records}
    wait = chance.uniform(0, 0.04) if aim == "gradebook write" else 0.0
    moment = chance.uniform(0, 0.3 if aim == "parent" else seconds)
    while not run.is_over():
        if aim in watched:
            run.wait_for(watched[aim])
            time.sleep(wait)
            wait /= 2
        else:
            run.wait_for(lambda: time.monotonic() - run.begun >= moment)
        if run.is_over():
            return ""
        run.stop()
        phase = run.phase()
        if aim in ("", phase):
            return phase
        run.go_on()
    return ""


def wound(run, kind, chance):
    """Kill a worker, or a process in which a student's cells run; return whether there was one to
    be met."""
    find = {"worker": run.workers, "child": run.children}[kind]
    run.wait_for(find)
    time.sleep(chance.uniform(0, 0.1))
    while targets := run.wait_for(find):
        with contextlib.suppress(ProcessLookupError):  # it has just come to its end
            os.kill(chance.choice(targets), signal.SIGKILL)
            return True
    return False


def report(phases, seconds, who, course):
    print(
        f"{len(phases):2}. after {seconds:5.2f} s, {phases[-1]}: {who} killed; "
        f"{len(entered(course))} entered, {len(recorded(course))} recorded"
    )
