"""A process that runs checks on a hand-in a second time: `python -m autograder.grading.examiner PIPE WATCHDOG`.

It is told once what to grade, then answers one question after the other until nobody asks any more (`second_look.py`).
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from multiprocessing.connection import Connection

from autograder.errors import AutograderError
from autograder.grading.grader import SPARE_MEMORY, Grader
from autograder.grading.second_look import Terms
from autograder.grading.watchdog import Promise
from autograder.sandbox.linux import die_with_parent
from autograder.sandbox.trusted.address_space import bound_address_space
from autograder.worker.trusted import alarm


def main(descriptor: int, watchdog: int) -> None:
    """Answer what comes through the pipe until it closes; what keeps the checks from running is an answer, too."""
    die_with_parent(signal.SIGKILL, os.getppid())
    pipe = Connection(descriptor)
    alarm.announce = Promise(watchdog).note
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        terms: Terms = pipe.recv()
        os.chdir(terms.course.solution_dir(terms.assignment))
        bound_address_space(SPARE_MEMORY)
        try:
            with Grader(terms.course, terms.assignment, terms.sandbox, terms.secret) as grader:
                while True:
                    pipe.send(grader.examine(pipe.recv()))
        except AutograderError as error:
            pipe.send(error)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
