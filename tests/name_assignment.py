"""A second kind of assignment, as small as it can be: an item is right if its notebook defines a
name.

Two notebooks have a cell `x`, and `story` is for a person to read. Its confined program is its own,
and knows nothing of lessons, pytest or the protocol that lessons use.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from autograder.assignments.port import Bundle, Item, Judgement
from autograder.nbgrader.release.register import Cells, GradeCell, SourceCell
from autograder.notebooks.notebook import parse_notebook
from autograder.records import ExerciseRecord
from autograder.records.graded import GradedNotebook
from autograder.sandbox import ProcessLimits

ITEMS = (
    Item("first", "x", "x", 1.0),
    Item("first", "y", "y", 2.0),
    Item("second", "x", "x", 3.0),
    Item("second", "story", "story", 4.0),
)
PROGRAM = """
import json, os, socket, sys
from autograder.sandbox.confined.confinement import Confinement

confinement = Confinement.from_environment()
confinement.prepare()
asked = socket.socket(fileno=int(sys.argv[1])).makefile("rw")
for line in asked:
    reader, writer = os.pipe()

    def define():
        names = {}
        exec(json.loads(line), names)
        os.write(writer, json.dumps(sorted(name for name in names if type(name) is str)).encode())

    child = confinement.fork(define, keep_fds=(writer,))
    os.close(writer)
    told = b"".join(iter(lambda: os.read(reader, 65536), b""))
    child.kill()
    confinement.sweep()
    os.close(reader)
    print((told or b"[]").decode(), file=asked, flush=True)
"""


@dataclass(frozen=True)
class NameAssignment:
    """The assignment `names` of a course in the folder `root`."""

    root: Path
    name: str = "names"
    due: datetime | None = None
    notebooks: tuple[str, ...] = ("first", "second")
    longest_seconds: float = 60.0

    @classmethod
    def find(cls, course, name):
        return cls(course.root) if name == "names" else None

    @property
    def working_folder(self):
        return self.root

    def fingerprint(self):
        return hashlib.sha256(repr(ITEMS).encode()).digest()

    def require_gradable(self):
        pass

    def pack(self):
        return Bundle(NameAssignment, self.name, (("names/README", b"Nothing is needed."),))

    @classmethod
    def unpacked(cls, content, root):
        assert (root / "names/README").is_file()
        return cls(root, content)

    def trial(self, sandbox, secret, *, anew):
        return _NoTrial()

    def start(self, sandbox, secret):
        return NameJudge(sandbox)

    def build(self, work):
        source = work / "source"
        source.mkdir(parents=True)
        return source, {name: _cells(name) for name in self.notebooks}

    def cell_order(self, notebook):
        return tuple(item.grade_id for item in ITEMS if item.notebook == notebook)

    def grade_cell(self, name):
        return name


class _NoTrial:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def findings(self):
        return ["Names need no trial."]


class NameJudge:
    """Runs notebooks in a process of `PROGRAM`, a child for each."""

    items = ITEMS

    def __init__(self, sandbox):
        self._sandbox = sandbox

    def __enter__(self):
        ours, theirs = socket.socketpair()
        with theirs:
            number = theirs.fileno()
            self._process = self._sandbox.start(
                ["-c", PROGRAM, str(number)], pass_fds=(number,), limits=ProcessLimits()
            )
        self._line = ours.makefile("rw")
        ours.close()
        return self

    def __exit__(self, *error):
        self._line.close()
        self._process.wait()

    def read(self, submission):
        return {
            name: parse_notebook(content, f"{name}.ipynb")
            for name, content in submission.notebooks.items()
        }

    def judge(self, submission, read):
        defined = {name: self._names(notebook) for name, notebook in read.items()}
        exercises = []
        for item in ITEMS:
            score: float | None = (
                item.points if item.name in defined.get(item.notebook, ()) else 0.0
            )
            if item.grade_id == "story":
                score = None
            exercises.append(ExerciseRecord(item.name, score, item.points, notebook=item.notebook))
        shown = {name: GradedNotebook(notebook) for name, notebook in read.items()}
        return Judgement(tuple(exercises), shown, awaiting=("story",))

    def _names(self, notebook: Any) -> list[str]:
        code = "\n".join(
            cell["source"] for cell in notebook["cells"] if cell["cell_type"] == "code"
        )
        print(json.dumps(code), file=self._line, flush=True)
        return json.loads(self._line.readline())


def _cells(notebook: str) -> Cells:
    items = [item for item in ITEMS if item.notebook == notebook]
    written = {item.grade_id for item in items if item.grade_id == "story"}
    kinds = {item.grade_id: "markdown" if item.grade_id in written else "code" for item in items}
    return Cells(
        kernelspec=json.dumps(
            {"name": "python3", "display_name": "Python 3", "language": "python"}
        ),
        grade={item.grade_id: GradeCell(item.points, kinds[item.grade_id]) for item in items},
        solution=frozenset(written),
        source={
            name: SourceCell(kind, name not in written, f"# {name}", os.fsencode(name).hex())
            for name, kind in kinds.items()
        },
    )
