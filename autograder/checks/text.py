"""The rules for the text of a check file, read before any of it runs."""

from __future__ import annotations

import ast
import builtins
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from autograder.errors import CheckFileError
from autograder.rpc.callbacks import declared_call
from autograder.rpc.codec.encoder import TYPES
from autograder.rpc.endpoint import NotData
from autograder.rpc.forbid.detect import is_known

_ELSEWHERE: Final = (
    "it would not reach the student's process; compare the result, or catch the warning"
)
_THIS_PROCESS: Final = "it would change this process, not the student's; use the `replace` fixture"
_RUN_OR_NOT: Final = "a check is run, or is not there"
_REFUSED_NAMES: Final = {
    "errstate": _ELSEWHERE,
    "seterr": _ELSEWHERE,
    "seterrcall": _ELSEWHERE,
    "MonkeyPatch": _THIS_PROCESS,
    "getfixturevalue": "ask for the fixture by a parameter, so that it can be seen when the "
    "course loads",
}
_REFUSED_MODULES: Final = {"unittest.mock": _THIS_PROCESS, "mock": _THIS_PROCESS}
_REFUSED_OF_PYTEST: Final = dict.fromkeys(("skip", "xfail", "importorskip", "exit"), _RUN_OR_NOT)
_BLOCKS: Final = frozenset({"forbid", "replace"})


def refuse(path: Path, line: int, what: str, remedy: str) -> CheckFileError:
    """Return the error that names the file, the line and what to do."""
    return CheckFileError(f"{path}:{line}: {what}; {remedy}.")


def read_tree(path: Path) -> ast.Module:
    """Return the file's syntax tree, after refusing what cannot work wherever it stands."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    except SyntaxError as error:
        raise refuse(
            path, error.lineno or 1, f"not Python: {error.msg}", "correct the line"
        ) from None
    except UnicodeDecodeError as error:
        raise refuse(path, 1, f"not UTF-8 text: {error.reason}", "save the file as UTF-8") from None
    except ValueError as error:
        raise refuse(path, 1, f"not Python: {error}", "save the file as text") from None
    except OSError as error:
        raise CheckFileError(f"{path}: cannot be read: {error.strerror}.") from None
    for node in ast.walk(tree):
        for name, remedy in _refused(node):
            raise refuse(
                path, getattr(node, "lineno", 1), f"`{name}` cannot work in a check", remedy
            )
    _refuse_twins(path, tree)
    _refuse_to_hand_over(path, tree)
    return tree


def read_forbidden(path: Path, tree: ast.Module) -> frozenset[str]:
    """Return every token that the file's checks forbid.

    They are put under guard before a cell runs.
    """
    tokens: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and _called(node.value) in _BLOCKS:
            name = _called(node.value)
            raise refuse(
                path, node.lineno, f"`{name}(…)` by itself does nothing", f"write `with {name}(…):`"
            )
        if _called(node) != "forbid":
            continue
        assert isinstance(node, ast.Call)
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        if not arguments or not all(
            isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            for argument in arguments
        ):
            raise refuse(
                path,
                node.lineno,
                "`forbid(…)` with something else than text",
                "write each token out",
            )
        for argument in arguments:
            token = argument.value  # type: ignore[attr-defined]
            if not is_known(token):
                raise refuse(
                    path,
                    node.lineno,
                    f"`forbid({token!r})` names nothing",
                    'write "numpy.dot", "map" or "@"',
                )
            tokens.add(token)
    return frozenset(tokens)


def read_texts(tree: ast.Module) -> frozenset[str]:
    """Return every text that is written out in the file."""
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return frozenset(value for value in constants if isinstance(value, str))


def read_mentions(tree: ast.Module) -> dict[str, frozenset[str]]:
    """Return for each function of the file which of the student's names it may ask for.

    Rather too many than too few.
    """
    functions = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    own = {node.name: _mentioned(node) for node in functions}
    anything = frozenset().union(*(_names_in(node) for node in functions))
    shared = {node.name for node in functions}
    return {
        node.name: anything
        if _hands_student_on(node)
        or shared.intersection(argument.arg for argument in node.args.args)
        else own[node.name]
        for node in functions
    }


def _mentioned(function: ast.AST) -> frozenset[str]:
    """Return the attributes of `student`, texts that may be names, and names replaced."""
    names = set(_attributes_of_student(function))
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.isidentifier()
        ):
            names.add(node.value)
        elif isinstance(node, ast.Call) and _called(node) == "replace":
            names.update(keyword.arg for keyword in node.keywords if keyword.arg is not None)
    return frozenset(names)


def _names_in(function: ast.AST) -> frozenset[str]:
    attributes = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    return _mentioned(function) | attributes


def _hands_student_on(function: ast.AST) -> bool:
    """Say whether `student` goes elsewhere, where its names may be asked for in other ways."""
    places = sum(isinstance(node, ast.Name) and node.id == "student" for node in ast.walk(function))
    return places > len(_attributes_of_student(function))


def _attributes_of_student(function: ast.AST) -> list[str]:
    """Return the names that are asked for as `student.name`, each as often as it is."""
    return [
        node.attr
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "student"
    ]


def _called(node: ast.AST) -> str:
    """Return the name that `node` calls, "" where it calls none."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def _refused(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Give each thing that `node` names and that cannot work, with what to do instead."""
    match node:
        case ast.Attribute(value=ast.Name(id="pytest"), attr=name) if name in _REFUSED_OF_PYTEST:
            yield f"pytest.{name}", _REFUSED_OF_PYTEST[name]
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _REFUSED_NAMES:
            yield name, _REFUSED_NAMES[name]
        case ast.Import(names=aliases):
            yield from (
                (one.name, _REFUSED_MODULES[one.name])
                for one in aliases
                if one.name in _REFUSED_MODULES
            )
        case ast.ImportFrom(module=str(module), names=aliases):
            for one in aliases:
                whole = f"{module}.{one.name}"
                if module in _REFUSED_MODULES or whole in _REFUSED_MODULES:
                    yield whole, _THIS_PROCESS
                elif one.name in _REFUSED_NAMES:
                    yield one.name, _REFUSED_NAMES[one.name]
                elif module == "pytest" and one.name in _REFUSED_OF_PYTEST:
                    yield whole, _REFUSED_OF_PYTEST[one.name]


def _refuse_twins(path: Path, tree: ast.Module) -> None:
    """Refuse two functions of one name: the second would silently take the first one's place."""
    lines: dict[str, int] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if node.name in lines:
                before = f"`{node.name}` is defined a second time, after line {lines[node.name]}"
                raise refuse(path, node.lineno, before, "give each function a name of its own")
            lines[node.name] = node.lineno


def _refuse_to_hand_over(path: Path, tree: ast.Module) -> None:
    """Refuse what is handed to the student's code and is no function of the check's own.

    It goes by the name that it has in Python or NumPy. What has another name is met when the check
    runs.
    """
    known = _imported(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not (
            _is_the_students(node.func) or _called(node) == "replace"
        ):
            continue
        for value in (*node.args, *(keyword.value for keyword in node.keywords)):
            function = _named(value, known)
            if callable(function) and not any(function is kind for kind in TYPES.values()):
                try:
                    declared_call(function)
                except NotData:
                    name = ast.unparse(value)
                    what = f"`{name}` is handed over, which takes more than its name tells"
                    remedy = f"hand over a function of your own, such as `lambda x: {name}(x)`"
                    raise refuse(path, value.lineno, what, remedy) from None


def _is_the_students(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "student"
    )


def _imported(tree: ast.Module) -> dict[str, Any]:
    """Return what names stand for that are Python's, or imported from it or NumPy.

    Those that are bound anew are left out.
    """
    names: dict[str, Any] = dict(vars(builtins))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.pop(node.id, None)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.pop(node.name, None)
        elif isinstance(node, ast.arg):
            names.pop(node.arg, None)
    for node in tree.body:
        if isinstance(node, ast.Import):
            for one in node.names:
                names[one.asname or one.name.partition(".")[0]] = _module(
                    one.name if one.asname else one.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
            for one in node.names:
                names[one.asname or one.name] = getattr(_module(node.module), one.name, None)
    return names


def _module(name: str) -> Any:
    """Return a module of Python's own or of NumPy.

    None for any other, which is imported when its time comes.
    """
    if name.partition(".")[0] not in sys.stdlib_module_names | {"numpy"}:
        return None
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _named(value: ast.expr, known: dict[str, Any]) -> Any:
    """Return what a dotted name stands for, None where it is none or not known."""
    if isinstance(value, ast.Name):
        return known.get(value.id)
    if isinstance(value, ast.Attribute):
        return getattr(_named(value.value, known), value.attr, None)
    return None
