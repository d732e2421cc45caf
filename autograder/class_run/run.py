"""A whole class: workers side by side, records that outlive the run, one writer for the gradebook.

An engine runs grading processes, here or on a cluster; the parent hands out submissions, takes
results back in whatever order they finish, and gives them to a sink, which enters them in the
gradebook in batches. A record file is written once its batch is in the gradebook: kill the run at
any moment and run it again, and every submission ends up graded once.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from autograder.assignments import find_assignment
from autograder.class_run.interrupts import defer_sigint
from autograder.class_run.sink import GradebookSink
from autograder.course import Course
from autograder.errors import ClusterError, UsageError
from autograder.gradebook import Gradebook, entered_students, recount_penalties
from autograder.notebooks.submissions import (
    Submission,
    content_hash,
    find_students,
    read_submission,
)
from autograder.records import GradeRecord
from autograder.records.store import RecordStore
from autograder.sandbox import TIERS, sandbox_for

if TYPE_CHECKING:
    from autograder.class_run.engines import Engine


@dataclass(frozen=True)
class Options:
    """The options that an instructor chooses.

    `workers` processes on this machine do the work, one a core by default, or the Dask cluster
    whose scheduler is at the address `engine`. With `force` unchanged submissions are graded again,
    too. Without `details` unchanged records come without their exercises, which in a large class
    saves seconds.
    """

    students: Sequence[str] = ()
    workers: int | None = None
    engine: str | None = None
    sandbox_mode: str = "require"
    force: bool = False
    details: bool = True

    def __post_init__(self) -> None:
        if self.engine is not None and self.workers is not None:
            raise UsageError(
                "--workers counts processes on this machine; with --engine the cluster's workers "
                "do the work: give one of the two."
            )


@dataclass(frozen=True)
class Listener:
    """The functions that are told while a class is graded.

    How many submissions there are, each record (unchanged ones too), and sentences that an
    instructor would else wonder about.
    """

    started: Callable[[int], None] = lambda count: None
    finished: Callable[[GradeRecord], None] = lambda record: None
    notice: Callable[[str], None] = lambda sentence: None


@dataclass
class Summary:
    """The summary of a run, and of whom a person should look at.

    Its records are without exercises, so that a large class fits.
    """

    records: list[GradeRecord] = field(default_factory=list)
    sandbox: str = "off"
    seconds: float = 0.0
    # of late submissions to which a person gave marks or an extension since
    penalties_recounted: int = 0

    @property
    def for_a_person(self) -> list[GradeRecord]:
        return [record for record in self.records if record.status != "graded"]


def grade_class(
    course: Course,
    assignment: str,
    options: Options | None = None,
    listener: Listener | None = None,
) -> Summary:
    """Grade an assignment's submissions and enter them.

    Raises an `AutograderError` before anything is written where course, checks, names or sandbox
    are not in order. On Ctrl-C (`KeyboardInterrupt`), and where a cluster goes away
    (`ClusterError`), what is graded by then is entered.
    """
    begun = time.perf_counter()
    summary = ClassRun(course, assignment, options or Options(), listener or Listener()).run()
    summary.seconds = time.perf_counter() - begun
    return summary


class ClassRun:
    """One run over a class: what is unchanged is passed over, the rest goes to an engine.

    Results go to a sink.

    A record stands for a submission whatever machine made it, as long as its tier of sandbox is one
    that the engine might give: this machine's, or on a cluster any that the sandbox mode allows.
    """

    def __init__(
        self, course: Course, assignment: str, options: Options, listener: Listener
    ) -> None:
        self._course, self._options, self._listener = course, options, listener
        self._assignment = find_assignment(course, assignment)
        with ThreadPoolExecutor(
            1
        ) as beside:  # the sandbox is tried meanwhile, in a process of its own
            trial = beside.submit(
                sandbox_for, "off" if options.engine is not None else options.sandbox_mode
            )
            self._students = find_students(course, assignment, options.students)
            self._held = entered_students(course, assignment)
        self._sandbox = trial.result()
        here = (self._sandbox.tier,)
        self._tiers = TIERS[options.sandbox_mode] if options.engine is not None else here
        self._fingerprint = self._assignment.fingerprint()
        self._store = RecordStore(course.records_dir(assignment))
        self._summary = Summary()

    def run(self) -> Summary:
        """Grade what has changed, and return what came of all."""
        self._store.remove_drafts()
        self._listener.started(len(self._students))
        with Gradebook(self._course) as gradebook:
            sink = GradebookSink(self._store, gradebook)
            pending = self._changed()
            first = next(pending, None)
            if first is not None:
                self._submit(itertools.chain([first], pending), gradebook, sink)
            sink.flush()
        return self._finish()

    # -- what has changed

    def _changed(self) -> Iterator[Submission]:
        """Yield the submissions that no record stands for; the records of the others are noted."""
        for name in self._students:
            notebooks = self._assignment.notebooks
            submission = read_submission(self._course, self._assignment.name, name, notebooks)
            known = self._unchanged(submission)
            if known is None:
                yield submission
            else:
                self._note(known)

    def _unchanged(self, submission: Submission) -> GradeRecord | None:
        if self._options.force:
            return None
        key = content_hash(self._fingerprint, submission)
        known = self._store.read(submission.student, key, details=self._options.details)
        stands = known is not None and known.sandbox in self._tiers and self._is_entered(known)
        return known if stands else None

    def _is_entered(self, record: GradeRecord) -> bool:
        """Say whether what was written with a record is still there.

        Deleting marks or notebook is asking for them anew.
        """
        folder = f"{self._course.autograded_dir}/{record.student}/{record.assignment}"
        return record.status == "invalid" or (
            record.student in self._held
            and any(os.path.isfile(f"{folder}/{name}.ipynb") for name in self._assignment.notebooks)  # noqa: PTH113 - of thousands
        )

    # -- what is done about it

    def _submit(
        self, pending: Iterator[Submission], gradebook: Gradebook, sink: GradebookSink
    ) -> None:
        """Have submissions graded and entered.

        What there is to import and to start is left until it is needed.
        """
        self._assignment.require_gradable()
        engine = self._start()
        try:
            # nbgrader takes seconds to import: the workers start and the checks are tried meanwhile
            secret, force = self._course.secret(), self._options.force
            with self._assignment.trial(self._sandbox, secret, anew=force) as tried:
                gradebook.register(self._assignment.name)
                for sentence in tried.findings():
                    self._listener.notice(sentence)
            for submission, graded in engine.run(pending):
                with defer_sigint():  # what is kept is said to be, and nothing else
                    sink.take(content_hash(self._fingerprint, submission), graded)
                    self._note(graded.record)
                sink.flush_when_due()
        except (KeyboardInterrupt, ClusterError):
            engine.kill()
            sink.flush()
            raise
        finally:
            engine.close()

    def _start(self) -> Engine:
        from autograder.class_run.engines import Processes

        secret = self._course.secret()
        if self._options.engine is not None:
            from autograder.class_run.engines.cluster import Cluster

            mode, notice = self._options.sandbox_mode, self._listener.notice
            return Cluster(self._options.engine, self._assignment, secret, mode, notice)
        count = self._options.workers or len(os.sched_getaffinity(0))
        return Processes(self._assignment, self._sandbox, secret, min(count, len(self._students)))

    def _note(self, record: GradeRecord) -> None:
        self._listener.finished(record)
        short = dataclasses.replace(record, exercises=()) if record.exercises else record
        self._summary.records.append(short)

    def _finish(self) -> Summary:
        summary = self._summary
        chosen = self._students if self._options.students else None
        summary.penalties_recounted = recount_penalties(self._course, self._assignment.name, chosen)
        summary.records.sort(key=lambda record: record.student)
        summary.sandbox = ", ".join(sorted({record.sandbox for record in summary.records}))
        return summary
