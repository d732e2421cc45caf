"""Worker processes on this machine: one that dies or hangs is replaced, and its hand-in tried once more."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final

from autograder.course import Course
from autograder.errors import AutograderError
from autograder.grade import Graded, Grader, HandIn
from autograder.interrupts import on_interrupt
from autograder.records import GradeRecord
from autograder.sandbox import ONE_THREAD, Sandbox

SPARE_MEMORY: Final = 3 * 2**30
HANG_SECONDS: Final = 900.0  # of one submission: far beyond what its own limits allow


@dataclass
class _Worker:
    process: Any
    pipe: Connection
    job: tuple[str, HandIn] | None = None
    since: float = 0.0


class Processes:
    """Worker processes on this machine, each with its own checks and sandbox, and the submissions that they are at."""

    def __init__(self, course: Course, assignment: str, sandbox: Sandbox, count: int) -> None:
        os.environ |= {**ONE_THREAD, **os.environ}  # the workers import NumPy after this
        self._context = multiprocessing.get_context("spawn")
        self._arguments = (course, assignment, sandbox, course.secret())
        self._workers = [self._start() for _ in range(count)]

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, *self._arguments), daemon=True)
        with on_interrupt(
            signal.SIG_IGN
        ):  # a worker inherits it: Ctrl-C is the parent's, which ends the workers
            process.start()
        theirs.close()
        return _Worker(process, ours)

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

    def run(self, jobs: Iterator[tuple[str, HandIn]]) -> Iterator[tuple[str, HandIn, Graded]]:
        """Yield each job with its result as it finishes. A job whose worker dies is tried once more."""
        again: list[tuple[str, HandIn]] = []
        tried: set[str] = set()
        idle = list(self._workers)
        more = True
        while True:
            while idle and (more or again):
                job = again.pop() if again else next(jobs, None)
                if job is None:
                    more = False
                    break
                worker = idle.pop()
                worker.job, worker.since = job, time.monotonic()
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it has ended: its answer
                    worker.pipe.send(job[1])
            busy = [worker for worker in self._workers if worker.job is not None]
            if not busy:
                return
            for worker in self._answering(busy):
                key, hand_in = worker.job  # type: ignore[misc]
                worker.job = None
                result = _receive(worker.pipe)
                if isinstance(result, AutograderError):
                    raise result
                if result is None:
                    worker = self._replace(worker)
                    if hand_in.student not in tried:
                        tried.add(hand_in.student)
                        again.append((key, hand_in))
                    else:
                        yield key, hand_in, Graded(self._lost(hand_in))
                else:
                    yield key, hand_in, result
                idle.append(worker)

    def _answering(self, busy: list[_Worker]) -> list[_Worker]:
        """Wait for workers to answer; one that hangs is ended, which is an answer, too."""
        while True:
            ready = wait([worker.pipe for worker in busy], timeout=5)
            if ready:
                return [worker for worker in busy if worker.pipe in ready]
            for worker in busy:
                if time.monotonic() - worker.since > HANG_SECONDS:
                    worker.process.kill()

    def _replace(self, worker: _Worker) -> _Worker:
        worker.pipe.close()
        worker.process.join(timeout=5)
        fresh = self._start()
        self._workers[self._workers.index(worker)] = fresh
        return fresh

    def _lost(self, hand_in: HandIn) -> GradeRecord:
        _, assignment, sandbox, _ = self._arguments
        return GradeRecord(
            student=hand_in.student,
            assignment=assignment,
            status="needs_person",
            message="The grading process ended twice on this hand-in; look at it by hand.",
            sandbox=sandbox.tier,
        )


def _receive(pipe: Connection) -> Graded | AutograderError | None:
    try:
        result: Graded | AutograderError = pipe.recv()
    except (EOFError, OSError):
        return None
    return result


def _work(pipe: Connection, course: Course, assignment: str, sandbox: Sandbox, secret: bytes) -> None:
    """Grade what comes through the pipe until it closes."""
    os.chdir(course.solution_dir(assignment))
    _bound_memory()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            grader = Grader(course, assignment, sandbox, secret)
            with grader:
                while True:
                    pipe.send(_grade(grader, pipe.recv()))
        except AutograderError as error:  # of starting: the first job gets it as its answer
            pipe.recv()
            pipe.send(error)


def _bound_memory() -> None:
    """Let a check that a student's value makes grow fail here, before the machine's memory is used up."""
    usage = Path("/proc/self/statm")
    if usage.exists():
        size = int(usage.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY:  # only the soft limit: the sandbox sets its own
            resource.setrlimit(resource.RLIMIT_AS, (size + SPARE_MEMORY, hard))


def _grade(grader: Grader, hand_in: HandIn) -> Graded | AutograderError:
    try:
        return grader.grade(hand_in)
    except AutograderError as error:
        return error
