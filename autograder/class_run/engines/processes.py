"""Worker processes on this machine.

One that dies is replaced, and its submission tried once more; one that gets no further is ended and
replaced, and its submission is left to a person: it would hang again.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.reduction
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from autograder.assignments import Assignment
from autograder.class_run.engines.grading import (
    receive,
    serve,
    worker_died_record,
    worker_hung_record,
)
from autograder.class_run.interrupts import handle_sigint
from autograder.errors import AutograderError, SandboxError
from autograder.notebooks.submissions import Submission
from autograder.records.graded import Graded
from autograder.sandbox import ONE_THREAD, Sandbox
from autograder.sandbox.linux import die_with_parent
from autograder.worker.trusted.watchdog import LOOK_SECONDS, Promise, Watchdog

STARTED: Final = "started"
MOST_FAILED_STARTS: Final = 3
DOES_NOT_START: Final = (
    "Grading processes end before they begin (the last one with status {}); what is printed "
    "above may say why. "
    'A script that calls `grade_class` does so below `if __name__ == "__main__":`.'
)


@dataclass
class _Worker:
    process: Any
    pipe: Connection
    watchdog: Watchdog
    job: Submission | None = None
    started: bool = False
    hangs: bool = False


class Processes:
    """Worker processes on this machine, each with its own checks and sandbox."""

    def __init__(self, assignment: Assignment, sandbox: Sandbox, secret: bytes, count: int) -> None:
        os.environ |= {**ONE_THREAD, **os.environ}  # the workers import NumPy after this
        self._context = multiprocessing.get_context("spawn")
        self._arguments = (assignment, sandbox, secret)
        self._longest = assignment.longest_seconds
        self._workers = [self._start() for _ in range(count)]

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        watchdog = Watchdog()
        shared = _Descriptor(watchdog.descriptor)
        process = self._context.Process(
            target=_work, args=(theirs, shared, *self._arguments), daemon=True
        )
        with handle_sigint(
            signal.SIG_IGN
        ):  # a worker inherits it: Ctrl-C is the parent's, which ends the workers
            process.start()
        theirs.close()
        return _Worker(process, ours, watchdog)

    def kill(self) -> None:
        """End the workers at once."""
        for worker in self._workers:
            worker.process.kill()

    def close(self) -> None:
        """Have the workers end by themselves, as they do when there is nothing more to grade."""
        for worker in self._workers:
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join(timeout=5)
            if worker.process.is_alive():
                worker.process.kill()
            worker.watchdog.close()

    def run(self, submissions: Iterator[Submission]) -> Iterator[tuple[Submission, Graded]]:
        """Yield each submission with its result as it finishes.

        One whose worker dies is tried once more, one that hangs not.
        """
        again: list[Submission] = []
        tried: set[str] = set()
        idle = list(self._workers)
        more, failed_starts = True, 0
        while True:
            while idle and (more or again):
                job = again.pop() if again else next(submissions, None)
                if job is None:
                    more = False
                    break
                worker = idle.pop()
                worker.job = job
                worker.watchdog.begin(self._longest)
                with contextlib.suppress(
                    BrokenPipeError, ConnectionResetError
                ):  # it has ended: its answer
                    worker.pipe.send(job)
            busy = [worker for worker in self._workers if worker.job is not None]
            if not busy:
                return
            for worker in self._answering(busy):
                submission, result = worker.job, receive(worker.pipe)
                assert submission is not None
                if result == STARTED:
                    worker.started = True
                    continue
                worker.job = None
                if result is None and not worker.started:  # that is no submission's doing
                    failed_starts += 1
                    if failed_starts > MOST_FAILED_STARTS:
                        worker.process.join(timeout=5)
                        raise SandboxError(DOES_NOT_START.format(worker.process.exitcode))
                    again.append(submission)
                    idle.append(self._replace(worker))
                    continue
                if isinstance(result, AutograderError):
                    raise result
                if result is None:
                    assignment, sandbox, _ = self._arguments
                    check = worker.watchdog.at_what() if worker.hangs else ""
                    hangs, worker = worker.hangs, self._replace(worker)
                    if hangs:
                        yield (
                            submission,
                            worker_hung_record(submission, assignment.name, sandbox.tier, check),
                        )
                    elif submission.student not in tried:
                        tried.add(submission.student)
                        again.append(submission)
                    else:
                        yield (
                            submission,
                            worker_died_record(submission, assignment.name, sandbox.tier),
                        )
                else:
                    worker = (
                        self._replace(worker) if worker.hangs else worker
                    )  # it answered as it was ended
                    yield submission, result
                idle.append(worker)

    def _answering(self, busy: list[_Worker]) -> list[_Worker]:
        """Wait for workers to answer; one that hangs is ended, which is an answer, too."""
        while True:
            ready = wait([worker.pipe for worker in busy], timeout=LOOK_SECONDS)
            for worker in busy:
                if worker.pipe not in ready and worker.watchdog.is_late():
                    worker.hangs = True
                    worker.process.kill()
            if ready:
                return [worker for worker in busy if worker.pipe in ready]

    def _replace(self, worker: _Worker) -> _Worker:
        worker.pipe.close()
        worker.watchdog.close()
        worker.process.join(timeout=5)
        fresh = self._start()
        self._workers[self._workers.index(worker)] = fresh
        return fresh


class _Descriptor:
    """An open file that a process inherits when it is started."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __getstate__(self) -> Any:
        return multiprocessing.reduction.DupFd(self.number)

    def __setstate__(self, duplicate: Any) -> None:
        self.number = duplicate.detach()


def _work(
    pipe: Connection,
    shared: _Descriptor,
    assignment: Assignment,
    sandbox: Sandbox,
    secret: bytes,
) -> None:
    """Grade what comes through the pipe until it closes or this process's parent ends."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    assert parent.pid is not None
    die_with_parent(signal.SIGKILL, parent.pid)
    try:
        pipe.send(STARTED)
    except (
        BrokenPipeError,
        ConnectionResetError,
    ):  # it took another's place, and nothing is left to do
        return
    serve(pipe, Promise(shared.number), assignment, sandbox, secret)
