"""A whole class: workers side by side, records that outlive the run, one writer for the gradebook.

Each worker is a trusted process with its own checks and its own sandbox, here or on a cluster. The parent hands out
submissions, takes records back in whatever order they finish, and enters them in the gradebook in batches. A record file is written once its batch
is in the gradebook: kill the run at any moment and run it again, and every submission ends up graded once.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
import time
from collections.abc import Callable, Iterator, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from autograder.class_run.interrupts import to_the_end
from autograder.course import Course
from autograder.errors import ClusterError, UsageError
from autograder.gradebook import Entry, Gradebook, held_students, recount_penalties
from autograder.notebooks.submissions import (
    HandIn,
    content_hash,
    course_hash,
    find_students,
    read_hand_in,
    seen_hash,
    signature,
)
from autograder.records import GradeRecord
from autograder.records.store import RecordStore
from autograder.sandbox import TIERS, sandbox_for

if TYPE_CHECKING:
    from autograder.class_run.engines import Processes
    from autograder.class_run.engines.cluster import Cluster
    from autograder.grading.grader import Graded

BATCH: Final = 100
BATCH_SECONDS: Final = 5.0


@dataclass
class Summary:
    """What a run did, and whom a person should look at. Its records are without exercises, so that a large class fits."""

    records: list[GradeRecord] = field(default_factory=list)
    sandbox: str = "off"
    seconds: float = 0.0
    penalties_recounted: int = 0  # of late hand-ins to which a person gave marks or an extension since

    @property
    def for_a_person(self) -> list[GradeRecord]:
        return [record for record in self.records if record.status != "graded"]


def grade_class(
    course: Course,
    assignment: str,
    *,
    students: Sequence[str] = (),
    workers: int | None = None,
    engine: str | None = None,
    sandbox_mode: str = "require",
    force: bool = False,
    details: bool = True,
    started: Callable[[int], None] = lambda count: None,
    finished: Callable[[GradeRecord], None] = lambda record: None,
    notice: Callable[[str], None] = lambda sentence: None,
) -> Summary:
    """Grade an assignment's hand-ins and enter them; `finished` is told of each record, unchanged ones too.

    `workers` processes on this machine do it, or the Dask cluster whose scheduler is at the address `engine`; `notice`
    is told what a person would else wonder about. A record stands for a hand-in whatever machine made it, as long as its
    tier of sandbox is one that the engine might give: this machine's, or on a cluster any that `sandbox_mode` allows.

    Without `details` unchanged records come without their exercises, which in a large class saves seconds.

    Raises an `AutograderError` before anything is written where course, checks, names or sandbox are not in order.
    On Ctrl-C (`KeyboardInterrupt`), and where a cluster goes away (`ClusterError`), what is graded by then is entered.
    """
    begun = time.perf_counter()
    if engine is not None and workers is not None:
        raise UsageError(
            "--workers counts processes on this machine; with --engine the cluster's workers do the work: "
            "give one of the two."
        )
    course.assignment(assignment)
    with ThreadPoolExecutor(1) as beside:  # the sandbox is tried meanwhile, in a process of its own
        trial = beside.submit(sandbox_for, "off" if engine is not None else sandbox_mode)
        names = find_students(course, assignment, students)
        held = held_students(course, assignment)
        signatures = {} if force else {name: signature(course, assignment, name) for name in names}
    sandbox = trial.result()
    tiers = TIERS[sandbox_mode] if engine is not None else (sandbox.tier,)
    bases = {tier: course_hash(course, assignment, tier) for tier in tiers}
    summary = Summary()
    store = RecordStore(course.records_dir(assignment))
    store.remove_drafts()
    started(len(names))

    def note(record: GradeRecord) -> None:
        finished(record)
        summary.records.append(dataclasses.replace(record, exercises=()) if record.exercises else record)

    def unchanged(name: str, keys: Set[str]) -> GradeRecord | None:
        known = None if force else store.read(name, keys, details=details)
        return known if known is not None and _is_entered(course, known, held) else None

    def to_grade() -> Iterator[HandIn]:
        for name in names:
            known = None
            if before := signatures.get(name):
                known = unchanged(name, {seen_hash(base, before) for base in bases.values()})
            if known is None:
                hand_in = read_hand_in(course, assignment, name)
                known = unchanged(name, {content_hash(base, hand_in) for base in bases.values()})
                if known is None:
                    yield hand_in
                    continue
                if hand_in.signature:
                    store.renew(known, *keys_of(hand_in, known.sandbox))
            note(known)

    def keys_of(hand_in: HandIn, tier: str) -> tuple[str, str]:
        return content_hash(bases[tier], hand_in), seen_hash(bases[tier], hand_in.signature)

    def start() -> Processes | Cluster:
        """Import what grades, and start it. Where nothing has changed since the checks were last read, nothing is."""
        from autograder.class_run.engines import Processes
        from autograder.grading.grader import check_release, collect_course_checks
        from autograder.notebooks.notebook import read_release

        check_release(
            read_release(course.release_notebook(assignment), assignment),
            collect_course_checks(course, assignment),
        )
        if engine is not None:
            from autograder.class_run.engines.cluster import Cluster

            return Cluster(engine, course, assignment, sandbox_mode, notice)
        count = workers or len(os.sched_getaffinity(0))
        return Processes(course, assignment, sandbox, min(count, len(names)))

    with Gradebook(course) as gradebook:
        writer = _Writer(store, gradebook)
        pending = to_grade()
        first = next(pending, None)
        if first is not None:
            doing = start()
            from autograder.grading.second_look import ReferenceTrial, Terms

            try:
                # nbgrader takes seconds to import: the workers start and the checks are tried meanwhile
                terms = Terms(course, assignment, sandbox, course.secret())
                fingerprint = course_hash(course, assignment, "any tier")
                with ReferenceTrial(terms, fingerprint, anew=force) as tried:
                    gradebook.register(assignment)
                    for sentence in tried.findings():
                        notice(sentence)
                for hand_in, graded in doing.run(itertools.chain([first], pending)):
                    with to_the_end():  # what is kept is said to be, and nothing else
                        writer.take(keys_of(hand_in, graded.record.sandbox), hand_in, graded)
                        note(graded.record)
                    writer.flush_when_due()
            except (KeyboardInterrupt, ClusterError):
                doing.kill()
                writer.flush()
                raise
            finally:
                doing.close()
        writer.flush()
    summary.penalties_recounted = recount_penalties(course, assignment, names if students else None)
    summary.records.sort(key=lambda record: record.student)
    summary.sandbox = ", ".join(sorted({record.sandbox for record in summary.records}))
    summary.seconds = time.perf_counter() - begun
    return summary


def _is_entered(course: Course, record: GradeRecord, held: Set[str]) -> bool:
    """Say whether what was written with a record is still there; deleting marks or notebook is asking for them anew."""
    notebook = f"{course.autograded_dir}/{record.student}/{record.assignment}/{record.assignment}.ipynb"
    return record.status == "invalid" or (record.student in held and os.path.isfile(notebook))  # noqa: PTH113 - of thousands


class _Writer:
    """Enters graded submissions in batches, and writes their records once they are in."""

    def __init__(self, store: RecordStore, gradebook: Gradebook) -> None:
        self._store, self._gradebook = store, gradebook
        self._batch: list[tuple[tuple[str, str], Entry]] = []
        self._since = time.monotonic()

    def take(self, keys: tuple[str, str], hand_in: HandIn, graded: Graded) -> None:
        self._batch.append(
            (keys, Entry(graded.record, graded.notebook, hand_in.submitted, graded.outputs, graded.doubtful))
        )

    def flush_when_due(self) -> None:
        if len(self._batch) >= BATCH or time.monotonic() - self._since > BATCH_SECONDS:
            self.flush()

    def flush(self) -> None:
        with to_the_end():
            if self._batch:
                self._gradebook.enter([entry for _, entry in self._batch if entry.record.status != "invalid"])
                for keys, entry in self._batch:
                    self._store.write(entry.record, *keys)
            self._batch = []
            self._since = time.monotonic()
