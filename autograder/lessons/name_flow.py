"""Find the names that a cell binds, needs from other cells, and changes in place.

Read from the syntax tree alone, so nothing runs. Where a branch may or may not have bound a name,
the cell is said to need it: the answer errs on the side of finding a dependence.
"""

# ast.NodeVisitor calls its methods by the names of the nodes.
# ruff: noqa: N815

from __future__ import annotations

import ast
import dataclasses
import symtable
from collections.abc import Iterable


@dataclasses.dataclass(frozen=True)
class Names:
    """The use that one cell makes of the names that all cells share.

    `bound` are the names it gives a value, `imported` those of them that an import binds, `needed`
    those it reads and may not have bound itself before, `changed` those it needs and changes in
    place (`x[0] = 1`, `x.a = 1`). `star` says that an `import *` binds names that cannot be told.
    """

    bound: frozenset[str]
    imported: frozenset[str]
    needed: frozenset[str]
    changed: frozenset[str]
    star: bool


def names_of(source: str) -> Names:
    r"""Return the names of a cell, given its Python source; SyntaxError when it is not Python.

    >>> sorted(names_of("y = x + 1\nprint(y)").needed)
    ['print', 'x']
    """
    tree = ast.parse(source)
    flow = _Flow()
    flow.run(tree.body)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    aliases = [alias for node in imports for alias in node.names]
    return Names(
        bound=frozenset(_bound(symtable.symtable(source, "<cell>", "exec"))),
        imported=frozenset((alias.asname or alias.name).partition(".")[0] for alias in aliases),
        needed=frozenset(flow.needed),
        changed=frozenset(flow.changed),
        star=any(alias.name == "*" for alias in aliases),
    )


def _bound(table: symtable.SymbolTable) -> Iterable[str]:
    top = table.get_type() == "module"
    for symbol in table.get_symbols():
        binds = symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()
        if binds and (top or symbol.is_declared_global()):
            yield symbol.get_name()
    for child in table.get_children():
        yield from _bound(child)


def _read_later(node: ast.AST) -> set[str]:
    """Return the shared names that a function reads when it is called one day."""

    def of(table: symtable.SymbolTable) -> Iterable[str]:
        if table.get_type() != "module":
            yield from (
                one.get_name()
                for one in table.get_symbols()
                if one.is_global() and one.is_referenced()
            )
        for child in table.get_children():
            yield from of(child)

    return set(of(symtable.symtable(ast.unparse(node), "<function>", "exec")))


class _Flow(ast.NodeVisitor):
    """Walks statements in the order in which they run, and keeps what is surely bound."""

    def __init__(self) -> None:
        self.sure: set[str] = set()
        self.needed: set[str] = set()
        self.changed: set[str] = set()

    def run(self, statements: Iterable[ast.AST]) -> None:
        for statement in statements:
            self.visit(statement)

    def branch(self, statements: Iterable[ast.AST]) -> set[str]:
        """Walk statements that may not run; return what they would bind, and forget it."""
        before = self.sure
        self.sure = set(before)
        self.run(statements)
        after, self.sure = self.sure, before
        return after

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self.sure.add(node.id)
        elif node.id not in self.sure:
            self.needed.add(node.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.run([node.value, *node.targets])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value is not None:
            self.run([node.value, node.target])

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        if isinstance(node.target, ast.Name) and node.target.id not in self.sure:
            self.needed.add(node.target.id)
        self.visit(node.target)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.run([node.value, node.target])

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self._note_change(node)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._note_change(node)
        self.generic_visit(node)

    def _note_change(self, node: ast.Subscript | ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Load):
            return
        root: ast.expr = node
        while isinstance(root, ast.Subscript | ast.Attribute):
            root = root.value
        if isinstance(root, ast.Name) and root.id not in self.sure:
            self.changed.add(root.id)

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        self.sure.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)

    visit_ImportFrom = visit_Import

    def visit_If(self, node: ast.If | ast.IfExp) -> None:
        self.visit(node.test)
        body = node.body if isinstance(node.body, list) else [node.body]
        other = node.orelse if isinstance(node.orelse, list) else [node.orelse]
        self.sure |= self.branch(body) & self.branch(other)

    visit_IfExp = visit_If

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        self.visit(node.iter)
        self.branch([node.target, *node.body])
        self.branch(node.orelse)

    visit_AsyncFor = visit_For

    def visit_While(self, node: ast.While) -> None:
        self.visit(node.test)
        self.branch(node.body)
        self.branch(node.orelse)

    def visit_Try(self, node: ast.Try) -> None:
        self.branch([*node.body, *node.orelse])
        for handler in node.handlers:
            before = set(self.sure)
            if handler.type is not None:
                self.visit(handler.type)
            if handler.name is not None:
                self.sure.add(handler.name)
            self.run(handler.body)
            self.sure = before
        self.run(node.finalbody)

    visit_TryStar = visit_Try  # type: ignore[assignment]

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        self.generic_visit(node)
        if node.name is not None:
            self.sure.add(node.name)

    def visit_match_case(self, node: ast.match_case) -> None:
        self.branch([node.pattern, *([node.guard] if node.guard else []), *node.body])

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        defaults = [default for default in node.args.kw_defaults if default is not None]
        self.run([*node.decorator_list, *node.args.defaults, *defaults])
        self.needed |= _read_later(node)
        self.sure.add(node.name)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.run(
            [
                *node.args.defaults,
                *(default for default in node.args.kw_defaults if default is not None),
            ]
        )
        self.needed |= _read_later(node) - self.sure

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.run([*node.decorator_list, *node.bases, *node.keywords])
        self.branch(node.body)
        self.sure.add(node.name)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> None:
        parts: list[ast.AST] = []
        for generator in node.generators:
            parts += [generator.iter, generator.target, *generator.ifs]
        parts += [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.branch(parts)

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension
