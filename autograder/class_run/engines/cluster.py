"""A Dask cluster: the same grading processes on other machines.

They need no course, no shared disk and no gradebook.

Submissions travel with their tasks, a few for each of the cluster's threads at a time, so neither
this process nor the scheduler grows with the class. What Dask does about workers that come and go
is relied on; what it cannot mend (no scheduler, no workers, another version) is a `ClusterError`,
and what came back before it is kept.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import math
import pickle
import queue
import re
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, Final, TypeVar

from autograder.assignments import Assignment
from autograder.class_run.engines.cluster_worker import CourseOnWorker, Terms, answer, grade, greet
from autograder.class_run.engines.grading import worker_died_record
from autograder.class_run.engines.version_check import versions
from autograder.errors import ClusterError, UsageError
from autograder.notebooks.submissions import Submission
from autograder.records.graded import Graded
from autograder.sandbox import TIERS

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
SAME: Final = "install the same on all machines of the cluster."
ADDRESS: Final = re.compile(r"(tcp|tls)://(\[[0-9a-fA-F:.]+\]|[^\s/:@]+):\d{1,5}")
CONNECT_SECONDS: Final = 10.0
GREET_SECONDS: Final = 120.0  # to wait at the start; after that those workers begin that are ready
WORKERS_SECONDS: Final = 60.0  # to wait when all workers have left
IN_FLIGHT: Final = 3  # submissions for each thread of the cluster: one at work, two on the way
LOOK_SECONDS: Final = 5.0  # between two looks at how many threads there are


class Cluster:
    """The workers of the Dask scheduler at an address, as they grade one assignment.

    Raises `UsageError` for what is no address, `ClusterError` where nobody answers there, no worker
    comes, or one does not fit or has not the sandbox that is asked for.
    """

    def __init__(
        self,
        address: str,
        assignment: Assignment,
        secret: bytes,
        sandbox_mode: str,
        notice: Callable[[str], None],
    ) -> None:
        self._address, self._assignment, self._notice = address, assignment.name, notice
        self._done: queue.SimpleQueue[Future[bytes]] = queue.SimpleQueue()
        self._run = uuid.uuid4().hex
        self._submitted = itertools.count()
        self._known: set[str] = set()
        self._ready: set[str] = set()
        self._threads, self._looked, self._seen = 0, -math.inf, time.monotonic()
        self._terms = pickle.dumps(Terms(versions(), sandbox_mode, secret))
        part = assignment.pack().to_bytes()
        self._client = _connect(address)
        try:
            present = self._asked(self._client.nthreads)
            # a task, not scattered data: Dask makes it anew where it is lost, and an adaptive
            # cluster grows for it
            key = f"autograder-course-{self._run}"
            self._part: Future[CourseOnWorker] = self._client.submit(CourseOnWorker, part, key=key)
            self._tier = self._greet(present)
        except BaseException:
            self.close()
            raise

    def kill(self) -> None:
        """Let go of the work: forget what has not begun, and do not wait for the rest."""
        self.close()

    def close(self) -> None:
        """Leave the cluster, which then forgets the course, also where it answers no more."""
        with contextlib.suppress(OSError, RuntimeError, CancelledError):
            self._client.close(timeout=2)

    def run(self, submissions: Iterator[Submission]) -> Iterator[tuple[Submission, Graded]]:
        """Yield each submission with its result as it finishes.

        Where several workers end, Dask gives up all tasks that were at hand each time, whichever of
        them it was. Those are tried again when all others are done, one by one; where workers still
        end, a person should look at it.
        """
        at_work: dict[str, Submission] = {}
        suspects: list[Submission] = []
        more = True
        while True:
            while more and len(at_work) < IN_FLIGHT * max(1, self._count_threads()):
                submission = next(submissions, None)
                if submission is None:
                    more = False
                else:
                    at_work[self._submit(grade, pickle.dumps(submission))] = submission
            if not at_work:
                break
            for submission, graded in self._results(at_work):
                if graded is None:
                    suspects.append(submission)
                else:
                    yield submission, graded
        for suspect in suspects:
            ready = [
                worker for worker in self._asked(self._client.nthreads) if worker in self._ready
            ]
            where = {"workers": ready, "allow_other_workers": True} if ready else {}
            at_work[self._submit(grade, pickle.dumps(suspect), **where)] = suspect
            while at_work:
                for submission, graded in self._results(at_work):
                    yield (
                        submission,
                        graded or worker_died_record(submission, self._assignment, self._tier),
                    )

    # -- tasks

    def _submit(self, task: Callable[..., bytes], *arguments: bytes, **where: Any) -> str:
        """Have a task done and return its key."""
        key = f"autograder-{task.__name__}-{self._run}-{next(self._submitted)}"
        future = self._client.submit(task, self._part, self._terms, *arguments, key=key, **where)
        future.add_done_callback(self._done.put)
        return key

    def _results(self, at_work: dict[str, T], seconds: float = math.inf) -> Iterator[tuple[T, Any]]:
        """Wait until some tasks have ended, take them out of `at_work`, and yield their results.

        A task that Dask gave up since workers ended says None. None has ended where it takes longer
        than `seconds`.
        """
        ended = {str(future.key): future for future in self._wait(seconds) if future.key in at_work}
        said = self._asked(lambda: self._client.gather(ended, errors="skip")) if ended else {}
        for key, packed in said.items():
            if packed is None:
                self._explain(ended[key])
            yield at_work.pop(key), None if packed is None else answer(packed)

    def _wait(self, seconds: float) -> list[Future[bytes]]:
        """Return the tasks that have ended since, at least one.

        There are none where it takes longer than `seconds`.
        """
        end = time.monotonic() + seconds
        while True:
            try:
                done = [self._done.get(timeout=max(0.0, min(1.0, end - time.monotonic())))]
            except queue.Empty:
                if time.monotonic() >= end:
                    return []
                self._count_threads()
                continue
            while not self._done.empty():
                done.append(self._done.get())
            return done

    def _explain(self, future: Future[bytes]) -> None:
        """Raise what went wrong with a task, but for this: workers ended while they had it."""
        from distributed import KilledWorker

        if future.status == "cancelled":
            raise self._gone()
        error = future.exception()
        assert error is not None
        if isinstance(error, ImportError) or "Can't get attribute" in str(error):
            raise ClusterError(
                f"A worker of {self._address} has another autograder, or none ({error}): {SAME}"
            )
        if isinstance(error, RuntimeError) and "deserialization" in str(error):
            raise ClusterError(
                f"The scheduler at {self._address} has another autograder, or none: {SAME}"
            )
        if not isinstance(error, KilledWorker):
            raise error

    def _asked(self, question: Callable[[], T]) -> T:
        try:
            return question()
        except (OSError, CancelledError):
            raise self._gone() from None

    def _gone(self) -> ClusterError:
        return ClusterError(
            f"The scheduler at {self._address} has gone away. What was graded is kept: "
            "start the cluster again and give the same command."
        )

    # -- workers

    def _greet(self, present: Mapping[str, int]) -> str:
        """Wait until all workers are ready to grade, or after a while some.

        Return the weakest sandbox that they have.
        """
        end = time.monotonic() + GREET_SECONDS
        greeted: dict[str, str] = {}
        tiers: list[str] = []
        if not present:
            self._notice(f"Waiting for a worker of the scheduler at {self._address} …")
        while not tiers or greeted:
            for worker in present.keys() - self._known:
                self._known.add(worker)
                greeted[self._submit(greet, workers=[worker], allow_other_workers=False)] = worker
            for worker, tier in self._results(greeted, 0.2):
                if tier is not None:
                    tiers.append(tier)
                    self._ready.add(worker)
            if time.monotonic() > end:
                break
            present = self._asked(self._client.nthreads)
            left = [worker for worker in greeted.values() if worker not in present]
            # work that it cannot even read ends a worker, and would end each that it is given to
            if left:
                raise ClusterError(
                    f"The worker {left[0]} ended when it was asked to make ready. Its log says "
                    f"why; where it has another autograder or none, {SAME}"
                )
        if not tiers:
            raise ClusterError(
                f"The scheduler at {self._address} has {len(present) or 'no'} workers, and in "
                f"{GREET_SECONDS:g} seconds none was free to grade: start some (`dask worker "
                f"{self._address}`), or wait for their other work."
            )
        return max(tiers, key=TIERS["best"].index)

    def _count_threads(self) -> int:
        """Return how many threads the cluster has.

        Raises `ClusterError` where it has had none for a while.
        """
        now = time.monotonic()
        if now - self._looked > LOOK_SECONDS:
            self._looked = now
            self._threads = sum(self._asked(self._client.nthreads).values())
            if self._threads:
                self._seen = now
            elif now - self._seen > WORKERS_SECONDS:
                raise ClusterError(
                    f"The scheduler at {self._address} has had no worker for {WORKERS_SECONDS:g} "
                    "seconds. What was graded is kept: start workers again and give the same "
                    "command."
                )
        return self._threads


def _connect(address: str) -> Client:
    """Return the way to the scheduler at the address."""
    if not ADDRESS.fullmatch(address):
        raise UsageError(
            f"--engine takes the address of a Dask scheduler, tcp://host:port or "
            f"tls://host:port, not {address!r}."
        )
    from distributed import Client

    for name in ("distributed", "distributed.client"):  # what matters of it is said in sentences
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (
        OSError,
        TypeError,
        ValueError,
    ) as error:  # TypeError: tls without certificates in Dask's settings
        reason = " ".join(str(error).split())
        raise ClusterError(
            f"No Dask scheduler answers at {address} ({reason}): start one with `dask "
            f"scheduler`, or correct the address."
        ) from None
