"""The names that formgrader's pages go by, read from the installed nbgrader."""

import re
from pathlib import Path

import nbgrader.server_extensions.formgrader as formgrader

FORMGRADER = Path(formgrader.__file__).parent


def formgraders_names() -> set[str]:
    """Every class, id and name that formgrader's and Bootstrap's scripts, style sheets and
    templates speak of."""
    files = [
        path
        for kind in ("*.js", "*.css", "*.j2", "*.tpl")
        for path in FORMGRADER.rglob(kind)
        if not path.name.endswith(".map") and "/locales/" not in str(path)
    ]
    assert len(files) > 20
    found: set[str] = set()
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix == ".css":
            found.update(re.findall(r"[.#](-?[_a-zA-Z][\w-]*)", text))
        else:
            found.update(re.findall(r"[.#]([a-zA-Z][\w-]+)[\s\"',:>)]", text))
            for names in re.findall(r"(?:class|id|name|role)=[\"']([^\"'{}<>]*)[\"']", text):
                found.update(names.split())
            for names in re.findall(r"[aA]dd[cC]lass\([\"']([^\"']*)[\"']", text):
                found.update(names.split())
    assert {"full-credit", "no-credit", "modal-backdrop", "fade", "score", "tabbable"} <= found
    return found
