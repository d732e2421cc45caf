"""The grading process beside a Dask worker.

`python -m autograder.class_run.engines.cluster_grader PIPE WATCHDOG`.

A worker's tasks run in threads, and the worker may be a daemon, which has no children of
multiprocessing's kind. Grading needs a main thread (alarms, the sandbox's life) and limits of its
own, so each thread of the worker has such a process. It holds the one end of a pipe and ends with
it, whatever becomes of the worker.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
from multiprocessing.connection import Connection

from autograder.class_run.engines.grading import serve
from autograder.class_run.engines.version_check import version_mismatch, versions
from autograder.errors import AutograderError, ClusterError
from autograder.sandbox import Sandbox, sandbox_for
from autograder.worker.trusted.watchdog import Promise


def main(descriptor: int, watchdog: int) -> None:
    """Answer twice before the first submission.

    Which sandbox there is, then nothing but what `serve` answers.
    """
    pipe, promise = Connection(descriptor), Promise(watchdog)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        wanted, sandbox = pipe.recv()
        try:
            sandbox = _sandbox(wanted, sandbox)
        except AutograderError as error:
            pipe.send(error)
            return
        pipe.send(sandbox)
        assignment, folder, secret = pipe.recv()
        try:
            serve(pipe, promise, assignment, sandbox, secret)
        finally:  # a worker that was killed cannot do it; where one of its processes ends, all do
            shutil.rmtree(folder, ignore_errors=True)


def _sandbox(wanted: dict[str, str], sandbox: str | Sandbox) -> Sandbox:
    """Return the sandbox for a wish, or the one that another process here has tried."""
    wrong = version_mismatch(versions(), wanted)
    if wrong:
        raise ClusterError(f"it does not fit: {wrong}; install the same in both places.")
    return sandbox_for(sandbox) if isinstance(sandbox, str) else sandbox


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
