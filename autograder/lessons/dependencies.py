"""Find the exercises that an answer to another one can affect.

Through what their checks mention, and what cells make of it.

Read from texts, so that it errs on the side of running a check once too often.
"""

from __future__ import annotations

import ast
import contextlib
import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.lessons.lesson import solution_of
from autograder.lessons.name_flow import names_of
from autograder.lessons.percent import Cell


def mentioned_names(files: Iterable[Path]) -> dict[str, frozenset[str]]:
    """Return every name and text that each test function mentions.

    Those in functions of its file that it uses count, too.
    """
    found: dict[str, frozenset[str]] = {}
    for path in files:
        if not path.is_file():
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = {node.name: _words(node) for node in tree.body if isinstance(node, ast.FunctionDef)}
        for name in texts:
            seen: set[str] = {name}
            todo = [name]
            while todo:
                for word in texts[todo.pop()]:
                    if word not in seen:
                        seen.add(word)
                        if word in texts:
                            todo.append(word)
            found[name] = frozenset(seen)
    return found


def _words(function: ast.AST) -> frozenset[str]:
    words: set[str] = set()
    for node in ast.walk(function):
        match node:
            case ast.Attribute(attr=word) | ast.Name(id=word) | ast.keyword(arg=str(word)):
                words.add(word)
            case ast.Constant(value=str(word)):
                words.add(word)
            case ast.arg(arg=word):  # a fixture of the file's own
                words.add(word)
    return frozenset(words)


def mentioned_by_exercise(
    files: Iterable[Path], checks: Mapping[str, Iterable[str]]
) -> dict[str, frozenset[str]]:
    """Return for each exercise what its `checks` mention, these being their names by exercise."""
    words = mentioned_names(files)
    return {
        exercise: frozenset().union(*(words[name] for name in names))
        for exercise, names in checks.items()
    }


def tainted_exercises(
    own: Cell, source: str, behind: Sequence[Cell], mentioned: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """Return those exercises behind `own` that its answer can reach, in the lesson's order.

    `mentioned` gives for each exercise what its checks mention, their mark's name included.
    """
    tainted = set(names_of(solution_of(own.source)).bound)
    with contextlib.suppress(SyntaxError, ValueError):  # a cell that does not compile binds nothing
        new = names_of(source)
        tainted |= new.bound | new.changed
    reached: list[str] = []
    for cell in behind:
        if cell.kind in ("code", "exercise"):
            names = names_of(solution_of(cell.source))
            if names.needed & tainted:
                tainted |= names.bound | names.changed
        elif cell.kind == "check" and cell.name != own.name and mentioned[cell.name] & tainted:
            reached.append(cell.name)
    return tuple(reached)


@dataclass(frozen=True)
class ExerciseGraph:
    """The dependencies between a lesson's exercises, as long as its solutions stand in other cells.

    `reach` gives for each exercise those whose checks may come out differently with another answer
    to it. `movable` are those whose solutions could as well stand in another exercise's place.
    """

    reach: Mapping[str, frozenset[str]]
    movable: frozenset[str]

    def linked(self, exercise: str) -> frozenset[str]:
        """Return the exercises that it reaches, and those that reach it."""
        back = {other for other, reached in self.reach.items() if exercise in reached}
        return self.reach[exercise] | back

    def independent(self) -> tuple[str, ...]:
        """Return the exercises that reach no other and are reached by none, in order."""
        return tuple(exercise for exercise in self.reach if not self.linked(exercise))

    def uses(self, exercise: str, source: str) -> frozenset[str]:
        """Return the other exercises whose functions an answer to `exercise` uses."""
        return (_needed(source) & frozenset(self.reach)) - {exercise}


def ties_of(cells: Sequence[Cell], mentioned: Mapping[str, frozenset[str]]) -> ExerciseGraph:
    """Return how the exercises among a lesson's `cells` hang together."""
    own = {cell.name: place for place, cell in enumerate(cells) if cell.kind == "exercise"}
    solutions = {exercise: solution_of(cells[place].source) for exercise, place in own.items()}
    reach = {
        exercise: frozenset(
            tainted_exercises(cells[place], solutions[exercise], cells[place + 1 :], mentioned)
        )
        for exercise, place in own.items()
    }
    between = [cell.source for cell in cells[min(own.values(), default=0) :] if cell.kind == "code"]
    values = frozenset().union(*(names_of(source).bound for source in between))
    functions = frozenset().union(*map(_functions, between))
    apart = ExerciseGraph(reach, frozenset()).independent()
    return ExerciseGraph(
        reach,
        frozenset(
            exercise
            for exercise in apart
            if not (_needed(solutions[exercise]) & values or mentioned[exercise] & functions)
        ),
    )


@functools.lru_cache(maxsize=4096)
def _needed(source: str) -> frozenset[str]:
    """Return the names that a cell needs from others; none where it does not compile."""
    try:
        return names_of(source).needed
    except (SyntaxError, ValueError):
        return frozenset()


def _functions(source: str) -> frozenset[str]:
    return frozenset(
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    )
