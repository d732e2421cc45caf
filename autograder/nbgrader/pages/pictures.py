"""Pictures that students attached to their text cells: of raster formats only, named as a person names a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

KINDS = ("image/png", "image/jpeg", "image/gif", "image/webp")
MAX_NAME = 200
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*", re.ASCII)


def kept_pictures(attachments: Any) -> dict[str, dict[str, str]]:
    """Return a cell's attachments without those that are no pictures: an SVG can hold scripts, HTML is a page."""
    found: dict[str, dict[str, str]] = {}
    for name, bundle in attachments.items() if isinstance(attachments, Mapping) else ():
        kept = _picture(bundle)
        if kept and isinstance(name, str) and len(name) <= MAX_NAME and name.isprintable():
            found[name] = dict([kept])
    return found


def data_url(bundle: Any) -> str | None:
    """Return the URL that holds an attachment's picture, None where there is none."""
    kept = _picture(bundle)
    return kept and f"data:{kept[0]};base64,{kept[1]}"


def _picture(bundle: Any) -> tuple[str, str] | None:
    for kind in KINDS if isinstance(bundle, Mapping) else ():
        text = bundle.get(kind)
        if isinstance(text, str) and _BASE64.fullmatch(text):
            return kind, text
    return None
