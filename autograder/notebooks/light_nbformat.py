"""nbformat, imported without the second that it costs where Jupyter is installed, too.

nbformat imports jsonschema, and that imports what can check formats of texts: a grammar for URIs
(`rfc3987_syntax`), a library of dates behind one of durations (`isoduration`). No notebook's schema
asks for any.
"""

from __future__ import annotations

import sys
from typing import Any, Final

__all__ = ["nbformat"]

FORMATS: Final = (
    "fqdn",
    "isoduration",
    "rfc3339_validator",
    "rfc3987_syntax",
    "uri_template",
    "webcolors",
)

_modules: dict[str, Any] = sys.modules
_hidden = [name for name in FORMATS if "jsonschema" not in _modules and name not in _modules]
for _name in _hidden:
    _modules[_name] = None  # "not installed", as jsonschema allows it to be
try:
    import nbformat
finally:
    for _name in _hidden:
        del _modules[_name]
