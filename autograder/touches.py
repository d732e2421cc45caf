"""Which exercises an answer to another one can touch: through what their checks mention, and what cells make of it.

Read from texts, so that it errs on the side of running a check once too often.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from autograder.bindings import names_of
from autograder.lesson import solution_of
from autograder.percent import Cell


def mentioned_names(files: Iterable[Path]) -> dict[str, frozenset[str]]:
    """Return for each test function every name and text in it and in the functions of its file that it mentions."""
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


def tainted_exercises(
    own: Cell, source: str, behind: Sequence[Cell], mentioned: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """Return those exercises behind `own` that its answer `source` can reach, in the lesson's order.

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
