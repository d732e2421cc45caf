"""A whole class: workers side by side, records that outlive the run, one writer for the gradebook.

Each worker is a trusted process with its own checks and its own sandbox. The parent hands out submissions, takes records
back in whatever order they finish, and enters them in the gradebook in batches. A record file is written once its batch
is in the gradebook: kill the run at any moment and run it again, and every submission ends up graded once.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final

from autograder.course import Course
from autograder.errors import AutograderError, CourseError
from autograder.grade import Graded, Grader, HandIn, check_release, collect_course_checks
from autograder.gradebook import Entry, Gradebook
from autograder.handins import content_hash, course_hash, find_students, read_hand_in
from autograder.notebook import read_release
from autograder.records import GradeRecord, from_json
from autograder.sandbox import ONE_THREAD, Sandbox, sandbox_for

BATCH: Final = 100
BATCH_SECONDS: Final = 5.0
LONGEST_NAME: Final = 200  # bytes, which leaves room for what stands behind it; 255 are a file's name
SPARE_MEMORY: Final = 3 * 2**30
HANG_SECONDS: Final = 900.0  # of one submission: far beyond what its own limits allow


@dataclass
class Summary:
    """What a run did, and whom a person should look at. Its records are without exercises, so that a large class fits."""

    records: list[GradeRecord] = field(default_factory=list)
    sandbox: str = "off"
    seconds: float = 0.0

    @property
    def for_a_person(self) -> list[GradeRecord]:
        return [record for record in self.records if record.status != "graded"]


def grade_class(
    course: Course,
    assignment: str,
    *,
    students: Sequence[str] = (),
    workers: int | None = None,
    sandbox_mode: str = "require",
    force: bool = False,
    details: bool = True,
    started: Callable[[int], None] = lambda count: None,
    finished: Callable[[GradeRecord], None] = lambda record: None,
) -> Summary:
    """Grade an assignment's hand-ins and enter them; `finished` is told of each record, unchanged ones too.

    Without `details` unchanged records come without their exercises, which in a large class saves seconds.

    Raises an `AutograderError` before anything is written where course, checks, names or sandbox are not in order.
    On Ctrl-C (`KeyboardInterrupt`) the workers are ended, and what is graded by then is entered.
    """
    begun = time.perf_counter()
    course.assignment(assignment)
    check_release(
        read_release(course.release_notebook(assignment), assignment),
        collect_course_checks(course, assignment),
    )
    names = find_students(course, assignment, students)
    sandbox = sandbox_for(sandbox_mode)
    base = course_hash(course, assignment, sandbox.tier)
    has_gradebook = course.gradebook_file is None or course.gradebook_file.is_file()
    summary = Summary(sandbox=sandbox.tier)
    started(len(names))

    def note(record: GradeRecord) -> None:
        finished(record)
        summary.records.append(dataclasses.replace(record, exercises=()))

    def to_grade() -> Iterator[tuple[str, HandIn]]:
        for name in names:
            hand_in = read_hand_in(course, assignment, name)
            key = content_hash(base, hand_in)
            known = None if force else read_record(course, assignment, name, key, details=details)
            if known is not None and not (has_gradebook and _is_entered(course, known)):
                known = None
            if known is not None:
                note(known)
            else:
                yield key, hand_in

    with Gradebook(course) as gradebook:
        writer = _Writer(course, gradebook)
        pending = to_grade()
        first = next(pending, None)
        if first is not None:
            count = workers or len(os.sched_getaffinity(0))
            jobs = _Jobs(course, assignment, sandbox, min(count, len(names)))
            try:
                # nbgrader takes seconds to import: the workers start meanwhile
                gradebook.register(assignment)
                for key, hand_in, graded in jobs.run(_chain(first, pending)):
                    writer.take(key, hand_in, graded)
                    note(graded.record)
            except KeyboardInterrupt:
                jobs.kill()
                writer.flush()
                raise
            finally:
                jobs.close()
        writer.flush()
    summary.records.sort(key=lambda record: record.student)
    summary.seconds = time.perf_counter() - begun
    return summary


def _chain(first: tuple[str, HandIn], rest: Iterator[tuple[str, HandIn]]) -> Iterator[tuple[str, HandIn]]:
    yield first
    yield from rest


# -- records


def record_path(course: Course, assignment: str, student: str) -> Path:
    name = student
    if len(os.fsencode(student)) > LONGEST_NAME:
        name = f"{student[:20]}-{hashlib.sha256(os.fsencode(student)).hexdigest()[:32]}"
    return course.records_dir(assignment) / f"{name}.json"


def read_record(
    course: Course, assignment: str, student: str, key: str, *, details: bool = True
) -> GradeRecord | None:
    """Return the student's record, marked as unchanged, if it was made from just these contents."""
    try:
        data = json.loads(record_path(course, assignment, student).read_text(encoding="utf-8"))
        if data["hash"] != key:
            return None
        if not details:
            data["exercises"] = []
        return dataclasses.replace(from_json(data), unchanged=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none there, or one that something else damaged: grade anew


def _is_entered(course: Course, record: GradeRecord) -> bool:
    """Say whether the notebook that was written with a record is still there; deleting it is asking for it anew."""
    notebook = course.autograded_dir / record.student / record.assignment / f"{record.assignment}.ipynb"
    return record.status == "invalid" or notebook.is_file()


def write_record(course: Course, record: GradeRecord, key: str) -> None:
    """Write a record whole or not at all."""
    path = record_path(course, record.assignment, record.student)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps({**record.to_json(), "hash": key}, indent=1) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise CourseError(
            f"{path}: the record cannot be written: {error.strerror}; make room or access, then run `grade` again."
        ) from None


class _Writer:
    """Enters graded submissions in batches, and writes their records once they are in."""

    def __init__(self, course: Course, gradebook: Gradebook) -> None:
        self._course, self._gradebook = course, gradebook
        self._batch: list[tuple[str, Entry]] = []
        self._since = time.monotonic()

    def take(self, key: str, hand_in: HandIn, graded: Graded) -> None:
        self._batch.append((key, Entry(graded.record, graded.notebook, hand_in.submitted, graded.outputs)))
        if len(self._batch) >= BATCH or time.monotonic() - self._since > BATCH_SECONDS:
            self.flush()

    def flush(self) -> None:
        with _to_the_end():
            if self._batch:
                self._gradebook.enter([entry for _, entry in self._batch if entry.record.status != "invalid"])
                for key, entry in self._batch:
                    write_record(self._course, entry.record, key)
            self._batch = []
            self._since = time.monotonic()


@contextlib.contextmanager
def _to_the_end() -> Iterator[None]:
    """Hold Ctrl-C back until what is begun is whole."""
    held: list[int] = []
    with _on_interrupt(lambda number, frame: held.append(number)):
        yield
    if held:
        raise KeyboardInterrupt


@contextlib.contextmanager
def _on_interrupt(answer: Any) -> Iterator[None]:
    """Answer Ctrl-C in another way inside; only the main thread may say how, and only it hears it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, answer)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


# -- workers


@dataclass
class _Worker:
    process: Any
    pipe: Connection
    job: tuple[str, HandIn] | None = None
    since: float = 0.0


class _Jobs:
    """Worker processes and the submissions that they are at."""

    def __init__(self, course: Course, assignment: str, sandbox: Sandbox, count: int) -> None:
        os.environ |= {**ONE_THREAD, **os.environ}  # the workers import NumPy after this
        self._context = multiprocessing.get_context("spawn")
        self._arguments = (course, assignment, sandbox, course.secret())
        self._workers = [self._start() for _ in range(count)]

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, *self._arguments), daemon=True)
        with _on_interrupt(
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
                with contextlib.suppress(
                    BrokenPipeError, ConnectionResetError
                ):  # it has ended, which is its answer
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
