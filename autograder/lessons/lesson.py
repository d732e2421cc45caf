"""A lesson: the Python file in jupytext's percent format from which an assignment is made.

`read_lesson` returns its cells in order, each with its kind, its name and its line, after it has
proved that they fit together: every exercise has its check below it and a solution between markers,
every cell is Python, and no cell depends on a `show` cell, which grading skips. Every mistake is
said with file, line and what to do.
"""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import LessonError
from autograder.lessons.name_flow import Names, names_of
from autograder.lessons.percent import Cell, read_source, split

BEGIN_SOLUTION, END_SOLUTION = "### BEGIN SOLUTION", "### END SOLUTION"
CHECK_PREFIX = "check-"  # of an exercise's name: the grade_id of its check cell
# What stands in a stub where the solution was: nbgrader's own words.
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
# nbgrader acts on lines that hold one of these, wherever they stand.
NBGRADER_WORDS = (
    "BEGIN SOLUTION",
    "END SOLUTION",
    "BEGIN HIDDEN TESTS",
    "END HIDDEN TESTS",
    "BEGIN MARK SCHEME",
    "END MARK SCHEME",
    "AUTOTEST",
)


@dataclasses.dataclass(frozen=True)
class Lesson:
    """The cells of a lesson, in order. `name` is the assignment's."""

    name: str
    path: Path
    cells: tuple[Cell, ...]

    @property
    def exercises(self) -> tuple[str, ...]:
        """The names of the exercises in the order of the lesson."""
        return tuple(cell.name for cell in self.cells if cell.kind == "exercise")

    def exercise(self, name: str) -> Cell:
        """Return the cell in which the exercise of that name is solved."""
        for cell in self.cells:
            if cell.kind == "exercise" and cell.name == name:
                return cell
        raise LessonError(
            f"{self.path} has no exercise {name!r}. It has: {', '.join(self.exercises)}."
        )

    def stub(self, name: str) -> str:
        """Return what students find in the exercise's cell, as nbgrader makes it."""
        return stub_of(self.exercise(name).source)

    def solution(self, name: str) -> str:
        """Return the exercise's cell with its solution and without the markers."""
        return solution_of(self.exercise(name).source)


def stub_of(source: str) -> str:
    """Replace each solution by nbgrader's stub, indented like its first marker."""
    lines: list[str] = []
    inside = False
    for line in source.split("\n"):
        if line.strip() == BEGIN_SOLUTION:
            indent = line[: len(line) - len(line.lstrip())]
            lines += [indent + stub for stub in STUB.split("\n")]
            inside = True
        elif line.strip() == END_SOLUTION:
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)


def solution_of(source: str) -> str:
    """Take the markers away and leave the solution."""
    return "\n".join(
        line for line in source.split("\n") if line.strip() not in (BEGIN_SOLUTION, END_SOLUTION)
    )


def read_lesson(path: Path) -> Lesson:
    """Read the lesson at `path`; its assignment is the file's name without `.py`."""
    missing = f"There is no lesson {path}: write it, or correct the name in course.yml."
    cells = tuple(split(path, read_source(path, missing=missing)))
    problems = sorted(_problems(cells))
    if problems:
        raise LessonError("\n".join(f"{path}:{line}: {problem}" for line, problem in problems))
    return Lesson(path.stem, path, cells)


def _problems(cells: tuple[Cell, ...]) -> Iterator[tuple[int, str]]:
    """Find what is wrong between the cells, as pairs of line and sentence."""
    if not cells:
        yield 1, "there is no cell. Start one with `# %%`."
    lines: dict[tuple[str, str], int] = {}
    for cell in cells:
        if cell.kind in ("exercise", "check", "written"):
            group = "check" if cell.kind == "check" else "exercise"
            first = lines.setdefault((group, cell.name), cell.line)
            if first != cell.line:
                yield (
                    cell.line,
                    f"{cell.name!r} is the name of the cell in line {first} already. Give another.",
                )
    exercises = {cell.name: cell.line for cell in cells if cell.kind == "exercise"}
    checks = {cell.name: cell.line for cell in cells if cell.kind == "check"}
    for name, line in exercises.items():
        if name not in checks:
            yield line, f'exercise {name!r} has no check cell. Add below it: `# %% check="{name}"`.'
        elif checks[name] < line:
            yield (
                checks[name],
                f"the check of {name!r} stands before the exercise, line {line}. Move it below.",
            )
    for name, line in checks.items():
        if name not in exercises:
            yield (
                line,
                f"there is no exercise {name!r} to check. Add it above, or correct the name.",
            )
    for cell in cells:
        yield from _problems_in(cell)
    if all(_is_python(cell) for cell in cells):
        yield from _shows_that_matter(cells)


def _problems_in(cell: Cell) -> Iterator[tuple[int, str]]:
    inside: int | None = None
    solutions = 0
    for number, line in enumerate(cell.source.split("\n"), start=cell.first_line):
        marker = line.strip()
        if cell.kind == "exercise" and marker == BEGIN_SOLUTION:
            if inside is not None:
                yield (
                    number,
                    f"a solution begins inside the one of line {inside}. Put {END_SOLUTION} "
                    f"between.",
                )
            inside = number
            solutions += 1
        elif cell.kind == "exercise" and marker == END_SOLUTION:
            if inside is None:
                yield number, f"no solution has begun here. Put {BEGIN_SOLUTION} above it."
            inside = None
        elif word := next((word for word in NBGRADER_WORDS if word in line), None):
            where = (
                f"on a line of its own, as `### {word}`, in an exercise"
                if "SOLUTION" in word
                else "not in a lesson"
            )
            yield (
                number,
                f"nbgrader acts on the words {word!r}: they may stand {where}. Change the line.",
            )
        elif cell.kind not in ("markdown", "written") and re.match(r"\s*#\s*[%!]", line):
            yield number, "JupyterLab turns this comment into a magic. Reword it."
    if inside is not None:
        yield inside, f"this solution does not end in its cell. Put {END_SOLUTION} below it."
    if cell.kind == "exercise" and not solutions:
        yield (
            cell.line,
            f"exercise {cell.name!r} has no solution: put it between {BEGIN_SOLUTION} and "
            f"{END_SOLUTION}.",
        )
    if cell.kind == "check" and cell.source != f'check("{cell.name}")':
        yield cell.first_line, f'a check cell holds one line, `check("{cell.name}")`. Write that.'
    if cell.kind == "written" and not cell.source:
        yield (
            cell.line,
            f"written question {cell.name!r} asks nothing. Write the question below its header.",
        )
    if cell.kind not in ("markdown", "written"):
        yield from _problems_of_code(cell)


def _problems_of_code(cell: Cell) -> Iterator[tuple[int, str]]:
    try:
        ast.parse(cell.source)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        yield (
            cell.first_line + line - 1,
            f"not Python ({getattr(error, 'msg', error)}). Correct it.",
        )
        return
    if cell.kind != "exercise":
        return
    if cell.name not in names_of(solution_of(cell.source)).bound:
        yield (
            cell.line,
            f"exercise {cell.name!r} does not define {cell.name}. Define it, or correct the name.",
        )
    try:
        ast.parse(stub_of(cell.source))
    except SyntaxError as error:
        yield (
            cell.line,
            f"without its solution the exercise is not Python ({error.msg}). Move the markers.",
        )


def _is_python(cell: Cell) -> bool:
    if cell.kind in ("markdown", "written"):
        return True
    try:
        ast.parse(cell.source)
    except (SyntaxError, ValueError):
        return False
    return True


def _shows_that_matter(cells: tuple[Cell, ...]) -> Iterator[tuple[int, str]]:
    """Find `show` cells that other cells depend on: grading skips them, so nothing may."""
    names: list[tuple[Cell, Names]] = [
        (cell, names_of(solution_of(cell.source)))
        for cell in cells
        if cell.kind not in ("markdown", "written")
    ]
    for show, shown in names:
        if show.kind != "show":
            continue
        if shown.star:
            yield (
                show.line,
                "a show cell may not import *, as nobody can tell which names that binds. Name "
                "them.",
            )
        for cell, used in names:
            if cell is show:
                continue
            for name in sorted(shown.bound & used.needed):
                yield (
                    show.line,
                    f"this show cell binds {name!r}, which the cell in line {cell.line} uses; "
                    "grading skips show cells. Rename it here, or bind it in a plain cell above.",
                )
            for name in sorted(shown.changed & (used.bound - used.imported)):
                yield (
                    show.line,
                    f"this show cell changes {name!r} of the cell in line {cell.line} in place; "
                    "grading skips show cells. Change a copy.",
                )
