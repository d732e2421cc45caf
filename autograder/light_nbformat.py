"""nbformat, imported without the second that it costs where Jupyter is installed, too.

nbformat imports jsonschema, and that builds a grammar for URIs (`rfc3987_syntax`) as soon as it finds one. No notebook's
schema asks for it.
"""

from __future__ import annotations

import sys
from typing import Any

__all__ = ["nbformat"]

_modules: dict[str, Any] = sys.modules
_hide = "jsonschema" not in _modules and "rfc3987_syntax" not in _modules
if _hide:
    _modules["rfc3987_syntax"] = None  # "not installed", as jsonschema allows it to be
try:
    import nbformat
finally:
    if _hide:
        del _modules["rfc3987_syntax"]
