"""Docstrings begin as ruff's rules cannot see: with an imperative, or a phrase with a subject."""

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "autograder"
QUESTION = re.compile(r"(What|Where|Whether|How|When|Who|Whose|Which)\b")


def test_no_docstring_begins_as_a_question_does() -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(
                node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
            ) and QUESTION.match(ast.get_docstring(node) or ""):
                name = getattr(node, "name", "the module")
                found.append(f"{path.relative_to(PACKAGE)}: {name}")
    assert not found, "begin with an imperative or a subject: " + "; ".join(found)
