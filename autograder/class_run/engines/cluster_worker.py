"""The part that runs on a Dask worker: tasks that hand a submission to a process beside it.

A `CourseOnWorker` is the value of a Dask task, so Dask itself sees to it that each worker gets one,
also a worker that joins late, makes it anew when it is lost, and lets go of it when the run ends in
whatever way. With it go its grading processes and its folder.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from autograder.assignments import Assignment, Bundle
from autograder.class_run.engines.grading import receive, worker_died_record, worker_hung_record
from autograder.errors import AutograderError, ClusterError
from autograder.notebooks.submissions import Submission
from autograder.sandbox import ONE_THREAD, Sandbox
from autograder.worker.trusted.watchdog import LOOK_SECONDS, Watchdog

START_SECONDS: Final = 120.0  # of a grading process, which tries the sandbox first


@dataclass(frozen=True)
class Terms:
    """The terms that every task of a run carries.

    The versions that must be here, the sandbox wished for, the course's secret.
    """

    versions: dict[str, str]
    sandbox_mode: str
    secret: bytes


def greet(course: CourseOnWorker, terms: bytes) -> bytes:
    """Make ready to grade; return the sandbox's tier, or an error (`answer` reads it)."""
    try:
        graders = course.graders(pickle.loads(terms))
        with graders.one():
            return _pack(graders.tier)
    except AutograderError as error:
        return _pack(_with_place(error))


def grade(course: CourseOnWorker, terms: bytes, submission: bytes) -> bytes:
    """Grade one submission; return what came of it, or an error (`answer` reads it)."""
    try:
        return _pack(course.graders(pickle.loads(terms)).grade(pickle.loads(submission)))
    except AutograderError as error:
        return _pack(_with_place(error))


def answer(packed: bytes) -> Any:
    """Read what a task has returned; raises the error that it met."""
    value = pickle.loads(zlib.decompress(packed))
    if isinstance(value, AutograderError):
        raise value
    return value


def _pack(value: Any) -> bytes:
    return zlib.compress(pickle.dumps(value), 1)


def _with_place(error: AutograderError) -> ClusterError:
    from distributed import get_worker

    return ClusterError(f"The worker {get_worker().address}: {error}")


class CourseOnWorker:
    """The course's part of the work.

    It travels as bytes; grading processes and a folder come with the first task.
    """

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._lock = threading.Lock()
        self._graders: Graders | None = None

    def __reduce__(self) -> tuple[type[CourseOnWorker], tuple[bytes]]:
        return CourseOnWorker, (self._packed,)

    def graders(self, terms: Terms) -> Graders:
        with self._lock:
            if self._graders is None:
                from distributed import get_worker

                self._graders = Graders(self._packed, terms, Path(get_worker().local_directory))
                weakref.finalize(self, self._graders.close)
        return self._graders


class Graders:
    """The grading processes of one course part on one machine.

    As many as ever worked side by side.
    """

    def __init__(self, packed: bytes, terms: Terms, place: Path) -> None:
        self._packed, self._terms, self._place = packed, terms, place
        self._starting = threading.Lock()
        self._sandbox: Sandbox | None = None
        self._folder: Path | None = None
        self._assignment: Assignment | None = None
        self._idle: list[_Process] = []

    @property
    def tier(self) -> str:
        assert self._sandbox is not None, "known once a process has started"
        return self._sandbox.tier

    def grade(self, submission: Submission) -> Any:
        """Return what came of a submission.

        One whose process ends is tried once more, in a new one; one that hangs is not.
        """
        for _ in range(2):
            with self.one() as process:
                assert self._assignment is not None
                assignment = self._assignment
                graded = process.grade(submission, assignment.longest_seconds)
            if isinstance(graded, AutograderError):
                raise graded
            if graded is not None:
                return graded
            if process.hangs is not None:
                return worker_hung_record(submission, assignment.name, self.tier, process.hangs)
        return worker_died_record(submission, assignment.name, self.tier)

    @contextlib.contextmanager
    def one(self) -> Iterator[_Process]:
        """Lend a process that nobody else uses."""
        try:
            process = self._idle.pop()
        except IndexError:
            process = self._start()
        yield process
        if process.lives:
            self._idle.append(process)

    def _start(self) -> _Process:
        """Start a process. The first one tries the sandbox, and says whether the versions fit."""
        with self._starting:
            if self._sandbox is None:
                process = _Process()
                self._sandbox = process.prepare(self._terms, self._terms.sandbox_mode)
                self._folder = Path(
                    tempfile.mkdtemp(prefix="autograder-", dir=self._place)
                )  # mode 0700
                self._assignment = Bundle.unpack(self._packed, self._folder)
                process.send((self._assignment, str(self._folder), self._terms.secret))
                return process
        process = _Process()
        process.prepare(self._terms, self._sandbox)
        assert self._assignment is not None
        process.send((self._assignment, str(self._folder), self._terms.secret))
        return process

    def close(self) -> None:
        """Have the processes end, and remove the folder."""
        while self._idle:
            self._idle.pop().close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


class _Process:
    """A grading process and the pipe to it.

    `hangs` is the check at which it got no further, None where it did not.
    """

    def __init__(self) -> None:
        self._pipe: Connection
        self._pipe, theirs = Pipe()
        self._watchdog = Watchdog()
        self.hangs: str | None = None
        with theirs:
            shared = (theirs.fileno(), self._watchdog.descriptor)
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "autograder.class_run.engines.cluster_grader",
                    *map(str, shared),
                ],
                pass_fds=shared,
                env={**ONE_THREAD, **os.environ},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is the worker's, which ends it
            )
        self.lives = True

    def prepare(self, terms: Terms, sandbox: str | Sandbox) -> Sandbox:
        """Return the sandbox that it has; raises what is in the way."""
        found = self.ask((terms.versions, sandbox), START_SECONDS)
        if isinstance(found, Sandbox):
            return found
        self.close()
        if isinstance(found, AutograderError):
            raise found
        raise ClusterError(
            f"a grading process ends before it begins (status {self._process.returncode}); "
            "why stands in the worker's log."
        )

    def ask(self, message: Any, seconds: float) -> Any:
        """Return the answer to a message.

        None where the process ended or took longer, and is of no more use.
        """
        self.send(message)
        return self._end() if not self._pipe.poll(seconds) else self._receive()

    def grade(self, submission: Submission, seconds: float) -> Any:
        """Return what came of a submission, which may take so long.

        None where the process ended, or got no further.
        """
        self._watchdog.begin(seconds)
        self.send(submission)
        while not self._pipe.poll(LOOK_SECONDS):
            if self._watchdog.is_late():
                self.hangs = self._watchdog.at_what()
                return self._end()
        return self._receive()

    def _receive(self) -> Any:
        answer = receive(self._pipe)
        return self._end() if answer is None else answer

    def _end(self) -> None:
        self.lives = False
        self._process.kill()
        self.close()

    def send(self, message: Any) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it has ended: its answer
            self._pipe.send(message)

    def close(self) -> None:
        """Have it end, as it does where nobody asks any more."""
        self._pipe.close()
        self._watchdog.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
