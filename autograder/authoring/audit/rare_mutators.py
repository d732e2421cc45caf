"""Slips for short functions, which have too few of the others.

(kind of slip, the text, how to say it) for each kind of node.

In a long function they would only crowd out what is more telling.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any, Final

Mutations = Iterator[tuple[str, str, str]]


def _value(node: ast.BinOp | ast.Call) -> Mutations:
    whole = ast.unparse(node)
    for new in (
        f"-({whole})",
        f"abs({whole})",
        f"({whole}) + 1",
        f"2 * ({whole})",
        f"round({whole})",
    ):
        yield "other value", new, f"`{new}` for `{whole}`"


def _number(node: ast.Constant) -> Mutations:
    if isinstance(node.value, float):
        for other in (-node.value, node.value / 2, node.value + 0.1, node.value - 1.0):
            yield "other number", repr(other), f"{other!r} for {node.value!r}"


def _equality(node: ast.Compare) -> Mutations:
    if len(node.ops) == 1 and isinstance(node.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE):
        for other in (ast.Eq(), ast.NotEq()):
            new = ast.unparse(ast.Compare(node.left, [other], node.comparators))
            yield "equality", new, f"`{new}` for `{ast.unparse(node)}`"


def _return(node: ast.Return) -> Mutations:
    if node.value is None or isinstance(node.value, ast.Constant | ast.Tuple):
        return
    whole = ast.unparse(node.value)
    yield "nothing returned", whole, f"`{whole}` not returned"
    yield "nothing returned", f"print({whole})", f"`{whole}` printed"
    if isinstance(node.value, ast.Dict | ast.List | ast.ListComp | ast.DictComp):
        return
    yield "other kind", f"return np.round({whole}, 2)", f"`{whole}` rounded"
    yield (
        "other kind",
        f"return np.asarray({whole}, dtype=int)[()]",
        f"`{whole}` cut to whole numbers",
    )
    yield "other kind", f"return np.asarray({whole}).tolist()", f"`{whole}` as a list"
    yield "other shape", f"return np.ravel({whole})", f"`{whole}` in one row"
    yield "other shape", f"return np.atleast_2d({whole})", f"`{whole}` with two axes"
    yield "other shape", f"return np.sum({whole})", f"the sum of `{whole}`"


RARE_SLIPS: Final[dict[type[ast.AST], tuple[Callable[[Any], Mutations], ...]]] = {
    ast.BinOp: (_value,),
    ast.Call: (_value,),
    ast.Constant: (_number,),
    ast.Compare: (_equality,),
    ast.Return: (_return,),
}
