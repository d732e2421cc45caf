"""The proof that a release holds no answer: run on the files themselves, whatever made them.

Three things are proved. Each cell of the notebook is exactly what the lesson gives students, and
nothing else hangs on it. No solution stands anywhere in the release (text, public checks, data,
metadata), compared as syntax trees, so that neither layout nor the names of variables hide one. No
name, sentence or body of a hidden check stands there.
"""

from __future__ import annotations

import ast
import contextlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import LessonError
from autograder.lessons.lesson import BEGIN_SOLUTION, END_SOLUTION, Lesson
from autograder.lessons.percent import Cell
from autograder.nbgrader.release.source import folding

# A statement of fewer nodes (`return x @ y`) says too little to be called a solution wherever it
# stands.
TELLING = 10
# A sentence of fewer letters may stand in a lesson by chance.
TELLING_LETTERS = 20
WORDS = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "hidden=True")
_FENCE = re.compile(r"^(?:```|~~~)[^\n]*\n(.*?)^(?:```|~~~)", re.MULTILINE | re.DOTALL)


def prove(course: Course, lesson: Lesson, release: Path) -> None:
    """Raise LessonError with file and line of what the folder `release` would give away."""
    _prove_files(course, lesson, release)
    notebook = json.loads((release / f"{lesson.name}.ipynb").read_text(encoding="utf-8"))
    _prove_cells(lesson, notebook)
    released = [Text(place, text) for place, text in _texts(release, notebook, lesson)]
    for text in released:
        for word in WORDS:
            if word in text.words:
                raise LessonError(
                    f"{text.place} would be released with the words {word!r}. Take them out."
                )
    for cell in lesson.cells:
        if cell.kind == "exercise":
            _prove_solution(lesson, cell, released)
    _prove_hidden(course, lesson, released)


def _prove_files(course: Course, lesson: Lesson, release: Path) -> None:
    own = {f"{lesson.name}.ipynb", f"test_{lesson.name}.py", "pytest.ini"}
    for path in sorted(release.rglob("*")):
        name = path.relative_to(release).as_posix()
        data = name.startswith("data/") and (course.solution_dir(lesson.name) / name).is_file()
        if path.is_file() and name not in own and not data:
            raise LessonError(
                f"{name} would be released, and is no part of {lesson.name!r}. Take it out of "
                f"{release}."
            )


def _prove_cells(lesson: Lesson, notebook: Any) -> None:
    """Hold every released cell against the lesson, to the letter, its metadata to a purpose."""
    expected = [cell for one in lesson.cells for cell in _expected(lesson, one)]
    if len(expected) != len(notebook["cells"]):
        raise LessonError(
            f"{lesson.path} has {len(expected)} cells, its release {len(notebook['cells'])}: a "
            f"defect of the grader."
        )
    for (line, source, allowed), cell in zip(expected, notebook["cells"], strict=True):
        where = f"{lesson.path}:{line}"
        if "".join(cell["source"]) != source:
            raise LessonError(
                f"{where}: the released cell is not what students should get: a defect of the "
                f"grader."
            )
        if cell.get("outputs") or cell.get("attachments"):
            raise LessonError(
                f"{where}: the cell would be released with outputs: a defect of the grader."
            )
        known = {
            "deletable",
            "editable",
            *(["nbgrader"] if allowed else []),
            "autograder",
            "jupyter",
        }
        keys = {
            "cell_type",
            "checksum",
            "grade",
            "grade_id",
            "locked",
            "points",
            "schema_version",
            "solution",
            "task",
        }
        odd = set(cell["metadata"]) - known | set(cell["metadata"].get("nbgrader", {})) - keys
        odd |= set(cell["metadata"].get("autograder", {})) - {"show"}
        folded = folding(source) if cell["cell_type"] == "code" and not allowed else {}
        if cell["metadata"].get("jupyter") != folded.get("jupyter"):
            odd.add("jupyter")
        if odd:
            raise LessonError(
                f"{where}: the cell would be released with metadata {sorted(odd)}: a defect of "
                f"the grader."
            )


def _expected(lesson: Lesson, cell: Cell) -> Iterator[tuple[int, str, bool]]:
    """Yield line, released source and whether nbgrader marks it, for each cell to come."""
    if cell.kind == "exercise":
        yield cell.line, lesson.stub(cell.name), True
    elif cell.kind == "written":
        yield from ((cell.line, cell.source, True), (cell.line, "", True))
    else:
        yield cell.line, cell.source, cell.kind == "check"


def _texts(release: Path, notebook: Any, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield every text of the release with its place.

    A cell of the lesson, a file, a string of metadata.
    """
    lines = [line for one in lesson.cells for line, _, _ in _expected(lesson, one)]
    for line, cell in zip(lines, notebook["cells"], strict=True):
        yield f"{lesson.path}:{line}", "".join(cell["source"])
        for text in _strings({key: value for key, value in cell.items() if key != "source"}):
            yield f"{lesson.path}:{line} (metadata)", text
    for text in _strings(notebook["metadata"]):
        yield f"{lesson.path} (metadata)", text
    for path in sorted(release.rglob("*")):
        if path.is_file() and path.suffix != ".ipynb":
            try:
                yield path.relative_to(release).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture or a table in binary holds no text to compare


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        if value and all(isinstance(inner, str) for inner in value):
            yield "".join(value)
        for inner in value:
            yield from _strings(inner)


class Text:
    """A text of the release and the shapes of the statements in it, each worked out once."""

    def __init__(self, place: str, words: str) -> None:
        self.place, self.words = place, words
        self.flat = _flat(words)
        self.lists = [inner for tree in _trees(words) for inner in _lists_in(tree)]
        self._shapes: dict[tuple[int, bool], set[str]] = {}

    def shapes(self, length: int, *, renamed: bool) -> set[str]:
        """Return the shape of every run of so many statements."""
        if (length, renamed) not in self._shapes:
            self._shapes[length, renamed] = _shapes(self.lists, length, renamed=renamed)
        return self._shapes[length, renamed]


def _trees(text: str) -> Iterator[ast.AST]:
    """Yield the text if it is Python, and its fenced blocks that are."""
    for code in (text, *_FENCE.findall(text)):
        with contextlib.suppress(SyntaxError, ValueError):
            yield ast.parse(code)


def _prove_solution(lesson: Lesson, cell: Cell, released: list[Text]) -> None:
    for region in _solutions(cell.source):
        whole, size = _shape(region, renamed=True), _weight(region)
        single = [
            (_shape([one], renamed=False), _flat(ast.unparse(one))) for one in _telling(region)
        ]
        for text in released:
            found = any(
                shape in text.shapes(1, renamed=False) or flat in text.flat
                for shape, flat in single
            )
            found = found or (size >= TELLING and whole in text.shapes(len(region), renamed=True))
            # In a function of the exercise's name even a short solution is one.
            found = found or whole in _shapes(
                _bodies(text.lists, cell.name), len(region), renamed=True
            )
            if found:
                line = cell.first_line + region[0].lineno - 1
                raise LessonError(
                    f"{lesson.path}:{line}: the solution of {cell.name!r} would be released in "
                    f"{text.place}. Change one of the two."
                )


def _solutions(source: str) -> Iterator[list[ast.stmt]]:
    """Yield each solution between markers as the statements that stand there."""
    tree = ast.parse(source)
    begin = 0
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip() == BEGIN_SOLUTION:
            begin = number
        elif line.strip() == END_SOLUTION:
            for inner in _lists_in(tree):
                region = [one for one in inner if begin < one.lineno < number]
                outside = [one for one in _lists_above(tree, inner) if begin < one.lineno < number]
                if region and not outside:
                    yield region


def _lists_in(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            inner = getattr(node, field, None)
            if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                yield inner


def _lists_above(tree: ast.AST, inner: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements in which the list stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and any(one is inner for one in _lists_in(node)):
            yield node


def _telling(region: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in region:
        for node in ast.walk(statement):
            if isinstance(node, ast.stmt) and _weight([node]) >= TELLING:
                yield node


def _weight(statements: Iterable[ast.AST]) -> int:
    return sum(
        not isinstance(node, ast.expr_context) for one in statements for node in ast.walk(one)
    )


def _shapes(lists: Iterable[list[ast.stmt]], length: int, *, renamed: bool) -> set[str]:
    return {
        _shape(inner[start : start + length], renamed=renamed)
        for inner in lists
        for start in range(len(inner) - length + 1)
    }


def _bodies(lists: Iterable[list[ast.stmt]], name: str) -> list[list[ast.stmt]]:
    """Return the statements inside functions of that name: there even a short solution is one."""
    functions = [
        one
        for inner in lists
        for one in inner
        if isinstance(one, ast.FunctionDef) and one.name == name
    ]
    return [inner for function in functions for inner in _lists_in(function)]


def _shape(statements: list[ast.stmt], *, renamed: bool) -> str:
    """Write statements as a tree without layout or docstrings, and if asked without names."""
    names: dict[str, str] | None = {} if renamed else None
    return "\n".join(_written(statement, names) for statement in statements)


def _written(node: Any, names: dict[str, str] | None) -> str:
    if isinstance(node, list):
        return f"[{','.join(_written(inner, names) for inner in node)}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    parts = []
    for field, value in ast.iter_fields(node):
        if field in ("ctx", "type_comment"):
            continue
        if (
            field == "body"
            and isinstance(node, ast.FunctionDef | ast.ClassDef)
            and _is_text(value[0])
        ):
            value = value[1:]
        if names is not None and (field == "id" or (field == "arg" and isinstance(node, ast.arg))):
            value = names.setdefault(value, f"_{len(names)}")
        parts.append(_written(value, names))
    return f"{type(node).__name__}({','.join(parts)})"


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _flat(text: str) -> str:
    return re.sub(r"\s+", "", text).replace('"', "'")


def _prove_hidden(course: Course, lesson: Lesson, released: list[Text]) -> None:
    path = course.hidden_checks(lesson.name)
    if not path.exists():
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = course.public_checks(lesson.name).read_text(encoding="utf-8")
    for test in ast.walk(tree):
        if not isinstance(test, ast.FunctionDef) or not test.name.startswith("test_"):
            continue
        body = test.body[1:] if _is_text(test.body[0]) else test.body
        shape = _shape(body, renamed=False) if _weight(body) >= TELLING else None
        sentences = [
            node.value
            for node in ast.walk(test)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and len(node.value) >= TELLING_LETTERS
        ]
        for text in released:
            if test.name in text.words:
                raise LessonError(
                    f"{path}:{test.lineno}: the name of the hidden check {test.name!r} would be "
                    f"released in {text.place}. Change one of the two."
                )
            known = [
                sentence
                for sentence in sentences
                if sentence in text.words and sentence not in public
            ]
            if known or (shape is not None and shape in text.shapes(len(body), renamed=False)):
                raise LessonError(
                    f"{path}:{test.lineno}: words or statements of the hidden check {test.name!r} "
                    f"would be released in {text.place}. Change one of the two."
                )
