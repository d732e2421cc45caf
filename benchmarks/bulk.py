"""A class through `nbgrader autograde`, through `autograder grade`, and through one bare process:
costs from one run.

    .venv/bin/python benchmarks/bulk.py
    .venv/bin/python benchmarks/bulk.py --assignments norms --students 200 --nbgrader 8 --rounds 3

Each assignment gets a sample class of right, unsolved and mistaken submissions, in a copy of this
course. Every way is run on a few of them and on many, so that what a run costs at its start and
what a submission costs stand apart. A machine is not equally fast all the time: the limit runs
again after each way, for their ratio, and the median of several rounds is given. Processor time is
that of the whole machine while a run lasts: have nothing else at work. The limit is the least that
could be done: cells and checks as plain Python in one process, without pytest, isolation, gradebook
or a way back after a crash.

A second table says what isolation costs, of submissions that are graded in turns, so that both
sides have the same machine; a third where one worker's time goes.
"""

from __future__ import annotations

import argparse
import contextlib
import inspect
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course_copy import copy_course
from processor_time import processor_time

BIN = Path(sys.executable).parent
NBGRADER = "nbgrader autograde"
LIMIT = "the limit: one bare process"
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock and of the processor: what a run costs at its start, and what each
    submission adds."""

    start: float
    wall: float
    processor: float


@dataclass(frozen=True)
class Pair:
    """What a way costs, and what the limit costs at the same time."""

    way: Cost
    limit: Cost


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--assignments", default="norms,network")
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--few", type=int, default=20, help="Submissions of the small run.")
    parser.add_argument("--nbgrader", type=int, default=8, help="Submissions that nbgrader grades.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--limit", nargs=3, help=argparse.SUPPRESS
    )  # this script, as the bare process
    parser.add_argument(
        "--serve", nargs=3, help=argparse.SUPPRESS
    )  # this script, as one way of `in_turns`
    options = parser.parse_args()
    if options.limit:
        root, assignment, count = options.limit
        grade = bare_grader(Path(root), assignment)
        print(sum(map(grade, students_of(Path(root))[: int(count)])))
        return
    if options.serve:
        serve(Path(options.serve[0]), *options.serve[1:])
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.2f} before", flush=True)
    for assignment in options.assignments.split(","):
        with tempfile.TemporaryDirectory() as folder:
            course = make_course(Path(folder, "course"), assignment, options.students)
            compare(course, assignment, options)
            print_turns(in_turns(course, assignment))
            print_parts(where_it_goes(course, assignment, options.students))


# -- whole runs


def compare(course: Path, assignment: str, options: argparse.Namespace) -> None:
    """Run every way and print how they compare."""

    def sizes(name: str) -> tuple[int, int]:
        return (2, options.nbgrader) if name == NBGRADER else (options.few, options.students)

    ways: dict[str, Callable[[int], tuple[float, float]]] = {
        NBGRADER: lambda count: run_nbgrader(course, assignment, count),
        **{
            f"autograder grade {' '.join(options)}": autograder_with(course, assignment, options)
            for workers in (1, 2)
            for options in (
                ("--workers", str(workers)),
                ("--workers", str(workers), "--sandbox", "off"),
            )
        },
    }
    rounds: list[dict[str, Pair]] = []
    for turn in range(options.rounds):
        rounds.append({})
        for name, way in ways.items():
            cost = cost_between(way, *sizes(name))
            limit = cost_between(lambda count: run_limit(course, assignment, count), *sizes(LIMIT))
            rounds[-1] |= {name: Pair(cost, limit), LIMIT: Pair(limit, limit)}
            print(
                f"  {assignment}: {name} ({turn + 1} of {options.rounds})",
                file=sys.stderr,
                flush=True,
            )
    print(f"\n| `{assignment}`, {options.students} submissions | start | a submission | its "
          f"processor "
          f"time "
          "| times nbgrader's throughput | times the limit's processor time |")  # fmt: skip
    print("| --- | --- | --- | --- | --- | --- |")
    for name in [*ways, LIMIT]:
        print_row(name, rounds)
    one, two = (f"autograder grade --workers {workers}" for workers in (1, 2))
    times = statistics.median(each[one].way.wall / each[two].way.wall for each in rounds)
    print(f"\nTwo workers do {times:.2f} times the work of one.")


def print_row(name: str, rounds: Sequence[dict[str, Pair]]) -> None:
    def median(figure: Callable[[Pair], float]) -> float:
        return statistics.median(figure(each[name]) for each in rounds)

    throughput = statistics.median(each[NBGRADER].way.wall / each[name].way.wall for each in rounds)
    print(
        f"| {name} | {median(lambda pair: pair.way.start):.1f} s | "
        f"{median(lambda pair: pair.way.wall) * 1e3:.0f} ms "
        f"| {median(lambda pair: pair.way.processor) * 1e3:.0f} ms | {throughput:.1f} "
        f"| {median(lambda pair: pair.way.processor / pair.limit.processor):.1f} |"
    )


def cost_between(way: Callable[[int], tuple[float, float]], few: int, many: int) -> Cost:
    """Return what a submission adds, from a run of few and a run of many, and what is left for the
    start."""
    (wall_few, processor_few), (wall, processor) = way(few), way(many)
    each = (wall - wall_few) / (many - few)
    return Cost(wall_few - few * each, each, (processor - processor_few) / (many - few))


def run_nbgrader(course: Path, assignment: str, count: int) -> tuple[float, float]:
    with part_of(course, count) as part:
        return timed(part, BIN / "nbgrader", "autograde", assignment)


def run_autograder(course: Path, assignment: str, count: int, *options: str) -> tuple[float, float]:
    with part_of(course, count) as part:
        return timed(part, BIN / "autograder", "grade", assignment, *options)


def autograder_with(
    course: Path, assignment: str, options: Sequence[str]
) -> Callable[[int], tuple[float, float]]:
    return lambda count: run_autograder(course, assignment, count, *options)


def run_limit(course: Path, assignment: str, count: int) -> tuple[float, float]:
    with part_of(course, count) as part:
        return timed(part, sys.executable, __file__, "--limit", part, assignment, count)


@contextlib.contextmanager
def part_of(course: Path, count: int) -> Iterator[Path]:
    """Yield a fresh copy of the course with `count` submissions, spread over all kinds, and no
    records or grades.
    """
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder, "course")
        shutil.copytree(course, part, ignore=lambda path, names: {"submitted"} & set(names))
        students = students_of(course)
        for index in range(count):
            name = students[index * len(students) // count]
            shutil.copytree(course / "submitted" / name, part / "submitted" / name)
        yield part


def timed(folder: Path, *command: object) -> tuple[float, float]:
    """Run a command and return its seconds on the clock and the machine's processor time
    meanwhile."""
    environment = {**os.environ, **ONE_THREAD, "PATH": f"{BIN}:{os.environ['PATH']}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    busy, begun = processor_time(), time.perf_counter()
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - begun, processor_time() - busy
    if (
        done.returncode not in (0, 1) or "Traceback" in done.stderr
    ):  # 1: a person should look at some submissions
        sys.exit(
            f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-3000:]}"
        )
    return seconds


def make_course(folder: Path, assignment: str, students: int) -> Path:
    """Copy the course, assemble it and write the class."""
    copy_course(folder)
    timed(folder, BIN / "autograder", "assemble", assignment)
    kinds = ("--students", students, "--only", "right,stub,mistake")
    timed(folder, BIN / "autograder", "sample-class", assignment, *kinds)
    return folder


def students_of(course: Path) -> list[str]:
    return sorted(path.name for path in (course / "submitted").iterdir() if path.is_dir())


# -- what isolation costs

BLOCK = 10  # submissions that one way grades before it is another's turn
TURNS = ("limit", "off", "require")


def in_turns(course: Path, assignment: str) -> dict[str, float]:
    """Return each way's processor time a submission: the class goes through all of them by blocks,
    on one core.

    Whole runs minutes apart are not compared on the same machine: its speed changes by the second.
    """
    students = students_of(course)
    spent = dict.fromkeys(TURNS, 0.0)
    with contextlib.ExitStack() as stack:
        servers = {
            way: stack.enter_context(
                subprocess.Popen(
                    [sys.executable, __file__, "--serve", course, assignment, way],
                    env={**os.environ, **ONE_THREAD},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for way in TURNS
        }
        for server in servers.values():
            ask(server, students[:BLOCK])  # what only the first ones cost
        for turn, start in enumerate(range(0, len(students), BLOCK)):
            for way in (*TURNS[turn % len(TURNS) :], *TURNS[: turn % len(TURNS)]):
                busy = processor_time()
                ask(servers[way], students[start : start + BLOCK])
                spent[way] += processor_time() - busy
        for server in servers.values():
            server.stdin.close()
    return {way: seconds / len(students) for way, seconds in spent.items()}


def ask(server: subprocess.Popen[str], students: Sequence[str]) -> None:
    """Have a way grade these, and wait."""
    server.stdin.write(f"{json.dumps(students)}\n")
    server.stdin.flush()
    if not server.stdout.readline():
        sys.exit("a grading process has ended")


def serve(root: Path, assignment: str, way: str) -> None:
    """Grade what is asked for, one way, until nobody asks any more."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if way == "limit":
        answer_each(bare_grader(root, assignment))
        return
    from autograder.assignments.lesson.assignment import LessonAssignment
    from autograder.class_run.engines.grading import tune_gc
    from autograder.course import load_course
    from autograder.grading.grader import Grader
    from autograder.notebooks.submissions import read_submission
    from autograder.sandbox import sandbox_for

    course = load_course(root)
    os.chdir(course.solution_dir(assignment))
    with Grader(LessonAssignment(course, assignment), sandbox_for(way), course.secret()) as grader:
        tune_gc()
        answer_each(lambda student: grader.grade(read_submission(course, assignment, student)))


def answer_each(grade: Callable[[str], object]) -> None:
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the students' code prints, too
        for line in sys.stdin:
            for student in json.loads(line):
                grade(student)
            print("done", file=answers, flush=True)


def print_turns(spent: dict[str, float]) -> None:
    names = {"limit": "the limit", "off": "`--sandbox off`", "require": "full isolation"}
    print(
        "\n| in turns, on one core | processor time of a submission | times the limit's |\n| --- | "
        "--- | --- |"
    )
    for way, seconds in spent.items():
        print(f"| {names[way]} | {seconds * 1e3:.1f} ms | {seconds / spent['limit']:.2f} |")


# -- the limit


class Bare:
    """The student's names as plain attributes."""

    def __init__(self, names: dict[str, Any]) -> None:
        self.__dict__.update(names)

    def __contains__(self, name: str) -> bool:
        return name in self.__dict__


def bare_grader(root: Path, assignment: str) -> Callable[[str], int]:
    """Return what runs cells and checks of a student's submission in this process, as plain Python,
    and counts what passes."""
    import numpy as np

    from autograder.assignments.lesson.checks import collect_course_checks
    from autograder.course import load_course
    from autograder.notebooks.notebook import read_release, read_submitted_notebook
    from autograder.worker.confined.cells import ignore_checks
    from autograder.worker.confined.magics import read_cell

    course = load_course(root)
    suite = collect_course_checks(course, assignment)
    release = read_release(course.release_notebook(assignment), assignment)
    os.chdir(course.release_dir(assignment))
    ignore_checks()

    def grade(student: str) -> int:
        passed = 0
        data = (course.submitted_dir / student / assignment / f"{assignment}.ipynb").read_bytes()
        names: dict[str, Any] = {"__name__": "__main__", "display": print}
        for step in read_submitted_notebook(data, student, release).steps:
            if step.kind == "cell":
                with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
                    exec(compile(read_cell(step.source)[1], step.name, "exec"), names)
                continue
            for check in suite.exercises[step.name]:
                fixtures = {
                    "student": Bare(names),
                    "rng": np.random.default_rng(1),
                    "hint": lambda sentence, *, when=True: None,
                    "source": lambda name: inspect.getsource(names[name]),
                    "forbid": lambda *tokens: contextlib.nullcontext(),
                    "replace": lambda **new: contextlib.nullcontext(names.update(new)),
                }
                passed += all(passes(case, fixtures) for case in check.cases)
        return passed

    return grade


def passes(case: Any, fixtures: dict[str, Any]) -> bool:
    import pytest

    parameters = case.callspec.params if hasattr(case, "callspec") else {}
    wanted = inspect.signature(case.obj).parameters
    try:
        case.obj(
            **{name: parameters[name] if name in parameters else fixtures[name] for name in wanted}
        )
    except (Exception, pytest.fail.Exception):  # noqa: BLE001 - whatever ends a check is a check that does not pass
        return False
    return True


# -- where the time goes


class Clock:
    """Seconds by part; while a part within another is at work, the outer one's clock stands
    still."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = 0.0

    def watch(self, part: str, owner: Any, *names: str) -> None:
        """Count the time in these functions of `owner` for `part`."""
        for name in names:
            setattr(owner, name, self._timed(part, getattr(owner, name)))

    def _timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **options: Any) -> Any:
            self._switch()
            self._open.append(part)
            try:
                return function(*arguments, **options)
            finally:
                self._switch()
                self._open.pop()

        return timed

    def _switch(self) -> None:
        now = time.perf_counter()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now


def where_it_goes(root: Path, assignment: str, count: int) -> list[tuple[str, float]]:
    """Return seconds a submission by part, of one worker that also keeps the gradebook, in this
    process."""
    os.environ |= ONE_THREAD
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})  # as a worker's
    import autograder.assignments.lesson.judge as judge
    import autograder.gradebook.book as book
    from autograder.assignments.lesson.assignment import LessonAssignment
    from autograder.checks import CheckSuite
    from autograder.class_run.engines.grading import tune_gc
    from autograder.class_run.sink import BATCH
    from autograder.course import load_course
    from autograder.gradebook import Gradebook
    from autograder.grading.grader import Grader
    from autograder.notebooks.submissions import find_students, read_submission
    from autograder.records.graded import Graded
    from autograder.records.store import RecordStore
    from autograder.rpc.endpoint import Endpoint
    from autograder.sandbox import sandbox_for
    from autograder.worker.trusted.workshop import SubmissionProcess, Workshop

    clock = Clock()
    clock.watch("reading the notebook", judge, "read_submitted_notebook")
    clock.watch("a confined child: fork, files, end", Workshop, "child", "end_child")
    clock.watch("cells", SubmissionProcess, "run_cell")
    clock.watch("snapshots", SubmissionProcess, "snapshot", "can_wait", "end_wait", "end")
    clock.watch("calls of the student's functions, both ends", Endpoint, "request")
    clock.watch("pytest and the checks' own code", CheckSuite, "run")
    clock.watch("autograded notebook", book, "autograded_files", "put_in_place")
    clock.watch("gradebook's database", Gradebook, "enter")
    course = load_course(root)
    students = find_students(course, assignment)[:count]
    before = Path.cwd()
    os.chdir(course.solution_dir(assignment))
    grader = Grader(LessonAssignment(course, assignment), sandbox_for("require"), course.secret())
    with grader, Gradebook(course) as gradebook:
        gradebook.register(assignment)
        grader.grade(
            read_submission(course, assignment, students[0])
        )  # what only the first one costs
        tune_gc()  # as a worker does
        clock.seconds.clear()
        begun = time.perf_counter()
        batch: list[Graded] = []
        store = RecordStore(course.records_dir(assignment))
        for name in students:
            submission = read_submission(course, assignment, name)
            graded = grader.grade(submission)
            batch.append(graded)
            if len(batch) == BATCH or name == students[-1]:
                gradebook.enter(batch)
                for entry in batch:
                    store.write(entry.record, "")
                batch = []
        whole = time.perf_counter() - begun
    os.chdir(before)
    os.sched_setaffinity(0, cores)
    parts = sorted(clock.seconds.items(), key=lambda item: -item[1])
    rest = whole - sum(seconds for _, seconds in parts)
    return [
        (name, seconds / len(students)) for name, seconds in [*parts, ("everything else", rest)]
    ]


def print_parts(parts: Sequence[tuple[str, float]]) -> None:
    whole = sum(seconds for _, seconds in parts)
    print("\n| where one worker's time goes | a submission | share |\n| --- | --- | --- |")
    for name, seconds in parts:
        print(f"| {name} | {seconds * 1e3:.1f} ms | {seconds / whole:.0%} |")
    print(f"| together | {whole * 1e3:.1f} ms | |", flush=True)


if __name__ == "__main__":
    main()
