"""A course's own checks, run in a process beside a kernel: for plain `nbgrader autograde`.

nbgrader runs a notebook with its hidden cells put back, and those call `check(…, hidden=True)`. The
checks themselves stay out of the kernel: a second process collects them from `solutions/` and asks
the kernel only for values. What comes back of a hidden check is its points, not a word of its text.
The kernel is the student's all the same, and the score that it prints can be forged there;
`autograder grade` has no such door.
"""

from __future__ import annotations

import atexit
import contextlib
import dataclasses
import json
import math
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgpack

from autograder.checks import Check, hidden_seeds
from autograder.errors import AutograderError
from autograder.records import CheckRecord, ExerciseRecord, check_from_json, exercise_record
from autograder.records.result import CheckResult
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.student_end import StudentServer
from autograder.worker.channel import Channel, ChannelClosed

if TYPE_CHECKING:
    from autograder.assignments.lesson.second_look import SecondLook

RESULT: Final = b"R"


def check_by_course(
    folder: Path, namespace: dict[str, Any], exercise: str | None, *, in_nbgrader: bool
) -> CheckResult:
    """Return how an exercise stands by all of the course's checks.

    `folder` is where the notebook runs.

    Where they cannot run while nbgrader grades, nobody gets a silent 0: the score is infinite,
    which nbgrader refuses to enter, with an error for that student.
    """
    try:  # what reaches stderr in a grade cell makes nbgrader give 0
        with contextlib.redirect_stderr(sys.stdout):
            return CheckResult(run_course_checks(folder, namespace, exercise))
    except AutograderError as error:
        nothing = (ExerciseRecord(exercise or "", math.inf, math.inf),) if in_nbgrader else ()
        return CheckResult(nothing, problem=str(error))


def run_course_checks(
    folder: Path, namespace: dict[str, Any], exercise: str | None = None
) -> tuple[ExerciseRecord, ...]:
    """Return how the exercises stand by the course's checks, public and hidden."""
    server = StudentServer(namespace)
    answer = _ask(folder, ["check", exercise], server)
    return tuple(
        ExerciseRecord(
            item["name"],
            item["score"],
            item["max_score"],
            tuple(map(check_from_json, item["checks"])),
        )
        for item in answer
    )


def forbidden_tokens(folder: Path) -> frozenset[str]:
    """Return what the course's checks forbid.

    Nothing where they cannot be read, which `check` will say.
    """
    try:
        return frozenset(_ask(folder, ["forbidden"], StudentServer({})))
    except AutograderError:
        return frozenset()


def _ask(folder: Path, question: list[Any], server: StudentServer) -> Any:
    """Ask the process that holds the checks, serving its calls until it answers."""
    channel = _process_for(folder)
    server.transport = channel.transport(server)
    try:
        channel.send(msgpack.packb(question))
        while True:
            message = channel.receive()
            if message[:1] == RESULT:
                break
            channel.send(server.serve(message))
    except (
        BaseException
    ) as error:  # also an interrupt: what the other end says next would answer no question
        channel.close()
        _process_for.cache_clear()
        if isinstance(error, ChannelClosed):
            raise AutograderError(
                f"The process with the course's checks ended; `autograder grade {folder.name}` "
                f"can say why."
            ) from None
        raise
    answer = json.loads(message[1:])
    if isinstance(answer, str):
        raise AutograderError(answer)
    return answer


@lru_cache(maxsize=1)
def _process_for(folder: Path) -> Channel:
    """Start the process that holds the checks.

    It ends when the kernel does, and says nothing but through its socket.
    """
    if os.name != "posix":
        raise AutograderError(
            "Hidden checks in a notebook run on Linux and macOS only; use `check` without `hidden`."
        )
    ours, theirs = socket.socketpair()
    with theirs:
        fd = theirs.fileno()
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "autograder.student.kernel_checks", str(fd), str(folder)],
            pass_fds=(fd,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # an interrupt is meant for the student's code
            env={name: value for name, value in os.environ.items() if name != "NBGRADER_EXECUTION"},
        )
    channel = Channel(ours)

    def end() -> None:
        channel.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()

    atexit.register(end)
    return channel


# -- the process beside the kernel


def serve(channel: Channel, folder: Path) -> None:
    """Answer the kernel's questions until it hangs up.

    An answer that is a text says why there is none.
    """
    checker: _Checker | None = None
    while True:
        question, *rest = msgpack.unpackb(channel.receive())
        answer: Any
        try:
            checker = checker or _Checker(folder)
            answer = (
                checker.run(channel, *rest) if question == "check" else sorted(checker.forbidden)
            )
        except AutograderError as error:
            answer = str(error)
        channel.send(RESULT + json.dumps(answer).encode())


class _Checker:
    """The checks of the assignment that the notebook in `folder` belongs to.

    …/<student>/<assignment>/.
    """

    def __init__(self, folder: Path) -> None:
        from autograder.assignments.lesson.checks import collect_course_checks
        from autograder.course import find_course, load_course

        course = load_course(find_course(folder))
        assignment, student = folder.name, folder.parent.name
        course.assignment(assignment)
        self._course, self._assignment, self._student = course, assignment, student
        self._seeds = hidden_seeds(course.secret(), assignment, student)
        self._suite = collect_course_checks(course, assignment)
        self.forbidden = self._suite.forbidden
        os.chdir(course.solution_dir(assignment))

    def run(self, channel: Channel, exercise: str | None) -> list[dict[str, Any]]:
        """Run the checks of one exercise, or of all, against the kernel's namespace."""
        if exercise is not None and exercise not in self._suite.exercises:
            raise AutograderError(f"There is no exercise {exercise!r}.")
        link = StudentClient()
        link.connect(channel.transport(link))
        records = []
        for name in [exercise] if exercise else self._suite.exercises:
            checks = (self._run(item, link) for item in self._suite.exercises[name])
            records.append(
                dataclasses.asdict(exercise_record(name, tuple(map(_without_text, checks))))
            )
        return records

    def _run(self, check: Check, link: StudentClient) -> CheckRecord:
        """Run one check; where it breaks, the reference solution says whose fault it is."""
        record = self._suite.run(check, link, self._seeds)
        if self._suite.verdict.cause != "check":
            return record
        from autograder.assignments.lesson.second_look import Examined

        broken = {check.name: Examined(record, self._suite.verdict, check.sentence)}
        return self._second_look.settle_by_reference(self._student, broken)[check.name].record

    @cached_property
    def _second_look(self) -> SecondLook:
        from autograder.assignments.lesson.assignment import LessonAssignment
        from autograder.assignments.lesson.second_look import SecondLook, Terms
        from autograder.sandbox import sandbox_for

        sandbox = sandbox_for("best")
        assignment = LessonAssignment(self._course, self._assignment)
        return SecondLook(Terms(assignment, sandbox, self._course.secret()))


def _without_text(record: CheckRecord) -> CheckRecord:
    """Leave out what a hidden check says."""
    if record.visibility == "hidden":
        return dataclasses.replace(record, name="", message="", hint="")
    return record


def main(arguments: Sequence[str]) -> None:
    """Serve on the socket whose descriptor is the first argument.

    The second is the notebook's folder.
    """
    channel = Channel(socket.socket(fileno=int(arguments[0])))
    with contextlib.suppress(ChannelClosed):
        serve(channel, Path(arguments[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
