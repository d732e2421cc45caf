"""The sink for graded submissions.

Into the gradebook in batches, and each into its record file once it is in.
"""

from __future__ import annotations

import time
from typing import Final

from autograder.class_run.interrupts import defer_sigint
from autograder.gradebook import Gradebook
from autograder.records.graded import Graded
from autograder.records.store import RecordStore

BATCH: Final = 100
BATCH_SECONDS: Final = 5.0


class GradebookSink:
    """Enters graded submissions in batches, and writes their records once they are in."""

    def __init__(self, store: RecordStore, gradebook: Gradebook) -> None:
        self._store, self._gradebook = store, gradebook
        self._batch: list[tuple[str, Graded]] = []
        self._since = time.monotonic()

    def take(self, key: str, graded: Graded) -> None:
        """Keep a graded submission, whose contents have the hash `key`, for the next batch."""
        self._batch.append((key, graded))

    def flush_when_due(self) -> None:
        """Enter the batch if it is large or old enough."""
        if len(self._batch) >= BATCH or time.monotonic() - self._since > BATCH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Enter what is there. A Ctrl-C waits until it is in."""
        with defer_sigint():
            if self._batch:
                self._gradebook.enter([graded for _, graded in self._batch])
                for key, graded in self._batch:
                    self._store.write(graded.record, key)
            self._batch = []
            self._since = time.monotonic()
