"""Compare the versions of two machines: grader, Python and NumPy."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import sys
from collections.abc import Mapping
from pathlib import Path

from autograder.course import contents

PACKAGE = Path(__file__).parents[2]


@functools.cache
def versions() -> dict[str, str]:
    """Return what this process grades with.

    Of the grader the source counts, whatever version it calls itself.
    """
    import numpy as np

    source = hashlib.sha256()
    for name, content in contents(PACKAGE):
        source.update(f"{name} {len(content)}\n".encode() + content)
    return {
        "autograder": f"{importlib.metadata.version('dlmath-autograder')} (source "
        f"{source.hexdigest()[:12]})",
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "numpy": np.__version__,
    }


def version_mismatch(there: Mapping[str, str], here: Mapping[str, str]) -> str:
    """Return one clause on what is another version `there`, empty where all is the same."""
    return ", ".join(
        f"{name} is {there.get(name, 'missing')} there and {version} here"
        for name, version in here.items()
        if there.get(name) != version
    )
