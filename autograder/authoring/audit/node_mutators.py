"""For each kind of node what may be written there by mistake.

(kind of slip, the text, how to say it).
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

_OPERATORS: Final[dict[type[ast.operator], tuple[type[ast.operator], ...]]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Mult),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.FloorDiv, ast.Mult),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
}
_ORDER_MATTERS: Final = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
_COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq, ast.LtE),
    ast.NotEq: (ast.Eq, ast.Gt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_FUNCTIONS: Final = {
    "sum": ("mean", "max"),
    "mean": ("sum", "median"),
    "max": ("min",),
    "min": ("max",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "argmin": ("argmax",),
    "argmax": ("argmin",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "ones_like": ("zeros_like",),
    "all": ("any",),
    "any": ("all",),
    "exp": ("expm1",),
    "log": ("log1p", "log10"),
    "sin": ("cos",),
    "cos": ("sin",),
    "arccos": ("arcsin",),
    "floor": ("ceil",),
    "std": ("var",),
    "hstack": ("vstack",),
    "permutation": ("arange",),
    "standard_normal": ("random",),
    "nanmedian": ("nanmean",),
    "sorted": ("list",),
    "float": ("int",),
    "int": ("float",),
    "bool": ("float",),
    "abs": ("float",),
}
_BUILTINS: Final = ("max", "min", "sum", "any", "all", "list", "sorted", "float", "int")
_REDUCTIONS: Final = ("sum", "mean", "max", "min", "std", "norm", "argmax", "argmin")

Mutations = Iterator[tuple[str, str, str]]


def _operator(node: ast.BinOp) -> Mutations:
    left, right = ast.unparse(node.left), ast.unparse(node.right)
    for other in _OPERATORS.get(type(node.op), ()):
        new = ast.unparse(ast.BinOp(node.left, other(), node.right))
        yield "operator", new, f"`{new}` for `{ast.unparse(node)}`"
    if isinstance(node.op, _ORDER_MATTERS):
        new = ast.unparse(ast.BinOp(node.right, node.op, node.left))
        yield "swapped operands", new, f"`{new}` for `{ast.unparse(node)}`"
    for kept, dropped in ((left, right), (right, left)):
        yield "dropped term", kept, f"`{dropped}` dropped from `{ast.unparse(node)}`"


def _in_place_operator(node: ast.AugAssign) -> Mutations:
    for other in _OPERATORS.get(type(node.op), ()):
        yield (
            "operator",
            ast.unparse(ast.AugAssign(node.target, other(), node.value)),
            "another operator",
        )
    yield (
        "operator",
        f"{ast.unparse(node.target)} = {ast.unparse(node.value)}",
        "`=` for an operator with `=`",
    )


def _sign(node: ast.UnaryOp) -> Mutations:
    if isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        new = ast.unparse(node.operand)
        yield "sign", new, f"`{new}` for `{ast.unparse(node)}`"


def _comparison(node: ast.Compare) -> Mutations:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS.get(type(operator), ()):
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            new = ast.unparse(ast.Compare(node.left, ops, node.comparators))
            yield "comparison", new, f"`{new}` for `{ast.unparse(node)}`"


def _logic(node: ast.BoolOp) -> Mutations:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    new = ast.unparse(ast.BoolOp(other, node.values))
    yield "logic", new, f"`{new}` for `{ast.unparse(node)}`"
    for place, value in enumerate(node.values):
        rest = [*node.values[:place], *node.values[place + 1 :]]
        new = ast.unparse(rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))
        yield "dropped term", new, f"`{ast.unparse(value)}` dropped from `{ast.unparse(node)}`"


def _constant(node: ast.Constant) -> Mutations:
    value = node.value
    others: Sequence[Any] = ()
    if isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, int):
        others = (value + 1, value - 1)
    elif isinstance(value, float):
        others = (1.0,) if value == 0 else (0.0, 2.0) if value == 1 else (2 * value, value + 1)
    for other in others:
        yield "constant", repr(other), f"{other!r} for {value!r}"


def _call(node: ast.Call) -> Mutations:
    whole = ast.unparse(node)
    positional = [argument for argument in node.args if not isinstance(argument, ast.Starred)]
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        new = ast.unparse(node.func.value)
        yield "removed call", new, f"`{new}` for `{whole}`"
    elif positional:
        new = ast.unparse(positional[0])
        yield "removed call", new, f"`{new}` for `{whole}`"
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for other in _FUNCTIONS.get(name, ()):
        changed = copy.deepcopy(node)
        if isinstance(changed.func, ast.Attribute):
            changed.func.attr = other
        elif other in _BUILTINS:
            changed.func = ast.Name(other, ast.Load())
        else:
            continue
        yield "function", ast.unparse(changed), f"`{other}` for `{name}`"
    for place in range(len(positional) - 1):
        changed = copy.deepcopy(node)
        changed.args[place : place + 2] = reversed(changed.args[place : place + 2])
        new = ast.unparse(changed)
        yield "swapped arguments", new, f"`{new}` for `{whole}`"
    for place, keyword in enumerate(node.keywords):
        changed = copy.deepcopy(node)
        del changed.keywords[place]
        yield "keyword", ast.unparse(changed), f"`{ast.unparse(keyword)}` dropped from `{whole}`"
        if isinstance(keyword.value, ast.Name) and keyword.value.id == "float":
            changed = copy.deepcopy(node)
            changed.keywords[place].value = ast.Name("int", ast.Load())
            yield "keyword", ast.unparse(changed), f"`int` for `float` in `{whole}`"
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant):
            changed = copy.deepcopy(node)
            changed.keywords[place].value = ast.Constant(0 if keyword.value.value == 1 else 1)
            yield "keyword", ast.unparse(changed), f"the other axis in `{whole}`"
    keywords = [keyword.arg for keyword in node.keywords]
    if name in _REDUCTIONS and isinstance(node.func, ast.Attribute) and "keepdims" not in keywords:
        yield "keyword", f"{whole[:-1]}, keepdims=True)", f"`keepdims=True` added to `{whole}`"
    if name == "range" and isinstance(node.func, ast.Name):
        yield from _range(node, whole)


def _range(node: ast.Call, whole: str) -> Mutations:
    last = len(node.args[:2]) - 1
    for change in (" - 1", " + 1"):
        arguments = [ast.unparse(argument) for argument in node.args]
        arguments[last] += change
        yield (
            "off by one",
            f"range({', '.join(arguments)})",
            f"one {'less' if '-' in change else 'more'} in `{whole}`",
        )
    if len(node.args) == 1:
        yield "off by one", f"range(1, {ast.unparse(node.args[0])})", f"from 1 in `{whole}`"


def _slice(node: ast.Slice) -> Mutations:
    lower = ast.unparse(node.lower) if node.lower else ""
    upper = ast.unparse(node.upper) if node.upper else ""
    step = f":{ast.unparse(node.step)}" if node.step else ""
    whole = f"`{lower}:{upper}{step}`"
    pairs = [(f"{lower} + 1" if lower else "1", upper), (lower, f"{upper} - 1" if upper else "-1")]
    if lower:
        pairs.append(("", upper))
    if upper:
        pairs += [(lower, ""), (lower, f"{upper} + 1")]
    for low, high in pairs:
        yield "off by one", f"{low}:{high}{step}", f"`{low}:{high}{step}` for {whole}"


def _subscript(node: ast.Subscript) -> Mutations:
    if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        changed = copy.deepcopy(node)
        assert isinstance(changed.slice, ast.Tuple)
        changed.slice.elts.reverse()
        new = ast.unparse(changed)
        yield "axes", new, f"`{new}` for `{ast.unparse(node)}`"


def _attribute(node: ast.Attribute) -> Mutations:
    if node.attr == "T" and isinstance(node.ctx, ast.Load):
        new = ast.unparse(node.value)
        yield "axes", new, f"`{new}` for `{ast.unparse(node)}`"
    elif node.attr == "inf":
        yield "constant", f"-{ast.unparse(node)}", "minus infinity for infinity"


def _choice(node: ast.IfExp) -> Mutations:
    for kept in (node.body, node.orelse):
        yield "branch", ast.unparse(kept), f"always `{ast.unparse(kept)}`"
    yield (
        "branch",
        ast.unparse(ast.IfExp(node.test, node.orelse, node.body)),
        "the branches swapped",
    )


def _return(node: ast.Return) -> Mutations:
    if node.value is None:
        return
    whole = ast.unparse(node.value)
    if isinstance(node.value, ast.Tuple):
        if len(node.value.elts) == 2:
            new = ast.unparse(ast.Tuple([*reversed(node.value.elts)], ast.Load()))
            yield "swapped arguments", f"return {new}", f"`{new}` for `{whole}`"
        return
    if not isinstance(node.value, ast.Constant | ast.Dict | ast.ListComp):
        yield "shape", f"return np.expand_dims({whole}, -1)", "an axis more"
    if not isinstance(node.value, ast.Constant | ast.Dict | ast.List | ast.ListComp):
        yield "sign", f"return -({whole})", f"`-({whole})` for `{whole}`"


def _raise(node: ast.Raise) -> Mutations:
    if isinstance(node.exc, ast.Call):
        changed = copy.deepcopy(node.exc)
        changed.func = ast.Name("RuntimeError", ast.Load())
        yield (
            "exception",
            f"raise {ast.unparse(changed)}",
            f"RuntimeError for {ast.unparse(node.exc.func)}",
        )


def _is_module(node: ast.expr) -> bool:
    """Say whether `node` looks like a module.

    `np` in `np.sqrt(x)`, `np.linalg` in `np.linalg.solve(A, b)`.
    """
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in (
        "np",
        "numpy",
        "math",
        "itertools",
        "functools",
    )


SLIPS: Final[dict[type[ast.AST], tuple[Callable[[Any], Mutations], ...]]] = {
    ast.BinOp: (_operator,),
    ast.AugAssign: (_in_place_operator,),
    ast.UnaryOp: (_sign,),
    ast.Compare: (_comparison,),
    ast.BoolOp: (_logic,),
    ast.Constant: (_constant,),
    ast.Call: (_call,),
    ast.Slice: (_slice,),
    ast.Subscript: (_subscript,),
    ast.Attribute: (_attribute,),
    ast.IfExp: (_choice,),
    ast.Return: (_return,),
    ast.Raise: (_raise,),
}
