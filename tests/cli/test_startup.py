"""What must not be imported before it is needed: `benchmarks/startup.py` measures what it would
cost."""

import subprocess
import sys

import pytest

HEAVY = {
    "arrow",
    "importlib.metadata",
    "matplotlib",
    "nbformat",
    "nbgrader",
    "numpy",
    "pydantic",
    "pytest",
    "rich",
    "sqlalchemy",
    "yaml",
}


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        ("import autograder", set()),
        ("import autograder.cli", set()),
        (
            "from autograder.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
            set(),
        ),
        (
            "import autograder.notebooks.notebook",
            {"nbformat", "importlib.metadata"},
        ),
        (
            "import autograder.class_run.run",
            {"importlib.metadata"},
        ),  # ten thousand unchanged submissions need no more
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(code, needed):
    listing = f"{code}\nimport sys\nprint('MODULES', *sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    ).stdout
    imported = set(said.rpartition("MODULES")[2].split())
    assert imported & HEAVY <= needed
