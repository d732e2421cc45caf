"""A copy of this course, for benchmarks to grade in."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def copy_course(folder: Path, *more: str) -> None:
    """Copy the course's settings and lessons into `folder`, and what else of the project is
    named."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("course.yml", "nbgrader_config.py", "solutions", *more):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
