"""Run code that may hang, eat memory or end its process, in a bounded fork of this one.

The fork starts from all that this process has, costs some milliseconds, and leaves nothing behind.
What it has to tell comes through a pipe as it goes, so that everything before a sudden end is kept.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final, Literal

from autograder.sandbox.trusted.address_space import bound_address_space

# as many times the seconds of CPU that a step may take, since others use the machine, too
WALL: Final = 10.0
_FAULT: Final = "a fault of the audit's own"
_TOLD: Final = "told"
_DONE: Final = "done"

Ending = Literal["done", "timeout", "crashed"]
Tell = Callable[[Any], None]


class AuditFault(RuntimeError):
    """A fault of the audit's own code in a fork, not of the code that it runs.

    Here its own failed, with this traceback.
    """


@dataclass
class Confined:
    """A fork that runs `act(tell, clock)`.

    Iterate over what it tells; then `ending` says how it ended.

    `act` calls `clock(seconds)` at the begin of each step: the step may use so much CPU time.
    `memory_mb` is what it may take beyond what this process has.
    """

    act: Callable[[Tell, Callable[[float], None]], None]
    seconds: float
    memory_mb: int
    ending: Ending = "done"

    def __iter__(self) -> Iterator[Any]:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        sys.stdout.flush()
        sys.stderr.flush()
        child = os.fork()
        if not child:
            ours.close()
            self._be_child(theirs)
        theirs.close()
        self.ending = "timeout"
        try:
            while ours.poll(self.seconds * WALL):
                try:
                    kind, told = pickle.loads(ours.recv_bytes())
                except (EOFError, OSError):
                    self.ending = "crashed"
                    break
                if kind == _DONE:
                    self.ending = "done"
                    break
                if kind == _FAULT:
                    raise AuditFault(told)
                yield told
        finally:
            ours.close()
            if self.ending != "crashed":
                os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            if self.ending == "crashed" and os.waitstatus_to_exitcode(status) == -signal.SIGPROF:
                self.ending = "timeout"

    def _be_child(self, pipe: Connection) -> None:
        try:
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            with open(os.devnull, "r+b") as nowhere:  # noqa: PTH123 - a descriptor for 0, 1 and 2
                for descriptor in (0, 1, 2):
                    os.dup2(nowhere.fileno(), descriptor)
            bound_address_space(self.memory_mb * 2**20)
            self.act(lambda told: pipe.send_bytes(pickle.dumps((_TOLD, told))), _clock)
            pipe.send_bytes(pickle.dumps((_DONE, None)))
        except BrokenPipeError:
            pass
        except BaseException:  # noqa: BLE001 - what fails here must be seen in the parent, whatever it is
            with contextlib.suppress(BrokenPipeError):
                pipe.send_bytes(pickle.dumps((_FAULT, traceback.format_exc())))
        finally:
            os._exit(1)


def _clock(seconds: float) -> None:
    """End this process once it has used so much CPU time.

    Even in the middle of one operation in C.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)
