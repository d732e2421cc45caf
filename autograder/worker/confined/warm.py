"""The work that the warm process does once, so that no child has to.

Imports, and a rehearsal of what all of them do.
"""

from __future__ import annotations

import contextlib
import warnings
from typing import Final

import numpy as np

from autograder.rpc.grader_end import Student, StudentClient
from autograder.rpc.student_end import StudentServer
from autograder.worker.confined.cells import CellRunner
from autograder.worker.confined.deferral import DeferredChecks

ROUNDS: Final = 20  # Python specialises a function after eight calls, a loop after as many rounds
_CELL: Final = """
import numpy as np

def same(x):
    return np.asarray(x) if isinstance(x, list) else x

def refuse(x):
    raise ValueError("no")

print(same(np.array([1.0, 2.0]) + 1))
"""


def warm_up() -> None:
    """Import what nearly every notebook uses, so that no child has to."""
    import encodings.idna
    import inspect
    import linecache
    import random
    import traceback

    import matplotlib as mpl
    import numpy.linalg
    import numpy.random

    mpl.use("Agg")
    import matplotlib.pyplot as plt
    from IPython.core import inputtransformer2

    import autograder.gradcheck

    plt.close(plt.figure())
    _ = (
        encodings.idna,
        inspect,
        linecache,
        random,
        traceback,
        numpy.linalg,
        numpy.random,
        inputtransformer2,
    )
    _ = autograder.gradcheck
    warnings.filterwarnings("ignore", message=".*non-interactive.*")


def rehearse() -> None:
    """Do a few times what every child does.

    Python specialises its code as it runs, and children inherit that.
    """
    runner = CellRunner()
    server = StudentServer(runner.namespace, isolated=True)
    link = StudentClient(steady=["same", "refuse"])
    link.connect(server.serve)
    student = Student(link)
    for _ in range(ROUNDS):
        runner.run("rehearsal", _CELL)
        deferred = DeferredChecks(runner.namespace)
        deferred.watch(["same"])
        deferred.would_change(runner.codes("rehearsal", _CELL))
        deferred.has_changed()
        link.begin()
        for value in (
            1,
            2.5,
            "text",
            None,
            [[1.0, 0.0], [2, 3]],
            {"a": np.arange(3.0)},
            np.eye(2),
            np.float64(1),
            (1, 2),
        ):
            student.same(value)
        with contextlib.suppress(ValueError):
            student.refuse(1.0)
        link.end()
