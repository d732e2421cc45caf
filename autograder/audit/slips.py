"""The slips that mutants are made of: each a node of the reference and the text that takes its place.

Left alone are docstrings, texts, imports and what an exception says, since no check can ask for them.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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
_IN_PLACE: Final[dict[type[ast.operator], str]] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
}
_REDUCTIONS: Final = ("sum", "mean", "max", "min", "std", "norm", "argmax", "argmin")


@dataclass(frozen=True)
class Slip:
    """`text` takes the place of `node`. `change` says so for people. `rare` slips only fill up where others are few."""

    kind: str
    node: ast.expr | ast.stmt
    text: str
    change: str
    rare: bool = False


def slips_in(tree: ast.Module) -> Iterator[Slip]:
    """Yield every slip that may be made in the functions of a cell, in the order of the text."""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef) or not isinstance(
            statement, ast.Import | ast.ImportFrom
        ):
            yield from _Finder(statement).slips()


class _Finder:
    """Walks one function and knows the names in it."""

    def __init__(self, root: ast.stmt) -> None:
        self._root = root
        self._names: list[str] = []
        for node in ast.walk(root):
            if isinstance(node, ast.arguments):
                self._names += [one.arg for one in (*node.posonlyargs, *node.args, *node.kwonlyargs)]
        self._bound: set[str] = set()

    def slips(self) -> Iterator[Slip]:
        for node in _nodes(self._root):
            for act in _ACTS.get(type(node), ()):
                for kind, text, change in act(node):
                    yield Slip(kind, node, text, change)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in self._names:
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
                whole = ast.unparse(node)
                for text in (
                    f"-({whole})",
                    f"abs({whole})",
                    f"({whole}) + 1",
                    f"2 * ({whole})",
                    f"round({whole})",
                ):
                    yield Slip("other value", node, text, f"`{text}` for `{whole}`", rare=True)
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
                call = f"np.{_IN_PLACE[type(node.op)]}({name}, {ast.unparse(node.right)}, out={name})"
                yield Slip("in place", node, call, f"`{whole}` written over `{name}`")
        elif ast.unparse(node.func) in ("np.abs", "np.sqrt", "np.exp", "np.maximum", "np.minimum", "np.clip"):
            name = getattr(node.args[0], "id", "") if node.args else ""
            if name in self._names:
                yield Slip("in place", node, f"{whole[:-1]}, out={name})", f"`{whole}` written over `{name}`")

    def _left_out(self, node: ast.stmt) -> Iterator[Slip]:
        """A statement left out, unless that leaves a name without a value."""
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Pass | ast.Import | ast.ImportFrom):
            return
        targets = {
            target.id
            for target in ast.walk(node)
            if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
        }
        if isinstance(node, ast.Assign | ast.AnnAssign) and not targets <= self._bound | set(self._names):
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


Told = Iterator[tuple[str, str, str]]


def _operator(node: ast.BinOp) -> Told:
    left, right = ast.unparse(node.left), ast.unparse(node.right)
    for other in _OPERATORS.get(type(node.op), ()):
        new = ast.unparse(ast.BinOp(node.left, other(), node.right))
        yield "operator", new, f"`{new}` for `{ast.unparse(node)}`"
    if isinstance(node.op, _ORDER_MATTERS):
        new = ast.unparse(ast.BinOp(node.right, node.op, node.left))
        yield "swapped operands", new, f"`{new}` for `{ast.unparse(node)}`"
    for kept, dropped in ((left, right), (right, left)):
        yield "dropped term", kept, f"`{dropped}` dropped from `{ast.unparse(node)}`"


def _in_place_operator(node: ast.AugAssign) -> Told:
    for other in _OPERATORS.get(type(node.op), ()):
        yield "operator", ast.unparse(ast.AugAssign(node.target, other(), node.value)), "another operator"
    yield (
        "operator",
        f"{ast.unparse(node.target)} = {ast.unparse(node.value)}",
        "`=` for an operator with `=`",
    )


def _sign(node: ast.UnaryOp) -> Told:
    if isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        new = ast.unparse(node.operand)
        yield "sign", new, f"`{new}` for `{ast.unparse(node)}`"


def _comparison(node: ast.Compare) -> Told:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS.get(type(operator), ()):
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            new = ast.unparse(ast.Compare(node.left, ops, node.comparators))
            yield "comparison", new, f"`{new}` for `{ast.unparse(node)}`"


def _logic(node: ast.BoolOp) -> Told:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    new = ast.unparse(ast.BoolOp(other, node.values))
    yield "logic", new, f"`{new}` for `{ast.unparse(node)}`"
    for place, value in enumerate(node.values):
        rest = [*node.values[:place], *node.values[place + 1 :]]
        new = ast.unparse(rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))
        yield "dropped term", new, f"`{ast.unparse(value)}` dropped from `{ast.unparse(node)}`"


def _constant(node: ast.Constant) -> Told:
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


def _call(node: ast.Call) -> Told:
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


def _range(node: ast.Call, whole: str) -> Told:
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


def _slice(node: ast.Slice) -> Told:
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


def _subscript(node: ast.Subscript) -> Told:
    if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        changed = copy.deepcopy(node)
        assert isinstance(changed.slice, ast.Tuple)
        changed.slice.elts.reverse()
        new = ast.unparse(changed)
        yield "axes", new, f"`{new}` for `{ast.unparse(node)}`"


def _attribute(node: ast.Attribute) -> Told:
    if node.attr == "T" and isinstance(node.ctx, ast.Load):
        new = ast.unparse(node.value)
        yield "axes", new, f"`{new}` for `{ast.unparse(node)}`"
    elif node.attr == "inf":
        yield "constant", f"-{ast.unparse(node)}", "minus infinity for infinity"


def _choice(node: ast.IfExp) -> Told:
    for kept in (node.body, node.orelse):
        yield "branch", ast.unparse(kept), f"always `{ast.unparse(kept)}`"
    yield "branch", ast.unparse(ast.IfExp(node.test, node.orelse, node.body)), "the branches swapped"


def _return(node: ast.Return) -> Told:
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


def _raise(node: ast.Raise) -> Told:
    if isinstance(node.exc, ast.Call):
        changed = copy.deepcopy(node.exc)
        changed.func = ast.Name("RuntimeError", ast.Load())
        yield "exception", f"raise {ast.unparse(changed)}", f"RuntimeError for {ast.unparse(node.exc.func)}"


def _is_module(node: ast.expr) -> bool:
    """Say whether `node` looks like a module: `np` in `np.sqrt(x)`, `np.linalg` in `np.linalg.solve(A, b)`."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "math", "itertools", "functools")


_ACTS: Final[dict[type[ast.AST], tuple[Callable[[Any], Told], ...]]] = {
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
