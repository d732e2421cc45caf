"""A process that runs checks on a submission a second time.

`python -m autograder.assignments.lesson.examiner PIPE WATCHDOG`.

It is told once what to grade, then answers one question after the other until nobody asks any more
(`second_look.py`).
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from multiprocessing.connection import Connection

from autograder.assignments.lesson.second_look import Terms
from autograder.errors import AutograderError
from autograder.sandbox.linux import die_with_parent
from autograder.sandbox.trusted.address_space import SPARE_MEMORY, bound_address_space
from autograder.worker.trusted import alarm
from autograder.worker.trusted.watchdog import Promise


def main(descriptor: int, watchdog: int) -> None:
    """Answer what comes through the pipe until it closes.

    What keeps the checks from running is an answer, too.
    """
    die_with_parent(signal.SIGKILL, os.getppid())
    pipe = Connection(descriptor)
    alarm.announce = Promise(watchdog).note
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        terms: Terms = pipe.recv()
        os.chdir(terms.assignment.working_folder)
        bound_address_space(SPARE_MEMORY)
        try:
            with terms.assignment.start(terms.sandbox, terms.secret) as judge:
                while True:
                    pipe.send(judge.examine(pipe.recv()))
        except AutograderError as error:
            pipe.send(error)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
