"""The slips that mutants are made of.

Each a node of the reference and the text that takes its place.

Left alone are docstrings, texts, imports and what an exception says, since no check can ask for
them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from autograder.authoring.audit.node_mutators import SLIPS
from autograder.authoring.audit.rare_mutators import RARE_SLIPS

_IN_PLACE: Final[dict[type[ast.operator], str]] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
}


@dataclass(frozen=True)
class Slip:
    """`text` takes the place of `node`.

    `change` says so for people. `rare` slips only fill up where others are few.
    """

    kind: str
    node: ast.expr | ast.stmt
    text: str
    change: str
    rare: bool = False


def slips_in(tree: ast.Module) -> Iterator[Slip]:
    """Yield every slip that may be made in the functions of a cell, in the order of the text."""
    for statement in tree.body:
        if not isinstance(statement, ast.Import | ast.ImportFrom):
            yield from _Finder(statement).slips()


class _Finder:
    """Walks one function and knows the names in it."""

    def __init__(self, root: ast.stmt) -> None:
        self._root = root
        self._names: list[str] = []
        for node in ast.walk(root):
            if isinstance(node, ast.arguments):
                self._names += [
                    one.arg for one in (*node.posonlyargs, *node.args, *node.kwonlyargs)
                ]
        self._bound: set[str] = set()

    def slips(self) -> Iterator[Slip]:
        for node in _nodes(self._root):
            for act in SLIPS.get(type(node), ()):
                for kind, text, change in act(node):
                    yield Slip(kind, node, text, change)
            for act in RARE_SLIPS.get(type(node), ()):
                for kind, text, change in act(node):
                    yield Slip(kind, node, text, change, rare=True)
            if (
                isinstance(node, ast.Name)
                and isinstance(node.ctx, ast.Load)
                and node.id in self._names
            ):
                yield from self._other_name(node)
                for text in (
                    f"-{node.id}",
                    f"abs({node.id})",
                    f"{node.id}[1:]",
                    f"{node.id}[:-1]",
                    f"{node.id}[::-1]",
                ):
                    yield Slip("other argument", node, text, f"`{text}` for `{node.id}`", rare=True)
            if isinstance(node, ast.BinOp | ast.Call):
                yield from self._in_place(node)
            if isinstance(node, ast.stmt) and node is not self._root:
                yield from self._left_out(node)

    def _other_name(self, node: ast.Name) -> Iterator[Slip]:
        """A parameter for the next one."""
        other = self._names[(self._names.index(node.id) + 1) % len(self._names)]
        if other != node.id:
            yield Slip("name", node, other, f"`{other}` for `{node.id}`")

    def _in_place(self, node: ast.BinOp | ast.Call) -> Iterator[Slip]:
        """The same value, written over an argument: `x *= y` where `x * y` is meant."""
        whole = ast.unparse(node)
        if isinstance(node, ast.BinOp):
            name = getattr(node.left, "id", "")
            if name in self._names and type(node.op) in _IN_PLACE:
                call = (
                    f"np.{_IN_PLACE[type(node.op)]}({name}, {ast.unparse(node.right)}, out={name})"
                )
                yield Slip("in place", node, call, f"`{whole}` written over `{name}`")
        elif ast.unparse(node.func) in (
            "np.abs",
            "np.sqrt",
            "np.exp",
            "np.maximum",
            "np.minimum",
            "np.clip",
        ):
            name = getattr(node.args[0], "id", "") if node.args else ""
            if name in self._names:
                yield Slip(
                    "in place",
                    node,
                    f"{whole[:-1]}, out={name})",
                    f"`{whole}` written over `{name}`",
                )

    def _left_out(self, node: ast.stmt) -> Iterator[Slip]:
        """A statement left out, unless that leaves a name without a value."""
        if isinstance(
            node, ast.FunctionDef | ast.ClassDef | ast.Pass | ast.Import | ast.ImportFrom
        ):
            return
        targets = {
            target.id
            for target in ast.walk(node)
            if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
        }
        if isinstance(node, ast.Assign | ast.AnnAssign) and not targets <= self._bound | set(
            self._names
        ):
            self._bound |= targets
            return
        self._bound |= targets
        yield Slip("left out", node, "pass", f"`{_first_line(node)}` left out")


def _nodes(root: ast.stmt) -> Iterator[Any]:
    """Walk in the order of the text, past what no check can ask for."""
    todo: list[ast.AST] = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.JoinedStr) or _is_text(node):
            continue
        yield node
        if isinstance(node, ast.Raise):
            continue
        children = list(ast.iter_child_nodes(node))
        if isinstance(node, ast.FunctionDef):
            children = [node.args, *(child for child in node.body if not _is_text(child))]
        todo += reversed(children)


def _is_text(node: ast.AST) -> bool:
    value = node.value if isinstance(node, ast.Expr) else node
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _first_line(node: ast.stmt) -> str:
    return ast.unparse(node).splitlines()[0]
