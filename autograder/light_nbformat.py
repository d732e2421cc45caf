"""Import nbformat without the second that it costs where Jupyter is installed, too.

nbformat imports jsonschema, and that builds a grammar for URIs (`rfc3987_syntax`) as soon as it finds one. No notebook's
schema asks for it. Import this module before the first import of nbformat.
"""

from __future__ import annotations

import sys
from typing import Any

_GRAMMAR = "rfc3987_syntax"

if "jsonschema" not in sys.modules and _GRAMMAR not in sys.modules:
    modules: dict[str, Any] = sys.modules
    modules[_GRAMMAR] = None  # "not installed", as jsonschema allows it to be
    try:
        import nbformat  # noqa: F401
    finally:
        del modules[_GRAMMAR]
