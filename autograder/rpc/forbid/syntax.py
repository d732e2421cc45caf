"""Find the operators and loops that a function uses.

From its bytecode, and from its text where the bytecode leaves it open.

From Python 3.12 on a comprehension is compiled into the function around it, and looks there like a
`for` statement.
"""

from __future__ import annotations

import ast
import dis
import linecache
from collections.abc import Iterator
from functools import lru_cache
from types import CodeType
from typing import Final

_MATMUL: Final = frozenset({"__matmul__", "__rmatmul__", "__imatmul__"})
_LOOPS: Final[dict[type[ast.AST], str]] = {
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.ListComp: "comprehension",
    ast.SetComp: "comprehension",
    ast.DictComp: "comprehension",
    ast.GeneratorExp: "comprehension",
}
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS: Final = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"})


@lru_cache(maxsize=2048)
def used_syntax(code: CodeType) -> frozenset[str]:
    """Return those of "@", "for", "while" and "comprehension" that the code itself uses."""
    used: set[str] = set()
    if _MATMUL.intersection(code.co_names):
        used.add("@")
    iterations, jumps = set(), set()
    for instruction in dis.get_instructions(code):
        if instruction.opname == "BINARY_OP" and instruction.argrepr.startswith("@"):
            used.add("@")
        elif instruction.opname in ("FOR_ITER", "GET_ANEXT"):
            iterations.add(instruction.offset)
        elif "JUMP_BACKWARD" in instruction.opname and "NO_INTERRUPT" not in instruction.opname:
            jumps.add(instruction.argval)
    if any(
        isinstance(part, CodeType) and part.co_name in _COMPREHENSIONS for part in code.co_consts
    ):
        used.add("comprehension")
    if code.co_name in _COMPREHENSIONS or code.co_name == "<lambda>":
        return frozenset(used | {"comprehension"} if iterations else used)
    node = _definition(code)
    if node is not None:
        return frozenset(
            used | {_LOOPS[type(part)] for part in _parts(node) if type(part) in _LOOPS}
        )
    if iterations:
        used |= {"for", "comprehension"}
    if jumps - iterations:
        used.add("while")
    return frozenset(used)


def _definition(code: CodeType) -> ast.AST | None:
    """Return the syntax tree of the function of `code`, None where its text is not known."""
    for node in ast.walk(_tree("".join(linecache.getlines(code.co_filename)))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == code.co_name:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if first == code.co_firstlineno:
                return node
    return None


@lru_cache(maxsize=64)
def _tree(text: str) -> ast.AST:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def _parts(function: ast.AST) -> Iterator[ast.AST]:
    """Give what stands in a function's body; functions defined within have bodies of their own."""
    waiting: list[ast.AST] = list(getattr(function, "body", []))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _FUNCTIONS):
            waiting.extend(ast.iter_child_nodes(node))
