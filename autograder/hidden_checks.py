"""A course's own checks, run in a process beside a kernel: for plain `nbgrader autograde`.

nbgrader runs a notebook with its hidden cells put back, and those call `check(…, hidden=True)`. The checks themselves stay
out of the kernel: a second process collects them from `solutions/` and asks the kernel only for values. The kernel is
the student's all the same, and the score that it prints can be forged there; `autograder grade` has no such door.
"""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import msgpack

from autograder.checks import hidden_seeds
from autograder.errors import AutograderError
from autograder.namespace import NamespaceServer
from autograder.records import CheckRecord, ExerciseRecord, exercise_record
from autograder.worker.channel import Channel, ChannelClosed

RESULT: Final = b"R"


def run_course_checks(
    folder: Path, namespace: dict[str, Any], exercise: str | None, *, hidden: bool
) -> tuple[ExerciseRecord, ...]:
    """Return how the exercises stand by the course's own checks. `folder` is the one that nbgrader runs the notebook in."""
    channel = _process_for(folder)
    server = NamespaceServer(namespace)
    server.crossing.exchange = channel.exchange(server.crossing)
    try:
        channel.send(msgpack.packb([exercise, hidden]))
        while True:
            message = channel.receive()
            if message[:1] == RESULT:
                break
            channel.send(server.crossing.serve(message))
    except ChannelClosed:
        _process_for.cache_clear()
        raise AutograderError(
            "The course's checks cannot be run here; is this a folder below the course's?"
        ) from None
    answer = json.loads(message[1:])
    if isinstance(answer, str):
        raise AutograderError(answer)
    return tuple(
        ExerciseRecord(
            item["name"],
            item["score"],
            item["max_score"],
            tuple(CheckRecord(**check) for check in item["checks"]),
        )
        for item in answer
    )


@lru_cache(maxsize=1)
def _process_for(folder: Path) -> Channel:
    """Start the process that holds the checks; it ends when the kernel does."""
    ours, theirs = socket.socketpair()
    with theirs:
        fd = theirs.fileno()
        command = [sys.executable, "-m", "autograder.hidden_checks", str(fd), str(folder)]
        environment = {name: value for name, value in os.environ.items() if name != "NBGRADER_EXECUTION"}
        process = subprocess.Popen(command, pass_fds=(fd,), stdin=subprocess.DEVNULL, env=environment)
    channel = Channel(ours)

    def end() -> None:
        channel.close()
        process.wait(timeout=5)

    atexit.register(end)
    return channel


# -- the process beside the kernel


def serve(channel: Channel, folder: Path) -> None:
    """Run checks as the kernel asks, until it hangs up."""
    answer: Any
    try:
        checker = _Checker(folder)
    except AutograderError as error:
        channel.receive()
        channel.send(RESULT + json.dumps(str(error)).encode())
        return
    while True:
        exercise, hidden = msgpack.unpackb(channel.receive())
        try:
            answer = checker.run(channel, exercise, hidden)
        except AutograderError as error:
            answer = str(error)
        channel.send(RESULT + json.dumps(answer).encode())


class _Checker:
    def __init__(self, folder: Path) -> None:
        from autograder.course import find_course, load_course
        from autograder.grade import collect_course_checks

        self._course = load_course(find_course(folder))
        self._assignment, self._student = folder.name, folder.parent.name
        self._course.assignment(self._assignment)
        self._seeds = hidden_seeds(self._course.secret(), self._assignment, self._student)
        self._suite = collect_course_checks(self._course, self._assignment)

    def run(self, channel: Channel, exercise: str | None, hidden: bool) -> list[dict[str, Any]]:
        from autograder.namespace import StudentLink

        if exercise is not None and exercise not in self._suite.exercises:
            raise AutograderError(f"There is no exercise {exercise!r}.")
        link = StudentLink()
        link.connect(channel.exchange(link.crossing))
        records = []
        for name in [exercise] if exercise else self._suite.exercises:
            checks = [item for item in self._suite.exercises[name] if hidden or item.visibility == "public"]
            records.append(
                exercise_record(name, tuple(self._suite.run(item, link, self._seeds) for item in checks))
            )
        return [_plain(record) for record in records]


def _plain(record: ExerciseRecord) -> dict[str, Any]:
    import dataclasses

    return dataclasses.asdict(record)


def main(arguments: Sequence[str]) -> None:
    channel = Channel(socket.socket(fileno=int(arguments[0])))
    try:
        serve(channel, Path(arguments[1]))
    except ChannelClosed:
        return


if __name__ == "__main__":
    main(sys.argv[1:])
