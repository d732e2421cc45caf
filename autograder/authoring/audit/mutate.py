"""Mutants: the reference with one small change, as a slip of the pen would make it.

`mutants_of` finds every change that `slips.py` knows, in the text itself, so that a mutant keeps
the reference's lines and comments and its diff is that one change. Where there are more than asked
for, it takes an even choice over kinds of slip and over lines; the same source always gives the
same mutants.
"""

from __future__ import annotations

import ast
import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from autograder.authoring.audit.mutators import Slip, slips_in

LEAST: Final = 40
MOST: Final = 60
_ATOMS: Final = (ast.Name, ast.Call, ast.Attribute, ast.Subscript, ast.Slice, ast.stmt)


@dataclass(frozen=True)
class CodeMutant:
    """A change to the reference.

    What kind of slip, in which line of the cell, and the cell's source with it.
    """

    kind: str
    line: int
    change: str
    source: str

    def diff(self, reference: str) -> str:
        """Return the change as a diff with one line round it."""
        lines = difflib.unified_diff(
            reference.splitlines(), self.source.splitlines(), lineterm="", n=1
        )
        return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def mutants_of(source: str, most: int = MOST) -> tuple[list[CodeMutant], int]:
    """Return at most `most` mutants of a cell's source, and how many there are in all."""
    tree = ast.parse(source)
    slips, seen = list(slips_in(tree)), {ast.dump(tree)}
    found = list(_mutants([slip for slip in slips if not slip.rare], source, seen))
    chosen = _even_choice(found, most)
    if len(chosen) < min(LEAST, most):
        rare = list(_mutants([slip for slip in slips if slip.rare], source, seen))
        found = found + rare
        chosen = chosen + _even_choice(rare, min(LEAST, most) - len(chosen))
    return sorted(chosen, key=lambda mutant: mutant.line), len(found)


def _mutants(slips: Sequence[Slip], source: str, seen: set[str]) -> Iterator[CodeMutant]:
    """Yield what the slips make of the source; what is Python, and not the same as one before."""
    for slip in slips:
        text = _patched(source, slip)
        try:
            changed = ast.dump(ast.parse(text))
        except SyntaxError:
            continue
        if changed not in seen:
            seen.add(changed)
            yield CodeMutant(slip.kind, slip.node.lineno, slip.change, text)


def _patched(source: str, slip: Slip) -> str:
    """Put the slip's text in place of its node, in brackets only where they are needed."""
    bare = _replaced(source, slip.node, slip.text)
    if isinstance(slip.node, _ATOMS) and slip.text.isidentifier():
        return bare
    bracketed = _replaced(source, slip.node, f"({slip.text})")
    try:
        meant = ast.dump(ast.parse(bracketed))
    except SyntaxError:  # a statement or a slice
        return bare
    try:
        return bare if ast.dump(ast.parse(bare)) == meant else bracketed
    except SyntaxError:
        return bracketed


def _replaced(source: str, node: ast.expr | ast.stmt, text: str) -> str:
    lines = [line.encode() for line in source.split("\n")]  # offsets count bytes
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    head, tail = lines[first][: node.col_offset], lines[last][node.end_col_offset :]
    lines[first : last + 1] = [head + text.encode() + tail]
    return b"\n".join(lines).decode()


def _even_choice(mutants: list[CodeMutant], most: int) -> list[CodeMutant]:
    """Take from each kind in turn, and in a kind from each line in turn, until there are enough."""
    if len(mutants) <= most:
        return mutants
    kinds: dict[str, list[CodeMutant]] = defaultdict(list)
    for mutant in mutants:
        kinds[mutant.kind].append(mutant)
    queues = [_in_turn(of_kind) for of_kind in kinds.values()]
    chosen: list[CodeMutant] = []
    while len(chosen) < most:
        for queue in queues:
            if queue and len(chosen) < most:
                chosen.append(queue.pop(0))
    places = {id(mutant): place for place, mutant in enumerate(mutants)}
    return sorted(chosen, key=lambda mutant: places[id(mutant)])


def _in_turn(mutants: list[CodeMutant]) -> list[CodeMutant]:
    lines: dict[int, list[CodeMutant]] = defaultdict(list)
    for mutant in mutants:
        lines[mutant.line].append(mutant)
    ordered: list[CodeMutant] = []
    while any(lines.values()):
        ordered += [of_line.pop(0) for of_line in lines.values() if of_line]
    return ordered
